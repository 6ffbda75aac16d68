"""A draft: an incident while the report is being read, its actors still members of the cast."""

import attrs

from hrwparse.extract.candidates import Candidate
from hrwparse.extract.members import Member
from hrwparse.models import Actor, Attribution, DateRange, Incident, LegalReference, Modality, Place, Quantity, Span

Part = tuple[Member, Span]


@attrs.define(eq=False)
class Draft:
    """Everything known of one kept candidate."""

    candidate: Candidate
    agents: list[Part]
    targets: list[Part]
    date: DateRange | None
    places: tuple[Place, ...]
    modality: Modality
    count: Quantity | None
    source: tuple[Span, str, Member | None] | None
    laws: tuple[LegalReference, ...]
    confidence: float
    retold: list["Draft"] = attrs.field(factory=list)

    @property
    def detail(self) -> int:
        """How much the mention tells."""
        return 2 * (self.date is not None) + len(self.agents) + len(self.targets) + len(self.places) + (self.count is not None)

    def incident(self, number: str, actors: dict[int, Actor]) -> Incident:
        """The finished incident; ``actors`` maps the ``id()`` of members to models."""
        agents = [(actors[id(m)], s) for m, s in self.agents if id(m) in actors]
        targets = [(actors[id(m)], s) for m, s in self.targets if id(m) in actors]
        return Incident(
            id=number,
            kind=self.candidate.kind,
            trigger=self.candidate.span,
            sentence=self.candidate.sentence.span,
            date=self.date,
            places=self.places,
            agents=tuple(a for a, _ in agents),
            targets=tuple(a for a, _ in targets),
            agent_spans=tuple(s for _, s in agents),
            target_spans=tuple(s for _, s in targets),
            modality=self.modality,
            count=self.count,
            attribution=self._attribution(actors),
            legal_references=self.laws,
            retold=tuple(d.candidate.span for d in self.retold),
            rule=self.candidate.trigger.rule,
            confidence=round(self.confidence, 3),
        )

    def _attribution(self, actors: dict[int, Actor]) -> Attribution | None:
        if self.source is None:
            return None
        span, text, member = self.source
        return Attribution(text=text, span=span, actor=actors.get(id(member)))
