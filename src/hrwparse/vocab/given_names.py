"""Given names and family names of many cultures, as evidence that words name a person."""

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files


def _key(name: str) -> str:
    folded = unicodedata.normalize("NFKD", name.replace("’", "'")) if not name.isascii() else name
    return "".join(c for c in folded if not unicodedata.combining(c)).casefold()


@cache
def load_names() -> dict[str, str]:
    """Each name, small and without accents, with what it is: ``given`` or ``family`` (names used as both are ``given``)."""
    source = files("hrwparse.vocab").joinpath("data/given_names.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in source.splitlines() if line and not line.startswith("#")]
    return {_key(name): kind for name, kind in rows[1:]}


@lru_cache(4096)
def is_given_name(word: str) -> bool:
    """Whether a word is a common given name of some culture; it must begin with a capital.

    >>> is_given_name("Olga"), is_given_name("José"), is_given_name("will"), is_given_name("Parliament")
    (True, True, False, False)
    """
    return word[:1].isupper() and load_names().get(_key(word)) == "given"


@lru_cache(4096)
def is_family_name(word: str) -> bool:
    """Whether a word is a common family name (Nguyen, Ivanov, Gonzalez); it must begin with a capital.

    >>> is_family_name("Nguyen"), is_family_name("Olga")
    (True, False)
    """
    return word[:1].isupper() and load_names().get(_key(word)) == "family"
