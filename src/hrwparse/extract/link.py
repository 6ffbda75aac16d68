"""Retold events: mentions of one event become one incident, the mention with the most detail first.

Only sure cases are merged: the same kind, at least one participant in common, none that speak against it, and dates that agree or
of which one is missing. Two events of one kind on one day with other participants stay two.
"""

from collections.abc import Sequence

from hrwparse.extract.candidates import Candidate
from hrwparse.extract.draft import Draft
from hrwparse.models import IncidentKind
from hrwparse.text.groups import NounGroup, VerbGroup

_REACH = 4  # paragraphs


def merge_retold(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with retold mentions folded into the fullest one, in the order of the text."""
    kept: list[Draft] = []
    of_kind: dict[IncidentKind, list[Draft]] = {}
    for draft in drafts:
        alike = of_kind.setdefault(draft.candidate.kind, [])
        twin = _told_before(draft, alike)
        if twin is None:
            kept.append(draft)
            alike.append(draft)
        else:
            twin.retold.append(draft)
    return [_fullest(draft) for draft in kept]


def _told_before(draft: Draft, alike: Sequence[Draft]) -> Draft | None:
    """The last of the drafts of one kind that tells the same event; those too far back are not looked at."""
    for told in reversed(alike):
        if not _near(told, draft):
            return None
        if same_event(told, draft):
            return told
    return None


def same_event(first: Draft, second: Draft) -> bool:
    """Whether the second of two mentions of one kind, not far from each other, tells the first event again."""
    if first.candidate.sentence is second.candidate.sentence:
        return same_act(first.candidate, second.candidate)
    if first.date is not None and second.date is not None and first.date.edtf != second.date.edtf:
        return False
    if {id(m) for m, _ in first.targets} != {id(m) for m, _ in second.targets} and not (
        _points_back(second) and not second.targets
    ):
        return False
    if first.agents and second.agents and not {id(m) for m, _ in first.agents} & {id(m) for m, _ in second.agents}:
        return False
    dated = first.date is not None and second.date is not None
    return (_points_back(second) and _same_word(first, second)) or (
        dated and bool(second.targets) and all(m.named for m, _ in second.targets)
    )


def _near(first: Draft, second: Draft) -> bool:
    return second.candidate.sentence.paragraph - first.candidate.sentence.paragraph <= _REACH


def same_act(one: Candidate, other: Candidate) -> bool:
    """Whether two triggers of one kind in a sentence name one act: [signed] the [amendments]; a [resolution] [calling on] ..."""
    for verb, noun in ((one.node, other.node), (other.node, one.node)):
        if not isinstance(verb, VerbGroup):
            continue
        if isinstance(noun, NounGroup):
            if (
                noun in verb.objects
                or noun is verb.subject
                or any(noun is n and p in ("in", "with", "through", "by") for p, n in verb.pps)
            ):
                return True
            if verb.antecedent is noun or verb.governor is noun:
                return True
        elif verb.governor is noun and verb.link == "participial" and one.kind is IncidentKind.STATEMENT:
            return True  # said ..., adding that ...
    return False


def _same_word(first: Draft, second: Draft) -> bool:
    """Whether the two triggers are of one word family: was killed, the killing."""
    one, other = (d.candidate.trigger.head for d in (first, second))
    return one[:4] == other[:4]


def _points_back(draft: Draft) -> bool:
    """Whether the mention is a definite noun: the arrest, his detention."""
    node = draft.candidate.node
    if not isinstance(node, NounGroup) or draft.date is not None:
        return False
    definite = node.determiner is not None and node.determiner.low in ("the", "this", "these", "his", "her", "their", "its")
    return definite or node.possessor is not None


def _fullest(draft: Draft) -> Draft:
    """Put the mention with the most detail in front."""
    mentions = [draft, *draft.retold]
    best = max(mentions, key=lambda d: (d.detail, -d.candidate.span.start))
    if best is not draft:
        best.retold = [m for m in mentions if m is not best]
    return best
