"""The dated incidents of a report in order of their days: what calendars and timelines show."""

import datetime as dt

import attrs

from hrwparse.export.headlines import days, headline
from hrwparse.export.passages import locate
from hrwparse.models import DateRange, Incident, Report


@attrs.frozen(kw_only=True)
class Entry:
    """An incident on its days."""

    incident: Incident
    date: DateRange
    first: dt.date  # the only bound that there is, where the date is open
    last: dt.date
    headline: str
    when: str  # "8 October 2008", "since 3 March 2005"
    quotation: str  # “On October 8 police …” (para. 4, under “Local Elections”)
    source: str  # "according to …", or empty
    places: tuple[str, ...]
    link: str | None  # the page, at these words


def chronology(report: Report) -> list[Entry]:
    """An entry for each incident with a bound, by first day, then last, then order of the text."""
    entries = [
        _entry(report, incident, incident.date, first, last)
        for incident in report.incidents
        if incident.date
        and (first := incident.date.earliest or incident.date.latest)
        and (last := incident.date.latest or incident.date.earliest)
    ]
    return sorted(entries, key=lambda entry: (entry.first, entry.last))


def _entry(report: Report, incident: Incident, date: DateRange, first: dt.date, last: dt.date) -> Entry:
    passage = locate(report, incident.sentence)
    return Entry(
        incident=incident,
        date=date,
        first=first,
        last=last,
        headline=headline(incident),
        when=days(date),
        quotation=f"“{passage.quote}”" + (f" ({passage.place})" if passage.place else ""),
        source=f"according to {incident.attribution.text}" if incident.attribution else "",
        places=tuple(dict.fromkeys(place.name for place in incident.places)),
        link=passage.link,
    )
