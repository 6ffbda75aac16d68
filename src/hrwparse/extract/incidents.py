"""Incidents: candidates that are specific events, with their attributes."""

from collections.abc import Sequence

from hrwparse.extract.actors import Cast, Member
from hrwparse.extract.analysis import Sentence, analyse, quantity_of
from hrwparse.extract.candidates import Candidate, find_candidates
from hrwparse.extract.dating import find_date
from hrwparse.extract.modality import find_modality
from hrwparse.extract.places import find_places
from hrwparse.extract.roles import fill_roles
from hrwparse.extract.specificity import judge
from hrwparse.models import Actor, Document, Incident, Quantity, Report, Span
from hrwparse.text.groups import NounGroup


def understand(document: Document) -> Report:
    """A document with its actors and incidents."""
    sentences, names = analyse(document)
    cast = Cast(document, names, sentences)
    drafts = [_draft(candidate, cast) for s in sentences for candidate in find_candidates(s) if judge(candidate).keep]
    actors = cast.actors()
    incidents = tuple(draft.incident(f"i{number}", actors) for number, draft in enumerate(drafts, 1))
    import attrs
    fields = {f.name: getattr(document, f.name) for f in attrs.fields(Document)}
    return Report(**fields, actors=tuple(actors.values()), incidents=incidents)


class Draft:
    """An incident before actors have their final names."""

    def __init__(self, candidate: Candidate, agents: list[tuple[Member, Span]], targets: list[tuple[Member, Span]], count: Quantity | None) -> None:
        self.candidate = candidate
        self.agents = agents
        self.targets = targets
        self.count = count

    def incident(self, number: str, actors: dict[int, Actor]) -> Incident:
        c = self.candidate
        agents = [(actors[id(m)], s) for m, s in self.agents if id(m) in actors]
        targets = [(actors[id(m)], s) for m, s in self.targets if id(m) in actors]
        return Incident(
            id=number,
            kind=c.kind,
            trigger=c.span,
            sentence=c.sentence.span,
            date=find_date(c),
            places=find_places(c),
            agents=tuple(a for a, _ in agents),
            targets=tuple(a for a, _ in targets),
            agent_spans=tuple(s for _, s in agents),
            target_spans=tuple(s for _, s in targets),
            modality=find_modality(c),
            count=self.count,
            rule=c.trigger.rule,
            confidence=judge(c).confidence,
        )


def _draft(candidate: Candidate, cast: Cast) -> Draft:
    agents, targets = fill_roles(candidate)
    count = next((q for q in map(quantity_of, targets) if q is not None), None)
    return Draft(candidate, _members(agents, cast), _members(targets, cast), count)


def _members(nouns: Sequence[NounGroup], cast: Cast) -> list[tuple[Member, Span]]:
    found: list[tuple[Member, Span]] = []
    for noun in nouns:
        member = cast.of(noun)
        if member is not None and all(member is not m for m, _ in found):
            found.append((member, Span(noun.start, noun.end)))
    return found
