"""From a hand-made document to a report: what an incident has, and where it comes from."""

import attrs
import pytest
from sample_pages import actor, document_of, hard, incident, report_of, told

import hrwparse
from hrwparse.models import Document
from hrwparse.vocab.triggers import load_triggers


def names(actors):
    return [a.name for a in actors]


def test_an_empty_document_gives_an_empty_report():
    report = hrwparse.understand(document_of())
    assert (report.actors, report.incidents) == ((), ())


def test_text_outside_the_paragraphs_is_not_read():
    text = "Police arrested nine men on May 3, 2007."
    assert hrwparse.understand(Document(layout="by-hand", text=text)).incidents == ()


def test_the_report_keeps_every_field_of_its_document():
    document = document_of("Police arrested nine men on May 3, 2007.", country="Kazakhstan", year=2007)
    report = hrwparse.understand(document)
    for field in attrs.fields(Document):
        assert getattr(report, field.name) == getattr(document, field.name)


def test_the_same_document_gives_the_same_report():
    document = document_of("Police arrested Petra Lund on May 3, 2007. She was beaten. Rebels killed nine men in Dorin.")
    assert hrwparse.understand(document) == hrwparse.understand(document)


def test_an_incident_has_all_that_its_sentence_tells():
    text = "According to the Norvik Times, police arrested nine men in Dorin on May 3, 2007."
    report = report_of("It rained.", text)
    arrest = incident(report, "arrested", "arrest")
    assert arrest.sentence.quote(report.text) == text
    assert arrest.trigger.quote(report.text) == "arrested"
    assert names(arrest.agents) == ["police"]
    assert names(arrest.targets) == ["nine men"]
    assert [s.quote(report.text) for s in arrest.agent_spans] == ["police"]
    assert [s.quote(report.text) for s in arrest.target_spans] == ["nine men"]
    assert [p.name for p in arrest.places] == ["Dorin"]
    assert (arrest.count.minimum, arrest.count.maximum) == (9, 9)
    assert arrest.date.text == "May 3, 2007"
    assert arrest.attribution.text == "the Norvik Times"
    assert arrest.rule in {t.rule for t in load_triggers()}
    assert 0.5 < arrest.confidence <= 1


def test_incidents_are_numbered_in_the_order_of_the_text():
    report = report_of(
        "Police arrested Petra Lund on May 3, 2007, and released her on May 4, 2007.",
        "Rebels killed nine men in Dorin on May 5, 2007.",
    )
    assert [i.id for i in report.incidents] == [f"i{n}" for n in range(1, len(report.incidents) + 1)]
    assert [k for k, _ in told(report)] == ["arrest", "release", "killing"]


# Agents and targets in clear cases; * stands around the trigger.
ROLES = [
    ("Police *arrested* Petra Lund on May 3, 2007.", ["Police"], ["Petra Lund"]),
    ("Petra Lund was *arrested* by police on May 3, 2007.", ["police"], ["Petra Lund"]),
    ("Petra Lund and Ilan Voss were *arrested* on May 3, 2007.", [], ["Petra Lund", "Ilan Voss"]),
    ("A court *sentenced* Petra Lund to nine years in prison on May 3, 2007.", ["court"], ["Petra Lund"]),
    ("On May 3, 2007, soldiers entered the village and *killed* nine men.", ["soldiers"], ["nine men"]),
    ("Police arrested Petra Lund on May 3, 2007. They *beat* her in custody.", ["Police"], ["Petra Lund"]),
    ("In May 2007 Kazakhstan *expelled* two diplomats.", ["Kazakhstan"], ["two diplomats"]),
    ("Thousands of people *demonstrated* in Norvik on May 3, 2007.", ["Thousands of people"], []),
    ("Presidential *elections* were held by the government on May 3, 2007.", [], []),
    ("Prime Minister Boris Kanev *resigned* on May 3, 2007.", ["Boris Kanev"], []),
    hard(
        "In May 2007 the European Union welcomed the *release* of Petra Lund.",
        [],
        ["Petra Lund"],
        reason="who welcomes an act did not do it",
    ),
    ("On May 3, 2007, police *raided* the Zarya office in Norvik.", ["police"], ["Zarya"]),
]


@pytest.mark.parametrize(("marked", "agents", "targets"), ROLES)
def test_agents_and_targets(marked, agents, targets):
    before, word, _ = marked.split("*")
    report = report_of(marked.replace("*", ""))
    (found,) = [i for i in report.incidents if i.trigger.start < len(before) + len(word) and len(before) < i.trigger.end]
    assert (names(found.agents), names(found.targets)) == (agents, targets)


def test_pronouns_become_the_actor_that_they_mean():
    report = report_of("Police arrested Petra Lund on May 3, 2007. On May 9, 2007, a court released her.")
    assert names(incident(report, "released").targets) == ["Petra Lund"]
    assert "her" in [m.quote(report.text) for m in actor(report, "Petra Lund").mentions]


def test_a_whole_chapter_is_read_by_its_sections():
    page = "\n\n".join(
        [
            "World Report 2008 - Lodova",
            "Events of 2007",
            "Media Freedom",
            "In May the Information Ministry suspended the newspaper Zarya. Its editor, Petra Lund, was arrested on May 3.",
            "Torture",
            "In October police beat nine students in Norvik.",
        ]
    )
    report = hrwparse.parse(page)
    arrest = incident(report, "arrested", "arrest")
    assert arrest.date.earliest.isoformat() == "2007-05-03"
    assert names(arrest.targets) == ["Petra Lund"]
    assert incident(report, "suspended").kind == "censorship"
