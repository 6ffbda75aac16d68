"""The lines of a listing page, each with its links; what is navigation by markup is passed over."""

import re
from collections.abc import Iterator

import attrs
from lxml import html

from hrwparse.markup.tree.elements import BLOCKS, HEADINGS, INVISIBLE, sets_off
from hrwparse.text.normalize import fold

_NAVIGATION = frozenset({"nav", "footer", "menu"})
_ROLES = frozenset({"navigation", "contentinfo", "search", "dialog", "alert", "toolbar", "menu"})
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:(?:top)?nav|navbar|navigation|menus?|breadcrumbs?|pager|pagination|skip|languages|toolbar|share|sharing|social|"
    r"footer|cookies?|consent|newsletter|subscribe|donate|tags)(?:$|[\s_-])",
    re.IGNORECASE,
)


@attrs.define
class IndexLine:
    """What stands between two breaks: its text, its links (each with its words), how it is set off."""

    parts: list[str] = attrs.field(factory=list)
    outside: list[str] = attrs.field(factory=list)
    links: list[tuple[html.HtmlElement, str]] = attrs.field(factory=list)
    level: int | None = None
    plain: int = 0

    @property
    def text(self) -> str:
        """Its words."""
        return fold("".join(self.parts))

    @property
    def rest(self) -> str:
        """Its words outside the links."""
        return fold(" ".join(self.outside))

    @property
    def is_emphasised(self) -> bool:
        """Whether all its words are set off."""
        return self.level is not None or self.plain == 0


def read_index_lines(root: html.HtmlElement) -> list[IndexLine]:
    """All lines with words or links, in order."""
    return [line for line in _lines(root) if line.links or line.text]


def _lines(root: html.HtmlElement) -> Iterator[IndexLine]:
    line = IndexLine()
    emphasis = level = 0
    stack: list[tuple[html.HtmlElement, bool]] = [(root, False)]
    while stack:
        node, leaving = stack.pop()
        breaks = node.tag in BLOCKS or node.tag == "br"
        if breaks:
            yield line
            line = IndexLine()
        if leaving:
            emphasis -= sets_off(node)
            level = 0 if node.tag in HEADINGS else level
        elif isinstance(node.tag, str) and not _is_passed_over(node):
            if node.tag == "a" and node.get("href"):
                words = _words(node)
                line.parts.append(words)
                line.level = level or line.level
                line.links.append((node, words))
            else:
                emphasis += sets_off(node)
                level = HEADINGS.get(node.tag, level)
                _add(line, node.text, 0 if emphasis else 1, level)
                stack.append((node, True))
                stack.extend((child, False) for child in reversed(node))
                continue
        if node is not root:
            _add(line, node.tail, 0 if emphasis else 1, level)
    yield line


def _words(link: html.HtmlElement) -> str:
    """What a link says: its heading, where a whole card is one link."""
    headings = (_spaced(node) for node in link.iter(*HEADINGS))
    return next(filter(None, headings), "") or _spaced(link)


def _spaced(node: html.HtmlElement) -> str:
    """The words of an element; breaks part them."""
    parts = [node.text or ""]
    for child in node.iterdescendants():
        inside = child.text or "" if isinstance(child.tag, str) and child.tag not in INVISIBLE else ""
        parts += [" " if child.tag == "br" or child.tag in BLOCKS else "", inside, child.tail or ""]
    return fold("".join(parts))


def _add(line: IndexLine, text: str | None, plain: int, level: int) -> None:
    if text:
        line.parts.append(text)
        line.outside.append(text)
        line.plain += plain * len(text.strip())
        line.level = level or line.level


def _is_passed_over(node: html.HtmlElement) -> bool:
    """Whether an element is invisible or navigation. Names that listings give their rows (teaser, related) say nothing here."""
    if node.tag in INVISIBLE or "hidden" in node.attrib or node.tag in _NAVIGATION or node.get("role") in _ROLES:
        return True
    return node.tag not in ("html", "body", "a") and _NAMES.search(f"{node.get('class', '')} {node.get('id', '')}") is not None
