"""Boxes within the text that ask for something: a gift, a signature, to subscribe, to read or watch something else."""

import re
from collections.abc import Iterator

from lxml import html

from hrwparse.markup.tree.elements import short_text
from hrwparse.text.normalize import fold

_ASKS = re.compile(
    r"donat(?:e|ion)|/(?:give|giving|support-us|contribute|subscribe|subscription|newsletter|sign-?up|take-?action|petition)\b",
    re.IGNORECASE,
)
_CALLS = re.compile(
    r"(?:read|watch|listen|view|see|explore|download|learn|find out)"
    r"(?: (?:more|now|here|it|the (?:full |whole )?[\w ]{3,30}))?\W*",
    re.IGNORECASE,
)
"""The whole text of a link that calls to another page, in a box with a heading or a picture of its own."""
_BOXES = frozenset({"div", "section", "aside", "table", "article", "li"})
_LONGEST = 300  # characters of a box
_LONGEST_CALL = 60
_OWN = ("img", "h2", "h3", "h4", "h5", "h6")
_CARD = 400  # characters of a box with a heading that is a link
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_HIGHEST = 4  # elements between a link and its box


def find_appeals(focus: html.HtmlElement) -> frozenset[html.HtmlElement]:
    """The largest boxes with little text around a link that asks for something; links within running text make no box."""
    seen: set[html.HtmlElement] = set()
    found = set()
    for link in focus.iter("a"):
        asks = _ASKS.search(link.get("href", "")) is not None
        if not asks and not _CALLS.fullmatch(fold(short_text(link, _LONGEST_CALL))):
            continue
        box = None
        for number, node in enumerate(link.iterancestors()):
            if node is focus or node in seen or number == _HIGHEST or len(short_text(node, _LONGEST)) > _LONGEST:
                break
            seen.add(node)
            box = node if node.tag in _BOXES else box
        if box is not None and box.find(".//h1") is None and (asks or any(box.find(f".//{tag}") is not None for tag in _OWN)):
            found.add(box)
    return frozenset(found | set(_cards(focus)))


def _cards(focus: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The boxes with little text whose heading is a link to another page."""
    for heading in focus.iter(*_HEADINGS):
        link = heading.find(".//a[@href]")
        whole = link is not None and fold(short_text(link, _CARD)) == fold(short_text(heading, _CARD))
        if link is None or not whole or link.get("href", "").startswith("#"):
            continue
        box = None
        for number, node in enumerate(heading.iterancestors()):
            if node is focus or number == _HIGHEST or len(short_text(node, _CARD)) > _CARD:
                break
            box = node if node.tag in _BOXES else box
        if box is not None:
            yield box
