"""Words that the lexicon does not have: by their parts, then by their endings."""

import pytest

from hrwparse.vocab.words import load_words

GUESSES = [
    ("re-opened", [("re-open", "verb", "pastpart")]),
    ("anti-war", [("anti-war", "adj", ""), ("anti-war", "noun", "singular")]),
    ("state-run", [("state-run", "adj", ""), ("state-run", "noun", "singular")]),
    ("ex-soldiers", [("ex-soldier", "noun", "plural")]),
    ("mid-nineteen", [("mid-nineteen", "number", "")]),
    ("ultra-violent", [("ultra-violent", "adj", "")]),
    ("blorfizes", [("blorfize", "noun", "plural"), ("blorfize", "verb", "third")]),
    ("blorfify", [("blorfify", "verb", "base")]),
    ("blorfies", [("blorfy", "noun", "plural")]),
    ("blorfisses", [("blorfiss", "noun", "plural")]),
    ("zorpied", [("zorpy", "verb", "pastpart")]),
    ("zorpped", [("zorp", "verb", "pastpart")]),
    ("zorpating", [("zorpate", "verb", "gerund"), ("zorpating", "noun", "singular")]),
    ("5", []),
    ("a/b", []),
]


@pytest.mark.parametrize(("word", "expected"), GUESSES)
def test_guess(word: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(reading.lemma, reading.pos, reading.form) for reading in load_words().guess(word)] == expected


@pytest.mark.parametrize(
    ("noun", "expected"), [("ex-general", "person"), ("war-zone", "place"), ("co-creators", "person"), ("defier", "person")]
)
def test_class_of_a_noun_by_its_parts(noun: str, expected: str) -> None:
    assert load_words().noun_class(noun) == expected


def test_a_doubled_ending_comes_from_its_lemma() -> None:
    assert ("quiz", "third") in [(reading.lemma, reading.form) for reading in load_words().readings("quizzes")]
