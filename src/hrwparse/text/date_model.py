"""What the words of a date say before anything is filled in."""

from enum import StrEnum

import attrs

from hrwparse.models.base import doc, documented
from hrwparse.models.span import Span


class Direction(StrEnum):
    """How the governing word relates the event to the date."""

    ON = "on"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


class Anchor(StrEnum):
    """What a date without its own year, or a relative date, is counted from."""

    STORY = "story"
    PUBLICATION = "publication"
    PREVIOUS = "previous"
    EVENT = "event"


@documented
@attrs.frozen(kw_only=True)
class Point:
    """One calendar or relative expression, exactly as far as its own words go."""

    year: int | None = attrs.field(default=None, metadata=doc("Four digits; of a decade its first year."))
    month: int | None = attrs.field(default=None, metadata=doc("1 to 12."))
    day: int | None = attrs.field(default=None, metadata=doc("1 to 31."))
    part: str | None = attrs.field(
        default=None, metadata=doc("early, mid, late, h1, h2, q1 to q4, w1 to w4, w-1, first:9, last:3, week, to_date, rest.")
    )
    decade: bool = attrs.field(default=False, metadata=doc("True for the 1990s."))
    season: int | None = attrs.field(default=None, metadata=doc("EDTF number: 21 spring to 24 winter."))
    weekday: int | None = attrs.field(default=None, metadata=doc("Monday 0 to Sunday 6."))
    unit: str | None = attrs.field(
        default=None, metadata=doc("Unit of a relative date: day, week, weekend, month, quarter, year, decade.")
    )
    anchor: Anchor = attrs.field(default=Anchor.STORY, metadata=doc("What it is counted from."))
    offset: int | None = attrs.field(default=0, metadata=doc("How many units from there; None for several, a few."))
    window: int | None = attrs.field(default=None, metadata=doc("Number of units that a span like the past two years covers."))


@documented
@attrs.frozen(kw_only=True)
class DateMention:
    """A date expression of the text, not yet resolved."""

    span: Span = attrs.field(metadata=doc("The expression, with since, by, until, before, after, from or between."))
    start: Point = attrs.field(metadata=doc("The date, or the first of a range."))
    end: Point | None = attrs.field(default=None, metadata=doc("The last of a range."))
    direction: Direction = attrs.field(default=Direction.ON, metadata=doc("on, since, until (by), before or after."))
    approximate: bool = attrs.field(default=False, metadata=doc("True after about, around, circa."))
    attributive: bool = attrs.field(
        default=False, metadata=doc("True where it qualifies a noun: the 2005 elections, last year's vote.")
    )

    @property
    def open_start(self) -> bool:
        """Whether the words leave the first day open."""
        return self.direction in (Direction.UNTIL, Direction.BEFORE)

    @property
    def open_end(self) -> bool:
        """Whether the words leave the last day open."""
        return self.direction is Direction.SINCE


@attrs.frozen
class Piece:
    """A date expression while it is put together: where its words stand, and its one or two points."""

    at: int
    stop: int
    first: Point
    last: Point | None = None
