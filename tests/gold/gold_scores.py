"""How far a report agrees with a gold file: incidents by kind and trigger, named actors by any of their names.

An incident is right where its kind is the gold's and its trigger overlaps the gold's trigger or, failing that, its quote or one
of the other mentions (`also`). Each incident of either side counts once: of an event found twice one mention is right, one wrong.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from hrwparse import Report

Gold = dict[str, Any]
Place = tuple[int, int]
_FOLDED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ", "\n": " "})
_ARTICLE = re.compile(r"^(?:the|a|an|his|her|their|its) ")


class Tally(NamedTuple):
    """How many are right, how many were found, how many there are."""

    right: int = 0
    found: int = 0
    there: int = 0

    def __add__(self, other: "Tally") -> "Tally":  # type: ignore[override]  # tuples are joined, tallies added
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing and nothing was found."""
        return 2 * self.right / (self.found + self.there) if self.found + self.there else 1.0


def fold(text: str) -> str:
    """The text with plain quotes, dashes and spaces, character by character, so that offsets stay what they are."""
    return text.translate(_FOLDED)


def fold_name(name: str) -> str:
    """A name as it is compared: without article, case and possessive mark."""
    words = " ".join(fold(unicodedata.normalize("NFKC", name)).casefold().split())
    return _ARTICLE.sub("", words).removesuffix("'s")


def place_of(text: str, quote: str, trigger: str = "") -> Place | None:
    """Where a quote, or the trigger inside it, stands in a folded text."""
    at = text.find(fold(quote))
    if at < 0:
        return None
    inner = fold(quote).find(fold(trigger))
    return (at + inner, at + inner + len(trigger)) if trigger and inner >= 0 else (at, at + len(quote))


def score_incidents(report: Report, gold: Gold) -> Tally:
    """The tally of incidents."""
    text = fold(report.text)
    left = [(str(i.kind), (i.trigger.start, i.trigger.end)) for i in report.incidents]
    right = 0
    open_ones = list(gold["incidents"])
    for places in (_triggers, _mentions):
        missed = []
        for wanted in open_ones:
            spots = list(places(text, wanted))
            hit = next((f for f in left if f[0] == wanted["kind"] and any(_overlap(f[1], s) for s in spots)), None)
            if hit is None:
                missed.append(wanted)
            else:
                left.remove(hit)
                right += 1
        open_ones = missed
    return Tally(right, len(report.incidents), len(gold["incidents"]))


def score_actors(report: Report, gold: Gold) -> Tally:
    """The tally of named actors."""
    left = [{fold_name(n) for n in (a.name, *a.aliases)} for a in report.actors if a.named]
    found = len(left)
    wanted = [{fold_name(n) for n in (a["name"], *a["aliases"])} for a in gold["actors"] if a["named"]]
    right = 0
    for names in wanted:
        hit = next((f for f in left if f & names), None)
        if hit is not None:
            left.remove(hit)
            right += 1
    return Tally(right, found, len(wanted))


def total(tallies: Sequence[Tally]) -> Tally:
    """All tallies together."""
    return sum(tallies, Tally())


def _triggers(text: str, wanted: Gold) -> Iterator[Place]:
    yield from filter(None, [place_of(text, wanted["quote"], wanted["trigger"])])


def _mentions(text: str, wanted: Gold) -> Iterator[Place]:
    yield from filter(None, (place_of(text, quote) for quote in (wanted["quote"], *wanted["also"])))


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]
