"""What holds for every source: a report or a `ParseError`, evidence that quotes the text, order, a lossless way to JSON."""

import copy
import json
import pickle

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hrwparse

NAMES = [
    "Olga Ruiz",
    "Arman Bek",
    "President Nur Tarlen",
    "the Ministry of Justice",
    "police",
    "a Strelsau court",
    "nine students",
    "at least six men",
]
VERBS = [
    "arrested",
    "killed",
    "was sentenced to nine years for",
    "denied that soldiers had beaten",
    "met with",
    "banned",
    "released",
    "said that",
]
TIMES = [
    "",
    " on May 4",
    " in March 2008",
    " since 2002",
    " in early June",
    " the same evening",
    " between 1999 and 2001",
    " on 31 February",
]
SENTENCES = st.builds("{} {} {}{}.".format, *map(st.sampled_from, (NAMES, VERBS, NAMES, TIMES)))
PROSE = st.lists(SENTENCES, min_size=2, max_size=5).map(" ".join)
HEADINGS = st.sampled_from(["Freedom of Press", "HUMAN RIGHTS DEVELOPMENTS", "Prisons", "II. Background"])
BLOCKS = st.builds(
    lambda first, rest: [first, *rest], PROSE, st.lists(st.one_of(PROSE, HEADINGS, st.text(max_size=20)), max_size=5)
)
HEADERS = st.sampled_from(
    ["", "World Report 2008 - Chad", "Publisher Human Rights Watch\nPublication Date 31 January 2008", "Events of 2007"]
)
TEXTS = st.builds(lambda header, blocks: "\n\n".join([header, *blocks]), HEADERS, BLOCKS)
PAGES = st.builds(lambda header, blocks: f"<h1>{header}</h1>" + "".join(f"<p>{block}</p>" for block in blocks), HEADERS, BLOCKS)
CHARACTERS = st.text(alphabet=st.characters(exclude_categories=[])).filter(
    lambda text: not text.rstrip().endswith(("htm", "html", "txt"))
)
ANYTHING = st.one_of(CHARACTERS, st.binary())
QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def report_of(source):
    """The report, or None for a source that is refused."""
    try:
        return hrwparse.parse(source)
    except hrwparse.ParseError:
        return None


def spans_of(report):
    """Every span of a report that must quote something."""
    for actor in report.actors:
        yield from actor.mentions
    for incident in report.incidents:
        yield from (incident.trigger, incident.sentence, *incident.agent_spans, *incident.target_spans, *incident.retold)
        parts = (*incident.places, *incident.legal_references, incident.date, incident.count, incident.attribution)
        yield from (part.span for part in parts if part is not None and part.span is not None)
    yield from (issue.span for issue in report.issues if issue.span is not None)


@QUICK
@given(ANYTHING)
def test_anything_gives_a_report_or_a_parse_error(source):
    report = report_of(source)
    assert report is None or isinstance(report, hrwparse.Report)


@QUICK
@given(st.one_of(TEXTS, PAGES))
def test_spans_lie_inside_the_text_and_quote_it(source):
    report = report_of(source)
    if report is None:
        return
    for span in spans_of(report):
        assert 0 <= span.start < span.end <= len(report.text)
    for incident in report.incidents:
        assert incident.sentence.contains(incident.trigger)
        for part in (incident.count, incident.attribution, *incident.legal_references, *incident.places):
            if part is not None and part.span is not None:
                assert (part.name if isinstance(part, hrwparse.Place) else part.text) == part.span.quote(report.text)
        if incident.date is not None and incident.date.span is not None:
            assert incident.date.text == incident.date.span.quote(report.text)


@QUICK
@given(st.one_of(TEXTS, PAGES))
def test_actors_of_incidents_are_the_reports_own(source):
    report = report_of(source)
    if report is None:
        return
    assert len({actor.id for actor in report.actors}) == len(report.actors)
    assert len({incident.id for incident in report.incidents}) == len(report.incidents)
    for incident in report.incidents:
        assert {*incident.agents, *incident.targets} <= {*report.actors}
        assert len(incident.agents) == len(incident.agent_spans)
        assert len(incident.targets) == len(incident.target_spans)
        assert 0 <= incident.confidence <= 1


@QUICK
@given(st.one_of(TEXTS, PAGES))
def test_paragraphs_are_ordered_and_disjoint(source):
    report = report_of(source)
    if report is None:
        return
    headings = (section.heading_span for section in report.walk_sections() if section.heading_span)
    spans = sorted([*headings, *(paragraph.span for paragraph in report.paragraphs())])
    assert "\n\n".join(span.quote(report.text) for span in spans) == report.text
    paragraphs = [paragraph.span for paragraph in report.paragraphs()]
    assert paragraphs == sorted(paragraphs)


@QUICK
@given(st.one_of(TEXTS, PAGES, ANYTHING))
def test_reports_survive_json_and_pickle(source):
    report = report_of(source)
    if report is None:
        return
    text = hrwparse.to_json(report)
    assert hrwparse.from_json(text) == report
    assert hrwparse.to_dict(hrwparse.from_dict(json.loads(text))) == json.loads(text)
    assert pickle.loads(pickle.dumps(report)) == report == copy.deepcopy(report)
    assert hash(report) == hash(pickle.loads(pickle.dumps(report)))


@QUICK
@given(st.one_of(TEXTS, PAGES), st.integers(0, 140))
def test_the_overview_keeps_its_width(source, width):
    report = report_of(source)
    assert report is None or all(len(line) <= max(width, 60) for line in report.describe(width).splitlines())
