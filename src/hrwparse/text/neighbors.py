"""The tagged words beside a place in a sentence. All are for after the first pass of tagging, when every word has a tag."""

from collections.abc import Sequence

from hrwparse.text.tokens import Token

NOMINAL = frozenset("NRO")
"""The tags that a noun group may end with."""


def tag_at(tokens: Sequence[Token], at: int) -> str:
    """The tag of a place, "" outside the sentence."""
    return tokens[at].tag if 0 <= at < len(tokens) else ""


def skip_back(tokens: Sequence[Token], at: int, tags: str) -> int:
    """The index of the last word before ``at`` that has none of the tags; -1 if there is none.

    >>> from hrwparse.text.tags import tag
    >>> from hrwparse.text.tokens import tokenize
    >>> tokens = tokenize("The men were not immediately freed.")
    >>> tag(tokens)
    >>> tokens[skip_back(tokens, 5, "HE")]
    were/X
    """
    at -= 1
    while at >= 0 and tokens[at].tag in tags:
        at -= 1
    return at


def skip_ahead(tokens: Sequence[Token], at: int, tags: str) -> int:
    """The index of the first word from ``at`` on that has none of the tags; the length of the sentence if there is none."""
    while at < len(tokens) and tokens[at].tag in tags:
        at += 1
    return at


def noun_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun group goes on behind a word: [armed] men, [armed] young men."""
    return tag_at(tokens, at + 1) in ("N", "R", "A")


def sentence_ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence or its part ends behind a word."""
    return at + 1 >= len(tokens) or tokens[at + 1].text in ".;!?"
