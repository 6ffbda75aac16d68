"""Which words are dates."""

import datetime as dt

import pytest
from growth import is_linear
from hypothesis import given
from hypothesis import strategies as st

from hrwparse.text.dates import Direction, find_date_mentions, find_dates

FOUND = [
    # text with the expression in [brackets]
    "On [May 24, 2007], he left.",
    "On [24 May 2007] he left.",
    "on the [24th of May]",
    "[May 3-5]",
    "on [May 3 and 4]",
    "[3 to 5 May]",
    "in [May]",
    "In [May 2007]",
    "in [May, 2007]",
    "[May and June 2006]",
    "[January, February and March 2006]",
    "on [May 3, 5 and 10, 2006]",
    "in [early May]",
    "in [mid-May]",
    "[late November 2007]",
    "[early to mid-May]",
    "in [mid- to late June]",
    "[the first half of 2007]",
    "[second quarter of 2007]",
    "in [the summer of 2006]",
    "in [winter 2006]",
    "in [2006-07]",
    "[2006-2010]",
    "in [the 1990s]",
    "in [the early 1990s]",
    "[the mid-2000s]",
    "on [Tuesday]",
    "[last Tuesday]",
    "on [Tuesday, May 24], he",
    "on [Friday evening]",
    "[this year]",
    "[last year]",
    "[the previous year]",
    "[that year]",
    "[the following month]",
    "[the same day]",
    "[later that day]",
    "[the next day]",
    "[two weeks later]",
    "[three days earlier]",
    "[a month after], he",
    "[a year ago]",
    "[by year's end]",
    "at [the end of the year]",
    "[today]",
    "[yesterday]",
    "[since 2002]",
    "[until May]",
    "[by August]",
    "[before June 3]",
    "[between March 3 and 10]",
    "[between May and July 2006]",
    "[from November 1999 through October 2000]",
    "[from 3 March to 10 April]",
    "during [2007]",
    "on [New Year's Day]",
    "on [Christmas Day 2006]",
    "on [May Day]",
    "[2007-05-24]",
    "[31.01.2008]",
    "on [25/12/2008]",
    "[Jan. 5]",
    "[Sept. 11, 2001]",
    "[MAY 24, 2007]",
    "in [the first nine months of 2007]",
    "in [the first week of May]",
    "[the week of May 3]",
    "[earlier this year]",
    "[the past year]",
    "[the last two months]",
    "[the third quarter]",
    "arrested [after May 3]",
    "in the years [since 2002]",
    "[since then]",
    "[as of May 3]",
    "[from 1998 onwards]",
    "[last May]",
    "[May last year]",
    "[the year before last]",
    "[prior to 2005]",
    "[May 1999-June 2000]",
    "in [January/February 2006]",
    "On [May 3], 2,000 men left.",
    "on [May 24] protesters gathered",
    "In [August] 12 people died.",
    "the [May 13] killings",
    "[Tuesday]'s vote",
    "[last summer]",
    "in the [spring]",
    "[last night]",
    "[the last three months of 2006]",
    "in the weeks [before May 3]",
    "around [1998]",
    "in [1848]",
    "[tonight]",
    "[May 3 to June 5, 2006]",
    "[the day after]. He",
    "in [December 2006-January 2007]",
    "[until the following May]",
    "[by then]",
    "He came on [Monday] and left.",
    "[the following spring]",
    "in [the course of the year]",
    "later in [the year]",
    "[the beginning of May]",
    "in [late-May]",
    "[2010]'s vote",
    "[12/13/2008]",
    "[one day later]",
    "[the last week of May]",
    "in [May of that year]",
    "[May 24] and so on",
    "the week of [May 2007]",
    "in [late 2006-2007]",
    "the [2006-07] season",
    "[earlier that year]",
    "[from May to June last year]",
    "[from November 2006 to February]",
]

NOT_FOUND = [
    "He may go.",
    "May he rest.",
    "May I come in?",
    "the March on Orda",
    "They march.",
    "a second man",
    "for two years",
    "a five-year sentence",
    "24-year-old",
    "the November 17 group",
    "the 4 February Movement",
    "Resolution 1325",
    "World Report 2008",
    "article 5",
    "2,000 people",
    "$1999",
    "more than 2000 people",
    "2005 people fled",
    "Mr. May said so",
    "Theresa May left",
    "every year",
    "each Friday",
    "Bloody Sunday",
    "Friday prayers",
    "April Smith left",
    "some days",
    "two years in prison",
    "the government's fall",
    "on 3/4/2008",
    "Prague Spring",
    "1,998 men",
    "at 1600 hours",
    "99.99.2007",
    "in recent years",
    "these days",
    "a report-2005",
    "the 1900-strong force",
    "Camp 1950",
    "he saw 2001 faces",
    "12/13/2008-9",
    "Carl 1750",
    "the same years",
    "the year of the goat",
    "weeks prior, he",
    "days earlier than that",
    "the first week",
    "in the fall of Orda",
    "every day later",
    "no later",
    "Law 2003",
    "the one year of it",
    "2001-13-45",
    "this day",
    "two days earlier than that",
    "spring came early",
    "in fall",
    "the August Wilson play",
    "version 3.14.15",
    "1999/1998",
]


@pytest.mark.parametrize("case", FOUND)
def test_found(case: str) -> None:
    text = case.replace("[", "").replace("]", "")
    wanted = case[case.index("[") + 1 : case.index("]")]
    assert [m.span.quote(text) for m in find_date_mentions(text)] == [wanted]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert [m.span.quote(text) for m in find_date_mentions(text)] == []


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("since 2002", "since"),
        ("by May 3", "until"),
        ("until 2005", "until"),
        ("before May", "before"),
        ("after 2005", "after"),
        ("in May", "on"),
        ("by the 2005 law", "on"),
        ("followed by May 3 rallies", "on"),
        ("from May 3", "on"),
        ("following the May 13 killings", "after"),
    ],
)
def test_direction(text: str, direction: str) -> None:
    (mention,) = find_date_mentions(text)
    assert mention.direction is Direction(direction)
    assert mention.open_end is (direction == "since")
    assert mention.open_start is (direction in ("until", "before"))


@pytest.mark.parametrize(
    ("text", "attributive"),
    [
        ("the 2005 elections", True),
        ("last year's vote", True),
        ("in 2005 elections were held", False),
        ("the Press Law of 2005", True),
        ("the 1990s saw", False),
    ],
)
def test_attributive(text: str, attributive: bool) -> None:
    assert [m.attributive for m in find_date_mentions(text)] == [attributive]


def test_dates_of_different_years_stay_apart() -> None:
    text = "in May 2005 or in June 2006; May 5 and in June 3. It closed in 1998 – May 7, to be exact."
    assert [m.span.quote(text) for m in find_date_mentions(text)] == ["May 2005", "June 2006", "May 5", "June 3", "1998", "May 7"]


def test_range_only() -> None:
    text = "In May 2005 and then in June 2006."
    assert [m.span.quote(text) for m in find_date_mentions(text, 12)] == ["June 2006"]
    assert [m.span.quote(text) for m in find_date_mentions(text, 0, 12)] == ["May 2005"]


def test_find_dates_leaves_out_what_nothing_decides() -> None:
    text = "On Friday he left; in 2005 he came back."
    assert [d.text for d in find_dates(text)] == ["2005"]
    assert [d.text for d in find_dates(text, published=dt.date(2006, 3, 2))] == ["Friday", "2005"]


@pytest.mark.xfail(strict=True, reason="a year of two figures that begins the next century")
def test_known_failure_turn_of_the_century() -> None:
    (mention,) = find_date_mentions("in 1999-00")
    assert mention.end is not None
    assert mention.end.year == 2000


@pytest.mark.xfail(strict=True, reason="ordinals in words are not read")
def test_known_failure() -> None:
    (mention,) = find_date_mentions("on the second of May")
    assert mention.start.day == 2


WORDS = [
    "May",
    "March",
    "3",
    "24",
    "2007",
    ",",
    "-",
    "and",
    "to",
    "from",
    "between",
    "since",
    "by",
    "until",
    "before",
    "after",
    "the",
    "of",
    "early",
    "late",
    "mid",
    "first",
    "half",
    "quarter",
    "year",
    "week",
    "day",
    "month",
    "later",
    "ago",
    "two",
    "a",
    "last",
    "this",
    "that",
    "next",
    "same",
    "following",
    "Tuesday",
    "spring",
    "1990s",
    "99999999",
    "'s",
    "end",
    "31",
    "Feb.",
    "then",
    "today",
    ".",
    "In",
    "\n\n",
    "past",
    "weeks",
    "years",
    "2006-07",
    "Christmas",
    "week",
]


@given(st.text(max_size=50) | st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join))
def test_any_text(text: str) -> None:
    behind = 0
    for mention in find_date_mentions(text):
        assert behind <= mention.span.start < mention.span.end <= len(text)
        behind = mention.span.end


@pytest.mark.parametrize(
    "piece",
    ["May ", "year ", "1", "2007 ", "May 3, ", "the ", "In May 2007. ", "two years later ", "day", "of the year ", "\n\n", " "],
)
def test_linear(piece: str) -> None:
    assert is_linear(lambda text: find_dates(text, published=dt.date(2007, 5, 1)), piece)
