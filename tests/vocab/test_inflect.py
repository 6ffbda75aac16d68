"""Inflection and spelling, by case tables."""

import pytest

from hrwparse.vocab.deinflect import possible_lemmas
from hrwparse.vocab.inflect import american, comparisons, plural, spellings, verb_forms


@pytest.mark.parametrize(
    ("lemma", "third", "past", "gerund"),
    [
        ("arrest", "arrests", "arrested", "arresting"),
        ("charge", "charges", "charged", "charging"),
        ("deny", "denies", "denied", "denying"),
        ("destroy", "destroys", "destroyed", "destroying"),
        ("ban", "bans", "banned", "banning"),
        ("treat", "treats", "treated", "treating"),
        ("attack", "attacks", "attacked", "attacking"),
        ("tax", "taxes", "taxed", "taxing"),
        ("show", "shows", "showed", "showing"),
        ("visit", "visits", "visited", "visiting"),
        ("raid", "raids", "raided", "raiding"),
        ("veto", "vetoes", "vetoed", "vetoing"),
        ("panic", "panics", "panicked", "panicking"),
        ("traffic", "traffics", "trafficked", "trafficking"),
        ("lie", "lies", "lied", "lying"),
        ("agree", "agrees", "agreed", "agreeing"),
        ("singe", "singes", "singed", "singeing"),
        ("infringe", "infringes", "infringed", "infringing"),
        ("search", "searches", "searched", "searching"),
        ("quash", "quashes", "quashed", "quashing"),
    ],
)
def test_regular_verbs(lemma: str, third: str, past: str, gerund: str) -> None:
    forms = verb_forms(lemma)
    assert (forms.base, forms.third, forms.past, forms.participle, forms.gerund) == (lemma, third, past, past, gerund)


@pytest.mark.parametrize(
    ("lemma", "past", "participle", "gerund"),
    [
        ("admit", "admitted", "", "admitting"),
        ("kidnap", "kidnapped", "", "kidnapping"),
        ("begin", "began", "begun", "beginning"),
        ("forget", "forgot", "forgotten", "forgetting"),
        ("quit", "quit", "", "quitting"),
        ("shoot", "shot", "", "shooting"),
        ("withdraw", "withdrew", "withdrawn", "withdrawing"),
        ("overhear", "overheard", "", "overhearing"),
        ("hide", "hid", "hidden", "hiding"),
        ("lie", "lay", "lain", "lying"),
        ("set", "set", "", "setting"),
        ("flee", "fled", "", "fleeing"),
        ("buy", "bought", "", "buying"),
        ("pay", "paid", "", "paying"),
        ("undergo", "underwent", "undergone", "undergoing"),
        ("broadcast", "broadcast", "", "broadcasting"),
    ],
)
def test_irregular_verbs(lemma: str, past: str, participle: str, gerund: str) -> None:
    forms = verb_forms(lemma, past, participle)
    assert (forms.past, forms.participle, forms.gerund) == (past, participle or past, gerund)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("attack", "attacks"), ("country", "countries"), ("essay", "essays"), ("church", "churches"),
        ("crisis", "crises"),
        ("policewoman", "policewomen"), ("german", "germans"), ("wife", "wives"), ("hero", "heroes"),
        ("photo", "photos"),
        ("bus", "buses"), ("quiz", "quizzes"), ("belief", "beliefs"), ("axis", "axes"), ("video", "videos"),
    ],
)  # fmt: skip
def test_plurals(noun: str, expected: str) -> None:
    assert plural(noun) == expected


def test_an_irregular_plural_is_given_back() -> None:
    assert plural("child", "children") == "children"


@pytest.mark.parametrize(
    ("adjective", "expected"),
    [
        ("hot", ("hotter", "hottest")),
        ("heavy", ("heavier", "heaviest")),
        ("large", ("larger", "largest")),
        ("narrow", ("narrower", "narrowest")),
        ("simple", ("simpler", "simplest")),
        ("violent", ()),
        ("pro-war", ()),
    ],
)
def test_comparisons(adjective: str, expected: tuple[str, ...]) -> None:
    assert comparisons(adjective) == expected


@pytest.mark.parametrize(
    ("american_form", "british"),
    [
        ("organize", "organise"), ("emphasize", "emphasise"), ("armor", "armour"),
         ("organization", "organisation"), ("analyze", "analyse"), ("labor", "labour"),
        ("neighboring", "neighbouring"), ("favorite", "favourite"), ("defense", "defence"),
        ("center", "centre"),
        ("kilometers", "kilometres"), ("program", "programme"), ("traveled", "travelled"),
        ("canceling", "cancelling"),
        ("signaled", "signalled"), ("counselor", "counsellor"), ("enroll", "enrol"),
        ("fulfillment", "fulfilment"),
        ("judgment", "judgement"), ("catalog", "catalogue"), ("skeptical", "sceptical"), ("gray", "grey"),
        ("ceasefire", "cease-fire"), ("cooperation", "co-operation"), ("demobilize", "demobilise"),
    ],
)  # fmt: skip
def test_british_spellings(american_form: str, british: str) -> None:
    assert spellings(american_form) == (american_form, british)
    assert american(british) == american_form


@pytest.mark.parametrize(
    "word",
    [
        "prize",
        "seize",
        "size",
        "honorary",
        "humorous",
        "laboratory",
        "vigorous",
        "compelled",
        "revealed",
        "feeling",
        "sense",
        "letter",
        "water",
    ],
)
def test_words_with_one_spelling(word: str) -> None:
    assert spellings(word) == (word,)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("bodies", "body"),
        ("crises", "crisis"),
        ("knives", "knife"),
        ("dying", "die"),
        ("bigger", "big"),
        ("spokesmen", "spokesman"),
    ],
)
def test_possible_lemmas(form: str, lemma: str) -> None:
    assert lemma in possible_lemmas(form)
