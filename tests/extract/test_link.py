"""Retold events merge; two events of one kind stay two."""

import pytest
from sample_pages import candidates_of, report_of

from hrwparse.extract.link import same_act

MERGED = [
    # The page, the trigger of the incident, the triggers that tell it again.
    (
        ("Police arrested Petra Lund on May 3, 2007.", "On May 3, 2007, police arrested Petra Lund at her home."),
        "arrested",
        ["arrested"],
    ),
    (("Soldiers killed Petra Lund on May 3, 2007. The killing of Lund was condemned by France.",), "killed", ["killing"]),
]


def test_a_place_that_only_the_other_mention_tells():
    report = report_of("Police arrested Petra Lund on May 3, 2007. The arrest of Petra Lund in Dorin was condemned.")
    (arrest,) = [i for i in report.incidents if i.kind == "arrest"]
    assert [p.name for p in arrest.places] == ["Dorin"]


@pytest.mark.parametrize(("paragraphs", "trigger", "retold"), MERGED)
def test_an_event_told_twice_is_one_incident(paragraphs, trigger, retold):
    report = report_of(*paragraphs)
    found = [i for i in report.incidents if i.kind in ("arrest", "killing")]
    assert [i.trigger.quote(report.text) for i in found] == [trigger]
    assert [s.quote(report.text) for s in found[0].retold] == retold


def test_the_mention_with_the_most_detail_stands_in_front():
    report = report_of("Police arrested Petra Lund on May 3, 2007.", "On May 3, 2007, police arrested Petra Lund in Norvik.")
    (arrest,) = [i for i in report.incidents if i.kind == "arrest"]
    assert [p.name for p in arrest.places] == ["Norvik"]
    assert arrest.retold[0].start < arrest.trigger.start


TWO = [
    ("Police arrested Petra Lund on May 3, 2007.", "Police arrested Ilan Voss on May 3, 2007."),
    ("Police arrested Petra Lund on May 3, 2007.", "Police arrested Petra Lund on June 9, 2007."),
    ("Police arrested Petra Lund on May 3, 2007.", "Soldiers arrested Petra Lund on May 3, 2007."),
    (
        "Police arrested Petra Lund on May 3, 2007.",
        "It rained.",
        "It rained.",
        "It rained.",
        "It rained.",
        "On May 3, 2007, police arrested Petra Lund.",
    ),
    ("Police arrested nine men in Dorin on May 3, 2007.", "Police arrested nine women in Norvik on May 3, 2007."),
    ("Police arrested Petra Lund on May 3, 2007, and arrested Ilan Voss on May 9, 2007.",),
    ("Police arrested Petra Lund on May 3, 2007.", "On May 9, 2007, the arrest of Ilan Voss in Dorin drew protests."),
]


@pytest.mark.parametrize("paragraphs", TWO)
def test_two_events_of_one_kind_stay_two(paragraphs):
    report = report_of(*paragraphs)
    assert len([i for i in report.incidents if i.kind == "arrest"]) == 2


def test_other_kinds_are_never_merged():
    report = report_of("Police arrested Petra Lund on May 3, 2007.", "Police released Petra Lund on May 3, 2007.")
    assert [str(i.kind) for i in report.incidents] == ["arrest", "release"]


# A verb and the event noun that it governs name one event.
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("On May 3, 2007, the president signed a decree that restricts assembly.", "legislation"),
        ("In June 2007 Kazakhstan signed a treaty with France.", "agreement"),
        ("Presidential elections were held on May 3, 2007.", "election"),
        ("The trial of Petra Lund opened on May 3, 2007.", "trial"),
    ],
)
def test_a_verb_and_its_event_noun_are_one_incident(text, kind):
    assert [str(i.kind) for i in report_of(text).incidents] == [kind]


def test_a_noun_and_the_verb_of_its_relative_clause_are_one_act():
    one, other = candidates_of("The king called a meeting where ministers met.", "me", "meeting")[-2:]
    assert (one.trigger.lemma, other.trigger.lemma) == ("meeting", "meet")
    assert same_act(one, other)
