"""Abbreviations and other words that decide whether a stop ends a sentence."""

from functools import cache
from importlib.resources import files


@cache
def load_sentence_words() -> dict[str, frozenset[str]]:
    """Lower-case words without their last stop, by kind: title, before_number, shortened, starter (see the data file)."""
    kinds: dict[str, frozenset[str]] = {}
    source = files("hrwparse.vocab").joinpath("data/sentence_words.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in source.splitlines() if line and not line.startswith("#")]
    for kind, words in rows[1:]:
        kinds[kind] = kinds.get(kind, frozenset()) | frozenset(words.split())
    return kinds
