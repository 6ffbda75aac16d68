"""The setting of a sentence: what kind of page it stands on, and what of it is quoted."""

import bisect
import re

from hrwparse.models import Document, Span

_QUOTATION = re.compile(r"“[^”]{0,1500}”|(?<![\w])\"[^\"]{0,1500}\"(?![\w])")


class Setting:
    """Facts about the page that a decision on one sentence may need."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.genre = "yearly" if document.report_year is not None or document.coverage is not None else "other"
        spans = [m.span() for m in _QUOTATION.finditer(document.text) if " " in m.group()[1:-1]]
        self._starts = [s for s, _ in spans]
        self._ends = [e for _, e in spans]

    def in_quotation(self, span: Span) -> bool:
        """Whether the span lies inside a quotation of more than one word."""
        at = bisect.bisect_right(self._starts, span.start) - 1
        return at >= 0 and span.end <= self._ends[at]
