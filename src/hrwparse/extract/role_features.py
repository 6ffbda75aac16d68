"""What a noun group looks like beside an event, in words: the features by which it becomes agent, target or neither."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.event_features import describe_noun
from hrwparse.extract.features import ALONE, Features, Lefts, each
from hrwparse.extract.members import Member
from hrwparse.text.groups import NounGroup, VerbGroup


class Scene:
    """What is known of a candidate and all noun groups around it before one of them is weighed.

    ``likely`` is what the rules say: ``id`` of noun groups to agent or target; ``roles`` the same by ``id`` of the member that is
    meant, wherever in the sentence; ``actors`` are all noun groups that name an actor; ``ways`` the ties that lead from the event
    to a noun group, by its ``id``.
    """

    def __init__(
        self,
        candidate: Candidate,
        likely: Mapping[int, str],
        roles: Mapping[int, str],
        actors: Sequence[NounGroup],
        ways: Mapping[int, Sequence[str]],
    ) -> None:
        self.candidate, self.likely, self.roles, self.actors, self.ways = candidate, likely, roles, actors, ways
        start, end = candidate.span.start, candidate.span.end
        self.nearest_before = max((n for n in actors if n.end <= start), key=lambda n: n.end, default=None)
        self.nearest_behind = min((n for n in actors if n.start >= end), key=lambda n: n.start, default=None)
        self.subjects = {
            id(v.subject) for v in candidate.sentence.verbs if v.form == "finite" and v.link in ("main", "coordinated")
        }
        self.slots = _slots(candidate)
        self.indirect = _indirect(candidate)
        self.above = _above(candidate)


def role_features(noun: NounGroup, member: Member, scene: Scene) -> Features:
    """What speaks for or against a noun group as a participant of an event."""
    candidate, likely = scene.candidate, scene.likely
    slots = [*scene.slots.get(id(noun), ()), *scene.above.get(id(noun), ())]
    if id(noun) not in scene.slots:
        slots += ["slot none", *scene.indirect.get(id(noun), ())]
    rest = [*_distance(candidate, noun), *_rank(scene, noun), f"rule says {likely.get(id(noun), 'nothing')}"]
    if id(noun) not in likely:
        rest += [f"rule has another {role}" for role in dict.fromkeys(likely.values())]
    about = _about(noun, member)
    if id(noun) not in likely and id(member) in scene.roles:
        about.append(f"elsewhere likely {scene.roles[id(member)]}")
    kind, lemma = candidate.kind, candidate.trigger.lemma
    path, ends = _way(candidate, scene.ways.get(id(noun)))
    return Features(
        ((ALONE, kind.category, kind), rest),
        ((ALONE, kind.category, kind, lemma), slots),
        ((ALONE, kind), about),
        *each([*slots, *path], about),
        *each(path, [kind, kind.category, lemma]),
        *each(ends, [kind]),
        ((ALONE,), [*path, *ends, *_length(candidate, scene.ways.get(id(noun))), f"kind {kind}"]),
    )


def _about(noun: NounGroup, member: Member) -> list[str]:
    """What the noun group is, wherever it stands."""
    about = [f"is {what}" for what in describe_noun(noun)]
    about += [f"kind of actor {member.kind}", "named actor" if member.named else "unnamed actor"]
    return [*about, "has apposition"] if noun.apposed is not None else about


def _way(candidate: Candidate, way: Sequence[str] | None) -> tuple[Lefts, Lefts]:
    """The ties that lead from the event to the noun group, all together, and the last and the first of them."""
    if way is None:
        return (), ()
    part = candidate.trigger.pos
    path = f"{part} way: {', '.join(way)}"
    return (path,), (f"{part} way ends {way[-1]}", f"{part} way begins {way[0]}") if way else ()


def _length(candidate: Candidate, way: Sequence[str] | None) -> Iterator[str]:
    part = candidate.trigger.pos
    if way is None:
        yield f"{part} way: none"
    elif way:
        yield f"{part} way of {len(way)}"


def _slots(candidate: Candidate) -> dict[int, list[str]]:
    """The slots of the event that each noun group fills, by its ``id``."""
    roles = dict(candidate.trigger.roles)
    found: dict[int, list[str]] = defaultdict(list)
    for slot in candidate.slots.names():
        meant = f"slot meant as {roles[slot]}" if slot in roles else "slot without role"
        for noun in candidate.slots.get(slot):
            found[id(noun)] += [f"slot {slot}", meant]
    return found


def _above(candidate: Candidate) -> dict[int, list[str]]:
    """The slots of the verb above the event that each noun group fills."""
    node = candidate.node
    found: dict[int, list[str]] = defaultdict(list)
    if isinstance(node, NounGroup):
        verb = governing_verb(candidate.sentence, node)
        if verb is not None:
            mine = "subject" if node is verb.subject else "object" if node in verb.objects else "phrase"
            for noun, slot in _fillers(verb):
                found[id(noun)] += [f"slot {slot} of {name} with event as {mine}" for name in ("verb", verb.main.lemma)]
    elif isinstance(node.governor, VerbGroup):
        link = node.link.partition(":")[0]
        for noun, slot in _fillers(node.governor):
            found[id(noun)].append(f"slot {slot} of governor {link}")
    return found


def _fillers(verb: VerbGroup) -> Iterator[tuple[NounGroup, str]]:
    """The noun groups of a verb, each with its slot."""
    if verb.subject is not None:
        slot = "patient subject" if verb.passive or verb.form == "participle" else "subject"
        yield from ((noun, slot) for noun in (verb.subject, *verb.subject.joined))
    yield from ((noun, "object") for first in verb.objects for noun in (first, *first.joined))
    if verb.by is not None:
        yield verb.by, "by"
    yield from ((noun, f"phrase {preposition}") for preposition, first in verb.pps for noun in (first, *first.joined))


def _indirect(candidate: Candidate) -> dict[int, list[str]]:
    """Noun groups inside those that fill a slot: possessor, of-phrase, apposition."""
    found: dict[int, list[str]] = defaultdict(list)
    for slot in candidate.slots.names():
        for filler in candidate.slots.get(slot):
            inner = {id(noun): f"slot phrase of {slot}" for _, noun in filler.pps}
            inner[id(filler.apposed)] = f"slot apposed to {slot}"
            inner[id(filler.of)] = f"slot of-phrase of {slot}"
            inner[id(filler.named_modifier)] = f"slot before the head of {slot} {filler.cls}"
            inner[id(filler.possessor)] = f"slot possessor of {slot}"
            for noun, name in inner.items():
                found[noun].append(name)
            found[id(filler.possessor)].append(f"slot possessor of {slot} {filler.cls}")
    return found


def _rank(scene: Scene, noun: NounGroup) -> Iterator[str]:
    """Whether it is the nearest actor on its side of the trigger, the first or the only one."""
    if noun is scene.nearest_before:
        yield "nearest before"
    if noun is scene.nearest_behind:
        yield "nearest behind"
    if scene.actors and noun is scene.actors[0]:
        yield "first actor"
    if len(scene.actors) == 1:
        yield "only actor"
    if id(noun) in scene.subjects:
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
