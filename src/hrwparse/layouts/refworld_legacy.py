"""Refworld's HTML pages of 2006 to 2023: site line, title, two-column header table, body, copyright notice."""

import re
from collections.abc import Sequence

from hrwparse.markup.addresses.address import parse_url
from hrwparse.markup.blocks.block import Block, compare_key
from hrwparse.markup.blocks.headings_by_place import mark_plain_headings
from hrwparse.markup.front.header_lines import cut_at_end
from hrwparse.markup.front.text_front import take_text
from hrwparse.markup.furniture.site_lines import is_edge_furniture
from hrwparse.markup.header.facts import Facts
from hrwparse.markup.header.labels import find_header
from hrwparse.markup.header.metadata import Metadata, read_metadata
from hrwparse.markup.outline.body import build
from hrwparse.markup.page import Page
from hrwparse.markup.tree.blocks import read_blocks
from hrwparse.markup.tree.content import prose_sizes
from hrwparse.models import Document

NAME = "refworld-legacy"
_TITLE = re.compile(r"Refworld \|.*", re.DOTALL)
_SHOWN = 10  # as `markup.look` weighs what a page shows
_TELLTALE = re.compile(r"Publication\s+Date|Cite\s+as")


def recognises(page: Page) -> int:
    """HTML with Refworld's header labels, or with the old site's title, or from its address."""
    if page.root is None or page.look is None:
        return 0
    shown = int(_TITLE.fullmatch(page.look.meta.title or "") is not None)
    shown += _TELLTALE.search(page.source) is not None and find_header(read_blocks(page.root)) is not None
    known = any(address.family == NAME for address in (page.look.own, page.address) if address is not None)
    return _SHOWN * shown + known


def read(page: Page) -> Document:
    """The document of a page that this layout recognises."""
    assert page.root is not None
    blocks = read_blocks(page.root, prose=prose_sizes(page.root))
    meta = read_metadata(page.root)
    facts = Facts(issues=list(page.issues))
    facts.offer_stamp(page.source)
    if found := find_header(blocks):
        first, end, values = found
        facts.offer("title", _title_above(blocks[:first]), "title")
        facts.offer_labels(values)
        body = blocks[end:]
    else:
        facts.issue("missing-header", "no header table (Publisher, Publication Date, Cite as) was found on the page")
        body = _below_title(blocks, meta, facts)
    facts.offer("title", meta.names[-1] if meta.names else None, "meta")
    lag = facts.offer_title_facts(facts.get("title"))
    facts.offer_label_countries()
    for field in ("url", "language"):
        facts.offer(field, *meta.found(field))
    facts.offer("url", facts.printed_url, "body")
    facts.offer_address(page.address)
    facts.offer_address(parse_url(facts.get("url") or ""))
    facts.flag_placeholder_date()
    body = take_text(cut_at_end(body), facts)
    facts.offer_edition(lag)
    return facts.document(NAME, build(mark_plain_headings(body)))


def _title_above(blocks: Sequence[Block]) -> str | None:
    """The heading nearest above the header table, else the last line there that is not the site's."""
    lines = [block for block in blocks if not is_edge_furniture(block.text) and block.linked < 0.5 and not block.cells]
    headings = [block for block in lines if block.level is not None]
    return (headings or lines)[-1].text if lines else None


def _below_title(blocks: list[Block], meta: Metadata, facts: Facts) -> list[Block]:
    """What follows the title where no table does: the title is the first main heading, or the line that ``<title>`` repeats."""
    named = set(map(compare_key, meta.names))
    for at, block in enumerate(blocks):
        if block.level == 1 or compare_key(block.text) in named:
            facts.offer("title", block.text, "title")
            return blocks[at + 1 :]
    return blocks
