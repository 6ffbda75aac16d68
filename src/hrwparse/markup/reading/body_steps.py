"""The steps that make the body: blocks, without the site's, with their headings marked."""

from itertools import zip_longest

from hrwparse.markup.blocks.block import Block
from hrwparse.markup.blocks.headings_by_place import mark_plain_headings
from hrwparse.markup.front.address_lines import take_addresses
from hrwparse.markup.front.header_lines import take_front
from hrwparse.markup.front.page_title import own_text
from hrwparse.markup.furniture.removal import drop_furniture
from hrwparse.markup.furniture.site_lines import is_furniture_line, is_notice
from hrwparse.markup.reading.plan import Reading
from hrwparse.markup.tree.blocks import read_blocks
from hrwparse.markup.tree.content import find_focus, prose_sizes


def gather(reading: Reading) -> None:
    """The blocks of the tree, in order, without what a browser would not show or what is marked as navigation."""
    sizes = prose_sizes(reading.root)
    blocks = read_blocks(reading.root, find_focus(reading.root, sizes), sizes)
    reading.blocks = take_addresses([block for block in blocks if not is_notice(block.text)], reading.facts)


def clear(reading: Reading) -> None:
    """Without the lines that are the layout's own furniture, and what stands below its end."""
    furniture, end = reading.plan.furniture, reading.plan.end
    blocks = reading.blocks
    if end is not None:
        own = (at for at, block in enumerate(blocks) if block.is_prose and not is_furniture_line(block.text))
        last = max(own, default=len(blocks))
        stop = next((at for at in range(last + 1, len(blocks)) if end.fullmatch(blocks[at].first_line)), len(blocks))
        blocks = blocks[:stop]
    if furniture is not None:
        pairs = zip_longest(blocks, blocks[1:])
        blocks = [block for block, below in pairs if not furniture.fullmatch(block.text) or _stands_above(block, below)]
    reading.blocks = blocks


def _stands_above(block: Block, below: Block | None) -> bool:
    """Whether a block is a heading with text or a heading below: menus name regions that chapters have sections on."""
    if block.level is None or block.linked > 0.5 or below is None:
        return False
    return below.is_prose or (block.inside and below.inside and below.level is not None and below.linked < 0.5)


def front(reading: Reading) -> None:
    """Coverage, date, credit and byline between title and text go into the header."""
    reading.blocks = take_front(own_text(reading.blocks, reading.facts), reading.facts)


def furniture(reading: Reading) -> None:
    """Without captions, credits, pull quotes, contents lists, related boxes and the labels of navigation."""
    reading.blocks = drop_furniture(reading.blocks)


def front_below(reading: Reading) -> None:
    """Header lines that captions or share labels stood above."""
    reading.blocks = take_front(reading.blocks, reading.facts)


def headings(reading: Reading) -> None:
    """Where markup sets no line off, or not all, headings by their look and place; too little is known of unknown pages."""
    if not reading.plan.unknown:
        reading.blocks = mark_plain_headings(reading.blocks)
