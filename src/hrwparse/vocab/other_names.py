"""Capital words that name no actor: peoples, faiths and languages, diseases and feasts, currencies, works and things of trade."""

from functools import cache, lru_cache
from importlib.resources import files

from hrwparse.vocab.given_names import is_given_name
from hrwparse.vocab.places import country_of_demonym


@cache
def load_other_names() -> dict[str, str]:
    """Each name, in small letters, with its class: ``demonym`` (one of a people, of a faith), ``event``, ``text`` or ``law``."""
    source = files("hrwparse.vocab").joinpath("data/other_names.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in source.splitlines() if line and not line.startswith("#")][1:]
    return {name.casefold(): cls for name, cls in rows}


@lru_cache(4096)
def class_of_other(words: str) -> str:
    """The class of a name that is no actor's, also of several in a row and of plurals; "" for all else.

    >>> class_of_other("Kurds"), class_of_other("Roman Catholic"), class_of_other("Covid-19"), class_of_other("Burundian Francs")
    ('demonym', 'demonym', 'event', 'text')
    """
    parts = words.replace("’", "'").split()
    if not parts or not parts[0][0].isupper() or (len(parts) == 1 and is_given_name(words)):
        return ""  # Christian, Maya
    last = _class_of_word(parts[-1])
    return last if last and all(_class_of_word(part) or country_of_demonym(part) for part in parts[:-1]) else ""


def _class_of_word(word: str) -> str:
    known, small = load_other_names(), word.casefold()
    plural = small.endswith("s") and not word[:-1].isupper()
    return known.get(small) or (known.get(small[:-1], "") if plural else "")
