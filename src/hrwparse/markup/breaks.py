"""Which line breaks of a block part paragraphs: before bullets, numbers and notes, before indented lines, behind long ones."""

import re
from itertools import pairwise

from hrwparse.markup.flow import NOWHERE, Line
from hrwparse.markup.lines import WRAP_WIDTH
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
    is_loose = any(len(fold(text)) > WRAP_WIDTH for text in texts)
    parts = [[group[0]]]
    due = numbers[0] + 1 if numbers[0] is not None else None
    for at, line in enumerate(group[1:], 1):
        ends = _ENDS.search(texts[at - 1].rstrip()[-_TAIL:]) is not None
        counts = numbers[at] is not None and (numbers[at] == due or (due is None and numbers[at] == 1 and _goes_on(numbers, at)))
        if counts or BULLET.match(line.raw) or (ends and (is_loose or _INDENT.match(line.raw))):
            parts.append([])
        if counts:
            due = (numbers[at] or 0) + 1
        parts[-1].append(line)
    return parts


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
        line.markers = [
            (offset + len(label) + 1, own) for offset, own in line.markers if own != label or line.raw[:offset].strip()
        ]
        line.parts.insert(0, f"{label} ")
        line.places.insert(0, NOWHERE)
        line.length += len(label) + 1
