"""Preformatted text in a page: lines as in a plain text, with the bold ones, links and marks of notes that plain text has not."""

from bisect import bisect_left
from collections.abc import Iterator

import attrs
from lxml import html

from hrwparse.markup.blocks.block import EMPHASIS, Block, Marker
from hrwparse.markup.blocks.headings import is_heading_shape
from hrwparse.markup.blocks.lines import blocks_of, read_lines
from hrwparse.markup.places.anchors import Stretch, moved
from hrwparse.markup.tree.elements import HEADINGS, is_furniture
from hrwparse.markup.tree.flow import State
from hrwparse.markup.tree.marks import place_marks, read_mark
from hrwparse.models import ParagraphKind

_BOLD = frozenset({"b", "strong", "u", "big", "center", *HEADINGS})
_BLANK = "\u200b"  # stands for a character that is no text, so that all offsets stay true; folding drops it


@attrs.define
class _Content:
    """The characters of an element, those left out blanked, and which of them are set off or linked."""

    parts: list[str] = attrs.field(factory=list)
    size: int = 0
    bold: list[tuple[int, int]] = attrs.field(factory=list)
    linked: list[tuple[int, int]] = attrs.field(factory=list)
    marks: list[tuple[int, str]] = attrs.field(factory=list)

    def add(self, text: str | None, is_bold: bool = False, is_linked: bool = False) -> None:
        """Text at this place."""
        if text:
            span = (self.size, self.size + len(text))
            self.bold += [span] if is_bold else []
            self.linked += [span] if is_linked else []
            self.parts.append(text)
            self.size = span[1]

    def leave_out(self, node: html.HtmlElement) -> None:
        """An element that is no text."""
        self.add("".join("\n" if char == "\n" else _BLANK for char in node.text_content()))


def read_preformatted(node: html.HtmlElement, state: State) -> list[Block]:
    """The blocks of a preformatted element: a line in bold is parted from those around it."""
    content = _read(node)
    text = "".join(content.parts)
    lines = [(line, _share(line.start, line.start + len(line.raw), content.bold, text) > 0.99) for line in read_lines(text)]
    parted = [
        attrs.evolve(line, gap=1) if at and is_bold != lines[at - 1][1] and line.gap == 0 else line
        for at, (line, is_bold) in enumerate(lines)
    ]
    holder, before = state.holder(node)
    return [
        attrs.evolve(
            block,
            level=_level(block, content, text),
            linked=_share(*_extent(block.sources[0]), content.linked, text),
            markers=_markers(block, content.marks),
            inside=state.inside > 0,
            sources=moved(block.sources, holder, before),
        )
        for block in blocks_of(parted)
    ]


def _read(node: html.HtmlElement) -> _Content:
    content = _Content()
    stack: list[tuple[html.HtmlElement, int, int, bool]] = [(node, 0, 0, False)]
    while stack:
        here, bold, links, leaving = stack.pop()
        if leaving:
            content.add(here.tail, bold > 0, links > 0)
            continue
        if here is not node:
            stack.append((here, bold, links, True))
        tail = "".join(content.parts[-2:])
        if not isinstance(here.tag, str):
            content.leave_out(here)
        elif tail.strip() and here is not node and (label := read_mark(here, [tail])) and not _begins_line(tail):
            content.marks.append((content.size, label))
            content.leave_out(here)
        elif here is not node and is_furniture(here, False):
            content.leave_out(here)
        else:
            bold, links = bold + (here.tag in _BOLD), links + (here.tag == "a" and here.get("href") is not None)
            content.add(here.text, bold > 0, links > 0)
            stack.extend((child, bold, links, False) for child in reversed(here))
    return content


def _begins_line(before: str) -> bool:
    return not before.rpartition("\n")[2].strip()


def _share(start: int, end: int, spans: list[tuple[int, int]], text: str) -> float:
    """The share of the letters of a stretch that stand in spans."""
    whole = sum(map(str.isalnum, text[start:end]))
    first = bisect_left(spans, start, key=lambda span: span[1])
    inside = 0
    for low, high in spans[first:]:
        if low >= end:
            break
        inside += sum(map(str.isalnum, text[max(low, start) : min(high, end)]))
    return inside / whole if whole else 0.0


def _extent(stretch: Stretch) -> tuple[int, int]:
    (_, start), (last, there) = stretch.pieces[0], stretch.pieces[-1]
    return start, there + len(stretch.raw) - last


def _level(block: Block, content: _Content, text: str) -> int | None:
    """The level of a block that is bold as a whole and has the look of a heading."""
    plain = block.kind is ParagraphKind.TEXT
    is_bold = plain and _share(*_extent(block.sources[0]), content.bold, text) > 0.99
    return EMPHASIS if is_bold and is_heading_shape(block.text) else None


def _markers(block: Block, marks: list[tuple[int, str]]) -> tuple[Marker, ...]:
    """The marks that stand in a block, by their places in its text."""
    stretch = block.sources[0]
    start, end = _extent(stretch)
    raw = [(at, label) for there, label in marks if start <= there <= end for at in _places(stretch, there)]
    folded, markers = place_marks(stretch.raw, raw)
    cut = len(folded) - len(block.text)  # a bullet
    return tuple(attrs.evolve(marker, offset=max(marker.offset - cut, 0)) for marker in markers)


def _places(stretch: Stretch, there: int) -> Iterator[int]:
    """Where in a stretch a place of its source is; nothing if it is not in it."""
    for (here, start), (following, _) in zip(stretch.pieces, [*stretch.pieces[1:], (len(stretch.raw), 0)], strict=True):
        if start <= there <= start + following - here:
            yield here + there - start
            return
