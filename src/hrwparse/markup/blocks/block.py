"""A block: one paragraph, list item, heading or table row, on its way from the source into the outline."""

import re

import attrs

from hrwparse.markup.places.anchors import Stretch
from hrwparse.models import ParagraphKind
from hrwparse.text.normalize import fold

EMPHASIS = 7
"""Level of a line that is set off by bold, capitals or centring but is no heading element."""
_END = re.compile(r"[.!?…][\"'”’»)\]]*$|[.!?…][\"'”’»)\]]*\s*\[?\d{1,3}\]?$")
_WORD = re.compile(r"\w+")


@attrs.frozen(kw_only=True)
class Marker:
    """A reference to a note: its label and the offset in the block's text where it stood."""

    offset: int
    label: str


@attrs.frozen(kw_only=True)
class Block:
    """Folded text and what the source says of it."""

    text: str
    kind: ParagraphKind = ParagraphKind.TEXT
    level: int | None = None
    """1 to 6 for heading elements, `EMPHASIS` for emphasised lines, None for all else."""
    weight: int = 0
    """How large and bold it is printed, if it is set off: more is larger."""
    gap: int = 1
    """Blank lines before it (plain text)."""
    ruled: bool = False
    """Whether a drawn line stands before it."""
    markers: tuple[Marker, ...] = ()
    cells: tuple[str, ...] = ()
    """The cells of a table row."""
    lines: tuple[str, ...] = ()
    """Its lines, where line breaks part it."""
    linked: float = 0.0
    """Share of the text that stands in links."""
    note: str | None = None
    """The label of the note that this block is the text of."""
    inside: bool = True
    """Whether it stands in the part of the page that holds the prose."""
    is_subtitle: bool = False
    """Whether a class name calls it a subtitle."""
    turns: bool = False
    """Whether a picture beside it leads to a neighbouring page."""
    pictured: bool = False
    """Whether it is printed small or slanted below a picture in the same block: a caption."""
    is_contact: bool = False
    """Whether it stands in an address element."""
    lost: bool = False
    """Whether a heading was evidently lost before it."""
    sources: tuple[Stretch, ...] = attrs.field(default=(), repr=False, eq=False)
    """What of the source it was made of; a change of its text needs no change here."""

    @property
    def first_line(self) -> str:
        """What stands above its first line break."""
        return self.lines[0] if self.lines else self.text

    @property
    def words(self) -> int:
        """How many words."""
        return len(_WORD.findall(self.text))

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return _END.search(self.text) is not None

    @property
    def is_prose(self) -> bool:
        """Whether it reads as a paragraph of running text."""
        return self.level is None and not self.cells and self.words >= 12 and self.ends_sentence and self.linked < 0.7


def compare_key(text: str) -> str:
    """The words of a text in lower case: equal for two printings of the same line."""
    return " ".join(_WORD.findall(fold(text).casefold()))
