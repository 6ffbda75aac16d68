"""Base forms far from what governs them: let them [go]; should free the men and [prosecute] others; what could I [do]?"""

from collections.abc import Sequence

from hrwparse.text.readings import DO, Readings
from hrwparse.text.tokens import Token

_CAUSING = frozenset({"let", "make", "have", "watch", "see", "hear", "help", "bid"})
_LETTING = frozenset({"let", "lets", "letting", "make", "makes", "made", "making"})
_GROUP = frozenset("NRAQDZTO")


def find_bare_infinitives(tokens: Sequence[Token], allowed: Sequence[Readings]) -> None:
    """Give the tag ``B`` to words that a causative, an inverted auxiliary or a joined infinitive governs."""
    for at, token in enumerate(tokens):
        if token.tag in ("V", "N", "?", "A", "P") and at and "B" in allowed[at] and _is_governed(tokens, allowed, at):
            token.tag = "B"


def _is_governed(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    if tokens[at - 1].low in ("let", "lets", "letting"):
        return tokens[at].low in ("go", "fly", "slip", "know")
    if tokens[at - 1].low == "than" and at > 1 and tokens[at - 2].low == "rather":
        return "N" not in allowed[at]
    return _follows_object(tokens, allowed, at) or _joined_to_base(tokens, allowed, at)


def _follows_object(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether a noun group that a causative or an inverted auxiliary has before it ends right before the word."""
    front = at - 1
    while front >= 0 and tokens[front].tag in _GROUP:
        front -= 1
    if front < 0 or front == at - 1 or tokens[at - 1].tag not in ("N", "R", "O"):
        return False
    governor, noun = tokens[front], "N" in allowed[at]
    if noun and tokens[at - 1].tag == "N" and not (_plural(allowed, at - 1) or _object_behind(tokens, at)):
        return False
    if governor.tag == "M" or (governor.tag == "X" and governor.low in DO):
        return (front == 0 or tokens[front - 1].tag in ("W", "C", '"', ",")) and not (noun and tokens[at - 1].tag != "O")
    if "P" in allowed[at] and governor.low not in _LETTING:
        return False  # had the line cut
    lemmas = {r.lemma for r in allowed[front].values()} | {governor.low}
    return governor.tag in ("V", "B", "G", "P", "?") and bool(lemmas & _CAUSING) and (not noun or _goes_on(tokens, at))


def _plural(allowed: Sequence[Readings], at: int) -> bool:
    return "N" in allowed[at] and allowed[at]["N"].form == "plural"


def _object_behind(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].tag in ("D", "O", "Q")


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether an object, a phrase or the end of the clause follows: no compound of which the word is a part."""
    return at + 1 < len(tokens) and (
        tokens[at + 1].tag in ("D", "O", "Q", "R", "H", "I", "K") or not tokens[at + 1].text[0].isalnum()
    )


def _joined_to_base(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether a conjunction, or a comma of a list, joins the word to a base form before it."""
    joint = at - 1
    while joint > 0 and tokens[joint].tag == "H":
        joint -= 1
    if tokens[joint].tag not in ("C", ",") or (tokens[joint].tag == "," and not _list_goes_on(tokens, at)):
        return False
    if at + 1 >= len(tokens) or (
        "N" in allowed[at] and tokens[at + 1].tag not in ("D", "O", "Q", "R", "A", "N", "K", ",", ".", "C", "I")
    ):
        return False
    if (
        "N" in allowed[at]
        and tokens[joint].tag == "C"
        and tokens[joint - 1].tag in ("N", "A")
        and tokens[at + 1].tag in ("I", ".", ",")
    ):
        return False  # arrests and charges of ...
    return _base_before(tokens, joint)


def _list_goes_on(tokens: Sequence[Token], at: int) -> bool:
    return any(t.tag == "C" for t in tokens[at + 1 : at + 25])


def _base_before(tokens: Sequence[Token], stop: int) -> bool:
    """Whether the last verb before ``stop`` in its clause is a base form."""
    for back in range(stop - 1, -1, -1):
        tag = tokens[back].tag
        if tag == "B":
            return True
        if tag in ("V", "P", "G", "X", "M", "W", "S", ";", ":", "?"):
            return False
    return False
