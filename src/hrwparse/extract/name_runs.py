"""Runs of capital words: where a name may begin and end, before anyone asks what it names.

A run goes on over particles (*van der*, *bin*), numbers behind a name (*Channel 5*) and, inside what an organisation's head
opens, over *of*, *for*, *and* and the commas of a list (*Ministry of Housing, Communities and Local Government*). It ends at a
possessive mark, unless the possessor is a common noun (*People's Party*), and at words of the calendar.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hrwparse.extract.name_joins import are_adjacent, goes_on, has_head, is_owner_inside, list_end
from hrwparse.extract.name_words import Word, split_words
from hrwparse.models import Span
from hrwparse.vocab.bodies import find_body
from hrwparse.vocab.calendar import load_months, load_weekdays
from hrwparse.vocab.name_heads import class_of_head, load_heads
from hrwparse.vocab.places import find_country, is_place
from hrwparse.vocab.words import load_words

_PARTICLES = frozenset({
    "de", "del", "da", "dos", "das", "do", "di", "la", "las", "los", "le", "van", "der", "den", "von", "bin", "bint", "ibn",
    "ben", "ould", "al", "el", "y", "e", "ag", "wa", "ul",
})  # fmt: skip
_JOINS = frozenset({"of", "for", "on", "to", "and", "against", "in", "without", "&"})
_LARGE_JOINS = frozenset({"Against", "For", "Of", "On", "And", "Without"})
_BEFORE_NUMBERS = frozenset({"Branch", "No", "Article", "Number", "Unit", "Section"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_UNITS = frozenset({"security_force", "armed_group", "court"})
_LONGEST = 9


class Run(NamedTuple):
    """Words that may be one name; ``initial``: they begin a sentence or a quotation."""

    words: tuple[Word, ...]
    initial: bool


def find_runs(text: str, sentence: Span, taken: Sequence[Span] = ()) -> Iterator[Run]:
    """The runs of a sentence in order; ``taken`` are spans (dates) in which no name can stand."""
    words = split_words(text, sentence.start, sentence.end)
    if taken:
        words = [w for w in words if not any(s.start <= w.start < s.end for s in taken)]
    at = 0
    while at < len(words):
        if (words[at].capital and not _calendar(words[at].text)) or _opens_unit(words, at):
            last = _run_end(text, words, at)
            initial = text[sentence.start : words[at].start].strip("\"“‘'([—–-• ") == "" or text[
                words[at].start - 2 : words[at].start
            ] in (": ", "“", "‘", "— ", "– ", "• ")
            yield Run(tuple(words[at : last + 1]), initial)
            at = last
        at += 1


def _opens_unit(words: Sequence[Word], at: int) -> bool:
    """Whether an ordinal number opens the name of a unit: 5th Brigade, 14th Mountain Division."""
    following = [w.text for w in words[at + 1 : at + 4] if w.capital]
    return bool(_ORDINAL.fullmatch(words[at].text)) and any(class_of_head(w, [w]) in _UNITS for w in following)


def _calendar(word: str) -> bool:
    return word in load_months() or word in load_weekdays()


def _run_end(text: str, words: Sequence[Word], first: int) -> int:
    """The index of the last word of the run that begins at ``first``."""
    last = max(first, _listed_end(text, words, first))
    while last + 1 < len(words) and are_adjacent(text, words[last], words[last + 1]):
        if words[last].owner and not is_owner_inside(words, first, last):
            return last
        step = _step(text, words, first, last)
        if step is None:
            break
        last = step
    return list_end(text, words, first, last)


def _listed_end(text: str, words: Sequence[Word], first: int) -> int:
    """The end of the longest name from here that the vocabulary lists; -1 if there is none."""
    last = first
    ends = [first]
    while (
        last + 1 < len(words)
        and last - first < _LONGEST
        and text[words[last].end : words[last + 1].start] in (" ", "'s ", "’s ", "’ ", "' ")
    ):
        last += 1
        ends.append(last)
    for end in reversed(ends):
        name = text[words[first].start : words[end].end]
        if end > first and words[end].capital and (find_body(name) or find_country(name) or is_place(name)):
            return end
    return -1


def _step(text: str, words: Sequence[Word], first: int, last: int) -> int | None:
    """The index that the run grows to behind ``last``, or None where it ends."""
    follower = words[last + 1]
    if _calendar(follower.text):
        return None
    if follower.capital:
        return last + 1
    if words[last].text in _LARGE_JOINS and follower.text in ("the", "all") and last > first and words[last + 2 : last + 3]:
        return last + 2 if words[last + 2].capital and has_head([w.text for w in words[first:last]]) else None
    if follower.text.isdigit():
        if words[last].text in ("No.", "Nos.") and last > first:
            return last + 1
        sure = words[last].text in _BEFORE_NUMBERS
        counts = not sure and _counts(words, last + 1)
        return last + 1 if len(follower.text) <= 3 and not counts and _numbered(words[last].text) else None
    ahead = last + 2
    while (
        follower.text in _PARTICLES
        and ahead < len(words)
        and words[ahead].text in _PARTICLES
        and are_adjacent(text, words[ahead - 1], words[ahead])
    ):
        ahead += 1  # van der, de los
    if ahead >= len(words) or not are_adjacent(text, words[ahead - 1], words[ahead]) or words[last].owner:
        return None
    if follower.text == "the" or (follower.text in _JOINS and words[ahead].text == "the"):
        ahead += 1
        if ahead >= len(words) or follower.text not in ("of", "for", "on", "to"):
            return None
    if not words[ahead].capital or _calendar(words[ahead].text):
        return None
    left = [w.text for w in words[first : last + 1]]
    if follower.text in _PARTICLES and not has_head(left):
        return ahead
    if follower.text in ("de", "del", "da", "do", "di", "y", "e", "des", "du"):
        return ahead
    return ahead if follower.text in _JOINS and goes_on(left, follower.text, [w.text for w in words[ahead : ahead + 3]]) else None


def _counts(words: Sequence[Word], at: int) -> bool:
    """Whether a number counts what follows it: killed in Lodova 12 people."""
    return (
        at + 1 < len(words)
        and words[at + 1].text[0].islower()
        and words[at + 1].text not in ("of", "in", "for", "and", "on", "was", "is", "has", "had")
    )


def _numbered(word: str) -> bool:
    return word.casefold() in load_heads() or word.rstrip(".") in _BEFORE_NUMBERS or not load_words().readings(word.lower())
