"""The lines of a block that ends → its blocks: paragraphs, verse, headings that are run in before a line break."""

import re
from collections.abc import Iterator
from itertools import pairwise

import attrs

from hrwparse.markup.blocks.block import EMPHASIS, Block
from hrwparse.markup.blocks.headings import is_heading_shape
from hrwparse.markup.blocks.lines import is_rule
from hrwparse.markup.furniture.site_lines import is_edge_furniture
from hrwparse.markup.tree.breaks import BULLET, part_lines
from hrwparse.markup.tree.flow import NOWHERE, Line, State
from hrwparse.markup.tree.marks import place_marks
from hrwparse.models import ParagraphKind
from hrwparse.text.normalize import fold

_LONGEST_VERSE = 70  # characters
_NARROW = 50  # characters; no text was broken to fit such a width
_SPEECH = "\"'“‘«–—-"
_LONGEST_HEADING = 40  # words; a longer heading element is a paragraph set large
_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_TAIL = 12  # characters that show how a line ends
_OWN_LABEL = re.compile(r"[\[(]?\s*(\d{1,4}|[ivx]{1,6})\s*[\]).]?\s*", re.IGNORECASE)


def close_block(state: State) -> Iterator[Block]:
    """The blocks of the lines gathered so far, which are then gone: empty lines part paragraphs."""
    lines, state.lines, state.is_empty = state.lines, [Line()], True
    group: list[Line] = []
    for line in [*lines, Line()]:
        state.pictured = state.pictured or line.picture
        drawn = line.filled > 0 and is_rule(fold(line.raw))
        if group and _is_label(line):
            yield from _group_blocks(state, group)
            group = []
        if (line.filled or line.markers) and not drawn:
            group.append(line)
            continue
        yield from _group_blocks(state, group)
        group = []
        state.ruled = state.ruled or drawn
    state.pictured = False


def _group_blocks(state: State, group: list[Line]) -> Iterator[Block]:
    """The blocks of lines that touch each other."""
    for part, level in _parts(state, group):
        if level is not None or state.level is not None:
            yield _block(state, part, level)
            continue
        for own in [[line] for line in part] if _is_verse(state, part) else part_lines(part):
            yield _block(state, own, level)


def _is_label(line: Line) -> bool:
    """Whether a line is a link of the site's navigation, below a paragraph that was not closed."""
    return line.filled > 0 and line.linked == line.filled and is_edge_furniture(fold(line.raw))


def _parts(state: State, group: list[Line]) -> Iterator[tuple[list[Line], int | None]]:
    """Lines that touch each other as headings, each with its level, and what stands below them."""
    start = 0
    for at, (line, following) in enumerate(pairwise(group)):
        if state.level is None and _is_run_in(line, following):
            top = at
            while top > start and _goes_on(group[top - 1], line):
                top -= 1
            if top == start or _ENDS.search(group[top - 1].raw.rstrip()[-_TAIL:]):
                if top > start:
                    yield group[start:top], None
                yield group[top : at + 1], EMPHASIS
                start = at + 1
    if start < len(group):
        yield group[start:], None


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a heading has two lines."""
    return line.depth == following.depth and is_heading_shape(fold(f"{line.raw} {following.raw}"))


def _is_verse(state: State, group: list[Line]) -> bool:
    """Whether lines are to be kept: of a poem, a dialogue, an address; not of a paragraph that was broken to fit a width."""
    if state.level is not None or state.note is not None or len(group) < (2 if state.quotes else 3):
        return False
    lines = [line for line in (fold(line.raw) for line in group) if line]
    if len(group) == 3 and not state.quotes:
        return all(len(line) <= _NARROW and line[0].isupper() and not _ENDS.search(line) for line in lines)
    if len(group) > 3 and all(len(line) <= _NARROW for line in lines):
        return True
    return all(len(line) <= _LONGEST_VERSE and (line[0].isupper() or line[0] in _SPEECH) for line in lines)


def _is_run_in(line: Line, following: Line) -> bool:
    """Whether a line is a heading that is set off more than the line below, perhaps where all of a page is set off."""
    if not line.emphasised or (line.depth or 0) <= (following.depth or 0) or not is_heading_shape(fold(line.raw)):
        return False
    return not following.emphasised or not is_heading_shape(fold(following.raw))


def _block(state: State, group: list[Line], level: int | None) -> Block:
    raw = ""
    marks = []
    for line in group:
        marks += [(len(raw) + offset, label) for offset, label in line.markers]
        raw += line.raw + " "
    text, markers = place_marks(raw, marks)
    label, state.note = state.note, None
    ruled, state.ruled = state.ruled, False
    if label is not None and (own := _OWN_LABEL.match(text)) and (own[1].lower() == label.lower() or own[0].startswith("[")):
        label = own[1]  # places are counted from 1 on each page, notes may be not
        text = text[own.end() :]
    bullet = BULLET.match(text) if level is None and state.level is None else None
    if bullet:
        text = text[bullet.end() :]
        markers = tuple(attrs.evolve(marker, offset=max(marker.offset - bullet.end(), 0)) for marker in markers)
    is_item = bullet is not None or state.items > 0
    size = sum(line.filled for line in group)
    return Block(
        text=text,
        kind=ParagraphKind.LIST_ITEM if is_item else ParagraphKind.QUOTE if state.quotes else ParagraphKind.TEXT,
        level=level or _level(state, group, text),
        weight=group[0].weight,
        ruled=ruled,
        markers=markers,
        lines=tuple(fold(line.raw) for line in group) if len(group) > 1 else (),
        linked=sum(line.linked for line in group) / size if size else 0.0,
        note=label,
        inside=state.inside > 0,
        is_subtitle=state.subtitles > 0,
        turns=any(line.turns for line in group),
        pictured=_is_caption(state, group),
        is_contact=state.contacts > 0,
        sources=(state.stretch(_pieces(group)),),
    )


def _is_caption(state: State, group: list[Line]) -> bool:
    """Whether lines stand small or slanted below the picture of their block."""
    return state.pictured and state.level is None and all(line.small for line in group if line.filled)


def _pieces(group: list[Line]) -> Iterator[tuple[str, int]]:
    """What lines are made of; a space stands for the break behind each, as in the block's text."""
    for line in group:
        due = 0
        for part, place in zip(line.parts, line.places, strict=True):
            if place != NOWHERE:
                yield part, place
                due = place + len(part)
        if due:
            yield " ", due


def _level(state: State, group: list[Line], text: str) -> int | None:
    """The level of a heading element, or of a line that is emphasised as a whole and has the look of a heading."""
    if state.level is not None:
        return state.level if len(text.split()) <= _LONGEST_HEADING else None
    if state.items or state.quotes or state.contacts or BULLET.match(group[0].raw) or not all(line.emphasised for line in group):
        return None
    return EMPHASIS if is_heading_shape(text) else None
