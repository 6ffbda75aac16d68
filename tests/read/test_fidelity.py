"""Every visible word of a page is in exactly one block, in the header, in a note, or in a reviewed list of furniture."""

import re
import runpy
from itertools import pairwise
from pathlib import Path

import attrs
import pytest
from lxml import html

import hrwparse
from hrwparse.markup.page import load

TOOLS = runpy.run_path(str(Path(__file__).parents[1] / "update_fixtures.py"))
FOLDERS = TOOLS["fixtures"]()
FURNITURE = Path(__file__).parents[1] / "fixtures" / "furniture.txt"
UNSEEN = {"head", "script", "style", "noscript", "template", "select", "option", "textarea", "button", "iframe", "svg", "object"}
BREAKS = {"p", "div", "br", "li", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr"}
BREAKS |= {"pre", "dl", "dt", "dd"}
WORD = re.compile(r"[^\W_]\w*")


def visible_lines(page):
    """The lines that a reader sees, each as pieces of (offset from the top, text)."""
    if page.root is None:
        return [[(match.start(), match[0])] for match in re.finditer(r"[^\r\n]+", page.source)]
    tree = html.document_fromstring(page.source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    lines, at = [[]], 0

    def add(text, preformatted):
        nonlocal at
        for part in re.split(r"(?<=\n)", text) if preformatted else [text]:
            lines[-1].append((at, part))
            at += len(part)
            if preformatted:
                lines.append([])

    def walk(node, seen, preformatted=False):
        nonlocal at
        here = isinstance(node.tag, str)
        style = node.get("style", "") if here else ""
        seen = (
            seen
            and here
            and node.tag not in UNSEEN
            and "hidden" not in node.attrib
            and not re.search(r":\s*(none|hidden)", style)
        )
        breaks = here and node.tag in BREAKS
        if breaks:
            lines.append([])
        preformatted = preformatted or (here and node.tag == "pre")
        if here and node.text:
            if seen:
                add(node.text, preformatted)
            else:
                at += len(node.text)
        for child in node:
            walk(child, seen, preformatted)
            if child.tail:
                if seen:
                    add(child.tail, preformatted)
                else:
                    at += len(child.tail)
        if breaks:
            lines.append([])

    walk(tree, True)
    return lines


def ranges(page, document):
    """The stretches of the source that the text was made of, from the top of the page."""
    tops = {None: 0}
    if page.root is not None:
        tree = html.document_fromstring(page.source.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
        for path in {anchor.path for anchor in document.anchors}:
            (node,) = tree.xpath(path)
            tops[path] = sum(map(len, node.xpath("preceding::text()")))
    for anchor in document.anchors:
        pairs = list(zip(anchor.runs[::2], anchor.runs[1::2], strict=True))
        for (text, source), (following, limit) in pairwise(pairs):
            if following > text:
                yield tops[anchor.path] + source, tops[anchor.path] + min(source + following - text, limit)


def said_elsewhere(document):
    """The letters of the header and of the notes."""
    kept = [field.name for field in attrs.fields(hrwparse.Document) if field.name not in ("text", "sections", "anchors", "notes")]
    notes = (f"{note.label} {note.text}" for note in document.notes)
    return "".join(WORD.findall(" ".join([*(str(getattr(document, name)) for name in kept), *notes]))).casefold()


def left_out(folder):
    """The visible lines, or parts of lines, whose words are neither in the text, nor the header, nor a note."""
    page = load(next(folder.glob("page.*")))
    document = TOOLS["read_fixture"](folder)
    covered = {at for start, end in ranges(page, document) for at in range(start, end)}
    elsewhere = said_elsewhere(document)
    for line in visible_lines(page):
        words = [word[0] for at, text in line for word in WORD.finditer(text) if at + word.start() not in covered]
        if "".join(words).casefold() not in elsewhere and not "".join(words).isdigit():
            yield " ".join(words)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_no_word_is_lost(folder):
    lost = set(left_out(folder)) - set(FURNITURE.read_text(encoding="utf-8").splitlines())
    assert not lost, f"neither in the text nor in the header; if it is furniture, add it to {FURNITURE.name}"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_no_word_is_doubled(folder):
    page = load(next(folder.glob("page.*")))
    stretches = sorted(ranges(page, TOOLS["read_fixture"](folder)))
    for (_, end), (start, _) in pairwise(stretches):
        assert end <= start + 1  # a line break without a character stands for the space behind it
