"""Refworld pages as plain text: header as ``Label value`` or ``Label | value |`` lines, glued, or lost in part or whole."""

from hrwparse.markup.blocks.block import Block
from hrwparse.markup.blocks.headings_by_place import mark_headings, mark_lost
from hrwparse.markup.blocks.lines import Line, blocks_of, line_blocks, read_lines
from hrwparse.markup.front.header_lines import cut_at_end
from hrwparse.markup.front.text_front import read_front, take_text
from hrwparse.markup.furniture.site_lines import is_edge_furniture
from hrwparse.markup.header.dates import find_site_stamp
from hrwparse.markup.header.facts import Facts
from hrwparse.markup.header.labels import find_header
from hrwparse.markup.header.metadata import bare_title
from hrwparse.markup.outline.body import build
from hrwparse.markup.page import Page
from hrwparse.models import Document

NAME = "refworld-text"


def recognises(page: Page) -> int:
    """Plain text with Refworld's header labels or site stamp, or from its address."""
    if page.root is not None:
        return 0
    lines = line_blocks(read_lines(page.source))
    if any(find_site_stamp(line.text) for line in lines[:10]) or find_header(lines) is not None:
        return 10
    return int(page.address is not None and page.address.site == "refworld")


def read(page: Page) -> Document:
    """The document of a page that this layout recognises."""
    lines = read_lines(page.source)
    rows = line_blocks(lines)
    facts = Facts(issues=list(page.issues))
    facts.offer_stamp(page.source)
    lag: int | None
    if found := find_header(rows):
        first, end, values = found
        above = [row for row in rows[:first] if not is_edge_furniture(row.text)]
        facts.offer("title", bare_title(above[-1].text, None) if above else None, "title")
        facts.offer_labels(values)
        body = take_text(_body(lines, end), facts)
        lag = facts.offer_title_facts(facts.get("title"))
    else:
        facts.issue("missing-header", "no header lines (Publisher, Publication Date, Cite as) were found in the text")
        body, _, lag = read_front(_body(lines, 0), facts, page.address)
    facts.offer_label_countries()
    facts.offer("url", facts.printed_url, "body")
    facts.offer_address(page.address)
    facts.flag_placeholder_date()
    facts.offer_edition(lag)
    return facts.document(NAME, build(mark_lost(mark_headings(body))))


def _body(lines: list[Line], start: int) -> list[Block]:
    return cut_at_end(blocks_of(lines[start:]))
