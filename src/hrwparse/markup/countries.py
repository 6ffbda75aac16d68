"""Countries in headers: names as printed, with the codes of the vocabulary."""

import re

from hrwparse.models import Country
from hrwparse.vocab.places import CountryEntry, find_countries, find_country

_FORMER = re.compile(r"(?:the )?former (.+)", re.IGNORECASE)


def to_country(name: str, entry: CountryEntry) -> Country:
    """The vocabulary's country under the name that the page prints."""
    return Country(name=name, alpha2=entry.alpha2, alpha3=entry.alpha3, former=entry.former_code)


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
    if entry := find_country(name):
        return (to_country(name, entry),)
    if (match := _FORMER.fullmatch(name)) and (entry := find_country(match[1])):
        return (to_country(name, entry),)
    return tuple(to_country(entry.name, entry) for entry in find_countries(name))
