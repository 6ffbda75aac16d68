"""The gold files are well formed, and the library's reports of their pages agree with them well enough.

The weights were trained on these pages too: the floors guard against a fall, they say nothing of unseen pages.
"""

import datetime as dt
import json
import tomllib
from functools import cache
from pathlib import Path

import pytest
from gold_scores import Tally, fold, place_of, score_actors, score_incidents, total

import hrwparse
from hrwparse.models import ActorKind, IncidentKind, Modality

HERE = Path(__file__).parent
DOCS = sorted(p.stem for p in HERE.glob("*.json"))
FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))
DATES = ("publication_date", "last_updated", "accessed", "coverage_start", "coverage_end")
HEADER = {"title", "publisher", "author", "cite_as", "country", "country_iso3", *DATES}


@cache
def load(doc):
    """The gold of a page, and the page as the library reads it."""
    gold = json.loads((HERE / f"{doc}.json").read_text(encoding="utf-8"))
    return gold, hrwparse.read(HERE / f"{doc}.txt", url=gold["url"])


def prose(doc):
    """The folded text of the page with its title and publication lines."""
    return fold((HERE / f"{doc}.txt").read_text(encoding="utf-8"))


def in_prose(name, text):
    """Whether the words of a name stand in the text, whatever the case and the possessive mark."""
    return fold(name).casefold() in " ".join(text.casefold().split())


def test_there_is_gold_and_a_page_for_each():
    assert len(DOCS) >= 25
    assert sorted(p.stem for p in HERE.glob("*.txt")) == DOCS


@pytest.mark.parametrize("doc", DOCS)
def test_the_header_has_its_fields(doc):
    gold, _ = load(doc)
    assert gold["doc"] == doc
    assert set(gold["header"]) == HEADER
    for field in DATES:
        assert gold["header"][field] is None or dt.date.fromisoformat(gold["header"][field])


@pytest.mark.parametrize("doc", DOCS)
def test_quotes_stand_once_and_hold_their_trigger(doc):
    gold, document = load(doc)
    text = fold(document.text)
    bad = [i["quote"] for i in gold["incidents"] if text.count(fold(i["quote"])) != 1]
    bad += [i["trigger"] for i in gold["incidents"] if fold(i["trigger"]) not in fold(i["quote"])]
    bad += [q for i in gold["incidents"] for q in i["also"] if text.count(fold(q)) != 1]
    assert bad == []


@pytest.mark.parametrize("doc", DOCS)
def test_no_event_is_annotated_twice(doc):
    gold, document = load(doc)
    text = fold(document.text)
    places = [(i["kind"], place_of(text, i["quote"], i["trigger"])) for i in gold["incidents"]]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("doc", DOCS)
def test_kinds_modalities_counts_and_dates_are_valid(doc):
    gold, _ = load(doc)
    for incident in gold["incidents"]:
        assert IncidentKind(incident["kind"])
        assert Modality(incident["modality"])
        earliest, latest = (dt.date.fromisoformat(d) if d else None for d in (incident["earliest"], incident["latest"]))
        assert None in (earliest, latest) or earliest <= latest, incident["quote"]
        low, high = incident["count"] or (None, None)
        assert None in (low, high) or 0 < low <= high, incident["quote"]
    for actor in gold["actors"]:
        assert ActorKind(actor["kind"])
        assert isinstance(actor["named"], bool)
        assert actor["name"] not in actor["aliases"]


@pytest.mark.parametrize("doc", DOCS)
def test_participants_and_places_stand_in_the_text(doc):
    gold, _ = load(doc)
    text = prose(doc)
    known = {a["name"] for a in gold["actors"]}
    states = {a["name"] for a in gold["actors"] if a["kind"] == "government"}
    bad = [n for i in gold["incidents"] for n in (*i["targets"], *i["agents"]) if n not in known and not in_prose(n, text)]
    bad += [p for i in gold["incidents"] for p in i["places"] if not in_prose(p, text)]
    bad += [n for a in gold["actors"] for n in (a["name"], *a["aliases"]) if n not in states and not in_prose(n, text)]
    assert bad == []


@pytest.mark.parametrize("doc", DOCS)
def test_participants_are_actors(doc):
    gold, _ = load(doc)
    names = {n for a in gold["actors"] for n in (a["name"], *a["aliases"])}
    assert [n for i in gold["incidents"] for n in (*i["targets"], *i["agents"]) if n not in names] == []


@pytest.mark.parametrize("doc", DOCS)
def test_sections_are_those_of_the_page(doc):
    gold, document = load(doc)
    text = fold(document.text)
    assert [s["heading"] for s in gold["sections"] if s["heading"] and fold(s["heading"]) not in text] == []
    assert [s["first_words"] for s in gold["sections"] if s["first_words"] and fold(s["first_words"]) not in text] == []


def test_scores_reach_the_floors():
    pages = {doc: (hrwparse.understand(document), gold) for doc, (gold, document) in zip(DOCS, map(load, DOCS), strict=True)}
    for what, score in (("incidents", score_incidents), ("actors", score_actors)):
        tallies = {doc: score(*page) for doc, page in pages.items()}
        low = {doc: round(tally.f1, 3) for doc, tally in tallies.items() if tally.f1 < FLOORS["page"][what]}
        assert low == {}, what
        assert total(list(tallies.values())).f1 >= FLOORS["all"][what], what


# -- the scorer itself --------------------------------------------------------------------------------------------------

PAGE = "Police arrested Petra Lund on May 3, 2007. Her arrest was condemned by France."


def small(*incidents, actors=()):
    gold = [{"quote": q, "trigger": t, "kind": k, "also": list(also)} for q, t, k, also in incidents]
    return {"incidents": gold, "actors": [{"name": n, "aliases": [], "named": True} for n in actors]}


@pytest.mark.parametrize(
    ("incidents", "right"),
    [
        ([("Police arrested Petra", "arrested", "arrest", ())], 1),
        ([("Police arrested Petra", "Police", "arrest", ())], 1),  # by the quote
        ([("condemned by France", "condemned", "arrest", ("Police arrested Petra",))], 1),  # by another mention
        ([("Police arrested Petra", "arrested", "release", ())], 0),
        ([("on May 3, 2007", "May", "arrest", ())], 0),
        ([("never written", "never", "arrest", ())], 0),
        ([("Police arrested Petra", "arrested", "arrest", ()), ("arrested Petra Lund", "arrested", "arrest", ())], 1),
        ([], 0),
    ],
)
def test_an_incident_is_right_by_kind_and_trigger(incidents, right):
    report = hrwparse.parse(f"Lodova: Arrests\nMarch 10, 2008\n\n{PAGE}")
    arrests = [i for i in report.incidents if i.kind == "arrest"]
    assert len(arrests) == 1
    tally = score_incidents(report, small(*incidents))
    assert (tally.right, tally.found, tally.there) == (right, len(report.incidents), len(incidents))


@pytest.mark.parametrize(
    ("names", "right"), [(("Petra Lund",), 1), (("the Lund",), 0), (("Petra Lund’s", "Ana Ruiz"), 1), ((), 0)]
)
def test_an_actor_is_right_by_any_of_its_names(names, right):
    report = hrwparse.parse("Lodova: Arrests\nMarch 10, 2008\n\nPolice arrested Petra Lund on May 3, 2007.")
    assert score_actors(report, small(actors=names)) == Tally(right, 1, len(names))


def test_tallies_add_up():
    assert total([Tally(1, 2, 4), Tally(2, 2, 4)]) == Tally(3, 4, 8)
    assert total([Tally(1, 2, 4), Tally(2, 2, 4)]).f1 == 0.5
    assert Tally().f1 == 1.0
