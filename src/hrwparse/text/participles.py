"""The second pass of tagging: is an *-ed* form the clause's finite verb or a participle?"""

from collections.abc import Sequence

from hrwparse.text.clause_signs import (
    BREAK,
    GIVING,
    another_ahead,
    ends_quotation,
    finite_after_comma,
    finite_ahead,
    finite_before,
    finite_or_open_ahead,
    group_front,
    main_finite,
    never_reduced,
    object_follows,
    opened_by,
    subject_before,
)
from hrwparse.text.tokens import Token
from hrwparse.vocab.words import load_words


def settle(tokens: Sequence[Token]) -> None:
    """Turn every open tag ``?`` into ``V`` (finite), ``P`` (participle) or ``A`` (adjective before a noun)."""
    for at, token in enumerate(tokens):
        if token.tag == "?":
            token.tag = _decide(tokens, at)


def _decide(tokens: Sequence[Token], at: int) -> str:
    before = _previous(tokens, at)
    if before < 0:
        return "A" if _noun_follows(tokens, at) and finite_or_open_ahead(tokens, at + 1) else "P"
    tag = tokens[before].tag
    if tag in ("X", "M"):
        return "P"
    if _is_speaking(tokens, at) or _takes_own_object(tokens, at):
        return "V"
    if tag in "DAZ" and _noun_follows(tokens, at):
        return "A"
    if tag == "W":
        return "V"
    if tag in ("T", ".", '"', ",") and _noun_follows(tokens, at) and finite_or_open_ahead(tokens, at + 1):
        return "A"
    if tag in "NRO" and never_reduced(tokens, at):
        return "V"
    if tag == "S" and tokens[before].low != "that":
        return "P"
    if tag == "C":
        return _coordinated(tokens, at, before)
    if tag == ",":
        return _after_comma(tokens, at, before)
    agent = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].tag in ("A", "H"))  # shot dead by soldiers
    if agent < len(tokens) and tokens[agent].low == "by" and not (agent + 1 < len(tokens) and tokens[agent + 1].tag == "T"):
        return "P"
    if tag in "IVPGBK":
        return "A" if _noun_follows(tokens, at) else "P"
    if tokens[before].tag == "O":
        return "V"
    if not subject_before(tokens, before):
        return "P"
    if object_follows(tokens, at) and not finite_before(tokens, before):
        return "V"
    if finite_before(tokens, before):
        waits = not main_finite(tokens, at) and not finite_ahead(tokens, at) and not another_ahead(tokens, at)
        return "V" if waits or _opens_complement(tokens, before) else "P"
    if opened_by(tokens, before) in ("W", "S"):
        return "V"
    return "P" if finite_ahead(tokens, at) or another_ahead(tokens, at) else "V"


def _is_speaking(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands right behind a quotation: "...," [told] the minister."""
    lemmas = {r.lemma for r in load_words().readings(tokens[at].low) if r.pos == "verb"}
    return tokens[at - 1].tag == '"' and any("say" in load_words().verb_classes(lemma) for lemma in lemmas)


def _takes_own_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pronoun or determiner stands right behind: a participle without auxiliary has no object of its own."""
    return (
        at + 1 < len(tokens)
        and tokens[at + 1].tag in ("D", "O")
        and tokens[at].low not in GIVING
        and tokens[at - 1].tag not in ("I", "G")
    )


def _previous(tokens: Sequence[Token], at: int) -> int:
    before = at - 1
    while before >= 0 and tokens[before].tag in ("H", "E", '"', ")"):
        if tokens[before].tag == ")":
            if before < 3 or tokens[before - 2].tag != "(":  # more than an acronym or age in brackets
                break
            before -= 2
        before -= 1
    return before


def _noun_follows(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].tag in ("N", "R", "A")


def _coordinated(tokens: Sequence[Token], at: int, conjunction: int) -> str:
    """After *and*: the same form as the verb it is joined to."""
    if conjunction and tokens[conjunction - 1].tag in "AP" and _noun_follows(tokens, at):
        return "A"
    if never_reduced(tokens, at):
        return "V"
    for back in range(conjunction - 1, -1, -1):
        tag = tokens[back].tag
        if tag in "VP":
            return tag
        if tag == "G" and back and tokens[back - 1].tag == "S":
            continue  # was held while covering the rally, and later [freed]
        if tag in "GBK" or tag in BREAK:
            return "V" if tag == ";" else "P" if tag in ("G", "K", "B") and finite_ahead(tokens, at) else "V"
    return "V"


def _after_comma(tokens: Sequence[Token], at: int, comma: int) -> str:
    """After a comma: one of a list of finite verbs, or a participle that adds to the noun group before it."""
    that = at + 1 < len(tokens) and tokens[at + 1].tag == "S" and tokens[at + 1].low == "that"
    if that or _closes_insertion(tokens, comma) or never_reduced(tokens, at):
        return "V"
    for back in range(comma - 1, -1, -1):
        tag = tokens[back].tag
        if tag in ("W", "S") or tag in BREAK or ends_quotation(tokens, back):
            break
        if tag == "V":
            return "V" if _list_goes_on(tokens, at) else "P"
    if object_follows(tokens, at) and not finite_before(tokens, comma - 1) and any(t.tag in "NRO" for t in tokens[:comma]):
        return "V"
    if not subject_before(tokens, comma - 1):  # in March, [based] on a law, ...
        return "P"
    if tokens[comma - 1].tag in ("T", "H") and not finite_before(tokens, comma - 1) and not finite_ahead(tokens, at):
        return "V"
    return "P" if finite_after_comma(tokens, at) or main_finite(tokens, comma) else "V"


def _closes_insertion(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the comma closes a relative clause behind a subject without its verb yet: The minister, who ..., [resigned]."""
    for back in range(comma - 1, 0, -1):
        if tokens[back].tag in BREAK:
            return False
        if tokens[back].tag == "W":
            front = back - 1 if tokens[back - 1].tag == "," else back - 2
            return tokens[front].tag == "," and front > 0 and not finite_before(tokens, front - 1)
    return False


def _list_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether ``, and`` or ``and`` with another verb follows: beat others, detained ten, and closed the street."""
    for ahead in range(at + 1, len(tokens) - 1):
        tag = tokens[ahead].tag
        if tag in ("W", "S") or tag in BREAK:
            return False
        if (tag == "C" and tokens[ahead + 1].tag in "V?H") or (tag == "," and tokens[ahead + 1].tag == "?"):
            return True
    return False


def _opens_complement(tokens: Sequence[Token], before: int) -> bool:
    """Whether the noun group before is the subject of a clause without *that*: said police arrested three."""
    back = group_front(tokens, before)
    return (
        back >= 0
        and tokens[back].tag == "V"
        and tokens[back].low in ("said", "says", "claimed", "believed", "thought", "argued", "alleged", "insisted")
    )
