"""Counts of right, found and expected, and the intervals of F1 that come from drawing pages again."""

import random
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hrwparse.evaluation.results import Measure, Score
from hrwparse.models import IncidentKind

Key = tuple[Measure, IncidentKind | None]


class Tally(NamedTuple):
    """How many are right, how many were found, how many there are."""

    right: int = 0
    found: int = 0
    expected: int = 0


Tallies = Mapping[Key, Tally]
"""The counts of one page."""


def total(tallies: Sequence[Tally]) -> Tally:
    """All counts together.

    >>> total([Tally(1, 2, 4), Tally(2, 2, 4)])
    Tally(right=3, found=4, expected=8)
    """
    return Tally(*map(sum, zip(*tallies, strict=True))) if tallies else Tally()


def total_scores(pages: Sequence[Tallies], keys: Sequence[Key], seed: int, resamples: int) -> tuple[Score, ...]:
    """The score of each key over all pages, with a 95 % interval: pages are drawn with replacement, their counts added."""
    draws = _draws(len(pages), seed, resamples)
    scores = []
    for measure, kind in keys:
        tallies = [page.get((measure, kind), Tally()) for page in pages]
        low, high = _interval(tallies, draws)
        scores.append(Score(measure=measure, kind=kind, **total(tallies)._asdict(), low=low, high=high))
    return tuple(scores)


def _draws(pages: int, seed: int, resamples: int) -> list[list[int]]:
    if pages < 2:
        return []
    generator = random.Random(seed)
    return [generator.choices(range(pages), k=pages) for _ in range(resamples)]


def _interval(tallies: Sequence[Tally], draws: Sequence[Sequence[int]]) -> tuple[float | None, float | None]:
    """The middle 95 % of the F1 of the draws that have anything to count."""
    doubled, sizes = [2 * t.right for t in tallies], [t.found + t.expected for t in tallies]
    values = sorted(sum(doubled[at] for at in draw) / size for draw in draws if (size := sum(sizes[at] for at in draw)))
    if not values:
        return None, None
    tail = int(0.025 * len(values))
    return values[tail], values[-1 - tail]
