"""What stands around a candidate: the words beside its trigger, the names of its sentence, the dates told before it."""

from bisect import bisect_left
from collections.abc import Iterator

from hrwparse.extract.candidates import Candidate
from hrwparse.text.groups import NounGroup
from hrwparse.text.tokens import Token

_BESIDE = {-2: "second word before", -1: "word before", 0: "word behind", 1: "second word behind"}
_CLASSES = {"R": "a name", "N": "a noun", "Q": "a number", "T": "a date"}
_MANY = 3


def context_features(candidate: Candidate) -> Iterator[str]:
    """The names of the features; open classes of words are told by their class only."""
    part = "noun" if isinstance(candidate.node, NounGroup) else "verb"
    tokens, span = candidate.sentence.tokens, candidate.span
    starts = candidate.sentence.starts
    first, behind = bisect_left(starts, span.start), bisect_left(starts, span.end)
    for offset, name in _BESIDE.items():
        at = (first if offset < 0 else behind) + offset
        if 0 <= at < len(tokens):
            yield f"{name} {part}: {_word(tokens[at])}"
        elif at == -1:
            yield f"{name} {part}: none"
    yield f"names in the sentence: {min(_MANY, candidate.sentence.tags.count('R'))}"


def story_feature(candidate: Candidate) -> str:
    """Whether the paragraph has told a date before the candidate's sentence."""
    return "dates before in the paragraph" if candidate.sentence.dated_before else "no dates before in the paragraph"


def _word(token: Token) -> str:
    return _CLASSES.get(token.tag, token.low)
