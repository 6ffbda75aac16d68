"""Calendar arithmetic on day bounds: the week around a day, two months later, last Friday."""

import calendar
import datetime as dt

from dateutil.relativedelta import relativedelta

from hrwparse.models.dates import Precision
from hrwparse.text.date_bounds import Bounds, month_bounds

UNIT_PRECISION = {
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "weekend": Precision.WEEK,
    "fortnight": Precision.WEEK,
    "month": Precision.MONTH,
    "quarter": Precision.QUARTER,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
}
# How many days the date before may span at most, for "the following month" and the like to follow from it.
COARSEST = {"day": 3, "week": 31, "weekend": 31, "month": 31, "quarter": 92}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_FURTHEST = 2_000


def unit_around(day: dt.date, unit: str) -> Bounds:
    """The whole day, week (from Monday), weekend, month, quarter, year or decade that holds ``day``."""
    match unit:
        case "week":
            monday = day - dt.timedelta(days=day.weekday())
            return monday, monday + dt.timedelta(days=6)
        case "weekend":
            saturday = day + dt.timedelta(days=5 - day.weekday())
            return saturday, saturday + dt.timedelta(days=1)
        case "month":
            return month_bounds(day.year, day.month)
        case "quarter":
            return month_bounds(day.year, (day.month - 1) // 3 * 3 + 1, 3)
        case "year":
            return month_bounds(day.year, 1, 12)
        case "decade":
            return month_bounds(day.year // 10 * 10, 1, 120)
        case _:
            return day, day


def move(day: dt.date, unit: str, amount: int) -> dt.date | None:
    """``day`` so many units later, None where the calendar ends."""
    if abs(amount) > _FURTHEST:
        return None
    try:
        if unit in _DAYS:
            return day + dt.timedelta(days=_DAYS[unit] * amount)
        moved: dt.date = day + relativedelta(months=_MONTHS[unit] * amount)
        return moved if 1000 <= moved.year <= 9000 else None
    except (OverflowError, ValueError):
        return None


def move_bounds(bounds: Bounds, unit: str, amount: int) -> Bounds | None:
    """Both bounds moved: by days and weeks exactly, by months and years to the whole month or year."""
    first, last = move(bounds[0], unit, amount), move(bounds[1], unit, amount)
    if first is None or last is None:
        return None
    if unit in _DAYS:
        return first, last
    return unit_around(first, unit)[0], unit_around(last, unit)[1]


def span_beside(bounds: Bounds, unit: str, amount: int, side: int) -> Bounds | None:
    """So many units behind ``bounds`` (``side`` 1), before them (-1; years and months whole), or from them on (0)."""
    if side < 0:
        first, last = move(unit_around(bounds[0], unit)[0], unit, -amount), unit_around(bounds[0], unit)[0]
        return (first, last - dt.timedelta(days=1)) if first else None
    last_day_of_all = move(bounds[1], unit, amount)
    if last_day_of_all is None:
        return None
    return (bounds[1] + dt.timedelta(days=1) if side else bounds[0]), last_day_of_all


def weekday_near(day: dt.date, weekday: int, offset: int, *, forward: bool = False) -> dt.date:
    """The weekday on or before ``day``; with ``offset`` -1 before it, with +1 or ``forward`` behind it."""
    if offset > 0 or forward:
        ahead = (weekday - day.weekday()) % 7
        return day + dt.timedelta(days=ahead or (7 if offset > 0 else 0))
    behind = (day.weekday() - weekday) % 7
    return day - dt.timedelta(days=behind or (7 if offset < 0 else 0))


def last_day(year: int, month: int) -> dt.date:
    """The last day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])
