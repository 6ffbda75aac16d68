"""Reports as rows: flat dicts for each of the six tables."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from hrwparse.export.crosswalks import Crosswalk, Crosswalks
from hrwparse.export.tables import cells
from hrwparse.export.tables.outline import Outline
from hrwparse.export.tables.schema import TABLES, Role, tables_with
from hrwparse.models import Actor, Incident, Report, Span, report_id

Row = dict[str, Any]


def to_rows(reports: Report | Iterable[Report], *, crosswalks: Crosswalks | None = None) -> dict[str, list[Row]]:
    """The six tables (reports, sections, actors, incidents, participants, mentions) as lists of flat dicts.

    ``reports`` is one report or any iterable of reports; it is gone through once. Every row of a table has all its columns,
    in the order of `TABLES`, which also tells what each means. Values are str (never empty), int, float, bool,
    `datetime.date`, `datetime.datetime`, list of str or int, or None. All rows are held in memory: for a corpus take
    `iter_rows`, `to_parquet` or `to_csv`.

    ``crosswalks`` (`Codebook.crosswalks`) are codes of your own for the kinds of incidents: each scheme that the library has
    not becomes a column at the end of the incidents, and of those that it has, your codes count. `ValueError` for a kind that
    there is none of, or a scheme that is called as another column.

    A report whose `report_id` came before, such as a second capture of a page, gives no rows again. `TypeError` for anything
    that is no report.
    """
    tables: dict[str, list[Row]] = {name: [] for name in TABLES}
    for name, row in iter_rows(reports, crosswalks=crosswalks):
        tables[name].append(row)
    return tables


def iter_rows(reports: Report | Iterable[Report], *, crosswalks: Crosswalks | None = None) -> Iterator[tuple[str, Row]]:
    """The rows of `to_rows` one by one, each with the name of its table, report after report.

    No more than one report is held at a time, and the id of each that went by.
    """
    crosswalk = Crosswalk.over(crosswalks)
    tables_with(crosswalk.own)  # whether the schemes can be columns
    seen: set[str] = set()
    for report in [reports] if isinstance(reports, Report) else reports:
        if not isinstance(report, Report):
            raise TypeError(f"rows are made of Report values, this is a {type(report).__name__}: {report!r:.200}")
        own_id = report_id(report)
        if own_id not in seen:
            seen.add(own_id)
            yield from _rows(report, own_id, crosswalk)


def _rows(report: Report, own_id: str, crosswalk: Crosswalk) -> Iterator[tuple[str, Row]]:
    outline = Outline(report, own_id)
    yield "reports", _report(report, own_id)
    for row in outline.rows():
        yield "sections", row
    for actor in report.actors:
        yield "actors", _actor(actor, own_id)
    for incident in report.incidents:
        yield "incidents", _incident(incident, report.text, own_id, outline, crosswalk)
    for incident in report.incidents:
        for row in _participants(incident, report.text, own_id):
            yield "participants", row
    for actor in report.actors:
        for row in _mentions(actor, report.text, own_id, outline):
            yield "mentions", row


def _report(report: Report, own_id: str) -> Row:
    citation = report.citation
    return {
        "report_id": own_id,
        **cells.of(report, "layout", "title", "subtitle", "publisher", "author", "published"),
        **cells.country("country", report.country),
        "countries": [country.name for country in report.countries],
        "country_codes": [cells.code(country) for country in report.countries],
        **cells.of(report, "report_year"),
        **cells.date("coverage", report.coverage),
        **cells.of(report, "docid", "url", "captured", "language"),
        "citation": cells.plain(citation.text) if citation else None,
        **cells.of(citation, "publisher", "title", "published", "symbol", "url", "accessed", under="citation_"),
        **cells.of(report, "site_updated", "header", "origins"),
        "issues": [issue.code for issue in report.issues],
        "characters": len(report.text),
    }


def _actor(actor: Actor, own_id: str) -> Row:
    return {
        "actor_id": f"{own_id}.{actor.id}",
        "report_id": own_id,
        **cells.of(actor, "name", "kind", "named", "aliases", "titles"),
        **cells.country("country", actor.country),
    }


def _incident(incident: Incident, text: str, own_id: str, outline: Outline, crosswalk: Crosswalk) -> Row:
    spot, paragraph = outline.place(incident.trigger.start)
    source, laws = incident.attribution, incident.legal_references
    return {
        "incident_id": f"{own_id}.{incident.id}",
        "report_id": own_id,
        **spot,
        "paragraph_kind": paragraph.kind.value if paragraph else None,
        "kind": incident.kind.value,
        "category": incident.kind.category.value,
        **cells.of(incident, "modality", "confidence"),
        **cells.date("date", incident.date),
        "places": [place.name for place in incident.places],
        "place_countries": [cells.code(place.country) for place in incident.places],
        **cells.places("place", [place.span for place in incident.places]),
        "agents": [actor.name for actor in incident.agents],
        "targets": [actor.name for actor in incident.targets],
        **cells.quantity("count", incident.count),
        "attribution": cells.plain(source.text) if source else None,
        **cells.place("attribution", source.span if source else None),
        "attribution_actor_id": f"{own_id}.{source.actor.id}" if source and source.actor else None,
        "legal_references": [law.text for law in laws],
        **cells.places("legal_reference", [law.span for law in laws]),
        **cells.many_words("retold", "retold", incident.retold, text),
        **cells.words("trigger", incident.trigger, text),
        **cells.words("sentence", incident.sentence, text),
        **cells.of(incident, "rule"),
        **{scheme: list(crosswalk.codes(incident.kind, scheme)) for scheme in crosswalk.schemes},
    }


def _participants(incident: Incident, text: str, own_id: str) -> Iterator[Row]:
    source = incident.attribution
    roles: tuple[tuple[Role, Sequence[Actor], Sequence[Span]], ...] = (
        (Role.AGENT, incident.agents, incident.agent_spans),
        (Role.TARGET, incident.targets, incident.target_spans),
        (Role.SOURCE, (source.actor,), (source.span,)) if source and source.actor else (Role.SOURCE, (), ()),
    )
    for role, actors, spans in roles:
        for position, (actor, span) in enumerate(zip_longest(actors, spans[: len(actors)]), 1):
            yield {
                "report_id": own_id,
                "incident_id": f"{own_id}.{incident.id}",
                "role": role.value,
                "position": position,
                "actor_id": f"{own_id}.{actor.id}",
                **cells.words("words", span, text),
            }


def _mentions(actor: Actor, text: str, own_id: str, outline: Outline) -> Iterator[Row]:
    for position, span in enumerate(actor.mentions, 1):
        yield {
            "report_id": own_id,
            "actor_id": f"{own_id}.{actor.id}",
            "position": position,
            **outline.place(span.start)[0],
            **cells.words("words", span, text),
        }
