"""The kinds of incidents with their definitions and crosswalks."""

import tomllib
from functools import cache
from importlib.resources import files

import attrs

from hrwparse.models import IncidentKind


@attrs.frozen
class KindEntry:
    """What the vocabulary says of a kind: definition, nearest codes of other schemes, an example and a near miss."""

    definition: str
    huridocs: tuple[str, ...]
    plover: tuple[str, ...]
    cameo: tuple[str, ...]
    acled: tuple[str, ...]
    yes: str
    no: str


@cache
def load_kinds() -> dict[IncidentKind, KindEntry]:
    """The entry of each kind.

    >>> load_kinds()[IncidentKind.ARREST].cameo
    ('173',)
    """
    data = tomllib.loads(files("hrwparse.vocab").joinpath("data/kinds.toml").read_text(encoding="utf-8"))
    return {
        IncidentKind(kind): KindEntry(**{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()})
        for kind, row in data.items()
    }
