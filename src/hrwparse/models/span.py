"""The one coordinate system: code points of `Report.text`."""

import attrs

from hrwparse.models.base import doc, documented


@documented
@attrs.frozen(order=True)
class Span:
    """A stretch of the canonical text: ``text[span.start:span.end]`` is the evidence.

    >>> Span(0, 5).quote("Seven people")
    'Seven'
    """

    start: int = attrs.field(metadata=doc("Offset of the first code point, counted from 0."))
    end: int = attrs.field(metadata=doc("Offset just behind the last code point."))

    def quote(self, text: str) -> str:
        """The words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start
