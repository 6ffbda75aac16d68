"""What stands above the title in text exports: navigation, the volume's masthead, a world map's name, dates, a country."""

import re
from collections.abc import Sequence

import attrs

from hrwparse.markup.blocks.block import Block, compare_key
from hrwparse.markup.blocks.headings import PART, is_chapter_section
from hrwparse.markup.front.header_lines import is_date_line, is_volume_line, take_issue, take_label, take_line, take_volume
from hrwparse.markup.furniture.site_lines import is_edge_furniture, is_furniture_line, is_hrw_pager
from hrwparse.markup.header.credits import read_credit
from hrwparse.markup.header.facts import HRW, Facts
from hrwparse.markup.header.titles import is_coverage_line, read_title
from hrwparse.markup.names.countries import read_countries
from hrwparse.markup.names.publishers import find_publisher

_MAP = re.compile(r"world map (?P<place>[A-Z].{0,60})", re.IGNORECASE)
_NAVIGATION = re.compile(r"skip to main content|table of contents >.*|last updated\b.*", re.IGNORECASE)
_PAGER = re.compile(r"index\s*\|\s*next.*|<<\s*previous.*", re.IGNORECASE)
_EXPAND = re.compile(r"(?:click to )?expand(?: image)?", re.IGNORECASE)
_SYMBOL = re.compile(r"[A-Z]{3}\d{4,6}(?:\.[A-Z]{1,2})?")
_ADDRESS = re.compile(r"\s*\(.{2,40}\)")
_PRINTED = re.compile(r"\d{1,2}/\d{1,2}/\d{2,4},? (?P<title>.+?) \| (?P<site>[A-Z][\w ]+)")
_ASIDE = re.compile(
    r"online version is available at:|human rights watch ?/ ?(?:helsinki|africa|americas|asia|middle east)"
    r"|human rights watch (?:briefing paper|press (?:release|backgrounder)|background(?:er| briefing)|news|memorandum|statement)"
    r"|https?://\S+|background(?: briefing|er)|human rights news|\d{1,2}|\d+/\d+",
    re.IGNORECASE,
)
_REGIONS = frozenset(
    compare_key(name)
    for name in (
        "Introduction", "Africa", "Americas", "Asia", "Europe and Central Asia", "Middle East and North Africa",
        "Special Initiatives", "Special Issues and Campaigns", "United States", "Arms", "Children's Rights",
        "Women's Human Rights", "Appendix",
    )
)  # fmt: skip
"""The side menu of the volumes of 1999 to 2001. Source: `World Report` pages of hrw.org as seen in public copies."""
_AHEAD = 8  # blocks in which a caption above the title comes again below it


@attrs.define
class Masthead:
    """What the lines above a title told."""

    volume: str | None = None
    """The name of the volume, as printed."""
    place: str | None = None
    """The chapter's name beside a world map."""
    is_page: bool = False
    """Whether navigation of a page stands above, so that the next line is the title."""
    is_path: bool = False
    """Whether a path through the volume stands above, so that the volume's name is not the title."""
    is_below: bool = False
    """Whether a line that goes below a title tells that the title was there and is lost."""
    by_hrw: bool = False
    """Whether it is that of a page of hrw.org."""
    dates: list[str] = attrs.field(factory=list)
    """Date and credit lines above the title, which count less than those below it."""


def take_masthead(blocks: Sequence[Block], facts: Facts) -> tuple[list[Block], Masthead]:
    """The blocks from the title on, and what stood above them; a label's value goes into the header."""
    head = Masthead()
    at = 0
    while at < len(blocks):
        used = _take(blocks, at, head, facts)
        if not used:
            break
        at += used
    return list(blocks[at:]), head


def _take(blocks: Sequence[Block], at: int, head: Masthead, facts: Facts) -> int:
    """How many blocks at a place belong above the title: 0 at the title or the text."""
    text = blocks[at].text
    if match := _MAP.fullmatch(text):
        head.place, head.is_page, head.by_hrw = match["place"], True, True
    elif is_volume_line(text) and _is_amid_labels(blocks, at):
        head.is_page = True
    elif take_volume(text, facts):
        head.volume = text
        head.by_hrw = head.by_hrw or facts.get("publisher") == HRW
    elif _take_printed(text, facts):
        pass
    elif used := take_label(blocks, at, facts):
        return used
    elif take_issue(text, facts) or _ASIDE.fullmatch(text) or _is_caption(blocks, at):
        head.is_page = True
    elif is_date_line(text) or read_credit(text):
        head.dates.append(text)
    elif _is_navigation(text, head):
        pager = is_hrw_pager(text) or _PAGER.fullmatch(text) is not None
        head.is_page = head.is_page or pager or _NAVIGATION.fullmatch(text) is not None
        head.by_hrw = head.by_hrw or pager or "HRW" in text
        head.is_path = head.is_path or text.lower().startswith("table of contents >")
    elif _is_country_above(blocks, at, "Issue" in facts.header):
        facts.offer("countries", read_countries(text), "title")
        facts.header.setdefault("Country", text)
    elif is_coverage_line(text) and take_line(text, facts):
        head.is_below = head.is_below or head.volume is None  # such a line stands below a title
    elif head.is_below and head.volume is None and (countries := read_countries(text)):
        facts.offer("countries", countries, "title")
        facts.header.setdefault("Country", text)
    else:
        return _take_source(text, facts)
    return 1


def take_above(blocks: Sequence[Block], at: int, facts: Facts) -> bool:
    """Take a line above the title of any page into the header: volume, label, country, publisher, the day of printing."""
    text = blocks[at].text
    if take_volume(text, facts) or _take_printed(text, facts) or take_label(blocks, at, facts) or _take_source(text, facts):
        return True
    if _is_country_above(blocks, at, "Issue" in facts.header):
        facts.offer("countries", read_countries(text), "title")
        facts.header.setdefault("Country", text)
        return True
    return False


def is_aside(text: str) -> bool:
    """Whether a line says what kind of paper a text is, or where it is to be had."""
    return _ASIDE.fullmatch(text) is not None


def _take_printed(text: str, facts: Facts) -> bool:
    """Take the line that browsers print at the head of a page: day, title, site."""
    match = _PRINTED.fullmatch(text)
    if match is None:
        return False
    facts.header.setdefault("Printed", text)
    facts.offer("title", match["title"], "title")
    facts.offer("publisher", HRW if match["site"] == HRW else None, "body")
    return True


def _take_source(text: str, facts: Facts) -> int:
    """Take the name of a publisher, alone or with the place where it is, or a document symbol."""
    name = find_publisher(text)
    if name is not None and text.startswith(name) and _ADDRESS.fullmatch(text, len(name)):
        facts.offer("publisher", name, "body")
        facts.header.setdefault("Source", text)
    elif _SYMBOL.fullmatch(text):
        facts.header.setdefault("Citation / Document Symbol", text)
    else:
        return 0
    return 1


def _is_amid_labels(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line stands in the menu that the volume of 2000 has beside its pager, and so leads to another one."""
    around = {compare_key(blocks[n].text) for n in (at - 1, at + 1) if 0 <= n < len(blocks)}
    return not around.isdisjoint(("support hrw", "order online"))


def _is_navigation(text: str, head: Masthead) -> bool:
    if head.place is not None and compare_key(text) in _REGIONS:
        return True
    if head.volume is not None and compare_key(text) in _REGIONS:
        return False  # a chapter's name
    return is_furniture_line(text) or (is_edge_furniture(text) and not (head.is_page and compare_key(text) in _REGIONS))


def _is_country_above(blocks: Sequence[Block], at: int, in_series: bool) -> bool:
    """Whether a line is a country in capitals over a title that is no heading: a yearly report's, one with a colon, or one in
    capitals too in the masthead of a series.
    """
    if at + 1 == len(blocks) or not blocks[at].text.isupper() or blocks[at + 1].is_prose or not read_countries(blocks[at].text):
        return False
    below = blocks[at + 1].text
    yearly = read_title(below).report_year is not None and "world report" not in below.lower()
    is_title = in_series and below.isupper() and not (is_chapter_section(below) or PART.fullmatch(below))
    return ":" in below.rstrip(":") or yearly or is_title


def _is_caption(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line is a caption between label and credit, the start of one below, or title and subtitle below run together."""
    text = blocks[at].text
    ahead = [block.text for block in blocks[at + 1 : at + 1 + _AHEAD]]
    if at and _EXPAND.fullmatch(blocks[at - 1].text) and ahead and ahead[0].startswith("©"):
        return True
    caption = len(text) > 20 and any("©" in line and line.startswith(text.rstrip(".…")) for line in ahead)
    squashed = compare_key(text).replace(" ", "")
    glued = len(ahead) > 1 and squashed == compare_key(ahead[0] + " " + ahead[1]).replace(" ", "")
    return caption or glued
