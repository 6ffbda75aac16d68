"""XPaths of elements, in linear time."""

import re
from collections import Counter

from lxml import html

_PLAIN_NAME = re.compile(r"[a-z][a-z0-9]*")


class Paths:
    """XPaths of elements; each parent's children are numbered once, so that all paths together take linear time."""

    def __init__(self) -> None:
        self._steps: dict[html.HtmlElement, dict[html.HtmlElement, str]] = {}
        self._paths: dict[html.HtmlElement, str] = {}

    def path(self, node: html.HtmlElement) -> str:
        """The path of an element from the root."""
        todo = []
        at = node
        while at is not None and at not in self._paths:
            todo.append(at)
            at = at.getparent()
        for at in reversed(todo):
            parent = at.getparent()
            self._paths[at] = f"/{at.tag}" if parent is None else f"{self._paths[parent]}/{self._step(parent, at)}"
        return self._paths[node]

    def _step(self, parent: html.HtmlElement, node: html.HtmlElement) -> str:
        if parent not in self._steps:
            self._steps[parent] = _numbered(parent)
        return self._steps[parent][node]


def _numbered(parent: html.HtmlElement) -> dict[html.HtmlElement, str]:
    """The step to each child: its name, with its number where several have the name; a name with a prefix is no XPath."""
    children = [child for child in parent if isinstance(child.tag, str)]
    count = Counter(child.tag for child in children)
    seen: Counter[str] = Counter()
    steps = {}
    for place, child in enumerate(children, 1):
        tag = child.tag
        seen[tag] += 1
        steps[child] = f"*[{place}]" if not _PLAIN_NAME.fullmatch(tag) else tag if count[tag] == 1 else f"{tag}[{seen[tag]}]"
    return steps
