"""Roles: which noun groups are agents and targets of an event.

The entry that fired and the clause say who is likely to be what (`roles_by_rule`); a small linear model weighs this with the rest
of the sentence for every noun group in it.
"""

from hrwparse.extract.actors import Cast
from hrwparse.extract.anaphora import all_nouns
from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.features import Features
from hrwparse.extract.linear import load_model
from hrwparse.extract.members import Member
from hrwparse.extract.role_features import Scene, role_features
from hrwparse.extract.slots import verb_slots
from hrwparse.models import ActorKind, IncidentKind, Span
from hrwparse.text.groups import NounGroup

_ACTORS = frozenset(ActorKind)
_FILLERS = _ACTORS | {"country", "name", "", "quantity", "pronoun", "demonym"}
THRESHOLDS = {"agent": 0.46, "target": 0.42}
_PERSONS = frozenset({"person", "group"})
_NEUTRAL = frozenset({IncidentKind.ELECTION})
_SUFFER = frozenset({"suffer", "face", "undergo", "receive", "endure", "get", "sustain"})


Part = tuple[Member, Span]


def fill_roles(candidate: Candidate, cast: Cast) -> tuple[list[Part], list[Part]]:
    """Agents and targets of a candidate, each with the place that names it, in order of the text."""
    if candidate.kind in _NEUTRAL:
        return [], []
    best: dict[int, tuple[float, str, NounGroup, Member]] = {}
    for noun, member, features in weigh_participants(candidate, cast):
        for role, threshold in THRESHOLDS.items():
            margin = load_model(role).probability(features) - threshold
            if margin >= 0 and (id(member) not in best or margin > best[id(member)][0]):
                best[id(member)] = (margin, role, noun, member)
    roles: dict[str, list[Part]] = {"agent": [], "target": []}
    for _, role, noun, member in sorted(best.values(), key=lambda part: part[2].start):
        cast.act(member, noun)
        roles[role].append((member, Span(noun.start, noun.end)))
    return roles["agent"], roles["target"]


def weigh_participants(candidate: Candidate, cast: Cast) -> list[tuple[NounGroup, Member, Features]]:
    """Every noun group that names an actor, with the actor and the features for and against a role."""
    likely = roles_by_rule(candidate)
    known = [(noun, member) for noun in possible_participants(candidate) for member in cast.all_meant(noun)]
    scene = Scene(
        candidate,
        likely=likely,
        roles={id(member): likely[id(noun)] for noun, member in known if id(noun) in likely},
        actors=list({id(noun): noun for noun, _ in known}.values()),
        ways=candidate.sentence.ties.ways(candidate.node),
    )
    return [(noun, member, role_features(noun, member, scene)) for noun, member in known]


def possible_participants(candidate: Candidate) -> list[NounGroup]:
    """All noun groups of the sentence, and words before an event noun that stand in for one.

    Whoever is only named to tell a person by (his deputy, Kerim's lawyers) takes no part.
    """
    nouns = list(all_nouns(candidate.sentence))
    owners = {id(n.possessor) for n in nouns if n.possessor is not None and n.cls in _PERSONS and n is not candidate.node}
    nouns = [n for n in nouns if id(n) not in owners]
    nouns += [n.named_modifier for n in nouns if n.named_modifier is not None and n.named_modifier.head.tag == "R"]
    known = {id(n) for n in nouns}
    return nouns + [n for slot in candidate.slots.names() for n in candidate.slots.get(slot) if id(n) not in known]


def roles_by_rule(candidate: Candidate) -> dict[int, str]:
    """What the entry and the grammar say alone: ``id`` of a noun group to agent or target."""
    roles: dict[str, list[NounGroup]] = {"agent": [], "target": []}
    for slot, role in candidate.trigger.roles:
        if role in roles and not (roles[role] and slot not in ("obj", "subj")):
            roles[role] += [n for n in _fillers(candidate, slot) if n not in roles[role]]
    if isinstance(candidate.node, NounGroup):
        _from_support(candidate, candidate.node, roles)
    return {id(n): role for role in ("agent", "target") for n in roles[role]}


def _fillers(candidate: Candidate, slot: str) -> list[NounGroup]:
    found = candidate.slots.get(slot)
    if slot == "obj" and not found:
        found = candidate.slots.get("iobj")
    owners = [(n, _owner(n)) for n in found]
    return [m for n, owner in owners for m in ([owner] if owner is n else [owner, *owner.joined])]


def _owner(noun: NounGroup) -> NounGroup:
    """Whom a thing belongs to, where the thing itself is no actor: the home of X, X's bid."""
    if noun.cls in _FILLERS or noun.head.tag in "RO":
        return noun
    if noun.possessor is not None:
        return noun.possessor
    if noun.named_modifier is not None and noun.named_modifier.head.tag == "R" and noun.named_modifier.cls in _FILLERS:
        return noun.named_modifier
    return _owner(noun.of) if noun.of is not None else noun


def _from_support(candidate: Candidate, noun: NounGroup, roles: dict[str, list[NounGroup]]) -> None:
    """The participants that a verb lends to the event noun it governs: X [carried out] a raid; Y [faced] charges."""
    verb = governing_verb(candidate.sentence, noun)
    if verb is None:
        return
    slots = verb_slots(verb)
    if noun in slots.get("obj") and not verb.passive:
        role = "target" if verb.main.lemma in _SUFFER else "agent"
        wanted = any(r == role for _, r in candidate.trigger.roles) or role == "agent"
        if wanted and not roles[role]:
            roles[role] += slots.get("subj")
