"""Dates of headers: known forms only, and never a part that is not printed."""

import datetime as dt
import re

from hrwparse.vocab.calendar import load_months

_MONTH = r"([A-Z][A-Za-z]{2,8})\.?"
_DAY_FIRST = re.compile(rf"(\d{{1,2}})(?:st|nd|rd|th)?[ -]{_MONTH},?[ -](\d{{4}})\b")
_MONTH_FIRST = re.compile(rf"{_MONTH},? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?![\d-])")
_STAMP = re.compile(
    r"Last Updated:?\s*((?:[A-Z][a-z]+,\s*)?(\d{1,2}) ([A-Z][a-z]+) (\d{4}),?\s*(\d{1,2}):(\d{2})\s*GMT)", re.IGNORECASE
)


def read_date(text: str) -> dt.date | None:
    """The first full date of a header value; None where day, month or year is not printed.

    >>> read_date("31 January 2008"), read_date("October 30, 1998, 7:00pm EDT"), read_date("2019-02-04T19:30:00-05:00")
    (datetime.date(2008, 1, 31), datetime.date(1998, 10, 30), datetime.date(2019, 2, 4))
    >>> read_date("May 1996"), read_date("31 February 2008"), read_date("1998")
    (None, None, None)
    """
    if match := _ISO.search(text):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.search(text):
        return _date(int(match[3]), load_months().get(match[2].capitalize()), int(match[1]))
    if match := _MONTH_FIRST.search(text):
        return _date(int(match[3]), load_months().get(match[1].capitalize()), int(match[2]))
    return None


def _date(year: int, month: int | None, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day) if month else None
    except ValueError:
        return None


def find_site_stamp(text: str) -> tuple[str, dt.datetime] | None:
    """Refworld's site-wide ``Last Updated`` stamp: as printed, and in UTC.

    >>> find_site_stamp("Last Updated: Friday, 27 May 2016, 08:49 GMT")[1]
    datetime.datetime(2016, 5, 27, 8, 49, tzinfo=datetime.timezone.utc)
    """
    match = _STAMP.search(text)
    if match is None:
        return None
    printed, day, month, year, hour, minute = match.groups()
    date = _date(int(year), load_months().get(month), int(day))
    if date is None or int(hour) > 23 or int(minute) > 59:
        return None
    return printed, dt.datetime.combine(date, dt.time(int(hour), int(minute)), tzinfo=dt.UTC)
