"""International and well-known bodies: UN organs, courts, NGOs, media, armed groups, parties, with acronyms and aliases."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from importlib.resources import files

import attrs

from hrwparse.errors import CodebookError
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


COLUMNS = ("name", "acronym", "kind", "aliases")
_LONGEST_ACRONYM = 10


@lru_cache(4096)
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


def parse_bodies(source: str, name: str) -> Iterator[BodyEntry]:
    """Read the lines of a file behind its head; `CodebookError` tells the file, the line and what is wrong."""
    rows = [(n, row) for n, row in enumerate(source.splitlines(), 1) if row.strip() and not row.startswith("#")]
    if not rows or tuple(rows[0][1].rstrip().split("\t")) != COLUMNS:
        raise CodebookError(f"{name}: the first line must name the columns: {', '.join(COLUMNS)} (divided by tabs)")
    return (_parse_line(row, f"{name}:{number}") for number, row in rows[1:])


def _parse_line(row: str, where: str) -> BodyEntry:
    cells = [cell.strip() for cell in row.split("\t")]
    if len(cells) != len(COLUMNS):
        raise CodebookError(f"{where}: {len(cells)} cells instead of {len(COLUMNS)}")
    name, acronym, kind, aliases = cells
    if not name or name.islower():
        raise CodebookError(f"{where}: the name {name!r} has no capital: only proper names can be listed")
    if kind not in frozenset(ActorKind):
        raise CodebookError(f"{where}: {kind!r} is no kind of actor; the kinds are {', '.join(ActorKind)}")
    return BodyEntry(name, acronym, ActorKind(kind), tuple(filter(None, aliases.split("|"))))


@cache
def load_bodies() -> tuple[BodyEntry, ...]:
    """All bodies, in the order of the file."""
    source = files("hrwparse.vocab").joinpath("data/bodies.tsv").read_text(encoding="utf-8")
    return tuple(parse_bodies(source, "bodies.tsv"))


_IN_USE: ContextVar[Mapping[str, BodyEntry] | None] = ContextVar("bodies", default=None)


@contextmanager
def use_bodies(index: Mapping[str, BodyEntry]) -> Iterator[None]:
    """Let `find_body` find the bodies of another index, in this thread or task, until the end of the block."""
    token = _IN_USE.set(index)
    try:
        yield
    finally:
        _IN_USE.reset(token)


def index_bodies(bodies: Iterable[BodyEntry]) -> Mapping[str, BodyEntry]:
    """Bodies by each of their names in its form for comparison; of two with one name, the later."""
    return {_key(name): entry for entry in bodies for name in entry.names}


@cache
def _shipped_index() -> Mapping[str, BodyEntry]:
    return index_bodies(load_bodies())


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
    known = _IN_USE.get() or _shipped_index()
    key = _key(name)
    return known.get(key) or (known.get(key.casefold()) if key.isupper() and len(key) > 4 else None)
