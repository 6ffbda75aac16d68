"""First and last days of calendar expressions, and their EDTF strings (ISO 8601-2:2019, level 1).

Thirds of months and years, halves and seasons are those of the annotation guide.
"""

import calendar
import datetime as dt

from hrwparse.models.dates import Precision
from hrwparse.text.date_model import Point

Bounds = tuple[dt.date, dt.date]

_MONTH_DAYS = {
    "early": (1, 10),
    "mid": (11, 20),
    "late": (21, 31),
    "h1": (1, 15),
    "h2": (16, 31),
    "w1": (1, 7),
    "w2": (8, 14),
    "w3": (15, 21),
    "w4": (22, 28),
}
_YEAR_MONTHS = {
    "early": (1, 4),
    "mid": (5, 8),
    "late": (9, 12),
    "h1": (1, 6),
    "h2": (7, 12),
    "q1": (1, 3),
    "q2": (4, 6),
    "q3": (7, 9),
    "q4": (10, 12),
}
_DECADE_YEARS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "h1": (0, 4), "h2": (5, 9)}
SEASON_START = {21: 3, 22: 6, 23: 9, 24: 12}
FIRST_YEAR, LAST_YEAR = 1000, 9000


def month_bounds(year: int, month: int, months: int = 1) -> Bounds:
    """First and last day of ``months`` months from the given one."""
    last = month + months - 1
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return dt.date(year, month, 1), dt.date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def first_day(year: int, month: int, day: int | None) -> dt.date:
    """The day, or the first of the month where none is told; the last of the month where it has no such day."""
    first, last = month_bounds(year, month)
    return first.replace(day=min(day or 1, last.day))


def _part_of_month(year: int, month: int, part: str) -> Bounds:
    first, last = month_bounds(year, month)
    if part in _MONTH_DAYS:
        low, high = _MONTH_DAYS[part]
        return first.replace(day=low), last.replace(day=min(high, last.day))
    if part == "w-1":
        return last - dt.timedelta(days=6), last
    days = _span_length(part, {"d": 1, "w": 7})
    if days is None or days > last.day:
        return first, last
    step = dt.timedelta(days=days - 1)
    return (first, first + step) if part.startswith("first") else (last - step, last)


def _part_of_year(year: int, part: str) -> Bounds:
    if part in _YEAR_MONTHS:
        low, high = _YEAR_MONTHS[part]
        return month_bounds(year, low, high - low + 1)
    weeks = _span_length(part, {"d": 1, "w": 7})
    months = _span_length(part, {"m": 1})
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    if months is not None and months <= 12:
        return month_bounds(year, 1 if part.startswith("first") else 13 - months, months)
    if weeks is not None and weeks <= 365:
        step = dt.timedelta(days=weeks - 1)
        return (first, first + step) if part.startswith("first") else (last - step, last)
    return first, last


def _span_length(part: str, units: dict[str, int]) -> int | None:
    """How long "first:9m" is in the given units; None for other parts and units."""
    _, _, length = part.partition(":")
    return int(length[:-1]) * units[length[-1]] if length and length[-1] in units and int(length[:-1]) else None


def point_bounds(point: Point, year: int) -> Bounds | None:
    """The days of a calendar point in ``year``, None for a day that does not exist."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    part = point.part or ""
    if point.month and point.day:
        try:
            day = dt.date(year, point.month, point.day)
        except ValueError:
            return None
        return (day, day + dt.timedelta(days=6)) if part == "week" else (day, day)
    if point.month:
        return _part_of_month(year, point.month, part) if part else month_bounds(year, point.month)
    if point.season:
        first, last = month_bounds(year, SEASON_START[point.season], 3)
        third = {"early": 0, "mid": 1, "late": 2}.get(part)
        return (first, last) if third is None else month_bounds(*_later(year, SEASON_START[point.season], third))
    if point.decade:
        low, high = _DECADE_YEARS.get(part, (0, 9))
        return dt.date(year + low, 1, 1), dt.date(year + high, 12, 31)
    return _part_of_year(year, part)


def _later(year: int, month: int, months: int) -> tuple[int, int]:
    return year + (month + months - 1) // 12, (month + months - 1) % 12 + 1


def point_precision(point: Point) -> Precision:
    """How finely the words of a calendar point fix the date."""
    part = point.part or ""
    if point.day:
        return Precision.WEEK if part == "week" else Precision.DAY
    if point.month:
        return Precision.WEEK if part.startswith("w") else Precision.MONTH_PART if part else Precision.MONTH
    if point.season:
        return Precision.SEASON
    if point.decade:
        return Precision.RANGE if part else Precision.DECADE
    if part[:1] in ("h", "q") and part:
        return Precision.HALF_YEAR if part[0] == "h" else Precision.QUARTER
    return Precision.YEAR_PART if part else Precision.YEAR


def edtf(first: dt.date | None, last: dt.date | None, *, season: int | None = None, approximate: bool = False) -> str:
    """The EDTF string of day bounds, in the coarsest unit that says the same.

    >>> edtf(dt.date(2007, 5, 1), dt.date(2007, 5, 31)), edtf(dt.date(2002, 1, 1), None)
    ('2007-05', '2002/..')
    """
    mark = "~" if approximate else ""
    if first is None or last is None:
        low = _coarse(first, opens=True) + mark if first else ".."
        high = _coarse(last, opens=False) + mark if last else ".."
        return f"{low}/{high}"
    if season is not None:
        return f"{first.year:04}-{season}{mark}"
    if first == last:
        return first.isoformat() + mark
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return f"{first.year:04}{mark}"
        if first.year % 10 == 0 and last.year == first.year + 9 and not mark:
            return f"{first.year // 10:03}X"
        return f"{first.year:04}{mark}/{last.year:04}{mark}"
    if first.day == 1 and last == month_bounds(last.year, last.month)[1]:
        low, high = f"{first.year:04}-{first.month:02}", f"{last.year:04}-{last.month:02}"
        return low + mark if low == high else f"{low}{mark}/{high}{mark}"
    return f"{first.isoformat()}{mark}/{last.isoformat()}{mark}"


def _coarse(day: dt.date, *, opens: bool) -> str:
    """One end of an open interval: the year or month where the day is its edge."""
    if (day.month, day.day) == ((1, 1) if opens else (12, 31)):
        return f"{day.year:04}"
    edge = day.day == 1 if opens else day == month_bounds(day.year, day.month)[1]
    return f"{day.year:04}-{day.month:02}" if edge else day.isoformat()
