"""Parts of a date and the words that govern it: early, the first half of; since, between, before."""

import re

import attrs

from hrwparse.text.date_model import Direction, Piece, Point
from hrwparse.text.number_words import WORDS, parse_number

_WHICH = {
    "first": "1",
    "1st": "1",
    "second": "2",
    "2nd": "2",
    "third": "3",
    "3rd": "3",
    "fourth": "4",
    "4th": "4",
    "last": "-1",
    "final": "-1",
    "latter": "2",
}
_EDGE = {
    "beginning": "early", "start": "early", "opening": "early", "early": "early", "mid": "mid", "middle": "mid",
    "late": "late", "end": "late", "close": "late", "latter": "late",
}  # fmt: skip
_PART = re.compile(
    rf"""(?ix)(?<![\w-])(?:the\s+)?(?:very\s+)?(?:
        (?P<edge>early|mid|middle|late)(?:\s*-?\s*(?:to|or|and)[\s-]+(?P<edge2>mid|late))?
      | (?P<of>beginning|start|opening|middle|end|close|early\s(?:part|days|months|weeks|hours)|latter\spart|late\spart)\s+of
      | (?P<half>first|second|1st|2nd|last|latter)[\s-]half(?:\s+of)?
      | (?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[\s-]quarter(?:\s+of)?
      | (?P<week>first|second|third|fourth|last|final)\s+(?:week|weekend)\s+of
      | (?P<span>first|last|final)\s+(?:(?P<number>\d{{1,2}}|{WORDS})\s+)?(?P<unit>months|weeks|days)\s+of
      | (?P<weekof>week)\s+of
    )(?:\s*(?:-|–|\s)\s*(?:in\s+|of\s+)?(?:the\s+)?(?:year\s+)?)$"""
)
_GOVERNOR = re.compile(
    r"(?i)(?<![\w-])(?:(?P<since>(?:ever\s+)?since|dating\s+back\s+to|starting(?:\s+(?:in|on|from))?"
    r"|beginning(?:\s+(?:in|on|from))?|effective)"
    r"|(?P<until>(?:up\s+)?until|till|up\s+to|by|as\s+of|no\s+later\s+than|not\s+later\s+than|through)"
    r"|(?P<before>before|prior\s+to|ahead\s+of|in\s+the\s+run-?up\s+to|leading\s+up\s+to|preceding)"
    r"|(?P<after>after|following|in\s+the\s+(?:wake|aftermath)\s+of)"
    r"|(?P<between>between)|(?P<from>from))\s+(?:(?:in|on)\s+)?(?P<the>the\s+|a\s+)?$"
)
_EVENT_BEFORE = re.compile(
    rf"(?i)(?<![\w-])(?:in\s+the|(?:{WORDS}|\d+|several|a few|an?|the))\s+(?:weeks?|days?|months?|years?"
    rf"|hours?)(?:\s+(?:immediately|just|right))?\s+$"
)
_ONWARD = re.compile(r"(?i)\s+(?:onwards?|on\b(?!\s+[a-z0-9]))")
_APPROXIMATE = re.compile(
    r"(?i)(?<![\w-])(?:on or about|in or about|in or around|on or around|about|around|circa|c\."
    r"|approximately|roughly)\s+(?:the\s+)?$"
)
_LAW_OF = re.compile(
    r"\b(?:[Ll]aw|Act|[Cc]ode|[Cc]onstitution|Convention|[Dd]ecree|Protocol|[Aa]greement|Declaration"
    r"|[Tt]reaty|Accords?|Ordinance|Statute) of (?:\w+ )?$"
)
_ATTRIBUTIVE = re.compile(r"(?i)(?:\b(?:the|a|an|its|his|her|their|our|this|these|those|whose)|['’]s?)\s+$")
_NOUN_NEXT = re.compile(
    r"['’]s?\b|\s+(?!(?:and|or|in|on|at|by|for|from|to|was|were|is|are|has|had|have|saw|when|while|where"
    r"|which|that|who|after|before|but|as|of|with|under|until"
    r"|since|through|during|would|will|did|because|he|she|they|it|the|a|an)\b)[A-Za-z]"
)
_FOLLOWED_BY = re.compile(r"(?i)\b(?:followed|accompanied|preceded|marked)\s+by\s+(?:the\s+)?$")


def with_part(text: str, piece: Piece, behind: int) -> Piece:
    """The piece with "early", "the first half of" and the like in front of it."""
    if piece.first.day or piece.first.part or piece.first.weekday is not None or (piece.last and piece.last.part):
        return piece if not piece.first.day else _week_of(text, piece, behind)
    low = max(behind, piece.at - 60)
    match = _PART.search(text, low, piece.at)
    if match is None or (piece.first.unit in ("day", "week", "weekend")):
        return piece
    found = match.groupdict()
    part = _part_name(found)
    if part is None or ((part.startswith("q") or part == "week") and piece.first.month):
        return piece
    first = attrs.evolve(piece.first, part=part)
    last = piece.last
    if found["edge2"]:
        last = attrs.evolve(last or piece.first, part=_EDGE[found["edge2"].lower()])
    elif last is not None and last.month is None and last.year:
        return piece if part.startswith(("w", "first", "last")) else attrs.evolve(piece, at=match.start(), first=first)
    return attrs.evolve(piece, at=match.start(), first=first, last=last)


def _week_of(text: str, piece: Piece, behind: int) -> Piece:
    match = re.compile(r"(?i)\b(?:the\s+)?week\s+of\s+$").search(text, max(behind, piece.at - 14), piece.at)
    if match is None or piece.last is not None:
        return piece
    return attrs.evolve(piece, at=match.start(), first=attrs.evolve(piece.first, part="week"))


def _part_name(found: dict[str, str | None]) -> str | None:
    if found["edge"] or found["of"]:
        return _EDGE[(found["edge"] or found["of"] or "").split()[0].lower()]
    for name, short in (("half", "h"), ("quarter", "q"), ("week", "w")):
        if word := found[name]:
            number = _WHICH[word.lower()]
            return short + (number if number != "-1" else {"h": "2", "q": "4", "w": "-1"}[short])
    if found["weekof"]:
        return "week"
    unit = (found["unit"] or "").lower()
    count = parse_number(found["number"]) if found["number"] else None
    first = (found["span"] or "").lower() == "first"
    if count is None:
        return "early" if first else "late"
    return f"{'first' if first else 'last'}:{count}{unit[0]}"


def govern(text: str, piece: Piece, behind: int, end: int) -> tuple[int, int, Direction]:
    """Where the piece begins and ends together with the word that governs it, and the direction of that word."""
    match = _GOVERNOR.search(text, max(behind, piece.at - 32), piece.at)
    if match is None:
        return piece.at, piece.stop, Direction.ON
    kind = next(name for name, words in match.groupdict().items() if words and name != "the")
    if kind == "between":
        return (match.start() if piece.last else piece.at), piece.stop, Direction.ON
    if kind == "from":
        if onward := _ONWARD.match(text, piece.stop, end):
            return match.start(), onward.end(), Direction.SINCE
        return (match.start() if piece.last else piece.at), piece.stop, Direction.ON
    noun = is_attributive(text, piece, end)
    if kind == "until" and ((noun and match["the"]) or _FOLLOWED_BY.search(text, max(behind, piece.at - 40), piece.at)):
        return piece.at, piece.stop, Direction.ON  # "by the 2005 law", "followed by May protests"
    start = match.start()
    if kind in ("before", "after") and (lead := _EVENT_BEFORE.search(text, max(behind, start - 40), start)):
        start = lead.start() if not lead.group().lower().startswith("in the") else start
    return start, piece.stop, Direction(kind)


def is_attributive(text: str, piece: Piece, end: int) -> bool:
    """Whether the date qualifies the noun that follows: "the May 2005 killings", "last year's vote", "the Press Law of 2005"."""
    if _LAW_OF.search(text, max(0, piece.at - 32), piece.at):
        return True
    following = _NOUN_NEXT.match(text, piece.stop, end)
    if following is None:
        return False
    if following.group()[0] in "'’":
        return True
    return _ATTRIBUTIVE.search(text, max(0, piece.at - 8), piece.at) is not None


def is_approximate(text: str, piece: Piece, behind: int) -> bool:
    """Whether "about", "around" or "circa" stands before the date."""
    return _APPROXIMATE.search(text, max(behind, piece.at - 24), piece.at) is not None


def grain(point: Point) -> str:
    """The finest calendar unit that the words name; "relative" where they name none."""
    if point.day:
        return "day"
    if point.month:
        return "month"
    return "year" if point.year else "relative"
