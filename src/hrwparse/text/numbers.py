"""Counted numbers of people and things, with the bounds that their words allow.

Vague words have the lower bounds of the annotation guide: dozens 24, scores 40, hundreds 200, thousands 2,000.
"""

import re
from collections.abc import Iterator

from hrwparse.models.incidents import Quantity
from hrwparse.models.span import Span
from hrwparse.text import number_context as context
from hrwparse.text.number_words import NUMERAL, SCALES, VALUES, parse_number

__all__ = ["find_quantities", "parse_number"]

_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2_000_000}
_PAIRS = {"pair": 2, "couple": 2, "trio": 3, "handful": None}

# Where a quantity may begin: cheap to scan, everything else looks around from here.
_ANCHOR = re.compile(
    rf"(?<![\w.,/$€£¥#%-])(?:\d|(?i:{'|'.join(VALUES)}|half a dozen|an? (?:dozen|hundred|thousand|million"
    rf"|pair|couple|trio)"
    r"|tens|dozens|scores|hundreds|thousands|millions|(?:several|a few|many) (?:dozen|hundred|thousand"
    r"|million)|both)\b)"
)
_NUMERAL = re.compile(rf"(?i:{NUMERAL})(?![\w/]|[.,]\d)")
_VAGUE_AT = re.compile(
    r"(?i)(?:(?P<tens>tens|dozens|hundreds) of (?P<many>hundreds|thousands|millions)|(?P<one>tens|dozens"
    r"|scores|hundreds|thousands|millions)"
    r"|(?:several|a few|many) (?P<scale>dozen|hundred|thousand|million)|an? (?P<pair>pair|couple|trio))\b("
    r" of\b)?"
)
_BETWEEN = re.compile(rf"(?i)\s*(?:-|–|‑|\bto\b|\bor\b)\s*(?P<top>{NUMERAL})(?![\w/]|[.,]\d)")
_AND = re.compile(rf"(?i)\s+(?:and|to)\s+(?P<top>{NUMERAL})(?![\w/]|[.,]\d)")
_AFTER = re.compile(r"(?i)\s+or (?:(?P<least>more)\b|(?P<most>fewer|less)\b|so\b)|(?P<plus>\+|-plus\b)|-odd\b")
_BEFORE = re.compile(
    r"(?i)(?<![\w-])(?:(?P<least>at least|(?:no|not) (?:fewer|less) than|a minimum of|upwards? of)"
    r"|(?P<above>(?:well |far |slightly )?(?:more than|over|above|in excess of|exceeding))"
    r"|(?P<most>up to|as many as|at (?:the )?most|(?:no|not) more than|a maximum of)"
    r"|(?P<below>(?:fewer|less) than|(?:just )?under|below)"
    r"|(?P<between>(?:somewhere )?between|from)"
    r"|(?:an estimated|approximately|about|around|some|roughly|nearly|almost|close to|just over|circa|an"
    r" average of|exactly|precisely))\s+$"
)
_JOINT = re.compile(r"(?i),?(?:\s+(?:and|but|to))?(?:\s+(?:possibly|perhaps|maybe|probably))?\s*")
_MODIFIER_LENGTH = 32


def _bounds(text: str, at: int, end: int) -> tuple[int | None, int | None, int] | None:
    """Least, greatest and end of the bare number at ``at``, a vague word or a range included."""
    if vague := _VAGUE_AT.match(text, at, end):
        found = vague.groupdict()
        if found["pair"]:
            value = _PAIRS[found["pair"].lower()]
            return (value, value, vague.end()) if vague.group().endswith("of") else None
        if found["scale"]:
            return 2 * SCALES[found["scale"].lower()], None, vague.end()
        if found["many"]:
            factor = {"tens": 10, "dozens": 12, "hundreds": 100}[found["tens"].lower()]
            return factor * _VAGUE[found["many"].lower()], None, vague.end()
        return (_VAGUE[found["one"].lower()], None, vague.end()) if found["one"].lower() in _VAGUE else None
    if text[at : at + 4].lower() == "both":
        return (2, 2, at + 4) if context.both_counts(text, at, end) else None
    numeral = _NUMERAL.match(text, at, end)
    value = parse_number(numeral.group()) if numeral else None
    if numeral is None or value is None:
        return None
    return value, value, numeral.end()


def _range(text: str, low: int | None, at: int, end: int, between: bool) -> tuple[int | None, int | None, int]:
    """Least, greatest and end where "to 30", "-30", "or six" or "and 30" follows a number, else ``low`` twice and ``at``."""
    match = (_AND if between else _BETWEEN).match(text, at, end) or (_BETWEEN.match(text, at, end) if between else None)
    top = parse_number(match["top"]) if match else None
    if match is None or top is None or low is None:
        return low, low, at
    scaled = re.fullmatch(r"(?i)[\w.-]+ (hundred|thousand|million)", match["top"])
    if scaled and low < top // SCALES[scaled[1].lower()]:  # "five to six hundred"
        low *= SCALES[scaled[1].lower()]
    return (low, top, match.end()) if top > low else (low, low, at)


def _quantity(text: str, at: int, behind: int, start: int, end: int) -> Quantity | None:
    """The quantity whose number begins at ``at``, with the words that bound it, from ``behind`` on at the earliest."""
    bare = _bounds(text, at, end)
    if bare is None:
        return None
    low, high, stop = bare
    before = _BEFORE.search(text, max(behind, at - _MODIFIER_LENGTH), at)
    if before and before["above"] and context.is_particle(text, before.start()):
        before = None
    kind = before.lastgroup if before else None
    if high is not None:
        low, high, stop = _range(text, low, stop, end, kind == "between")
    if kind == "between" and high == low:
        before = kind = None
    if not context.is_count(text, Span(before.start() if before else at, stop), at, start, end, modified=before is not None):
        return None
    after = _AFTER.match(text, stop, end)
    if after:
        kind, stop = ("least" if after["least"] or after["plus"] else "most" if after["most"] else kind), after.end()
    low, high = _modified(low, high, kind)
    span = Span(before.start() if before else at, stop)
    return Quantity(minimum=low, maximum=high, text=span.quote(text), span=span)


def _modified(low: int | None, high: int | None, kind: str | None) -> tuple[int | None, int | None]:
    match kind:
        case "least":
            return low, None
        case "above":
            return (low + 1 if low is not None and high is not None else low), None
        case "most":
            return None, high
        case "below":
            return None, high - 1 if high else high
        case _:
            return low, high


def _joined(text: str, found: Iterator[Quantity]) -> Iterator[Quantity]:
    """Merge "at least 12 and possibly as many as 40" into one quantity."""
    held: Quantity | None = None
    for quantity in found:
        if held is not None and held.span is not None and quantity.span is not None:
            open_pair = held.maximum is None and quantity.minimum is None and (held.minimum or 0) <= (quantity.maximum or 0)
            if open_pair and _JOINT.fullmatch(text, held.span.end, quantity.span.start):
                span = Span(held.span.start, quantity.span.end)
                held = Quantity(minimum=held.minimum, maximum=quantity.maximum, text=span.quote(text), span=span)
                continue
            yield held
        held = quantity
    if held is not None:
        yield held


def _scan(text: str, start: int, end: int) -> Iterator[Quantity]:
    masked = context.find_masks(text, start, end)
    behind = start
    for anchor in _ANCHOR.finditer(text, start, end):
        at = anchor.start()
        if at < behind or context.is_masked(masked, at):
            continue
        quantity = _quantity(text, at, behind, start, end)
        if quantity is not None and quantity.span is not None:
            behind = quantity.span.end
            yield quantity
        else:
            run = _NUMERAL.match(text, at, end)
            behind = run.end() if run else behind


def find_quantities(text: str, start: int = 0, end: int | None = None) -> tuple[Quantity, ...]:
    """Every count of people or things in ``text[start:end]``, in order.

    No counts: parts of dates, times, ages, ordinals, fractions, percentages, sums of money, durations and measures, numbers of
    articles, laws and rooms, and "one" as a pronoun. The span holds the words that bound the number ("at least six").

    >>> [(q.minimum, q.maximum, q.text) for q in find_quantities("At least six men and dozens of boys were held on May 24.")]
    [(6, None, 'At least six'), (24, None, 'dozens of')]
    """
    stop = len(text) if end is None else min(end, len(text))
    return tuple(_joined(text, _scan(text, start, stop)))
