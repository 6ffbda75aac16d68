"""The rows of data tables."""

from lxml import html

from hrwparse.markup.blocks.block import Block, Marker
from hrwparse.markup.places.anchors import moved, stretch_of
from hrwparse.markup.tree.elements import BLOCKS, INVISIBLE, turns_page
from hrwparse.markup.tree.flow import State
from hrwparse.markup.tree.marks import place_marks, read_mark
from hrwparse.models import ParagraphKind


def read_row(row: html.HtmlElement, state: State) -> Block:
    """A row of a data table: its cells parted by tabs, empty ones too, so that each stands in its column."""
    cells = [_cell(cell) for cell in row if cell.tag in ("td", "th")]
    text = "\t".join(text for text, _ in cells).rstrip("\t")
    markers: list[Marker] = []
    at = 0
    for inner, own in cells:
        markers += (Marker(offset=min(at + marker.offset, len(text)), label=marker.label) for marker in own)
        at += len(inner) + 1
    return Block(
        text=text,
        kind=ParagraphKind.TABLE_ROW,
        markers=tuple(markers),
        cells=tuple(inner for inner, _ in cells if inner),
        linked=_linked(row),
        turns=any(map(turns_page, row.iter("img"))),
        inside=state.inside > 0,
        sources=moved([stretch_of(None, [(row.text_content(), 0)])], *state.holder(row)),
    )


def _linked(row: html.HtmlElement) -> float:
    """The share of a row's text that stands in links."""
    size = len("".join(row.text_content().split()))
    linked = sum(len("".join(link.text_content().split())) for link in row.iter("a") if link.get("href") is not None)
    return min(linked / size, 1.0) if size else 0.0


def _cell(cell: html.HtmlElement) -> tuple[str, tuple[Marker, ...]]:
    """The folded text of a cell, lines parted by spaces, and the marks of notes in it."""
    state = State(holders=[(cell, 0)])
    line = state.lines[0]
    stack = [(cell, False)]
    while stack:
        node, leaving = stack.pop()
        if node.tag in BLOCKS or node.tag == "br":
            state.add(" ")
        if leaving:
            state.add(node.tail)
            continue
        if node is not cell:
            stack.append((node, True))
        if not state.is_empty and (label := read_mark(node, line.parts)):
            line.markers.append((line.length, label))
        elif isinstance(node.tag, str) and node.tag not in INVISIBLE:
            state.add(node.text)
            stack.extend((child, False) for child in reversed(node))
    return place_marks(line.raw, line.markers)
