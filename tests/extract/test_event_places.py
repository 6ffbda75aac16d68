"""Which of the places around an event are its own."""

import pytest
from sample_pages import candidates_of, document_of, report_of

from hrwparse.extract.analysis import analyse
from hrwparse.extract.candidates import find_candidates
from hrwparse.extract.place_features import place_features
from hrwparse.extract.places import possible_places

WHEN = "on May 3, 2007"

PLACES = [
    (f"Police arrested nine men in Norvik {WHEN}.", "arrested", ["Norvik"]),
    (f"Soldiers killed nine men in the village of Dorin {WHEN}.", "killed", ["Dorin"]),
    (f"Police arrested nine men in Kazakhstan {WHEN}.", "arrested", ["Kazakhstan"]),
    (f"Police arrested nine men in Nairobi {WHEN}.", "arrested", ["Nairobi"]),
    (f"Thousands of people demonstrated in Norvik {WHEN}.", "demonstrated", ["Norvik"]),
    # Subject or adjective of the act: no place.
    (f"Kazakhstan expelled nine diplomats {WHEN}.", "expelled", []),
    (f"The Kazakh government expelled nine diplomats {WHEN}.", "expelled", []),
    (f"Police arrested nine men {WHEN}.", "arrested", []),
]


@pytest.mark.parametrize(("text", "word", "wanted"), PLACES)
def test_places_of_an_incident(text, word, wanted):
    report = report_of(text)
    found = [i for i in report.incidents if word in i.trigger.quote(report.text)]
    assert [p.name for p in found[0].places] == wanted
    assert all(p.span.quote(report.text) == p.name for p in found[0].places)


def test_a_place_knows_its_country():
    report = report_of(f"Police arrested nine men in Nairobi {WHEN}. Police arrested nine men in Kazakhstan {WHEN}.")
    assert [p.country.alpha2 for i in report.incidents for p in i.places] == ["KE", "KZ"]


def test_a_place_that_no_list_knows_has_no_country():
    report = report_of(f"Police arrested nine men in Norvik {WHEN}.")
    assert report.incidents[0].places[0].country is None


def mentions(text, word):
    sentences, _ = analyse(document_of(text))
    candidate = next(c for c in find_candidates(sentences[-1]) if word in c.span.quote(text))
    return candidate, possible_places(candidate, sentences[:-1])


def test_names_of_the_three_sentences_before_may_be_places():
    text = "In Esten it rained. In Arlo it rained. In Berin it rained. In Corin it rained. Police arrested nine men in Dorin."
    _, found = mentions(text, "arrested")
    assert [(m.name.text, m.back) for m in found] == [("Dorin", 0), ("Corin", 1), ("Berin", 2), ("Arlo", 3)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Police arrested nine men at Arlo College.", ["Arlo College"]),
        ("Police arrested nine men in the southern towns of Arlo and Berin.", ["Arlo", "Berin"]),
        ("Police arrested nine men in the Bekin department.", ["Bekin"]),
        ("According to the Arlo Times, police arrested nine men.", []),
        ("Police arrested nine men for breaking the Penal Code.", []),
    ],
)
def test_whatever_stands_where_a_place_does_may_be_one(text, wanted):
    _, found = mentions(text, "arrested")
    assert [m.name.text for m in found] == wanted


def test_a_name_behind_town_of_is_a_place():
    _, found = mentions("Police arrested nine men in the town of Kafr Belin.", "arrested")
    assert [(m.name.text, m.name.cls) for m in found] == [("Kafr Belin", "place")]


def test_persons_and_bodies_are_no_places():
    _, found = mentions("In Norvik's centre the Supreme Court arrested Petra Lund.", "arrested")
    assert [m.name.text for m in found] == ["Norvik"]


FEATURES = [
    ("Police arrested nine men in Norvik.", "arrested", "Norvik", {"preposition in", "head", "phrase of the event", "fills in"}),
    ("In Norvik, police arrested nine men.", "arrested", "Norvik", {"opens the sentence"}),
    ("The arrest of nine men in Norvik drew protests.", "arrest", "Norvik", {"noun & head", "phrase of of"}),
    ("The arrest in Norvik drew protests.", "arrest", "Norvik", {"phrase of the event noun"}),
    ("A Norvik court sentenced nine men.", "sentenced", "Norvik", {"before court", "before a noun behind no preposition"}),
    (
        "Nine men were arrested after hiding in Norvik.",
        "arrested",
        "Norvik",
        {"phrase of another verb", "phrase of the clause below"},
    ),
    ("In Norvik the minister said that nine men were arrested.", "arrested", "Norvik", {"phrase of the clause above"}),
    ("Police arrested nine men in the town of Norvik.", "arrested", "Norvik", {"of a town", "phrase of the event"}),
    ("Police arrested nine men in Arlo and Norvik.", "arrested", "Norvik", {"later in a list", "preposition in"}),
    ("Police arrested nine men in the Norvik province.", "arrested", "Norvik", {"names an area behind in", "with an article"}),
    ("NORVIK - Police arrested nine men.", "arrested", "NORVIK", {"in capitals"}),
    ("Police arrested Norvik's mayor.", "arrested", "Norvik", {"owner of obj"}),
]


@pytest.mark.parametrize(("text", "word", "place", "wanted"), FEATURES)
def test_features_of_a_place(text, word, place, wanted):
    candidate, found = mentions(text, word)
    mention = next(m for m in found if m.name.text == place)
    features = list(place_features(candidate, mention))
    assert wanted <= set(features), features
    assert len(features) == len(set(features))


def test_a_place_some_sentences_back_has_no_position():
    text = "In Norvik it rained. Police arrested nine men."
    candidate, (mention,) = mentions(text, "arrested")
    features = list(place_features(candidate, mention))
    assert "1 sentences back" in features
    assert not any("between" in f for f in features)
    assert {"own sentence has no place", "there opens the sentence", "there in clause main"} <= set(features)
    candidate, (_, mention) = mentions(
        "Rain fell on Norvik's men. Police arrested nine men in Nairobi on May 3, 2007.", "arrested"
    )
    assert {"own sentence has places", "own sentence has dates", "there on no verb"} <= set(place_features(candidate, mention))


def test_candidates_without_names_have_no_places():
    (candidate,) = candidates_of("Police arrested nine men.", "arrested", "arrest")
    assert possible_places(candidate, []) == []


@pytest.mark.parametrize(
    "text",
    [
        f"A court allowed a rally in Norvik {WHEN}.",
        f"The union called {WHEN} for the release of nine men held in Norvik.",
    ],
)
def test_a_place_inside_what_is_permitted_or_called_for_is_none_of_the_events(text):
    report = report_of(text)
    first = [i for i in report.incidents if i.kind in ("statement", "decision")]
    assert all(i.places == () for i in first)
