"""Who is meant by pronouns and definite descriptions: he, their, the men, the newspaper.

The last passes of the sieve (Raghunathan et al. 2010; Lee et al. 2011): a pronoun means the nearest agreeing participant,
subjects first; a definite group means the group with the same head that was told before; a definite role word means the person
or body that was described by it. Nothing reaches back further than a few sentences, and what finds no antecedent stays open.
"""

from collections.abc import Callable, Iterator, Sequence

import attrs

from hrwparse.extract.analysis import Sentence
from hrwparse.extract.members import Member
from hrwparse.models import ActorKind
from hrwparse.text.groups import NounGroup

_SINGULAR = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_THING = frozenset({"it", "its", "itself"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_BODIES = frozenset(ActorKind) - {"person", "group", "government"}
_REACH = 5


@attrs.frozen(eq=False)
class Entity:
    """A participant that was told: where, and as what."""

    member: Member
    sentence: int
    paragraph: int
    subject: bool
    patient: bool
    plural: bool
    head: str
    counted: bool


def resolve_anaphora(sentences: Sequence[Sentence], look_up: Callable[[NounGroup], Member | None]) -> dict[int, Member]:
    """The member that each anaphoric noun group means, by ``id`` of the group; ``look_up`` gives that of all others."""
    told: list[Entity] = []
    found: dict[int, Member] = {}
    for number, sentence in enumerate(sentences):
        subjects = {id(verb.subject) for verb in sentence.verbs if verb.form == "finite" and not verb.passive}
        patients = {id(n) for verb in sentence.verbs for n in (*verb.objects, verb.subject if verb.passive else None)}
        for noun in all_nouns(sentence):
            subject = _clause_subject(sentence, noun)
            doer = found.get(id(subject)) or look_up(subject) if subject is not None else None
            member = _antecedent(
                noun,
                [e for e in told[-40:] if doer is None or e.member is not doer],
                number,
                sentence.paragraph,
                id(noun) in patients,
            )
            if member is not None:
                found[id(noun)] = member
            else:
                member = look_up(noun)
            if member is not None:
                counted = noun.number is not None
                told.append(
                    Entity(
                        member,
                        number,
                        sentence.paragraph,
                        id(noun) in subjects,
                        id(noun) in patients,
                        _is_plural(noun),
                        noun.head.lemma,
                        counted,
                    )
                )
    return found


def _clause_subject(sentence: Sentence, noun: NounGroup) -> NounGroup | None:
    """The subject that an object pronoun cannot mean: officers handed [them] over."""
    if noun.cls != "pronoun" or noun.head.low.endswith(("self", "selves")):
        return None
    return next(
        (v.subject for v in sentence.verbs if not v.passive and (noun in v.objects or any(noun is n for _, n in v.pps))), None
    )


def all_nouns(sentence: Sentence) -> Iterator[NounGroup]:
    """The noun groups of a sentence with their possessors, in order of the text."""
    for noun in sentence.nouns:
        yield from _with_possessors(noun)


def _with_possessors(noun: NounGroup) -> Iterator[NounGroup]:
    if noun.possessor is not None:
        yield from _with_possessors(noun.possessor)
    yield noun


def _is_plural(noun: NounGroup) -> bool:
    return noun.head.form == "plural" or noun.cls in ("group", "quantity") or bool(noun.joined) or noun.head.low in _PLURAL


def _antecedent(noun: NounGroup, told: Sequence[Entity], number: int, paragraph: int, patient: bool) -> Member | None:
    word = noun.head.low
    near = [e for e in told if number - e.sentence <= _REACH]
    if word in _SINGULAR:
        persons = [e for e in near if not e.plural and e.member.kind == "person" and _same_story(e, number, paragraph)]
        return _nearest([e for e in persons if e.member.named] or persons)
    if word in _PLURAL:
        people = [
            e
            for e in near
            if e.plural and e.member.kind in ("person", "group", "security_force", "armed_group") and number - e.sentence <= 2
        ]
        return _nearest(people, patient)
    if word in _THING:
        return _nearest(
            [e for e in near if not e.plural and e.member.kind not in ("person", "group") and number - e.sentence <= 1]
        )
    if _is_part(noun):
        groups = [
            e
            for e in near
            if e.plural and e.member.kind in ("group", "person") and not e.member.named and number - e.sentence <= 3
        ]
        return groups[-1].member if groups else None
    if noun.head.tag != "N" or noun.determiner is None or noun.determiner.low not in _DEFINITE or noun.number is not None:
        return None
    return _described(noun, near)


def _is_part(noun: NounGroup) -> bool:
    """Whether a number stands for part of a group told before: six; four of them."""
    bare = noun.head.tag == "Q" or noun.head.low in ("several", "some", "many", "most", "all", "both", "none")
    return bare and (noun.of is None or noun.of.head.low in ("them", "those", "these"))


def _same_story(entity: Entity, number: int, paragraph: int) -> bool:
    return entity.paragraph == paragraph or (paragraph - entity.paragraph == 1 and number - entity.sentence <= 2)


def _nearest(entities: Sequence[Entity], patient: bool = False) -> Member | None:
    """The most recent participant; in a sentence a subject goes first, or for a patient one to whom something was done."""
    best = max(entities, key=lambda e: (e.sentence, e.patient if patient else e.subject, e.member.named), default=None)
    return best.member if best is not None else None


def _described(noun: NounGroup, near: Sequence[Entity]) -> Member | None:
    """The group with the same head, the person with that role, the only body of that kind."""
    head = noun.head.lemma
    plain = not noun.pps and not noun.modifiers
    if noun.head.form == "plural":
        same = [e for e in near if e.head == head and e.plural and e.counted]
        return same[-1].member if same and plain else None
    roles = [e for e in near if e.member.named and head in e.member.roles]
    if roles and plain:
        return roles[-1].member
    if plain and noun.cls in _BODIES:
        bodies = [e for e in near if e.member.named and e.member.kind == noun.cls]
        return bodies[-1].member if bodies and len({id(e.member) for e in bodies}) == 1 else None
    return None
