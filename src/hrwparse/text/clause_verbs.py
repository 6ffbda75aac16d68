"""How many clauses wait for their finite verb at a place of a sentence, and how many verbs behind it there are for them.

A clause has one finite verb, and more only where they are joined: The court, in a ruling [issued] on Friday, upheld the ban.
"""

from collections.abc import Sequence
from typing import NamedTuple

from hrwparse.text.complements import looks_passive, must_be_finite
from hrwparse.text.neighbors import sentence_ends, skip_ahead, skip_back, tag_at
from hrwparse.text.readings import some_verb
from hrwparse.text.tokens import Token

_FINITE = frozenset("VXM")
_NEVER_FINITE = frozenset({"be", "been", "being", "having"})
_RELATIONS = frozenset({"after", "before", "since", "until", "as"})
_PARTED = frozenset(',-)"')  # a conjunction behind these may open a clause; behind a noun it rather joins nouns


class Verbs(NamedTuple):
    """How many verbs may be those of clauses opened before a place."""

    sure: int
    maybe: int
    """Open forms, of which ``likely`` are rather finite."""
    likely: int


def starts_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb group begins here: [were] not freed, [fled]."""
    token = tokens[at]
    if token.tag not in _FINITE or (token.tag == "X" and token.low in _NEVER_FINITE):
        return False
    if tag_at(tokens, at - 1) in ("X", "M", "E", "K"):
        return False
    return token.tag == "M" or tag_at(tokens, skip_back(tokens, at, "HE")) not in ("X", "M")


def clauses_waiting(tokens: Sequence[Token], stop: int) -> int:
    """How many clauses that opened before ``stop`` still wait: two at *held* in The men whom police [held] fled."""
    waiting = 1
    for at in range(stop):
        tag = tokens[at].tag
        if tag in (";", ":"):
            waiting = 1
        elif tag == '"' and tag_at(tokens, at - 1) == ",":
            waiting = max(waiting, 1)
        elif starts_finite(tokens, at) and not _is_aside(tokens, at):
            waiting = max(0, waiting - 1)
        if _opens_clause(tokens, at) or _speaks_without_that(tokens, at):
            waiting += 1
        elif tag == "C" and not waiting and _subject_stands_between(tokens, at, stop):
            waiting = 1
    return waiting


def _opens_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a relative or subordinating word opens a clause; of two together (*that when*) the first counts."""
    return tokens[at].tag in ("W", "S") and tag_at(tokens, at - 1) not in ("W", "S")


def _speaks_without_that(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause may open right behind a verb of saying: [said] the men had fled."""
    return (
        tokens[at].tag == "V"
        and tag_at(tokens, at + 1) in ("D", "N", "R", "O", "Q", "A")
        and tokens[at].low != "told"
        and "bare-that" in some_verb(tokens[at].low)
    )


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands inside another clause: men who the army [says] are rebels."""
    return tokens[at].tag == "V" and tag_at(tokens, at + 1) in ("X", "M") and "say" in some_verb(tokens[at].low)


def _subject_stands_between(tokens: Sequence[Token], conjunction: int, stop: int) -> bool:
    """Whether a conjunction behind a mark opens a clause whose subject is all that stands before ``stop``: , and the army ..."""
    return (
        tag_at(tokens, conjunction - 1) in _PARTED
        and skip_ahead(tokens, conjunction + 1, "HIT,") < stop
        and skip_ahead(tokens, conjunction + 1, 'NRADQZOIHT,"C') >= stop
    )


def verbs_ahead(tokens: Sequence[Token], at: int, inserted: bool = False) -> Verbs:
    """How many finite verbs behind the form may be of clauses opened before it.

    For a form behind a comma (``inserted``) only a verb right behind the comma that closes the insertion counts: The men, [held]
    since May, were freed.
    """
    sure = maybe = likely = 0
    needed = soft = (
        0  # verbs that clauses behind the form take; after, since, ... may be prepositions and take no surer than open ones
    )
    depth = 0
    for ahead in range(at + 1, len(tokens)):
        tag = tokens[ahead].tag
        depth += (tag == "(") - (tag == ")")
        if tag in (";", ":") or (tag == '"' and tokens[ahead - 1].tag == ","):
            break
        if depth > 0:
            continue
        if _opens_clause(tokens, ahead) or (tag == "C" and _opens_joined_clause(tokens, ahead)):
            needed += 1
        elif tag == "I" and tokens[ahead].low in _RELATIONS:
            soft += 1
        elif starts_finite(tokens, ahead):
            sure += not needed and _counts(tokens, ahead, inserted)
            needed = max(0, needed - 1) + _speaks_without_that(tokens, ahead)
        elif tag == "?" and _may_be_finite(tokens, ahead):
            if needed:
                needed -= 1
            elif soft:
                soft -= 1
            elif _counts(tokens, ahead, inserted):
                maybe += 1
                likely += must_be_finite(tokens, ahead) or sentence_ends(tokens, ahead)
    return Verbs(sure, maybe, likely)


def _counts(tokens: Sequence[Token], verb: int, inserted: bool) -> bool:
    """Whether a verb is the first of its clause: joined to none before it, or behind the comma that closes an insertion."""
    if inserted:
        return tag_at(tokens, skip_back(tokens, verb, "HE")) == ","
    return tag_at(tokens, skip_back(tokens, verb, "HETI")) not in ("C", ",")


def _opens_joined_clause(tokens: Sequence[Token], conjunction: int) -> bool:
    """Whether a conjunction behind a mark opens a clause with a subject of its own, not a verb: , and the army fled."""
    follower = tag_at(tokens, skip_ahead(tokens, conjunction + 1, "HEIT,"))
    return tokens[conjunction - 1].tag in _PARTED and follower not in ("V", "X", "M", "P", "G", "B", "?")


def _may_be_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether an open form has before it what a subject, or what parts it from its subject, may end with."""
    before = tag_at(tokens, skip_back(tokens, at, 'HE"'))
    return before in ("W", "N", "R", "O", "T", ",", ")") and not looks_passive(tokens, at)
