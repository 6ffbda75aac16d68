"""Who is whom: one-to-one pairs of what was found and what the gold has."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

import attrs

from hrwparse.evaluation.folding import same_words, similar_name
from hrwparse.evaluation.told import Names, ToldActor, ToldIncident
from hrwparse.models import Span

T = TypeVar("T")


@attrs.frozen
class Matching(Generic[T]):
    """Pairs of found and wanted, and what is left on either side."""

    pairs: tuple[tuple[T, T], ...]
    extra: tuple[T, ...]
    missed: tuple[T, ...]


def match(found: Sequence[T], wanted: Sequence[T], same: Callable[[T, T], bool]) -> Matching[T]:
    """Each wanted thing with the first one found that is the same and is not taken yet."""
    left, pairs, missed = list(range(len(found))), [], []
    for want in wanted:
        hit = next((at for at in left if same(found[at], want)), None)
        if hit is None:
            missed.append(want)
        else:
            left.remove(hit)
            pairs.append((found[hit], want))
    return Matching(tuple(pairs), tuple(found[at] for at in left), tuple(missed))


def match_names(found: Sequence[Names], wanted: Sequence[Names], exact: bool = False) -> Matching[Names]:
    """Participants, by any form of their names: equal ones, or also a part of the name."""
    same = same_words if exact else similar_name
    return match(found, wanted, lambda one, other: any(same(a, b) for a in one for b in other))


@attrs.frozen
class ActorMatching:
    """Named actors: those of the same name, those of a similar one, and the rest."""

    exact: tuple[tuple[ToldActor, ToldActor], ...]
    similar: tuple[tuple[ToldActor, ToldActor], ...]
    extra: tuple[ToldActor, ...]
    missed: tuple[ToldActor, ...]


def match_actors(found: Sequence[ToldActor], wanted: Sequence[ToldActor]) -> ActorMatching:
    """Equal names first, so that a surname does not take the place of the full name."""
    first = match(found, wanted, lambda one, other: any(same_words(a, b) for a in one.names for b in other.names))
    more = match(first.extra, first.missed, lambda one, other: any(similar_name(a, b) for a in one.names for b in other.names))
    return ActorMatching(first.pairs, more.pairs, more.extra, more.missed)


Pairs = tuple[tuple[ToldIncident, ToldIncident], ...]


@attrs.frozen(kw_only=True)
class IncidentMatching:
    """Incidents, from the closest agreement to none; each of either side stands in one of the fields."""

    at_trigger: Pairs
    """The same kind, and the triggers overlap."""
    nearby: Pairs
    """The same kind, in the gold's quotation or in another mention of the event."""
    wrong_kind: Pairs
    """Another kind at the gold's trigger or in its quotation."""
    same_sentence: Pairs
    """The same family of kinds in the same sentence only."""
    retold: tuple[ToldIncident, ...]
    """Found at another mention of an event that the gold has: neither right nor invented."""
    extra: tuple[ToldIncident, ...]
    missed: tuple[ToldIncident, ...]

    @property
    def typed(self) -> Pairs:
        """Found with the right kind."""
        return self.at_trigger + self.nearby


def match_incidents(found: Sequence[ToldIncident], wanted: Sequence[ToldIncident]) -> IncidentMatching:
    """The closest matches first."""
    first = match(found, wanted, lambda one, other: one.kind == other.kind and _overlap(one.spot, other.spot))
    near = match(first.extra, first.missed, lambda one, other: one.kind == other.kind and _mentions(one, other))
    wrong = match(near.extra, near.missed, _touches)
    retold = tuple(one for one in wrong.extra if any(_overlap(one.spot, span) for other in wanted for span in other.also))
    rest = tuple(one for one in wrong.extra if one not in retold)
    last = match(rest, wrong.missed, _same_sentence)
    return IncidentMatching(
        at_trigger=first.pairs,
        nearby=near.pairs,
        wrong_kind=wrong.pairs,
        same_sentence=last.pairs,
        retold=retold,
        extra=last.extra,
        missed=last.missed,
    )


def is_told(found: ToldIncident, wanted: Sequence[ToldIncident]) -> bool:
    """Whether the gold has an event of the kind at these words, be it one that was found twice."""
    return any(found.kind == other.kind and _mentions(found, other) for other in wanted)


def _touches(found: ToldIncident, wanted: ToldIncident) -> bool:
    return _overlap(found.spot, wanted.spot) or _overlap(found.spot, wanted.around)


def _mentions(found: ToldIncident, wanted: ToldIncident) -> bool:
    return _touches(found, wanted) or any(_overlap(found.spot, span) for span in wanted.also)


def _same_sentence(found: ToldIncident, wanted: ToldIncident) -> bool:
    return found.kind.category == wanted.kind.category and _overlap(found.around, wanted.around)


def _overlap(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.overlaps(other)
