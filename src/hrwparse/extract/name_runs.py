"""Runs of capital words: where a name may begin and end, before anyone asks what it names.

A run goes on over particles (*van der*, *bin*), numbers behind a name (*Channel 5*) and, inside what an organisation's head
opens, over *of*, *for*, *and* and the commas of a list (*Ministry of Housing, Communities and Local Government*). It ends at a
possessive mark, unless the possessor is a common noun (*People's Party*), and at words of the calendar.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hrwparse.models import Span
from hrwparse.vocab.bodies import find_body
from hrwparse.vocab.calendar import load_months, load_weekdays
from hrwparse.vocab.name_heads import class_of_head, load_heads
from hrwparse.vocab.places import country_of_demonym, find_country, is_place
from hrwparse.vocab.titles import is_title
from hrwparse.vocab.words import load_words

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|[^\W_]+(?:[’'‑_-](?!s\b)[^\W_]+)*|&")
_PARTICLES = frozenset({
    "de", "del", "da", "dos", "das", "do", "di", "la", "las", "los", "le", "van", "der", "den", "von", "bin", "bint", "ibn",
    "ben", "ould", "al", "el", "y", "e", "ag", "wa", "ul",
})  # fmt: skip
_JOINS = frozenset({"of", "for", "on", "to", "and", "against", "in", "without", "&"})
_LARGE_JOINS = frozenset({"Against", "For", "Of", "On", "And", "Without"})
_PREFIXED = re.compile(r"(?:al|el|ul|as|ar|an|ad|az|ash|at|d|l)[-‑’'][A-ZÀ-Þ]")
_COMPOUND = re.compile(r".+[-‑](?:[a-z]+ed|led|born|run|held|made|style|era|wide|language|speaking|like|occupied|day|year|old|bound|only|free|friendly|wide)$")
_WITH_BRANCHES = frozenset({"civil_society", "media"})
_BEFORE_NUMBERS = frozenset({"Branch", "No", "Article", "Number", "Unit", "Section"})
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
_UNITS = frozenset({"security_force", "armed_group", "court"})
_LONGEST = 9


class Word(NamedTuple):
    """One word with its place; ``owner``: a possessive mark follows."""

    start: int
    end: int
    text: str
    owner: bool

    @property
    def capital(self) -> bool:
        """Whether the word can be part of a name."""
        text = self.text
        if not text[0].isupper() and (text.isalpha() or not _PREFIXED.match(text)):
            return False
        return text.isalnum() or not _COMPOUND.match(text)


class Run(NamedTuple):
    """Words that may be one name; ``initial``: they begin a sentence or a quotation."""

    words: tuple[Word, ...]
    initial: bool


def split_words(text: str, start: int, end: int) -> list[Word]:
    """The words of a sentence; stops of initials and abbreviated titles belong to the word."""
    found = []
    for match in _WORD.finditer(text, start, end):
        left, right = match.span()
        word = match.group()
        if word == "s" and found and found[-1].owner and left == found[-1].end + 1:
            continue  # the mark of the owner
        behind = text[right : right + 2]
        owner = behind in ("'s", "’s") or (word[-1] == "s" and behind[:1] in ("'", "’") and text[right + 1 : right + 2] == " ")
        if text[right : right + 1] == "." and (
            (len(word) == 1 and word.isupper())
            or word in ("St", "Mt", "Ste", "Jr", "Sr", "No", "Nos")
            or (is_title(word) and len(word) < 6)
        ):
            right += 1
        found.append(Word(left, right, text[left:right], owner))
    return found


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


def _adjacent(text: str, left: Word, right: Word) -> bool:
    return _branch(text, left, right) or text[left.end : right.start] in (" ", "\u00a0") or (
        left.owner and text[left.end : right.start] in ("'s ", "’s ", "' ", "’ ")
    )


def _branch(text: str, left: Word, right: Word) -> bool:
    """Whether a slash joins a body and its branch: Human Rights Watch/Asia."""
    return (
        text[left.end : right.start] == "/"
        and (is_place(right.text) or bool(find_body(right.text)))
        and class_of_head(left.text, [left.text]) in _WITH_BRANCHES
    )


def _run_end(text: str, words: Sequence[Word], first: int) -> int:
    """The index of the last word of the run that begins at ``first``."""
    last = max(first, _listed_end(text, words, first))
    while last + 1 < len(words) and _adjacent(text, words[last], words[last + 1]):
        if words[last].owner and not _owner_inside(words, first, last):
            return last
        step = _step(text, words, first, last)
        if step is None:
            break
        last = step
    return _over_list(text, words, first, last)


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
        return last + 2 if words[last + 2].capital and _heads([w.text for w in words[first:last]]) else None
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
        and _adjacent(text, words[ahead - 1], words[ahead])
    ):
        ahead += 1  # van der, de los
    if ahead >= len(words) or not _adjacent(text, words[ahead - 1], words[ahead]) or words[last].owner:
        return None
    if follower.text == "the" or (follower.text in _JOINS and words[ahead].text == "the"):
        ahead += 1
        if ahead >= len(words) or follower.text not in ("of", "for", "on", "to"):
            return None
    if not words[ahead].capital or _calendar(words[ahead].text):
        return None
    left = [w.text for w in words[first : last + 1]]
    if follower.text in _PARTICLES and not _heads(left):
        return ahead
    if follower.text in ("de", "del", "da", "do", "di", "y", "e", "des", "du"):
        return ahead
    return ahead if follower.text in _JOINS and _holds(left, follower.text, [w.text for w in words[ahead : ahead + 3]]) else None


def _counts(words: Sequence[Word], at: int) -> bool:
    """Whether a number counts what follows it: killed in Lodova 12 people."""
    return (
        at + 1 < len(words)
        and words[at + 1].text[0].islower()
        and words[at + 1].text not in ("of", "in", "for", "and", "on", "was", "is", "has", "had")
    )


def _numbered(word: str) -> bool:
    return (
        word.casefold() in load_heads()
        or word.rstrip(".") in _BEFORE_NUMBERS
        or not load_words().readings(word.lower())
    )


def _owner_inside(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a possessor is part of the name: People's [Party], Attorney General's [Office], Alzheimer's [Society]."""
    owner, thing = words[last].text, words[last + 1].text
    if not words[last + 1].capital or find_country(owner) or is_place(thing) or country_of_demonym(thing):
        return False
    if is_title(" ".join(w.text for w in words[max(first, last - 1) : last + 1])) or is_title(owner):
        return class_of_head(thing, [owner, thing]) not in ("", "person")
    if _common(owner) or (owner.endswith("s") and _common(owner[:-1])):
        people = owner.endswith(("s", "men", "people", "People", "ren"))
        return (people or not class_of_head(owner, [owner])) and (_common(thing) or thing.casefold() in load_heads())
    alone = last + 2 >= len(words) or not words[last + 2].capital
    private = class_of_head(thing, [thing]) in ("civil_society", "educational", "company")
    return alone and private and last - first < 3 and not is_place(owner) and not country_of_demonym(owner)


def _common(word: str) -> bool:
    return any(r.pos == "noun" for r in load_words().readings(word.casefold()))


def _heads(words: Sequence[str]) -> bool:
    return any(class_of_head(w, words) not in ("", "place") for w in words)


def _holds(left: Sequence[str], join: str, right: Sequence[str]) -> bool:
    """Whether an organisation's name goes on over a join: Committee [for] Justice, not Ministry of Justice [and] Ana Ruiz."""
    if find_country(" ".join([*left, join, right[0]])):
        return True
    headed = _heads(left) or (is_title(left[-1]) and join in ("of", "for"))
    if join in ("and", "&"):
        inner = any(w in ("of", "for", "on", "to") for w in left) or not load_words().readings(left[-1].lower())
        known = [any(r.pos in ("noun", "adj") for r in load_words().readings(w.lower())) for w in right]
        return (
            (headed and inner and known[0] and not is_title(right[0]) and not find_country(right[0]))
            or join == "&"
            or _shared_head(left, right)
        )
    if join == "in":
        return headed and any(w in ("and", "for") for w in left) and is_place(right[0])
    return headed


def _shared_head(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two places or two fields share the head of a body behind them: Norvik and Dorin Affairs Office."""
    if len(right) < 3 or _heads(left) or find_body(" ".join(right)) or not all(w[0].isupper() for w in right):
        return False
    alike = bool(is_place(right[0]) or find_country(right[0])) == bool(is_place(left[-1]) or find_country(" ".join(left)))
    field = any(r.pos == "noun" for r in load_words().readings(right[1].lower())) and not is_title(right[1])
    return alike and field and class_of_head(right[2], right) == "government"


def _over_list(text: str, words: Sequence[Word], first: int, last: int) -> int:
    """Go on over the commas of a ministry's fields: Ministry of Housing, Communities and Local Government."""
    names = [w.text for w in words[first : last + 1]]
    if not any(w in ("of", "for", "on") for w in names) or (not _heads(names[:1] + names[-1:]) and not _heads(names)):
        return last
    at, fields = last, 0
    while at + 1 < len(words) and text[words[at].end : words[at + 1].start] == ", " and _field(words[at + 1]):
        at, fields = _field_end(text, words, at + 1), fields + 1
    closing = at + 2 < len(words) and words[at + 1].text in ("and", "&") and _field(words[at + 2]) and fields
    return _field_end(text, words, at + 2) if closing else last


def _field_end(text: str, words: Sequence[Word], at: int) -> int:
    """The last word of a field of several words: Information Technology."""
    while at + 1 < len(words) and _adjacent(text, words[at], words[at + 1]) and _field(words[at + 1]):
        at += 1
    return at


def _field(word: Word) -> bool:
    """Whether the word is a capital common noun or adjective: what ministries are named by."""
    known = load_words().readings(word.text.lower())
    return word.text[0].isupper() and any(r.pos in ("noun", "adj") for r in known) and not country_of_demonym(word.text)
