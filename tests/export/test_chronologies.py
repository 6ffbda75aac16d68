"""Chronologies: iCalendar read back by the icalendar library, TimelineJS by the rules of its format."""

import datetime as dt
import json
from html.parser import HTMLParser

import attrs
import icalendar
import pytest
from exchange_reports import ODD, SAMPLE, dated, with_dates

from hrwparse import Precision, Report, to_icalendar, to_timelinejs
from hrwparse.export.headlines import days, headline

REPORTS = pytest.mark.parametrize("report", [SAMPLE, ODD], ids=["sample", "odd"])
OPEN = with_dates(dated(dt.date(2005, 1, 1), None), dated(None, dt.date(2004, 12, 31)), dated(None, None), None)


def events(report):
    return list(icalendar.Calendar.from_ical(to_icalendar(report)).walk("VEVENT"))


def dated_incidents(report):
    return [i for i in report.incidents if i.date and (i.date.earliest or i.date.latest)]


# -- iCalendar ----------------------------------------------------------------------------------------------------------


@REPORTS
def test_a_calendar_is_read_back_with_all_dated_incidents(report):
    read = events(report)
    assert sorted(event["SUMMARY"] for event in read) == sorted(headline(i) for i in dated_incidents(report))
    starts = [event["DTSTART"].dt for event in read]
    assert starts == sorted(starts)
    assert len({event["UID"] for event in read}) == len(read)
    for event in read:
        assert not event.errors
        assert all(type(event[name].dt) is dt.date for name in ("DTSTART", "DTEND"))
        assert event["DTSTART"].dt < event["DTEND"].dt
        assert event["TRANSP"] == "TRANSPARENT"


def test_an_event_is_all_day_over_the_bounds_and_quotes_the_words():
    beaten = next(event for event in events(ODD) if event["SUMMARY"].startswith("Assault"))
    assert beaten["SUMMARY"] == "Assault (alleged): police → two students"
    assert (beaten["DTSTART"].dt, beaten["DTEND"].dt) == (dt.date(2008, 5, 1), dt.date(2008, 8, 1))
    assert beaten["DESCRIPTION"].startswith("1 May 2008 to 31 July 2008\n“Between May and July 2008 police allegedly beat")
    assert beaten["LOCATION"] == "Karim"
    assert beaten["STATUS"] == "TENTATIVE"
    assert [str(name) for name in beaten["CATEGORIES"].cats] == ["assault", "violence"]
    assert beaten["URL"].startswith("https://www.example.org/nordland?a=1&b=2#:~:text=")
    arrest = next(event for event in events(ODD) if event["SUMMARY"].startswith("Arrest"))
    assert arrest["DESCRIPTION"].endswith("\naccording to the group Open Door")
    assert arrest["STATUS"] == "CONFIRMED"


def test_stamps_and_ids_come_from_the_report():
    assert to_icalendar(SAMPLE) == to_icalendar(SAMPLE)
    assert [event["UID"] for event in events(attrs.evolve(SAMPLE, published=None))] == [event["UID"] for event in events(SAMPLE)]
    assert {event["DTSTAMP"].dt for event in events(SAMPLE)} == {dt.datetime(2009, 1, 14, tzinfo=dt.UTC)}
    unpublished = events(attrs.evolve(SAMPLE, published=None, url=None))
    assert all(event["DTSTAMP"].dt.date() == event["DTEND"].dt - dt.timedelta(days=1) for event in unpublished)
    assert not any("URL" in event for event in unpublished)


def test_open_dates_are_one_day_and_say_so():
    until, since = events(OPEN)
    assert until["DTSTART"].dt == dt.date(2004, 12, 31)
    assert until["DESCRIPTION"].startswith("until 31 December 2004\n")
    assert since["DESCRIPTION"].startswith("since 1 January 2005\n")
    assert since["DTEND"].dt == dt.date(2005, 1, 2)


def test_a_report_without_dates_is_an_empty_calendar():
    calendar = icalendar.Calendar.from_ical(to_icalendar(Report(layout="any", text="t")))
    assert calendar["VERSION"] == "2.0"
    assert not calendar.walk("VEVENT")


# -- TimelineJS ---------------------------------------------------------------------------------------------------------


class Tags(HTMLParser):
    """The tags that a browser would see."""

    def __init__(self):
        super().__init__()
        self.seen = set()

    def handle_starttag(self, tag, attrs):
        self.seen |= {tag, *(name for name, _ in attrs)}


def as_date(parts, month=1, day=1):
    assert list(parts) == ["year", "month", "day"][: len(parts)]
    return dt.date(parts["year"], parts.get("month", month), parts.get("day", day))


@REPORTS
def test_slides_have_what_the_format_demands(report):
    timeline = json.loads(json.dumps(to_timelinejs(report)))
    assert timeline["title"]["text"]["headline"]
    slides = timeline["events"]
    assert len(slides) == len(dated_incidents(report))
    assert len({slide["unique_id"] for slide in slides}) == len(slides)
    for slide in slides:
        first = as_date(slide["start_date"])
        assert first <= as_date(slide.get("end_date", slide["start_date"]))
        assert {"headline", "text"} == set(slide["text"])
        assert slide["display_date"]
    starts = [as_date(slide["start_date"]) for slide in slides]
    assert starts == sorted(starts)


def test_dates_are_as_fine_as_the_words():
    year = dated(dt.date(2005, 1, 1), dt.date(2005, 12, 31), precision=Precision.YEAR)
    month = dated(dt.date(2005, 2, 1), dt.date(2005, 2, 28), precision=Precision.MONTH)
    day = dated(dt.date(2005, 3, 4), dt.date(2005, 3, 4), precision=Precision.DAY)
    long = dated(dt.date(2005, 4, 1), dt.date(2006, 5, 31), precision=Precision.MONTH)
    slides = to_timelinejs(with_dates(year, month, day, long))["events"]
    assert [slide["start_date"] for slide in slides] == [
        {"year": 2005},
        {"year": 2005, "month": 2},
        {"year": 2005, "month": 3, "day": 4},
        {"year": 2005, "month": 4, "day": 1},
    ]
    assert [slide.get("end_date") for slide in slides] == [None, None, None, {"year": 2006, "month": 5, "day": 31}]
    assert [slide["display_date"] for slide in slides] == ["2005", "February 2005", "4 March 2005", "1 April 2005 to 31 May 2006"]


def test_open_dates_show_their_one_bound():
    assert [slide["display_date"] for slide in to_timelinejs(OPEN)["events"]] == [
        "until 31 December 2004",
        "since 1 January 2005",
    ]
    assert days(dated(None, None)) == "then"


def test_what_a_page_says_is_never_markup():
    evil = "<script>alert(1)</script>\" onclick='x"
    arrest = ODD.incidents[0]
    actor = attrs.evolve(arrest.targets[0], name=evil)
    report = attrs.evolve(
        ODD, title=evil, publisher=evil, url=f"javascript:{evil}", incidents=(attrs.evolve(arrest, targets=(actor,)),)
    )
    timeline = to_timelinejs(report)
    (slide,) = timeline["events"]
    tags = Tags()
    tags.feed("".join([*timeline["title"]["text"].values(), *slide["text"].values(), slide["display_date"]]))
    assert tags.seen == {"p"}


def test_a_slide_leads_to_the_words():
    tags = Tags()
    tags.feed(to_timelinejs(ODD)["events"][0]["text"]["text"])
    assert tags.seen == {"p", "a", "href"}
    assert to_timelinejs(Report(layout="any"))["title"]["text"] == {"headline": "Chronology", "text": ""}
