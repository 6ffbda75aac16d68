"""Pages of hrw.org of all years as plain text: chapters, reports, news."""

import re

from hrwparse.markup.addresses.parts import fragment_issue
from hrwparse.markup.blocks.headings_by_place import mark_headings, mark_lost
from hrwparse.markup.blocks.lines import text_blocks
from hrwparse.markup.front.header_lines import take_dateline
from hrwparse.markup.front.text_front import read_front
from hrwparse.markup.furniture.site_lines import is_hrw_pager
from hrwparse.markup.header.facts import HRW, Facts
from hrwparse.markup.outline.body import build
from hrwparse.markup.page import Page
from hrwparse.models import Document

NAME = "hrw-text"
_MASTHEAD = re.compile(
    r"human rights watch world report,? (?:19|20)\d\d|world map [A-Z].{0,60}|.{1,200} \| human rights watch", re.I
)
_IN_PARTS = re.compile(r"/(?:worldreport99|wr2k1)/|/reports/\d{4}/(?!WR\d\d/)|/node/", re.IGNORECASE)
_TOP = 6  # blocks in which the masthead can stand


def recognises(page: Page) -> int:
    """Plain text with the masthead or the navigation of hrw.org at its top, or from an address there."""
    if page.root is not None:
        return 0
    if any(_MASTHEAD.fullmatch(block.text) or is_hrw_pager(block.text) for block in text_blocks(page.source)[:_TOP]):
        return 5
    return int(page.address is not None and page.address.site == "hrw")


def read(page: Page) -> Document:
    """The document of a page that this layout recognises."""
    facts = Facts(issues=list(page.issues))
    blocks, _, lag = read_front(text_blocks(page.source), facts, page.address)
    take_dateline(blocks, facts)
    facts.offer("url", facts.printed_url, "body")
    facts.offer_address(page.address)
    facts.offer("publisher", HRW, "body")
    facts.offer_edition(lag)
    if _IN_PARTS.search(facts.get("url") or "") and (issue := fragment_issue(facts.get("url"), None)):
        facts.issues.append(issue)
    return facts.document(NAME, build(mark_lost(mark_headings(blocks))))
