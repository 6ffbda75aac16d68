"""Spans counted from what was told or from the publication: over the next two days, within a week, the past three months."""

import re

from hrwparse.text.date_model import Anchor, Piece, Point
from hrwparse.text.number_words import NUMERAL, parse_number

_PAST = re.compile(
    rf"(?i)(?<![\w-])the\s+(?:(?P<which>past|last|previous|preceding)\s+(?:(?P<count>{NUMERAL}|few|several"
    rf"|couple of)\s+)?|(?P<count2>{NUMERAL})\s+(?P<which2>previous|preceding)\s+)$"
)
_AHEAD = re.compile(
    rf"(?i)\b(?:over|in|during|for|throughout)\s+(?P<words>the\s+(?:(?:following|next|ensuing|subsequent)\s+(?P<count>{NUMERAL})\s+"
    rf"|(?P<count2>{NUMERAL})\s+(?:following|subsequent)\s+))$"
)
_FOLLOWED = re.compile(r"\s+that\s+followed\b")
_THE = re.compile(rf"(?i)\b(?:in|over|during)\s+(?P<words>the\s+(?:(?P<count>{NUMERAL})\s+)?)$")
_WITHIN = re.compile(rf"(?i)(?<![\w-])within\s+(?:the|an?|(?P<count>{NUMERAL}))\s+$")
_RULE = re.compile(
    r"(?i)\b(?:must|should|shall|may|can|could|will|would|might|to|required?s?|entitled|guarantees?|provides?|deadlines?)\b[^.;:,]*$"
)


def read_past(text: str, word: str, unit: str, back: str, low: int, stop: int, end: int) -> Piece | None:
    """The past year, the last two months: up to the publication; the two previous years: up to what was told."""
    match = _PAST.search(back)
    which = (match["which"] or match["which2"]).lower() if match else ""
    if match is None or not (word.endswith("s") or which == "past") or text.startswith(" of ", stop):
        return None
    words = match["count"] or match["count2"]
    count = parse_number(words) if words else None if word.endswith("s") else 1
    anchor = Anchor.PUBLICATION if which in ("past", "last") else Anchor.PREVIOUS
    return Piece(
        low + match.start(),
        stop,
        Point(unit=unit, anchor=anchor, offset=(0 if anchor is Anchor.PUBLICATION else -1) if count else None, window=count),
    )


def read_ahead(text: str, word: str, unit: str, back: str, low: int, stop: int, end: int) -> Piece | None:
    """Over the following two days, in the week that followed: as long, from the day behind what was told."""
    if followed := _FOLLOWED.match(text, stop, end):
        match, stop = _THE.search(back), followed.end()
    else:
        match = _AHEAD.search(back)
    if match is None:
        return None
    words = match["count"] or match.groupdict().get("count2")
    count = parse_number(words) if words else None if word.endswith("s") else 1
    if not count:
        return None
    return Piece(low + match.start("words"), stop, Point(unit=unit, anchor=Anchor.PREVIOUS, offset=1, window=count))


def read_within(text: str, word: str, unit: str, back: str, low: int, stop: int, end: int) -> Piece | None:
    """Within a week, within 48 hours: from what was told up to so long behind it; what a rule allows is none."""
    match = _WITHIN.search(back)
    if match is None or _RULE.search(back[: match.start()]):
        return None
    count = parse_number(match["count"]) if match["count"] else 1
    if word.startswith("hour"):
        unit, count = "day", -(-(count or 1) // 24)
    return Piece(low + match.start(), stop, Point(unit=unit, anchor=Anchor.PREVIOUS, offset=0, window=count)) if count else None
