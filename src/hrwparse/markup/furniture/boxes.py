"""Rows of names that lead to neighbouring pages, and boxes of links under a label, known by their shape."""

import re
from collections.abc import Callable, Sequence

from hrwparse.markup.blocks.block import Block
from hrwparse.markup.blocks.headings import is_chapter_section
from hrwparse.models import ParagraphKind

_BARS = re.compile(r"\s*[|•·]\s*")
_WORD = re.compile(r"\w+")
_LONGEST_NAME = 10  # words of a name in a row
_LONGEST_LABEL = 8  # words of a label over links
_ROUNDING = 2  # characters


def is_row_of_names(block: Block) -> bool:
    """Whether a line is a row of names with bars between them, sections of a chapter or all links but the page's own.

    >>> is_row_of_names(Block(text="Human Rights Developments | Defending Human Rights"))
    True
    >>> is_row_of_names(Block(text="Torture | Prisons | Courts", linked=0.6)), is_row_of_names(Block(text="Torture | Prisons"))
    (True, False)
    """
    names = [name for name in _BARS.split(block.text) if name]
    if len(names) < 2 or block.ends_sentence or any(len(_WORD.findall(name)) > _LONGEST_NAME for name in names):
        return False
    if all(map(is_chapter_section, names)):
        return True
    bars = len(block.text) - sum(map(len, names))
    return block.linked > 0 and (1 - block.linked) * len(block.text) <= max(map(len, names)) + bars + _ROUNDING


def without_boxes(blocks: Sequence[Block], is_link: Callable[[Block], bool]) -> list[Block]:
    """Without labels over nothing but links: behind the text headings and lines with a colon, amid it only headings with one.

    The links themselves are left to those who look for them.
    """
    last = max((at for at, block in enumerate(blocks) if block.is_prose), default=len(blocks))
    return [block for at, block in enumerate(blocks) if not _is_label(blocks, at, at > last, is_link)]


def _is_label(blocks: Sequence[Block], at: int, behind: bool, is_link: Callable[[Block], bool]) -> bool:
    block = blocks[at]
    colon = block.text.endswith(":")
    marked = block.level is not None
    if block.words > _LONGEST_LABEL or block.cells or not ((colon or marked) if behind else (colon and marked)):
        return False
    stop = at + 1
    while stop < len(blocks) and is_link(blocks[stop]):
        stop += 1
    listed = stop < len(blocks) and blocks[stop].kind is ParagraphKind.LIST_ITEM  # a list of which some lead elsewhere
    return stop > at + 1 and not is_link(block) and not listed
