"""A page as the layouts get it: decoded, parsed, with what its address says."""

import re

import attrs
from lxml import etree, html

from hrwparse.errors import ParseError
from hrwparse.markup.addresses.address import parse_url
from hrwparse.markup.look import Look, look_at
from hrwparse.markup.sources.refusals import refuse
from hrwparse.markup.sources.source import Source, read_source
from hrwparse.markup.wrappers import replay, saved
from hrwparse.markup.wrappers.capture import NOWHERE, Capture
from hrwparse.models import Issue, PageUrl

__all__ = ["Page", "Source", "load"]

_HTML_START = re.compile(r"\s*<(?:!--|!doctype\b|\?xml\b|[a-z][a-z0-9]*[\s/>])", re.IGNORECASE)
_HTML_INSIDE = re.compile(r"<(?:html|head|body|table|article|main|div)[\s>]|</(?:p|div|table|h[1-6])>", re.IGNORECASE)
_TOO_DEEP = Issue(code="cut-off", message="the page's elements lie too deep within each other; the rest was not read")


@attrs.frozen(kw_only=True)
class Page:
    """A decoded source without its wrappers; ``root`` and ``look`` are None for plain text.

    ``address`` is what the wrappers name as the page's, else the caller's ``url``; None where neither is known.
    """

    source: str
    root: html.HtmlElement | None
    address: PageUrl | None
    look: Look | None = None
    capture: Capture = NOWHERE
    issues: tuple[Issue, ...] = ()


def load(source: Source, url: str | None = None) -> Page:
    """Decode and parse a source, its wrappers off; `ParseError` where it is empty, no text, or no report page."""
    given = None if url is None else parse_url(url)
    page = read_source(source)
    if not page.text.strip():
        raise ParseError("the source is empty")
    capture = replay.find_capture(page.text).within(saved.find_capture(page.text)).within(page.capture)
    text, root, issues = page.text, None, page.issues
    if _is_html(text):
        root, whole = _parse(text)
        replay.take_off(root)
        issues += () if whole else (_TOO_DEEP,)
    else:
        text = replay.blank_banner(text)
    refuse(text, root)
    address = parse_url(capture.url) if capture.url else given
    look = None if root is None else look_at(root, address)
    return Page(source=text, root=root, address=address, look=look, capture=capture, issues=issues)


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
