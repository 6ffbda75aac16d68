"""Invented reports that the tests of the exchange formats share.

`SAMPLE` is a whole page as it is parsed: what is expected of it follows from the report itself. Tests that name a finding take
`ODD`, whose findings are made by hand, so that they stay as they are whatever the extraction decides.
"""

import datetime as dt
from pathlib import Path

import attrs

import hrwparse
from hrwparse import (
    Actor,
    ActorKind,
    Attribution,
    Citation,
    Country,
    DateRange,
    Document,
    Incident,
    IncidentKind,
    LegalReference,
    Modality,
    Place,
    Precision,
    Quantity,
    Report,
    Span,
)

SAMPLE = hrwparse.parse(Path(__file__).parents[2] / "examples" / "pages" / "refworld-sample.html")

NEWS = Document(
    layout="generic-html",
    title="Nordland: Free 100% of the “Karim_Six” {Now}",
    subtitle="Torture & Trials ~ a \\Backslash^",
    publisher="Human Rights Watch",
    url="https://www.hrw.org/news/2012/05/01/a{b}",
    countries=(Country(name="Nordland"), Country(name="Nordland"), Country(name="Sudland", alpha3="SUD")),
    citation=Citation(text="", symbol="Vol. 3, No. 1 (D)"),
    text="First line.\n\nSecond one #2 costs $5.",
)
CAPTURED = attrs.evolve(SAMPLE, captured=dt.datetime(2024, 2, 29, 23, 59, 58, tzinfo=dt.UTC))
NOTHING = Document(layout="generic-text", text="No title, no paragraphs.")


def at(report: Document, words: str) -> Span:
    """Where the words stand for the first time."""
    start = report.text.index(words)
    return Span(start, start + len(words))


def dated(first: dt.date | None, last: dt.date | None, edtf: str = "XXXX", precision: Precision = Precision.RANGE) -> DateRange:
    """A date of its bounds."""
    return DateRange(earliest=first, latest=last, edtf=edtf, text="then", precision=precision)


def with_dates(*dates: DateRange | None) -> Report:
    """The odd report with its arrest once for each date, all other incidents gone."""
    incidents = tuple(attrs.evolve(ODD.incidents[0], id=f"i{number}", date=date) for number, date in enumerate(dates, 1))
    return attrs.evolve(ODD, incidents=incidents)


def told_by_hand(document: Document) -> Report:
    """The report of the odd page: what it tells as we read it, whatever the extraction finds."""

    def where(words: str, within: str | None = None) -> Span:
        around = at(document, within or words)
        start = document.text.index(words, around.start)
        return Span(start, start + len(words))

    def who(number: int, name: str, kind: ActorKind, *mentions: Span, **told: object) -> Actor:
        return Actor(id=f"a{number}", name=name, kind=kind, mentions=mentions or (where(name),), **told)

    us, he = where("U.S."), where("He", "He was")
    deniers = where("the police", "the police denied")
    weekly = who(1, "Horizon & Sons", ActorKind.MEDIA, named=True)
    states = Country(name="United States", alpha2="US", alpha3="USA")
    government = who(2, "United States", ActorKind.GOVERNMENT, us, named=True, aliases=("U.S.",), country=states)
    forces = who(3, "forces", ActorKind.SECURITY_FORCE, named=False)
    editor = who(4, "Bela Torvai", ActorKind.PERSON, where("Bela Torvai"), he, named=True, titles=("editor",))
    group = who(5, "Open Door", ActorKind.CIVIL_SOCIETY, named=True)
    police = who(6, "police", ActorKind.SECURITY_FORCE, named=False)
    students = who(7, "two students", ActorKind.GROUP, named=False)
    others = who(8, "police", ActorKind.SECURITY_FORCE, deniers, named=False)

    first = Span(where("On March 3").start, where("Open Door.").end)
    last = Span(where("Between May").start, where("denied it.").end)
    source = where("the group Open Door")
    law = where("article 42 of the criminal code")
    day, months = where("March 3, 2008"), where("Between May and July 2008")
    arrest = Incident(
        id="i1",
        kind=IncidentKind.ARREST,
        trigger=where("arrested"),
        sentence=first,
        date=DateRange(
            earliest=dt.date(2008, 3, 3), latest=dt.date(2008, 3, 3), edtf="2008-03-03", text="March 3, 2008", span=day
        ),
        places=(Place(name="Lodova", span=where("Lodova")),),
        agents=(forces,),
        targets=(editor,),
        agent_spans=(where("forces"),),
        target_spans=(where("the editor Bela Torvai"),),
        attribution=Attribution(text="the group Open Door", span=source, actor=group),
        retold=(where("arrest", "his arrest"),),
        rule="arrest/arrest/v",
        confidence=0.955,
    )
    charge = Incident(
        id="i2",
        kind=IncidentKind.CHARGE,
        trigger=where("charged"),
        sentence=Span(he.start, where("his arrest.").end),
        targets=(editor,),
        target_spans=(he,),
        legal_references=(LegalReference(text="article 42 of the criminal code", span=law),),
        rule="charge/charge/v",
        confidence=0.87,
    )
    assault = Incident(
        id="i3",
        kind=IncidentKind.ASSAULT,
        trigger=where("beat"),
        sentence=last,
        date=DateRange(
            earliest=dt.date(2008, 5, 1),
            latest=dt.date(2008, 7, 31),
            edtf="2008-05/2008-07",
            text="Between May and July 2008",
            span=months,
            precision=Precision.RANGE,
        ),
        places=(Place(name="Karim", span=where("Karim")),),
        agents=(police,),
        targets=(students,),
        agent_spans=(where("police"),),
        target_spans=(where("two students"),),
        modality=Modality.ALLEGED,
        count=Quantity(minimum=2, maximum=2, text="two", span=where("two", "two students")),
        rule="assault/beat/v",
        confidence=0.75,
    )
    statement = Incident(
        id="i4",
        kind=IncidentKind.STATEMENT,
        trigger=where("denied"),
        sentence=last,
        agents=(others,),
        agent_spans=(deniers,),
        rule="statement/deny/v",
        confidence=0.776,
    )
    told = {field.name: getattr(document, field.name) for field in attrs.fields(Document)}
    actors = (weekly, government, forces, editor, group, police, students, others)
    return Report(**told, actors=actors, incidents=(arrest, charge, assault, statement))


# Characters beyond the Basic Multilingual Plane, a token of spaCy's that a span cuts, two who share a name, a source, a law.
ODD = told_by_hand(
    hrwparse.read(
        "World Report 2009 - Nordland\n\n"
        "The weekly \N{NEWSPAPER} Horizon & Sons reported on it. On March 3, 2008, U.S.-led forces arrested the editor "
        "Bela Torvai in Lodova, according to the group Open Door. "
        "He was charged under article 42 of the criminal code after his arrest.\n\n"
        "Between May and July 2008 police allegedly beat two students \N{GRINNING FACE} in Karim; the police denied it.\n",
        url="https://www.example.org/nordland?a=1&b=2",
    )
)
