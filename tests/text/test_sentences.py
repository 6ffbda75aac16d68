"""Sentences: invented text in the forms that reports have."""

import itertools

import pytest
from growth import is_linear
from hypothesis import given
from hypothesis import strategies as st

from hrwparse.text.sentences import find_sentences

CASES = [
    # plain and abbreviated
    "He left.|She stayed.",
    "The U.S. government protested.|Police came.",
    "He lives in the U.S.|The embassy closed.",
    "Gen. Rao and Lt. Col. Bek met Dr. A. B. Kim.|They talked.",
    "J. P. Ivanov was held at Prison No. 5 under Art. 12.|He was freed on Jan. 3.",
    "Some rights, e.g. speech, i.e. writing, were cut.|Others were not.",
    "Orda Inc. paid.|Bolo Ltd. did not.",
    "The firm is Orda Inc.|The owner fled.",
    "They met at 5 p.m. on Friday.|It rained.",
    "Was it No. 7?|No.|It was not.",
    "Taste Vitamin C.|He did.",
    # decimals, ellipses, marks
    "Prices rose 3.5 percent.|Then 1,200.5 more.",
    "He waited... and left.|Nobody came.",
    "He waited... Nobody came.".replace("... ", "...|"),
    "Stop!|Why?|Nobody knows.",
    "“What?” he asked.|She left.",
    # quotes and brackets
    'They said, "It is over."|He left.',
    "“We saw it.”|They ran.",
    "(He was freed.)|Then he fled.",
    "He left.|“She stayed.”",
    "He left.|(She stayed.)",
    "See Art. 5. § 3 applies.",
    '"No." – she said.',
    'He called the "U.S. plan" bad.|She agreed.',
    # marks that end nothing
    "He was clear: Police came; Soldiers left.|Good.",
    "He saw al-Rashid.|al-Rashid was freed.",
    # lost spaces
    "It closed in 2014.Despite this, nobody left.",
    "See www.Example.com for more.|Read orda.Net too.",
    # lists and blocks
    "1. The court should act.|2. It must stop.",
    "First line\n\nSecond line",
    "Items:\n- one thing\n- Another thing",
    "In 2007.|15 people died.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences(case: str) -> None:
    wanted = [p for part in case.split("|") for p in _blocks(part)]
    text = case.replace("|", " ")
    assert [s.quote(text) for s in find_sentences(text)] == wanted


def _blocks(part: str) -> list[str]:
    """The table writes blocks with their line breaks, and one lost space."""
    for mark, cut in (("\n\n", "\n\n"), ("\n- ", "\n")):
        if mark in part:
            return part.split(cut)
    return part.replace("2014.D", "2014.|D").split("|")


def test_range_only() -> None:
    text = "One. Two. Three."
    assert [s.quote(text) for s in find_sentences(text, 5, 9)] == ["Two."]
    assert find_sentences("") == find_sentences(" \n\n ") == ()


@pytest.mark.xfail(strict=True, reason="a name behind a shortened word that could end the sentence")
def test_known_failure() -> None:
    text = "He worked for Orda Inc. Ivanov left."
    assert len(find_sentences(text)) == 2


@given(st.text(alphabet=st.sampled_from("aB. \n!?\"'()1-…”:;,ñ"), max_size=60) | st.text(max_size=60))
def test_any_text(text: str) -> None:
    spans = find_sentences(text)
    assert "".join("".join(s.quote(text).split()) for s in spans) == "".join(text.split())
    assert all(s.quote(text) == s.quote(text).strip() != "" for s in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize("piece", ["a. ", ".", "\n", ". B", "A.", '"', "(x "])
def test_linear(piece: str) -> None:
    assert is_linear(find_sentences, piece)
