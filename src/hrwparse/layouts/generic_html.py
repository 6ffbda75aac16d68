"""Any other HTML page, by its shape: hrw.org of all years, Refworld since 2023, and pages of unknown sites."""

import datetime as dt
from collections.abc import Sequence

from lxml import html

from hrwparse.markup.address import parse_url
from hrwparse.markup.block import Block, compare_key
from hrwparse.markup.blocks import read_blocks
from hrwparse.markup.content import find_focus, prose_sizes
from hrwparse.markup.elements import is_furniture
from hrwparse.markup.facts import HRW, Facts
from hrwparse.markup.front import is_date_line, take_dateline, take_front, take_line
from hrwparse.markup.furniture import drop_furniture, is_edge_furniture, is_hrw_pager
from hrwparse.markup.header_dates import read_date
from hrwparse.markup.metadata import Metadata, read_metadata
from hrwparse.markup.outline import build
from hrwparse.markup.page import Page
from hrwparse.markup.text_headings import mark_headings
from hrwparse.models import Document

NAME = "generic-html"
_NEAR = 4  # lines above a title in which a date or byline may stand


def recognises(page: Page) -> bool:
    """Any HTML."""
    return page.root is not None


def read(page: Page) -> Document:
    """The document of any HTML page; an ``unknown-layout`` issue where neither address nor head tells of a known site."""
    assert page.root is not None
    sizes = prose_sizes(page.root)
    blocks = read_blocks(page.root, find_focus(page.root, sizes), sizes)
    meta = read_metadata(page.root, page.source)
    facts = Facts(issues=list(page.issues))
    own = parse_url(meta.value("url") or "")
    site = own.site or (page.address.site if page.address else None) or _site_by_shape(meta, blocks)
    body = take_front(drop_furniture(_own_text(_take_title(blocks, meta, facts), facts)), facts)
    _offer_head(meta, facts, is_chapter="country-chapters" in (own.section, page.address and page.address.section))
    facts.offer("published", _time(page.root), "body")
    take_dateline(body, facts)
    lags = [facts.offer_title_facts(facts.get("title")), *(facts.offer_title_facts(name, "meta") for name in meta.names)]
    facts.offer_address(page.address)
    facts.offer_address(own)
    facts.offer("publisher", HRW if site == "hrw" else None, "body")
    facts.offer_edition(next((lag for lag in lags if lag is not None), None))
    if site is None:
        facts.issue("unknown-layout", "no page family is known for this page; it was read by its shape")
    elif all(block.level is None for block in body):
        body = mark_headings(body)
    return facts.document(NAME, build(body))


def _site_by_shape(meta: Metadata, blocks: Sequence[Block]) -> str | None:
    """Hrw for a page whose head or navigation is Human Rights Watch's, whatever its address."""
    named = meta.value("publisher") == HRW or (meta.title or "").endswith(f"| {HRW}")
    return "hrw" if named or any(is_hrw_pager(block.text) for block in [*blocks[:8], *blocks[-8:]]) else None


def _take_title(blocks: list[Block], meta: Metadata, facts: Facts) -> list[Block]:
    """Offer title and subtitle, take header lines near the title; the rest are the candidates for the body."""
    prose = next((at for at, block in enumerate(blocks) if block.is_prose and block.inside), len(blocks))
    at = _title_place(blocks[: prose + 1], meta)
    if at is None:
        facts.offer("title", meta.names[0] if meta.names else None, "meta")
        return _from_focus(blocks, 0)
    facts.offer("title", blocks[at].text, "title")
    for block in blocks[max(0, at - _NEAR) : at]:
        if is_date_line(block.text):
            take_line(block.text, facts)
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    if below is not None and _is_subtitle(below, facts):
        facts.offer("subtitle", below.text, "title")
        return _from_focus(blocks, at + 2)
    return _from_focus(blocks, at + 1)


def _title_place(blocks: Sequence[Block], meta: Metadata) -> int | None:
    """The main heading: what the head names as title, else the last level-1 heading above the prose that is not the site."""
    site = compare_key(meta.value("publisher") or HRW)
    mains = [at for at, block in enumerate(blocks) if block.level == 1 and compare_key(block.text) not in ("", site)]
    named = set(map(compare_key, meta.names))
    for at in mains:
        if compare_key(blocks[at].text) in named:
            return at
    if mains:
        return mains[-1]
    lines = [
        at
        for at, block in enumerate(blocks)
        if block.level is not None and not is_edge_furniture(block.text) and block.linked < 0.5
    ]
    return next((at for at in lines if compare_key(blocks[at].text) in named), lines[0] if lines else None)


def _is_subtitle(block: Block, facts: Facts) -> bool:
    """A short line under the title, above the part that holds the prose."""
    if block.inside or block.ends_sentence or block.linked > 0.5 or block.words > 25 or is_edge_furniture(block.text):
        return False
    return not take_line(block.text, Facts()) and block.level != 1 and compare_key(block.text) != compare_key(facts.get("title"))


def _from_focus(blocks: list[Block], start: int) -> list[Block]:
    """From the title on; lines above the prose's part stay if they are header lines or prose."""
    return [block for at, block in enumerate(blocks) if at >= start or block.inside]


def _own_text(blocks: Sequence[Block], facts: Facts) -> list[Block]:
    """The blocks within the prose's part, and prose between the title and it; header lines in between are taken."""
    first = next((at for at, block in enumerate(blocks) if block.inside), 0)
    kept = []
    for at, block in enumerate(blocks):
        if block.inside or (at < first and block.is_prose):
            kept.append(block)
        elif at < first:
            take_line(block.text, facts)
    return kept


def _offer_head(meta: Metadata, facts: Facts, is_chapter: bool) -> None:
    """The head's values. A chapter's time stamp is that of its database entry, weeks before the edition: header only."""
    for field in ("url", "language", "author", "publisher"):
        value, origin = meta.found(field)
        if field != "publisher" or (value or "").casefold() != "refworld":
            facts.offer(field, value, origin)
    value, origin = meta.found("published")
    if value:
        facts.header.setdefault("Published", value)
    if not is_chapter:
        facts.offer("published", read_date(value or ""), origin)


def _time(root: html.HtmlElement) -> dt.date | None:
    """The day of the one ``<time>`` element that is marked as the publication date, or of the only one in the text."""
    times = [node for node in root.iter("time") if not any(is_furniture(up, False) for up in node.iterancestors())]
    marked = [node for node in times if node.get("itemprop") == "datePublished" or "pubdate" in node.attrib]
    node = marked[0] if marked else times[0] if len(times) == 1 else None
    return None if node is None else read_date(node.get("datetime") or node.text_content())
