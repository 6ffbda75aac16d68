"""Slots: the participants of a verb or noun under one set of names, whatever the syntactic face."""

from collections.abc import Iterable

from hrwparse.text.groups import NounGroup, VerbGroup


class Slots:
    """Slot name (subj, obj, iobj, poss, of, any preposition) to noun groups."""

    __slots__ = ("_fillers",)

    def __init__(self) -> None:
        self._fillers: dict[str, list[NounGroup]] = {}

    def add(self, slot: str, nouns: Iterable[NounGroup | None]) -> None:
        """Put noun groups into a slot, with the rest of the lists that they head."""
        for noun in nouns:
            if noun is not None:
                named = noun.apposed.joined if noun.apposed is not None else ()  # two men, Ana Ruiz and [her son]
                self._fillers.setdefault(slot, []).extend([noun, *noun.joined, *named])

    def names(self) -> list[str]:
        """The slots that are filled."""
        return list(self._fillers)

    def get(self, slot: str) -> list[NounGroup]:
        """What fills a slot."""
        return self._fillers.get(slot, [])


def verb_slots(verb: VerbGroup) -> Slots:
    """The slots of a verb: passive and participle are turned to the active."""
    slots = Slots()
    if verb.passive or verb.form == "participle":
        slots.add("subj", [verb.by])
        slots.add("obj", [verb.subject])
        slots.add("obj2", verb.objects)
    elif len(verb.objects) > 1:
        slots.add("subj", [verb.subject])
        slots.add("iobj", verb.objects[:1])
        slots.add("obj", verb.objects[1:2])
    else:
        slots.add("subj", [verb.subject])
        slots.add("obj", verb.objects[:1])
    for preposition, noun in verb.pps:
        slots.add(preposition, [noun])
    return slots


def noun_slots(noun: NounGroup) -> Slots:
    """The slots of an event noun: possessor or noun before it, of-phrase and other phrases behind it."""
    slots = Slots()
    slots.add("poss", [noun.possessor])
    if noun.possessor is None:
        slots.add("poss", [noun.named_modifier])
    for preposition, other in noun.pps:
        slots.add(preposition, [other])
    return slots
