"""The words that names are made of: where each stands, whether it is capital, whether a possessive mark follows."""

import re
from typing import NamedTuple

from hrwparse.vocab.titles import is_title

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?|[^\W_]+(?:[’'‑_-](?!s\b)[^\W_]+)*|&")
_PREFIXED = re.compile(r"(?:al|el|ul|as|ar|an|ad|az|ash|at|d|l)[-‑’'][A-ZÀ-Þ]")
_COMPOUND = re.compile(
    r".+[-‑](?:[a-z]+ed|led|born|run|held|made|style|era|wide|language|speaking|like|occupied|day|year|old|bound|only|free|friendly)$"
)


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


def split_words(text: str, start: int, end: int) -> list[Word]:
    """The words of a sentence; stops of initials and abbreviated titles belong to the word."""
    found: list[Word] = []
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
