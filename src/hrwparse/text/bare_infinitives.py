"""Base forms far from what governs them: let them [go]; should free the men and [prosecute] others; what could I [do]?"""

from collections.abc import Sequence

from hrwparse.text.neighbors import skip_back, tag_at
from hrwparse.text.readings import DO, Readings, is_plural, some_verb
from hrwparse.text.tokens import Token

_BEHIND_LET = frozenset(
    {"go", "fly", "slip", "know"}
)  # let go of the idea, let slip that ...; with other verbs the object stands between
_OBJECTS = frozenset("DOQ")
_NO_COMPOUND = frozenset("DOQRHIK")
_GOES_ON = frozenset("DOQRANK,.CI")  # what may stand behind a base form that is also a noun
_CLAUSE_EDGES = frozenset("VPGXMWS;:?")


def find_bare_infinitives(tokens: Sequence[Token], allowed: Sequence[Readings]) -> None:
    """Give the tag ``B`` to words that a causative, an inverted auxiliary or a joined infinitive governs."""
    for at, token in enumerate(tokens):
        if token.tag in ("V", "N", "?", "A", "P") and at and "B" in allowed[at] and _is_governed(tokens, allowed, at):
            token.tag = "B"


def _is_governed(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    if tokens[at - 1].low in ("let", "lets", "letting"):
        return tokens[at].low in _BEHIND_LET
    if tokens[at - 1].low == "than" and at > 1 and tokens[at - 2].low == "rather":
        return "N" not in allowed[at]
    return _follows_object(tokens, allowed, at) or _joined_to_base(tokens, allowed, at)


def _follows_object(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether a noun group that a causative or an inverted auxiliary has before it ends right before the word."""
    front = skip_back(tokens, at, "NRAQDZTO")
    noun, last = "N" in allowed[at], tokens[at - 1].tag
    if front < 0 or last not in ("N", "R", "O"):
        return False
    if noun and last == "N" and not (is_plural(allowed, at - 1) or tag_at(tokens, at + 1) in _OBJECTS):
        return False  # made a site visit
    governor = tokens[front]
    if governor.tag == "M" or (governor.tag == "X" and governor.low in DO):
        return tag_at(tokens, front - 1) in ("", "W", "C", '"', ",") and (not noun or last == "O")  # What could they [do]?
    classes = some_verb(governor.low)
    if "P" in allowed[at] and "letting" not in classes:
        return False  # had the line cut
    return governor.tag in ("V", "B", "G", "P", "?") and "causing" in classes and (not noun or _ends_compound(tokens, at))


def _ends_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether an object, a phrase or a mark follows, so that the word is no part of a compound: saw police [raid] homes."""
    return at + 1 < len(tokens) and (tokens[at + 1].tag in _NO_COMPOUND or not tokens[at + 1].text[0].isalnum())


def _joined_to_base(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether a conjunction, or a comma of a list, joins the word to a base form: free the men and [prosecute] others."""
    joint = skip_back(tokens, at, "H")
    mark, follower = tag_at(tokens, joint), tag_at(tokens, at + 1)
    if mark not in ("C", ",") or not follower or (mark == "," and not _conjunction_follows(tokens, at)):
        return False
    if "N" in allowed[at]:
        joins_nouns = mark == "C" and tag_at(tokens, joint - 1) in ("N", "A") and follower in ("I", ".", ",")
        if joins_nouns or follower not in _GOES_ON:
            return False  # (to stop) arrests and charges of ...
    return _base_before(tokens, joint)


def _conjunction_follows(tokens: Sequence[Token], at: int) -> bool:
    return any(t.tag == "C" for t in tokens[at + 1 : at + 25])


def _base_before(tokens: Sequence[Token], stop: int) -> bool:
    """Whether the last verb before ``stop`` in its clause is a base form."""
    for token in reversed(tokens[:stop]):
        if token.tag == "B":
            return True
        if token.tag in _CLAUSE_EDGES:
            return False
    return False
