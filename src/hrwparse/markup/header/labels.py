"""Refworld's header table in all its forms: table rows, ``Label value``, ``Label | value |``, ``LabelValue``."""

import re
from collections.abc import Sequence

from hrwparse.markup.blocks.block import Block
from hrwparse.markup.header.dates import read_date

LABELS = (
    "Other Languages / Attachments",
    "Citation / Document Symbol",
    "Related Document(s)",
    "Publication Date",
    "Document Type",
    "Document source",
    "Disclaimer",
    "Reference",
    "Publisher",
    "Countries",
    "Languages",
    "Comments",
    "Language",
    "Cite as",
    "Country",
    "Author",
    "Topics",
    "Title",
    "Date",
)
"""The closed list of labels, the longest first. Source: Refworld pages of 2006 to 2023 as seen in public copies."""
_CANONICAL = {label.lower(): label for label in LABELS}
_LIKELY = frozenset({"Publisher", "Publication Date", "Disclaimer", "Document source"})
_LONGEST_VALUE = 12  # words
_SENTENCES = frozenset({"Cite as", "Disclaimer"})  # labels whose values end with one of ...
_FINAL = (".", "]")
_LABEL = re.compile(
    rf"[-•]?\s*(?=[A-Z])((?i:{'|'.join(map(re.escape, LABELS))}))(?:\s*[:|]\s*|\s+|(?=[A-Z0-9\"“])|$)(.*)", re.DOTALL
)
_RUN_TOGETHER = re.compile(
    r"(?<=\S)\s*(?=Publication Date\s?\d{1,2} [A-Z])|(?<=\S)\s*(?=Cite as\s?[A-Z\"“])|(?<=\S)\s*(?=Disclaimer\s?This is not)"
    rf"|(?<=[a-z\d.)\]])(?=(?:{'|'.join(map(re.escape, LABELS))})[A-Z\d\"“])",  # a label within a word
)
_REACH = 60  # blocks from the top in which a header can begin
_Row = tuple[int, tuple[str, str]]  # block number; label and value
_SLACK = 2  # blocks without a label that may stand between two with one


def split_label(text: str) -> tuple[str, str] | None:
    """Label and value of a header line; None for any other line.

    >>> split_label("Publication date: 31 January 2008"), split_label("DisclaimerThis is not"), split_label("Publishers of news")
    (('Publication Date', '31 January 2008'), ('Disclaimer', 'This is not'), None)
    """
    match = _LABEL.fullmatch(text)
    return (_CANONICAL[match[1].lower()], match[2].strip(" |")) if match else None


def find_header(blocks: Sequence[Block]) -> tuple[int, int, dict[str, str]] | None:
    """Where the header table stands (first and past-the-last block) and its values by label; None without one."""
    rows = [(at, pair) for at, block in enumerate(blocks[: _REACH * 2]) for pair in _pairs(block)]
    start = next((n for n, (at, _) in enumerate(rows) if at < _REACH and _begins(rows, n)), None)
    if start is None:
        return None
    while start > 0 and rows[start][0] - rows[start - 1][0] <= 1:
        start -= 1
    first = at = rows[start][0]
    values: dict[str, str] = {}
    label = ""
    for here, (name, value) in rows[start:]:
        if here - at > _SLACK + 1 or "Disclaimer" in values or (name in values and name != label):
            break
        if label:
            _continue(values, label, blocks[at + 1 : here])
        values.setdefault(name, value)
        label, at = name, here
    return first, _end(blocks, at, label, values), values


def _pairs(block: Block) -> list[tuple[str, str]]:
    if block.cells:
        pair = split_label(block.cells[0])
        if pair is None:
            return []
        return [(pair[0], " | ".join(filter(None, [pair[1], *block.cells[1:]])))]
    pairs: list[tuple[str, str]] = []
    for part in (part for line in block.lines or (block.text,) for part in _parts(line)):
        if pair := split_label(part):
            pairs.append(pair)
        elif pairs:
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]} {part}".strip())
    return pairs


def _parts(line: str) -> list[str]:
    """A line cut before each label that was run together with what stands before it."""
    return _RUN_TOGETHER.split(line) if any(label in line for label in LABELS) else [line]


def _begins(rows: Sequence[_Row], n: int) -> bool:
    """Whether a header begins at a row: one that is sure, or a likely one with another label close behind."""
    at, (label, value) = rows[n]
    if _is_sure(label, value):
        return True
    close = n + 1 < len(rows) and rows[n + 1][0] - at <= _SLACK + 1 and rows[n + 1][1][0] != label
    return close and label in _LIKELY and len(value.split()) <= _LONGEST_VALUE


def _is_sure(label: str, value: str) -> bool:
    """Whether label and value belong to a header beyond doubt, unlike a sentence that begins with such a word."""
    if label == "Publication Date":
        return read_date(value) is not None and len(value) < 40
    if label == "Cite as":
        return "available at" in value or "[accessed" in value
    return label == "Disclaimer" and value.startswith("This is not a UNHCR")


def _continue(values: dict[str, str], label: str, between: Sequence[Block]) -> None:
    """Lines without a label of their own belong to the value above them."""
    values[label] = " ".join(filter(None, [values[label], *(block.text.strip(" -|") for block in between)]))


def _end(blocks: Sequence[Block], at: int, label: str, values: dict[str, str]) -> int:
    """Past the last row; a last label without a value has it in the next block, one broken off goes on in the next lines."""
    end = at + 1
    if not values[label] and end < len(blocks):
        values[label] = blocks[end].text.strip(" -|")
        return end + 1
    while label in _SENTENCES and end < len(blocks) and blocks[end].gap == 0 and not values[label].endswith(_FINAL):
        values[label] += f" {blocks[end].text.strip(' -|')}"
        end += 1
    return end
