"""Who made a page or a picture and where it was written: bylines, credits, datelines; their names take no part in the events."""

import re
from collections.abc import Iterator

from hrwparse.models import Span

_CAPITALS = r"[A-ZÀ-Þ][\w.’'-]*(?: (?:de |van |bin |al-)?[A-ZÀ-Þ][\w.’'-]*){0,4}"
_BYLINE = re.compile(
    rf"(?:By|Written by|Reporting by|Text by|Story by) {_CAPITALS}(?:(?:,| and) {_CAPITALS})*(?:,? [^.]{{0,40}})?$"
)
_CREDIT = re.compile(
    rf"\((?:Photo(?:graph)?s?(?: by)?:? ?)?{_CAPITALS} ?/ ?{_CAPITALS}(?:[^()]{{0,30}})?\)"  # (Ana Ruiz/Norvik Times)
    rf"|(?:Photo(?:graph)?|Image|Picture|Credit|File)s?(?: by|:| courtesy of) {_CAPITALS}(?: ?/ ?{_CAPITALS})*"
    rf"|© {_CAPITALS}(?: ?/ ?{_CAPITALS})*"
)
_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ.’' -]+[A-ZÀ-Þ])(?P<rest>(?:, [A-ZÀ-Þ][\w.]*(?: [A-ZÀ-Þ][\w.]*)?){0,2})"
    r"(?P<agency> \([A-ZÀ-Þ][\w /.-]*\))?(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)? ?(?:—|–|--|- )"
)
_SHORT = 90


def find_credits(text: str, sentence: Span) -> Iterator[Span]:
    """The stretches of a sentence whose names are a byline's, a credit's or a dateline's agency.

    >>> text = "NORVIK, Lodova (LPA) — Police beat nine men. (Ana Ruiz/Norvik Times)"
    >>> [text[s.start : s.end] for s in find_credits(text, Span(0, len(text)))]
    [' (LPA)', '(Ana Ruiz/Norvik Times)']
    """
    words = text[sentence.start : sentence.end]
    if len(words) < _SHORT and _BYLINE.match(words):
        yield sentence
        return
    line = _DATELINE.match(words)
    if line and line["agency"]:
        yield Span(sentence.start + line.start("agency"), sentence.start + line.end("agency"))
    if "/" in words or "©" in words or ":" in words or " by " in words:
        for match in _CREDIT.finditer(words):
            yield Span(sentence.start + match.start(), sentence.start + match.end())


def find_dateline(text: str, sentence: Span) -> Span | None:
    """The place in capitals that a sentence opens with: NORVIK, Lodova — Police ..."""
    line = _DATELINE.match(text, sentence.start, sentence.end)
    return Span(sentence.start, sentence.start + len(line["place"])) if line else None
