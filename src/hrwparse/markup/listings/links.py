"""Which links of a listing or contents page are its entries, and the dates and headings that go with them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

import attrs
from lxml import html

from hrwparse.markup.front.header_lines import is_date_line
from hrwparse.markup.furniture.site_lines import is_edge_furniture
from hrwparse.markup.header.dates import read_date
from hrwparse.markup.listings.lines import IndexLine
from hrwparse.text.normalize import fold

_NO_TITLE = re.compile(
    r"[\W\d_]*|[«‹<]*\s*(?:first|last|prev(?:ious)?|next|back|page|more|read|full|view|see|show|go|download|order|print|share|e-?mail|"
    r"subscribe|donate|log ?in|register|sign|skip|join|contact|privacy|terms|site ?map|rss|atom)\b[^.]{0,40}[»›>]*|"
    r"(?:pdf|html?|word|doc|english|français|french|español|spanish|arabic|russian|العربية|русский|deutsch|中文|日本語|"
    r"other languages|home ?page|homepage|home|help|about(?: us)?|publications|world map.*|top|up)\s*(?:\(.{0,30}\))?",
    re.IGNORECASE,
)
_PART = re.compile(r"introduction|appendix|countries|campaigns|reports", re.IGNORECASE)  # labels elsewhere, entries here
_NO_PAGE = re.compile(r"(?:mailto|javascript|tel|data|ftp|about):|#|$", re.IGNORECASE)
_OWN_SHARE = 0.4  # of a line's words, its date apart, that an entry's link has at least
_ROW = 3  # links in one line with bars between them are navigation
_BARS = re.compile(r"[|•·]|::")
_SHARE = 0.3  # of the entries that are headings, for the others to be something else
_LONGEST_RECORD = 3000  # characters in which an entry's date is looked for
_REACH = 4  # lines between an entry and its date
_PROSE_WORDS = 12
_PROSE_PER_ENTRY = 60  # words of running text for each link: more is a report with links, not a listing ...
_PROSE_IN_A_ROW = 15  # ... and where paragraphs follow each other
_TITLE_WORDS = 60


@attrs.define
class Found:
    """A link that may be an entry, the number of its line, and what is known of it."""

    link: html.HtmlElement
    title: str
    at: int
    date: str = ""
    heading: str | None = None


def find_entries(lines: Sequence[IndexLine]) -> list[Found]:
    """The links that stand for pages of their own, in order; none where the page is running text with links in it."""
    found = [entry for at, line in enumerate(lines) for entry in _of_line(line, at)]
    found = _like_the_dated(_dated(_headings_first(found), lines))
    if (len(found) < 2 and not any(entry.date for entry in found)) or _is_running_text(lines, found):
        return []
    _set_headings(found, lines)
    return found


def _is_running_text(lines: Sequence[IndexLine], found: Sequence[Found]) -> bool:
    """Whether a page is a report with links beside it: paragraphs follow each other, and are much for so few links.

    A listing has at most one teaser between two links, and perhaps an introduction.
    """
    entries = {entry.at for entry in found}
    words = [(at, len(line.rest.split())) for at, line in enumerate(lines)]
    told = [(at in entries, count) for at, count in words if at in entries or count >= _PROSE_WORDS]
    follow = any(not entry and not following for (entry, _), (following, _) in pairwise(told))
    prose = sum(count for entry, count in told if not entry)
    return prose > (_PROSE_IN_A_ROW if follow else _PROSE_PER_ENTRY) * len(found)


def _of_line(line: IndexLine, at: int) -> list[Found]:
    """The links of a line that is made of links: one entry, or several where nothing parts them like a menu's."""
    if not line.links or (len(line.links) >= _ROW and len(_BARS.findall(line.rest)) >= len(line.links) - 1):
        return []
    linked = sum(len(words) for _, words in line.links)
    rest = "" if _date_in(line.rest) else line.rest
    if linked < _OWN_SHARE * (linked + len(rest)):
        return []
    return [Found(link, words, at) for link, words in line.links if _is_title(link, words)]


def _is_title(link: html.HtmlElement, words: str) -> bool:
    if _NO_PAGE.match(link.get("href", "").strip()) or {"next", "prev", "nofollow"} & set(link.get("rel", "").lower().split()):
        return False
    label = _NO_TITLE.fullmatch(words) or (is_edge_furniture(words) and not _PART.fullmatch(words))
    return not label and len(words.split()) <= _TITLE_WORDS


def _dated(found: list[Found], lines: Sequence[IndexLine]) -> list[Found]:
    """Each with its date: from its own line, from the element that holds no other entry, else from the lines next to it."""
    counts = _counts(found)
    for entry in found:
        entry.date = _date_in(lines[entry.at].rest) or _record_date(entry.link, counts)
    if any(entry.date for entry in found):
        return found
    dated = {at for at, line in enumerate(lines) if not line.links and is_date_line(line.text)}
    above = sum(entry.at - 1 in dated for entry in found) > sum(entry.at + 1 in dated for entry in found)
    for entry, before, behind in zip(found, [None, *found], [*found[1:], None], strict=False):
        first = max(before.at + 1 if before else 0, entry.at - _REACH)
        last = min(behind.at if behind else len(lines), entry.at + _REACH + 1)
        near = range(entry.at - 1, first - 1, -1) if above else range(entry.at + 1, last)
        entry.date = next((lines[at].text for at in near if at in dated), "")
    return found


def _counts(found: Sequence[Found]) -> Counter[html.HtmlElement]:
    """How many entries each element holds, up to the first that holds two: linear, since no element is climbed from twice."""
    counts: Counter[html.HtmlElement] = Counter()
    for entry in found:
        node = entry.link
        while node is not None:
            counts[node] += 1
            if counts[node] > 1:
                break
            node = node.getparent()
    return counts


def _record_date(link: html.HtmlElement, counts: Mapping[html.HtmlElement, int]) -> str:
    """The date in the largest element that holds this entry alone."""
    node = link
    while (parent := node.getparent()) is not None and counts[parent] == 1 and parent.tag not in ("body", "html"):
        node = parent
    for time in node.iter("time"):
        stamp = time.get("datetime") or time.text_content()
        if read_date(stamp):
            return str(stamp)
    size = 0
    for piece in node.itertext():
        size += len(piece)
        if date := _date_in(piece):
            return date
        if size > _LONGEST_RECORD:
            break
    return ""


def _date_in(text: str) -> str:
    """The part of a line that is a date: lines of listings join date, publisher and kind by bars."""
    parts = (part.strip(" \t\r\n-–—(),") for part in _BARS.split(fold(text)))
    return next(filter(is_date_line, parts), "")


def _headings_first(found: list[Found]) -> list[Found]:
    """Without the links beside the listing: where many entries are headings, the others are something else."""
    headings = [entry for entry in found if _shape(entry)[0]]
    return headings if len(headings) >= max(2, _SHARE * len(found)) else found


def _like_the_dated(found: list[Found]) -> list[Found]:
    """Likewise where many have dates: those without one stay if they stand in the same elements."""
    shapes = {_shape(entry) for entry in found if entry.date}
    dated = [entry for entry in found if _shape(entry) in shapes]
    return dated if len(dated) >= max(2, _SHARE * len(found)) else found


def _shape(entry: Found) -> tuple[bool, str, str]:
    """Whether a link is (in) a heading, and the two elements around it."""
    up = [node.tag for node in entry.link.iterancestors()][:3]
    heading = any(re.fullmatch("h[2-6]", tag) for tag in up[:2]) or entry.link.find(".//h3") is not None
    return heading, *([*up, "", ""][:2])


def _set_headings(found: Sequence[Found], lines: Sequence[IndexLine]) -> None:
    """The nearest line above each that is set off as a heading is and no entry."""
    heads = {
        at: line.text
        for at, line in enumerate(lines)
        if not line.links and line.is_emphasised and line.text and len(line.text.split()) <= 12 and not is_date_line(line.text)
    }
    at, heading = 0, None
    for entry in found:
        for n in range(at, entry.at):
            heading = heads.get(n, heading)
        at = entry.at
        entry.heading = heading
