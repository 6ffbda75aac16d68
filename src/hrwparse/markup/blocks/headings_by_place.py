"""Headings of pages without heading markup, and the places where one was lost."""

import re
from collections.abc import Sequence
from itertools import pairwise

import attrs

from hrwparse.markup.blocks.block import EMPHASIS, Block
from hrwparse.markup.blocks.headings import is_heading_shape, is_headline
from hrwparse.models import ParagraphKind

_FACT = re.compile(r"[A-Z][\w/, ]{2,30}: ?\S.{0,60}")
_TEASER = re.compile(r"(?:also read|read also|read more|more|related|see also|watch|listen|in pictures)\s*:", re.IGNORECASE)
_SENTENCE_CASE_WORDS = 9
_FOLLOWING_WORDS = 10  # a heading stands above text, not above another short line
_FEW = 0.25  # gaps wider than the usual one that still count as exceptions


def mark_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with headings marked by their look and place: a short line that stands alone above text."""
    marked = list(blocks)
    for at in range(len(marked) - 1, -1, -1):  # from below: a heading may stand above a heading
        if _is_heading(marked, at):
            marked[at] = attrs.evolve(marked[at], level=EMPHASIS)
    return marked


def mark_plain_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a page whose markup sets lines off, or does so for some: headlines that stand alone between paragraphs.

    Where heading elements are, or where nothing is set off, nothing is added or all is marked by look and place.
    """
    levels = {block.level for block in blocks} - {None}
    if not levels:
        return mark_headings(blocks)
    if levels != {EMPHASIS}:
        return list(blocks)
    marked = list(blocks)
    for at in range(1, len(blocks) - 1):
        between = blocks[at - 1].is_prose and blocks[at + 1].is_prose
        if between and _is_heading(marked, at) and is_headline(blocks[at].text):
            marked[at] = attrs.evolve(blocks[at], level=EMPHASIS)
    return marked


def _is_heading(blocks: list[Block], at: int) -> bool:
    block = blocks[at]
    if (
        block.level is not None
        or block.kind is not ParagraphKind.TEXT
        or block.is_contact
        or at + 1 == len(blocks)
        or _is_fact(blocks, at)
        or not is_heading_shape(block.text)
    ):
        return False
    below = blocks[at + 1]
    above = blocks[at - 1] if at else None
    if above is not None and above.text.endswith(":") and above.words > 3:
        return False
    over_heading = below.level is not None
    if not over_heading and below.words < _FOLLOWING_WORDS:
        return False
    if is_headline(block.text):
        return True
    plain = not over_heading and block.words <= _SENTENCE_CASE_WORDS and not block.text.endswith((":", "?"))
    return plain and (above is None or above.is_prose or _is_aside(above.text)) and below.is_prose


def _is_aside(text: str) -> bool:
    """Whether a line is a caption or leads to another story: ... after the verdict. (A. Nonym/The Courier); Also read: ..."""
    return text.endswith((".", ".)", ")")) or _TEASER.match(text) is not None


def _is_fact(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is one of several that give a fact each: ``Capital: Strelsau``."""
    near = (blocks[n].text for n in (at - 1, at + 1) if 0 <= n < len(blocks))
    return _FACT.fullmatch(blocks[at].text) is not None and any(map(_FACT.fullmatch, near))


def mark_lost(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with those marked that an evidently lost heading stood above.

    In a text whose paragraphs are one blank line apart, two paragraphs are further apart: some exporters drop lines of one
    word and leave such a gap.
    """
    gaps = [block.gap for block in blocks[1:]]
    wide = sum(1 for gap in gaps if gap > 1)
    if not wide or gaps.count(1) < 3 or wide > _FEW * len(gaps):
        return list(blocks)
    marked = list(blocks[:1])
    for above, block in pairwise(blocks):
        lost = block.gap > 1 and block.is_prose and above.is_prose
        marked.append(attrs.evolve(block, lost=True) if lost else block)
    return marked
