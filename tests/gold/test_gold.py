"""The gold files are well formed, and the library's reports of their pages agree with them well enough.

The weights were trained on these pages too: the floors guard against a fall, they say nothing of unseen pages.
"""

import datetime as dt
import json
import tomllib
from functools import cache
from pathlib import Path

import pytest

import hrwparse
from hrwparse.evaluation.folding import fold

HERE = Path(__file__).parent
DOCS = sorted(p.stem for p in HERE.glob("*.json"))
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
DATES = ("publication_date", "last_updated", "accessed", "coverage_start", "coverage_end")
HEADER = {"title", "publisher", "author", "cite_as", "country", "country_iso3", *DATES}


@cache
def load(doc):
    """The gold of a page as it stands in the file."""
    return json.loads((HERE / f"{doc}.json").read_text(encoding="utf-8"))


@cache
def prose(doc):
    """The folded text of the page with its title and publication lines."""
    return fold((HERE / f"{doc}.txt").read_text(encoding="utf-8"))


def test_there_is_gold_and_a_page_for_each():
    assert len(DOCS) >= 25
    assert sorted(p.stem for p in HERE.glob("*.txt")) == DOCS


def test_the_gold_is_in_order():
    assert hrwparse.check_gold(HERE) == ()


@pytest.mark.parametrize("doc", DOCS)
def test_the_header_has_its_fields(doc):
    header = load(doc)["header"]
    assert set(header) == HEADER
    for field in DATES:
        assert header[field] is None or dt.date.fromisoformat(header[field])


@pytest.mark.parametrize("doc", DOCS)
def test_every_part_is_given(doc):
    parts = {"earliest", "latest", "places", "targets", "agents", "modality", "count", "also", "trigger"}
    assert [i["quote"] for i in load(doc)["incidents"] if not parts <= set(i)] == []
    assert [a["name"] for a in load(doc)["actors"] if a["name"] in a["aliases"]] == []


@pytest.mark.parametrize("doc", DOCS)
def test_every_form_of_a_name_stands_on_the_page(doc):
    gold, text = load(doc), prose(doc)
    states = {a["name"] for a in gold["actors"] if a["kind"] == "government"}
    names = {n for a in gold["actors"] for n in (a["name"], *a["aliases"])} - states
    assert [n for n in names if fold(n) not in text] == []
    assert [p for i in gold["incidents"] for p in i["places"] if fold(p) not in text] == []


@pytest.mark.parametrize("doc", DOCS)
def test_participants_are_actors(doc):
    names = {n for a in load(doc)["actors"] for n in (a["name"], *a["aliases"])}
    assert [n for i in load(doc)["incidents"] for n in (*i["targets"], *i["agents"]) if n not in names] == []


@pytest.mark.parametrize("doc", DOCS)
def test_sections_are_those_of_the_page(doc):
    parts = [s[key] for s in load(doc)["sections"] for key in ("heading", "first_words")]
    assert [part for part in parts if part and fold(part) not in prose(doc)] == []


def test_scores_reach_the_floors():
    result = hrwparse.evaluate(HERE, resamples=0)
    scores = {measure: round(result.score(measure).f1, 3) for measure, floor in FLOORS["all"].items()}
    assert {measure: f1 for measure, f1 in scores.items() if f1 < FLOORS["all"][measure]} == {}
    pages = {(d.name, measure): d.score(measure).f1 for d in result.documents for measure in FLOORS["page"]}
    assert {key: round(f1, 3) for key, f1 in pages.items() if f1 is not None and f1 < FLOORS["page"][key[1]]} == {}
