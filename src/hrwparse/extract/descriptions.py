"""Groups that mean a group told before: the twelve, six of them, the others, the detainees, the men."""

from collections.abc import Sequence

import attrs

from hrwparse.extract.analysis import quantity_of
from hrwparse.extract.members import Member
from hrwparse.models import ActorKind, Quantity
from hrwparse.text.groups import NounGroup

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_BODIES = frozenset(ActorKind) - {"person", "group", "government"}
_PARTS = frozenset({"several", "some", "many", "most", "all", "both", "none", "half", "others", "rest", "other", "another"})
_ROUND = frozenset({"dozens", "scores", "hundreds", "thousands", "millions", "tens of thousands", "hundreds of thousands"})
_STATES = frozenset({
    "victim", "detainee", "prisoner", "defendant", "hostage", "captive", "suspect", "accused", "inmate", "deportee", "abductee",
    "arrestee", "convict", "dead", "wounded",
})  # fmt: skip
_PEOPLE = frozenset({"man", "people", "woman", "group", "pair", "trio", "team", "boy", "girl", "person"})


@attrs.frozen(eq=False)
class Entity:
    """A participant that was told: who, where, and as what; several members where a list of names was told."""

    members: tuple[Member, ...]
    sentence: int
    paragraph: int
    subject: bool
    patient: bool
    plural: bool
    head: str
    quantity: Quantity | None
    speaker: bool = False

    @property
    def member(self) -> Member:
        """The first of the members."""
        return self.members[0]

    @property
    def count(self) -> int | None:
        """How many they are, where it is told exactly."""
        return _exact(self.quantity)


def _exact(quantity: Quantity | None) -> int | None:
    return quantity.minimum if quantity is not None and quantity.minimum == quantity.maximum else None


def exact_number(noun: NounGroup) -> int | None:
    """The number of a counted group, where it is told exactly."""
    return _exact(quantity_of(noun))


def is_part(noun: NounGroup) -> bool:
    """Whether a number or a word like *several* stands for people told before: six; the twelve; the others."""
    bare = (noun.head.tag == "Q" and noun.head.low not in _ROUND) or noun.head.low in _PARTS
    if noun.number is not None and noun.head.low == "others" and noun.determiner is None:
        return False  # wounded [16 others]: none who were told before
    return bare and noun.possessor is None and noun.of is None


def whole_of(noun: NounGroup, told: Sequence[Entity], number: int) -> Entity | None:
    """The group that a bare number means: with an article the one of that number, else the last that is large enough."""
    size = exact_number(noun)
    groups = [e for e in told if e.plural and e.member.kind in ("group", "person")]
    if size is not None and noun.determiner is not None and noun.determiner.low in (*DEFINITE, "all"):
        same = [e for e in groups if e.count == size]
        if same:
            return same[-1]
    if noun.head.low == "both":
        groups = [e for e in groups if e.count == 2] or groups
    near = [e for e in groups if number - e.sentence <= 3 and not (size is not None and e.count is not None and e.count < size)]
    return max(near, key=lambda e: (e.count is not None and not e.member.named, e.patient, e.sentence), default=None)


def described(noun: NounGroup, near: Sequence[Entity], number: int) -> Entity | None:
    """Whom a definite group means: the group with the same head, those to whom something was done, the person with that role."""
    plain = not noun.pps and all(t.form in ("past", "participle", "pastpart") for t in noun.modifiers)
    if not plain:
        return None
    if noun.head.form == "plural" or noun.head.low in ("group", "pair", "trio", "team", "dead", "wounded"):
        return _group(noun, near, number)
    head = noun.head.lemma
    roles = [e for e in near if e.member.named and head in e.member.roles]
    if roles:
        return roles[-1]
    if noun.cls in _BODIES:
        bodies = [e for e in near if e.member.named and e.member.kind == noun.cls]
        return bodies[-1] if bodies and len({id(e.member) for e in bodies}) == 1 else None
    if head in _STATES or head in _PEOPLE:
        persons = [e for e in near if not e.plural and e.member.kind == "person" and number - e.sentence <= 2]
        return _last(persons)
    return None


def _group(noun: NounGroup, near: Sequence[Entity], number: int) -> Entity | None:
    head = noun.head.lemma
    same = [e for e in near if e.plural and e.quantity is not None and (e.head == head or e.head.endswith(head))]
    if same:
        return same[-1]
    if head in _STATES or head in _PEOPLE:
        groups = [e for e in near if e.plural and e.count is not None and e.member.kind in ("group", "person")]
        return _last([e for e in groups if number - e.sentence <= 3])
    return None


def _last(entities: Sequence[Entity]) -> Entity | None:
    """The last to whom something was done, else the last of all."""
    return max(entities, key=lambda e: (e.patient, e.sentence), default=None)
