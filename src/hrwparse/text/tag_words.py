"""Words with a rule of their own: *to*, *that*, *before*, *have* and others that the general rules would get wrong."""

from collections.abc import Callable, Sequence

from hrwparse.text.readings import DO, HAVE, SUBJECTS, Readings, after_auxiliary, could_be_nominal, skip_between, takes_object
from hrwparse.text.tokens import Token
from hrwparse.vocab.words import load_words

# *to* behind these rather governs a noun: amounted to torture, taken to court
_BEFORE_NOUN = frozenset({
    "due", "according", "subject", "prior", "access", "response", "bring", "go", "lead", "come", "return", "contribute",
    "resort", "close", "relate", "respond", "react", "contrary", "right", "amount", "take", "admit", "add", "refer", "confess",
})  # fmt: skip


def _to(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*to* before a base form is the infinitive's, unless a noun reading is likelier (*brought to trial*)."""
    forward = at + 1
    while forward < len(tokens) and "H" in allowed[forward] and "B" not in allowed[forward]:
        forward += 1
    if forward >= len(tokens) or "B" not in allowed[forward]:
        helper = forward < len(tokens) and "X" in allowed[forward] and tokens[forward].low in ("be", "have", "do")
        return "K" if helper else "I"
    if "N" not in allowed[forward]:
        return "K"
    if forward + 1 < len(tokens) and (allowed[forward + 1].keys() & {"D", "O", "Q"} or tokens[forward + 1].tag == "R"):
        return "K"
    previous = {tokens[at - 1].low, *(r.lemma for r in allowed[at - 1].values())} if at else set()
    return "I" if previous & _BEFORE_NOUN else "K"


# Nouns of these classes have what *that* opens as their content (the claim that ...) and no relative clause.
_CONTENT = frozenset({"speech", "accusation", "abstract", "text", "sentence", "inquiry", "agreement", "post"})


def _that(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*that*: relative before a verb, determiner before a bare singular noun, else it opens a clause."""
    follower = allowed[at + 1] if at + 1 < len(tokens) else {}
    before = tokens[at - 1].tag if at else ""
    if before in ("N", "R", "Z", ")") and (follower.keys() & {"V", "X", "M", "P"}) and "N" not in follower:
        return "W"
    if before in ("V", "P", "G", "B", "?", "S"):
        return "S"
    if before in ("I", "") and "N" in follower:
        return "D"
    if before == "N" and follower.keys() & {"O", "D"} | ({"N"} if at + 1 < len(tokens) and tokens[at + 1].tag == "R" else set()):
        noun = next(iter(r.lemma for n, r in allowed[at - 1].items() if n == "N"), "")
        content = load_words().noun_class(noun) in _CONTENT or not any(t.tag in ("D", "Q") for t in tokens[max(0, at - 4) : at])
        return "S" if content or _spoken_to(tokens, allowed, at) else "W"
    return "W" if before in ("N", "R") and follower.keys() & {"V", "X", "M"} else "S"


def _spoken_to(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether the noun before *that* is whom a verb of saying addresses: told the court [that] ..."""
    back = at - 1
    while back >= 0 and tokens[back].tag in ("N", "A", "D", "Q", "R"):
        back -= 1
    return back >= 0 and any("say" in load_words().verb_classes(r.lemma) for r in allowed[back].values() if r.pos == "verb")


def _auxiliary(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """Have and do are full verbs where a noun group follows at once and no verb after it."""
    forward = skip_between(tokens, allowed, at + 1)
    word = tokens[at].low
    main_verb = {"P", "X"} if word in HAVE else {"B", "X"}
    if forward >= len(tokens) or allowed[forward].keys() & main_verb:
        return "X"
    if word.endswith("ing"):
        return "G"
    if word == "done":
        return "P"
    return "B" if word in ("have", "do") and at and tokens[at - 1].tag in ("K", "M") else "V"


def _provided(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*providing* and *provided* open a condition only before *that* or at the head of a clause."""
    follower = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return "S" if follower == "that" else "G" if tokens[at].low.endswith("ing") else after_auxiliary(tokens, allowed, at) or "?"


def _in_by(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*in* and *by* are particles only where nothing follows that a preposition can govern."""
    follows = at + 1 < len(tokens) and tokens[at + 1].text[0] not in ".,;:)"
    return "I" if follows else "H"


def _before_after(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*before*, *after*, *since*, *until*: they open a clause only where a finite verb follows before the next mark."""
    nominal = False
    if (
        at + 2 < len(tokens)
        and tokens[at + 1].low in SUBJECTS
        and any("V" in r or "X" in r or "M" in r for r in allowed[at + 2 : at + 4])
    ):
        return "S"
    for ahead in range(at + 1, min(at + 14, len(tokens))):
        token, readings = tokens[ahead], allowed[ahead]
        if (token.tag and token.tag not in "RTQ") or (not readings and not token.text[0].isalnum()):
            return "I"
        if readings.keys() & {"X", "M"} or ("V" in readings and not readings.keys() & {"N", "A"} and nominal):
            return "S"
        if (ahead > at + 1 and readings.keys() & {"I", "W", "C"}) or ("G" in readings and not nominal):
            return "I"
        nominal = nominal or bool(readings.keys() & {"N", "O"}) or token.tag in ("R", "T", "Q") or not readings
    return "I"


def _general(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*general* behind a noun ends a title: attorney general, secretary general."""
    before = tokens[at - 1].tag if at else ""
    return "N" if before == "N" or not could_be_nominal(tokens, allowed, at + 1) else "A"


def _what(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*what* opens a clause; a noun behind it is that clause's subject (what activists called ...)."""
    return "W"


def _according(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*according* to: no verb."""
    return "H"


def _said(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*said* is a verb, never an adjective."""
    return after_auxiliary(tokens, allowed, at) or "V"


def _near(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*near* before a noun group is a preposition."""
    before = tokens[at - 1].tag if at else ""
    return "A" if before == "D" else "I" if at + 1 < len(tokens) and tokens[at + 1].text[0].isalnum() else "H"


def _first(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*first* before a verb is an adverb, elsewhere a number."""
    follower = allowed[at + 1] if at + 1 < len(tokens) else {}
    verbal = follower.keys() & {"V", "P"} and not follower.keys() & {"N", "A"}
    return "H" if verbal and at and tokens[at - 1].tag in ("O", "N", "R", "X", "W") else "Q"


def _back(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*back* is a verb only before an object: they back the plan; sent the refugees [back] to Chad."""
    before = tokens[at - 1].tag if at else ""
    verbal = after_auxiliary(tokens, allowed, at)
    if verbal or before in ("D", "Z"):
        return verbal or "N"
    clause = any(t.tag in ("V", "X", "M", "P", "G", "B", "?") for t in tokens[max(0, at - 8) : at])
    return "H" if clause or not takes_object(tokens, allowed, at + 1) else "V"


def _which(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*which* asks for a noun only at the head of a question."""
    return "D" if at == 0 else "W"


WORD_RULES: dict[str, Callable[[Sequence[Token], Sequence[Readings], int], str]] = {
    "what": _what,
    "according": _according,
    "back": _back,
    "first": _first,
    "near": _near,
    "said": _said,
    "whose": _what,
    "which": _which,
    "to": _to,
    "that": _that,
    "providing": _provided,
    "provided": _provided,
    "in": _in_by,
    "by": _in_by,
    "general": _general,
    **dict.fromkeys(["before", "after", "since", "until", "as"], _before_after),
    **dict.fromkeys([*HAVE, *DO, "doing", "done"], _auxiliary),
}
"""For each such word the function that chooses its tag."""
