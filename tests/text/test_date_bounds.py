"""Calendar arithmetic at its edges, and the tables of calendar words."""

import datetime as dt

from hrwparse.text.date_bounds import edtf, point_bounds
from hrwparse.text.date_model import Point
from hrwparse.text.date_shift import move, move_bounds, unit_around
from hrwparse.vocab.calendar import load_holidays, load_months, load_seasons, load_weekdays

WEDNESDAY = dt.date(2009, 6, 17)


def test_what_the_calendar_does_not_have() -> None:
    assert point_bounds(Point(month=2, day=30), 2007) is None
    assert point_bounds(Point(), 99_999) is None
    assert move(dt.date(9000, 1, 1), "year", 5) is None
    assert move(dt.date.max, "day", 1) is None
    assert move(WEDNESDAY, "year", 99_999) is None
    assert move_bounds((dt.date(2007, 1, 1), dt.date.max), "day", 1) is None
    assert point_bounds(Point(month=2, part="first:40d"), 2007) == (dt.date(2007, 2, 1), dt.date(2007, 2, 28))


def test_units_around_a_day() -> None:
    assert unit_around(WEDNESDAY, "quarter") == (dt.date(2009, 4, 1), dt.date(2009, 6, 30))
    assert unit_around(WEDNESDAY, "weekend") == (dt.date(2009, 6, 20), dt.date(2009, 6, 21))
    assert unit_around(WEDNESDAY, "decade")[0] == dt.date(2000, 1, 1)


def test_edtf_of_approximate_and_open_ends() -> None:
    assert edtf(dt.date(2000, 1, 1), dt.date(2009, 12, 31), approximate=True) == "2000~/2009~"
    assert edtf(None, None) == "../.."


def test_tables() -> None:
    assert load_months()["Sept"] == 9
    assert load_weekdays()["Sunday"] == 6
    assert load_seasons()["fall"] == 23
    assert load_holidays()["May Day"] == (5, 1)
