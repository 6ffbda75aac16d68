"""Where the text stands in the source: anchors of its blocks, and the place of a passage."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import attrs

from hrwparse.models.base import doc, documented
from hrwparse.models.span import Span


@documented
@attrs.frozen(kw_only=True)
class SourcePoint:
    """A point between two characters of the source."""

    path: str | None = attrs.field(
        default=None,
        metadata=doc("XPath of an element, such as ``/html/body/div[2]/p[3]``; None where the source is plain text."),
    )
    offset: int = attrs.field(
        metadata=doc("Code points before the point: of the element's text content (``string(.)``), or of the whole plain text.")
    )


@documented
@attrs.frozen(kw_only=True)
class SourcePlace:
    """The place of a passage in the source that it was read from.

    Its two points may lie in different elements. What stands between them is the passage, with whatever the reader left out or
    folded in between: markers of notes, captions, white space, markup.
    """

    start: SourcePoint = attrs.field(metadata=doc("Before the first character of the passage."))
    end: SourcePoint = attrs.field(metadata=doc("Behind its last character."))


@documented
@attrs.frozen(kw_only=True)
class Anchor:
    """Ties a stretch of the text (a block, or a part of one) to the element of the source that it was read from."""

    path: str | None = attrs.field(default=None, metadata=doc("XPath of the element; None where the source is plain text."))
    runs: tuple[int, ...] = attrs.field(
        metadata=doc(
            "Pairs of an offset in the text and one in the element's text content, in order; from a pair on both count together, "
            "at most to the next pair; the last is the end. Two pairs with one text offset enclose what the reader left out, two "
            "with one source offset what it put in."
        )
    )

    @property
    def start(self) -> int:
        """Where the stretch begins in the text."""
        return self.runs[0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.runs[-2]

    def point(self, offset: int, behind: bool) -> SourcePoint:
        """The source's point at an offset of the text; ``behind`` the character before it, or before the one that follows."""
        here = self.runs[::2]
        at = bisect_left(here, offset) if behind else bisect_right(here, offset) - 1
        if at == len(here) or here[at] > offset:
            at -= 1
        limit = self.runs[2 * at + 3] if at + 1 < len(here) else self.runs[-1]
        return SourcePoint(path=self.path, offset=min(self.runs[2 * at + 1] + offset - here[at], limit))


def locate(anchors: Sequence[Anchor], text: str, span: Span) -> SourcePlace | None:
    """The place of ``text[span.start:span.end]``; None without anchors, `ValueError` for a span outside the text.

    White space at the ends of a span is left out. An empty span, such as the reference of a note, lies behind the character
    before it; its two points are one.
    """
    if not 0 <= span.start <= span.end <= len(text):
        raise ValueError(f"{span} lies outside the text of {len(text)} characters")
    if not anchors:
        return None
    passage = text[span.start : span.end]
    if not passage.strip():
        point = _behind(anchors, len(text[: span.start].rstrip())) or anchors[0].point(anchors[0].start, False)
        return SourcePlace(start=point, end=point)
    start = span.start + len(passage) - len(passage.lstrip())
    end = span.end - len(passage) + len(passage.rstrip())
    first = anchors[max(0, bisect_right(anchors, start, key=lambda anchor: anchor.start) - 1)]
    behind = _behind(anchors, end)
    assert behind is not None
    return SourcePlace(start=first.point(max(start, first.start), False), end=behind)


def _behind(anchors: Sequence[Anchor], offset: int) -> SourcePoint | None:
    """The point behind the text's character before an offset; None before the first."""
    at = bisect_left(anchors, offset, key=lambda anchor: anchor.start) - 1
    return None if at < 0 else anchors[at].point(min(offset, anchors[at].end), True)
