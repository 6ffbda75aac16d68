"""Which line breaks of a block part paragraphs: before bullets, numbers and notes, before indented lines, behind long ones."""

import re
from itertools import pairwise

from hrwparse.markup.blocks.lines import WRAP_WIDTH
from hrwparse.markup.tree.flow import NOWHERE, Line
from hrwparse.text.normalize import fold

BULLET = re.compile(r"[\s\xa0]*[•●▪◦‣·■□➢✓\x95][\s\xa0]*(?=\S)")
_NUMBER = re.compile(r"[\s\xa0]*[\[(]?(\d{1,3})(?:[.)\]/]|(?=\s))[\s\xa0]*(?=\S)")
_INDENT = re.compile(r"\s*(?:\xa0[ \xa0]*){2,}\S|\s*[\u2003\u3000]+\S")
_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
_TAIL = 12  # characters that show how a line ends


def part_lines(group: list[Line]) -> list[list[Line]]:
    """Lines that touch each other, as paragraphs."""
    if len(group) < 2:
        return [group] if group else []
    texts = [line.raw for line in group]
    _number_notes(group)
    numbers = [_number(line.raw) for line in group]
    is_loose = _is_loose(texts)
    parts = [[group[0]]]
    due = numbers[0] + 1 if numbers[0] is not None else None
    for at, line in enumerate(group[1:], 1):
        ends = _ENDS.search(texts[at - 1].rstrip()[-_TAIL:]) is not None
        deliberate = is_loose and not line.raw.lstrip()[:1].islower() and (ends or len(fold(texts[at - 1])) > WRAP_WIDTH)
        counts = numbers[at] is not None and (numbers[at] == due or (due is None and numbers[at] == 1 and _goes_on(numbers, at)))
        if counts or BULLET.match(line.raw) or deliberate or (ends and _INDENT.match(line.raw)):
            parts.append([])
        if counts:
            due = (numbers[at] or 0) + 1
        parts[-1].append(line)
    return parts


def _is_loose(texts: list[str]) -> bool:
    """Whether lines were broken on purpose: one is too long for any width, or no sentence goes on in the next line."""
    lines = [fold(text) for text in texts]
    if any(len(line) > WRAP_WIDTH for line in lines):
        return True
    return len(lines) > 2 and all(_ENDS.search(line) for line in lines[:-1])


def _number(text: str) -> int | None:
    match = _NUMBER.match(text)
    return int(match[1]) if match else None


def _goes_on(numbers: list[int | None], at: int) -> bool:
    """Whether a later line has the next number."""
    return (numbers[at] or 0) + 1 in numbers[at + 1 :]


def _number_notes(group: list[Line]) -> None:
    """Make a mark that begins a line its number, where the lines above it begin with the numbers before."""
    last = _number(group[0].raw)
    for _, line in pairwise(group):
        label = next((label for offset, label in line.markers if not line.raw[:offset].strip()), None)
        if last is None or label is None or not label.isdigit() or int(label) != last + 1:
            continue
        last = int(label)
        size = len(label) + 1
        line.markers = [(at + size, own) for at, own in line.markers if own != label or line.raw[:at].strip()]
        line.parts.insert(0, f"{label} ")
        line.places.insert(0, NOWHERE)
        line.length += size
