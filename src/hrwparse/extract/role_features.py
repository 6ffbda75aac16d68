"""What a noun group looks like beside an event, in words: the features by which it becomes agent, target or neither."""

from collections.abc import Iterator, Mapping, Sequence

import attrs

from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.event_features import describe_noun
from hrwparse.extract.members import Member
from hrwparse.text.groups import NounGroup, VerbGroup


@attrs.frozen(eq=False)
class Scene:
    """What is known of all noun groups around a candidate before one of them is weighed."""

    likely: Mapping[int, str]
    """What the rules say: ``id`` of noun groups to agent or target."""
    roles: Mapping[int, str]
    """The same by ``id`` of the member that is meant, wherever in the sentence."""
    actors: Sequence[NounGroup]
    """All noun groups that name an actor."""
    ways: Mapping[int, Sequence[str]]
    """The ties that lead from the event to a noun group, by its ``id``."""


def role_features(candidate: Candidate, noun: NounGroup, member: Member, scene: Scene) -> list[str]:
    """The names of the features of a noun group as a participant of a candidate, each at most once."""
    likely = scene.likely
    base = [
        *_slots(candidate, noun),
        *_distance(candidate, noun),
        *_rank(candidate, noun, scene.actors),
        f"rule says {likely.get(id(noun), 'nothing')}",
    ]
    if id(noun) not in likely:
        base += [f"rule has another {role}" for role in dict.fromkeys(likely.values())]
    about = [f"is {what}" for what in describe_noun(noun)] + [
        f"kind of actor {member.kind}",
        "named actor" if member.named else "unnamed actor",
    ]
    if noun.apposed is not None:
        about.append("has apposition")
    if id(noun) not in likely and id(member) in scene.roles:
        about.append(f"elsewhere likely {scene.roles[id(member)]}")
    kind, lemma = candidate.kind, candidate.trigger.lemma
    crossed = (
        [f"{kind.category} & {f}" for f in base]
        + [f"{kind} & {f}" for f in base]
        + [f"{lemma} & {f}" for f in base if f.startswith("slot")]
    )
    crossed += list(_way(candidate, scene.ways.get(id(noun)), about))
    crossed += [f"{f} & {a}" for f in base if f.startswith("slot") for a in about] + [f"{kind} & {a}" for a in about]
    return list(dict.fromkeys([*base, *about, *crossed, f"kind {kind}"]))


def _way(candidate: Candidate, way: Sequence[str] | None, about: Sequence[str]) -> Iterator[str]:
    """The ties that lead from the event to the noun group, alone and with what the noun group is."""
    part = candidate.trigger.pos
    if way is None:
        yield f"{part} way: none"
        return
    path = f"{part} way: {', '.join(way)}"
    yield path
    yield f"{path} & {candidate.kind}"
    yield f"{path} & {candidate.kind.category}"
    yield f"{path} & {candidate.trigger.lemma}"
    yield from (f"{path} & {a}" for a in about)
    if way:
        yield f"{part} way ends {way[-1]}"
        yield f"{part} way ends {way[-1]} & {candidate.kind}"
        yield f"{part} way begins {way[0]}"
        yield f"{part} way begins {way[0]} & {candidate.kind}"
        yield f"{part} way of {len(way)}"


def _slots(candidate: Candidate, noun: NounGroup) -> Iterator[str]:
    """The syntactic way from the event to the noun group."""
    roles = dict(candidate.trigger.roles)
    found = False
    for slot in candidate.slots.names():
        if any(noun is n for n in candidate.slots.get(slot)):
            found = True
            yield f"slot {slot}"
            yield f"slot meant as {roles[slot]}" if slot in roles else "slot without role"
    node = candidate.node
    if isinstance(node, NounGroup):
        yield from _around_noun(candidate, node, noun)
    elif isinstance(node.governor, VerbGroup):
        yield from (f"slot {slot} of governor {node.link.partition(':')[0]}" for slot in _slot_of(node.governor, noun))
    if not found:
        yield "slot none"
        yield from _indirect(candidate, noun)


def _around_noun(candidate: Candidate, node: NounGroup, noun: NounGroup) -> Iterator[str]:
    verb = governing_verb(candidate.sentence, node)
    if verb is not None:
        mine = "subject" if node is verb.subject else "object" if node in verb.objects else "phrase"
        for slot in _slot_of(verb, noun):
            yield f"slot {slot} of verb with event as {mine}"
            yield f"slot {slot} of {verb.main.lemma} with event as {mine}"


def _slot_of(verb: VerbGroup, noun: NounGroup) -> Iterator[str]:
    patient = verb.passive or verb.form == "participle"
    if verb.subject is not None and any(noun is n for n in (verb.subject, *verb.subject.joined)):
        yield "patient subject" if patient else "subject"
    if any(noun is n for o in verb.objects for n in (o, *o.joined)):
        yield "object"
    if noun is verb.by:
        yield "by"
    for preposition, other in verb.pps:
        if any(noun is n for n in (other, *other.joined)):
            yield f"phrase {preposition}"


def _indirect(candidate: Candidate, noun: NounGroup) -> Iterator[str]:
    """Noun groups inside those that fill a slot: possessor, of-phrase, apposition."""
    for slot in candidate.slots.names():
        for filler in candidate.slots.get(slot):
            if noun is filler.possessor:
                yield f"slot possessor of {slot}"
                yield f"slot possessor of {slot} {filler.cls}"
            elif noun is filler.named_modifier:
                yield f"slot before the head of {slot} {filler.cls}"
            elif noun is filler.of:
                yield f"slot of-phrase of {slot}"
            elif noun is filler.apposed:
                yield f"slot apposed to {slot}"
            elif any(noun is n for _, n in filler.pps):
                yield f"slot phrase of {slot}"


def _rank(candidate: Candidate, noun: NounGroup, others: Sequence[NounGroup]) -> Iterator[str]:
    """Whether it is the nearest actor on its side of the trigger, the first or the only one."""
    at = candidate.span.start
    before = [n for n in others if n.end <= at]
    behind = [n for n in others if n.start >= candidate.span.end]
    if before and noun is max(before, key=lambda n: n.end):
        yield "nearest before"
    if behind and noun is min(behind, key=lambda n: n.start):
        yield "nearest behind"
    if others and noun is others[0]:
        yield "first actor"
    if len(others) == 1:
        yield "only actor"
    if any(noun is v.subject and v.form == "finite" and v.link in ("main", "coordinated") for v in candidate.sentence.verbs):
        yield "subject of a main verb"


def _distance(candidate: Candidate, noun: NounGroup) -> Iterator[str]:
    node = candidate.node
    side = "before" if noun.end <= node.start else "behind"
    gap = node.start - noun.end if side == "before" else noun.start - node.end
    yield f"{side}"
    yield f"{side} near" if gap < 25 else f"{side} far" if gap > 80 else f"{side} middling"
    lo, hi = sorted((noun.index, node.index))
    between = candidate.sentence.chunks[lo + 1 : hi] if noun.index >= 0 and node.index >= 0 else []
    verbs = sum(isinstance(c, VerbGroup) for c in between)
    yield f"{side}, {min(verbs, 2)} verbs between"
