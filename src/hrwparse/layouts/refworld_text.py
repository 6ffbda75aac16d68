"""Refworld pages as plain text: header as ``Label value`` or ``Label | value |`` lines, glued, or lost."""

from collections.abc import Sequence

from hrwparse.markup.block import Block
from hrwparse.markup.facts import Facts
from hrwparse.markup.front import cut_at_end, take_front
from hrwparse.markup.furniture import drop_furniture, is_edge_furniture
from hrwparse.markup.header_dates import find_site_stamp
from hrwparse.markup.headings import is_heading_shape
from hrwparse.markup.labels import find_header
from hrwparse.markup.lines import Line, blocks_of, line_blocks, read_lines
from hrwparse.markup.outline import build
from hrwparse.markup.page import Page
from hrwparse.markup.text_headings import mark_headings, mark_lost
from hrwparse.markup.titles import is_coverage_line, read_title
from hrwparse.models import Document

NAME = "refworld-text"


def recognises(page: Page) -> bool:
    """Plain text with Refworld's header labels or site stamp, or from its address."""
    if page.root is not None:
        return False
    if page.address is not None and page.address.site == "refworld":
        return True
    lines = line_blocks(read_lines(page.source))
    return any(find_site_stamp(line.text) for line in lines[:10]) or find_header(lines) is not None


def read(page: Page) -> Document:
    """The document of a page that this layout recognises."""
    lines = read_lines(page.source)
    rows = line_blocks(lines)
    facts = Facts(issues=list(page.issues))
    facts.offer_stamp(page.source)
    if found := find_header(rows):
        first, end, values = found
        above = [row for row in rows[:first] if not is_edge_furniture(row.text)]
        facts.offer("title", above[-1].text if above else None, "title")
        facts.offer_labels(values)
    else:
        facts.issue("missing-header", "no header lines (Publisher, Publication Date, Cite as) were found in the text")
        end = _title_end(rows, facts)
    lag = facts.offer_title_facts(facts.get("title"))
    facts.offer_address(page.address)
    facts.flag_placeholder_date()
    body = take_front(_body(lines, end), facts)
    facts.offer_edition(lag)
    return facts.document(NAME, build(mark_lost(mark_headings(drop_furniture(body)))))


def _body(lines: list[Line], start: int) -> list[Block]:
    return cut_at_end(blocks_of(lines[start:]))


def _title_end(rows: Sequence[Block], facts: Facts) -> int:
    """Past the title line of a text without header; 0 where the text begins with the body."""
    for at, row in enumerate(rows[:5]):
        if is_edge_furniture(row.text):
            continue
        said = read_title(row.text)
        below = rows[at + 1].text if at + 1 < len(rows) else ""
        names = said.report_year is not None or bool(said.countries) or is_coverage_line(below)
        if names and not is_coverage_line(row.text) and (is_heading_shape(row.text) or said.report_year):
            facts.offer("title", row.text, "title")
            return at + 1
        return 0
    return 0
