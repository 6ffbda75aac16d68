"""Roles: which noun groups are agents and targets of an event."""

from collections.abc import Sequence

from hrwparse.extract.analysis import Sentence
from hrwparse.extract.candidates import Candidate
from hrwparse.extract.slots import verb_slots
from hrwparse.models import ActorKind, IncidentKind
from hrwparse.text.groups import NounGroup, VerbGroup

_ACTORS = frozenset(ActorKind)
_FILLERS = _ACTORS | {"country", "name", "", "quantity", "pronoun", "demonym"}
_NEUTRAL = frozenset({IncidentKind.ELECTION})
_SUFFER = frozenset("suffer face undergo receive endure get sustain".split())


def fill_roles(candidate: Candidate) -> tuple[list[NounGroup], list[NounGroup]]:
    """Agents and targets of a candidate as noun groups, in order of the text."""
    if candidate.kind in _NEUTRAL:
        return [], []
    roles: dict[str, list[NounGroup]] = {"agent": [], "target": []}
    for slot, role in candidate.trigger.roles:
        if role in roles and not (roles[role] and slot not in ("obj", "subj")):
            roles[role] += [n for n in _fillers(candidate, slot) if n not in roles[role]]
    if isinstance(candidate.node, NounGroup):
        _from_support(candidate, candidate.node, roles)
    agents = [n for n in roles["agent"] if n not in roles["target"]]
    return _people(agents), _people(roles["target"])


def _fillers(candidate: Candidate, slot: str) -> list[NounGroup]:
    found = candidate.slots.get(slot)
    if slot == "obj" and not found:
        found = candidate.slots.get("iobj")
    return [_owner(n) for n in found]


def _owner(noun: NounGroup) -> NounGroup:
    """Whom a thing belongs to, where the thing itself is no actor: the home of X, X's bid."""
    if noun.cls in _FILLERS or noun.head.tag in "RO":
        return _member_of_quantity(noun)
    if noun.possessor is not None:
        return noun.possessor
    before = [t for t in noun.modifiers if t.tag == "R" and t.cls in _FILLERS]
    if before:
        return NounGroup(before[-1:])
    return _owner(noun.of) if noun.of is not None else noun


def _member_of_quantity(noun: NounGroup) -> NounGroup:
    return noun


def _people(nouns: Sequence[NounGroup]) -> list[NounGroup]:
    return [n for n in nouns if n.cls in _FILLERS or n.head.tag == "R"]


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


def governing_verb(sentence: Sentence, noun: NounGroup) -> VerbGroup | None:
    """The verb group that has a noun group as subject, object, agent or in a phrase."""
    for verb in sentence.verbs:
        if noun is verb.subject or noun in verb.objects or noun is verb.by or any(noun is n for _, n in verb.pps):
            return verb
    return None
