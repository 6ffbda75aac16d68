"""TimelineJS (Knight Lab): a chronology as the JSON that its timeline is drawn from."""

import datetime as dt
from collections.abc import Iterator
from html import escape
from typing import Any

from hrwparse.export.chronology import Entry, chronology
from hrwparse.export.headlines import stable_uuid, words
from hrwparse.models import Precision, Report, report_id


def to_timelinejs(report: Report) -> dict[str, Any]:
    """A ``title`` slide for the report and a slide in ``events`` for each dated incident, as a dict to dump as JSON.

    Slides are grouped by category. Dates are as fine as the words: a year has no month, a month no day; what lasts longer has
    an ``end_date``; ``display_date`` says it in words, and "since" or "until" for a date that is open on one side. The text
    of a slide is HTML, which TimelineJS shows as it is: all that comes from the page is escaped. Incidents without any bound
    are left out.

    Format: https://timeline.knightlab.com/docs/json-format.html.
    """
    own_id = report_id(report)
    return {
        "title": {"text": {"headline": escape(report.title or "Chronology"), "text": _about(report)}, "unique_id": own_id},
        "events": [_slide(entry, own_id) for entry in chronology(report)],
        "scale": "human",
    }


def _slide(entry: Entry, own_id: str) -> dict[str, Any]:
    last = {} if _one_unit(entry) else {"end_date": _date(entry.last, Precision.DAY)}
    return {
        "unique_id": str(stable_uuid(own_id, entry.incident.id)),
        "group": words(entry.incident.kind.category).capitalize(),
        "start_date": _date(entry.first, entry.date.precision if _one_unit(entry) else Precision.DAY),
        **last,
        "display_date": escape(entry.when),
        "text": {"headline": escape(entry.headline), "text": "".join(_paragraphs(entry))},
    }


def _one_unit(entry: Entry) -> bool:
    """Whether one day, one month or one year says it all."""
    first, last, precision = entry.first, entry.last, entry.date.precision
    month = precision is Precision.MONTH and (first.year, first.month) == (last.year, last.month)
    return first == last or month or (precision is Precision.YEAR and first.year == last.year)


def _date(day: dt.date, precision: Precision) -> dict[str, int]:
    fine = {Precision.YEAR: 1, Precision.MONTH: 2}.get(precision, 3)
    return dict(list({"year": day.year, "month": day.month, "day": day.day}.items())[:fine])


def _paragraphs(entry: Entry) -> Iterator[str]:
    for line in (entry.quotation, entry.source, ", ".join(entry.places)):
        if line:
            yield f"<p>{escape(line)}</p>"
    if entry.link and entry.link.startswith(("http://", "https://")):  # no link that would run a script
        yield f'<p><a href="{escape(entry.link)}">Read it on the page</a></p>'


def _about(report: Report) -> str:
    published = report.published.isoformat() if report.published else None
    return escape(" · ".join(filter(None, (report.publisher, published, report.url))))
