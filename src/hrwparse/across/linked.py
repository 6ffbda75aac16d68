"""What linking gives: actors and incidents of several reports that are one, with the reasons, each part still what it was."""

from functools import cached_property

import attrs

from hrwparse.models import Actor, ActorKind, Incident, IncidentKind, Report, report_id
from hrwparse.models.base import doc, documented


@documented
@attrs.frozen(kw_only=True, order=True)
class Part:
    """An actor or incident of one report."""

    report: str = attrs.field(metadata=doc("`report_id` of the report."))
    id: str = attrs.field(metadata=doc("Its id in that report."))


@documented
@attrs.frozen(kw_only=True)
class Link:
    """Why two parts are one."""

    first: Part = attrs.field(metadata=doc("The part told earlier in the order of the reports."))
    second: Part = attrs.field(metadata=doc("The other."))
    reason: str = attrs.field(metadata=doc("What speaks for it, in words."))
    confidence: float = attrs.field(metadata=doc("How sure it is, 0 to 1: a judgement of the rule, not measured."))


@documented
@attrs.frozen(kw_only=True)
class LinkedActor:
    """One actor over several reports; an actor that only one report tells of is one part without links."""

    id: str = attrs.field(metadata=doc("Unique in the result: A1, A2, ..."))
    name: str = attrs.field(metadata=doc("The fullest of its names."))
    kind: ActorKind = attrs.field(metadata=doc("What it is in the most reports."))
    parts: tuple[Part, ...] = attrs.field(metadata=doc("The actors of the reports, in the order of the reports."))
    links: tuple[Link, ...] = attrs.field(default=(), metadata=doc("Why they are one: a tree over the parts."))
    confidence: float = attrs.field(default=1.0, metadata=doc("That of the weakest link; 1 without links."))


@documented
@attrs.frozen(kw_only=True)
class LinkedIncident:
    """One incident that several reports tell of."""

    id: str = attrs.field(metadata=doc("Unique in the result: I1, I2, ..."))
    kind: IncidentKind = attrs.field(metadata=doc("What kind of event."))
    parts: tuple[Part, ...] = attrs.field(metadata=doc("The incidents of the reports, in the order of the reports."))
    links: tuple[Link, ...] = attrs.field(default=(), metadata=doc("Why they are one."))
    confidence: float = attrs.field(default=1.0, metadata=doc("That of the weakest link; 1 without links."))


@documented
@attrs.frozen(kw_only=True, slots=False)
class LinkedReports:
    """Several reports and what they have in common. Nothing is lost: every actor and incident is a part of exactly one entry."""

    reports: tuple[Report, ...] = attrs.field(repr=False, metadata=doc("The reports, as they were."))
    actors: tuple[LinkedActor, ...] = attrs.field(repr=False, metadata=doc("All actors, in order of first mention."))
    incidents: tuple[LinkedIncident, ...] = attrs.field(repr=False, metadata=doc("All incidents, in order of first mention."))

    def report(self, part: Part) -> Report:
        """The report that a part is of; `KeyError` for a part of another collection."""
        return self._reports[part.report]

    def actor(self, part: Part) -> Actor:
        """The actor that a part stands for; `KeyError` where there is none."""
        return self._actors[part]

    def incident(self, part: Part) -> Incident:
        """The incident that a part stands for; `KeyError` where there is none."""
        return self._incidents[part]

    @cached_property
    def _reports(self) -> dict[str, Report]:
        return {report_id(report): report for report in self.reports}

    @cached_property
    def _actors(self) -> dict[Part, Actor]:
        return {Part(report=own_id, id=actor.id): actor for own_id, r in self._reports.items() for actor in r.actors}

    @cached_property
    def _incidents(self) -> dict[Part, Incident]:
        return {Part(report=own_id, id=i.id): i for own_id, r in self._reports.items() for i in r.incidents}
