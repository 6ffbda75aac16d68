"""Which part of a tree holds the prose."""

from collections.abc import Iterator, Mapping

from lxml import html

from hrwparse.markup.furniture.site_lines import is_notice
from hrwparse.text.normalize import fold

_PROSE_LENGTH = 80  # characters of a text between two tags that count as prose
_SHARE = 0.9
_MOST = 0.5
_NEARLY_ALL = 0.8
_INDENTS = frozenset({"blockquote", "ul", "dl", "dd"})  # what stands around all of a page may well hold its title too
_CONTAINERS = frozenset(
    [
        "html",
        "body",
        "div",
        "article",
        "main",
        "section",
        "table",
        "tbody",
        "tr",
        "td",
        "center",
        "form",
        "font",
        "span",
        "header",
    ]
)
_PARAGRAPHS = frozenset({"p", "li", "blockquote", "dd"})
_UNSEEN = frozenset(
    {"script", "style", "noscript", "template", "head", "nav", "footer", "aside", "figcaption", "select", "textarea"}
)


def prose_sizes(root: html.HtmlElement) -> dict[html.HtmlElement, int]:
    """For every element the characters of prose in it: paragraphs with some length, unseen parts left out."""
    sizes: dict[html.HtmlElement, int] = {}
    order: list[html.HtmlElement] = []
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node.tag, str) and node.tag not in _UNSEEN:
            order.append(node)
            stack.extend(node)
    total: dict[html.HtmlElement, int] = {}
    for node in reversed(order):
        total[node] = _filled(node.text) + sum(_filled(child.tail) + total.get(child, 0) for child in node)
        own = _length(node.text) + sum(_length(child.tail) + sizes.get(child, 0) for child in node)
        if node.tag in _PARAGRAPHS and own == 0 and total[node] >= _PROSE_LENGTH:
            own = total[node]  # its text is cut into short pieces by links
        sizes[node] = own
    return sizes


def _filled(text: str | None) -> int:
    size = len(text.strip()) if text else 0
    return 0 if text and size >= _PROSE_LENGTH and is_notice(fold(text)) else size


def _length(text: str | None) -> int:
    size = _filled(text)
    return size if size >= _PROSE_LENGTH else 0


def find_indents(root: html.HtmlElement, sizes: Mapping[html.HtmlElement, int]) -> frozenset[html.HtmlElement]:
    """Block quotes and definitions that only indent: one with most of the prose in it, block quotes with nearly all of it, and
    definitions in lists without terms.

    Quotations within those are what they say.
    """
    whole = sizes.get(root, 0)
    found: set[html.HtmlElement] = set()
    top = root
    while quotes := [node for node in _outermost(top, "blockquote") if sizes.get(node, 0)]:
        nearly_all = sum(sizes[node] for node in quotes) > _NEARLY_ALL * whole
        found.update(node for node in quotes if nearly_all or sizes[node] > _MOST * whole)
        if len(quotes) > 1 or sizes[quotes[0]] <= _MOST * whole:
            break
        top = quotes[0]
    found.update(node for node in _outermost(root, "dd") if sizes.get(node, 0) > _MOST * whole)
    found.update(_without_terms(root))
    return frozenset(found)


def _without_terms(root: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The definitions that define nothing; one that is not closed has those behind it in it."""
    stack = [(root, False)]
    while stack:
        node, has_terms = stack.pop()
        if node.tag == "dl":
            has_terms = node.find("dt") is not None
        elif node.tag == "dd" and not has_terms:
            yield node
        stack.extend((child, has_terms) for child in node)


def _outermost(root: html.HtmlElement, tag: str) -> Iterator[html.HtmlElement]:
    """The elements of a kind within another that lie in no other of that kind."""
    stack = list(root)
    while stack:
        node = stack.pop()
        if node.tag == tag:
            yield node
        else:
            stack.extend(node)


def find_focus(root: html.HtmlElement, sizes: dict[html.HtmlElement, int]) -> html.HtmlElement:
    """The innermost container that holds nine tenths of the prose at every step down."""
    node = focus = root
    while True:
        inner = (child for child in node if child in sizes and (child.tag in _CONTAINERS or child.tag in _INDENTS))
        best = max(inner, key=lambda child: sizes[child], default=None)
        if best is None or sizes[best] < _SHARE * sizes[node] or sizes[best] == 0:
            return focus
        node = best
        focus = node if node.tag in _CONTAINERS else focus
