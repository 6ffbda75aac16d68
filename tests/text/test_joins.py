"""Joins: of-phrases, lists and appositions make one thing of several noun groups."""

import pytest
from annotated import chunked, tagged, words
from hypothesis import given
from hypothesis import strategies as st

from hrwparse.text.groups import NounGroup, find_groups
from hrwparse.text.joins import join_groups


def groups(sentence):
    chunks = chunked(sentence)
    join_groups(chunks)
    return {words(c): c for c in chunks if isinstance(c, NounGroup)}


def joined(sentence, first):
    return [words(group) for group in groups(sentence)[first].joined]


LISTS = [
    ("Police and soldiers fled.", "Police", ["soldiers"]),
    ("Police, soldiers, and rebels fled.", "Police", ["soldiers", "rebels"]),
    ("Ten men, two women and a child died.", "Ten men", ["two women", "a child"]),
    ("The editor, his wife, and their children fled.", "The editor", ["his wife", "their children"]),
    ("Police held Ana Ruiz, Omar Lind, and a guard.", "Ana Ruiz", ["Omar Lind", "a guard"]),
    ("The head of the union and two lawyers fled.", "The head", ["two lawyers"]),
    ("Leaders in Namibia, Uganda, and Zimbabwe met.", "Namibia", ["Uganda", "Zimbabwe"]),
    ("Leaders in Namibia, Uganda, and Zimbabwe met.", "Leaders", []),
    ("He said that police, soldiers, and rebels fled.", "police", ["soldiers", "rebels"]),
    ("Members of the army and the police fled.", "the army", ["the police"]),
    # no lists
    ("Police arrested two men, and the court freed them.", "two men", []),
    ("The crowd threw stones, and soldiers fired.", "stones", []),
    ("The men and they fled.", "The men", []),
    ("He met Ana Ruiz, Omar Lind, Rashid Bek.", "Ana Ruiz", []),
    ("Two lawyers, who fled, and a judge were tried.", "Two lawyers", []),
    ("The army, police,", "The army", []),
    ("The army,", "The army", []),
    ("The army and", "The army", []),
    ("The army and in Orda", "The army", []),
]


@pytest.mark.parametrize(("sentence", "first", "others"), LISTS)
def test_lists(sentence, first, others):
    assert joined(sentence, first) == others


APPOSITIONS = [
    ("Ana Ruiz, a lawyer from Quito, was arrested.", "Ana Ruiz", "a lawyer"),
    ("The editor of the paper, Ana Ruiz, fled.", "The editor", "Ana Ruiz"),
    ("Police arrested a lawyer, Ana Ruiz.", "a lawyer", "Ana Ruiz"),
    ("Ana Ruiz, head of the union, fled.", "Ana Ruiz", "head"),
    ("Ana Ruiz, a lawyer who fled, was tried.", "Ana Ruiz", "a lawyer"),
    ("Police arrested Ana Ruiz, a lawyer", "Ana Ruiz", "a lawyer"),
    # none
    ("In Orda, police arrested him.", "Orda", None),
    ("Ana Ruiz, who fled, was tried.", "Ana Ruiz", None),
    ("Ana Ruiz, Omar Lind, and a guard fled.", "Ana Ruiz", None),
    ("The army, police said, left.", "The army", None),
    ("Ana Ruiz,", "Ana Ruiz", None),
    ("He saw a guard, a man, there.", "a guard", None),
    ("For Orda, violence, fear and hunger were new.", "Orda", None),
]


@pytest.mark.parametrize(("sentence", "group", "other"), APPOSITIONS)
def test_appositions(sentence, group, other):
    assert words(groups(sentence)[group].apposed) == other


@pytest.mark.xfail(strict=True, reason="an apposition is looked for before the list that goes on from the phrase is known")
def test_known_failure_list_inside_a_phrase():
    assert groups("Leaders in Namibia, Uganda, and Zimbabwe met.")["Leaders"].apposed is None


@pytest.mark.xfail(strict=True, reason="only a verb right behind its subject is seen to begin a clause")
def test_known_failure_clause_with_a_relative_clause():
    assert joined("Police beat two men, and soldiers who came shot them.", "two men") == []


def test_apposition_with_a_participle():
    assert words(groups("Ana Ruiz, a lawyer detained in Orda, fled.")["Ana Ruiz"].apposed) == "a lawyer"


@pytest.mark.xfail(strict=True, reason="a member behind an of-phrase joins the outer and the inner group")
@pytest.mark.parametrize(
    "sentence", ["Two members of the party and a lawyer were held.", "Members of the party and the union met."]
)
def test_known_failure_member_of_two_lists(sentence):
    found = groups(sentence)
    assert not (found["the party"].joined and found[sentence.partition(" of")[0]].joined)


# sentence, group, of, phrases, end with its of-phrases
PHRASES = [
    (
        "The head of the union in Orda fled.",
        "The head",
        "the union",
        [("of", "the union"), ("in", "Orda")],
        "The head of the union",
    ),
    ("The man from Orda fled.", "The man", None, [("from", "Orda")], "The man"),
    (
        "The use of force by police of the king fell.",
        "The use",
        "force",
        [("of", "force"), ("by", "police"), ("of", "the king")],
        "The use of force",
    ),
    (
        "The son of the head of the union fled.",
        "The son",
        "the head",
        [("of", "the head"), ("of", "the union")],
        "The son of the head of the union",
    ),
    ("The man on the", "The man", None, [("on", "the")], "The man"),
    ("The man in and out", "The man", None, [], "The man"),
    ("The man", "The man", None, [], "The man"),
]


@pytest.mark.parametrize(("sentence", "group", "of", "phrases", "whole"), PHRASES)
def test_phrases(sentence, group, of, phrases, whole):
    noun = groups(sentence)[group]
    assert words(noun.of) == of
    assert [(word, words(other)) for word, other in noun.pps] == phrases
    assert sentence[noun.start : noun.full_end] == whole


def test_dates_that_follow_a_group():
    noun = groups("The attack on May 3 in Orda on a school in June killed ten.")["The attack"]
    assert [(word, token.text) for word, token in noun.dates] == [("on", "May 3"), ("in", "June")]
    assert [(word, token.text) for word, token in groups("The attack May 3 killed ten.")["The attack"].dates] == [("", "May 3")]


WORDS = sorted({w for cases in (LISTS, APPOSITIONS, PHRASES) for case in cases for w in case[0].replace(",", " ,").split()})


@given(st.text(max_size=60) | st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join))
def test_joins_point_forward(text):
    chunks = find_groups(tagged(text))
    join_groups(chunks)
    for chunk in chunks:
        if isinstance(chunk, NounGroup):
            others = [*chunk.joined, *(noun for _, noun in chunk.pps), *([chunk.apposed] if chunk.apposed else [])]
            assert all(other.index > chunk.index for other in others)
