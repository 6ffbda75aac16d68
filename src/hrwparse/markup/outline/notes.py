"""Footnotes: their texts out of the body, paired with the marks that refer to them."""

import re
from collections.abc import Iterable, Sequence

from hrwparse.markup.blocks.block import Block
from hrwparse.markup.outline.note_marks import mark_labels
from hrwparse.models import Note, ParagraphKind, Span

_BODY = re.compile(r"\[(\d{1,3})\]\s*(?=\S)")
_PLAIN_BODY = re.compile(r"\(?(\d{1,3})[.)/]*\s+(?=\S)|([⁰¹²³⁴-⁹]{1,3})\s*(?=\S)")
_TAIL = re.compile(r"\(?(\d{1,3})(?:[.)/:]+\s*|\s+)(?=\S)|([⁰¹²³⁴-⁹]{1,3})\s*(?=\S)|(\d{1,3})(?=[A-Z“\"][a-z]+\b)")
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NOTES_HEADING = re.compile(r"\[?(?:(?:foot|end)?notes|notes and references)\]?:?", re.IGNORECASE)
_LONGEST = 3  # paragraphs of a note
_MOST_RUNS = 50  # groups of notes on a page
_REFERRED = 0.66  # share of notes that marks in the text must refer to


def split_notes(blocks: list[Block]) -> tuple[list[Block], dict[str, str]]:
    """The body without the bodies of notes, and these by label, in order."""
    blocks, texts = _cut_runs(blocks)
    body: list[Block] = []
    in_notes = False
    last: str | None = None
    for at, block in enumerate(blocks):
        if _NOTES_HEADING.fullmatch(block.text) and _heads_notes(blocks[at + 1 :]):
            in_notes, last = True, None
            continue
        bracketed = _BODY.match(block.text)
        plain = _PLAIN_BODY.match(block.text) if in_notes and not bracketed else None
        match = None if block.note else bracketed or plain
        label = block.note or (_label(match) if match else None)
        if label is None and in_notes and block.kind is ParagraphKind.LIST_ITEM:
            label = str(int(last or 0) + 1) if (last or "0").isdigit() else None  # a list that its browser numbers
        if label is not None:
            texts.setdefault(label, block.text[match.end() :] if match else block.text)
            last = label
        elif in_notes and last is not None and block.level is None:
            texts[last] += f"\n\n{block.text}"
        else:
            in_notes = False
            body.append(block)
    return body, texts


def _heads_notes(below: list[Block]) -> bool:
    """Whether a heading stands over notes, not over paragraphs of the text or nothing."""
    first = next(iter(below), None)
    if first is None:
        return True
    begins = _BODY.match(first.text) or _TAIL.match(first.text)
    return first.note is not None or first.kind is ParagraphKind.LIST_ITEM or begins is not None


def _label(match: re.Match[str]) -> str:
    return str(next(filter(None, match.groups()))).translate(_FIGURES)


def _cut_runs(blocks: list[Block]) -> tuple[list[Block], dict[str, str]]:
    """Notes without a heading or anchors, behind a drawn line or at the end: numbers in unbroken order that marks refer to."""
    texts: dict[str, str] = {}
    anchored = {block.note for block in blocks}
    ruled = [at for at in range(len(blocks)) if blocks[at].ruled and _number(blocks[at])][-_MOST_RUNS:]
    runs = [(at, _run_end(blocks, at)) for at in ruled]
    if not any(end == len(blocks) for _, end in runs):
        runs.append((_tail_start(blocks), len(blocks)))
    for start, end in reversed(runs):
        found = _bodies(blocks[start:end])
        if not found:
            continue
        rest = [*blocks[:start], *blocks[end:]]
        marks = mark_labels(rest, found) - anchored
        if sum(label in marks for label in found) >= _REFERRED * len(found):
            blocks, texts = rest, {**found, **texts}
    return blocks, texts


def _number(block: Block) -> int | None:
    """The number that a block begins with, if it can be a note's."""
    match = _TAIL.match(block.text) if block.note is None and block.level is None else None
    return int(_label(match)) if match else None


def _run_end(blocks: Sequence[Block], start: int) -> int:
    """Where the notes end that begin at a place: each number is the next one, a note may have more than one paragraph."""
    last, end = _number(blocks[start]), start + 1
    for at in range(start + 1, len(blocks)):
        if blocks[at].level is not None or at - end >= _LONGEST:
            break
        if last is not None and _number(blocks[at]) == last + 1:
            last, end = last + 1, at + 1
    return len(blocks) if len(blocks) - end < _LONGEST and not any(b.level or b.ruled for b in blocks[end:]) else end


def _tail_start(blocks: Sequence[Block]) -> int:
    """Where the notes begin that the blocks end with; the number of blocks where there are none."""
    start, first = len(blocks), None
    for at in range(len(blocks) - 1, -1, -1):
        number = _number(blocks[at])
        if blocks[at].level is not None or (number is None and start - at >= _LONGEST) or (first is None and number is None):
            break
        if number is not None and (first is None or number + 1 == first):
            start, first = at, number
        elif number is not None or first == 1:
            break
    return start


def _bodies(blocks: Sequence[Block]) -> dict[str, str]:
    texts: dict[str, str] = {}
    last, due = "", 0
    for block in blocks:
        number = _number(block)
        if number is not None and (number == due or not texts):
            match = _TAIL.match(block.text)
            last, due = str(number), number + 1
            texts[last] = block.text[match.end() :] if match else block.text
        else:
            texts[last] += f"\n\n{block.text}"
    return texts


def pair_notes(texts: dict[str, str], markers: Iterable[tuple[str, int]]) -> tuple[Note, ...]:
    """Notes in the order of their first markers, then those that nothing refers to; one whose body is not there has no text."""
    references: dict[str, list[Span]] = {}
    for label, offset in markers:
        references.setdefault(label, []).append(Span(offset, offset))
    labels = dict.fromkeys([*references, *texts])
    return tuple(Note(label=label, text=texts.get(label, ""), references=tuple(references.get(label, ()))) for label in labels)
