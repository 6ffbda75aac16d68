"""Dates as the prose gives them: day bounds, precision and where the missing parts came from."""

import datetime as dt
from enum import StrEnum

import attrs

from hrwparse.models.base import doc, documented
from hrwparse.models.span import Span


class Precision(StrEnum):
    """How finely the words themselves fix a date."""

    DAY = "day"
    RANGE = "range"
    WEEK = "week"
    MONTH_PART = "month_part"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR_PART = "year_part"
    YEAR = "year"
    DECADE = "decade"


class ResolvedFrom(StrEnum):
    """Where the parts of a date came from that its own words leave out (usually the year)."""

    EXPLICIT = "explicit"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    COVERAGE = "coverage"
    PUBLISHED = "published"
    PREVIOUS_EVENT = "previous event"


@documented
@attrs.frozen(kw_only=True)
class DateRange:
    """A date or period with its day bounds. No part of it is ever filled in from a default or from today."""

    earliest: dt.date | None = attrs.field(metadata=doc("First possible day; None where the range is open (until 2005)."))
    latest: dt.date | None = attrs.field(metadata=doc("Last possible day; None where the range is open (since 2005)."))
    edtf: str = attrs.field(metadata=doc("The same as an EDTF string (ISO 8601-2:2019, level 1)."))
    text: str = attrs.field(metadata=doc("The words that give the date."))
    span: Span | None = attrs.field(default=None, metadata=doc("Where they stand; None for a date out of the page's header."))
    precision: Precision = attrs.field(default=Precision.DAY, metadata=doc("How finely the words fix the date."))
    resolved_from: ResolvedFrom = attrs.field(
        default=ResolvedFrom.EXPLICIT, metadata=doc("Where the parts came from that the words leave out.")
    )
    approximate: bool = attrs.field(default=False, metadata=doc("True for about, around, circa."))
