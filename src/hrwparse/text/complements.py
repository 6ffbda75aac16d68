"""What stands behind an open *-ed* form: its object, its agent, a clause, a phrase; and what these say of the form.

All take the sentence after the first pass of tagging and the place of the form.
"""

from collections.abc import Sequence

from hrwparse.text.neighbors import noun_follows, skip_ahead, tag_at
from hrwparse.text.readings import every_verb, some_verb
from hrwparse.text.tokens import Token
from hrwparse.vocab.words import load_words

_PARTICLES = frozenset({"off", "out", "up", "down", "away", "back", "apart", "aside"})
_UNITS = frozenset({
    "time", "times", "years", "months", "days", "weeks", "hours", "minutes",
    "miles", "kilometers", "kilometres", "meters", "metres",
})  # fmt: skip
_ACTING = frozenset(
    {"person", "group", "security_force", "armed_group", "government", "court", "organization", "civil_society", "media"}
)
_WITH_CLAUSE = frozenset({"say", "cognition", "demand", "future"})


def object_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb has an object behind it and its particle: [took] apart a press; not: [shot] three times.

    Verbs of giving and naming tell nothing, for they keep an object in the passive: given a prison term.
    """
    first = at + 1
    if first < len(tokens) and tokens[first].low in _PARTICLES:
        first += 1
    first = skip_ahead(tokens, first, "H")
    if tag_at(tokens, first) not in ("D", "A", "N", "R", "Q", "O") or "giving" in some_verb(tokens[at].low):
        return False
    if tokens[first].low == "dead" or (tokens[first].tag == "A" and not noun_follows(tokens, first)):
        return False  # shot dead, found guilty
    return not any(t.low in _UNITS for t in tokens[first : first + 3])


def has_own_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pronoun or determiner stands right behind, which no participle without an auxiliary has: [shot] the man."""
    return (
        tag_at(tokens, at + 1) in ("D", "O")
        and "giving" not in some_verb(tokens[at].low)
        and tag_at(tokens, at - 1) not in ("I", "G")
    )


def agent_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether *by* with someone follows: [shot] dead by soldiers; not: freed by May, reached by telephone."""
    by = at + 1
    if tag_at(tokens, by) in ("A", "H") or (by < len(tokens) and tokens[by].low == "dead"):
        by += 1
    doer = by + 1
    if doer >= len(tokens) or tokens[by].low != "by" or tokens[doer].tag in ("T", "G", "Q"):
        return False
    lone_noun = tokens[doer].tag == "N" and tag_at(tokens, doer + 1) != "N"  # a bare noun is the means, unless it can act
    return not lone_noun or load_words().noun_class(tokens[doer].low) in _ACTING


def clause_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether what a verb of saying or wanting governs follows: denied [that] ..., refused [to] go, regretted [having] come."""
    follower = tag_at(tokens, at + 1)
    if follower == "G":
        return True
    if follower == "K":
        return "transitive" not in every_verb(tokens[at].low)  # (was) forced to leave
    for token in tokens[at + 1 : at + 12]:
        if token.low == "that" and token.tag == "S":
            return not _WITH_CLAUSE.isdisjoint(some_verb(tokens[at].low))
        if token.tag in ("W", "S", ",", ";", "V", "X", "M", "C"):
            return False
    return False


def lacks_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb that needs an object has a phrase, a date or a participle in its place: [arrested] in May."""
    return "transitive" in every_verb(tokens[at].low) and tag_at(tokens, at + 1) in ("I", "T", "P")


def must_be_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether the form cannot describe the noun before it: it has an object or a clause, or its verb never has an object."""
    word = tokens[at].low
    return (
        ("state" not in some_verb(word) and object_follows(tokens, at))
        or "intransitive" in every_verb(word)
        or clause_follows(tokens, at)
    )


def looks_passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether the form is hardly finite: [posted] at the gate, [seized] by rebels, [arrested] in May."""
    return (
        "state" in some_verb(tokens[at].low)
        or agent_follows(tokens, at)
        or (lacks_object(tokens, at) and not clause_follows(tokens, at))
    )
