"""Relative expressions: last year, that day, two weeks later, the past three months, on Tuesday, this summer."""

import re

from hrwparse.text.date_model import Anchor, Piece, Point
from hrwparse.text.date_spans import read_ahead, read_past, read_within
from hrwparse.text.number_words import NUMERAL, parse_number
from hrwparse.vocab.calendar import load_seasons, load_weekdays

_LOOK_BACK = 60
_DAY_PARTS = frozenset({"night", "morning", "evening", "afternoon", "day"})
_NEAR = {
    "this": (Anchor.PUBLICATION, 0),
    "this past": (Anchor.PUBLICATION, -1),
    "past": (Anchor.PUBLICATION, -1),
    "the past": (Anchor.PUBLICATION, -1),
    "last": (Anchor.PUBLICATION, -1),
    "next": (Anchor.PUBLICATION, 1),
    "the coming": (Anchor.PUBLICATION, 1),
    "that": (Anchor.PREVIOUS, 0),
    "that same": (Anchor.PREVIOUS, 0),
    "the same": (Anchor.PREVIOUS, 0),
    "the very same": (Anchor.PREVIOUS, 0),
    "the following": (Anchor.PREVIOUS, 1),
    "the next": (Anchor.PREVIOUS, 1),
    "the very next": (Anchor.PREVIOUS, 1),
    "the previous": (Anchor.PREVIOUS, -1),
    "the preceding": (Anchor.PREVIOUS, -1),
    "the prior": (Anchor.PREVIOUS, -1),
}
_DEMONSTRATIVE = re.compile(
    rf"(?i)(?<![\w-])(?:(?P<when>earlier|later|late"
    rf"|early)\s+)?(?:on\s+)?(?P<which>{'|'.join(sorted(_NEAR, key=len, reverse=True))})\s+$"
)
_COUNT = re.compile(
    rf"(?i)(?<![\w-])(?P<count>(?<![\d,.]){NUMERAL}|an?|the|several|(?:a |the )?few|a couple of|some|many"
    rf"|half a|only|just|some)(?:\s+or (?:more|so))?[\s-]+$"
)
_RELATION = re.compile(
    r"(?i)\s+(?P<word>later|earlier|ago|afterwards?|after|before|previously|prior)\b(?P<to>\s+(?:to"
    r"|last)\b)?"
)
_THE_YEAR = re.compile(
    r"(?i)(?<![\w-])(?P<words>(?:(?:during|throughout|over|in|through|since|within|earlier in|later in|early"
    r" in|late in|(?:the )?course of|(?:the )?(?:end|beginning|start|middle|close|rest|remainder|first half"
    r"|second half"
    r"|(?:first|second|third|fourth|last|final) quarter|latter half) of|(?:months|weeks|days|part)"
    r" of)\s+)(?:the\s+(?:course\s+of\s+the\s+)?))$"
)
_YEARS_END = re.compile(r"['’]s[\s-]end\b|[\s-]end\b")
_QUARTER = re.compile(r"(?i)(?<![\w-])(?:the\s+)?(?P<which>first|second|third|fourth)[\s-]$")
_QUARTERS = {"first": "q1", "second": "q2", "third": "q3", "fourth": "q4"}
_HINTS = frozenset({
    "the", "this", "that", "within", "last", "next", "past", "same", "first", "second", "third", "fourth",
})  # fmt: skip
_REPEATED = re.compile(r"(?i)\b(?:every|each|per|any|one|some|most|other|these|those|all)\s+$")
_CLAUSE_END = re.compile(r"\s*(?:[.,;:)]|$|\s(?:on|in|at|near|outside|when|that|and|but|by)\b)")
_WEEKDAY_NEAR = re.compile(
    r"(?i)(?<![\w-])(?P<which>last|this past|past|this|next|that|the (?:following|next|previous|preceding"
    r"|same)|(?:early|late)(?: on)?)\s+$"
)
_NOT_WEEKDAY = re.compile(r"(?:(?:Bloody|Black|Good|Palm|Easter|Holy|Ash|Blue|Red|White|every|each|alternate)\s+|\w-)$")
_DATE_NEXT = re.compile(
    r"\.?,?\s+(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec)[a-z]*\.?\s*\d?"
)
_SEASON_NEAR = re.compile(
    r"(?i)(?<![\w-])(?P<which>last|this past|this|next|that|the (?:following|next|previous|preceding"
    r"|same))\s+$"
)
_SEASON_PLAIN = re.compile(r"(?i)(?<![\w-])(?:in|during|over|since|until|by|throughout)\s+(?:the\s+|(?:early|late|mid)[\s-])*$")
_NOUN_USE = re.compile(r"(?:\s+of|,)?\s+\d{4}\b|\s+(?:of\s+(?!\d)|from|in|camp|school|offensive|olympics|session)|-")


def anchor_of(which: str) -> tuple[Anchor, int]:
    """What a demonstrative counts from, and how many units away.

    >>> anchor_of("last")
    (<Anchor.PUBLICATION: 'publication'>, -1)
    """
    return _NEAR[" ".join(which.lower().split())]


def _unit(word: str) -> str:
    low = word.lower()
    singular = low[:-1] if low.endswith("s") else low
    return "day" if singular in _DAY_PARTS else singular


def read_unit(text: str, at: int, stop: int, behind: int, end: int) -> Piece | None:
    """The relative expression around the unit word ``text[at:stop]``, None for a mere duration."""
    word = text[at:stop].lower()
    back = text[max(behind, at - _LOOK_BACK) : at]
    low = at - len(back)
    unit = _unit(word)
    if _REPEATED.search(back):
        counted = None if not re.search(r"(?i)\b(?:one|some)\s+$", back) else _RELATION.match(text, stop, end)
        if counted is None:
            return None
    if (
        not _RELATION.match(text, stop, end)
        and not _HINTS.intersection(re.split(r"[\s-]+", back[-32:].lower()))
        and word != "year"
    ):
        return None
    if word.startswith("hour"):
        return read_within(text, word, unit, back, low, stop, end)
    for read in (
        _read_quarter,
        _read_counted,
        read_within,
        read_ahead,
        read_past,
        _read_demonstrative,
        _read_the_year,
        _read_the_unit,
    ):
        if piece := read(text, word, unit, back, low, stop, end):
            return piece
    return None


def _read_quarter(text: str, word: str, unit: str, back: str, low: int, stop: int, end: int) -> Piece | None:
    """The third quarter, third-quarter, where no year follows."""
    match = _QUARTER.search(back) if word == "quarter" else None
    if match is None or text.startswith(" of ", stop):
        return None
    return Piece(low + match.start(), stop, Point(unit="year", anchor=Anchor.PUBLICATION, part=_QUARTERS[match["which"].lower()]))


def _read_counted(text: str, word: str, unit: str, back: str, low: int, stop: int, end: int) -> Piece | None:
    """Two weeks later; a year ago; the day after; three days before the vote."""
    relation = _RELATION.match(text, stop, end)
    count = _COUNT.search(back)
    if relation is None or (count is None and not word.endswith("s")):
        return None
    how = relation["word"].lower()
    low += count.start() if count else len(back)
    words = count["count"].lower() if count else "several"
    if words == "the" and (how not in ("after", "before") or word.endswith("s")):
        return None
    amount = 1 if words in ("a", "an", "the") else parse_number(words)
    if relation["to"] and relation["to"].strip() == "last":  # the year before last
        return Piece(low, relation.end(), Point(unit=unit, anchor=Anchor.PUBLICATION, offset=-2))
    if how == "prior" and not relation["to"] and not (count and _CLAUSE_END.match(text, relation.end(), end)):
        return None
    back_in_time = how in ("earlier", "ago", "before", "previously", "prior")
    offset = None if amount is None else -amount if back_in_time else amount
    anchor = Anchor.PUBLICATION if how == "ago" else Anchor.PREVIOUS
    if how in ("after", "before", "prior") and not _CLAUSE_END.match(text, relation.end(), end):
        anchor = Anchor.EVENT
        if amount is None:
            return None  # "days before May 3" is before it
    if how == "earlier" and re.match(r"\s+(?:than)\b", text[relation.end() : relation.end() + 6]):
        return None
    return Piece(low, relation.end(), Point(unit=unit, anchor=anchor, offset=offset))


def _read_demonstrative(text: str, word: str, unit: str, back: str, low: int, stop: int, end: int) -> Piece | None:
    """Years, days and months by their place: this year, later that day, the same month, last night."""
    match = _DEMONSTRATIVE.search(back)
    if match is None or word.endswith("s") or text.startswith(" of ", stop):
        return None
    anchor, offset = anchor_of(match["which"])
    when = (match["when"] or "").lower()
    if anchor is Anchor.PUBLICATION and unit == "day" and word == "day":
        return None  # "this day", "last day" are no dates
    part = {"earlier": "to_date", "early": "early", "late": "late"}.get(when) if unit != "day" else None
    if anchor is Anchor.PREVIOUS and part == "to_date":
        part = None
    return Piece(low + match.start(), stop, Point(unit=unit, anchor=anchor, offset=offset, part=part))


_LAST_ARTICLE = re.compile(r"(?i)the\s+(?:course of the\s+)?$")
_YEAR_PARTS = {"earlier": "to_date", "early in": "early", "late in": "late"}


def _read_the_year(text: str, word: str, unit: str, back: str, low: int, stop: int, end: int) -> Piece | None:
    """During the year, the end of the year, by year's end."""
    if word != "year":
        return None
    if match := _YEARS_END.match(text, stop, end):
        return Piece(low + len(back), match.end(), Point(unit="year", part="late"))
    match = _THE_YEAR.search(back)
    if match is None or re.match(r"\s+(?:since|of|that|when|\d)", text[stop : stop + 7]):
        return None
    words = match["words"].lower()
    part = next((part for opening, part in _YEAR_PARTS.items() if words.startswith(opening)), None)
    article = None if part else _LAST_ARTICLE.search(match["words"])
    start = match.start() + (article.start() if article else 0)
    return Piece(low + start, stop, Point(unit="year", part=part))


_WEEKEND = re.compile(r"(?i)\b(?:over|during|at)\s+(?P<words>the\s+)$")
_THE_MONTH = re.compile(
    r"(?i)\b(?P<words>(?:(?:end|beginning|start|middle|close)\s+of|(?:early|late|later|earlier)\s+in)\s+(?:the\s+))$"
)


def _read_the_unit(text: str, word: str, unit: str, back: str, low: int, stop: int, end: int) -> Piece | None:
    """Over the weekend; by the end of the month, later in the month: of the story."""
    if word == "weekend" and (match := _WEEKEND.search(back)):
        return Piece(low + match.start("words"), stop, Point(unit=unit, anchor=Anchor.PUBLICATION))
    if word == "month" and (match := _THE_MONTH.search(back)) and not text.startswith(" of ", stop):
        return Piece(low + match.end("words") - 4, stop, Point(unit=unit, anchor=Anchor.PREVIOUS))
    return None


def read_word(word: str, at: int, stop: int) -> Piece:
    """Today, yesterday, tomorrow, tonight; "since then"."""
    low = word.lower()
    if low.endswith("then"):
        return Piece(stop - 4, stop, Point(anchor=Anchor.PREVIOUS))
    return Piece(at, stop, Point(unit="day", anchor=Anchor.PUBLICATION, offset={"yesterday": -1, "tomorrow": 1}.get(low, 0)))


def read_weekday(text: str, at: int, stop: int, behind: int, end: int) -> Piece | None:
    """On Tuesday, last Friday, the following Monday."""
    back = text[max(behind, at - _LOOK_BACK) : at]
    if (
        _NOT_WEEKDAY.search(back)
        or _DATE_NEXT.match(text, stop, end)
        or re.match(r"\s+(?:prayers?|[Ss]chool|mosque|[A-Z])", text[stop : stop + 9])
    ):
        return None
    near = _WEEKDAY_NEAR.search(back)
    which = near["which"].lower() if near else ""
    anchor, offset = anchor_of(which) if near and not which.startswith(("early", "late")) else (Anchor.PUBLICATION, 0)
    tail = re.compile(r"\s+(?:morning|afternoon|evening|night)\b").match(text, stop, end)
    point = Point(weekday=load_weekdays()[text[at:stop]], unit="week", anchor=anchor, offset=offset)
    return Piece(at - len(back) + near.start() if near else at, tail.end() if tail else stop, point)


def read_season(text: str, at: int, stop: int, behind: int, end: int) -> Piece | None:
    """Seasons by their place: this summer, last winter, in the spring; a season with its year is read from the year."""
    back = text[max(behind, at - _LOOK_BACK) : at]
    season = load_seasons()[text[at:stop].lower()]
    if _NOUN_USE.match(text, stop, end):
        return None
    if near := _SEASON_NEAR.search(back):
        anchor, offset = anchor_of(near["which"])
        return Piece(at - len(back) + near.start(), stop, Point(season=season, unit="year", anchor=anchor, offset=offset))
    if text[at].isupper() or not _SEASON_PLAIN.search(back):
        return None
    if season == 23 and text[at:stop].lower() == "fall" and not back.lower().endswith("the "):
        return None
    return Piece(at, stop, Point(season=season))
