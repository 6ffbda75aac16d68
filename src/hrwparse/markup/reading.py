"""How an HTML page is read: named steps in order, the same for all layouts; a `Plan` says what is special about one."""

import datetime as dt
import re
from collections.abc import Callable
from itertools import zip_longest

import attrs
from lxml import html

from hrwparse.markup.address_lines import take_addresses
from hrwparse.markup.block import Block, compare_key
from hrwparse.markup.blocks import read_blocks
from hrwparse.markup.bylines import find_marked_author
from hrwparse.markup.content import find_focus, prose_sizes
from hrwparse.markup.elements import is_furniture
from hrwparse.markup.facts import HRW, Facts, is_volume_name
from hrwparse.markup.front import is_release_start, take_dateline, take_front
from hrwparse.markup.furniture import drop_furniture
from hrwparse.markup.header_dates import read_date
from hrwparse.markup.headings import is_chapter_section
from hrwparse.markup.labels import find_header
from hrwparse.markup.look import Look, Signs
from hrwparse.markup.outline import build
from hrwparse.markup.page import Page
from hrwparse.markup.page_title import own_text, take_title
from hrwparse.markup.parts import fragment_issue, part_of
from hrwparse.markup.site_lines import is_furniture_line, is_notice
from hrwparse.markup.text_headings import mark_plain_headings
from hrwparse.markup.titles import is_coverage_line
from hrwparse.models import Document, PageUrl

_YEARLY_SECTIONS = ("country-chapters", "world-report")
_OCCASIONAL = ("news", "report", "dispatches", "video")  # sections whose pages are no editions of anything
_SITE_IN_BRACKETS = re.compile(r"\s*\((?:Human Rights Watch|HRW)\b[^()]*\)$")
_TOP = 3  # blocks of the text among which a release begins


@attrs.frozen(kw_only=True)
class Plan:
    """What is special about a layout. Every pattern is matched against whole lines."""

    name: str
    signs: Signs | None = None
    """What its pages are known by; None for the layout of unknown pages."""
    unknown: bool = False
    """Whether nothing is known of these pages: an issue says so."""
    parts: re.Pattern[str] | None = None
    """Begins the paths of pages that can be one of several files of a document: an issue says so."""
    labels: bool = False
    """Whether header labels stand above the text."""
    publisher: str | None = None
    """Whose pages these are."""
    masthead: re.Pattern[str] | None = None
    """Lines above the title that name the volume; a group ``year`` is the edition."""
    furniture: re.Pattern[str] | None = None
    """Lines that are the site's wherever they stand, beyond those of `markup.furniture`."""
    end: re.Pattern[str] | None = None
    """The first of these behind the prose, and all below it, are the site's."""
    names: re.Pattern[str] | None = None
    """Lines or alternative texts that name the page: group ``name``."""
    named_title: bool = False
    """Whether only a heading that the page names elsewhere is its title, on all pages as on later parts."""
    volume: re.Pattern[str] | None = None
    """Lines anywhere near the edges that name the edition in a group ``year``; a last resort, and only if all agree."""

    @property
    def NAME(self) -> str:
        """The value of `Document.layout`."""
        return self.name

    def recognises(self, page: Page) -> int:
        """How much speaks for a page being of this layout; 0 for nothing."""
        return 0 if self.signs is None else self.signs.weigh(page.look)

    def read(self, page: Page) -> Document:
        """The document of such a page."""
        return read_page(page, self)


@attrs.define
class Reading:
    """A page on its way through the steps."""

    page: Page
    look: Look
    plan: Plan
    facts: Facts
    root: html.HtmlElement
    blocks: list[Block] = attrs.field(factory=list)
    lags: list[int | None] = attrs.field(factory=list)

    @property
    def addresses(self) -> list[PageUrl]:
        """The page's own address and the one that came with it."""
        return [address for address in (self.look.own, self.page.address) if address is not None]

    @property
    def can_be_part(self) -> bool:
        """Whether the page can be one of several files of a document."""
        return self.plan.parts is not None and self.plan.parts.match(self.look.path) is not None

    @property
    def is_later_part(self) -> bool:
        """Whether its number says that it is one, and not the first."""
        part = part_of(self.addresses[0].url) if self.addresses and self.can_be_part else None
        return part is not None and part.number > 1

    @property
    def sections(self) -> set[str | None]:
        """The site's own kinds of page, as its addresses tell."""
        return {address.section for address in self.addresses}


def read_page(page: Page, plan: Plan) -> Document:
    """The document of an HTML page."""
    assert page.root is not None
    assert page.look is not None
    reading = Reading(page=page, look=page.look, plan=plan, facts=Facts(issues=list(page.issues)), root=page.root)
    for step in STEPS:
        step(reading)
    return reading.facts.document(plan.name, build(reading.blocks))


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


def labels(reading: Reading) -> None:
    """The labels above the text, and their values."""
    if not reading.plan.labels:
        return
    reading.facts.offer_stamp(reading.page.source)
    found = find_header(reading.blocks)
    if found is None:
        reading.facts.issue("missing-header", "no header labels were found on the page")
        return
    first, stop, values = found
    reading.facts.offer_labels(values)
    reading.blocks = [*reading.blocks[:first], *reading.blocks[stop:]]


def masthead(reading: Reading) -> None:
    """The lines above the prose that name the volume go into the header."""
    pattern = reading.plan.masthead
    if pattern is None:
        return
    prose = next((at for at, block in enumerate(reading.blocks) if block.is_prose), len(reading.blocks))
    kept = []
    for at, block in enumerate(reading.blocks):
        match = pattern.fullmatch(block.text) if at < prose else None
        if match is None:
            kept.append(block)
            continue
        reading.facts.header.setdefault("Masthead", match[0])
        year = match.groupdict().get("year")
        reading.facts.offer("report_year", int(year) if year else None, "body")
    reading.blocks = kept


def title(reading: Reading) -> None:
    """Title and subtitle; the blocks below them."""
    pattern, meta = reading.plan.names, reading.look.meta
    shown = [match["name"] for line in reading.look.lines if pattern and (match := pattern.fullmatch(line))]
    names = [*((name, "body") for name in shown), *_names_in_head(reading)]
    site = meta.value("publisher") or reading.plan.publisher or HRW
    mains = {compare_key(block.text) for block in reading.blocks if block.level == 1}
    names = [(name, origin) for name, origin in names if not (len(mains) == 1 and _is_section(reading, name))]
    by_name_only = reading.plan.named_title or (reading.is_later_part and len(mains) != 1)  # its first heading is no title
    reading.blocks = take_title(reading.blocks, names, site, reading.facts, by_name_only)


def _is_section(reading: Reading, name: str) -> bool:
    """Whether a later part is named by one of its sections below the title."""
    key = compare_key(name)
    return reading.is_later_part and any(b.level not in (None, 1) and compare_key(b.text) == key for b in reading.blocks)


def _names_in_head(reading: Reading) -> list[tuple[str, str]]:
    """What the head calls the page, and the parts of these names; of a page that is a later part, the last is a section's."""
    wholes = [_SITE_IN_BRACKETS.sub("", name) for name in reading.look.meta.names]
    if reading.is_later_part:
        keys = {compare_key(block.text) for block in reading.blocks if block.level is not None}
        cut = [name.rpartition(": ") for name in wholes]
        own = ((head if head and compare_key(tail) in keys else head + colon + tail, tail) for head, colon, tail in cut)
        return [(tail if is_volume_name(name) else name, "meta") for name, tail in own]
    parts = [name.rpartition(": ") for name in wholes if ": " in name]
    inner = [part for name in wholes for part in reversed(name.split(": ")[1:-1])]
    names = (*wholes, *(tail for _, _, tail in parts), *(head for head, _, _ in parts), *inner)
    return [(name, "meta") for name in names if not is_coverage_line(name) and not is_chapter_section(name)]


def front(reading: Reading) -> None:
    """Coverage, date, credit and byline between title and text go into the header."""
    reading.blocks = take_front(own_text(reading.blocks, reading.facts), reading.facts)


def furniture(reading: Reading) -> None:
    """Without captions, credits, pull quotes, contents lists, related boxes and the labels of navigation."""
    reading.blocks = drop_furniture(reading.blocks)


def front_below(reading: Reading) -> None:
    """Header lines that captions or share labels stood above."""
    reading.blocks = take_front(reading.blocks, reading.facts)


def head(reading: Reading) -> None:
    """The head's values. A yearly chapter's time stamp is that of its database entry, weeks before the edition: header only."""
    meta, facts = reading.look.meta, reading.facts
    facts.offer("author", find_marked_author(reading.root), "body")
    for field in ("url", "language", "author", "publisher"):
        value, origin = meta.found(field)
        if field != "publisher" or (value or "").casefold() != "refworld":
            facts.offer(field, value, origin)
    value, origin = meta.found("published")
    if value:
        facts.header.setdefault("Published", value)
    if reading.sections.isdisjoint(_YEARLY_SECTIONS):
        facts.offer("published", read_date(value or ""), origin)


def time(reading: Reading) -> None:
    """The day of the one ``<time>`` element that is marked as the publication date, or of the only one in the text."""
    reading.facts.offer("published", _time(reading.root), "body")


def _time(root: html.HtmlElement) -> dt.date | None:
    times = [node for node in root.iter("time") if not any(is_furniture(up, False) for up in node.iterancestors())]
    marked = [node for node in times if node.get("itemprop") == "datePublished" or "pubdate" in node.attrib]
    node = marked[0] if marked else times[0] if len(times) == 1 else None
    return None if node is None else read_date(node.get("datetime") or node.text_content())


def dateline(reading: Reading) -> None:
    """The day in a release's dateline."""
    take_dateline(reading.blocks, reading.facts)


def title_facts(reading: Reading) -> None:
    """Countries and edition that the titles tell; a release about an edition is none."""
    occasional = not reading.sections.isdisjoint(_OCCASIONAL) or any(is_release_start(b.text) for b in reading.blocks[:_TOP])
    names = [(reading.facts.get("title"), "title"), *((name, "meta") for name in reading.look.meta.names)]
    reading.lags = [reading.facts.offer_title_facts(name, origin, yearly=not occasional) for name, origin in names]


def addresses(reading: Reading) -> None:
    """What the addresses add, and whose pages these are."""
    facts = reading.facts
    facts.offer_label_countries()
    facts.offer("url", facts.printed_url, "body")
    for address in reading.addresses:
        facts.offer_address(address)
    facts.offer("publisher", HRW if reading.look.site == "hrw" else None, "meta")
    facts.offer("publisher", reading.plan.publisher, "body")


def edition(reading: Reading) -> None:
    """Edition year and period from each other; the edition from the volume's name near the edges as a last resort."""
    facts, pattern = reading.facts, reading.plan.volume
    if facts.get("report_year") is None and facts.get("coverage") is None and pattern is not None:
        years = {int(match["year"]) for line in reading.look.lines if (match := pattern.fullmatch(line))}
        if len(years) == 1 and reading.sections.isdisjoint(_OCCASIONAL):
            facts.offer("report_year", years.pop(), "body")
    if facts.get("report_year") is None and facts.get("coverage") is None and facts.volume is not None:
        facts.offer("report_year", int(facts.volume[-4:]), "body")
    facts.offer_edition(next((lag for lag in reading.lags if lag is not None), None))


def doubts(reading: Reading) -> None:
    """What is not known of the page, or is not on it."""
    if reading.plan.labels:
        reading.facts.flag_placeholder_date()
    if reading.plan.unknown:
        reading.facts.issue("unknown-layout", "no page family is known for this page; it was read by its shape")
    if reading.can_be_part and (issue := fragment_issue(reading.facts.get("url"), reading.root)):
        reading.facts.issues.append(issue)


def headings(reading: Reading) -> None:
    """Where markup sets no line off, or not all, headings by their look and place; too little is known of unknown pages."""
    if not reading.plan.unknown:
        reading.blocks = mark_plain_headings(reading.blocks)


STEPS: tuple[Callable[[Reading], None], ...] = (
    gather, clear, labels, masthead, title, front, furniture, front_below, head, time, dateline, title_facts, addresses, edition,
    doubts, headings,
)  # fmt: skip
