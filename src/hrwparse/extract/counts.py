"""The count of an incident: how many targets are told."""

from collections.abc import Sequence

from hrwparse.extract.analysis import quantity_of
from hrwparse.extract.anaphora import all_nouns
from hrwparse.extract.candidates import Candidate
from hrwparse.extract.members import Member
from hrwparse.extract.roles import roles_by_rule
from hrwparse.models import Category, Quantity, Span
from hrwparse.text.groups import NounGroup

_COUNTED_EVENTS = frozenset({Category.VIOLENCE, Category.DISPLACEMENT})


def find_count(candidate: Candidate, targets: Sequence[tuple[Member, Span]]) -> Quantity | None:
    """The number of targets: of those in the event's own clause, else of the group that a short form means.

    Where the event noun itself is counted (169 killings), that is the count.
    """
    likely = roles_by_rule(candidate)
    spans = {span.start for _, span in targets}
    nouns = list(all_nouns(candidate.sentence))
    own = [n for n in nouns if likely.get(id(n)) == "target"]
    for group in (own, [n for n in nouns if n.start in spans]):
        count = _sum(group)
        if count is not None:
            return None if count.maximum == 1 and targets and all(member.named for member, _ in targets) else count
    told = [member.count for member, _ in targets if not member.named]
    if told and told[0] is not None:
        return told[0]
    node = candidate.node
    if isinstance(node, NounGroup) and node.head.form == "plural" and candidate.kind.category in _COUNTED_EVENTS:
        return quantity_of(node)
    return None


def _sum(nouns: Sequence[NounGroup]) -> Quantity | None:
    """The count of a list: nine men and a woman are ten."""
    counts = [q for n in nouns if (q := quantity_of(n)) is not None]
    if not counts:
        return None
    single = sum(
        n.determiner is not None and n.determiner.low in ("a", "an") and n.head.tag == "N" and n.head.form != "plural"
        for n in nouns
    )
    if len(counts) == 1 and not single:
        return counts[0]
    low, high = [q.minimum for q in counts], [q.maximum for q in counts]
    first, last = min(q.span for q in counts if q.span), max(q.span for q in counts if q.span)
    return Quantity(
        minimum=None if None in low else sum(v for v in low if v) + single,
        maximum=None if None in high else sum(v for v in high if v) + single,
        text=counts[0].text,
        span=Span(first.start, last.end) if len(counts) == 1 else counts[0].span,
    )
