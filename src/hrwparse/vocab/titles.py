"""Titles of persons: offices, ranks, honorifics, religious titles, professions."""

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

import attrs

from hrwparse.models import ActorKind

_MODIFIERS = frozenset({"former", "then", "ex", "acting", "interim", "deputy", "vice", "assistant", "incumbent", "outgoing",
                        "late", "chief", "senior", "first"})  # fmt: skip


@attrs.frozen
class TitleEntry:
    """A title: its usual form, the kind of body that its bearer speaks for, and its class.

    ``title_class`` is one of office, military, honorific, royal, religious, profession.
    """

    title: str
    kind: ActorKind
    title_class: str


def _key(words: str) -> str:
    return " ".join(words.replace("’", "'").replace(".", " ").replace("-", " ").replace("‑", " ").casefold().split())


@cache
def load_titles() -> tuple[TitleEntry, ...]:
    """All titles, in the order of the file."""
    source = files("hrwparse.vocab").joinpath("data/titles.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in source.splitlines() if line and not line.startswith("#")]
    return tuple(TitleEntry(title, ActorKind(kind), title_class) for title, kind, title_class in rows[1:])


@cache
def _by_words() -> dict[str, TitleEntry]:
    return {_key(entry.title): entry for entry in load_titles()}


@cache
def _most_words() -> int:
    return max(len(key.split()) for key in _by_words())


@lru_cache(4096)
def find_title(words: str) -> TitleEntry | None:
    """Find the entry of a title, also with words before it that do not change what it is (former, acting, deputy).

    >>> find_title("Lt Col").title_class, find_title("former Deputy Governor").title, find_title("Ministry")
    ('military', 'Deputy Governor', None)
    """
    known = _by_words()
    parts = _key(words).split()
    while parts:
        entry = known.get(" ".join(parts))
        if entry is not None or parts[0] not in _MODIFIERS:
            return entry
        parts = parts[1:]
    return None


def is_title(words: str) -> bool:
    """Whether the words are one title, in any case, with or without stops and hyphens.

    >>> is_title("Prime Minister"), is_title("Gen"), is_title("President Orlov")
    (True, True, False)
    """
    return find_title(words) is not None


def count_title_words(words: Sequence[str]) -> int:
    """How many of the first words are the longest title that stands there; 0 for none.

    >>> count_title_words(["Deputy", "Prime", "Minister", "Alma", "Serik"]), count_title_words(["Alma", "Serik"])
    (3, 0)
    """
    longest = min(len(words), _most_words() + 2)
    return next((size for size in range(longest, 0, -1) if is_title(" ".join(words[:size]))), 0)
