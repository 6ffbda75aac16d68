"""Pages of any size out of the invented prose in ``tests/gold``: the same size always gives the same page."""

import html
import itertools
import json
import pathlib
from collections.abc import Iterator
from functools import cache

import hrwparse

ROOT = pathlib.Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
SAMPLE = ROOT / "examples" / "pages" / "refworld-sample.html"
_VOWELS = str.maketrans("aeiou", "eioua")


def make_page(kilobytes: int) -> str:
    """A Refworld page of about that size: the sample's head and frame around sections of other prose."""
    head, body = _frame()
    parts, size = [], len(head.encode()) + len(body.encode())
    for paragraph in _paragraphs():
        if size >= kilobytes * 1000:
            break
        parts.append(paragraph)
        size += len(paragraph.encode()) + 1
    return head + "\n".join(parts) + body


def count_words(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


def _frame() -> tuple[str, str]:
    page = SAMPLE.read_text(encoding="utf-8")
    start, end = page.index("<h2>"), page.index('<p class="copyright">')
    return page[:start], page[end:]


def _paragraphs() -> Iterator[str]:
    """Headings and paragraphs without end; from the second round on the people in them bear other names, as in a long report."""
    for turn in itertools.count():
        for path in sorted(GOLD.glob("*.txt")):
            people = _people(path.with_suffix(".json")) if turn else {}
            for tag, text in _blocks(path):
                for name in people:
                    text = text.replace(name, _renamed(name, turn))
                yield f"<{tag}>{html.escape(text, quote=False)}</{tag}>"


@cache
def _blocks(path: pathlib.Path) -> list[tuple[str, str]]:
    document = hrwparse.read(path)
    blocks = []
    for section in document.walk_sections():
        if section.heading:
            blocks.append(("h2", section.heading))
        blocks += [("p", paragraph.span.quote(document.text)) for paragraph in section.paragraphs]
    return blocks


def _people(gold: pathlib.Path) -> dict[str, None]:
    """The words of persons' names."""
    actors = json.loads(gold.read_text(encoding="utf-8"))["actors"]
    names = (actor["name"] for actor in actors if actor["kind"] == "person" and actor["named"])
    return dict.fromkeys(word for name in names for word in name.split() if word.istitle() and len(word) > 3)


def _renamed(name: str, turn: int) -> str:
    for _ in range(turn % 4 + 1):
        name = name[0] + name[1:].translate(_VOWELS)
    return name
