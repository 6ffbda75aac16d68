"""Marks of notes that stand in the text as figures: found, and taken out of it."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

import attrs

from hrwparse.markup.blocks.block import Block, Marker

_BRACKETED = re.compile(r"(?<=[^\s\[(])\s?\[(\d{1,3})\](?!\()")
_RAISED = re.compile(r"(?<![\s\d])(?<!\b[kcm]m)(?<!\bm)([⁰¹²³⁴-⁹]{1,3})(?![⁰¹²³⁴-⁹])")
_GLUED = re.compile(r"(?<=[^\W\d_][.,;:!?\"”’)])(\d{1,3})(?=\s|$|—)")
_LOOSE = re.compile(  # behind a word, a year, a bracket: only where it is the next number
    r"(?:(?<=[a-z]{3})|(?<=\b(?:19|20)\d\d)|(?<=\b(?:19|20)\d\d[.,;:)])|(?<=[)”\"’][.,;:”\"’)]))(\d{1,3})(?=[\s,.;:)]|$)"
)
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ENOUGH = 2  # numbers in a row that make bare digits behind a full stop marks


@attrs.frozen
class _Mark:
    """A mark in a block's text: where, and its label."""

    block: int
    start: int
    end: int
    label: str


def lift_markers(blocks: list[Block], labels: Collection[str] = ()) -> list[Block]:
    """The blocks with the marks that stand in their text as ``[12]``, as raised figures, or as bare digits in unbroken order,
    taken out of it; ``labels`` are those of the notes on the page.
    """
    marks: dict[int, list[_Mark]] = {}
    for mark in sorted({*_sure(blocks), *_bare(blocks, labels)}, key=_place):
        marks.setdefault(mark.block, []).append(mark)
    return [_lifted(block, marks[at]) if at in marks else block for at, block in enumerate(blocks)]


def mark_labels(blocks: Sequence[Block], labels: Collection[str]) -> set[str]:
    """The labels of all marks in blocks."""
    lifted = (mark.label for mark in (*_sure(blocks), *_bare(blocks, labels)))
    return {*(marker.label for block in blocks for marker in block.markers), *lifted}


def _place(mark: _Mark) -> tuple[int, int]:
    return mark.block, mark.start


def _sure(blocks: Iterable[Block]) -> Iterator[_Mark]:
    for at, block in enumerate(blocks):
        if "[" in block.text:
            yield from (_Mark(at, *match.span(), match[1]) for match in _BRACKETED.finditer(block.text))
        if not block.text.isascii():
            yield from (_Mark(at, *match.span(), match[1].translate(_FIGURES)) for match in _RAISED.finditer(block.text))


def _bare(blocks: Sequence[Block], labels: Collection[str]) -> Sequence[_Mark]:
    """Bare digits glued to what stands before them, where they count on from one another and no other digits stand so.

    A single one is a mark only where it is the label of a note.
    """
    glued = {mark for at, block in enumerate(blocks) for mark in _found(_GLUED, at, block.text)}
    if not glued:
        return ()
    loose = (mark for at, block in enumerate(blocks) for mark in _found(_LOOSE, at, block.text))
    marks = sorted({*glued, *loose}, key=_place)
    first = marks.index(min(glued, key=_place))
    lowest = next((mark for mark in marks[:first] if int(mark.label) == 1), marks[first])
    due = int(lowest.label)
    found: list[_Mark] = []
    for mark in marks[marks.index(lowest) :]:
        if int(mark.label) == due or (mark in glued and mark.label == "1"):
            found.append(mark)
            due = int(mark.label) + 1
        elif mark in glued:
            return ()
    return found if len(found) >= _ENOUGH or found[0].label in labels else ()


def _found(pattern: re.Pattern[str], at: int, text: str) -> Iterator[_Mark]:
    return (_Mark(at, *match.span(1), match[1]) for match in pattern.finditer(text))


def _lifted(block: Block, found: Sequence[_Mark]) -> Block:
    text, markers, at = "", [], 0
    for mark in found:
        text += block.text[at : mark.start]
        markers.append(Marker(offset=len(text), label=mark.label))
        at = mark.end
    gone = [(mark.start, mark.end) for mark in found]
    older = (
        attrs.evolve(m, offset=m.offset - sum(min(m.offset, end) - start for start, end in gone if start < m.offset))
        for m in block.markers
    )
    return attrs.evolve(block, text=text + block.text[at:], markers=tuple(sorted([*older, *markers], key=lambda m: m.offset)))
