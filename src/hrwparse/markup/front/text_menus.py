"""The menus at the top of a page that was copied as a whole into a text: where its title stands below them."""

from collections.abc import Sequence

from hrwparse.markup.blocks.block import Block, compare_key
from hrwparse.markup.blocks.headings import NUMBERED, PART, is_chapter_section
from hrwparse.markup.front.header_lines import is_date_line, is_release_start, is_volume_line, take_issue
from hrwparse.markup.front.mastheads import is_aside
from hrwparse.markup.front.text_titles import is_named, is_title_shape
from hrwparse.markup.furniture.site_lines import EXPAND, INLINE_CREDIT, is_edge_furniture
from hrwparse.markup.header.bylines import is_signature
from hrwparse.markup.header.credits import read_byline, read_credit
from hrwparse.markup.header.facts import Facts
from hrwparse.markup.header.titles import is_coverage_line, read_title
from hrwparse.markup.names.countries import read_countries
from hrwparse.models import PageUrl

_FEWEST = 5  # lines of a menu
_LONGEST_ENTRY = 6  # words
_MOST = 0.7  # share of short lines in a menu
_REACH = 150  # blocks in which the text begins
_NEAR = 3  # lines above a title that can be its masthead
_ENOUGH = 3
_SHORT = 30  # words of a sentence that is set beside the text
_OCCASIONAL = ("news", "report", "dispatches", "video")  # sections whose pages are of no volume
_CONTENTS = frozenset({"contents", "table of contents"})


def skip_menus(blocks: Sequence[Block], address: PageUrl | None) -> list[Block]:
    """The blocks without the entries of menus above the title; masthead lines right above it stay.

    Where no line below a menu is surely the title, nothing is left out.
    """
    blocks = [block for at, block in enumerate(blocks) if at > _REACH or not _contradicts(block.text, address)]
    prose = next((at for at in range(min(_REACH, len(blocks))) if blocks[at].is_prose and not _is_pulled(blocks, at)), None)
    release = next((at for at, block in enumerate(blocks[:_REACH]) if is_release_start(block.text)), None)
    prose = release if release is not None and prose is not None and release - prose < _NEAR else prose
    if prose is None or prose < _FEWEST:
        return list(blocks)
    contents = next((at for at in range(prose) if compare_key(blocks[at].text) in _CONTENTS), prose)
    weights = [_weight(blocks, at, prose, address) for at in range(contents)]
    title = max(range(contents), key=lambda at: (weights[at], at), default=0)
    weight = weights[title] if weights else 0
    if title and (weights[title - 1] >= _ENOUGH or blocks[title - 1].text.endswith(":") or _stands_over(blocks, title - 1)):
        title -= 1
    above = blocks[:title]
    short = sum(1 for block in above if block.words <= _LONGEST_ENTRY)
    if weight < _ENOUGH or title < _FEWEST or short < _MOST * title:
        return list(blocks)
    return [block for at, block in enumerate(above) if _is_kept(above, at)] + list(blocks[title:])


def _stands_over(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line that can be a title is the first below a label or a header line, and so stands over its subtitle."""
    fits = [is_title_shape(blocks[n]) and _can_be_title(blocks[n].text) for n in (at - 1, at) if n >= 0]
    return fits == [False, True]


def _weight(blocks: Sequence[Block], at: int, prose: int, address: PageUrl | None) -> int:
    """How much speaks for a line being the title: the address, what it names, what stands below it."""
    block, text = blocks[at], blocks[at].text
    if not is_title_shape(block) or not _can_be_title(text):
        return 0
    countries = read_countries(text)
    own = address is not None and address.country is not None and address.country.alpha3 in {c.alpha3 for c in countries}
    named = address is not None and address.site is not None and is_named(text, address.url)
    below = blocks[at + 1].text
    released = any(is_release_start(block.text) for block in blocks[at + 1 : at + 2 + _NEAR])
    header = _is_header(below) or is_chapter_section(below) or is_release_start(below)
    told = bool(countries) or read_title(text).report_year is not None
    other = address is not None and address.country is not None and bool(countries) and not own
    return 4 * (own or named) + (4 * header or 3 * released) + told + (at + 1 == prose) - 2 * other


def _can_be_title(text: str) -> bool:
    """Whether a line is no label, caption, header line or heading of a section."""
    if is_edge_furniture(text) or is_signature(text) or INLINE_CREDIT.fullmatch(text) or EXPAND.match(text):
        return False
    return not (_is_header(text) or is_chapter_section(text) or NUMBERED.match(text) or PART.fullmatch(text))


def _is_header(text: str) -> bool:
    return (
        is_coverage_line(text)
        or is_date_line(text)
        or is_volume_line(text)
        or read_credit(text) is not None
        or read_byline(text) is not None
        or take_issue(text, Facts())
        or is_aside(text)
    )


def _contradicts(text: str, address: PageUrl | None) -> bool:
    """Whether a line names a volume that the page is not of, as its address tells: menus lead to the newest one."""
    if address is None or address.site != "hrw" or not is_volume_line(text):
        return False
    year = read_title(text).report_year
    return address.section in _OCCASIONAL or (address.report_year is not None and address.report_year != year)


def _is_pulled(blocks: Sequence[Block], at: int) -> bool:
    """Whether a sentence in quotation marks stands above its speaker's name, beside the text."""
    quoted = blocks[at].text[:1] in '“"«' or at + 1 == len(blocks)
    return at + 1 < len(blocks) and (quoted or blocks[at].words < _SHORT) and is_signature(blocks[at + 1].text)


def _is_kept(above: Sequence[Block], at: int) -> bool:
    """Whether a line above the title is no entry of a menu: a path, a map's name, the volume's name; a date close by."""
    text = above[at].text
    if is_volume_line(text):
        return True
    key = compare_key(text)
    return key.startswith(("world map", "table of contents", "last updated")) or (_is_header(text) and len(above) - at <= _NEAR)
