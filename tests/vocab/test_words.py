"""The general lexicon: readings, classes, guesses, and the form of its files."""

import subprocess
import sys
from collections import Counter
from importlib.resources import files

import pytest

from hrwparse.vocab.words import Reading, load_words

_MINIMUM = {"verbs": 2200, "nouns": 3000, "adjectives": 1500, "adverbs": 500, "function": 400, "spellings": 100}
_NOUN_CLASSES = {
    "person", "government", "security_force", "court", "legislature", "political_party", "armed_group",
    "media", "civil_society", "intergovernmental", "company", "religious_group", "educational", "group",
    "text", "speech", "law", "place", "building", "vehicle", "weapon", "property", "money", "time",
    "election", "meeting", "assembly", "proceeding", "sentence", "accusation", "inquiry", "agreement",
    "permit", "measure", "program", "post", "event", "crime", "body_part", "substance", "right", "quantity",
    "abstract",
}  # fmt: skip
_VERB_CLASSES = {
    "say", "cognition", "aspect+", "implicative+", "implicative-", "attempt", "future", "demand", "permit", "transitive",
    "intransitive", "copula", "habit", "of", "giving", "bare-that", "state", "causing", "letting",
}  # fmt: skip


def _rows(name: str) -> list[list[str]]:
    source = files("hrwparse.vocab").joinpath(f"data/words/{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in source.splitlines() if not line.startswith("#")][1:]


def _pairs(word: str) -> list[tuple[str, str]]:
    return [(r.lemma, r.form) for r in load_words().readings(word)]


@pytest.mark.parametrize("name", _MINIMUM)
def test_files_are_broad_unique_and_lower_case(name: str) -> None:
    words = [row[0] for row in _rows(name)]
    assert len(words) >= _MINIMUM[name]
    assert [word for word, count in Counter(words).items() if count > 1] == []
    assert [word for word in words if word != word.lower() or word != word.strip() or not word] == []


def test_files_use_known_classes() -> None:
    assert {row[1] for row in _rows("nouns")} <= _NOUN_CLASSES
    assert {mark for row in _rows("verbs") if len(row) > 3 for mark in row[3].split()} == _VERB_CLASSES
    assert {mark for row in _rows("adverbs") if len(row) > 1 for mark in row[1].split()} == {
        "habit",
        "hedge",
        "neg",
        "degree",
        "time",
        "link",
    }
    assert {row[1] for row in _rows("adjectives") if len(row) > 1} == {"participle"}
    assert {row[3] for row in _rows("verbs") if len(row) > 4} == set()


@pytest.mark.parametrize("name", ["verbs", "nouns", "adjectives", "adverbs"])
def test_lemmas_have_the_first_spelling(name: str) -> None:
    others = {word for row in _rows("spellings") for word in row[1:]}
    assert sorted(others & {row[0] for row in _rows(name)}) == []


@pytest.mark.parametrize("name", ["verbs", "nouns", "adjectives", "adverbs"])
def test_every_lemma_is_read_as_itself(name: str) -> None:
    pos = {"verbs": "verb", "nouns": "noun", "adjectives": "adj", "adverbs": "adv"}[name]
    lost = [row[0] for row in _rows(name) if not any(r.pos == pos and r.lemma == row[0] for r in load_words().readings(row[0]))]
    assert lost == (["be"] if name == "verbs" else [])


def test_irregular_forms_are_all_found() -> None:
    for row in _rows("verbs"):
        for form in filter(None, row[1:3]):
            if row[0] != "be":
                assert row[0] in {r.lemma for r in load_words().readings(form) if r.pos == "verb"}, form


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("arrested", [("arrest", "pastpart")]),
        ("denied", [("deny", "pastpart")]),
        ("organised", ("organize", "pastpart")),
        ("travelled", [("travel", "pastpart")]),
        ("fled", [("flee", "pastpart")]),
        ("stolen", ("steal", "participle")),
        ("saw", ("see", "past")),
        ("lay", ("lie", "past")),
        ("found", [("find", "pastpart"), ("found", "base")]),
        ("put", ("put", "pastpart")),
        ("kidnapping", ("kidnap", "gerund")),
        ("dying", ("die", "gerund")),
        ("practised", [("practice", "pastpart")]),
        ("re-elected", [("reelect", "pastpart")]),
        ("women", [("woman", "plural")]),
        ("criteria", [("criterion", "plural")]),
        ("sheep", [("sheep", "singular"), ("sheep", "plural")]),
        ("people", [("people", "plural")]),
        ("centres", ("center", "plural")),
        ("largest", [("large", "")]),
        ("was", [("be", "")]),
        ("wo", [("will", "")]),
        ("promised", [("promise", "pastpart")]),
        ("zorp", []),
    ],
)
def test_readings(word: str, expected: list[tuple[str, str]] | tuple[str, str]) -> None:
    if isinstance(expected, tuple):
        assert expected in _pairs(word)
    else:
        assert _pairs(word) == expected


@pytest.mark.parametrize(
    "word", ["accident", "parent", "continent", "funeral", "arrival", "hospital", "student", "trial", "border", "building"]
)
def test_nouns_with_misleading_suffix(word: str) -> None:
    readings = load_words().readings(word)
    assert any(r.pos == "noun" for r in readings)
    assert not any(r.pos == "adj" for r in readings)


@pytest.mark.parametrize(
    ("word", "tag"),
    [
        ("because of", "preposition"), ("according to", "preposition"), ("on behalf of", "preposition"),
        ("although", "subordinator"),
        ("and", "conjunction"), ("may", "modal"), ("not", "negator"), ("n't", "negator"), ("who", "wh"),
        ("their", "possessive"),
        ("they", "pronoun"), ("the", "determiner"), ("twenty-three", "number"), ("out", "particle"),
        ("been", "auxiliary"),
    ],
)  # fmt: skip
def test_function_words(word: str, tag: str) -> None:
    assert tag in {r.pos for r in load_words().readings(word)}


@pytest.mark.parametrize(
    ("noun", "cls"),
    [
        ("journalist", "person"), ("colonel", "person"), ("villager", "person"), ("ministry", "government"),
        ("police", "security_force"),
        ("court", "court"), ("newspaper", "media"), ("party", "political_party"), ("militia", "armed_group"),
        ("union", "civil_society"),
        ("crowd", "group"), ("church", "religious_group"), ("university", "educational"),
        ("company", "company"),
        ("parliament", "legislature"), ("decree", "law"), ("article", "text"), ("trial", "proceeding"),
        ("treason", "crime"),
        ("curfew", "measure"), ("visa", "permit"), ("truce", "agreement"), ("journalists", "person"),
        ("labourer", "person"),
        ("torturer", "person"), ("rockologist", "person"), ("blorfness", "abstract"), ("villicide", "crime"),
        ("co-defendant", "person"),
        ("zorp", "abstract"), ("counter", "abstract"), ("summer", "time"),
    ],
)  # fmt: skip
def test_noun_classes(noun: str, cls: str) -> None:
    assert load_words().noun_class(noun) == cls


@pytest.mark.parametrize(
    ("verb", "cls"),
    [
        ("claim", "say"), ("fear", "cognition"), ("begin", "aspect+"), ("force", "implicative+"),
        ("refuse", "implicative-"),
        ("try", "attempt"), ("vow", "future"), ("urge", "demand"), ("allow", "permit"),
        ("resign", "intransitive"), ("seem", "copula"),
        ("tend", "habit"), ("name", "giving"), ("think", "bare-that"), ("post", "state"), ("watch", "causing"),
        ("let", "letting"),
    ],
)  # fmt: skip
def test_verb_classes(verb: str, cls: str) -> None:
    assert cls in load_words().verb_classes(verb)


def test_classes_of_other_words() -> None:
    words = load_words()
    assert words.adverb_classes("routinely") == {"habit"}
    assert words.adverb_classes("reportedly") == {"hedge"}
    assert words.adverb_classes("quickly") == words.verb_classes("zorp") == frozenset()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("co-organizer", [Reading("co-organizer", "noun", "singular")]),
        ("re-tried", [Reading("re-try", "verb", "pastpart")]),
        ("government-imposed", [Reading("government-imposed", "adj")]),
        ("anti-corruption-law", [Reading("anti-corruption-law", "noun", "singular")]),
        ("reannounced", [Reading("reannounce", "verb", "pastpart")]),
        ("blorfed", [Reading("blorf", "verb", "pastpart")]),
        ("blorfied", [Reading("blorfy", "verb", "pastpart")]),
        ("zorbated", [Reading("zorbate", "verb", "pastpart")]),
        ("blorfing", [Reading("blorf", "verb", "gerund"), Reading("blorfing", "noun", "singular")]),
        ("blorfly", [Reading("blorfly", "adv")]),
        ("blorfize", [Reading("blorfize", "verb", "base")]),
        ("zorps", [Reading("zorp", "noun", "plural")]),
        ("zorpies", [Reading("zorpy", "noun", "plural")]),
        ("zorpous", [Reading("zorpous", "adj")]),
        ("zorpal", [Reading("zorpal", "adj"), Reading("zorpal", "noun", "singular")]),
        ("zorpent", [Reading("zorpent", "adj"), Reading("zorpent", "noun", "singular")]),
        ("zorper", [Reading("zorper", "noun", "singular")]),
        ("zorp", [Reading("zorp", "noun", "singular")]),
        ("1234", []),
        ("--", []),
    ],
)
def test_guesses(word: str, expected: list[Reading]) -> None:
    assert list(load_words().guess(word)) == expected


def test_loading_is_quick_and_lazy() -> None:
    code = (
        "import time, hrwparse.vocab.words as w\n"
        "start = time.process_time(); words = w.load_words(); words.readings('arrested')\n"
        "assert time.process_time() - start < 0.2"  # about 0.01 s on an idle machine
    )
    subprocess.run([sys.executable, "-c", code], check=True)
