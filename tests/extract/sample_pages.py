"""Small invented pages and what the extraction makes of them: what the tests of this folder share."""

import datetime as dt

import pytest

import hrwparse
from hrwparse.extract.actors import Cast
from hrwparse.extract.analysis import analyse
from hrwparse.extract.candidates import find_candidates
from hrwparse.extract.names import find_names
from hrwparse.models import Country, DateRange, Document, IncidentKind, Paragraph, Section, Span
from hrwparse.text.dates import find_date_mentions
from hrwparse.text.sentences import find_sentences

PUBLISHED = dt.date(2008, 3, 10)


def document_of(*paragraphs, published=PUBLISHED, country=None, year=None):
    """A hand-made document of one section; ``year``: the year that it covers."""
    text = "\n\n".join(paragraphs)
    spans, at = [], 0
    for paragraph in paragraphs:
        spans.append(Span(at, at + len(paragraph)))
        at += len(paragraph) + 2
    section = Section(heading=None, level=1, span=Span(0, len(text)), paragraphs=tuple(Paragraph(span=s) for s in spans))
    first, last = (dt.date(year, 1, 1), dt.date(year, 12, 31)) if year else (None, None)
    coverage = DateRange(earliest=first, latest=last, edtf=str(year), text=f"Events of {year}") if year else None
    return Document(
        layout="by-hand",
        published=published,
        country=Country(name=country, alpha2=None, alpha3=None) if country else None,
        coverage=coverage,
        text=text,
        sections=(section,) if paragraphs else (),
    )


def report_of(*paragraphs, **header):
    """The report of a hand-made document."""
    return hrwparse.understand(document_of(*paragraphs, **header))


def page_report(*paragraphs, head="Lodova: Unrest in the North\nMarch 10, 2008"):
    """The report of a plain text page as a user would save it."""
    return hrwparse.parse("\n\n".join([head, *paragraphs]))


def names_of(text):
    """The names of a text with their classes, in order."""
    mentions = find_date_mentions(text)
    return find_names(text, find_sentences(text), [m.span for m in mentions])


def cast_of(*paragraphs, **header):
    """Sentences and cast of a hand-made document."""
    document = document_of(*paragraphs, **header)
    sentences, names = analyse(document)
    return sentences, Cast(document, names, sentences)


def candidates_of(text, word="", kind=""):
    """The candidates of the first sentence of a text whose trigger holds ``word``, of one kind if asked for."""
    sentences, _ = analyse(document_of(text))
    wanted = IncidentKind(kind) if kind else None
    return [c for c in find_candidates(sentences[0]) if word in c.span.quote(text) and (wanted is None or c.kind is wanted)]


def incident(report, word, kind=""):
    """The one incident of a report whose trigger, or one of whose retold triggers, holds a word."""
    found = [
        i
        for i in report.incidents
        if any(word in s.quote(report.text) for s in (i.trigger, *i.retold)) and (not kind or i.kind == kind)
    ]
    assert len(found) == 1, f"{word}: {told(report)}"
    return found[0]


def told(report):
    """Kind and trigger of every incident, in order."""
    return [(str(i.kind), i.trigger.quote(report.text)) for i in report.incidents]


def actor(report, name):
    """The one actor that goes by a name."""
    found = [a for a in report.actors if name in (a.name, *a.aliases)]
    assert len(found) == 1, f"{name}: {[(a.name, a.aliases) for a in report.actors]}"
    return found[0]


def hard(*case, reason):
    """A case that is right by the guide and that the code does not get right yet."""
    return pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=reason))
