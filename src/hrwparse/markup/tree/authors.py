"""Who wrote a page, by the elements that are marked as the author's."""

import re
from collections.abc import Iterator

from lxml import html

from hrwparse.markup.header.bylines import is_person
from hrwparse.markup.header.credits import read_byline
from hrwparse.markup.tree.elements import is_furniture, short_text
from hrwparse.text.normalize import fold

_NAME_PARTS = re.compile(r"[-_]+")
_MARKED = frozenset({"byline", "author", "authors"})
_LONGEST = 160  # characters


def find_marked_author(root: html.HtmlElement) -> str | None:
    """The name in the elements that are marked as the author's, above the end of the page's main text."""
    for node in root.iter("*"):
        if _is_marked(node) and not any(is_furniture(up, False) for up in node.iterancestors()):
            name = next(filter(None, map(_name, _texts(node))), None)
            if name:
                return name
    return None


def _is_marked(node: html.HtmlElement) -> bool:
    if "author" in node.get("rel", "").split() or node.get("itemprop") == "author":
        return True
    names = node.get("class", "").lower().split()
    return any(not _MARKED.isdisjoint(_NAME_PARTS.split(name)) for name in names)


def _texts(node: html.HtmlElement) -> Iterator[str]:
    """The whole text of a small element, then its pieces."""
    whole = fold(short_text(node, _LONGEST))
    if len(whole) <= _LONGEST:
        yield whole
        yield from map(fold, node.itertext())


def _name(text: str) -> str | None:
    return read_byline(text) or (text if is_person(text) else None)
