"""The overview for a terminal: what it shows, how it cuts, how it wraps."""

import datetime as dt

import attrs
import pytest

from hrwparse import (
    Actor,
    ActorKind,
    Attribution,
    Country,
    DateRange,
    Incident,
    IncidentKind,
    Issue,
    Modality,
    Paragraph,
    Place,
    Precision,
    Quantity,
    Report,
    ResolvedFrom,
    Section,
    Span,
)

TEXT = (
    "Police and Prisons\n\nOn May 4 police in Strelsau detained Olga Ruiz, a printer, and at least six of her students.\n\n"
    "Local groups say that a court in the capital has since then fined two of the students."
)
RUIZ = Actor(
    id="a1", name="Olga Ruiz", kind=ActorKind.PERSON, named=True, aliases=("Ruiz",), titles=("printer",), mentions=(Span(5, 6),)
)
POLICE = Actor(id="a2", name="police", kind=ActorKind.SECURITY_FORCE, named=False)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


SENTENCES = at(TEXT.split("\n\n")[1]), at(TEXT.split("\n\n")[2])
DAY = DateRange(earliest=dt.date(2007, 5, 4), latest=dt.date(2007, 5, 4), edtf="2007-05-04", text="May 4", span=at("May 4"))
YEAR = DateRange(
    earliest=dt.date(2007, 1, 1),
    latest=dt.date(2007, 12, 31),
    edtf="2007",
    text="2007",
    precision=Precision.YEAR,
    resolved_from=ResolvedFrom.COVERAGE,
)
ARREST = Incident(
    id="i1",
    kind=IncidentKind.ARREST,
    trigger=at("detained"),
    sentence=SENTENCES[0],
    date=DAY,
    agents=(POLICE,),
    targets=(RUIZ,),
    places=(Place(name="Strelsau", span=at("Strelsau")),),
    count=Quantity(minimum=6, maximum=None, text="at least six"),
)
FINE = Incident(
    id="i2",
    kind=IncidentKind.CONVICTION,
    trigger=at("fined"),
    sentence=SENTENCES[1],
    modality=Modality.ALLEGED,
    attribution=Attribution(text="Local groups", span=at("Local groups")),
)
REPORT = Report(
    layout="refworld-text",
    title="World Report 2008 - Chad",
    publisher="Human Rights Watch",
    author="Human Rights Watch",
    published=dt.date(2008, 1, 31),
    countries=(Country(name="Chad", alpha2="TD", alpha3="TCD"),),
    report_year=2008,
    coverage=YEAR,
    docid="47a87c0dc",
    text=TEXT,
    actors=(RUIZ, POLICE),
    incidents=(ARREST, FINE),
    sections=(
        Section(
            heading="Police and Prisons",
            level=1,
            span=Span(0, len(TEXT)),
            heading_span=at("Police and Prisons"),
            paragraphs=tuple(Paragraph(span=span) for span in SENTENCES),
        ),
    ),
    issues=(
        Issue(code="lost-heading", message="a heading was evidently lost", span=SENTENCES[1]),
        Issue(code="a-b", message="c"),
    ),
)
SHOWN = """\
World Report 2008 - Chad
========================
Publisher  Human Rights Watch
Published  2008-01-31
Country    Chad (TD, TCD)
Edition    2008
Covers     2007
Document   47a87c0dc
Layout     refworld-text

Outline ............................................... paragraphs  incidents
  Police and Prisons ..................................          2          2

Actors: 1 named, 1 unnamed
    1×  person            Olga Ruiz, printer (also Ruiz)

Incidents: 2

  Police and Prisons:
  i1    arrest · 2007-05-04 · police → Olga Ruiz (at least six) · Strelsau
        “… police in Strelsau *detained* Olga Ruiz, a printer, and at …”
  i2    conviction, alleged · no date
        according to Local groups
        “… court in the capital has since then *fined* two of the students.”

Issues
  lost-heading: a heading was evidently lost: “Local groups say that a court
  in the …”
  a-b: c"""


def test_the_whole_overview():
    assert REPORT.describe(width=77).splitlines() == SHOWN.splitlines()


@pytest.mark.parametrize("width", [0, 60, 61, 80, 100, 400])
def test_no_line_is_wider_than_asked_for(width):
    report = attrs.evolve(REPORT, title="A Long Title " * 20, url="https://www.hrw.org/news/2008/01/31/chad-free-printers")
    assert max(map(len, report.describe(width).splitlines())) <= max(width, 60)


def test_a_report_of_nothing_says_so():
    shown = Report(layout="generic-text").describe()
    assert shown.startswith("(no title)\n")
    assert "Incidents: 0" in shown


def test_facts_that_tell_nothing_new_are_left_out_and_others_are_not():
    assert "Author" not in REPORT.describe()
    inferred = attrs.evolve(YEAR, resolved_from=ResolvedFrom.PUBLISHED)
    former = Country(name="Soviet Union", former="SUHH")
    shown = attrs.evolve(REPORT, author="A. Nonym", coverage=inferred, countries=(former,)).describe()
    assert "Author     A. Nonym" in shown
    assert "Covers     2007 (by the edition)" in shown
    assert "Country    Soviet Union (SUHH)" in shown


def test_sections_without_heading_say_why():
    first, second = (
        Section(heading=None, level=1, span=span, paragraphs=(Paragraph(span=span),)) for span in (SENTENCES[0], SENTENCES[1])
    )
    alone = attrs.evolve(REPORT, sections=(first,)).describe()
    assert "(no headings) ." in alone
    assert "(no headings):" not in alone
    both = attrs.evolve(REPORT, sections=(first, second)).describe()
    assert "  (before the first heading):" in both
    assert "  (heading lost):" in both


def test_an_address_is_broken_between_its_words():
    url = "https://www.hrw.org/news/2008/01/31/chad-printers-of-the-capital-are-freed-at-last"
    shown = attrs.evolve(REPORT, url=url).describe(width=72)
    assert "Address    https://www.hrw.org/news/2008/01/31/chad-printers-of-the-\n           capital-are-freed-at-last" in shown
