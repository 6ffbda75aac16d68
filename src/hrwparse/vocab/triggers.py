"""The trigger vocabulary: which words and phrases name an event of which kind, and what they ask of their surroundings.

One TSV file for each incident kind in ``data/triggers/``; the columns are explained in ``docs/codebook.md``.
"""

from collections import defaultdict
from functools import cache
from importlib.resources import files

import attrs

from hrwparse.errors import CodebookError
from hrwparse.models import IncidentKind
from hrwparse.vocab.inflect import spellings

COLUMNS = ("lemma", "pos", "roles", "needs", "yes", "no")
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

    @property
    def head(self) -> str:
        """The word that the index is keyed by: the verb of a verb phrase, the last word of a noun phrase."""
        words = self.lemma.split()
        return words[-1] if self.pos == "n" else words[0]

    @property
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
    pairs = tuple(tuple(r.split("=", 1)) for r in (roles or _DEFAULT_ROLES[pos]).split() if r != "-")
    if any(len(p) != 2 or p[1] not in ("agent", "target", "place") for p in pairs):
        raise CodebookError(f"{where}: roles {roles!r} are not slot=agent or slot=target")
    return Trigger(kind, lemma, pos, pairs, parse_needs(needs), yes, no)  # type: ignore[arg-type]


@cache
def load_triggers() -> tuple[Trigger, ...]:
    """All lines of all kinds, in the order of the kinds."""
    triggers = []
    for kind in IncidentKind:
        source = files("hrwparse.vocab").joinpath(f"data/triggers/{kind}.tsv")
        if not source.is_file():
            continue
        rows = [(n, r) for n, r in enumerate(source.read_text(encoding="utf-8").splitlines(), 1) if r.strip() and not r.startswith("#")]
        triggers += [parse_line(kind, row, f"{kind}.tsv:{number}") for number, row in rows[1:]]
    return tuple(triggers)


@cache
def trigger_index() -> dict[tuple[str, str], tuple[Trigger, ...]]:
    """Triggers by (part of speech, head word), British spellings included."""
    index: dict[tuple[str, str], list[Trigger]] = defaultdict(list)
    for trigger in load_triggers():
        for spelling in {trigger.head, *spellings(trigger.head)}:
            index[trigger.pos, spelling].append(trigger)
    return {key: tuple(found) for key, found in index.items()}
