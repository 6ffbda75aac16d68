"""Every finding as a labelled stretch of the text, and what ties them together: what annotation tools work with."""

from collections.abc import Iterator

import attrs

from hrwparse.models import Actor, Incident, IncidentKind, Report, Span

ACTOR, DATE, PLACE, COUNT, SOURCE, LAW = PART_LABELS = ("actor", "date", "place", "count", "source", "law")
LABELS = (*(kind.value for kind in IncidentKind), *PART_LABELS)
AGENT, TARGET, RETOLD = "agent", "target", "retold"
ROLES = (AGENT, TARGET, DATE, PLACE, COUNT, SOURCE, LAW, RETOLD)


@attrs.frozen(kw_only=True)
class Region:
    """A stretch of the text with one label: the kind of an incident for the words that name it, or one of `PART_LABELS`."""

    id: str  # the incident's id for its trigger, "i3.retold1" for another mention, else label and bounds
    label: str
    span: Span
    incident: Incident | None = None  # of a trigger, and of the other words that tell it
    actor: Actor | None = None  # of an actor's mention


@attrs.frozen(kw_only=True)
class Relation:
    """What a region is to an incident: one of `ROLES`."""

    incident: Region  # the trigger
    role: str
    region: Region


def find_regions(report: Report) -> tuple[tuple[Region, ...], tuple[Relation, ...]]:
    """The regions in order of the text, and their relations in order of the incidents.

    Words with one label are one region, whatever number of incidents they belong to; triggers are a region for each incident.
    """
    parts: dict[tuple[str, Span], Region] = {}
    for actor in report.actors:
        for span in actor.mentions:
            parts.setdefault((ACTOR, span), _part(ACTOR, span, actor))
    triggers, relations = [], []
    for incident in report.incidents:
        trigger = Region(id=incident.id, label=incident.kind.value, span=incident.trigger, incident=incident)
        triggers.append(trigger)
        for number, span in enumerate(incident.retold, 1):
            again = attrs.evolve(trigger, id=f"{incident.id}.{RETOLD}{number}", span=span)
            triggers.append(again)
            relations.append(Relation(incident=trigger, role=RETOLD, region=again))
        for role, label, span, who in _parts(incident):
            part = parts.setdefault((label, span), _part(label, span, who))
            relations.append(Relation(incident=trigger, role=role, region=part))
    everything = sorted((*triggers, *parts.values()), key=lambda region: (region.span, LABELS.index(region.label), region.id))
    return tuple(everything), tuple(relations)


def _part(label: str, span: Span, actor: Actor | None) -> Region:
    return Region(id=f"{label}-{span.start}-{span.end}", label=label, span=span, actor=actor)


def _parts(incident: Incident) -> Iterator[tuple[str, str, Span, Actor | None]]:
    """Role, label, place and actor of all that an incident has in the text."""
    for role, spans, actors in (
        (AGENT, incident.agent_spans, incident.agents),
        (TARGET, incident.target_spans, incident.targets),
    ):
        for span, actor in zip(spans, actors, strict=False):
            yield role, ACTOR, span, actor
    if incident.date and incident.date.span:
        yield DATE, DATE, incident.date.span, None
    for place in incident.places:
        yield PLACE, PLACE, place.span, None
    if incident.count and incident.count.span:
        yield COUNT, COUNT, incident.count.span, None
    if incident.attribution:
        yield SOURCE, SOURCE, incident.attribution.span, incident.attribution.actor
    for law in incident.legal_references:
        yield LAW, LAW, law.span, None
