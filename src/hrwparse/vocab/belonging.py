"""Nouns that tell what kind of body somebody belongs to: the editor of X."""

from functools import cache
from importlib.resources import files


@cache
def _load_belonging() -> dict[str, str]:
    source = files("hrwparse.vocab").joinpath("data/belonging.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in source.splitlines() if line and not line.startswith("#")][1:]
    return {row[0]: row[1] for row in rows}


def kind_behind(noun: str) -> str:
    """The kind of body that stands behind a noun and "of", "for", "with" or "at"; "" if the noun tells none.

    >>> kind_behind("editor"), kind_behind("lawyer")
    ('media', '')
    """
    return _load_belonging().get(noun, "")
