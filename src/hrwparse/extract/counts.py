"""The count of an incident: how many targets are told."""

from collections.abc import Sequence

from hrwparse.extract.actors import Cast
from hrwparse.extract.analysis import quantity_of
from hrwparse.extract.anaphora import all_nouns
from hrwparse.extract.candidates import Candidate
from hrwparse.extract.members import Member
from hrwparse.extract.roles import roles_by_rule
from hrwparse.extract.sums import sum_of
from hrwparse.models import ActorKind, Category, Quantity, Span
from hrwparse.text.groups import NounGroup

_COUNTED_EVENTS = frozenset({Category.VIOLENCE, Category.DISPLACEMENT, Category.JUSTICE})
_SUMMED = frozenset({Category.VIOLENCE, Category.JUSTICE, Category.DISPLACEMENT})
_TOLD = frozenset(ActorKind) | {"quantity", "name", "demonym", "pronoun", ""}


def find_count(candidate: Candidate, targets: Sequence[tuple[Member, Span]], cast: Cast) -> Quantity | None:
    """The number of targets: of those whom the event's own clause has as such, of the other targets, of what a short form means.

    Where the event noun itself is counted (169 killings), that is the count.
    """
    likely = roles_by_rule(candidate)
    starts = {span.start for _, span in targets}
    nouns = list(all_nouns(candidate.sentence))
    things = candidate.kind.category is Category.DISPLACEMENT
    own = [n for n in nouns if likely.get(id(n)) == "target" and (things or n.cls in _TOLD)]
    chosen = [n for n in nouns if n.start in starts]
    summed = candidate.kind.category in _SUMMED
    if targets and all(member.named for member, _ in targets) and all(_is_told(n, targets, cast) for n in own):
        return None
    count = sum_of(own, summed)
    if count is None and own and all((member := cast.meant(n)) is not None and member.named for n in own):
        return None
    count = count or sum_of(chosen, summed)
    if count is not None:
        return None if count.maximum == 1 and targets and all(member.named for member, _ in targets) else count
    carried = [q for n in [*own, *chosen] if (q := cast.carried(n)) is not None]
    told = [m.count for m, _ in targets if not m.named and m.count is not None]
    if carried or told:
        return (carried or told)[0]
    node = candidate.node
    if isinstance(node, NounGroup) and node.head.form == "plural" and candidate.kind.category in _COUNTED_EVENTS:
        return quantity_of(node)
    return None


def _is_told(noun: NounGroup, targets: Sequence[tuple[Member, Span]], cast: Cast) -> bool:
    """Whether a noun group counts nobody but the targets who are named: two of them, Ana Ruiz and Omar Lind; not ten Roma."""
    named = all(any(member is target for target, _ in targets) for member in cast.all_meant(noun))
    return quantity_of(noun) is None or (named and noun.head.tag != "R")
