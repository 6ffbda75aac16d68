"""What the gold and a report tell, in one form, so that they can be compared."""

import datetime as dt
from collections.abc import Iterator

import attrs

from hrwparse.evaluation.folding import FoldedText, fold_name
from hrwparse.evaluation.gold import GoldDocument, GoldIncident
from hrwparse.models import ActorKind, Incident, IncidentKind, Report, Span

Names = tuple[str, ...]
"""All the forms of one participant's name."""
PARTS = frozenset({"dates", "modality", "count", "agents", "targets", "places"})


@attrs.frozen(kw_only=True)
class ToldActor:
    """A named actor of either side."""

    names: Names
    kind: ActorKind


@attrs.frozen(kw_only=True)
class ToldIncident:
    """An incident of either side. ``spot`` is None where its words are not in the text that was read."""

    kind: IncidentKind
    quote: str
    spot: Span | None
    around: Span | None
    also: tuple[Span, ...] = ()
    dates: tuple[dt.date | None, dt.date | None] = (None, None)
    modality: str = ""
    count: tuple[int | None, int | None] | None = None
    agents: tuple[Names, ...] = ()
    targets: tuple[Names, ...] = ()
    places: tuple[Names, ...] = ()
    parts: frozenset[str] = PARTS
    confidence: float = 1.0


def gold_incidents(gold: GoldDocument, text: str) -> tuple[ToldIncident, ...]:
    """The incidents of the gold, at their places in the text."""
    folded = FoldedText(text)
    forms = {fold_name(name): actor.forms for actor in reversed(gold.actors or ()) for name in reversed(actor.forms)}
    return tuple(_of_gold(incident, folded, forms) for incident in gold.incidents)


def _of_gold(incident: GoldIncident, text: FoldedText, forms: dict[str, Names]) -> ToldIncident:
    def known(names: Names) -> tuple[Names, ...]:
        return tuple((name, *forms.get(fold_name(name), ())) for name in names)

    return ToldIncident(
        kind=incident.kind,
        quote=incident.quote,
        spot=text.find_within(incident.quote, incident.trigger),
        around=next(iter(text.find(incident.quote)), None),
        also=tuple(span for quote in incident.also for span in text.find(quote)[:1]),
        dates=incident.dates,
        modality=incident.modality,
        count=incident.count,
        agents=known(incident.agents),
        targets=known(incident.targets),
        places=tuple((place,) for place in incident.places),
        parts=incident.parts,
    )


def report_incidents(report: Report) -> tuple[ToldIncident, ...]:
    """The incidents of a report."""
    return tuple(_of_report(incident, report.text) for incident in report.incidents)


def _of_report(incident: Incident, text: str) -> ToldIncident:
    date, count = incident.date, incident.count
    return ToldIncident(
        kind=incident.kind,
        quote=incident.sentence.quote(text),
        spot=incident.trigger,
        around=incident.sentence,
        dates=(date.earliest, date.latest) if date else (None, None),
        modality=incident.modality,
        count=(count.minimum, count.maximum) if count else None,
        agents=tuple((actor.name, *actor.aliases) for actor in incident.agents),
        targets=tuple((actor.name, *actor.aliases) for actor in incident.targets),
        places=tuple((place.name,) for place in incident.places),
        confidence=incident.confidence,
    )


def gold_actors(gold: GoldDocument) -> tuple[ToldActor, ...]:
    """The named actors of the gold."""
    return tuple(ToldActor(names=actor.forms, kind=actor.kind) for actor in gold.actors or () if actor.named)


def report_actors(report: Report) -> tuple[ToldActor, ...]:
    """The named actors of a report."""
    return tuple(ToldActor(names=(a.name, *a.aliases), kind=a.kind) for a in report.actors if a.named)


def report_headings(report: Report) -> Iterator[str]:
    """The headings of a report, of all levels."""
    return (section.heading for section in report.walk_sections() if section.heading)
