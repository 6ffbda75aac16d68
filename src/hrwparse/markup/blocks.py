"""The tree of a page → its blocks in order, inline markup folded away."""

import re
from collections.abc import Iterable, Iterator, Mapping

import attrs
from lxml import html

from hrwparse.markup.alignment import fold_runs, position
from hrwparse.markup.anchors import DEEPEST, Stretch, moved, stretch_of
from hrwparse.markup.block import EMPHASIS, Block, Marker
from hrwparse.markup.elements import (
    BLOCKS,
    HEADINGS,
    INVISIBLE,
    is_data_row,
    is_furniture,
    is_subtitle,
    leads_to_note,
    note_place,
    sets_off,
    short_text,
)
from hrwparse.markup.headings import is_heading_shape
from hrwparse.markup.lines import text_blocks
from hrwparse.models import ParagraphKind
from hrwparse.text.normalize import fold

_MUCH = 0.5  # share of the prose that keeps an element from being dropped for its name
_LONGEST_VERSE = 70  # characters
_NARROW = 50  # characters; no text was broken to fit such a width
_SPEECH = "\"'“‘«–—-"
_LONGEST_HEADING = 40  # words; a longer heading element is a paragraph set large
_MARK = re.compile(r"[\[(]?\s*(\d{1,4}|[ivx]{1,6}|\*{1,3}|†|‡)\s*[\])]?", re.IGNORECASE)
_LONGEST_MARK = 12  # characters
_UNIT = re.compile(r"\b(?:[kcm]?m|ft|mi|10)$")  # a superscript behind it is an exponent
_OWN_LABEL = re.compile(r"[\[(]?\s*(\d{1,4}|[ivx]{1,6})\s*[\]).]?\s*", re.IGNORECASE)


@attrs.define
class _Line:
    """What stands between two line breaks: its text, how much of it is emphasised and linked, markers by raw offset."""

    parts: list[str] = attrs.field(factory=list)
    places: list[int] = attrs.field(factory=list)
    length: int = 0
    filled: int = 0
    plain: int = 0
    linked: int = 0
    markers: list[tuple[int, str]] = attrs.field(factory=list)

    @property
    def raw(self) -> str:
        return "".join(self.parts)

    @property
    def emphasised(self) -> bool:
        return self.plain == 0 and self.filled > 0


@attrs.define
class _State:
    """Where the walk stands: counts of the open elements of each kind, and the lines of the block being read.

    ``seen`` counts the characters so far, read or passed over; ``holders`` are the open block elements and what had been seen
    before each.
    """

    emphasis: int = 0
    links: int = 0
    items: int = 0
    quotes: int = 0
    subtitles: int = 0
    inside: int = 0
    level: int | None = None
    note: str | None = None
    is_empty: bool = True
    seen: int = 0
    depth: int = 0
    holders: list[tuple[html.HtmlElement, int]] = attrs.field(factory=list)
    lines: list[_Line] = attrs.field(factory=lambda: [_Line()])

    def add(self, text: str | None) -> None:
        """Text at this place."""
        if text:
            line = self.lines[-1]
            size = len(text.strip())
            line.parts.append(text)
            line.places.append(self.seen)
            self.seen += len(text)
            line.length += len(text)
            line.filled += size
            self.is_empty = self.is_empty and size == 0
            line.plain += 0 if self.emphasis else size
            line.linked += size if self.links else 0

    def holder(self, node: html.HtmlElement) -> tuple[html.HtmlElement, int]:
        """The element that tells the place of an element's text (itself, if not too deep), and what it has before that."""
        if self.depth < DEEPEST:
            return node, 0
        holder, start = self.holders[-1]
        return holder, self.seen - start

    def stretch(self, parts: Iterable[tuple[str, int]]) -> Stretch:
        """Parts, each with what had been seen before it, as a stretch of the innermost open block element."""
        holder, start = self.holders[-1]
        return stretch_of(holder, ((part, place - start) for part, place in parts))


def read_blocks(
    root: html.HtmlElement, focus: html.HtmlElement | None = None, prose: Mapping[html.HtmlElement, int] | None = None
) -> list[Block]:
    """The blocks of a tree in order; time is linear in its size.

    Blocks within ``focus`` are ``inside``; ``prose`` (of `hrwparse.markup.content`) keeps an element that holds much of the prose
    from being dropped for its name.
    """
    return list(_walk(root, focus, prose or {}))


def _walk(root: html.HtmlElement, focus: html.HtmlElement | None, prose: Mapping[html.HtmlElement, int]) -> Iterator[Block]:
    state = _State(inside=1 if focus is None else 0, holders=[(root, 0)])
    much = _MUCH * prose.get(root, 0)
    stack: list[tuple[html.HtmlElement, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        if node.tag in BLOCKS:
            yield from _flush(state)
        if leaving:
            _change(state, node, -1, focus)
        elif isinstance(node.tag, str) and not is_furniture(node, prose.get(node, 0) > much > 0):
            whole = _whole(node, state)
            if whole is None:
                _change(state, node, +1, focus)
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
    yield from _flush(state)


def _change(state: _State, node: html.HtmlElement, by: int, focus: html.HtmlElement | None) -> None:
    """Enter (+1) or leave (-1) an element."""
    tag = node.tag
    state.depth += by
    if tag in BLOCKS and by < 0 and state.holders[-1][0] is node:
        state.holders.pop()
    elif tag in BLOCKS and by > 0 and state.depth <= DEEPEST:
        state.holders.append((node, state.seen))
    state.emphasis += by if sets_off(node) else 0
    state.inside += by if node is focus else 0
    state.subtitles += by if is_subtitle(node) else 0
    if tag == "a":
        state.links += by if node.get("href") is not None else 0
    elif tag in ("li", "dd", "dt"):
        state.items += by
        state.note = None
    elif tag == "blockquote":
        state.quotes += by
    elif tag in HEADINGS:
        state.level = HEADINGS[tag] if by > 0 else None
    if by > 0 and tag in ("a", "li", "p", "div") and state.is_empty and (label := note_place(node)):
        state.note = label


def _whole(node: html.HtmlElement, state: _State) -> list[Block] | None:
    """The blocks of an element that is read as one thing: line breaks, marks of notes, data rows, preformatted text."""
    if node.tag == "br":
        state.lines.append(_Line())
        return []
    if label := _marker(node, state):
        state.lines[-1].markers.append((state.lines[-1].length, label))
        return []
    if node.tag == "tr" and is_data_row(node):
        return [_row(node, state)]
    if node.tag == "pre":
        holder, before = state.holder(node)
        return [
            attrs.evolve(block, inside=state.inside > 0, sources=moved(block.sources, holder, before))
            for block in text_blocks(node.text_content())
        ]
    return None


def _row(row: html.HtmlElement, state: _State) -> Block:
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
        inside=state.inside > 0,
        sources=moved([stretch_of(None, [(row.text_content(), 0)])], *state.holder(row)),
    )


def _cell(cell: html.HtmlElement) -> tuple[str, tuple[Marker, ...]]:
    """The folded text of a cell, lines parted by spaces, and the marks of notes in it."""
    state = _State(holders=[(cell, 0)])
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
        if label := _marker(node, state):
            line.markers.append((line.length, label))
        elif isinstance(node.tag, str) and node.tag not in INVISIBLE:
            state.add(node.text)
            stack.extend((child, False) for child in reversed(node))
    return _placed(line.raw, line.markers)


def _marker(node: html.HtmlElement, state: _State) -> str | None:
    """The label, where an element is a reference to a note: a superscript sign, or a link to the place of a note."""
    if node.tag not in ("sup", "a") or len(node) > 3 or state.is_empty:
        return None
    match = _MARK.fullmatch(fold(short_text(node, _LONGEST_MARK)))
    if match is None:
        return None
    linked = leads_to_note(node)
    is_power = _UNIT.search("".join(state.lines[-1].parts[-2:])[-12:]) is not None
    return match[1] if linked or (node.tag == "sup" and not is_power) else None


def _flush(state: _State) -> Iterator[Block]:
    """The blocks of the lines gathered so far: paragraphs end at empty lines, a heading may be run in before a line break."""
    lines, state.lines, state.is_empty = state.lines, [_Line()], True
    group: list[_Line] = []
    for line in [*lines, _Line()]:
        if line.filled or line.markers:
            group.append(line)
            continue
        if len(group) > 1 and state.level is None and _is_run_in(*group[:2]):
            yield _block(state, group[:1], EMPHASIS)
            group = group[1:]
        for part in [[line] for line in group] if _is_verse(state, group) else [group] if group else []:
            yield _block(state, part, None)
        group = []


def _is_verse(state: _State, group: list[_Line]) -> bool:
    """Whether lines are to be kept: of a poem, a dialogue, an address; not of a paragraph that was broken to fit a width."""
    if state.level is not None or state.note is not None or len(group) < (2 if state.quotes else 4):
        return False
    lines = [line for line in (fold(line.raw) for line in group) if line]
    if len(group) > 3 and all(len(line) <= _NARROW for line in lines):
        return True
    return all(len(line) <= _LONGEST_VERSE and (line[0].isupper() or line[0] in _SPEECH) for line in lines)


def _is_run_in(line: _Line, following: _Line) -> bool:
    return line.emphasised and not following.emphasised and is_heading_shape(fold(line.raw))


def _block(state: _State, group: list[_Line], level: int | None) -> Block:
    raw = ""
    marks = []
    for line in group:
        marks += [(len(raw) + offset, label) for offset, label in line.markers]
        raw += line.raw + " "
    text, markers = _placed(raw, marks)
    label, state.note = state.note, None
    if label is not None and (own := _OWN_LABEL.match(text)) and own[1].lower() == label.lower():
        text = text[own.end() :]
    size = sum(line.filled for line in group)
    return Block(
        text=text,
        kind=ParagraphKind.LIST_ITEM if state.items else ParagraphKind.QUOTE if state.quotes else ParagraphKind.TEXT,
        level=level or _level(state, group, text),
        markers=markers,
        lines=tuple(fold(line.raw) for line in group) if len(group) > 1 else (),
        linked=sum(line.linked for line in group) / size if size else 0.0,
        note=label,
        inside=state.inside > 0,
        is_subtitle=state.subtitles > 0,
        sources=(state.stretch(_parts(group)),),
    )


def _parts(group: list[_Line]) -> Iterator[tuple[str, int]]:
    """What lines are made of; a space stands for the break behind each, as in the block's text."""
    for line in group:
        yield from zip(line.parts, line.places, strict=True)
        yield " ", line.places[-1] + len(line.parts[-1]) if line.parts else 0


def _level(state: _State, group: list[_Line], text: str) -> int | None:
    """The level of a heading element, or of a line that is emphasised as a whole and has the look of a heading."""
    if state.level is not None:
        return state.level if len(text.split()) <= _LONGEST_HEADING else None
    if state.items or state.quotes or not all(line.emphasised for line in group):
        return None
    return EMPHASIS if is_heading_shape(text) else None


def _placed(raw: str, marks: list[tuple[int, str]]) -> tuple[str, tuple[Marker, ...]]:
    """Folded text, and the markers at the ends of the words that they follow."""
    text = fold(raw)
    if not marks:
        return text, ()
    runs = fold_runs(raw, text)
    return text, tuple(Marker(offset=_word_end(text, position(runs, at)), label=label) for at, label in marks)


def _word_end(text: str, at: int) -> int:
    """The end of the word before a place: folded text has single spaces only."""
    return at - 1 if text[at - 1 : at] == " " else at
