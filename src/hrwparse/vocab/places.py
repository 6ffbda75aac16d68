"""Names of places: countries with their ISO 3166 codes, former states, cities and provinces, regions of the world.

Codes: ISO 3166-1 and ISO 3166-3. Names, demonyms and the rest: own compilation (see the heads of the files in ``data/``).
Names are compared without regard to case, accents, the kind of apostrophe and a leading article; short forms in capitals
(US, UK, DRC) only count in capitals, and places other than countries need a capital somewhere (nice is no Nice).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

import attrs


@attrs.frozen
class CountryEntry:
    """What the vocabulary knows of a country, or of a former state (then only ``former_code`` and its years are given)."""

    name: str
    alpha2: str | None
    alpha3: str | None
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    former_code: str | None = None
    """ISO 3166-3 alpha-4 code of a former state."""
    last_year: int | None = None
    """The year in which the former code was withdrawn."""
    successors: tuple[str, ...] = ()
    """Alpha-2 codes of the countries of today on the land of a former state."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the usual one first."""
        return (self.name, *self.aliases, *self.former_names)


def _rows(file: str) -> Iterator[list[str]]:
    """Read the rows of a data file without comments and the line of column names."""
    source = files("hrwparse.vocab").joinpath(f"data/{file}").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in source.splitlines() if line and not line.startswith("#"))
    next(lines)
    yield from lines


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()


_SHORT = 4
_APOSTROPHES = str.maketrans("’‘‑–", "''--")
_UNMARKED = str.maketrans("ıłŁøØđĐ", "ilLoOdD")


def _key(name: str) -> str:
    """Bring a name to the form in which names are compared.

    Short forms in capitals stay as they are, without stops; short names keep their accents (Malé is not male).
    """
    name = " ".join(name.translate(_APOSTROPHES).split())
    bare = name.replace(".", "")
    if len(bare) <= _SHORT and bare.isupper():
        return bare
    if len(name) > _SHORT and not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name.translate(_UNMARKED)) if not unicodedata.combining(c))
    name = name.casefold().removeprefix("the ")
    return "saint " + name[4:] if name.startswith("st. ") else name


@cache
def load_countries() -> tuple[CountryEntry, ...]:
    """All countries and territories of ISO 3166-1 and Kosovo, by name."""
    return tuple(
        CountryEntry(name, alpha2, alpha3, _parts(demonyms), _parts(capital), _parts(aliases), _parts(former))
        for name, alpha2, alpha3, demonyms, capital, aliases, former in _rows("countries.tsv")
    )


@cache
def load_former_countries() -> tuple[CountryEntry, ...]:
    """Former states and names of ISO 3166-3 that reports tell of; their ``alpha2`` and ``alpha3`` are None."""
    return tuple(
        CountryEntry(name, None, None, _parts(demonyms), (), _parts(aliases), (), code, int(last), _parts(successors))
        for name, code, _, _, _, last, successors, demonyms, aliases in _rows("former_countries.tsv")
    )


@cache
def load_cities() -> dict[str, str]:
    """Cities, provinces and other places inside a country, each with the alpha-2 code of its country."""
    return {row[0]: row[1] for row in _rows("cities.tsv")}


@cache
def load_regions() -> dict[str, str]:
    """Regions of the world and waters: name to kind (continent, region, water)."""
    return {row[0]: row[1] for row in _rows("regions.tsv")}


@cache
def _by_name() -> dict[str, CountryEntry]:
    former = {_key(name): entry for entry in load_former_countries() for name in entry.names}
    return former | {_key(name): entry for entry in load_countries() for name in entry.names}


@cache
def _former_by_name() -> dict[str, CountryEntry]:
    return {_key(name): entry for entry in load_former_countries() for name in entry.names}


@cache
def _by_code() -> dict[str, CountryEntry]:
    countries = {code: e for e in load_countries() for code in (e.alpha2, e.alpha3) if code}
    return {e.former_code: e for e in load_former_countries() if e.former_code} | countries


@cache
def _by_demonym() -> dict[str, CountryEntry]:
    former = {_key(word): entry for entry in load_former_countries() for word in entry.demonyms}
    return former | {_key(word): entry for entry in load_countries() for word in entry.demonyms}


@cache
def _by_capital() -> dict[str, CountryEntry]:
    return {_key(name): entry for entry in load_countries() for name in entry.capitals}


@cache
def _by_city() -> dict[str, CountryEntry]:
    codes = _by_code()
    return {_key(name): codes[alpha2] for name, alpha2 in load_cities().items()}


@cache
def _region_keys() -> frozenset[str]:
    return frozenset(_key(name) for name in load_regions())


def country_by_code(code: str) -> CountryEntry | None:
    """Find the country of an ISO 3166-1 alpha-2 or alpha-3 code, or the former state of an ISO 3166-3 code, in any case.

    >>> country_by_code("kaz").name, country_by_code("SUHH").name, country_by_code("ZZ")
    ('Kazakhstan', 'Soviet Union', None)
    """
    return _by_code().get(code.upper())


_TAIL = re.compile(r"(.+?) \((.+)\)")
_INVERTED = re.compile(r"([^,]+), (.+)")


@lru_cache(4096)
def find_country(name: str) -> CountryEntry | None:
    """Find the country that a name, an alias or a former name means; None for anything else, also for two countries at once.

    A renamed country is found by its former names (Burma, Zaire); a state that is no more is found as itself.

    >>> find_country("the Czech Republic").alpha2, find_country("Burma (Myanmar)").alpha2, find_country("USSR").former_code
    ('CZ', 'MM', 'SUHH')
    >>> find_country("Korea, Republic of").alpha2, find_country("us"), find_country("Israel/Palestine")
    ('KR', None, None)
    """
    entry = _by_name().get(_key(name))
    if entry is None and (match := _TAIL.fullmatch(name)):
        first, second = find_country(match[1]), find_country(match[2])
        entry = first if first is second else None
    if entry is None and (match := _INVERTED.fullmatch(name)):
        entry = _by_name().get(_key(f"{match[2]} {match[1]}"))
    return entry


_JOIN = re.compile(r"\s*/\s*|\s*[(),;]\s*(?:and\s+)?|\s+&\s+|\s+and\s+(?:the\s+)?|\s*\bincluding\b\s*", re.IGNORECASE)


def find_countries(name: str) -> tuple[CountryEntry, ...]:
    """Every country that a heading names; () where any part of it is no known place.

    Parts inside a country that is named do not add to it (China and Tibet); the first part must be a country.

    >>> [entry.alpha2 for entry in find_countries("Israel and the Occupied Territories")]
    ['IL', 'PS']
    >>> [entry.alpha2 for entry in find_countries("Serbia (including Kosovo)")]
    ['RS', 'XK']
    """
    single = find_country(name)
    if single is not None:
        return (single,)
    parts = [part for part in _JOIN.split(name) if part]
    found = [place_country(part) for part in parts]
    if not parts or find_country(parts[0]) is None or None in found:
        return ()
    return tuple(dict.fromkeys(entry for entry in found if entry is not None))


def find_former(name: str) -> CountryEntry | None:
    """Find the entry of ISO 3166-3 that a name meant: also of countries that were only renamed.

    >>> find_former("Zaire").former_code, find_former("Zaire").successors
    ('ZRCD', ('CD',))
    """
    return _former_by_name().get(_key(name))


_PERSON_OF = re.compile(r"(.+?)(?:(?:wo)?m[ae]n)")


@lru_cache(4096)
def country_of_demonym(word: str) -> CountryEntry | None:
    """Find the country whose people or things a word names, in the singular or plural; it must begin with a capital.

    Words that fit two countries mean the one that ``data/countries.tsv`` lists them under (Congolese: the Democratic Republic).

    >>> [country_of_demonym(word).alpha2 for word in ("Kazakh", "Tajiks", "Frenchwoman", "Nigerien", "Nigerian")]
    ['KZ', 'TJ', 'FR', 'NE', 'NG']
    >>> country_of_demonym("polish"), country_of_demonym("Martian")
    (None, None)
    """
    if not word[:1].isupper():
        return None
    key = _key(word)
    known = _by_demonym()
    person = _PERSON_OF.fullmatch(key)
    return known.get(key) or known.get(key.removesuffix("s")) or (known.get(person[1]) if person else None)


@cache
def demonyms() -> frozenset[str]:
    """Every demonym as listed, without plurals."""
    return frozenset(word for entry in (*load_countries(), *load_former_countries()) for word in entry.demonyms)


@lru_cache(4096)
def capital_country(name: str) -> CountryEntry | None:
    """Find the country that a city is the capital of.

    >>> capital_country("Tashkent").alpha2, capital_country("Samarkand")
    ('UZ', None)
    """
    return None if name.islower() else _by_capital().get(_key(name))


def place_country(name: str) -> CountryEntry | None:
    """Find the country that a name means or that a capital, city or province lies in.

    >>> [place_country(name).alpha2 for name in ("Chad", "Minsk", "North Kivu", "St. Petersburg")]
    ['TD', 'BY', 'CD', 'RU']
    """
    country = find_country(name) or capital_country(name)
    return country if country or name.islower() else _by_city().get(_key(name))


@lru_cache(4096)
def is_place(name: str) -> bool:
    """Whether the vocabulary lists the name as a country, city, province or region.

    >>> is_place("the Balkans"), is_place("Xinjiang"), is_place("Parliament")
    (True, True, False)
    """
    return (_key(name) in _region_keys() and not name.islower()) or place_country(name) is not None
