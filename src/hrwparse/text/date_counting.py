"""Dates counted from what a text has told before: that day, the same month, two weeks later, the day after the vote."""

import re
from collections.abc import Sequence

from hrwparse.models.dates import Precision, ResolvedFrom
from hrwparse.text import date_story as story
from hrwparse.text.date_bounds import Bounds, point_bounds
from hrwparse.text.date_model import DateMention, Point
from hrwparse.text.date_now import Reading
from hrwparse.text.date_shift import COARSEST, UNIT_PRECISION, move_bounds, span_beside, unit_around

_DEFINITE = re.compile(r"\s+(?:the|this|that|his|her|their|its)\s+(?:[a-z][\w-]*\s+){0,3}?[a-z][\w-]*(?:,|\s+(?=[A-Z]))")


class Counting:
    """Remembers the dates of a text while it is read, and counts from them; ``mention`` is the one to be resolved."""

    mention: DateMention

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self.text = text
        self.starts = starts
        self.memory = story.Memory()
        self.here = 0

    def floor(self) -> int:
        """Where the paragraph of the present mention begins."""
        return self.starts[self.here] if self.starts else 0

    def last_told(self, *, fine: bool = False, main: bool = False) -> story.Told | None:
        """The last date of this paragraph, or at its head the last one of the paragraph before."""
        at, start = self.mention.span.start, self.floor()
        if told := self.memory.last(at, self.here, fine=fine, main=main):
            return told
        if story.sentence_start(self.text, at, start) > start:
            return None
        return self.memory.last(at, self.here - 1, fine=fine, main=True)

    def from_previous(self, point: Point) -> Reading | None:
        """That day, the same month, two weeks later."""
        unit, offset = point.unit, point.offset or 0
        near = unit == "day" and abs(offset) < 2 and point.window is None
        anchor = self.last_told(fine=near, main=bool(offset) or unit == "day" or point.window is not None)
        if anchor is None:
            return None
        if unit is None:
            return Reading(anchor.bounds, anchor.precision, ResolvedFrom.PREVIOUS_EVENT)
        if point.window is not None:
            if (anchor.bounds[1] - anchor.bounds[0]).days > max(COARSEST["week"], COARSEST.get(unit, 366)):
                return None  # nothing is told to be within two days of a year
            span = span_beside(anchor.bounds, unit, point.window, offset)
            return Reading(span, Precision.RANGE, ResolvedFrom.PREVIOUS_EVENT) if span else None
        return self.moved_by(anchor.bounds, anchor.precision, point, unit, offset)

    def moved_by(self, bounds: Bounds, precision: Precision, point: Point, unit: str, offset: int) -> Reading | None:
        """So many units later or earlier; None where the date to count from is too coarse for the unit."""
        coarsest = COARSEST.get(unit, 366) if unit != "day" or abs(offset) < 2 else COARSEST["week"]
        if (bounds[1] - bounds[0]).days > coarsest:
            return None  # "the following month" of a year is no month
        if unit in ("day", "week") and offset:
            moved = move_bounds(bounds, unit, offset)
            finer: Precision = precision if precision is Precision.DAY else Precision.RANGE
        else:
            moved = move_bounds((unit_around(bounds[0], unit)[0], unit_around(bounds[0], unit)[1]), unit, offset)
            finer = UNIT_PRECISION[unit]
        if moved and point.part and unit in ("year", "month"):
            source = Point(month=moved[0].month if unit == "month" else None, part=point.part)
            moved = point_bounds(source, moved[0].year)
        return Reading(moved, finer, ResolvedFrom.PREVIOUS_EVENT) if moved else None

    def after_the_event(self, point: Point) -> Reading | None:
        """The day after the shooting, ...: at the head of a sentence it resumes what was told last."""
        before = self.text[story.sentence_start(self.text, self.mention.span.start, self.floor()) : self.mention.span.start]
        if before.strip().lower() not in ("", "on", "but", "and") or not _DEFINITE.match(self.text, self.mention.span.end):
            return None
        return self.from_previous(point)
