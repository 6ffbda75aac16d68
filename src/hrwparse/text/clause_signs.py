"""Signs of clauses in the tags around a word: subjects, finite verbs and objects before and behind it."""

from collections.abc import Sequence

from hrwparse.text.tokens import Token
from hrwparse.vocab.words import load_words

FINITE = frozenset("VXM")
BREAK = frozenset(";:(")
GIVING = frozenset({
    "deny", "denied", "give", "given", "offer", "offered", "grant", "granted", "call", "called", "name", "named", "dub",
    "dubbed", "deem", "deemed", "elect", "elected", "appoint", "appointed", "award", "awarded", "allow", "allowed",
})  # fmt: skip


def never_reduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb has no passive, so that the form behind a noun group must be finite: said, resigned, occurred."""
    lemmas = {r.lemma for r in load_words().readings(tokens[at].low) if r.pos == "verb"}
    return any(lemma == "say" or "intransitive" in load_words().verb_classes(lemma) for lemma in lemmas)


def finite_or_open_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb, or a form that may be one, follows before a mark or subordinator."""
    for token in tokens[at + 1 :]:
        if token.tag in FINITE or token.tag == "?":
            return True
        if token.tag in ("W", "S", ",") or token.tag in BREAK:
            return False
    return False


def finite_before(tokens: Sequence[Token], before: int) -> bool:
    """Whether the clause that the noun group ending at ``before`` stands in has its finite verb already."""
    for back in range(before, -1, -1):
        tag = tokens[back].tag
        if tag in FINITE:
            return True
        if tag in ("W", "S") or tag in BREAK:
            return False
        if tag == "C" and back + 1 < len(tokens) and _clause_opens(tokens, back):
            follower = tokens[back + 1].tag
            if follower in "DRNAQO" or (follower in "IT" and back < before and subject_before(tokens, before, back)):
                return False
    return False


def subject_before(tokens: Sequence[Token], before: int, start: int = -1) -> bool:
    """Whether a noun group that no preposition governs stands in the clause up to ``before``: at polls [held] in May, ..."""
    at = before
    while at > start:
        tag = tokens[at].tag
        if tag in "WS" or tag in BREAK:
            return tag == "W"
        if tag in FINITE:
            return True
        if tag in "NRQOD":
            front = group_front(tokens, at)
            dated = front + 1 < at and tokens[front + 1].tag == "T"  # on June 28 [police]
            if front <= start or dated or tokens[front].tag not in ("I", "G"):
                return True
            at = front
        at -= 1
    return False


def ends_quotation(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation ends at ``at``, so that its speaker follows: "I did," [his lawyer] told reporters."""
    return at > 0 and tokens[at].tag == '"' and tokens[at - 1].tag in (",", "?", "!", ".")


def main_finite(tokens: Sequence[Token], stop: int) -> bool:
    """Whether a finite verb stands before ``stop`` that belongs to no relative or subordinate clause."""
    start = max((at for at in range(stop) if tokens[at].tag in BREAK or ends_quotation(tokens, at)), default=-1) + 1
    pending = 0
    for at in range(start, stop):
        tag = tokens[at].tag
        if tag in ("W", "S"):
            pending += 1
        elif tag in FINITE and not (at and tokens[at - 1].tag in ("X", "M", "H", "E")):
            if not pending:
                return True
            pending -= 1
    return False


def object_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether an object stands right behind: a participle without auxiliary has none, but for verbs of giving and naming."""
    ahead = at + 1
    while ahead < len(tokens) and tokens[ahead].tag == "H":
        ahead += 1
    if ahead >= len(tokens) or tokens[at].lemma in GIVING:
        return False
    return tokens[ahead].tag in "DANRQO" and tokens[ahead].tag != ""


def _clause_opens(tokens: Sequence[Token], conjunction: int) -> bool:
    """A conjunction after a comma opens a clause of its own, more often than not."""
    return conjunction > 0 and tokens[conjunction - 1].tag in (",", "-")


def opened_by(tokens: Sequence[Token], before: int) -> str:
    """The tag of the word before the noun group that ends at ``before``."""
    front = group_front(tokens, before)
    return tokens[front].tag if front >= 0 else ""


def group_front(tokens: Sequence[Token], before: int) -> int:
    """The index of the word before the noun group that ends at ``before``, -1 if the group opens the sentence."""
    while before >= 0 and tokens[before].tag in "NRAQDZT":
        before -= 1
    return before


def another_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether this form has no object and another open one follows a noun: [charged] with theft escaped."""
    if at + 1 >= len(tokens) or tokens[at + 1].tag not in ("I", "T", "H", "P"):
        return False
    for ahead in range(at + 2, len(tokens)):
        tag = tokens[ahead].tag
        if tag in ("W", "S", "C", ",", "V", "X", "M") or tag in BREAK:
            return False
        if tag == "?":
            dated = ahead + 2 < len(tokens) and tokens[ahead + 1].tag == "I" and tokens[ahead + 2].tag == "T"
            if not (
                object_follows(tokens, ahead)
                or dated
                or (ahead + 1 < len(tokens) and tokens[ahead + 1].tag in ".T")
                or never_reduced(tokens, ahead)
            ):
                return False
            return tokens[ahead - 1].tag in ("N", "R", "T", "H") and not (
                ahead + 1 < len(tokens) and tokens[ahead + 1].low == "by"
            )
    return False


def finite_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sure finite verb follows before the clause ends, so that the *-ed* form only describes its subject."""
    ahead = at + 1
    while ahead < len(tokens):
        tag = tokens[ahead].tag
        if tag in FINITE and tokens[ahead].low not in ("having", "being", "been"):
            return True
        if tag in ("W", "S", "C") or tag in BREAK:
            return False
        if tag == ",":
            return ahead + 1 < len(tokens) and tokens[ahead + 1].tag in FINITE
        ahead += 1
    return False


def finite_after_comma(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next comma closes the insertion and the sentence's verb follows it."""
    for ahead in range(at + 1, len(tokens)):
        if tokens[ahead].tag == ",":
            follower = ahead + 1
            while follower < len(tokens) and tokens[follower].tag == "H":
                follower += 1
            if follower < len(tokens) and tokens[follower].tag in "VXM?":
                return True
    return False
