"""Who is meant by pronouns and definite descriptions: he, their, the men, the newspaper.

The last passes of the sieve (Raghunathan et al. 2010; Lee et al. 2011): a pronoun means the nearest agreeing participant,
subjects first; a definite group means the group with the same head that was told before; a definite role word means the person
or body that was described by it. Nothing reaches back further than a few sentences, and what finds no antecedent stays open.
"""

from collections.abc import Callable, Iterator, Sequence

from hrwparse.extract.analysis import Sentence, quantity_of
from hrwparse.extract.descriptions import DEFINITE, Entity, described, is_part, whole_of
from hrwparse.extract.members import Member
from hrwparse.extract.sums import sum_of
from hrwparse.models import Quantity
from hrwparse.text.groups import NounGroup
from hrwparse.vocab.words import load_words

_SINGULAR = frozenset({"he", "him", "his", "she", "her", "himself", "herself"})
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_THING = frozenset({"it", "its", "itself"})
_SPEAKER = frozenset({"i", "me", "my", "myself"})
_PRONOUNS = _SINGULAR | _PLURAL | _THING | _SPEAKER
_REACH = 5
_MEMORY = 60
LookUp = Callable[[NounGroup], Member | None]


Meant = tuple[tuple[Member, ...], Quantity | None]


def resolve_anaphora(sentences: Sequence[Sentence], look_up: LookUp) -> dict[int, Meant]:
    """The members that each anaphoric noun group means, and how many they are, by ``id`` of the group.

    ``look_up`` gives the member of all other groups.
    """
    resolver = _Resolver(look_up)
    for number, sentence in enumerate(sentences):
        resolver.read(number, sentence)
    return resolver.found


class _Marks:
    """What the clauses of a sentence make of its noun groups, by ``id``: doers, those to whom something is done, speakers."""

    def __init__(self, sentence: Sentence) -> None:
        verbs = sentence.verbs
        self.paragraph = sentence.paragraph
        self.subjects = {id(v.subject) for v in verbs if v.form == "finite" and not v.passive}
        self.patients = {id(n) for v in verbs for n in (*v.objects, v.subject if v.passive else None)}
        self.speakers = {id(v.subject) for v in verbs if v.subject and "say" in load_words().verb_classes(v.main.lemma)}
        self.predicates = {id(n) for v in verbs if v.main.lemma == "be" for n in v.objects}

    def entity(
        self, noun: NounGroup, members: tuple[Member, ...], number: int, plural: bool, quantity: Quantity | None
    ) -> Entity:
        """Whom a noun group tells of, as the sentence has it."""
        return Entity(
            members=members,
            sentence=number,
            paragraph=self.paragraph,
            subject=id(noun) in self.subjects,
            patient=id(noun) in self.patients,
            plural=plural,
            head=noun.head.lemma,
            quantity=quantity,
            speaker=id(noun) in self.speakers,
        )


class _Resolver:
    """Reads sentences in order and keeps in mind who was told."""

    def __init__(self, look_up: LookUp) -> None:
        self.look_up = look_up
        self.told: list[Entity] = []
        self.found: dict[int, Meant] = {}

    def read(self, number: int, sentence: Sentence) -> None:
        """Resolve the noun groups of a sentence and note whom it tells of."""
        marks = _Marks(sentence)
        for noun in all_nouns(sentence):
            self._resolve(noun, number, sentence, marks)
            members = self.meant(noun)
            if members:
                plural = len(members) > 1 or _is_plural(noun)
                quantity = quantity_of(noun) or self.found.get(id(noun), ((), None))[1]
                self.told.append(marks.entity(noun, members, number, plural, quantity))
            if noun.joined:
                self._tell_list(noun, number, marks)

    def _tell_list(self, noun: NounGroup, number: int, marks: _Marks) -> None:
        """Note a list of people with names as one entity: Ana Ruiz and eleven students are the twelve."""
        nouns = (noun, *noun.joined)
        members = tuple(m for n in nouns for m in self.meant(n)[:1])
        if len(members) > 1 and any(m.named for m in members) and all(m.kind in ("person", "group") for m in members):
            self.told.append(marks.entity(noun, members, number, True, sum_of(nouns, with_names=True)))

    def meant(self, noun: NounGroup) -> tuple[Member, ...]:
        """The members that a noun group means or names."""
        known = self.found.get(id(noun))
        if known is not None:
            return known[0]
        member = self.look_up(noun)
        return (member,) if member is not None else ()

    def _resolve(self, noun: NounGroup, number: int, sentence: Sentence, marks: _Marks) -> None:
        named = noun.apposed is not None and noun.apposed.head.tag == "R"
        if id(noun) in self.found or named or id(noun) in marks.predicates:
            return
        if noun.of is not None and (noun.head.tag == "Q" or noun.cls == "quantity"):
            if id(noun) in marks.patients:
                marks.patients.add(id(noun.of))
            self._resolve(noun.of, number, sentence, marks)
            if id(noun.of) in self.found and noun.of.head.tag != "R":
                self.found[id(noun)] = (self.found[id(noun.of)][0], quantity_of(noun))
            return
        if not _points_back(noun):
            return
        subject = _clause_subject(sentence, noun)
        doers = self.meant(subject) if subject is not None else ()
        told = [e for e in self.told[-_MEMORY:] if e.member not in doers]
        entity = _antecedent(noun, told, number, sentence.paragraph, id(noun) in marks.patients)
        if entity is not None:
            self.found[id(noun)] = (entity.members, None if is_part(noun) else entity.quantity)


def _points_back(noun: NounGroup) -> bool:
    """Whether a noun group may mean someone told before: a pronoun, a bare number, a definite group."""
    if noun.head.low in _PRONOUNS or is_part(noun):
        return True
    definite = noun.determiner is not None and noun.determiner.low in DEFINITE
    return definite and noun.number is None and noun.head.tag in "NQAO"


def _clause_subject(sentence: Sentence, noun: NounGroup) -> NounGroup | None:
    """The subject that an object pronoun cannot mean: officers handed [them] over."""
    if noun.cls != "pronoun" or noun.head.low.endswith(("self", "selves")):
        return None
    return next(
        (v.subject for v in sentence.verbs if not v.passive and (noun in v.objects or any(noun is n for _, n in v.pps))), None
    )


def all_nouns(sentence: Sentence) -> Iterator[NounGroup]:
    """The noun groups of a sentence with their possessors, in order of the text."""
    return iter(sentence.owners_and_nouns)


def _is_plural(noun: NounGroup) -> bool:
    return noun.head.form == "plural" or noun.cls in ("group", "quantity") or noun.head.low in _PLURAL


def _antecedent(noun: NounGroup, told: Sequence[Entity], number: int, paragraph: int, patient: bool) -> Entity | None:
    word = noun.head.low
    near = [e for e in told if number - e.sentence <= _REACH]
    if word in _SINGULAR:
        persons = [e for e in near if not e.plural and e.member.kind == "person" and _same_story(e, number, paragraph)]
        return _nearest([e for e in persons if e.member.named] or persons)
    if word in _PLURAL:
        return _nearest([e for e in near if _are_people(e) and number - e.sentence <= 2], patient)
    if word in _THING:
        return _nearest(
            [e for e in near if not e.plural and e.member.kind not in ("person", "group") and number - e.sentence <= 1]
        )
    if word in _SPEAKER:
        return _nearest([e for e in near if e.speaker and e.paragraph == paragraph and e.member.kind == "person"])
    if is_part(noun):
        return whole_of(noun, told, number)
    return described(noun, near, number)


def _are_people(entity: Entity) -> bool:
    return entity.plural and entity.member.kind in ("person", "group", "security_force", "armed_group")


def _same_story(entity: Entity, number: int, paragraph: int) -> bool:
    return entity.paragraph == paragraph or (paragraph - entity.paragraph == 1 and number - entity.sentence <= 2)


def _nearest(entities: Sequence[Entity], patient: bool = False) -> Entity | None:
    """The most recent participant; in a sentence a subject goes first, or for a patient one to whom something was done."""
    return max(entities, key=lambda e: (e.sentence, e.patient if patient else e.subject, e.member.named), default=None)
