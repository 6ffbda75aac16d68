"""The top of text exports: masthead, title, subtitle, and what of the header stands around them."""

from collections.abc import Sequence

from hrwparse.markup.blocks.block import Block
from hrwparse.markup.front.address_lines import take_addresses
from hrwparse.markup.front.header_lines import take_front, take_line
from hrwparse.markup.front.mastheads import Masthead, take_masthead
from hrwparse.markup.front.text_menus import skip_menus
from hrwparse.markup.front.text_titles import take_title
from hrwparse.markup.furniture.removal import drop_furniture
from hrwparse.markup.furniture.site_lines import is_notice
from hrwparse.markup.header.facts import Facts
from hrwparse.models import PageUrl


def read_front(blocks: Sequence[Block], facts: Facts, address: PageUrl | None) -> tuple[list[Block], Masthead, int | None]:
    """Offer what the top of a text says; its body, what stood above the title, and how far the edition is from what it tells of.

    A date above the title counts less than one below: copies have the day of the copy above the title.
    """
    own = [block for block in blocks if not is_notice(block.text)]
    below, head = take_masthead(skip_menus(take_addresses(own, facts), address), facts)
    below = take_text(take_title(below, head, facts, address), facts)
    for line in head.dates:
        take_line(line, facts)
    lag = facts.offer_title_facts(facts.get("title"))
    more = facts.offer_title_facts(facts.get("subtitle"))
    return below, head, lag if lag is not None else more


def take_text(blocks: Sequence[Block], facts: Facts) -> list[Block]:
    """The text below a title: header lines stand above labels of the site, below them, or both."""
    return take_front(drop_furniture(take_front(take_addresses(blocks, facts), facts)), facts)
