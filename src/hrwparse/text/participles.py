"""The second pass of tagging: is an *-ed* form the clause's finite verb or a participle?"""

from collections.abc import Sequence

from hrwparse.text.tokens import Token
from hrwparse.vocab.words import load_words

_FINITE = frozenset("VXM")
_BREAK = frozenset(";:(")
_GIVING = frozenset({
    "deny", "denied", "give", "given", "offer", "offered", "grant", "granted", "call", "called", "name", "named", "dub",
    "dubbed", "deem", "deemed", "elect", "elected", "appoint", "appointed", "award", "awarded", "allow", "allowed",
})  # fmt: skip


def settle(tokens: Sequence[Token]) -> None:
    """Turn every open tag ``?`` into ``V`` (finite), ``P`` (participle) or ``A`` (adjective before a noun)."""
    for at, token in enumerate(tokens):
        if token.tag == "?":
            token.tag = _decide(tokens, at)


def _decide(tokens: Sequence[Token], at: int) -> str:
    before = _previous(tokens, at)
    if before < 0:
        return "A" if _noun_follows(tokens, at) and _finite_or_open_ahead(tokens, at + 1) else "P"
    tag = tokens[before].tag
    if tag in ("X", "M"):
        return "P"
    if _is_speaking(tokens, at) or _takes_own_object(tokens, at):
        return "V"
    if tag in "DAZ" and _noun_follows(tokens, at):
        return "A"
    if tag == "W":
        return "V"
    if tag in ("T", ".", '"', ",") and _noun_follows(tokens, at) and _finite_or_open_ahead(tokens, at + 1):
        return "A"
    if tag in "NRO" and _never_reduced(tokens, at):
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
    if not _subject_before(tokens, before):
        return "P"
    if _object_follows(tokens, at) and not _finite_before(tokens, before):
        return "V"
    if _finite_before(tokens, before):
        waits = not _main_finite(tokens, at) and not _finite_ahead(tokens, at) and not _another_ahead(tokens, at)
        return "V" if waits or _opens_complement(tokens, before) else "P"
    if _opened_by(tokens, before) in ("W", "S"):
        return "V"
    return "P" if _finite_ahead(tokens, at) or _another_ahead(tokens, at) else "V"


def _is_speaking(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands right behind a quotation: "...," [told] the minister."""
    lemmas = {r.lemma for r in load_words().readings(tokens[at].low) if r.pos == "verb"}
    return tokens[at - 1].tag == '"' and any("say" in load_words().verb_classes(lemma) for lemma in lemmas)


def _takes_own_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pronoun or determiner stands right behind: a participle without auxiliary has no object of its own."""
    return (
        at + 1 < len(tokens)
        and tokens[at + 1].tag in ("D", "O")
        and tokens[at].low not in _GIVING
        and tokens[at - 1].tag not in ("I", "G")
    )


def _never_reduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb has no passive, so that the form behind a noun group must be finite: said, resigned, occurred."""
    lemmas = {r.lemma for r in load_words().readings(tokens[at].low) if r.pos == "verb"}
    return any(lemma == "say" or "intransitive" in load_words().verb_classes(lemma) for lemma in lemmas)


def _finite_or_open_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb, or a form that may be one, follows before a mark or subordinator."""
    for token in tokens[at + 1 :]:
        if token.tag in _FINITE or token.tag == "?":
            return True
        if token.tag in ("W", "S", ",") or token.tag in _BREAK:
            return False
    return False


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
    if _never_reduced(tokens, at):
        return "V"
    for back in range(conjunction - 1, -1, -1):
        tag = tokens[back].tag
        if tag in "VP":
            return tag
        if tag == "G" and back and tokens[back - 1].tag == "S":
            continue  # was held while covering the rally, and later [freed]
        if tag in "GBK" or tag in _BREAK:
            return "V" if tag == ";" else "P" if tag in ("G", "K", "B") and _finite_ahead(tokens, at) else "V"
    return "V"


def _after_comma(tokens: Sequence[Token], at: int, comma: int) -> str:
    """After a comma: one of a list of finite verbs, or a participle that adds to the noun group before it."""
    if _closes_insertion(tokens, comma) or _never_reduced(tokens, at):
        return "V"
    for back in range(comma - 1, -1, -1):
        tag = tokens[back].tag
        if tag in ("W", "S") or tag in _BREAK:
            break
        if tag == "V":
            return "V" if _list_goes_on(tokens, at) else "P"
    if _object_follows(tokens, at) and not _finite_before(tokens, comma - 1) and any(t.tag in "NRO" for t in tokens[:comma]):
        return "V"
    subject = any(t.tag in "NROQ" for t in tokens[:comma])  # in March, [based] on ...: none
    if subject and tokens[comma - 1].tag in ("T", "H") and not _finite_before(tokens, comma - 1) and not _finite_ahead(tokens, at):
        return "V"
    if not subject:
        return "P"
    return "P" if _finite_after_comma(tokens, at) or _main_finite(tokens, comma) else "V"


def _closes_insertion(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the comma closes a relative clause behind a subject without its verb yet: The minister, who ..., [resigned]."""
    for back in range(comma - 1, 0, -1):
        if tokens[back].tag in _BREAK:
            return False
        if tokens[back].tag == "W":
            front = back - 1 if tokens[back - 1].tag == "," else back - 2
            return tokens[front].tag == "," and front > 0 and not _finite_before(tokens, front - 1)
    return False


def _list_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether ``, and`` or ``and`` with another verb follows: beat others, detained ten, and closed the street."""
    for ahead in range(at + 1, len(tokens) - 1):
        tag = tokens[ahead].tag
        if tag in ("W", "S") or tag in _BREAK:
            return False
        if (tag == "C" and tokens[ahead + 1].tag in "V?H") or (tag == "," and tokens[ahead + 1].tag == "?"):
            return True
    return False


def _finite_before(tokens: Sequence[Token], before: int) -> bool:
    """Whether the clause that the noun group ending at ``before`` stands in has its finite verb already."""
    for back in range(before, -1, -1):
        tag = tokens[back].tag
        if tag in _FINITE:
            return True
        if tag in ("W", "S") or tag in _BREAK:
            return False
        if tag == "C" and back + 1 < len(tokens) and _clause_opens(tokens, back):
            follower = tokens[back + 1].tag
            if follower in "DRNAQO" or (follower in "IT" and back < before and _subject_before(tokens, before, back)):
                return False
    return False


def _subject_before(tokens: Sequence[Token], before: int, start: int = -1) -> bool:
    """Whether a noun group that no preposition governs stands in the clause up to ``before``: at polls [held] in May, ..."""
    at = before
    while at > start:
        tag = tokens[at].tag
        if tag in "WS" or tag in _BREAK:
            return tag == "W"
        if tag in _FINITE:
            return True
        if tag in "NRQOD":
            front = _group_front(tokens, at)
            dated = front + 1 < at and tokens[front + 1].tag == "T"  # on June 28 [police]
            if front <= start or dated or tokens[front].tag not in ("I", "G"):
                return True
            at = front
        at -= 1
    return False


def _main_finite(tokens: Sequence[Token], stop: int) -> bool:
    """Whether a finite verb stands before ``stop`` that belongs to no relative or subordinate clause."""
    start = max((at for at in range(stop) if tokens[at].tag in _BREAK), default=-1) + 1
    pending = 0
    for at in range(start, stop):
        tag = tokens[at].tag
        if tag in ("W", "S"):
            pending += 1
        elif tag in _FINITE and not (at and tokens[at - 1].tag in ("X", "M", "H", "E")):
            if not pending:
                return True
            pending -= 1
    return False


def _object_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether an object stands right behind: a participle without auxiliary has none, but for verbs of giving and naming."""
    ahead = at + 1
    while ahead < len(tokens) and tokens[ahead].tag == "H":
        ahead += 1
    if ahead >= len(tokens) or tokens[at].lemma in _GIVING:
        return False
    return tokens[ahead].tag in "DANRQO" and tokens[ahead].tag != ""


def _clause_opens(tokens: Sequence[Token], conjunction: int) -> bool:
    """A conjunction after a comma opens a clause of its own, more often than not."""
    return conjunction > 0 and tokens[conjunction - 1].tag in (",", "-")


def _opened_by(tokens: Sequence[Token], before: int) -> str:
    """The tag of the word before the noun group that ends at ``before``."""
    front = _group_front(tokens, before)
    return tokens[front].tag if front >= 0 else ""


def _group_front(tokens: Sequence[Token], before: int) -> int:
    """The index of the word before the noun group that ends at ``before``, -1 if the group opens the sentence."""
    while before >= 0 and tokens[before].tag in "NRAQDZT":
        before -= 1
    return before


def _another_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether this form has no object and another open one follows a noun: [charged] with theft escaped."""
    if at + 1 >= len(tokens) or tokens[at + 1].tag not in ("I", "T", "H", "P"):
        return False
    for ahead in range(at + 2, len(tokens)):
        tag = tokens[ahead].tag
        if tag in ("W", "S", "C", ",", "V", "X", "M") or tag in _BREAK:
            return False
        if tag == "?":
            dated = ahead + 2 < len(tokens) and tokens[ahead + 1].tag == "I" and tokens[ahead + 2].tag == "T"
            if not (
                _object_follows(tokens, ahead)
                or dated
                or (ahead + 1 < len(tokens) and tokens[ahead + 1].tag in ".T")
                or _never_reduced(tokens, ahead)
            ):
                return False
            return tokens[ahead - 1].tag in ("N", "R", "T", "H") and not (
                ahead + 1 < len(tokens) and tokens[ahead + 1].low == "by"
            )
    return False


def _opens_complement(tokens: Sequence[Token], before: int) -> bool:
    """Whether the noun group before is the subject of a clause without *that*: said police arrested three."""
    back = _group_front(tokens, before)
    return (
        back >= 0
        and tokens[back].tag == "V"
        and tokens[back].low in ("said", "says", "claimed", "believed", "thought", "argued", "alleged", "insisted")
    )


def _finite_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sure finite verb follows before the clause ends, so that the *-ed* form only describes its subject."""
    ahead = at + 1
    while ahead < len(tokens):
        tag = tokens[ahead].tag
        if tag in _FINITE:
            return True
        if tag in ("W", "S", "C") or tag in _BREAK:
            return False
        if tag == ",":
            return ahead + 1 < len(tokens) and tokens[ahead + 1].tag in _FINITE
        ahead += 1
    return False


def _finite_after_comma(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next comma closes the insertion and the sentence's verb follows it."""
    for ahead in range(at + 1, len(tokens)):
        if tokens[ahead].tag == ",":
            follower = ahead + 1
            while follower < len(tokens) and tokens[follower].tag == "H":
                follower += 1
            if follower < len(tokens) and tokens[follower].tag in "VXM?":
                return True
    return False
