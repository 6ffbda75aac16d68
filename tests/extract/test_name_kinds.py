"""What a name is: by its own words, by the nouns beside it; and the heads that tell it."""

import pytest

from hrwparse.extract.name_kinds import is_locative, kind_by_form, kind_by_neighbours
from hrwparse.models import ActorKind, Span
from hrwparse.vocab.name_heads import class_of_head, load_heads


def beside(text, name):
    at = text.index(name)
    return kind_by_neighbours(text, Span(at, at + len(name)))


@pytest.mark.parametrize(
    ("name", "cls"),
    [
        ("Kazakhstan", "country"),
        ("Kazakh", "demonym"),
        ("Kazakhs", "demonym"),
        ("United Nations", "intergovernmental"),
        ("Nairobi", "place"),
        ("Ministry of Justice", "government"),
        ("Justice Ministry", "government"),
        ("Criminal Code", "law"),
        ("Code of Criminal Procedure", "law"),
        ("Supreme Court", "court"),
        ("Norvik Times", "media"),
        ("Lodova Liberation Army", "armed_group"),
        ("Lodova Army", "security_force"),
        ("Union of Journalists", "civil_society"),
        ("Partido de la Paz", "political_party"),
        ("Olga Petrova", "person"),
        ("Abdullah al-Masri", "person"),
        ("Zarya", ""),
        ("Nordlys Vesterhav", ""),
        ("Article 9 of the Constitution", "law"),
        ("Roman Catholics", "demonym"),
        ("Lodovan Francs", ""),
        ("Universal Periodic Review", "event"),
        ("Norvik Law Review", "media"),
        ("Police Captain Lund", ""),
        ("Omar Law", "person"),
    ],
)
def test_a_names_own_words(name, cls):
    assert kind_by_form(name) == cls


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("Police raided the newspaper Zarya.", "Zarya", "media"),
        ("Police raided the newspaper called “Zarya”.", "Zarya", "media"),
        ("Zarya newspaper was closed.", "Zarya", "media"),
        ("Zarya, a weekly newspaper, was closed.", "Zarya", "media"),
        ("Zarya, which was closed", "Zarya", ""),
        ("Zarya, 34, was beaten", "Zarya", "person"),
        ("Zarya (34) was beaten", "Zarya", "person"),
        ("Zarya, aged 34, was beaten", "Zarya", "person"),
        ("Zarya said that he left", "Zarya", "person"),
        ("Zarya, who was beaten, left", "Zarya", "person"),
        ("Zarya, a lawyer from the north, left", "Zarya", "person"),
        ("Zarya, the leader of the miners, left", "Zarya", "person"),
        ("Zarya, head of the miners, left", "Zarya", "person"),
        ("the lawyer Zarya left", "Zarya", "person"),
        ("the lawyer of Zarya left", "Zarya", ""),
        ("Zarya district burned", "Zarya", "place"),
        ("Zarya reports that he left", "Zarya", ""),
        ("the party Zarya was banned", "Zarya", "political_party"),
        ("Zarya", "Zarya", ""),
    ],
)
def test_the_nouns_beside_a_name(text, name, cls):
    assert beside(text, name) == cls


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("nine men in Dorin", "Dorin", True),
        ("nine men near the Dorin", "Dorin", True),
        ("nine men of Dorin", "Dorin", False),
        ("Dorin burned", "Dorin", False),
    ],
)
def test_prepositions_of_place(text, name, wanted):
    at = text.index(name)
    assert is_locative(text, Span(at, at + len(name))) is wanted


def test_every_head_has_a_known_class():
    classes = {cls for lines in load_heads().values() for cls, _ in lines}
    assert classes <= {*map(str, ActorKind), "place", "law", "event", "text"}


@pytest.mark.parametrize(
    ("head", "name", "cls"),
    [
        ("Army", "Lodova Liberation Army", "armed_group"),
        ("Army", "Lodova Army", "security_force"),
        ("army", "Lodova Army", "security_force"),
        ("Agency", "Norvik News Agency", "media"),
        ("Agency", "State Security Agency", "security_force"),
        ("Bank", "World Bank", "intergovernmental"),
        ("Bank", "Nord Bank", "company"),
        ("Lund", "Petra Lund", ""),
    ],
)
def test_a_line_with_words_counts_only_beside_them(head, name, cls):
    assert class_of_head(head, name.split()) == cls
