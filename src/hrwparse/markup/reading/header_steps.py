"""The steps that make the header: labels, title, names, days, addresses, and the doubts about them."""

import datetime as dt
import re

from lxml import html

from hrwparse.markup.addresses.parts import fragment_issue
from hrwparse.markup.blocks.block import compare_key
from hrwparse.markup.blocks.headings import is_chapter_section
from hrwparse.markup.front.header_lines import is_release_start, take_dateline
from hrwparse.markup.front.page_title import take_title
from hrwparse.markup.header.dates import read_date
from hrwparse.markup.header.facts import HRW
from hrwparse.markup.header.labels import find_header
from hrwparse.markup.header.page_names import name_of_whole, parts_of_names
from hrwparse.markup.header.titles import is_coverage_line
from hrwparse.markup.reading.plan import Reading
from hrwparse.markup.tree.authors import find_marked_author
from hrwparse.markup.tree.elements import is_furniture

_YEARLY_SECTIONS = ("country-chapters", "world-report")
_OCCASIONAL = ("news", "report", "dispatches", "video")  # sections whose pages are no editions of anything
_SITE_IN_BRACKETS = re.compile(r"\s*\((?:Human Rights Watch|HRW)\b[^()]*\)$")
_TOP = 3  # blocks of the text among which a release begins


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
    """What the head calls the page, and the parts of these names."""
    wholes = [_SITE_IN_BRACKETS.sub("", name) for name in reading.look.meta.names]
    if reading.is_later_part:
        keys = {compare_key(block.text) for block in reading.blocks if block.level is not None}
        wholes = [name_of_whole(name, keys) for name in wholes]
    names = (*wholes, *parts_of_names(wholes, inner=not reading.is_later_part))
    return [(name, "meta") for name in names if not is_coverage_line(name) and not is_chapter_section(name)]


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
    if reading.can_be_part and (issue := fragment_issue(reading.facts.get("url"), reading.root, reading.part)):
        reading.facts.issues.append(issue)
