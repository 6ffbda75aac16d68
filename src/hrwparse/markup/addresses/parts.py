"""Documents in several files: which part an address is of, and the issue that says so."""

import re
from urllib.parse import unquote, urljoin, urlsplit

import attrs
from lxml import html

from hrwparse.markup.addresses.archive import unwrap
from hrwparse.models import Issue

_NUMBERED = (
    re.compile(r"(?P<stem>.*/)(?:index|default)(?P<number>)\.html?", re.IGNORECASE),
    re.compile(r"(?P<stem>.*/node/\d+/section)/(?P<number>\d+)"),
    re.compile(r"(?P<stem>.*/[^/]*[a-z_-])(?P<number>\d{1,3})\.html?", re.IGNORECASE),
    re.compile(r"(?P<stem>.*/)(?P<number>\d{1,3})\.html?", re.IGNORECASE),
)
NOWHERE = "http://nowhere.invalid/"
"""What links of a page without an address are relative to."""
_FIRST = re.compile(r"(?P<stem>.*/[^/]*[a-z_-])\.html?", re.IGNORECASE)
_SPLIT_COUNTRY = re.compile(r"/(?:worldreport99|wr2k1)/(?:africa|americas|asia|europe|mideast)/", re.IGNORECASE)


@attrs.frozen
class Part:
    """A place in a document of several files: what the addresses of all its parts begin with, and the number of this one."""

    stem: str
    number: int


def part_of(url: str | None) -> Part | None:
    """The part that an address is of; a first file without a number is number 1, an index file 0. None for other forms.

    >>> part_of("http://www.hrw.org/worldreport99/africa/rwanda2.html").number
    2
    >>> part_of("http://www.hrw.org/reports/2005/x0605/7.htm").stem
    'hrw.org/reports/2005/x0605/'
    >>> part_of("https://www.hrw.org/news/2019/03/14/x") is None
    True
    """
    place = _place(url or "")
    for pattern in _NUMBERED:
        if match := pattern.fullmatch(place):
            return Part(match["stem"].lower(), int(match["number"] or 0))
    match = _FIRST.fullmatch(place)
    return Part(match["stem"].lower(), 1) if match else None


def _place(url: str) -> str:
    """Host and path without what varies between addresses of one site."""
    try:
        parts = urlsplit(unwrap(url)[0])
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return host + unquote(parts.path).replace("/legacy/", "/", 1)


def fragment_issue(url: str | None, root: html.HtmlElement | None, own: Part | None = None) -> Issue | None:
    """The issue of a page that is one of several parts: by its number, by links to other parts, or by how its edition was cut.

    ``root`` is None for a text, which has no links; ``own`` is the part that a page without an address is.
    """
    linked = [] if root is None else _linked(url or NOWHERE, root)
    part = part_of(url) if url else own
    if part is None:
        return None
    others = {other.number for other in linked if other.stem == part.stem} - {part.number, 0}
    if not others and part.number < 2 and not (part.number and _SPLIT_COUNTRY.search(url or "")):
        return None
    many = f" of at least {max(*others, part.number)}" if others else ""
    return Issue(code="fragment", message=f"this is part {part.number}{many} of a document in several files: see hrwparse.join")


def _linked(url: str, root: html.HtmlElement) -> list[Part]:
    hrefs = (link.get("href", "").partition("#")[0] for link in root.iter("a"))
    parts = (
        part_of(urljoin(url, unwrap(href)[0]))
        for href in hrefs
        if href and not href.lower().startswith(("mailto:", "javascript:"))
    )
    return [part for part in parts if part is not None]
