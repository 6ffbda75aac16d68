"""Which characters of a text are which of another: what folding, joining and taking out leave of the way back."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

import attrs

from hrwparse.text.normalize import normalize

_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff")  # `fold` drops these
_FOLDED = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]{2,}|[\u00ad\u200b\u2060\ufeff]")
_DROPPED = "".join(char for char in map(chr, range(0x3001)) if char.isspace()) + "".join(_INVISIBLE)  # at the ends
_WINDOW = 64  # characters that are compared at a time
_REACH = 400  # characters that may have been taken out at one place of a block


@attrs.frozen
class Run:
    """``length`` characters that lie alike in two texts: from ``here`` in one, from ``there`` to ``until`` in the other."""

    here: int
    there: int
    length: int
    until: int


def compose(first: Iterable[Run], second: Sequence[Run]) -> list[Run]:
    """From a first text to a third by way of a second."""
    runs: list[Run] = []
    at = 0
    for run in first:
        low, high = run.there, run.there + run.length
        while at < len(second) and second[at].here < high:
            other = second[at]
            end = other.here + other.length
            start, stop = max(low, other.here), min(high, end)
            if start < stop:
                there = other.there + start - other.here
                until = other.until if stop == end else there + stop - start
                beyond = run.until - high if stop == high else 0  # of a composed character at the end
                runs.append(Run(run.here + start - low, there, stop - start, until + beyond))
            if end > high:
                break
            at += 1
    return runs


def fold_runs(raw: str, folded: str) -> list[Run]:
    """From folded to raw text: broken where white space was folded or characters were dropped or composed."""
    bare = raw.lstrip(_DROPPED)
    start, stop = len(raw) - len(bare), len(raw) - len(bare) + len(bare.rstrip(_DROPPED))
    runs: list[Run] = []
    here, at = 0, start
    for match in _FOLDED.finditer(raw, start, stop):
        size = match.start() - at + (not _INVISIBLE.issuperset(match[0]))
        runs.append(Run(here, at, size, at + size))
        here, at = here + size, match.end()
    runs.append(Run(here, at, stop - at, stop))
    if here + stop - at == len(folded) and unicodedata.is_normalized("NFC", raw):
        return runs
    offsets = (*normalize(raw).offsets, stop)
    breaks = [0, *(n for n in range(1, len(offsets) - 1) if offsets[n] != offsets[n - 1] + 1), len(offsets) - 1]
    return [Run(n, offsets[n], end - n, offsets[end]) for n, end in pairwise(breaks)]


def position(runs: Sequence[Run], offset: int) -> int:
    """How many characters of the first text come from before an offset of the second."""
    at = bisect_left(runs, offset, key=lambda run: run.there) - 1
    return 0 if at < 0 else runs[at].here + min(offset - runs[at].there, runs[at].length)


def align(text: str, folded: str) -> list[Run]:
    """From a block's text to the folded text that it was made of: things were taken out (marks of notes), separators put in."""
    begin = folded.find(text)
    if begin >= 0:
        return [Run(0, begin, len(text), begin + len(text))]
    text = text.replace("\t", " ")  # between cells, where the source has white space
    runs: list[Run] = []
    here = there = 0
    while here < len(text):
        size = _alike(text, here, folded, there)
        if size:
            runs.append(Run(here, there, size, there + size))
            here, there = here + size, there + size
            continue
        probes = (folded.find(text[here : here + length], there, there + _REACH) for length in (16, 4))
        found = next((at for at in probes if at >= 0), None)
        here, there = (here + 1, there) if found is None else (here, found)
    return runs


def _alike(text: str, here: int, folded: str, there: int) -> int:
    """How many characters are the same from two places on."""
    size = 0
    while (window := text[here + size : here + size + _WINDOW]) and window == folded[there + size : there + size + len(window)]:
        size += len(window)
    pairs = zip(window, folded[there + size : there + size + _WINDOW], strict=False)
    return size + sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
