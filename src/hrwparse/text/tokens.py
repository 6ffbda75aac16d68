"""Tokens: words, numbers, marks; dates and names found before are one token each."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

# Words keep inner apostrophes and hyphens; "U.S." and "J.P." keep their stops; the possessive 's and n't are tokens of their own.
_TOKEN = re.compile(
    r"""
    (?:[^\W\d_]\.){2,}                                        # U.S.  D.C.
  | \b(?=[A-Z])(?:Dr|Mrs?|Ms|Messrs|Gen|Lt|Col|Maj|Sgt|Cpl|Capt|Brig|Adm|Cmdr|Cdr|Insp|Supt|Sen|Rep
       |Gov|Prof|Rev|Fr|Hon|Ste?|Mt|Amb|Pres|Nos?|[JS]r)\.(?=\s)
  | \d+(?:[.,]\d+)*(?:[-‑–][^\W\d_]+)+                       # 23-year-old  30-day
  | \d+(?:[.,]\d+)*(?:st|nd|rd|th|s|%)?(?![^\W\d_])           # 1,500  3.5  24th  1990s
  | (?:[^\W_]+|(?<=\w)_(?=\w))+(?:[’'\-‑‐](?!s\b)[^\W_]+)*  # O'Brien  editor-in-chief
  | ['’]s\b | n['’]t\b                                        # possessive, negation
  | \.\.\.|--
  | \S
    """,
    re.VERBOSE,
)
_NEGATED = re.compile(r"(?i)^(.+)(n['’]t)$")


class Unit(NamedTuple):
    """Several words that were understood before as one: a date, a name, a quantity."""

    start: int
    end: int
    tag: str
    cls: str
    value: object


class Token:
    """One unit of a sentence. ``tag`` is one character (see `hrwparse.text.tags`), ``cls`` a semantic class (of units only)."""

    __slots__ = ("cls", "end", "form", "lemma", "low", "start", "tag", "text", "value")

    def __init__(self, start: int, end: int, text: str, tag: str = "", cls: str = "", value: object = None) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.low = text.lower().replace("’", "'")
        self.tag = tag
        self.lemma = self.low
        self.form = ""
        self.cls = cls
        self.value = value

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}"


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        left, word = match.start(), match.group()
        negated = _NEGATED.match(word) if len(word) > 3 and word[-2] in "'’" else None
        if negated:
            cut = negated.end(1)
            yield Token(left, left + cut, word[:cut])
            yield Token(left + cut, left + len(word), word[cut:])
        else:
            yield Token(left, left + len(word), word)


def tokenize(text: str, start: int = 0, end: int | None = None, units: Sequence[Unit] = ()) -> list[Token]:
    """The tokens of ``text[start:end]``; each of ``units`` (sorted, apart, inside the range) becomes a single token.

    >>> [t.text for t in tokenize("The U.S. ambassador didn't meet Ana's 1,500 supporters.")]
    ['The', 'U.S.', 'ambassador', 'did', "n't", 'meet', 'Ana', "'s", '1,500', 'supporters', '.']
    """
    stop = len(text) if end is None else end
    tokens: list[Token] = []
    at = start
    for unit in units:
        tokens += _tokens(text, at, unit.start)
        tokens.append(Token(unit.start, unit.end, text[unit.start : unit.end], unit.tag, unit.cls, unit.value))
        at = unit.end
    tokens += _tokens(text, at, stop)
    return tokens
