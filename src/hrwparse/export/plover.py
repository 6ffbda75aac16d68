"""PLOVER event records, for conflict and event-data research."""

import re
from collections.abc import Sequence
from typing import Any

from hrwparse.export.crosswalks import Crosswalk, Crosswalks
from hrwparse.export.passages import locate
from hrwparse.models import Actor, ActorKind, Incident, IncidentKind, Report, Span, report_id

# Sectors of the manual's table. None is given where the kind alone does not tell: not for persons and groups, and for an armed
# group not whether it is rebels, paramilitaries or a gang.
_SECTORS = {
    ActorKind.GOVERNMENT: "GOV",
    ActorKind.COURT: "JUD",
    ActorKind.LEGISLATURE: "LEG",
    ActorKind.POLITICAL_PARTY: "PTY",
    ActorKind.MEDIA: "JRN",
    ActorKind.CIVIL_SOCIETY: "SOC",
    ActorKind.COMPANY: "BUS",
    ActorKind.RELIGIOUS_GROUP: "REL",
    ActorKind.EDUCATIONAL: "EDU",
}
_FORCES = (  # a security force by the words of its name
    (re.compile(r"(?i)\b(?:police|policemen|militsiya|gendarmes?|gendarmerie)\b"), "COP"),
    (re.compile(r"(?i)\b(?:army|military|soldiers?|troops|navy|air force|marines|battalion|brigade)\b"), "MIL"),
    (re.compile(r"(?i)\b(?:intelligence|secret services?|state security|national security)\b"), "SPY"),
)
_SIZES = {
    IncidentKind.KILLING: "dead",
    IncidentKind.DEATH: "dead",
    IncidentKind.EXECUTION: "dead",
    IncidentKind.ARREST: "arrested",
}


def to_plover(report: Report, *, strict: bool = False, crosswalks: Crosswalks | None = None) -> list[dict[str, Any]]:
    """One record for each incident of a kind that PLOVER knows; one JSON object a line makes a data set.

    Fields are the manual's: ``id``, ``date``, ``enddate``, ``actor``, ``recipient`` (lists of actor objects), ``event``,
    ``mode`` (lists, from the crosswalk of the kind), ``event_loc``, ``size``, ``text`` (the sentence), ``text_info`` (offsets
    in ``report.text``, place in the page), ``cite_info``; and some of ours, as it invites to: ``kind``, ``modality``,
    ``confidence``, ``date_edtf``, ``date_precision``, ``country`` of the report. A field without a value is left out,
    ``actor`` and ``recipient`` excepted.

    Where the crosswalk of a kind has several events and cannot tell between them (a decision may be sanctions or aid), all
    are given, and ``comment`` says "one of". Kinds that PLOVER dropped or never had (deaths, legislation, elections, trials
    as such) give no record. With ``strict`` neither does an incident without a date or without an actor, as the manual has
    it; by default they stay, since "was detained" is how reports write. An actor's ``code`` is that of its country where the
    text tells one, or ``IGO``; no country is taken over from the report. ``size`` is the least number that the words allow.

    ``crosswalks`` (`Codebook.crosswalks`) are codes of your own: those of the scheme ``plover`` (``EVENT/mode``) take the place
    of the shipped ones of the kind, those of schemes that the library has not stand in ``codes``, by scheme.

    Scheme: https://github.com/openeventdata/PLOVER, PLOVER_MANUAL.tex (2024); fields as in Halterman et al. 2023.
    """
    own_id, crosswalk = report_id(report), Crosswalk.over(crosswalks)
    coded = [incident for incident in report.incidents if crosswalk.codes(incident.kind, "plover")]
    records = [_record(incident, report, own_id, crosswalk) for incident in coded]
    return [record for record in records if not strict or (record["actor"] and "date" in record)]


def _record(incident: Incident, report: Report, own_id: str, crosswalk: Crosswalk) -> dict[str, Any]:
    codes = crosswalk.codes(incident.kind, "plover")
    events, modes = _events_and_modes(codes)
    place = locate(report, incident.sentence)
    date = incident.date
    record: dict[str, Any] = {
        "id": f"{own_id}.{incident.id}",
        **_days(incident),
        "actor": _actors(incident.agents, incident.agent_spans, report),
        "recipient": _actors(incident.targets, incident.target_spans, report),
        "event": events,
        "mode": modes,
        "event_loc": [_compact(name=p.name, code=p.country and p.country.alpha3) for p in incident.places],
        "event_text": [incident.trigger.quote(report.text)],
        "size": _size(incident),
        "text": place.quote,
        "text_info": _compact(
            start=incident.sentence.start,
            end=incident.sentence.end,
            paragraph=place.paragraphs,
            section=" / ".join(place.headings),
        ),
        "cite_info": _compact(
            title=report.title,
            publisher=report.publisher,
            date=report.published and report.published.isoformat(),
            url=report.url,
            source=incident.attribution and incident.attribution.text,
        ),
        "comment": f"one of: {', '.join(codes)}" if len(events) > 1 else None,
        "kind": incident.kind.value,
        "modality": incident.modality.value,
        "confidence": incident.confidence,
        "date_edtf": date and date.edtf,
        "date_precision": date and date.precision.value,
        "country": report.country and report.country.alpha3,
        "codes": _compact(**{scheme: list(crosswalk.codes(incident.kind, scheme)) for scheme in crosswalk.own}),
    }
    return {name: value for name, value in record.items() if value or name in ("actor", "recipient")}


def _events_and_modes(codes: Sequence[str]) -> tuple[list[str], list[str]]:
    """Events and modes of codes: ``COERCE/arrest``."""
    pairs = [code.partition("/") for code in codes]
    events, modes = (list(dict.fromkeys(filter(None, parts))) for parts in ((p[0] for p in pairs), (p[2] for p in pairs)))
    return events, modes


def _days(incident: Incident) -> dict[str, str]:
    """``date``, and ``enddate`` for a range; an open beginning leaves ``enddate`` alone."""
    if incident.date is None:
        return {}
    first, last = incident.date.earliest, incident.date.latest
    days = {"date": first, "enddate": last if last != first else None}
    return {name: day.isoformat() for name, day in days.items() if day}


def _actors(actors: tuple[Actor, ...], spans: tuple[Span, ...], report: Report) -> list[dict[str, Any]]:
    words = [span.quote(report.text) for span in spans] or [actor.name for actor in actors]
    return [
        _compact(
            code=(actor.country and actor.country.alpha3) or ("IGO" if actor.kind is ActorKind.INTERGOVERNMENTAL else None),
            sector=_sector(actor),
            actor_text=text,
            identifier_id=actor.id,
            identifier_text=actor.name,
            office=", ".join(actor.titles),
            kind=actor.kind.value,
        )
        for actor, text in zip(actors, words, strict=False)
    ]


def _sector(actor: Actor) -> str | None:
    if actor.kind is ActorKind.SECURITY_FORCE:
        return next((code for pattern, code in _FORCES if pattern.search(actor.name)), None)
    return _SECTORS.get(actor.kind)


def _size(incident: Incident) -> dict[str, int]:
    if incident.count is None or incident.count.minimum is None:
        return {}
    return {_SIZES.get(incident.kind, "size"): incident.count.minimum}


def _compact(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value or value == 0}
