"""Invented reports that the tests of the exchange formats share."""

import datetime as dt
from pathlib import Path

import attrs

import hrwparse
from hrwparse import Citation, Country, DateRange, Document, Precision, Span

SAMPLE = hrwparse.parse(Path(__file__).parents[2] / "examples" / "pages" / "refworld-sample.html")

# Characters beyond the Basic Multilingual Plane, a token of spaCy's that a span cuts, two who share a name, a source, a law.
ODD = hrwparse.parse(
    "World Report 2009 - Nordland\n\n"
    "The weekly \N{NEWSPAPER} Horizon & Sons reported on it. On March 3, 2008, U.S.-led forces arrested the editor Bela Torvai "
    "in Lodova, according to the group Open Door. He was charged under article 42 of the criminal code.\n\n"
    "Between May and July 2008 police allegedly beat two students \N{GRINNING FACE} in Karim; the ministry denied it.\n",
    url="https://www.example.org/nordland?a=1&b=2",
)

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
NOTHING = Document(layout="generic-text", text="No title, no paragraphs.")


def at(report: Document, words: str) -> Span:
    """Where the words stand for the first time."""
    start = report.text.index(words)
    return Span(start, start + len(words))


def dated(first: dt.date | None, last: dt.date | None, edtf: str = "XXXX", precision: Precision = Precision.RANGE) -> DateRange:
    """A date of its bounds."""
    return DateRange(earliest=first, latest=last, edtf=edtf, text="then", precision=precision)


def with_dates(*dates: DateRange | None) -> hrwparse.Report:
    """The sample with an incident for each date, all others gone."""
    incidents = tuple(attrs.evolve(SAMPLE.incidents[at], date=date) for at, date in enumerate(dates))
    return attrs.evolve(SAMPLE, incidents=incidents)
