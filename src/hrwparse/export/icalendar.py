"""iCalendar: a chronology as all-day events, for calendars and timeline tools that read .ics files."""

import datetime as dt
from typing import Any

from hrwparse.export.chronology import Entry, chronology
from hrwparse.export.extras import extra
from hrwparse.export.headlines import stable_uuid
from hrwparse.models import Modality, Report, report_id


def to_icalendar(report: Report) -> str:
    """The dated incidents as one VCALENDAR (RFC 5545, CRLF line ends), in order of their first day.

    An event is all day and lasts over the bounds of its date: ``DTSTART`` the first possible day, ``DTEND`` the day behind
    the last, as the format has it; a date that is open on one side is one day, and the description says "since" or "until".
    ``SUMMARY`` is kind, who and whom, ``DESCRIPTION`` the date in words, the sentence and its place, the source,
    ``CATEGORIES`` kind and category, ``LOCATION`` the places, ``STATUS`` confirmed for what is asserted, else tentative.
    Events do not make their owner busy (``TRANSP``).

    ``UID`` is a UUID of `report_id` and the incident: a calendar that reads a report again finds its events again.
    ``DTSTAMP``, which the format demands, is the day of publication, or else the event's own last day: no clock is read.
    Incidents without any bound are left out. Needs the extra ``exchange``.
    """
    icalendar = extra("icalendar", "exchange")
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//hrwparse//hrwparse//EN")
    calendar.add("version", "2.0")
    if report.title:
        calendar.add("x-wr-calname", report.title)
    own_id = report_id(report)
    for entry in chronology(report):
        calendar.add_component(_event(icalendar.Event(), entry, report, own_id))
    lines: bytes = calendar.to_ical()
    return lines.decode("utf-8")


def _event(event: Any, entry: Entry, report: Report, own_id: str) -> Any:
    incident = entry.incident
    stamp = report.published or entry.last
    event.add("uid", str(stable_uuid(own_id, incident.id)))
    event.add("dtstamp", dt.datetime(stamp.year, stamp.month, stamp.day, tzinfo=dt.UTC))
    event.add("dtstart", entry.first)
    event.add("dtend", entry.last + dt.timedelta(days=1))
    event.add("summary", entry.headline)
    event.add("description", "\n".join(filter(None, (entry.when, entry.quotation, entry.source))))
    event.add("categories", [incident.kind.value, incident.kind.category.value])
    if entry.places:
        event.add("location", ", ".join(entry.places))
    event.add("status", "CONFIRMED" if incident.modality is Modality.ASSERTED else "TENTATIVE")
    event.add("transp", "TRANSPARENT")
    if entry.link:
        event.add("url", entry.link)
    return event
