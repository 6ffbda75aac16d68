"""Which forms of a name may mean the same bearer: spellings, surnames, given names, short forms, initials, misspelt twins."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from hrwparse.models import ActorKind
from hrwparse.vocab.name_heads import class_of_head
from hrwparse.vocab.words import load_words

_KINDS = frozenset(ActorKind)
_SMALL = frozenset({"of", "the", "for", "and", "on", "de", "la", "to", "in", "del", "y", "des", "du"})
_ALIKE = str.maketrans({"’": "'", "‘": "'", "‑": "-", "–": "-", "&": "and", "ł": "l", "ı": "i", "ø": "o", "đ": "d"})
_PREFIX = re.compile(r"^(?:al|el|ul|as|ar|an|ad|az|ash|at|d|l)[-']")
_OF = re.compile(r"(\S+) of (?:the )?((?:(?! (?:of|for|on|and|to|in|against) ).)+)")
_LONG = 5


@lru_cache(4096)
def fold(name: str) -> str:
    """A name in the form in which its spellings are compared: small, without accents, its body's head at the end.

    >>> fold("Anaïs Lundé"), fold("University of Norvik"), fold("Norvik University")
    ('anais lunde', 'norvik university', 'norvik university')
    """
    small = name.casefold().translate(_ALIKE)
    if not small.isascii():
        small = "".join(c for c in unicodedata.normalize("NFKD", small) if not unicodedata.combining(c))
    turned = _OF.fullmatch(small)
    if turned and class_of_head(turned[1], [turned[1]]) in _KINDS:
        return f"{turned[2]} {turned[1]}"
    return small


def stand_ins(full: str) -> set[str]:
    """The words of which one ends every shorter form of a folded name: its own, the parts of double ones, its initials."""
    words = full.split()
    parts = {part for word in words if "-" in word for part in word.split("-") if len(part) > 2}
    return {*words, *parts, *(_PREFIX.sub("", w) for w in words), initials(words)}


def initials(words: Sequence[str]) -> str:
    """The acronym that the first letters make."""
    return "".join(w[0] for w in words if w not in _SMALL)


def is_short_person(short: str, full: str) -> bool:
    """Whether a form may mean the person of a fuller one: a surname, a given name, the first and one of the last.

    >>> [is_short_person(form, "omar luis garcia-berg") for form in ("omar", "garcia-berg", "berg", "omar berg", "luis omar")]
    [True, True, True, True, False]
    """
    a, b = short.split(), full.split()
    if len(a) >= len(b) > 1 or len(b) == 1:
        return False
    behind = {
        form for word in b[1:] for form in (word, _PREFIX.sub("", word), *(word.split("-") if word.count("-") == 1 else ()))
    }
    if len(a) == 1:
        return a[0] == b[0] or a[0] in behind
    bare = [_PREFIX.sub("", w) for w in b]
    return a in (b[-len(a) :], b[: len(a)], bare[-len(a) :]) or (a[0] == b[0] and len(a) == 2 and a[1] in behind)


def is_short_body(short: str, full: str) -> bool:
    """Whether a form may mean the body of a fuller one: its first words, its last ones, its initials (then in capitals)."""
    a, b = fold(short).split(), full.split()
    if len(a) >= len(b):
        return False
    return (
        (a == b[: len(a)] and len(a) > 1)
        or a == b[-len(a) :]
        or (len(a) == 1 and short.isupper() and len(short) > 1 and a[0] == initials(b))
    )


def are_twins(one: str, other: str) -> bool:
    """Whether two folded names of persons differ by a slip of one letter in one long word.

    >>> are_twins("imelda karim", "immelda karim"), are_twins("ana karim", "ina karim")
    (True, False)
    """
    a, b = one.split(), other.split()
    if len(a) != len(b) or len(a) < 2:
        return False
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    return len(unlike) == 1 and min(map(len, unlike[0])) > _LONG and _one_slip(*unlike[0])


def _one_slip(one: str, other: str) -> bool:
    """Whether a letter is left out, changed or exchanged with its neighbour; the first letter never."""
    short, long = sorted((one, other), key=len)
    at = next((n for n, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if at == 0 or len(long) - len(short) > 1:
        return False
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]


@lru_cache(4096)
def is_common(word: str) -> bool:
    """Whether a word is in the dictionary."""
    return bool(load_words().readings(word.lower()))
