"""Uwazi (HURIDOCS): CSV files to import reports, incidents and actors as entities of three templates."""

import csv
import io
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from hrwparse.export.headlines import headline, words
from hrwparse.export.passages import locate
from hrwparse.export.references import refer
from hrwparse.models import Actor, Country, DateRange, Incident, Report
from hrwparse.vocab.kinds import load_kinds

_LINK_LABEL = "Read it on the page"

# The headers of each file, which are property labels, and the type of property that its template needs for each.
UWAZI_PROPERTIES: Mapping[str, Mapping[str, str]] = MappingProxyType({
    "reports.csv": {
        "Title": "title", "Name": "text", "Publisher": "select", "Author": "select", "Published": "date",
        "Countries": "multiselect", "Edition": "numeric", "Tells of": "daterange", "Page": "link", "Captured": "date",
        "Document number": "text", "Written in": "select", "Cite as": "text",
    },
    "actors.csv": {
        "Title": "title", "Name": "text", "Kind of actor": "select", "Named": "select", "Other names": "multiselect",
        "Roles": "multiselect", "Country": "select", "Report": "relationship",
    },
    "incidents.csv": {
        "Title": "title", "Kind": "select", "HURIDOCS codes": "multiselect", "Date": "daterange", "Date in EDTF": "text",
        "Date in words": "text", "Date precision": "select", "Places": "multiselect", "Countries": "multiselect",
        "Agents": "relationship", "Targets": "relationship", "At least": "numeric", "At most": "numeric", "Certainty": "select",
        "Source": "text", "Laws": "text", "Sentence": "text", "Section": "text", "Paragraph": "text", "Passage": "link",
        "Confidence": "numeric", "Report": "relationship",
    },
})  # fmt: skip


def to_uwazi(reports: Report | Iterable[Report]) -> dict[str, str]:
    """The CSV files by name: ``reports.csv``, ``actors.csv``, ``incidents.csv``, to be imported in this order (UTF-8).

    Each is imported into a template of its own whose properties have the headers as labels; `UWAZI_PROPERTIES` tells the type
    of each. As Uwazi's importer has it: thesaurus values are labels, created where they are missing, with their group before
    ``::`` (``Justice::Arrest``); several values are joined by ``|``; a link is ``label|url`` and leads to the quoted words; a
    date is ``YYYY/MM/DD``, a range ``from:to`` with an open end left empty; an entity is related by its title.

    Titles are unique, since Uwazi relates to every entity of a title: they end with the page's citation key and the id, so that a
    person of two reports is two entities. A ``|`` or ``::`` inside a value becomes ``/``, a line break a space.

    No header is one that the importer takes for itself (``id``, ``file``, ``attachments``, ``language``).

    Rules: https://github.com/huridocs/uwazi, app/api/csv (typeParsers.ts, csvDefinitions.ts, entityRow.ts).
    """
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in UWAZI_PROPERTIES}
    for report in [reports] if isinstance(reports, Report) else reports:
        key = refer(report, None).key
        rows["reports.csv"].append(_report(report, key))
        rows["actors.csv"] += [_actor(actor, report, key) for actor in report.actors]
        rows["incidents.csv"] += [_incident(incident, report, key) for incident in report.incidents]
    return {name: _csv(name, rows[name]) for name in UWAZI_PROPERTIES}


def _csv(name: str, rows: Iterable[dict[str, Any]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, UWAZI_PROPERTIES[name], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _report(report: Report, key: str) -> dict[str, Any]:
    return {
        "Title": _report_title(report, key),
        "Name": _value(report.title),
        "Publisher": _value(report.publisher),
        "Author": _value(report.author),
        "Published": report.published and f"{report.published:%Y/%m/%d}",
        "Countries": _values(country.name for country in report.countries),
        "Edition": report.report_year,
        "Tells of": _range(report.coverage),
        "Page": _link(report.title or "Page", report.url),
        "Captured": report.captured and f"{report.captured:%Y/%m/%d}",
        "Document number": _value(report.docid),
        "Written in": _value(report.language),
        "Cite as": _value(report.citation.text if report.citation else None),
    }


def _actor(actor: Actor, report: Report, key: str) -> dict[str, Any]:
    return {
        "Title": _actor_title(actor, key),
        "Name": _value(actor.name),
        "Kind of actor": words(actor.kind).capitalize(),
        "Named": "Yes" if actor.named else "No",
        "Other names": _values(actor.aliases),
        "Roles": _values(actor.titles),
        "Country": _country(actor.country),
        "Report": _report_title(report, key),
    }


def _incident(incident: Incident, report: Report, key: str) -> dict[str, Any]:
    passage = locate(report, incident.sentence)
    date, count = incident.date, incident.count
    return {
        "Title": _value(f"{headline(incident)} ({key} {incident.id})"),
        "Kind": f"{words(incident.kind.category).capitalize()}::{words(incident.kind).capitalize()}",
        "HURIDOCS codes": _values(load_kinds()[incident.kind].huridocs),
        "Date": _range(date),
        "Date in EDTF": date and date.edtf,
        "Date in words": date and _value(date.text),
        "Date precision": date and words(date.precision).capitalize(),
        "Places": _values(place.name for place in incident.places),
        "Countries": _values(place.country.name for place in incident.places if place.country),
        "Agents": "|".join(dict.fromkeys(_actor_title(actor, key) for actor in incident.agents)),
        "Targets": "|".join(dict.fromkeys(_actor_title(actor, key) for actor in incident.targets)),
        "At least": count and count.minimum,
        "At most": count and count.maximum,
        "Certainty": incident.modality.value.capitalize(),
        "Source": _value(incident.attribution.text if incident.attribution else None),
        "Laws": _value("; ".join(law.text for law in incident.legal_references)),
        "Sentence": passage.quote,
        "Section": " / ".join(passage.headings),
        "Paragraph": passage.paragraphs,
        "Passage": _link(_LINK_LABEL, passage.link),
        "Confidence": incident.confidence,
        "Report": _report_title(report, key),
    }


def _report_title(report: Report, key: str) -> str:
    return _value(f"{report.title or 'Report'} ({key})")


def _actor_title(actor: Actor, key: str) -> str:
    return _value(f"{actor.name} ({key} {actor.id})")


def _country(country: Country | None) -> str:
    return _value(country.name if country else None)


def _value(text: str | None) -> str:
    """One value, without the signs that join values and groups."""
    return " ".join((text or "").replace("::", "/").replace("|", "/").split())


def _values(values: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(map(_value, values)))


def _link(label: str, url: str | None) -> str:
    return f"{_value(label)}|{url.replace('|', '%7C')}" if url else ""


def _range(date: DateRange | None) -> str:
    if date is None or (date.earliest is None and date.latest is None):
        return ""
    return ":".join(f"{day:%Y/%m/%d}" if day else "" for day in (date.earliest, date.latest))
