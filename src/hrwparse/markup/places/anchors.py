"""Keeps track of where the characters of a block stand in the source, and makes anchors of it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import attrs
from lxml import html

from hrwparse.markup.places.alignment import Run, align, compose, fold_runs
from hrwparse.markup.places.element_paths import Paths
from hrwparse.models import Anchor
from hrwparse.text.normalize import fold

DEEPEST = 100
"""A path has no more steps; what lies deeper is told by its offset."""


@attrs.frozen
class Stretch:
    """Characters of the source as they are, at an offset of an element's text content (None: of the plain text)."""

    holder: html.HtmlElement | None
    raw: str
    pieces: tuple[tuple[int, int], ...]
    """Pairs of an offset in ``raw`` and its offset in the holder: from each pair on both count together."""


def stretch_of(holder: html.HtmlElement | None, parts: Iterable[tuple[str, int]]) -> Stretch:
    """The stretch that parts of a source make, each with its offset in the holder."""
    raw: list[str] = []
    pieces: list[tuple[int, int]] = []
    size = due = 0
    for part, offset in parts:
        if offset != due or not pieces:
            pieces.append((size, offset))
        raw.append(part)
        size += len(part)
        due = offset + len(part)
    return Stretch(holder, "".join(raw), tuple(pieces))


def moved(stretches: Iterable[Stretch], holder: html.HtmlElement, by: int) -> tuple[Stretch, ...]:
    """Stretches of a plain text that stands in an element, ``by`` characters behind the beginning of its content."""
    return tuple(Stretch(holder, old.raw, tuple((here, there + by) for here, there in old.pieces)) for old in stretches)


def anchors_of(text: str, at: int, stretches: Sequence[Stretch], paths: Paths) -> Iterator[Anchor]:
    """The anchors of a block's ``text``, which stands at ``at`` in the whole and was read from the stretches."""
    if len(stretches) == 1 and (begin := _plain_begin(text, stretches[0])) is not None:
        yield _anchor(text, at, stretches[0], [Run(0, begin, len(text), begin + len(text))], paths)
        return
    folded = [fold(stretch.raw) for stretch in stretches]
    runs = align(text, " ".join(folded))
    start = 0
    for stretch, own in zip(stretches, folded, strict=True):
        part = compose(runs, [Run(start, 0, len(own), len(own))])
        if found := compose(compose(part, fold_runs(stretch.raw, own)), _source_runs(stretch)):
            yield _anchor(text, at, stretch, found, paths)
        start += len(own) + 1


def _plain_begin(text: str, stretch: Stretch) -> int | None:
    """Where a text begins that stands in the source character by character, as most do; None for all else."""
    bare = stretch.raw.strip()
    begin = stretch.pieces[0][1]
    if len(stretch.pieces) > 1 or (bare != text and bare.replace("\n", " ").replace("\xa0", " ") != text):
        return None
    return begin + len(stretch.raw) - len(stretch.raw.lstrip())


def _anchor(text: str, at: int, stretch: Stretch, runs: Sequence[Run], paths: Paths) -> Anchor:
    path = None if stretch.holder is None else paths.path(stretch.holder)
    return Anchor(path=path, runs=tuple(_pairs(text, at, runs)))


def _pairs(text: str, at: int, runs: Sequence[Run]) -> Iterator[int]:
    """Runs as pairs of offsets: one where a run goes on from the one before or white space parts them, else also the end."""
    yield from (at + runs[0].here, runs[0].there)
    for run, following in pairwise(runs):
        end = run.here + run.length
        goes_on = (end, run.until) == (following.here, following.there)
        if not goes_on and not text[end - 1].isspace():
            yield from (at + end, run.until)
        yield from (at + following.here, following.there)
    yield from (at + runs[-1].here + runs[-1].length, runs[-1].until)


def _source_runs(stretch: Stretch) -> list[Run]:
    ends = [*(here for here, _ in stretch.pieces[1:]), len(stretch.raw)]
    pairs = zip(stretch.pieces, ends, strict=True)
    return [Run(here, there, end - here, there + end - here) for (here, there), end in pairs]
