"""What all models share: field documentation that can be read at run time, and an immutable mapping."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

import attrs

T = TypeVar("T", bound=attrs.AttrsInstance)


def doc(text: str) -> dict[str, str]:
    """Metadata of a field: what it means. Shown in the class's docstring and in the JSON Schema."""
    return {"doc": text}


def documented(cls: type[T]) -> type[T]:
    """Append an ``Attributes`` section, made of the fields' documentation, to the docstring of an attrs class."""
    rows = [f"    {f.name}: {f.metadata['doc']}" for f in attrs.fields(cls) if "doc" in f.metadata]
    cls.__doc__ = f"{(cls.__doc__ or '').rstrip()}\n\n    Attributes:\n" + "".join(f"    {row}\n" for row in rows)
    return cls


class FrozenDict(Mapping[str, str]):
    """A `str` to `str` mapping that keeps its order and can be hashed, compared and pickled.

    >>> FrozenDict({"Publisher": "Human Rights Watch"})["Publisher"]
    'Human Rights Watch'
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[str, str] | None = None) -> None:
        self._items: dict[str, str] = dict(items or {})

    def __getitem__(self, key: str) -> str:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __hash__(self) -> int:
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        return f"FrozenDict({self._items!r})"

    def __reduce__(self) -> tuple[type["FrozenDict"], tuple[dict[str, str]]]:
        return FrozenDict, (dict(self._items),)
