"""The countries that a title names."""

import re

from hrwparse.markup.names.countries import find_printed, read_countries, to_country
from hrwparse.models import Country
from hrwparse.vocab.places import is_place

_LONGEST_HEAD = 60  # characters before a colon that can be a list of countries
_LONGEST_NAME = 5  # words
_LONGEST_TITLE = 60  # words that are looked at
_SHORTEST = 4  # letters; shorter names (US, UK) are taken in mixed case only
_SLASH = re.compile(r"([^\s/–-]+)/\S+(?: [-–—]|$)")
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
_EDGES = '"“”‘,;:.()[]!?/–— '
_OF_PLACE = frozenset(["in", "inside", "within", "across", "throughout"])
_BETWEEN = frozenset(["the", "and", ",", "new", "southern", "northern", "eastern", "western", "central"])


def title_countries(title: str) -> tuple[Country, ...]:
    """The countries of a title: the title itself, its first part, those that something happens in, else all that it names.

    Whose name is only in an adjective (Afghan refugees) is not taken, since it may be about people in other countries.

    >>> [country.alpha3 for country in title_countries("Afghan Printers in Pakistan and Iran")]
    ['PAK', 'IRN']
    >>> title_countries("RETURN TO TAJIKISTAN")[0].alpha3, title_countries("Oil in the Niger Delta")
    ('TJK', ())
    """
    if whole := read_countries(title):
        return whole
    head, colon, _ = title.partition(":")
    if colon and len(head) <= _LONGEST_HEAD and (found := read_countries(head)):
        return found
    if (match := _SLASH.match(title)) and (found := read_countries(match[1])):
        return found
    named = _named(title)
    return tuple(dict.fromkeys(country for country, inside in named if inside)) or tuple(dict.fromkeys(c for c, _ in named))


def _named(title: str) -> list[tuple[Country, bool]]:
    """Every country named, and whether something is said to be in it."""
    words = re.sub(r"([/,–—])", r" \1 ", title).split()[:_LONGEST_TITLE]
    found: list[tuple[Country, bool]] = []
    inside = False
    at = 0
    while at < len(words):
        size, country = _longest_name(words, at, title.isupper())
        if country is not None:
            found.append((country, inside))
        elif words[at].lower() not in _BETWEEN:
            inside = words[at].lower() in _OF_PLACE
        at += size
    return found


def _longest_name(words: list[str], at: int, capitals: bool) -> tuple[int, Country | None]:
    """How many words the longest name of a place at a word has (1 where there is none), and its country if it is one."""
    for size in range(min(_LONGEST_NAME, len(words) - at), 0, -1):
        name = _POSSESSIVE.sub("", " ".join(words[at : at + size]).strip(_EDGES))
        if not name[:1].isupper() or (capitals and len(name) < _SHORTEST):
            continue
        if entry := find_printed(name):
            return size, to_country(name, entry)
        if size > 1 and is_place(name):
            return size, None
    return 1, None
