"""What two captures or editions of a page differ in, field by field and paragraph by paragraph."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

import attrs

from hrwparse.models import Document, Span
from hrwparse.models.base import doc, documented

_WORD = re.compile(r"\S+")
_REACH = 20  # blocks of a stretch that one block may be an earlier form of
_ALIKE = 0.5  # share of words in common from which two blocks are one block rewritten
_HEADER = (
    "title", "subtitle", "publisher", "author", "published", "countries", "report_year", "coverage", "docid", "url", "language",
)  # fmt: skip


class ChangeKind(StrEnum):
    """What became of a paragraph or heading."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@documented
@attrs.frozen(kw_only=True)
class FieldChange:
    """A header field that differs."""

    field: str = attrs.field(metadata=doc("Name of the field of `Document`."))
    old: str | None = attrs.field(metadata=doc("Its value in the old version, as text; None where it has none."))
    new: str | None = attrs.field(metadata=doc("Its value in the new version."))


@documented
@attrs.frozen(kw_only=True)
class Edit:
    """Words that differ inside a changed paragraph; one of the spans is empty where words were only added or taken out."""

    old: Span = attrs.field(metadata=doc("Place in the old version's text."))
    new: Span = attrs.field(metadata=doc("Place in the new version's text."))


@documented
@attrs.frozen(kw_only=True)
class Change:
    """A paragraph or heading that differs."""

    kind: ChangeKind = attrs.field(metadata=doc("Changed, added, removed, or moved without a change."))
    heading: bool = attrs.field(metadata=doc("Whether it is a heading."))
    old: Span | None = attrs.field(default=None, metadata=doc("Place in the old version's text; None for what was added."))
    new: Span | None = attrs.field(default=None, metadata=doc("Place in the new version's text; None for what was removed."))
    edits: tuple[Edit, ...] = attrs.field(default=(), metadata=doc("The words that differ, for a changed one."))


@documented
@attrs.frozen(kw_only=True)
class Comparison:
    """What two versions of a page differ in; nothing is listed that they have in common."""

    fields: tuple[FieldChange, ...] = attrs.field(metadata=doc("Header fields that differ, in the order of the model."))
    changes: tuple[Change, ...] = attrs.field(metadata=doc("Paragraphs and headings, in the order of the new text."))
    old: Document = attrs.field(repr=False, metadata=doc("The old version."))
    new: Document = attrs.field(repr=False, metadata=doc("The new version."))

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not self.fields and not self.changes

    def describe(self) -> str:
        """The differences for a terminal: ``-`` old, ``+`` new, ``[-old-]{+new+}`` inside a changed paragraph."""
        lines = [f"{f.field}: {f.old} -> {f.new}" for f in self.fields]
        for change in self.changes:
            lines.append(f"{change.kind}{' heading' if change.heading else ''}: {self._shown(change)}")
        return "\n".join(lines) or "no difference"

    def _shown(self, change: Change) -> str:
        if change.new is None:
            return f"- {_quote(self.old, change.old)}"
        if change.kind is not ChangeKind.CHANGED:
            return f"+ {_quote(self.new, change.new)}"
        parts, at = [], change.new.start
        for edit in change.edits:
            parts.append(self.new.text[at : edit.new.start])
            parts.append(f"[-{old}-]" if (old := _quote(self.old, edit.old)) else "")
            parts.append(f"{{+{new}+}}" if (new := _quote(self.new, edit.new)) else "")
            at = edit.new.end
        return "".join([*parts, self.new.text[at : change.new.end]])


@attrs.frozen
class _Block:
    """A heading or paragraph, with what it is compared by."""

    span: Span
    heading: bool
    words: tuple[str, ...]
    places: tuple[Span, ...]


def compare(old: Document, new: Document) -> Comparison:
    """What the new version of a page has different from the old one.

    Both are documents or reports: two captures of one address, or two editions. Blocks are matched by their words: the same
    words elsewhere are a move, half of the words or more in the same place a change, anything else something removed or added.
    Space, and where a page was read from, make no difference.
    """
    before, after = _blocks(old), _blocks(new)
    fields = tuple(
        FieldChange(field=name, old=one, new=other)
        for name in _HEADER
        if (one := _value(old, name)) != (other := _value(new, name))
    )
    changes = _with_moves(list(_changes(before, after)), old, new)
    return Comparison(fields=fields, changes=tuple(changes), old=old, new=new)


def _value(document: Document, name: str) -> str | None:
    value = getattr(document, name)
    if name == "countries":
        return ", ".join(country.name for country in value) or None
    return None if value is None else value.edtf if name == "coverage" else str(value)


def _quote(document: Document, span: Span | None) -> str:
    return "" if span is None else document.text[span.start : span.end]


def _blocks(document: Document) -> list[_Block]:
    spans = [(section.heading_span, True) for section in document.walk_sections()]
    spans += [(paragraph.span, False) for paragraph in document.paragraphs()]
    found = [(span, heading) for span, heading in spans if span is not None]
    return [_block(document.text, span, heading) for span, heading in sorted(found, key=lambda pair: pair[0])]


def _block(text: str, span: Span, heading: bool) -> _Block:
    words = list(_WORD.finditer(text, span.start, span.end))
    return _Block(span, heading, tuple(w.group() for w in words), tuple(Span(w.start(), w.end()) for w in words))


def _changes(before: Sequence[_Block], after: Sequence[_Block]) -> Iterator[Change]:
    """What differs between the stretches that both have, in order."""
    matcher = SequenceMatcher(None, [(b.heading, b.words) for b in before], [(b.heading, b.words) for b in after], autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            yield from _paired(before[i:j], after[k:m])


def _paired(before: Sequence[_Block], after: Sequence[_Block]) -> Iterator[Change]:
    """Blocks of a stretch that differs: each new one with the first old one, in order, that is much like it."""
    start = 0
    for block in after:
        twin = next((at for at in range(start, min(start + _REACH, len(before))) if _alike(before[at], block)), None)
        if twin is None:
            yield Change(kind=ChangeKind.ADDED, heading=block.heading, new=block.span)
            continue
        yield from (_removed(gone) for gone in before[start:twin])
        start = twin + 1
        edits = tuple(_edits(before[twin], block))
        yield Change(kind=ChangeKind.CHANGED, heading=block.heading, old=before[twin].span, new=block.span, edits=edits)
    yield from (_removed(gone) for gone in before[start:])


def _removed(block: _Block) -> Change:
    return Change(kind=ChangeKind.REMOVED, heading=block.heading, old=block.span)


def _alike(one: _Block, other: _Block) -> bool:
    if one.heading != other.heading:
        return False
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _edits(one: _Block, other: _Block) -> Iterator[Edit]:
    """The runs of words that differ, as places in the two texts."""
    for tag, i, j, k, m in SequenceMatcher(None, one.words, other.words, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Edit(old=_stretch(one, i, j), new=_stretch(other, k, m))


def _stretch(block: _Block, first: int, stop: int) -> Span:
    """From the first to the last of some words; an empty span before the next word where there are none."""
    if first < stop:
        return Span(block.places[first].start, block.places[stop - 1].end)
    at = block.places[first].start if first < len(block.places) else block.span.end
    return Span(at, at)


def _with_moves(changes: Sequence[Change], old: Document, new: Document) -> list[Change]:
    """A block taken out in one place and put in, word for word, in another was moved."""
    gone: dict[tuple[bool, str], list[Change]] = defaultdict(list)
    for change in changes:
        if change.kind is ChangeKind.REMOVED:
            gone[change.heading, _quote(old, change.old)].append(change)
    moved: set[int] = set()
    result = []
    for change in changes:
        origins = gone.get((change.heading, _quote(new, change.new))) if change.kind is ChangeKind.ADDED else None
        if origins:
            origin = origins.pop(0)
            moved.add(id(origin))
            result.append(Change(kind=ChangeKind.MOVED, heading=change.heading, old=origin.old, new=change.new))
        else:
            result.append(change)
    return [change for change in result if id(change) not in moved]
