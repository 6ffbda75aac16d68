"""Plain text → blocks: which lines are a paragraph of their own, which are one paragraph with hard line breaks."""

import re
from collections.abc import Iterator
from itertools import pairwise

import attrs

from hrwparse.markup.anchors import stretch_of
from hrwparse.markup.block import Block, Marker
from hrwparse.models import ParagraphKind
from hrwparse.text.normalize import fold

_BREAK = re.compile(r"\r\n?|\n|\f|\u2028|\u2029")
_BULLET = re.compile(r"\s*(?:[•●▪◦‣·*]|[-–—](?=\s)|o(?=\s))\s*(?=\S)")
_END = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*(?:\[\d{1,3}\])?$")
_COPIES = re.compile(r"cc\b|encl\b|ps\b")  # below the signature of a letter
_TAIL = 40  # characters that show how a paragraph ends
_WRAP_WIDTH = 110  # no hard-wrapped line is longer
_WRAP_SHORT = 45  # a hard-wrapped line that is not the last of its paragraph is longer


@attrs.frozen
class Line:
    """A line that is not empty, the blank lines before it, its indent, and how and where it stands in the source."""

    text: str
    gap: int
    indent: int
    raw: str
    start: int


def read_lines(text: str) -> list[Line]:
    """The lines of a text with something in them."""
    lines: list[Line] = []
    gap = start = 0
    for end, following in _line_ends(text):
        raw = text[start:end]
        folded = fold(raw)
        if folded:
            indent = len(raw) - len(raw.lstrip())
            lines.append(Line(folded, gap, indent, raw, start))
            gap = 0
        else:
            gap += 1
        start = following
    return lines


def _line_ends(text: str) -> Iterator[tuple[int, int]]:
    """Where each line ends and where the next begins."""
    for match in _BREAK.finditer(text):
        yield match.span()
    yield len(text), len(text)


def text_blocks(text: str) -> list[Block]:
    """The blocks of a plain text."""
    return blocks_of(read_lines(text))


def line_blocks(lines: list[Line]) -> list[Block]:
    """Every line as a block of its own."""
    return [_block([line]) for line in lines]


def blocks_of(lines: list[Line]) -> list[Block]:
    """Lines as blocks: hard-wrapped paragraphs joined, bullets as list items; ``gap`` counts the blank lines before."""
    wrapped = _is_wrapped(lines)
    blocks: list[Block] = []
    parts: list[Line] = []
    for line in lines:
        if parts and not (wrapped and line.gap == 0 and not _BULLET.match(line.text)):
            blocks.append(_block(parts))
            parts = []
        parts.append(line)
    if parts:
        blocks.append(_block(parts))
    return blocks


def _block(lines: list[Line]) -> Block:
    first = lines[0]
    text = " ".join(line.text for line in lines)
    parts = (part for line in lines for part in ((line.raw, line.start), (" ", line.start + len(line.raw))))
    sources = (stretch_of(None, parts),)
    bullet = _BULLET.match(text)
    if bullet and len(text) > bullet.end() + 1:
        return Block(text=text[bullet.end() :], kind=ParagraphKind.LIST_ITEM, gap=first.gap, sources=sources)
    cells = tuple(cell for cell in map(str.strip, text.split("|")) if cell) if text.count("|") > 1 else ()
    if len(cells) > 1:
        return Block(text=" | ".join(cells), kind=ParagraphKind.TABLE_ROW, gap=first.gap, cells=cells, sources=sources)
    return Block(text=text, gap=first.gap, sources=sources)


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether single line breaks are no paragraph ends: lines of even length that break off in the middle of a sentence."""
    inner = [before.text for before, line in pairwise(lines) if line.gap == 0]
    if len(inner) < 3:
        return False
    broken = sum(1 for text in inner if _WRAP_SHORT <= len(text) <= _WRAP_WIDTH and not _END.search(text))
    return broken > 0.5 * len(inner)


def join_broken(blocks: list[Block]) -> Iterator[Block]:
    """Paragraphs that go on in the next block, joined: no sentence end before, a small letter behind."""
    group: list[Block] = []
    for block in blocks:
        if group and not _goes_on(group[-1], block):
            yield _joined(group)
            group = []
        group.append(block)
    if group:
        yield _joined(group)


def _goes_on(before: Block, block: Block) -> bool:
    plain = before.kind is block.kind is ParagraphKind.TEXT and before.level is None is block.level
    if not plain or before.note is not None or block.note is not None or not block.text[:1].islower():
        return False
    return not _END.search(before.text[-_TAIL:]) and not _COPIES.match(block.text)


def _joined(group: list[Block]) -> Block:
    if len(group) == 1:
        return group[0]
    markers: list[Marker] = []
    start = 0
    for block in group:
        markers += (attrs.evolve(marker, offset=start + marker.offset) for marker in block.markers)
        start += len(block.text) + 1
    sources = tuple(stretch for block in group for stretch in block.sources)
    return attrs.evolve(group[0], text=" ".join(block.text for block in group), markers=tuple(markers), sources=sources)
