"""The setting of a sentence: what kind of page it stands on, what of it is quoted, and who speaks for the publisher."""

import bisect
import re
from functools import lru_cache

from hrwparse.models import Document, Span
from hrwparse.text.groups import NounGroup

_QUOTATION = re.compile(r"“[^”]{0,1500}”|(?<![\w])\"[^\"]{0,1500}\"(?![\w])")
_NAMES = r"(?:human rights watch|hrw\b|(?:africa|americas|asia|helsinki|middle east) watch\b)"
_PUBLISHERS = re.compile(rf"(?i)(?:the )?{_NAMES}")
_MENTIONS = re.compile(_NAMES)
_FIRST_PERSON = re.compile(r"\b(?:I|me|my|we|us|our|We|My|Our)\b")
_NAME = r"[A-Z][\w’'-]+(?: (?:[A-Z][\w’'.-]*|de|van|von|der|bin|al))*"
_STAFF = re.compile(
    rf"({_NAME}), (?:[^.;“”]{{0,90}}? )?(?:at|of|for|with) (?:the )?(?:Human Rights Watch|HRW)\b"
    rf"|(?:Human Rights Watch|HRW)(?:['’]s)? (?:[a-z][\w-]* ){{1,5}}({_NAME})"
)


@lru_cache(1024)
def is_publisher(name: str) -> bool:
    """Whether a name is the publisher's own: Human Rights Watch, one of its divisions, an old name of one.

    >>> is_publisher("Human Rights Watch/Helsinki"), is_publisher("Americas Watch"), is_publisher("Nordland Rights Watch")
    (True, True, False)
    """
    return _PUBLISHERS.match(name) is not None


def _genre(document: Document) -> str:
    """The kind of page: a yearly report, a release or report by the publisher, anything else."""
    if document.report_year is not None or document.coverage is not None:
        return "yearly"
    return "publisher" if len(_MENTIONS.findall(document.text.lower())) >= 2 else "press"


def _testimony(document: Document) -> frozenset[int]:
    """The numbers of the paragraphs that a colon before them opens as somebody's words, and of those that go on with them."""
    found: set[int] = set()
    opened = False
    for number, paragraph in enumerate(document.paragraphs()):
        words = paragraph.span.quote(document.text).strip()
        spoken = _FIRST_PERSON.search(_QUOTATION.sub("", words)) is not None
        if spoken and (opened or number - 1 in found):
            found.add(number)
        opened = words.endswith(":")
    return frozenset(found)


class Setting:
    """Facts about the page that a decision on one sentence may need."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.genre = _genre(document)
        spans = [m.span() for m in _QUOTATION.finditer(document.text) if " " in m.group()[1:-1]]
        self._starts = [s for s, _ in spans]
        self._ends = [e for _, e in spans]
        self._testimony = _testimony(document)
        self._staff = {(m[1] or m[2]).split()[-1] for m in _STAFF.finditer(document.text)}

    def in_quotation(self, span: Span) -> bool:
        """Whether the span lies inside a quotation of more than one word."""
        at = bisect.bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.end <= self._ends[at]

    def in_testimony(self, paragraph: int) -> bool:
        """Whether a paragraph is what a witness says, set off behind a colon or told in the first person."""
        return paragraph in self._testimony

    def is_publisher(self, noun: NounGroup) -> bool:
        """Whether a noun group names the publisher, one of its staff, or is its *we*."""
        name = noun.head.text
        if name.lower() in ("we", "our"):
            return not self.in_quotation(Span(noun.start, noun.end))
        return noun.head.tag == "R" and (is_publisher(name) or name.split()[-1] in self._staff)
