"""A clause has a finite verb: where the words around chose none, a noun that may be one and agrees with its subject is it.

The courts [offer] little protection; a mission, which [monitors] both armies. Judged after the first pass of tagging and before
the open *-ed* forms are settled.
"""

from collections.abc import Sequence

from hrwparse.text.neighbors import skip_back, tag_at
from hrwparse.text.readings import Readings
from hrwparse.text.tokens import Token

_FINITE = frozenset("VXM")
_INSIDE = "NRAQDZTOIHEC"  # what a subject with its phrases is made of
_EDGES = frozenset(["", "W", "S", *',;:("-'])
_OBJECTS = frozenset("DOQRKSG")
_LOOSE = frozenset("IHAN")
_PLURALS = frozenset({
    "they", "we", "you", "i", "all", "both", "some", "many", "most", "few", "others", "these", "those", "several",
    "people", "police",  # nouns, but as seldom the first part of a compound before a verb as the pronouns are
})  # fmt: skip
_SINGULARS = frozenset({"he", "she", "it", "this", "that", "each", "everyone", "anyone", "someone", "nobody", "one", "another"})


def find_missing_verbs(tokens: Sequence[Token], allowed: Sequence[Readings]) -> None:
    """Give the tag ``V`` to nouns that are the only verb that their clause can have."""
    for at, token in enumerate(tokens):
        if token.tag == "N" and at and "V" in allowed[at] and _is_verb(tokens, allowed, at):
            token.tag = "V"


def _is_verb(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    front = _front(tokens, at)
    if front is None or _finite_behind(tokens, at):
        return False
    plain = front == at or tokens[at - 1].tag in "OH" or tokens[at - 1].low in _PLURALS
    return _opens_predicate(tokens, at, plain) and _agrees(tokens, allowed, front, at)


def _front(tokens: Sequence[Token], at: int) -> int | None:
    """Where the subject begins that ends before ``at``; ``at`` itself behind a relative word; None where a verb stands before."""
    last = _before_insertion(tokens, at)
    front = skip_back(tokens, last + 1, _INSIDE) + 1
    edge = tag_at(tokens, front - 1)
    if front == last + 1:
        return at if edge == "W" and tokens[last].low != "whose" else None
    if tokens[last].tag not in "NRO" and not (front == last and tokens[last].low in _PLURALS):
        return None
    return front if edge in _EDGES else None


def _before_insertion(tokens: Sequence[Token], at: int) -> int:
    """The index of the last word before ``at`` that is no adverb, between commas or not: Taiwan, by contrast, [remains]."""
    last = skip_back(tokens, at, "HE")
    if tag_at(tokens, last) == "," and tag_at(tokens, last - 1) == "H":
        opening = skip_back(tokens, last, "H")
        if opening > 0 and tokens[opening].tag == ",":
            return opening - 1
    return last


def _opens_predicate(tokens: Sequence[Token], at: int, plain: bool) -> bool:
    """Whether an object or clause follows; behind a plain subject (a pronoun, an adverb) a phrase of a full sentence will do."""
    follower = tokens[at + 1] if at + 1 < len(tokens) else None
    if follower is None or not plain:
        return follower is not None and follower.tag in _OBJECTS
    ends = any(t.text in ".?!" for t in tokens[-2:])
    return ends and follower.low != "of" and (follower.tag in _OBJECTS | _LOOSE or follower.text in ".?!")


def _finite_behind(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb follows in the clause that is not joined to this one by a comma or a conjunction."""
    sure = tag_at(tokens, at + 1) in ("D", "O", "Q")
    for ahead in range(at + 1, len(tokens)):
        tag = tokens[ahead].tag
        if tag in ("W", "S", ";", ":"):
            return False
        if tag in _FINITE or (tag == "?" and not sure):
            return tokens[ahead - 1].tag not in ("C", ",", "H")
    return False


def _agrees(tokens: Sequence[Token], allowed: Sequence[Readings], front: int, at: int) -> bool:
    """Whether the form fits the number of its subject, which may be the word that a relative clause describes."""
    form = allowed[at]["V"].form
    if form in ("past", "pastpart"):
        return True
    number = _number(tokens, allowed, front, at) if front < at else _number_of_described(tokens, allowed, at)
    strong = tokens[at + 1].tag in _OBJECTS or front == at
    return number == ("singular" if form == "third" else "plural") or (not number and strong)


def _number(tokens: Sequence[Token], allowed: Sequence[Readings], front: int, stop: int) -> str:
    """Singular, plural or "" (unknown) of a subject with its phrases: its first noun group counts."""
    head = ""
    for at in range(front, stop):
        token = tokens[at]
        if token.tag == "C" and head:
            return "plural"
        if token.tag == "I" and head:
            break
        if token.low in _PLURALS or (token.tag == "Q" and token.low not in ("1", "one")):
            head = "plural"
        elif token.low in _SINGULARS:
            head = "singular"
        elif token.tag == "N":
            forms = {r.form for r in allowed[at].values() if r.pos == "noun"}
            head = "plural" if forms == {"plural"} else "singular" if forms == {"singular"} else ""
        elif token.tag == "R":
            head = head or "name"
    return "" if head == "name" else head


def _number_of_described(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """The number of the noun before the relative word that ``at`` follows."""
    last = skip_back(tokens, at, "HEW,")
    return _number(tokens, allowed, skip_back(tokens, last, "NRAQDZ") + 1, last + 1) if last >= 0 else ""
