"""Any other plain text: copies on other sites, and texts of unknown origin."""

from hrwparse.markup.blocks.headings_by_place import mark_headings, mark_lost
from hrwparse.markup.blocks.lines import text_blocks
from hrwparse.markup.front.header_lines import take_dateline
from hrwparse.markup.front.text_front import read_front
from hrwparse.markup.header.facts import Facts
from hrwparse.markup.outline.body import build
from hrwparse.markup.page import Page
from hrwparse.models import Document

NAME = "generic-text"


def recognises(page: Page) -> int:
    """Any plain text."""
    return int(page.root is None)


def read(page: Page) -> Document:
    """The document of any plain text; an ``unknown-layout`` issue where neither address nor masthead tells whose it is."""
    facts = Facts(issues=list(page.issues))
    blocks, head, lag = read_front(text_blocks(page.source), facts, page.address)
    take_dateline(blocks, facts)
    facts.offer("url", facts.printed_url, "body")
    facts.offer_address(page.address)
    facts.offer_edition(lag)
    if head.volume is None and (page.address is None or page.address.site is None):
        facts.issue("unknown-layout", "nothing tells whose text this is; it was read by the look of its lines")
    return facts.document(NAME, build(mark_lost(mark_headings(blocks))))
