"""What a page looks like before it is read: head, class names, short lines, address; and the signs that a layout is known by."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

import attrs
from lxml import html

from hrwparse.markup.addresses.address import parse_url
from hrwparse.markup.header.metadata import Metadata, read_metadata
from hrwparse.markup.tree.elements import BLOCKS
from hrwparse.models import PageUrl
from hrwparse.text.normalize import fold

_HRW = "Human Rights Watch"
_HRW_TITLE = re.compile(r".*\|\s*Human Rights Watch|Human Rights Watch\b.*|.*\(Human Rights Watch\b[^()]*\)|HRW\b.*", re.DOTALL)
_REFWORLD_TITLE = re.compile(r"Refworld\b.*|.*\|\s*Refworld", re.DOTALL)
_SILENT = frozenset({"script", "style", "noscript", "template", "head"})
_LONGEST = 60  # characters of a line that can be a sign
_EDGE = 150  # texts at the top, and at the end, among which signs are looked for
_SHOWN = 10  # weight of one thing that a page shows; an address weighs 1


@attrs.frozen(kw_only=True)
class Look:
    """The looks of an HTML page."""

    meta: Metadata
    own: PageUrl | None
    """The address that the page gives as its own."""
    path: str
    """Path of its address: its own, else the one that came with it; "" without one."""
    site: str | None
    """hrw or refworld, by address or head; None where neither tells."""
    tokens: frozenset[str]
    """Names in class and id attributes."""
    lines: tuple[str, ...]
    """Short texts near the top and the end, each alone and joined to lines, alternative texts of images among them."""


@attrs.frozen(kw_only=True)
class Signs:
    """What a layout is known by: what its pages show, and where that is silent, the path of their address."""

    site: str
    path: re.Pattern[str]
    """Begins the path."""
    title: re.Pattern[str] | None = None
    """The whole ``<title>``."""
    lines: re.Pattern[str] | None = None
    """Whole lines that pages of this layout show, and those of no other."""
    tokens: re.Pattern[str] | None = None
    """Class names, as hints: they count where the site is known."""
    also: re.Pattern[str] | None = None
    """Lines and class names that pages of other layouts show too: they count beside one that only this layout shows."""
    enough: int = 1
    """How many different lines must be there where the site is not known."""

    def weigh(self, look: Look | None) -> int:
        """How much speaks for a page being of this layout: 0 nothing, 1 its address only, 10 and more what it shows."""
        if look is None or look.site not in (None, self.site):
            return 0
        shown = 0 if self.lines is None else len(set(filter(self.lines.fullmatch, look.lines)))
        if look.site is None:
            return _SHOWN * shown if shown >= self.enough else 0
        shown += 1 if self.title is not None and self.title.fullmatch(look.meta.title or "") else 0
        shown += 0 if self.tokens is None else len(set(filter(self.tokens.fullmatch, look.tokens)))
        if shown and self.also is not None:
            shown += len(set(filter(self.also.fullmatch, (*look.lines, *look.tokens))))
        return _SHOWN * shown + (1 if self.path.match(look.path) else 0)


def look_at(root: html.HtmlElement, address: PageUrl | None) -> Look:
    """The looks of a page that was saved from an address, if that is known."""
    meta = read_metadata(root)
    said = meta.value("url")
    own = parse_url(said) if said else None
    known = [page for page in (own, address) if page is not None]
    named = next((page for page in known if page.site), None)
    return Look(
        meta=meta,
        own=own,
        path=_path(named.url) if named else "",
        site=named.site if named else None if any(page.site is None for page in known[:1]) else _site_of_head(meta),
        tokens=frozenset(_tokens(root)),
        lines=_edge_lines(root),
    )


def _path(url: str) -> str:
    return unquote(urlsplit(url).path)


def _site_of_head(meta: Metadata) -> str | None:
    publisher, title = meta.value("publisher") or "", meta.title or ""
    if publisher == "Refworld" or _REFWORLD_TITLE.fullmatch(title):
        return "refworld"
    return "hrw" if publisher == _HRW or (not publisher and _HRW_TITLE.fullmatch(title)) else None


def _tokens(root: html.HtmlElement) -> Iterator[str]:
    for node in root.iter("*"):
        yield from node.get("class", "").split()
        yield from node.get("id", "").split()


def _edge_lines(root: html.HtmlElement) -> tuple[str, ...]:
    texts = list(_texts(root))
    edges = texts if len(texts) <= 2 * _EDGE else [*texts[:_EDGE], *texts[-_EDGE:]]
    lines = [text for line in edges for text in (line if len(line) == 1 else (*line, " ".join(line)))]
    return tuple(text for text in lines if 0 < len(text) <= _LONGEST)


def _texts(root: html.HtmlElement) -> Iterator[tuple[str, ...]]:
    """The texts between two line ends, each folded and cut behind what a sign can have."""
    line: list[str] = []
    for piece in _pieces(root):
        if piece is not None:
            line.append(fold(piece[: 2 * _LONGEST]))
        elif line:
            yield tuple(filter(None, line))
            line = []
    yield tuple(filter(None, line))


def _pieces(root: html.HtmlElement) -> Iterator[str | None]:
    """What a reader sees, in order; None where a line ends."""
    stack: list[tuple[html.HtmlElement, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        if node.tag in BLOCKS or node.tag == "br":
            yield None
        if leaving:
            yield node.tail or ""
            continue
        if node is not root:
            stack.append((node, True))
        if isinstance(node.tag, str) and node.tag not in _SILENT:
            yield node.get("alt", "")
            yield node.text or ""
            stack.extend((child, False) for child in reversed(node))
