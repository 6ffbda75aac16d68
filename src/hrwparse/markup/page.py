"""A page as the layouts get it: decoded, parsed, with what its address says."""

import re

import attrs
from lxml import etree, html

from hrwparse.errors import ParseError
from hrwparse.markup.address import parse_url
from hrwparse.markup.look import Look, look_at
from hrwparse.markup.refusals import refuse
from hrwparse.markup.sources import Source, decode_source
from hrwparse.models import Issue, PageUrl

__all__ = ["Page", "Source", "load"]

_HTML_START = re.compile(r"\s*<(?:!--|!doctype\b|\?xml\b|[a-z][a-z0-9]*[\s/>])", re.IGNORECASE)
_HTML_INSIDE = re.compile(r"<(?:html|head|body|table|article|main|div)[\s>]|</(?:p|div|table|h[1-6])>", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Page:
    """A decoded source; ``root`` and ``look`` are None for plain text, ``address`` is None without a ``url``."""

    source: str
    root: html.HtmlElement | None
    address: PageUrl | None
    look: Look | None = None
    issues: tuple[Issue, ...] = ()


def load(source: Source, url: str | None = None) -> Page:
    """Decode and parse a source; `ParseError` where it is empty, no text, or no report page."""
    address = None if url is None else parse_url(url)
    decoded = decode_source(source)
    if not decoded.text.strip():
        raise ParseError("the source is empty")
    root, whole = _parse(decoded.text) if _is_html(decoded.text) else (None, True)
    refuse(decoded.text, root)
    issues: list[Issue] = []
    if decoded.damaged:
        issues.append(Issue(code="damaged-encoding", message="some bytes are no characters of the page's encoding"))
    if not whole:
        issues.append(Issue(code="cut-off", message="the page's elements lie too deep within each other; the rest was not read"))
    look = None if root is None else look_at(root, decoded.text, address)
    return Page(source=decoded.text, root=root, address=address, look=look, issues=tuple(issues))


def _is_html(text: str) -> bool:
    return bool(_HTML_START.match(text) or _HTML_INSIDE.search(text))


def _parse(text: str) -> tuple[html.HtmlElement, bool]:
    """The tree of a page, and whether it is whole: libxml2 stops where elements lie too deep within each other."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except etree.ParserError as error:
        raise ParseError("the source has markup but no content") from error
    return root, not any("depth" in error.message for error in parser.error_log)
