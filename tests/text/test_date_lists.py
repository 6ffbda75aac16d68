import datetime as dt

import pytest

from hrwparse import find_dates

LISTS = [
    ("He was threatened in April, and in May he left.", ["2009-04", "2009-05"]),
    ("He was held in April, or in May, by other accounts.", ["2009-04", "2009-05"]),
    ("Protests in April and May were dispersed.", ["2009-04/2009-05"]),
    ("Protests between April and May were dispersed.", ["2009-04/2009-05"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_date_that_opens_a_clause_of_its_own_is_no_range(text, expected):
    assert [d.edtf for d in find_dates(text, published=dt.date(2009, 12, 31))] == expected
