"""The blocks of a page without what belongs to the site: navigation, captions, teasers, contents lists, pull quotes."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from hrwparse.markup.blocks.block import Block, compare_key
from hrwparse.markup.blocks.headings import is_chapter_section
from hrwparse.markup.furniture.boxes import is_row_of_names, without_boxes
from hrwparse.markup.furniture.pull_quotes import without_pull_quotes
from hrwparse.markup.furniture.site_lines import (
    CREDIT,
    END_HEADINGS,
    EXPAND,
    INLINE_CREDIT,
    TEASER,
    WEAK_TEASER,
    is_edge_furniture,
    is_furniture_line,
)
from hrwparse.models import ParagraphKind

_LEADERS = re.compile(r"\s*\.{2,}\s*(?:p\.\s*)?\d*$|\s*…$")
_SECTIONS = frozenset({"introduction", "appendix"})  # labels of navigation that are headings right above the text
_CARD = re.compile(
    r"[a-z]+ \d{1,2}, \d{4}\s*(?:video|report|news release|dispatches|commentary|letter|statement)?", re.IGNORECASE
)
_ORGANISATION = "human rights watch"
_TYPED_CARD = re.compile(
    r"[a-z]+ \d{1,2}, \d{4}\s*\|?\s*(?:video|report|news release|dispatches|commentary|letter|statement|witness)", re.IGNORECASE
)
_LONGEST_CAPTION = 70  # words
_CONTENTS = ("contents", "table of contents")
_SHORTEST_LIST = 3
_MOST = 0.7
_LONGEST_ENTRY = 8  # words of a menu's entry
_HALF = 0.5
_LEAD = 30  # characters in which a label before links ends
_LINKS = 0.2  # share of a row's text in links


def _is_edge(block: Block) -> bool:
    """Whether a block before or behind the prose is the site's: also a row of links beside what a footer says."""
    cells = block.linked > _LINKS and any(map(is_edge_furniture, block.cells))
    return cells or is_row_of_names(block) or is_edge_furniture(block.text)


def _names_neighbours(block: Block) -> bool:
    """Whether a line behind the prose only names what stands on neighbouring pages."""
    names = block.cells or (block.text,)
    return block.turns or (block.level is None and all(map(is_chapter_section, names)))


def drop_furniture(blocks: list[Block]) -> list[Block]:
    """The blocks of the report's own text, in order."""
    blocks = _without_captions(_without_end([block for block in blocks if block.text]))
    blocks = [block for block, below in zip_longest(blocks, blocks[1:]) if not _is_card(block, below)]
    blocks = without_boxes(_without_teasers(_without_text_cards(blocks)), _is_link_line)
    blocks = _without_menus([block for block in blocks if not is_furniture_line(block.text)])
    blocks = _trim_edges(blocks)
    return without_pull_quotes(_without_contents_list(blocks))


def _is_card(block: Block, below: Block | None) -> bool:
    """Whether a line is the date over another story's linked title."""
    return below is not None and _CARD.fullmatch(block.text) is not None and below.linked > 0.9


def _without_text_cards(blocks: list[Block]) -> list[Block]:
    """Without a line of day and kind (March 3, 2014 Video) and the one or two lines below it that name what it is of."""
    drop: set[int] = set()
    for at, block in enumerate(blocks):
        if _TYPED_CARD.fullmatch(block.text):
            behind = next((n for n in range(at + 1, at + 3) if n >= len(blocks) or blocks[n].is_prose), at + 3)
            drop.update(range(at, min(behind, len(blocks))))
    return [block for at, block in enumerate(blocks) if at not in drop]


def _without_teasers(blocks: list[Block]) -> list[Block]:
    """Without the lines amid the text that stand over links to other pages, or over a box of such that is gone already."""
    last = max((at for at, block in enumerate(blocks) if block.is_prose), default=0)
    return [
        block
        for at, block in enumerate(blocks)
        if at >= last
        or not (TEASER.fullmatch(block.text) or (WEAK_TEASER.fullmatch(block.text) and _is_link_line(blocks[at + 1])))
    ]


def _without_menus(blocks: list[Block]) -> list[Block]:
    """Without lines that are links, and without the short items of lists of which most are: a menu has no link to its page."""
    kept: list[Block] = []
    at = 0
    while at < len(blocks):
        stop = at + 1
        while blocks[at].kind is ParagraphKind.LIST_ITEM and stop < len(blocks) and blocks[stop].kind is ParagraphKind.LIST_ITEM:
            stop += 1
        own = [block for block in blocks[at:stop] if not _is_link_line(block)]
        is_menu = stop - at >= _SHORTEST_LIST and len(own) * 3 <= stop - at
        kept += [block for block in own if not (is_menu and block.words <= _LONGEST_ENTRY)]
        at = stop
    return kept


def _is_link_line(block: Block) -> bool:
    """A short line that is nothing but a link leads elsewhere, if it is no address or level-1 heading (print versions)."""
    if block.text.startswith(("http://", "https://", "www.")):
        return False
    if block.linked > _HALF and WEAK_TEASER.match(block.first_line) and ":" in block.first_line[:_LEAD]:
        return True  # See also: ...
    return block.linked > 0.9 and block.level != 1 and not (block.ends_sentence and block.words >= 8)


def _without_captions(blocks: list[Block]) -> list[Block]:
    """No picture captions: the lines from an Expand label to the credit line, and the lines that end in a credit."""
    kept: list[Block] = []
    prose_seen = False
    at = 0
    while at < len(blocks):
        text = blocks[at].text
        ahead = [block.text for block in blocks[at + 1 : at + 4]]
        credit = next((n for n, line in enumerate(ahead, 1) if CREDIT.fullmatch(line)), None)
        if EXPAND.fullmatch(text):
            at += 1 + (credit or (1 if ahead and blocks[at + 1].words <= _LONGEST_CAPTION and credit else 0))
        elif (
            credit == 1
            and not prose_seen
            and blocks[at].level is None
            and blocks[at].words <= _LONGEST_CAPTION
            and ahead[0].startswith("©")
        ):
            at += 2
        elif _is_caption(blocks[at]):
            at += 1
        else:
            prose_seen = prose_seen or blocks[at].is_prose
            kept.append(blocks[at])
            at += 1
    return kept


def _without_end(blocks: list[Block]) -> list[Block]:
    """Without what an end heading (Related Content) behind the prose begins."""
    last = max((at for at, block in enumerate(blocks) if block.is_prose and not is_furniture_line(block.text)), default=None)
    if last is None:
        return blocks
    ends = (at for at in range(last + 1, len(blocks)) if END_HEADINGS.fullmatch(blocks[at].first_line))
    return blocks[: next(ends, len(blocks))]


def _is_caption(block: Block) -> bool:
    """Whether a block is a caption by its credit or its place below a picture."""
    known = block.pictured or CREDIT.fullmatch(block.text) or INLINE_CREDIT.fullmatch(block.text)
    return bool(known) and block.words <= _LONGEST_CAPTION


def _trim_edges(blocks: list[Block]) -> list[Block]:
    """Without navigation labels before and behind the prose."""
    prose = [at for at, block in enumerate(blocks) if block.is_prose]
    first, last = (prose[0], prose[-1]) if prose else (0, len(blocks) - 1)
    middle = blocks[first : last + 1]
    before = [
        block
        for at, block in enumerate(blocks[:first])
        if not _is_edge(block) or (at == first - 1 and block.text.lower() in _SECTIONS and block.linked < 0.5)
    ]
    return [*before, *middle, *_behind(blocks[last + 1 :])]


def _behind(blocks: Sequence[Block]) -> list[Block]:
    """What behind the prose is the text's; below a signature the signer's organisation is."""
    kept: list[Block] = []
    for block in blocks:
        signs = bool(kept) and compare_key(block.text) == _ORGANISATION
        site = block.is_contact or _is_edge(block) or _names_neighbours(block) or _CARD.fullmatch(block.text)
        kept += [block] if signs or not site else []
    return kept


def _without_contents_list(blocks: list[Block]) -> list[Block]:
    """Without a contents list: three or more short lines in a row that nearly all come again as lines of their own.

    The heading of a list whose entries were links, and so are gone, goes too.
    """
    keys = [_entry_key(block) for block in blocks]
    last = {key: at for at, key in enumerate(keys)}
    drop: set[int] = set()
    start = 0
    while start < len(blocks):
        stop = start
        while stop < len(blocks) and keys[stop]:
            stop += 1
        again = [at for at in range(start, stop) if last[keys[at]] > at and last[keys[at]] >= stop - 1]
        if len(again) >= _SHORTEST_LIST and len(again) >= _MOST * (again[-1] + 1 - again[0]):
            named = again[0] > 0 and keys[again[0] - 1] in _CONTENTS
            drop.update(range(again[0] - named, again[-1] + 1))
        start = stop + 1
    drop.update(at for at, key in enumerate(keys[:-1]) if key in _CONTENTS and blocks[at].level and blocks[at + 1].level)
    return [block for at, block in enumerate(blocks) if at not in drop]


def _entry_key(block: Block) -> str:
    """What a line of a contents list is compared by; "" for blocks that are none."""
    text = _LEADERS.sub("", block.text) if ".." in block.text or "…" in block.text else block.text
    ends = block.ends_sentence and text == block.text
    return "" if block.cells or block.words > 20 or ends else compare_key(text)
