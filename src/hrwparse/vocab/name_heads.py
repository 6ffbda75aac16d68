"""Heads of names: the capital words that tell what a named thing is."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

_PLURAL = frozenset({"law", "event", "text", "place"})


@cache
def load_heads() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """Each head, in small letters, with its lines: class, and the words of which one must stand in the name too (empty: none)."""
    source = files("hrwparse.vocab").joinpath("data/name_heads.tsv").read_text(encoding="utf-8")
    heads: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for row in [line.split("\t") for line in source.splitlines() if line and not line.startswith("#")][1:]:
        heads.setdefault(row[0].casefold(), []).append((row[1], frozenset(w.casefold() for w in row[2].split("|") if w)))
    return {head: tuple(lines) for head, lines in heads.items()}


def class_of_head(head: str, name: Sequence[str]) -> str:
    """The class that a head gives to a name of these words; "" if the word is no head.

    >>> class_of_head("Army", ["Lodova", "Liberation", "Army"]), class_of_head("Army", ["Army"]), class_of_head("Ana", ["Ana"])
    ('armed_group', 'security_force', '')
    """
    known = load_heads()
    lines = known.get(head.casefold(), ())
    if not lines and head.endswith("s"):  # Geneva Conventions
        lines = tuple(line for line in known.get(head.casefold()[:-1], ()) if line[0] in _PLURAL)
    if not any(wanted for _, wanted in lines):
        return lines[0][0] if lines else ""
    around = {word.casefold().replace("’", "'") for word in name} | {word.casefold().split("’")[0].split("'")[0] for word in name}
    return next((cls for cls, wanted in lines if not wanted or wanted & around), "")
