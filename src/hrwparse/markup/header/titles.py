"""Titles and coverage lines: edition year, countries, the period that a report tells of."""

import datetime as dt
import re

import attrs

from hrwparse.markup.names.countries import read_countries
from hrwparse.markup.names.title_countries import title_countries
from hrwparse.models import Country, DateRange, Precision, ResolvedFrom
from hrwparse.text.dates import find_dates
from hrwparse.vocab.calendar import load_months

_YEARLY = re.compile(
    r"(?P<kind>world report|amnesty international report|freedom in the world|nations in transit|trafficking in persons report|"
    r"country reports? on human rights practices|(?:report on )?international religious freedom(?: report)?|"
    r"attacks on the press|press freedom index|annual report)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(19[5-9]\d|20\d\d)(?:/(\d\d))?\b")
_AFTER = re.compile(r"^(?:.*?\b(?:19|20)\d\d(?:/\d\d)?)?\s*(?:[-–—:;]|\|)\s*(?P<name>.+)$")
_PARTS = re.compile(r"\s*[;|–—:]\s*|\s-\s")
_LAG = {
    "world report": 1,
    "amnesty international report": 1,
    "freedom in the world": 1,
    "country report": 0,
    "country reports": 0,
}
_WORLD_REPORT_WITHOUT_LAG = 1990  # the edition of 1990 covers 1990 itself
_COVERAGE = re.compile(
    r"(?:events of|covers?(?: the)? (?:events|period)|covering (?:the )?(?:events|period)|describes events|"
    r"\(?this report covers)\b",
    re.IGNORECASE,
)
_PERIOD = r".{0,80}?\b(?:1[89]|20)\d\d\b.{0,60}?"
_COVERAGE_LINE = re.compile(
    rf"[\[(]?(?:events of|[ée]v[ée]nements (?:de|survenus en)|eventos d[eo]|acontecimientos de|"
    rf"covers?|covering|describes)\b(?P<period>{_PERIOD})[\])]?",
    re.IGNORECASE,
)
_PERIOD_LINE = re.compile(
    rf"[\[(]?(?:reporting period|period (?:covered|under review|of coverage)|coverage)\s?[:–-](?P<period>{_PERIOD})[\])]?\.?",
    re.IGNORECASE,
)
_MONTHS = "|".join(load_months())
_COVERAGE_SENTENCE = re.compile(  # its subject, perhaps more, its verb, perhaps what it tells of, and at its end the period
    r"[\[(]?(?:this|the present) (?:[\w-]+ ){0,3}?(?:report|volume|edition|survey|chapter|review|book|overview|section) "
    r"(?:[^.]{1,120} )?(?:covers?|covering|describes|reviews|surveys|examines|chronicles|records|summari[sz]es|reports on"
    r"|discusses|deals with|assesses|treats|details|addresses|spans|is (?:limited|devoted) to|takes in)"
    r"(?: (?:the|an?|all|major|main|principal|key|significant|most|important|human|rights)){0,5}"
    r"(?: (?:events|developments|practices|conditions|period|years?|(?:[\w-]+ )?months|situation)\b[^.]{0,100}?)?"
    rf"(?P<period> (?:from|between|of|in|during|for|over|through|to|until|{_MONTHS}|\d{{1,4}}) [^.]{{0,70}}?"
    r"\b(?:1[89]|20)\d\d| (?:1[89]|20)\d\d)[)\]]?\.?[)\]]?",
    re.IGNORECASE,
)
_LONGEST_LINE = 22  # words
_LONGEST_SENTENCE = 36


@attrs.frozen
class TitleFacts:
    """What a title says: edition year of a yearly report, how many years before it the report tells of, countries."""

    report_year: int | None = None
    lag: int | None = None
    countries: tuple[Country, ...] = ()


def read_title(title: str) -> TitleFacts:
    """The facts in a title.

    >>> facts = read_title("World Report 2008 - Kazakhstan")
    >>> facts.report_year, facts.lag, facts.countries[0].alpha3
    (2008, 1, 'KAZ')
    >>> read_title("2011 Trafficking in Persons Report - Chad").countries[0].alpha2
    'TD'
    >>> read_title("Under Fire: Lives in 2008").report_year is None
    True
    """
    yearly = _YEARLY.search(title)
    if yearly is None:
        return TitleFacts(countries=title_countries(title))
    year = _YEAR.search(title)
    edition = int(year[1][:2] + year[2] if year[2] else year[1]) if year else None  # 2021/22 is the edition of 2022
    kind = (
        " ".join(yearly["kind"].lower().split()[:2]) if yearly["kind"].lower().startswith("country") else yearly["kind"].lower()
    )
    lag = None if edition is None else edition_lag(edition) if kind == "world report" else _LAG.get(kind)
    behind = _AFTER.match(title[yearly.end() :]) or _AFTER.match(title)
    name = behind["name"] if behind else ""
    parts = (_YEAR.sub("", part) for part in (name, *reversed(_PARTS.split(name))))
    return TitleFacts(edition, lag, next(filter(None, map(read_countries, parts)), ()))


def edition_lag(edition: int) -> int:
    """How many years before its edition year a World Report tells of: one, but none for the first of 1990."""
    return 0 if edition <= _WORLD_REPORT_WITHOUT_LAG else 1


def is_coverage_line(text: str) -> bool:
    """Whether a line of its own says what period the report covers.

    >>> is_coverage_line("Events of 2007"), is_coverage_line("Covers events from November 2001 - November 2002")
    (True, True)
    >>> is_coverage_line("This volume surveys practices in ten countries and covers events from May 1991 through May 1992.")
    True
    >>> is_coverage_line("Events of 2007 have shown that the courts are weak.")
    False
    >>> is_coverage_line("This report describes how conditions in the prisons of Ruritania grew worse in 2007.")
    False
    """
    return _match_coverage_line(text) is not None


def _match_coverage_line(text: str) -> re.Match[str] | None:
    """The match of such a line; its group ``period`` holds the dates."""
    words = len(text.split())
    if words > _LONGEST_SENTENCE:
        return None
    if match := _COVERAGE_SENTENCE.fullmatch(text):
        return match
    if words > _LONGEST_LINE:
        return None
    return _PERIOD_LINE.fullmatch(text) or (None if text.endswith(".") else _COVERAGE_LINE.fullmatch(text))


def read_coverage(text: str) -> DateRange | None:
    """The period of a coverage line or of a remark that has one (``This report covers events of 1998``).

    >>> read_coverage("Events of 2007").edtf, read_coverage("describes events from November 1999 through October 2000").latest
    ('2007', datetime.date(2000, 10, 31))
    """
    if line := _match_coverage_line(text):
        dates = find_dates(line["period"].strip())
    else:
        remark = _COVERAGE.search(text)
        dates = find_dates(text[remark.start() : remark.start() + 160]) if remark else ()
    whole = [date for date in dates if date.earliest and date.latest]
    if not whole:
        return None
    whole = [date for date in whole if date.precision is Precision.RANGE] or whole  # a range beside its year tells more
    first, last = whole[0], whole[1] if len(whole) == 2 else whole[0]
    if first is last:
        return attrs.evolve(first, span=None, resolved_from=ResolvedFrom.COVERAGE)
    return attrs.evolve(
        first, latest=last.latest, edtf=f"{first.edtf}/{last.edtf}", text=f"{first.text} to {last.text}", span=None,
        precision=Precision.RANGE, resolved_from=ResolvedFrom.COVERAGE,
    )  # fmt: skip


def year_coverage(year: int) -> DateRange:
    """The calendar year that an edition tells of where no line says so; its ``resolved_from`` is ``published``."""
    return DateRange(
        earliest=dt.date(year, 1, 1), latest=dt.date(year, 12, 31), edtf=str(year), text="", precision=Precision.YEAR,
        resolved_from=ResolvedFrom.PUBLISHED,
    )  # fmt: skip
