"""Boxes within the text that ask for something: a gift, a signature, an address for a newsletter."""

import re

from lxml import html

from hrwparse.markup.elements import short_text

_ASKS = re.compile(
    r"donat(?:e|ion)|/(?:give|giving|support-us|contribute|subscribe|subscription|newsletter|sign-?up|take-?action|petition)\b",
    re.IGNORECASE,
)
_BOXES = frozenset({"div", "section", "aside", "table"})
_LONGEST = 300  # characters of a box
_HIGHEST = 4  # elements between a link and its box


def find_appeals(focus: html.HtmlElement) -> frozenset[html.HtmlElement]:
    """The largest boxes with little text around a link that asks for something; links within running text make no box."""
    seen: set[html.HtmlElement] = set()
    found = set()
    for link in focus.iter("a"):
        if not _ASKS.search(link.get("href", "")):
            continue
        box = None
        for number, node in enumerate(link.iterancestors()):
            if node is focus or node in seen or number == _HIGHEST or len(short_text(node, _LONGEST)) > _LONGEST:
                break
            seen.add(node)
            box = node if node.tag in _BOXES else box
        if box is not None and box.find(".//h1") is None:
            found.add(box)
    return frozenset(found)
