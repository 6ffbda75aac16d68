"""Any other plain text: exports of hrw.org pages of all years, and texts of unknown origin."""

import re
from collections.abc import Sequence

from hrwparse.markup.block import Block, compare_key
from hrwparse.markup.facts import HRW, Facts
from hrwparse.markup.front import is_release_start, take_dateline, take_front, take_line
from hrwparse.markup.furniture import drop_furniture, is_furniture_line
from hrwparse.markup.headings import is_heading_shape
from hrwparse.markup.lines import text_blocks
from hrwparse.markup.outline import build
from hrwparse.markup.page import Page
from hrwparse.markup.text_headings import mark_headings, mark_lost
from hrwparse.models import Document, PageUrl

NAME = "generic-text"
_MASTHEAD = re.compile(r"(?P<publisher>human rights watch )?world report,? (?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_SAME_WORDS = 0.5


def recognises(page: Page) -> bool:
    """Any plain text."""
    return page.root is None


def read(page: Page) -> Document:
    """The document of any plain text; an ``unknown-layout`` issue where neither address nor masthead tells whose it is."""
    facts = Facts(issues=list(page.issues))
    blocks, masthead = _take_masthead(text_blocks(page.source), facts)
    blocks = _take_title(drop_furniture(blocks), facts, page.address, masthead)
    blocks = take_front(blocks, facts)
    lag = facts.offer_title_facts(facts.get("title"))
    take_dateline(blocks, facts)
    facts.offer_address(page.address)
    facts.offer_edition(lag)
    if not masthead and (page.address is None or page.address.site is None):
        facts.issue("unknown-layout", "nothing tells whose text this is; it was read by the look of its lines")
    return facts.document(NAME, build(mark_lost(mark_headings(blocks))))


def _take_masthead(blocks: list[Block], facts: Facts) -> tuple[list[Block], bool]:
    """The name of the volume above a chapter's title, and the coverage line below it."""
    at = next((at for at, block in enumerate(blocks) if not is_furniture_line(block.text)), 0)
    match = _MASTHEAD.fullmatch(blocks[at].text) if blocks else None
    if match is None:
        return blocks, False
    facts.header["Masthead"] = match[0]
    facts.offer("report_year", int(match["year"]), "title")
    facts.offer("publisher", HRW if match["publisher"] else None, "title")
    at += 1
    while at < len(blocks) and take_line(blocks[at].text, facts):
        at += 1
    return blocks[at:], True


def _take_title(blocks: list[Block], facts: Facts, address: PageUrl | None, masthead: bool) -> list[Block]:
    """The first line as the title, unless it is a sentence or nothing tells that it is more than the first heading.

    A page of a known site may be without its title; then the address or what stands below the line has to tell.
    """
    blocks = take_front(blocks, facts)
    if len(blocks) < 2 or blocks[0].is_prose or not is_heading_shape(blocks[0].text):
        return blocks
    if not masthead and address is not None and address.site is not None:
        below = blocks[1].text
        if not (_is_named(blocks[0].text, address.url) or is_release_start(below) or take_line(below, Facts())):
            return blocks
    facts.offer("title", blocks[0].text, "title")
    return blocks[1:]


def _is_named(title: str, url: str) -> bool:
    """Whether at least half of a title's longer words stand in the address."""
    words: Sequence[str] = [word for word in compare_key(title).split() if len(word) > 3] or compare_key(title).split()
    path = compare_key(url.replace("-", " ").replace("_", " "))
    return sum(1 for word in words if word in path) >= _SAME_WORDS * len(words)
