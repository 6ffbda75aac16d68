"""Footnotes: markers out of the text, bodies out of the body, both paired."""

import re
from collections.abc import Iterable
from itertools import pairwise

import attrs

from hrwparse.markup.block import Block, Marker
from hrwparse.models import Note, Span

_BRACKETED = re.compile(r"(?<=[^\s\[(])\s?\[(\d{1,3})\](?!\()")
_GLUED = re.compile(r"(?<=[^\W\d_][.,;:!?\"”’)])(\d{1,3})(?=\s|$)")
_BODY = re.compile(r"\[(\d{1,3})\]\s*(?=\S)")
_PLAIN_BODY = re.compile(r"(\d{1,3})[.)]?\s+(?=\S)")
_TAIL = re.compile(r"(\d{1,3})(?:[.)]\s*|\s+)(?=\S)")
_NOTES_HEADING = re.compile(r"(?:foot|end)?notes:?", re.IGNORECASE)
_ENOUGH = 2  # numbers in a row that make bare digits behind a full stop markers


@attrs.frozen
class _Bodies:
    blocks: list[Block]
    texts: dict[str, str]


def split_notes(blocks: list[Block]) -> tuple[list[Block], dict[str, str]]:
    """The body without the bodies of notes, and these by label, in order."""
    blocks, texts = _cut_tail(blocks)
    body: list[Block] = []
    in_notes = False
    last: str | None = None
    for block in blocks:
        if _NOTES_HEADING.fullmatch(block.text):
            in_notes, last = True, None
            continue
        bracketed = _BODY.match(block.text)
        plain = _PLAIN_BODY.match(block.text) if in_notes and not bracketed else None
        label = block.note or (bracketed[1] if bracketed else plain[1] if plain else None)
        if label is not None:
            match = None if block.note else bracketed or plain
            texts.setdefault(label, block.text[match.end() :] if match else block.text)
            last = label
        elif in_notes and last is not None and block.level is None:
            texts[last] += f"\n\n{block.text}"
        else:
            in_notes = False
            body.append(block)
    return body, texts


def _cut_tail(blocks: list[Block]) -> tuple[list[Block], dict[str, str]]:
    """Notes that end a page without a heading or anchors: numbers in unbroken order, each referred to by a mark in the text."""
    referred = {marker.label for block in blocks for marker in block.markers}
    start, tail = len(blocks), list[re.Match[str]]()
    while start and (match := _TAIL.match(blocks[start - 1].text)) and match[1] in referred and blocks[start - 1].note is None:
        if tail and int(match[1]) + 1 != int(tail[-1][1]):
            break
        tail.append(match)
        start -= 1
    return blocks[:start], {match[1]: match.string[match.end() :] for match in reversed(tail)}


def lift_markers(blocks: list[Block]) -> list[Block]:
    """The blocks with the markers that stand in their text as ``[12]``, or as bare digits in unbroken order, taken out of it."""
    numbers = [int(match[1]) for block in blocks for match in _GLUED.finditer(block.text)]
    in_order = len(numbers) >= _ENOUGH and all(b - a == 1 for a, b in pairwise(numbers))
    return [_lifted(block, _GLUED if in_order else None) for block in blocks]


def _lifted(block: Block, glued: re.Pattern[str] | None) -> Block:
    found = [*_BRACKETED.finditer(block.text), *(glued.finditer(block.text) if glued else ())]
    if not found:
        return block
    text, markers, at = "", [], 0
    for match in sorted(found, key=lambda match: match.start()):
        text += block.text[at : match.start()]
        markers.append(Marker(offset=len(text), label=match[1]))
        at = match.end()
    gone = [(match.start(), match.end()) for match in found]
    older = (
        attrs.evolve(m, offset=m.offset - sum(min(m.offset, end) - start for start, end in gone if start < m.offset))
        for m in block.markers
    )
    return attrs.evolve(block, text=text + block.text[at:], markers=tuple(sorted([*older, *markers], key=lambda m: m.offset)))


def pair_notes(texts: dict[str, str], markers: Iterable[tuple[str, int]]) -> tuple[Note, ...]:
    """Notes in the order of their first markers, then those that nothing refers to; one whose body is not there has no text."""
    references: dict[str, list[Span]] = {}
    for label, offset in markers:
        references.setdefault(label, []).append(Span(offset, offset))
    labels = dict.fromkeys([*references, *texts])
    return tuple(Note(label=label, text=texts.get(label, ""), references=tuple(references.get(label, ()))) for label in labels)
