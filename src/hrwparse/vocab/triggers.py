"""The trigger vocabulary: which words and phrases name an event of which kind, and what they ask of their surroundings.

One TSV file for each incident kind in ``data/triggers/``; the columns are explained in ``docs/codebook.md``.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, cached_property
from importlib.resources import files

import attrs

from hrwparse.errors import CodebookError
from hrwparse.models import IncidentKind
from hrwparse.vocab.inflect import spellings

COLUMNS = ("lemma", "pos", "roles", "needs", "yes", "no")
_ROLES = ("agent", "target", "place")
_DEFAULT_ROLES = {"v": "subj=agent obj=target", "n": "of=target by=agent", "a": "subj=target"}


@attrs.frozen
class Need:
    """One restriction of a trigger: a slot, whether it must or must not hold, and the classes, lemmas or phrases asked for."""

    slot: str
    negative: bool
    classes: frozenset[str]
    words: tuple[str, ...]


@attrs.frozen
class Trigger:
    """One line of the vocabulary."""

    kind: IncidentKind
    lemma: str
    pos: str
    roles: tuple[tuple[str, str], ...]
    needs: tuple[Need, ...]
    yes: str
    no: str
    where: str = attrs.field(default="", eq=False)
    """File and number of the line."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the entry."""
        return tuple(self.lemma.split())

    @cached_property
    def others(self) -> frozenset[str]:
        """The words beside the head: a sentence without them need not be looked at."""
        return frozenset(self.words[:-1] if self.pos == "n" else self.words[1:])

    @property
    def head(self) -> str:
        """The word that the index is keyed by: the verb of a verb phrase, the last word of a noun phrase."""
        return self.words[-1] if self.pos == "n" else self.words[0]

    @cached_property
    def rule(self) -> str:
        """The name shown as `Incident.rule`."""
        return f"{self.kind}/{self.lemma}/{self.pos}"


def parse_needs(cell: str) -> tuple[Need, ...]:
    """Read the ``needs`` cell.

    >>> parse_needs("obj!=@text;prep:for")[0]
    Need(slot='obj', negative=True, classes=frozenset({'text'}), words=())
    """
    needs = []
    for part in filter(None, (p.strip() for p in cell.split(";"))):
        slot, _, values = part.partition("=")
        negative = slot.endswith("!")
        items = [v.strip() for v in values.replace("|", ",").split(",") if v.strip()]
        needs.append(
            Need(
                slot.rstrip("!").strip(),
                negative,
                frozenset(v[1:] for v in items if v.startswith("@")),
                tuple(v for v in items if not v.startswith("@")),
            )
        )
    return tuple(needs)


def parse_line(kind: IncidentKind, line: str, where: str) -> Trigger:
    """Read one line; `CodebookError` tells the file and what is wrong."""
    cells = line.rstrip("\n").split("\t")
    if len(cells) != len(COLUMNS):
        raise CodebookError(f"{where}: {len(cells)} cells instead of {len(COLUMNS)}")
    lemma, pos, roles, needs, yes, no = (c.strip() for c in cells)
    if pos not in _DEFAULT_ROLES:
        raise CodebookError(f"{where}: part of speech {pos!r} is none of v, n, a")
    pairs = tuple(_role(pair, where) for pair in (roles or _DEFAULT_ROLES[pos]).split() if pair != "-")
    return Trigger(kind, lemma, pos, pairs, parse_needs(needs), yes, no, where)


def _role(pair: str, where: str) -> tuple[str, str]:
    slot, _, role = pair.partition("=")
    if role not in _ROLES:
        raise CodebookError(f"{where}: role {pair!r} is none of slot=agent, slot=target, slot=place")
    return slot, role


def parse_file(kind: IncidentKind, source: str, name: str) -> Iterator[Trigger]:
    """Read the lines of a file behind its head; empty lines and comments count as lines but are none."""
    rows = [(n, row) for n, row in enumerate(source.splitlines(), 1) if row.strip() and not row.startswith("#")]
    if not rows or tuple(rows[0][1].rstrip().split("\t")) != COLUMNS:
        raise CodebookError(f"{name}: the first line must name the columns: {', '.join(COLUMNS)} (divided by tabs)")
    return (parse_line(kind, row, f"{name}:{number}") for number, row in rows[1:])


@cache
def load_triggers() -> tuple[Trigger, ...]:
    """All lines of all kinds, in the order of the kinds."""
    folder = files("hrwparse.vocab").joinpath("data/triggers")
    sources = ((kind, folder.joinpath(f"{kind}.tsv").read_text(encoding="utf-8")) for kind in IncidentKind)
    return tuple(trigger for kind, source in sources for trigger in parse_file(kind, source, f"{kind}.tsv"))


Index = Mapping[tuple[str, str], tuple[Trigger, ...]]
_IN_USE: ContextVar[Index | None] = ContextVar("triggers", default=None)


@contextmanager
def use_triggers(index: Index) -> Iterator[None]:
    """Let `trigger_index` give another index than the shipped one, in this thread or task, until the end of the block."""
    token = _IN_USE.set(index)
    try:
        yield
    finally:
        _IN_USE.reset(token)


def trigger_index() -> Index:
    """The index in use: that of the shipped triggers, or of a codebook of the user's own."""
    return _IN_USE.get() or _shipped_index()


@cache
def _shipped_index() -> Index:
    return index_triggers(load_triggers())


def index_triggers(triggers: Iterable[Trigger]) -> Index:
    """Triggers by (part of speech, head word), British spellings included."""
    index: dict[tuple[str, str], list[Trigger]] = defaultdict(list)
    for trigger in triggers:
        for spelling in {trigger.head, *spellings(trigger.head)}:
            index[trigger.pos, spelling].append(trigger)
    return {key: tuple(found) for key, found in index.items()}
