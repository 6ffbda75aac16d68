"""Finding the dates of a text."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

import attrs

from hrwparse.models.dates import DateRange
from hrwparse.models.span import Span
from hrwparse.text.date_model import Anchor, DateMention, Direction, Piece, Point
from hrwparse.text.date_parts import govern, grain, is_approximate, is_attributive, with_part
from hrwparse.text.date_relative import read_season, read_unit, read_weekday, read_word
from hrwparse.text.date_resolution import resolve_dates
from hrwparse.text.date_words import MONTH, read_holiday, read_month, read_numeric, read_year
from hrwparse.vocab.calendar import load_holidays, load_months, load_seasons, load_weekdays

__all__ = ["Anchor", "DateMention", "Direction", "Point", "find_date_mentions", "find_dates", "resolve_dates"]

_CONNECTOR = re.compile(
    r"(?i)(?P<range>\s*[-–]\s*|\s+(?:up\s+)?(?:to|through|until|till)\s+(?:(?:in|on|the)\s+)?)"
    r"|(?P<and>,?\s+(?:and|or)\s+(?:the\s+)?(?:in\s+|on\s+)?|\s*/\s*|,\s+)"
)
_BETWEEN = re.compile(r"(?i)\bbetween\s+(?:the\s+)?$")
_FROM = re.compile(r"(?i)\bfrom\s+(?:the\s+)?$")
_FIGURE = re.compile(r"(?<!\d)\d")


@cache
def _anchor() -> re.Pattern[str]:
    """Everything that a date can be built around."""
    holidays = "|".join(re.escape(h) for h in sorted(load_holidays(), key=len, reverse=True))
    return re.compile(
        rf"\b(?:(?P<holiday>(?:{holidays})\b)|(?P<month>{MONTH})"
        r"|(?P<numeric>(?<![\w./-])\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?![\w/]|[.-]\d))"
        r"|(?P<year>(?<![.,$€£/])(?:1[6789]|20)\d\d(?!\d|,\d\d\d|\.\d))"
        rf"|(?P<weekday>(?:{'|'.join(load_weekdays())})\b)|(?P<season>(?i:{'|'.join(load_seasons())})\b)"
        r"|(?P<unit>(?i:years?|months?|weeks?|days?|decades?|weekends?|nights?|mornings?|evenings?"
        r"|afternoons?|quarters?|hours?)\b)"
        r"|(?P<word>(?i:today|yesterday|tomorrow|tonight|since then|until then|by then)\b))"
    )


@cache
def _stems() -> tuple[str, ...]:
    """Beginnings of all anchors that are words; looking for them one by one is far faster than one big pattern."""
    words = [
        *load_seasons(),
        "year",
        "month",
        "week",
        "day",
        "decade",
        "night",
        "morning",
        "evening",
        "afternoon",
        "quarter",
        "hour",
        "today",
    ]
    words += ["yesterday", "tomorrow", "tonight", "since then", "until then", "by then"]
    months = {name[:3] for name in load_months()}
    return tuple(
        {*words, *(w.capitalize() for w in words), *months, *(m.upper() for m in months), *load_weekdays(), *load_holidays()}
    )


def _find_anchors(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    places = {m.start() for m in _FIGURE.finditer(text, start, end)}
    for stem in _stems():
        at = text.find(stem, start, end)
        while at >= 0:
            places.add(at)
            at = text.find(stem, at + 1, end)
    match = _anchor().match
    return (found for at in sorted(places) if (found := match(text, at, end)))


def _read(text: str, match: re.Match[str], behind: int, end: int) -> Piece | None:
    """The expression built around one anchor."""
    at, stop = match.span()
    match match.lastgroup:
        case "month":
            return read_month(text, at, stop, behind, end)
        case "year":
            return read_year(text, at, behind, end)
        case "numeric":
            return read_numeric(text, at, end)
        case "weekday":
            return read_weekday(text, at, stop, behind, end)
        case "season":
            return read_season(text, at, stop, behind, end)
        case "unit":
            return read_unit(text, at, stop, behind, end)
        case "holiday":
            return read_holiday(text, at, stop, behind, end)
        case _:
            return read_word(match.group(), at, stop)


def _pieces(text: str, start: int, end: int) -> Iterator[Piece]:
    behind = start
    for match in _find_anchors(text, start, end):
        if match.start() < behind:
            continue
        piece = _read(text, match, behind, end)
        if piece is not None:
            piece = with_part(text, piece, behind)
            behind = piece.stop
            yield piece


def _linked(text: str, pieces: Iterator[Piece], start: int) -> Iterator[Piece]:
    """Join "March 3" and "10 May" of "from March 3 to 10 May" into one piece."""
    held: Piece | None = None
    behind = start
    for piece in pieces:
        joined = _join(text, held, piece, behind) if held else None
        if joined is None and held is not None:
            yield held
            behind = held.stop
        held = joined or piece
    if held is not None:
        yield held


def _join(text: str, left: Piece, right: Piece, behind: int) -> Piece | None:
    connector = _CONNECTOR.fullmatch(text, left.stop, right.at) if right.at - left.stop <= 20 else None
    if connector is None:
        return None
    low = max(behind, left.at - 14)
    governed = _BETWEEN.search(text, low, left.at) or _FROM.search(text, low, left.at)
    first, last = left.first, right.last or right.first
    alike = grain(first) == grain(last) != "relative"
    if connector["and"]:
        between = governed is not None and governed.group().lower().startswith("between")
        comma = connector["and"].startswith(",") or connector["and"].endswith(("in ", "on "))
        if not (between or (alike and not (comma and grain(first) == "day"))):
            return None
        if not between and re.fullmatch(r"(?i),\s+(?:and|or)\s+(?:in|on)\s+", connector["and"]):
            return None  # in April, and in May: each begins a clause of its own
        if re.search(r"(?i)\b(?:in|on) $", connector["and"]) and (first.year != last.year):
            return None
    elif not (alike or governed or (first.month and last.month)):
        return None
    first, last = _share_year(first, last)
    if first.anchor is Anchor.STORY and last.anchor is Anchor.STORY and not _ordered(first, last):
        return None
    return Piece(left.at, right.stop, first, last)


def _share_year(first: Point, last: Point) -> tuple[Point, Point]:
    """The year that one end of a range names holds for the other ("from November to February 2007")."""
    if first.month and last.month and not first.unit:
        wraps = last.month < first.month
        if first.year is None and last.year is not None:
            return attrs.evolve(first, year=last.year - wraps), last
        if last.year is None and first.year is not None:
            return first, attrs.evolve(last, year=first.year + wraps)
        if first.year is None and last.unit:
            return attrs.evolve(first, unit=last.unit, anchor=last.anchor, offset=last.offset), last
    if first.year and last.unit == "year" and last.anchor is Anchor.STORY:
        last = attrs.evolve(last, year=first.year, unit=None)  # "from May 2005 to the end of the year"
    return first, last


def _ordered(first: Point, last: Point) -> bool:
    if first.year and last.year:
        return (first.year, first.month or 0) <= (last.year, last.month or 12)
    return True


def _mentions(text: str, start: int, end: int) -> Iterator[DateMention]:
    behind = start
    for piece in _linked(text, _pieces(text, start, end), start):
        low, stop, direction = govern(text, piece, behind, end)
        yield DateMention(
            span=Span(low, stop),
            start=piece.first,
            end=piece.last,
            direction=direction,
            approximate=is_approximate(text, piece, behind),
            attributive=is_attributive(text, piece, end),
        )
        behind = stop


def find_date_mentions(text: str, start: int = 0, end: int | None = None) -> tuple[DateMention, ...]:
    """Every date expression of ``text[start:end]``, in order, apart from each other, with nothing filled in.

    Durations, ages, frequencies, the modal "may" and numbers of laws and resolutions are none.

    >>> text = "Held since late May, freed two weeks later."
    >>> [m.span.quote(text) for m in find_date_mentions(text)]
    ['since late May', 'two weeks later']
    """
    return tuple(_mentions(text, start, len(text) if end is None else min(end, len(text))))


def find_dates(text: str, published: dt.date | None = None, coverage: DateRange | None = None) -> tuple[DateRange, ...]:
    """Every date of a text that can be resolved, with its span and day bounds.

    ``published`` is the day of publication, ``coverage`` the period that a report covers ("Events of 2007"); what neither they
    nor the text itself decide is left out.
    """
    mentions = find_date_mentions(text)
    return tuple(d for d in resolve_dates(text, mentions, published=published, coverage=coverage) if d is not None)
