"""What has been read of the block that is open: its lines, how much of each is set off, and where the walk stands."""

from collections.abc import Iterable

import attrs
from lxml import html

from hrwparse.markup.blocks.lines import is_rule
from hrwparse.markup.places.anchors import DEEPEST, Stretch, stretch_of
from hrwparse.markup.tree.elements import USUAL_SIZE

NOWHERE = -1
"""The place of what does not stand in the source as text."""


@attrs.define
class Line:
    """What stands between two line breaks: its text, how much of it is emphasised and linked, markers by raw offset."""

    parts: list[str] = attrs.field(factory=list)
    places: list[int] = attrs.field(factory=list)
    length: int = 0
    filled: int = 0
    depth: int | None = None
    """In how many emphasising elements all its text stands at least; None without text."""
    weight: int = 0
    """How large and bold its last text is."""
    linked: int = 0
    turns: bool = False
    """Whether a picture beside it leads to a neighbouring page."""
    picture: bool = False
    """Whether a picture stands in it."""
    small: bool = True
    """Whether all its text is printed small or slanted."""
    markers: list[tuple[int, str]] = attrs.field(factory=list)

    @property
    def raw(self) -> str:
        """Its text as it is."""
        return "".join(self.parts)

    @property
    def emphasised(self) -> bool:
        """Whether all of it is set off."""
        return bool(self.depth)


@attrs.define
class State:
    """Where the walk stands: counts of the open elements of each kind, and the lines of the block being read.

    ``seen`` counts the characters so far, read or passed over; ``holders`` are the open block elements and what had been seen
    before each.
    """

    emphasis: int = 0
    bold: int = 0
    slanted: int = 0
    fonts: list[int] = attrs.field(factory=list)
    """The sizes of the open elements that set one."""
    around: list[int] = attrs.field(factory=list)
    """What emphasised the text around each open table: it sets off none in its cells."""
    links: int = 0
    items: int = 0
    quotes: int = 0
    subtitles: int = 0
    contacts: int = 0
    inside: int = 0
    level: int | None = None
    note: str | None = None
    ruled: bool = False
    """Whether a drawn line stands before the block."""
    pictured: bool = False
    """Whether a picture stands above in the block."""
    is_empty: bool = True
    seen: int = 0
    depth: int = 0
    holders: list[tuple[html.HtmlElement, int]] = attrs.field(factory=list)
    lines: list[Line] = attrs.field(factory=lambda: [Line()])

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
            self.is_empty = self.is_empty and (size == 0 or is_rule(text.strip()))
            if size:
                line.weight = 2 * (self.fonts[-1] if self.fonts else USUAL_SIZE) + (self.bold > 0)
                line.depth = self.emphasis if line.depth is None else min(line.depth, self.emphasis)
            line.linked += size if self.links else 0
            if size:
                line.small = line.small and (self.slanted > 0 or line.weight < 2 * USUAL_SIZE)

    def add_letter(self, letter: str) -> None:
        """A letter that is a picture: part of the text, but not of the text content of any element."""
        line = self.lines[-1]
        line.parts.append(letter)
        line.places.append(NOWHERE)
        line.length += len(letter)
        line.filled += len(letter)
        self.is_empty = False

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
