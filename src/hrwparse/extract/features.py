"""Features: what speaks for or against a decision, named in words.

Many features tell the same thing alone and beside another: "past", "arrest & past", "verb & past". They are kept as groups, each
a few left sides (`ALONE` for none) and the right sides that stand with each of them, so that a model need look at a right side
only once. The names are made where someone reads them: in training and in `hrwparse.explain`.
"""

from collections.abc import Iterable, Iterator

ALONE = ""
PAIR = " & "
Lefts = tuple[str, ...]


def each(lefts: Iterable[str], rights: Iterable[str]) -> list[tuple[Lefts, dict[str, None]]]:
    """The same right sides with each of some left sides, a group for each."""
    once = dict.fromkeys(rights)
    return [((left,), once) for left in dict.fromkeys(lefts)]


class Features:
    """Named features, each at most once: of each group every right side with every left side.

    The left sides of a group should come together often; those that seldom do are better told in groups of their own (`each`).
    """

    __slots__ = ("groups",)

    def __init__(self, *groups: tuple[Lefts, Iterable[str]]) -> None:
        self.groups = [(lefts, rights if isinstance(rights, dict) else dict.fromkeys(rights)) for lefts, rights in groups]

    def __iter__(self) -> Iterator[str]:
        pairs = ((left, right) for lefts, rights in self.groups for left in lefts for right in rights)
        yield from dict.fromkeys(f"{left}{PAIR}{right}" if left else right for left, right in pairs)
