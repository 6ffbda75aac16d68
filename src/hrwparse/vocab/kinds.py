"""The kinds of incidents with their definitions and crosswalks."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

import attrs

from hrwparse.models import IncidentKind

SCHEMES = ("huridocs", "plover", "cameo", "acled")


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
    return {IncidentKind(kind): _entry(row) for kind, row in data.items()}


def _entry(row: dict[str, Any]) -> KindEntry:
    codes = {scheme: tuple(row[scheme]) for scheme in SCHEMES}
    return KindEntry(definition=row["definition"], yes=row["yes"], no=row["no"], **codes)
