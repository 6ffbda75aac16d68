"""Countries in headers: names as printed, with the codes of the vocabulary."""

import re

from hrwparse.models import Country
from hrwparse.vocab.places import CountryEntry, find_countries, find_country

_SHORTEST = 4  # letters of a name in capitals that is no short form (US, UK)
_FORMER = re.compile(r"(?:the )?former (.+)", re.IGNORECASE)


def to_country(name: str, entry: CountryEntry) -> Country:
    """The vocabulary's country under the name that the page prints."""
    return Country(name=name, alpha2=entry.alpha2, alpha3=entry.alpha3, former=entry.former_code)


def find_printed(name: str) -> CountryEntry | None:
    """The country of a name as a header prints it: names in capitals of four letters count too, though no short form does.

    >>> find_printed("OMAN").alpha3, find_printed("US").alpha3, find_printed("us")
    ('OMN', 'USA', None)
    """
    entry = find_country(name)
    if entry is None and name.isupper() and len(name) >= _SHORTEST:
        entry = find_country(name.title())
    return entry


def read_countries(name: str) -> tuple[Country, ...]:
    """The countries that a title, a list entry or a heading names; () where it is no name of countries.

    >>> [(c.name, c.alpha3) for c in read_countries("KAZAKHSTAN")]
    [('KAZAKHSTAN', 'KAZ')]
    >>> read_countries("The former Soviet Union")[0].former, read_countries("Arms")
    ('SUHH', ())
    """
    name = name.strip()
    if not name or len(name) > 80:
        return ()
    if entry := find_printed(name):
        return (to_country(name, entry),)
    if (match := _FORMER.fullmatch(name)) and (entry := find_country(match[1])):
        return (to_country(name, entry),)
    found = find_countries(name) or (find_countries(name.title()) if name.isupper() and len(name) >= _SHORTEST else ())
    return tuple(to_country(entry.name, entry) for entry in found)
