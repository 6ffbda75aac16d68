"""Dates told from the day of writing: today, last week, this year, the past two months.

That day is the publication of news, and the end of the coverage of a report on a year.
"""

import datetime as dt

import attrs

from hrwparse.models.dates import Precision, ResolvedFrom
from hrwparse.text.date_bounds import Bounds, point_bounds, point_precision
from hrwparse.text.date_model import Anchor, Point
from hrwparse.text.date_shift import UNIT_PRECISION, move, move_bounds, unit_around

_LONG_AGO = dt.date(1500, 1, 1)


@attrs.frozen
class Reading:
    """Bounds, precision and origin of one point."""

    bounds: Bounds
    precision: Precision
    origin: ResolvedFrom
    season: int | None = None


class Now:
    """The day of publication, or only the last that it can be of, and the last day of the coverage, as far as they are known."""

    def __init__(self, published: dt.date | None, cover_end: dt.date | None, printed_by: dt.date | None = None) -> None:
        self.published = published if published and published > _LONG_AGO else None
        self.printed_by = printed_by
        latest = self.published or printed_by
        self.year = latest.year if latest else None
        self.cover_end = cover_end if cover_end and cover_end > _LONG_AGO else None

    def base_year(self) -> tuple[int | None, ResolvedFrom]:
        """The year that "this year" means."""
        if self.cover_end is not None:
            return self.cover_end.year, ResolvedFrom.COVERAGE
        return self.year, ResolvedFrom.PUBLISHED

    def whole_year(self, point: Point, year: int, origin: ResolvedFrom) -> Reading | None:
        """A year, or the part of it that the point names."""
        if point.part == "to_date":
            return self._to_date(dt.date(year, 1, 1), dt.date(year, 12, 31), origin)
        bounds = point_bounds(Point(year=year, part=point.part), year)
        return Reading(bounds, point_precision(Point(year=year, part=point.part)), origin) if bounds else None

    def _to_date(self, first: dt.date, last: dt.date, origin: ResolvedFrom) -> Reading:
        """Earlier this year: up to the publication, or the end of what a report covers."""
        now = self.cover_end if self.cover_end is not None else self.published
        return Reading((first, now if now and first <= now <= last else last), Precision.YEAR_PART, origin)

    def from_publication(self, point: Point) -> Reading | None:
        """Today, this week, last year; finer than a year only where the text is news."""
        unit, offset = point.unit or "day", point.offset or 0
        if unit in ("year", "decade"):
            base, origin = self.base_year()
            if base is None:
                return None
            if unit == "decade":
                bounds = move_bounds(unit_around(dt.date(base, 1, 1), unit), unit, offset)
                return Reading(bounds, Precision.DECADE, origin) if bounds else None
            if (point.part or "").startswith("q"):
                return self._quarter(point, base, origin)
            return self.whole_year(point, base + offset, origin)
        if self.published is None or self.cover_end is not None:
            return None
        day = move(self.published, unit, offset)
        if day is None:
            return None
        first, last = unit_around(day, unit)
        if point.part == "to_date":
            last = max(first, self.published)
        elif unit == "month" and point.part:
            bounds = point_bounds(Point(month=first.month, part=point.part), first.year)
            return Reading(bounds, Precision.MONTH_PART, ResolvedFrom.PUBLISHED) if bounds else None
        return Reading((first, last), UNIT_PRECISION[unit], ResolvedFrom.PUBLISHED)

    def _quarter(self, point: Point, base: int, origin: ResolvedFrom) -> Reading | None:
        """The third quarter: the last one that had begun by the publication."""
        bounds = point_bounds(Point(year=base, part=point.part), base)
        if bounds and self.published and self.cover_end is None and bounds[0] > self.published:
            bounds = point_bounds(Point(year=base - 1, part=point.part), base - 1)
        return Reading(bounds, Precision.QUARTER, origin) if bounds else None

    def window(self, point: Point) -> Reading | None:
        """The past year, the last two months: that long, up to the publication or the end of the coverage."""
        end = self.cover_end if self.cover_end is not None else self.published
        if point.window is None or end is None or point.unit is None or point.anchor is not Anchor.PUBLICATION:
            return None
        origin = ResolvedFrom.COVERAGE if self.cover_end is not None else ResolvedFrom.PUBLISHED
        if self.cover_end is not None and point.unit not in ("year", "month", "decade"):
            return None
        start = move(end, point.unit, -point.window)
        if start is None:
            return None
        if self.cover_end is not None:
            start += dt.timedelta(days=1)
        return Reading((start, end), Precision.RANGE, origin)
