"""Plain text → blocks: which lines are a paragraph of their own, which are one paragraph with hard line breaks."""

import re
from collections.abc import Iterator
from itertools import pairwise

import attrs

from hrwparse.markup.blocks.block import Block, Marker
from hrwparse.markup.blocks.headings import is_headline
from hrwparse.markup.places.anchors import stretch_of
from hrwparse.models import ParagraphKind
from hrwparse.text.normalize import fold

_BREAK = re.compile(r"\r\n?|\n|\f|\u2028|\u2029")
_RULE = re.compile(r"(?:[_=~–—-] ?){3,}|[*#]{4,}")
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+")
_SAMPLE = 20_000  # characters that show whether lines are quoted
_BULLET = re.compile(r"\s*(?:[•●▪◦‣·*]|[-–—](?=\s)|o(?=\s))\s*(?=\S)")
_END = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*(?:\[\d{1,3}\])?$")
_NEXT_ITEM = re.compile(r"[;,] (?:and|or)$")  # the end of an item of a list that lost its bullets
_COPIES = re.compile(r"cc\b|encl\b|ps\b")  # below the signature of a letter
_TAIL = 40  # characters that show how a paragraph ends
WRAP_WIDTH = 110  # no hard-wrapped line is longer
_WRAP_SHORT = 45  # a hard-wrapped line that is not the last of its paragraph is longer

_USUAL = 0.9  # share of the lines that are no longer than the width that a text was broken to


@attrs.frozen
class Line:
    """A line that is not empty, the blank lines before it, its indent, and how and where it stands in the source."""

    text: str
    gap: int
    indent: int
    raw: str
    start: int
    ruled: bool = False
    """Whether a line of dashes stands before it."""


def is_rule(text: str) -> bool:
    """Whether a line is drawn, not written.

    >>> is_rule("____________"), is_rule("- - -"), is_rule("* * *"), is_rule("--")
    (True, True, False, False)
    """
    return _RULE.fullmatch(text) is not None


def read_lines(text: str) -> list[Line]:
    """The lines of a text with something in them; drawn ones count as blank."""
    lines: list[Line] = []
    gap = start = 0
    ruled = False
    is_quoted = _is_quoted(text)
    for end, following in _line_ends(text):
        if is_quoted and (mark := _QUOTED.match(text, start, end)):
            start = mark.end()
        raw = text[start:end]
        folded = fold(raw)
        if folded and not is_rule(folded):
            indent = len(raw) - len(raw.lstrip())
            lines.append(Line(folded, gap, indent, raw, start, ruled))
            gap, ruled = 0, False
        else:
            gap += 1
            ruled = ruled or bool(folded)
        start = following
    return lines


def _is_quoted(text: str) -> bool:
    """Whether every line has the sign before it that mail programs put before quoted ones."""
    lines = [line for line in text[:_SAMPLE].splitlines() if line.strip()]
    return len(lines) > 2 and sum(1 for line in lines if _QUOTED.match(line)) > _USUAL * len(lines)


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
    width = _wrap_width(lines)
    blocks: list[Block] = []
    parts: list[Line] = []
    for line in lines:
        if parts and not (width and _goes_on_below(parts[-1], line, width)):
            blocks.append(_block(parts))
            parts = []
        parts.append(line)
    if parts:
        blocks.append(_block(parts))
    return blocks


def _goes_on_below(above: Line, line: Line, width: int) -> bool:
    """Whether a line of a text that was broken to fit a width goes on with what the line above it began.

    A line that would have had room for the next word was broken on purpose.
    """
    if line.gap or _BULLET.match(line.text):
        return False
    ends = _END.search(above.text) is not None
    if ends and line.indent > above.indent + 1:
        return False
    first = line.text.partition(" ")[0]
    has_room = above.indent + len(above.text) + 1 + len(first) <= width
    starts = not line.text[0].islower()
    return not (has_room and starts and (ends or is_headline(above.text)))


def _block(lines: list[Line]) -> Block:
    first = lines[0]
    text = " ".join(line.text for line in lines)
    parts = (part for line in lines for part in ((line.raw, line.start), (" ", line.start + len(line.raw))))
    sources = (stretch_of(None, parts),)
    bullet = _BULLET.match(text)
    if bullet and len(text) > bullet.end() + 1:
        return Block(text=text[bullet.end() :], kind=ParagraphKind.LIST_ITEM, gap=first.gap, ruled=first.ruled, sources=sources)
    cells = tuple(cell for cell in map(str.strip, text.split("|")) if cell) if text.count("|") > 1 else ()
    if len(cells) > 1:
        return Block(text=" | ".join(cells), kind=ParagraphKind.TABLE_ROW, gap=first.gap, cells=cells, sources=sources)
    return Block(text=text, gap=first.gap, ruled=first.ruled, sources=sources)


def _wrap_width(lines: list[Line]) -> int:
    """The width that a text was broken to, where single line breaks are no paragraph ends; 0 for any other text.

    Such a text has lines of even length that break off in the middle of a sentence.
    """
    inner = [before for before, line in pairwise(lines) if line.gap == 0]
    if len(inner) < 3:
        return 0
    fits = [line for line in inner if _WRAP_SHORT <= len(line.text) <= WRAP_WIDTH]
    broken = sum(1 for line in fits if not _END.search(line.text))
    sizes = sorted(line.indent + len(line.text) for line in fits)
    return sizes[int(_USUAL * len(sizes))] if broken > 0.5 * len(inner) else 0


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
    tail = before.text[-_TAIL:]
    return not (_END.search(tail) or _NEXT_ITEM.search(tail) or _COPIES.match(block.text))


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
