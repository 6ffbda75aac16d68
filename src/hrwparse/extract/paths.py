"""The way through a sentence from one group to another, over the ties of its clauses: agent of, phrase of, clause above."""

from collections.abc import Iterator, Sequence

from hrwparse.text.groups import NounGroup, VerbGroup

_DEPTH = 4
Node = NounGroup | VerbGroup
Tie = tuple[str, Node]


class Ties:
    """What hangs together in a sentence: for each group the groups that it is tied to, each with the name of the tie."""

    def __init__(self, nouns: Sequence[NounGroup], verbs: Sequence[VerbGroup]) -> None:
        self._of: dict[int, list[Tie]] = {}
        for verb in verbs:
            for name, noun in _fillers(verb):
                self._tie(verb, name, noun, f"{name} of")
            if isinstance(verb.governor, VerbGroup):
                link = verb.link.partition(":")[0]
                self._tie(verb, f"above {link}", verb.governor, f"below {link}")
        for noun in nouns:
            for name, other in _dependents(noun):
                self._tie(noun, name, other, f"{name} of")

    def _tie(self, one: Node, name: str, other: Node, back: str) -> None:
        self._of.setdefault(id(one), []).append((name, other))
        self._of.setdefault(id(other), []).append((back, one))

    def ways(self, start: Node) -> dict[int, list[str]]:
        """The shortest way from a group to every group in reach: ``id`` to the names of the ties."""
        found: dict[int, list[str]] = {id(start): []}
        edge: list[Node] = [start]
        for _ in range(_DEPTH):
            reached: list[Node] = []
            for node in edge:
                for name, other in self._of.get(id(node), ()):
                    if id(other) not in found:
                        found[id(other)] = [*found[id(node)], name]
                        reached.append(other)
            edge = reached
        return found


def _fillers(verb: VerbGroup) -> Iterator[tuple[str, NounGroup]]:
    """The noun groups of a clause, under the names that they have in the active voice."""
    turned = verb.passive or verb.form == "participle"
    if verb.subject is not None:
        yield from (("patient" if turned else "agent", noun) for noun in (verb.subject, *verb.subject.joined))
    if verb.by is not None:
        yield from (("agent", noun) for noun in (verb.by, *verb.by.joined))
    for object_ in verb.objects:
        yield from (("second object" if turned else "patient", noun) for noun in (object_, *object_.joined))
    for preposition, other in verb.pps:
        yield from ((preposition, noun) for noun in (other, *other.joined))


def _dependents(noun: NounGroup) -> Iterator[tuple[str, NounGroup]]:
    """The noun groups that hang on a noun."""
    if noun.possessor is not None:
        yield "owner", noun.possessor
    elif noun.named_modifier is not None:
        yield "before", noun.named_modifier
    for preposition, other in noun.pps:
        yield from ((preposition, n) for n in (other, *other.joined))
    if noun.apposed is not None:
        yield from (("apposed", n) for n in (noun.apposed, *noun.apposed.joined))
