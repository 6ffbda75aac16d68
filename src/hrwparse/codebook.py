"""A codebook: the words by which incidents and actors are found, and the codes of other schemes; shipped, or the user's own."""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cache, cached_property
from pathlib import Path

import attrs

from hrwparse.errors import CodebookError
from hrwparse.extract.analysis import analyse
from hrwparse.extract.candidates import match_entries
from hrwparse.models import Document, IncidentKind, Paragraph, Section, Span
from hrwparse.vocab.bodies import BodyEntry, index_bodies, load_bodies, parse_bodies, use_bodies
from hrwparse.vocab.kinds import SCHEMES, load_kinds
from hrwparse.vocab.triggers import Trigger, index_triggers, load_triggers, parse_file, use_triggers

Codes = Mapping[IncidentKind, Mapping[str, tuple[str, ...]]]
_CODE_COLUMNS = ("kind", "scheme", "codes")


@attrs.frozen(slots=False)
class Codebook:
    """Triggers, listed actors and crosswalks.

    ``Codebook.shipped()`` is what the library has; ``Codebook.load(folder)`` reads the user's own; ``extend`` puts two together:

        own = Codebook.shipped().extend(Codebook.load("my-codebook"))
        report = hrwparse.parse(page, codebook=own)

    Codebooks are values: extending one gives another. Their files are explained in the docs, "Your own codebook".
    """

    triggers: tuple[Trigger, ...] = ()
    """The lines that name incidents."""
    actors: tuple[BodyEntry, ...] = ()
    """The listed bodies and persons, each with its kind and other names; of two with one name the later counts."""
    crosswalks: Codes = attrs.field(factory=dict, repr=False)
    """Kind of incident → name of a scheme → codes of the scheme; `to_rows`, `to_plover` and others take it."""

    @classmethod
    def shipped(cls) -> "Codebook":
        """The codebook of the library."""
        return _shipped()

    @classmethod
    def load(cls, folder: str | os.PathLike[str]) -> "Codebook":
        """Read a codebook from a folder: ``triggers/<kind>.tsv``, ``actors.tsv``, ``crosswalks.tsv``; each may be missing.

        `CodebookError` names file, line and what is wrong with it; it is raised too where the folder has none of these files.
        """
        root = Path(folder)
        if not root.is_dir():
            raise CodebookError(f"{root}: there is no such folder")
        files = sorted((root / "triggers").glob("*.tsv"))
        triggers = tuple(trigger for file in files for trigger in parse_file(_kind(file.stem, file), _text(file), str(file)))
        lists, codes = root / "actors.tsv", root / "crosswalks.tsv"
        if not files and not lists.exists() and not codes.exists():
            raise CodebookError(f"{root}: there is neither triggers/<kind>.tsv nor actors.tsv nor crosswalks.tsv in it")
        actors = tuple(parse_bodies(_text(lists), str(lists))) if lists.exists() else ()
        return cls(triggers, actors, _parse_codes(_text(codes), str(codes)) if codes.exists() else {})

    def extend(self, other: "Codebook") -> "Codebook":
        """A codebook of this one with the lines of another added; codes and actors of the other count where both have them."""
        kinds = dict.fromkeys((*self.crosswalks, *other.crosswalks))
        codes = {kind: {**self.crosswalks.get(kind, {}), **other.crosswalks.get(kind, {})} for kind in kinds}
        return Codebook((*self.triggers, *other.triggers), (*self.actors, *other.actors), codes)

    def without(self, *rules: str) -> "Codebook":
        """A codebook of this one without the lines of some rules (``kind/lemma/part of speech``, as in `Incident.rule`).

        `CodebookError` for a rule that it has not.
        """
        unknown = set(rules) - {trigger.rule for trigger in self.triggers}
        if unknown:
            raise CodebookError(f"no line has the rule {', '.join(sorted(unknown))}")
        return attrs.evolve(self, triggers=tuple(trigger for trigger in self.triggers if trigger.rule not in rules))

    def codes(self, kind: IncidentKind, scheme: str) -> tuple[str, ...]:
        """The codes of a scheme for a kind of incident; () where there is no counterpart. `KeyError` for an unknown scheme."""
        if scheme not in self.schemes:
            raise KeyError(scheme)
        return self.crosswalks.get(kind, {}).get(scheme, ())

    @property
    def schemes(self) -> tuple[str, ...]:
        """The names of the schemes that it has codes of."""
        return tuple(dict.fromkeys(scheme for codes in self.crosswalks.values() for scheme in codes))

    def validate(self) -> tuple[str, ...]:
        """What is wrong with its lines, each with file and number; () where each matches its own sentences as it says.

        A line must match its ``yes`` sentence with all its needs met, must not so match its ``no`` sentence, and has both.
        """
        with self.in_use():
            return tuple(problem for trigger in self.triggers for problem in _problems(trigger))

    @contextmanager
    def in_use(self) -> Iterator[None]:
        """Let the stages find incidents and actors by this codebook, in this thread or task, until the end of the block."""
        with ExitStack() as stack:
            stack.enter_context(use_triggers(self._triggers))
            stack.enter_context(use_bodies(self._actors))
            yield

    @cached_property
    def _triggers(self) -> Mapping[tuple[str, str], tuple[Trigger, ...]]:
        return index_triggers(self.triggers) or {("", ""): ()}  # an empty index would stand for the shipped one

    @cached_property
    def _actors(self) -> Mapping[str, BodyEntry]:
        return index_bodies(self.actors) or {"": load_bodies()[0]}


@cache
def _shipped() -> Codebook:
    codes = {kind: {scheme: getattr(entry, scheme) for scheme in SCHEMES} for kind, entry in load_kinds().items()}
    return Codebook(load_triggers(), load_bodies(), codes)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise CodebookError(f"{file}: not UTF-8 (byte {error.start})") from error


def _kind(name: str, where: object) -> IncidentKind:
    try:
        return IncidentKind(name)
    except ValueError:
        raise CodebookError(f"{where}: {name!r} is no kind of incident; the kinds are {', '.join(IncidentKind)}") from None


def _parse_codes(source: str, name: str) -> Codes:
    """Read lines of kind, scheme and codes (divided by ``|``)."""
    rows = [(n, row.split("\t")) for n, row in enumerate(source.splitlines(), 1) if row.strip() and not row.startswith("#")]
    if not rows or tuple(cell.strip() for cell in rows[0][1]) != _CODE_COLUMNS:
        raise CodebookError(f"{name}: the first line must name the columns: {', '.join(_CODE_COLUMNS)} (divided by tabs)")
    codes: dict[IncidentKind, dict[str, tuple[str, ...]]] = {}
    for number, cells in rows[1:]:
        if len(cells) != len(_CODE_COLUMNS):
            raise CodebookError(f"{name}:{number}: {len(cells)} cells instead of {len(_CODE_COLUMNS)}")
        kind, scheme, listed = (cell.strip() for cell in cells)
        if not scheme:
            raise CodebookError(f"{name}:{number}: the scheme has no name")
        codes.setdefault(_kind(kind, f"{name}:{number}"), {})[scheme] = tuple(filter(None, listed.split("|")))
    return codes


def _problems(trigger: Trigger) -> Iterator[str]:
    """What a line does not do that it says."""
    where = trigger.where or trigger.rule
    if not trigger.yes or not trigger.no:
        yield f"{where}: {trigger.rule} has no {'no' if trigger.yes else 'yes'} sentence"
    if trigger.yes and not _matches(trigger, trigger.yes):
        yield f"{where}: {trigger.rule} does not match its yes sentence: {trigger.yes}"
    if trigger.no and _matches(trigger, trigger.no):
        yield f"{where}: {trigger.rule} matches its no sentence: {trigger.no}"


def _matches(trigger: Trigger, sentence: str) -> bool:
    span = Span(0, len(sentence))
    section = Section(heading=None, level=1, span=span, paragraphs=(Paragraph(span=span),))
    sentences, _ = analyse(Document(layout="none", text=sentence, sections=(section,)))
    found = (candidate for each in sentences for matches in match_entries(each) for candidate in matches)
    return any(candidate.trigger == trigger and not candidate.loose for candidate in found)
