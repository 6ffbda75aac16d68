"""International and well-known bodies: UN organs, courts, NGOs, media, armed groups, parties, with acronyms and aliases."""

from functools import cache
from importlib.resources import files

import attrs

from hrwparse.models import ActorKind


@attrs.frozen
class BodyEntry:
    """A body: its usual name, acronym ("" where it has none), kind and other names."""

    name: str
    acronym: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Every name, the usual one first."""
        return tuple(name for name in (self.name, self.acronym, *self.aliases) if name)


_LONGEST_ACRONYM = 10


def _key(name: str) -> str:
    """Bring a name to its form for comparison: without case, stops and article; acronyms (CARE, WHO) only as they are."""
    name = name.replace("’", "'").replace("‘", "'").replace("‑", "-").replace("–", "-").strip()
    bare = name.replace(".", "")
    if len(bare) <= _LONGEST_ACRONYM and bare.isupper():
        return bare
    key = " ".join(name.casefold().replace("u.n. ", "un ").replace("u.s. ", "us ").split())
    key = key.removeprefix("the ")
    for long, short in (("united nations ", "un "), ("organisation", "organization"), ("united states ", "us ")):
        key = key.replace(long, short)
    return key


@cache
def load_bodies() -> tuple[BodyEntry, ...]:
    """All bodies, in the order of the file."""
    source = files("hrwparse.vocab").joinpath("data/bodies.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in source.splitlines() if line and not line.startswith("#")]
    return tuple(
        BodyEntry(name, acronym, ActorKind(kind), tuple(aliases.split("|")) if aliases else ())
        for name, acronym, kind, aliases in rows[1:]
    )


@cache
def _by_name() -> dict[str, BodyEntry]:
    return {_key(name): entry for entry in load_bodies() for name in entry.names}


def find_body(name: str) -> BodyEntry | None:
    """Find the body of a name, an alias or an acronym; None for names that are not listed.

    A name has a capital somewhere. Words in capitals that are no acronym (headings) are read as words.

    >>> find_body("UNHCR").kind.value, find_body("the United Nations Security Council").name
    ('intergovernmental', 'UN Security Council')
    >>> find_body("Human Rights Watch").acronym, find_body("who"), find_body("Ministry of Justice")
    ('HRW', None, None)
    """
    if name.islower():  # an economist is no Economist
        return None
    known = _by_name()
    key = _key(name)
    return known.get(key) or (known.get(key.casefold()) if key.isupper() and len(key) > 4 else None)
