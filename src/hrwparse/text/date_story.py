"""What a text has told before a date: paragraphs, clauses, the year that a story is in."""

import re
from bisect import bisect_right
from collections.abc import Sequence

import attrs

from hrwparse.models.dates import Precision
from hrwparse.models.span import Span
from hrwparse.text.date_bounds import Bounds
from hrwparse.text.date_model import DateMention, Direction

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_SENTENCE_END = re.compile(r"(?:[a-z\d)%][.!?]|[.!?][\"”’)]|[A-Z]{2}\.)\s+(?=[\"“‘(]?[A-Z])")
_LOOK_BACK = 300
_FURTHEST_BACK = 2_000
_FINE = frozenset({Precision.DAY})
_LAST_PIECE = re.compile(r"[^,;:—–]*$")
_OPENED = re.compile(r"(?i)\b(until|when|after|before|because|that|while|who|which|where),")  # until, in May, they left
_SAYS_THAT = re.compile(r"(?i)\b(?:said|says|reported|announced|stated|found|learned|confirmed)\s+that\b")
_SUBORDINATE = re.compile(
    r"(?i)\b(?:who|whom|whose|which|that|where|when|while|because|although|though|since|after|before|until"
    r"|following|unless|if|as|despite|for|than"
    r"|accused of|charges? of|suspected of|suspicion of|involvement in|role in|linked to|anniversary of|had"
    r"|convicted of|related to|responsible)\b"
)
_PARTICIPLE = re.compile(r"(?i)^\s*(?:\w+ed|held|built|shot|sent|known|founded|formed)\b")
_FUTURE = re.compile(
    r"(?i)\b(?:will|shall|scheduled|due|set (?:for|to)|expected|upcoming|is to|are to|to be held|plans? to"
    r"|planned for|slated)\b[^.;]{0,70}$"
)


@attrs.frozen
class Told:
    """A date that has been resolved."""

    bounds: Bounds
    precision: Precision
    paragraph: int
    main: bool
    at: int


class Memory:
    """The dates that were told, to count relative ones from."""

    def __init__(self) -> None:
        self._told: list[Told] = []

    def add(self, told: Told) -> None:
        """Keep a date; they come in the order of the text."""
        self._told.append(told)

    def last(self, at: int, paragraph: int, *, fine: bool = False, main: bool = False) -> Told | None:
        """The last date told in a paragraph before ``at``, preferably one of a main clause where ``main`` asks for it."""
        spare = None
        for told in reversed(self._told):
            if told.paragraph < paragraph or at - told.at > _FURTHEST_BACK:
                break
            if told.paragraph == paragraph and (not fine or told.precision in _FINE):
                if told.main or not main:
                    return told
                spare = spare or told
        return spare

    def beside(self, start: int) -> Told | None:
        """The last date of all, if it stands behind ``start``."""
        told = self._told[-1] if self._told else None
        return told if told and told.at >= start else None


@attrs.frozen
class Chain:
    """The year and month of the story that a paragraph tells."""

    year: int
    month: int
    paragraph: int
    at: int


def paragraph_starts(text: str, paragraphs: Sequence[Span] | None) -> list[int]:
    """Where the paragraphs begin: those given, else whatever blank lines divide."""
    if paragraphs is not None:
        return sorted(p.start for p in paragraphs)
    return [0, *(m.end() for m in _BLANK.finditer(text))]


def paragraph_of(starts: Sequence[int], at: int) -> int:
    """The index of the paragraph that holds ``at``."""
    return max(0, bisect_right(starts, at) - 1)


def sentence_start(text: str, at: int, floor: int) -> int:
    """About where the sentence that holds ``at`` begins."""
    low = max(floor, at - _LOOK_BACK)
    start = low
    for match in _SENTENCE_END.finditer(text, low, at + 2):  # sees the capital that stands at ``at``
        if match.end() <= at:
            start = match.end()
    return start


def is_main(text: str, mention: DateMention, floor: int) -> bool:
    """Whether a date stands in a main clause, so that it tells where the story is in time."""
    if mention.attributive or mention.direction is not Direction.ON:
        return False
    start = sentence_start(text, mention.span.start, floor)
    before = _SAYS_THAT.sub("said", text[start : mention.span.start])
    piece = _LAST_PIECE.search(_OPENED.sub(r"\1 ", before))
    words = piece.group() if piece else before
    if _SUBORDINATE.search(words):
        return False
    return not (len(words) < len(before) and _PARTICIPLE.match(words))


_WHEN = re.compile(r",?\s+when\b")


def opens_clause(text: str, mention: DateMention) -> bool:
    """Whether a clause behind the date tells what happened then: since May 3, when the police came."""
    return mention.direction is Direction.SINCE and _WHEN.match(text, mention.span.end) is not None


def is_future(text: str, mention: DateMention, floor: int) -> bool:
    """Whether the clause speaks of what is still to come ("will meet on Friday")."""
    return _FUTURE.search(text[max(floor, mention.span.start - 90) : mention.span.start]) is not None
