"""The tree of a page → its blocks in order, inline markup folded away."""

from collections.abc import Iterator, Mapping

from lxml import html

from hrwparse.markup.blocks.block import Block
from hrwparse.markup.places.anchors import DEEPEST
from hrwparse.markup.tree.appeals import find_appeals
from hrwparse.markup.tree.closing import close_block
from hrwparse.markup.tree.content import find_indents
from hrwparse.markup.tree.elements import (
    BLOCKS,
    HEADINGS,
    SIZED,
    USUAL_SIZE,
    drop_cap,
    font_size,
    is_data_row,
    is_furniture,
    is_picture,
    is_subtitle,
    note_place,
    sets_off,
    turns_page,
)
from hrwparse.markup.tree.flow import Line, State
from hrwparse.markup.tree.marks import read_mark
from hrwparse.markup.tree.preformatted import read_preformatted
from hrwparse.markup.tree.rows import read_row

_ITEMS = ("li", "dd", "dt")
_MUCH = 0.5  # share of the prose that keeps an element from being dropped for its name


def read_blocks(
    root: html.HtmlElement, focus: html.HtmlElement | None = None, prose: Mapping[html.HtmlElement, int] | None = None
) -> list[Block]:
    """The blocks of a tree in order; time is linear in its size.

    Blocks within ``focus`` are ``inside``; ``prose`` (of `markup.tree.content`) keeps an element that holds much of the prose
    from being dropped for its name.
    """
    return list(_walk(root, focus, prose or {}))


def _walk(root: html.HtmlElement, focus: html.HtmlElement | None, prose: Mapping[html.HtmlElement, int]) -> Iterator[Block]:
    state = State(inside=1 if focus is None else 0, holders=[(root, 0)])
    much = _MUCH * prose.get(root, 0)
    plain = find_indents(root, prose) if prose else frozenset()
    appeals = frozenset() if focus is None else find_appeals(focus)
    stack: list[tuple[html.HtmlElement, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        if node.tag in BLOCKS:
            yield from close_block(state)
            state.ruled = state.ruled or node.tag == "hr"
        if leaving:
            _change(state, node, -1, focus)
            _indent(state, node, 0 if node in plain else -1)
        elif isinstance(node.tag, str) and not (node in appeals or is_furniture(node, prose.get(node, 0) > much > 0)):
            whole = _whole(node, state)
            if whole is None:
                _change(state, node, +1, focus)
                _indent(state, node, 0 if node in plain else +1)
                state.add(node.text)
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(node))
                continue
            yield from whole
            state.seen += len(node.text_content()) if len(node) or node.text else 0
        elif isinstance(node.tag, str):
            state.seen += len(node.text_content())
        if node is not root:
            state.add(node.tail)
    yield from close_block(state)


def _change(state: State, node: html.HtmlElement, by: int, focus: html.HtmlElement | None) -> None:
    """Enter (+1) or leave (-1) an element."""
    tag = node.tag
    state.depth += by
    if tag in BLOCKS and by < 0 and state.holders[-1][0] is node:
        state.holders.pop()
    elif tag in BLOCKS and by > 0 and state.depth <= DEEPEST:
        state.holders.append((node, state.seen))
    state.emphasis += by if sets_off(node) else 0
    state.bold += by if tag in ("b", "strong") else 0
    state.slanted += by if tag in ("i", "em", "cite") else 0
    size = font_size(node, state.fonts[-1] if state.fonts else USUAL_SIZE) if tag in SIZED else None
    if size is not None and by > 0:
        state.fonts.append(size)
    elif size is not None:
        state.fonts.pop()
    state.inside += by if node is focus else 0
    state.subtitles += by if is_subtitle(node) else 0
    if tag == "a":
        own = state.level is not None and node.get("href", "").startswith("#")  # a heading's link to itself
        state.links += by if node.get("href") is not None and not own else 0
    elif tag in _ITEMS:
        state.note = None
    elif tag == "table":
        if by > 0:
            state.around.append(state.emphasis)
        state.emphasis = 0 if by > 0 else state.around.pop()
    elif tag == "address":
        state.contacts += by
    elif tag in HEADINGS:
        state.level = HEADINGS[tag] if by > 0 else None
    if by > 0 and tag in ("a", "li", "p", "div") and state.is_empty and (label := note_place(node)):
        state.note = label


def _indent(state: State, node: html.HtmlElement, by: int) -> None:
    """Enter or leave a list item or a quotation."""
    state.items += by if node.tag in _ITEMS else 0
    state.quotes += by if node.tag == "blockquote" else 0


def _whole(node: html.HtmlElement, state: State) -> list[Block] | None:
    """The blocks of an element that is read as one thing: line breaks, marks of notes, data rows, preformatted text."""
    if node.tag == "br":
        state.lines.append(Line())
        return []
    if not state.is_empty and (label := read_mark(node, state.lines[-1].parts)):
        state.lines[-1].markers.append((state.lines[-1].length, label))
        return []
    if node.tag == "img":
        if letter := drop_cap(node):
            state.add_letter(letter)
        elif is_picture(node):
            state.lines[-1].picture = True
        state.lines[-1].turns = state.lines[-1].turns or turns_page(node)
        return []
    if node.tag == "tr" and is_data_row(node):
        return [read_row(node, state)]
    if node.tag == "pre":
        return read_preformatted(node, state)
    return None
