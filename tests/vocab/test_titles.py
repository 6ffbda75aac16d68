import pytest

from hrwparse.vocab.given_names import is_family_name, is_given_name, load_names
from hrwparse.vocab.titles import count_title_words, find_title, is_title, load_titles

CLASSES = {"office", "military", "honorific", "royal", "religious", "profession"}


def test_every_title_is_found_and_has_a_known_class():
    for entry in load_titles():
        assert find_title(entry.title) is entry, entry.title
        assert entry.title_class in CLASSES


@pytest.mark.parametrize(
    ("words", "kind", "title_class"),
    [
        ("President", "government", "office"),
        ("Lt. Col.", "security_force", "military"),
        ("Lt Col", "security_force", "military"),
        ("Secretary-General", "intergovernmental", "office"),
        ("Secretary General", "intergovernmental", "office"),
        ("Judge", "court", "office"),
        ("Sheikh", "religious_group", "religious"),
        ("Mr.", "person", "honorific"),
        ("Dr", "person", "honorific"),
        ("King", "person", "royal"),
        ("Senator", "legislature", "office"),
        ("editor-in-chief", "person", "profession"),
        ("former Foreign Minister", "government", "office"),
        ("then-President", "government", "office"),
        ("Secretary of State", "government", "office"),
        ("UN Special Rapporteur", "intergovernmental", "office"),
    ],
)
def test_titles(words, kind, title_class):
    entry = find_title(words)
    assert (entry.kind.value, entry.title_class) == (kind, title_class)


@pytest.mark.parametrize("words", ["", "former", "Ministry", "President Orlov", "of", "Deputy"])
def test_no_title(words):
    assert not is_title(words)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("First Deputy Prime Minister Asel Torov", 4),
        ("Lt. Gen. Okelo", 2),
        ("Asel Torov", 0),
        ("", 0),
        ("former Lt. Col. Torov", 3),
    ],
)
def test_the_longest_title_wins(words, count):
    assert count_title_words(words.split()) == count


def test_names_are_evidence_for_persons():
    assert set(load_names().values()) == {"given", "family"}
    assert all(
        is_given_name(name) for name in ("Mohammed", "Sergei", "María", "Maria", "Ngozi", "Wei", "John", "Jean-Pierre", "Fatima")
    )
    assert all(is_family_name(name) for name in ("Nguyen", "Smith", "Petrov"))
    assert not any(is_given_name(word) for word in ("Will", "Can", "Said", "May", "Police", "john", ""))
