"""Where a stretch of the text stands: the section, the paragraph, the words, and an address that leads a browser to them."""

import re
import urllib.parse
from collections.abc import Iterator

import attrs

from hrwparse.models import Document, Section, Span

_SHORT = 120  # characters up to which a text fragment holds the whole quotation
_EDGE = 5  # words of a longer quotation that its text fragment begins and ends with


@attrs.frozen(kw_only=True)
class Passage:
    """A quotation with its place.

    Paragraphs are counted over the whole page from 1, headings not among them: pages print no numbers, so that a reader has to
    count, and one count for a page is easier to agree on than one for each section.
    """

    quote: str  # the words, each run of white space as one space
    headings: tuple[str, ...]  # of the sections it stands in, from the outermost
    first: int | None  # number of its first paragraph; None for words of a heading
    last: int | None
    link: str | None  # the page's address with a text fragment; None where the address is unknown

    @property
    def paragraphs(self) -> str:
        """The number or the numbers: ``6``, ``6-7``; empty for a heading."""
        return "" if self.first is None else str(self.first) if self.first == self.last else f"{self.first}-{self.last}"

    @property
    def place(self) -> str:
        """The place in words: ``para. 6, under “Local Elections”``."""
        label = {True: "para.", False: "paras."}[self.first == self.last]
        numbers = f"{label} {self.paragraphs.replace('-', '–')}" if self.paragraphs else ""
        heading = f"under “{self.headings[-1]}”" if self.headings else ""
        return ", ".join(filter(None, (numbers, heading)))


def locate(report: Document, span: Span) -> Passage:
    """The passage that ``span`` marks. `ValueError` where it marks no words of the report's text."""
    quote = " ".join(span.quote(report.text).split())
    if not quote or not 0 <= span.start < span.end <= len(report.text):
        raise ValueError(f"{span} marks no words of a text of {len(report.text)} characters")
    numbers = [number for number, paragraph in enumerate(report.paragraphs(), 1) if paragraph.span.overlaps(span)]
    return Passage(
        quote=quote,
        headings=tuple(_headings(report.sections, span.start)),
        first=min(numbers, default=None),
        last=max(numbers, default=None),
        link=_link(report.url, span.quote(report.text)) if report.url else None,
    )


def _headings(sections: tuple[Section, ...], at: int) -> Iterator[str]:
    for section in sections:
        if section.span.start <= at < section.span.end:
            if section.heading:
                yield section.heading
            yield from _headings(section.sections, at)


def _link(url: str, quote: str) -> str:
    """The address with a text fragment (WICG, URL Fragment Text Directives), which browsers scroll to and mark.

    A fragment cannot run over the border of two blocks; a long one, or one over several blocks, is given by its two ends.
    """
    blocks = [block.split() for block in re.split(r"\n\s*\n", quote) if block.strip()]
    if len(blocks) == 1 and len(quote) <= _SHORT:
        ends = [blocks[0]]
    else:
        ends = [blocks[0][:_EDGE], blocks[-1][-_EDGE:]]
    directive = ",".join(urllib.parse.quote(" ".join(words), safe="").replace("-", "%2D") for words in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"
