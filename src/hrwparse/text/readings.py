"""What a word may be before its neighbours choose: its readings in the lexicon, and looks at the words around it."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from hrwparse.text.tokens import Token
from hrwparse.vocab.words import Reading, load_words

Readings = Mapping[str, Reading]
"""The tags that a word may have, each with the reading that allows it."""

_FORMS = {"base": "BV", "third": "V", "past": "V", "participle": "P", "pastpart": "VP", "gerund": "G"}
_POS = {
    "noun": "N", "adj": "A", "adv": "H", "determiner": "D", "possessive": "D", "pronoun": "O", "preposition": "I",
    "conjunction": "C", "subordinator": "S", "modal": "M", "auxiliary": "X", "wh": "W", "negator": "E", "number": "Q",
    "particle": "H",
}  # fmt: skip
_BE = frozenset({"be", "is", "are", "am", "was", "were", "been", "being"})
HAVE = frozenset({"have", "has", "had", "having"})
DO = frozenset({"do", "does", "did"})
SUBJECTS = frozenset({"he", "she", "they", "we", "i"})
QUOTES = "\"“”‘’'«»„"
BETWEEN = frozenset({"himself", "herself", "itself", "themselves", "all", "both", "each", "since"})
_NONE: Readings = {}
_NO_CLASS: frozenset[str] = frozenset()


def allowed_readings(token: Token, first: bool) -> Readings:
    """The tags that the lexicon allows for a word, each with its reading; none for marks and ready-made units."""
    char = token.text[0]
    return _NONE if token.tag or not char.isalnum() else _allowed(token.low, char.isupper(), first)


@lru_cache(8192)
def _allowed(low: str, capital: bool, first: bool) -> Readings:
    words = load_words()
    known = words.readings(low)
    if capital and not first and not any(r.pos in ("noun", "adj", "pronoun") for r in known):
        return {}
    allowed: dict[str, Reading] = {}
    for reading in known or (() if capital else words.guess(low)):
        for name in _FORMS.get(reading.form, "V") if reading.pos == "verb" else _POS.get(reading.pos, ""):
            if not (capital and not first and name in "VBPG"):
                allowed.setdefault(name, reading)
    return allowed


@lru_cache(8192)
def some_verb(word: str) -> frozenset[str]:
    """The classes of all verbs that a form may belong to.

    >>> "say" in some_verb("denied"), "say" in some_verb("fled")
    (True, False)
    """
    return _NO_CLASS.union(*_classes(word))


@lru_cache(8192)
def every_verb(word: str) -> frozenset[str]:
    """The classes that all verbs have in common that a form may belong to: *lay* may be of lie or of lay."""
    classes = _classes(word)
    return classes[0].intersection(*classes) if classes else _NO_CLASS


def _classes(word: str) -> list[frozenset[str]]:
    words = load_words()
    return [words.verb_classes(r.lemma) for r in words.readings(word) if r.pos in ("verb", "auxiliary")]


def mark_tag(token: Token) -> str:
    """The tag of a token that is no word of the lexicon: a mark, a number, a clitic or a name."""
    if token.low in ("'s", "'"):
        return "Z"
    if token.low == "n't":
        return "E"
    char = token.text[0]
    if char.isdigit():
        return "A" if token.text[-1].isalpha() and ("-" in token.text or "‑" in token.text) else "Q"
    if char in QUOTES:
        return '"'
    if char in "–—-":
        return "-"
    if char == "?":
        return "."  # the tag ? is that of open forms
    if char in "$€£¥":
        return "Q"
    return "R" if char.isupper() else "N" if char.isalpha() else char


def is_plural(allowed: Sequence[Readings], at: int) -> bool:
    """Whether the word may be a plural noun."""
    return at >= 0 and "N" in allowed[at] and allowed[at]["N"].form == "plural"


def could_be_nominal(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether the token can go on with a noun group: a noun, name, number or adjective."""
    if at >= len(tokens):
        return False
    if tokens[at].tag:
        return tokens[at].tag in "RQ"
    readings = allowed[at]
    if not readings:
        return mark_tag(tokens[at]) in "RQN"
    if tokens[at].low == "said":
        return False
    if (
        "V" in readings
        and at + 1 < len(tokens)
        and (allowed[at + 1].keys() & {"D", "O"} or tokens[at + 1].low in ("out", "up", "off"))
        and "C" not in readings
    ):
        return False  # the weekly [set] out evidence
    if "V" in readings and "P" in readings and "N" not in readings:
        return (
            at + 1 < len(tokens)
            and "N" in allowed[at + 1]
            and not allowed[at + 1].keys() & {"D", "H"}
            and verb_ahead(tokens, allowed, at + 2)
        )
    return bool({"N", "A"} & set(readings)) and not {"I", "C", "D", "X"} & set(readings)


def verb_ahead(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether a word that can only be a verb follows, so that the *-ed* form before need not be the clause's verb."""
    for token, readings in zip(tokens[at:], allowed[at:], strict=True):
        if readings.keys() & {"V", "X", "M"} and not readings.keys() & {"N", "I", "H"}:
            return True
        if token.text in ";:":
            return False
    return False


def skip_between(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> int:
    """The index behind what may stand between an auxiliary and its verb: had [on May 19] denied; were [all] freed."""
    while at < len(tokens):
        readings = allowed[at]
        if (
            tokens[at].low in BETWEEN
            or ("N" not in readings and "B" not in readings and readings.keys() & {"H", "E"})
            or tokens[at].tag == "T"
        ):
            at += 1
        elif "I" in readings and at + 1 < len(tokens) and tokens[at + 1].tag == "T":
            at += 2
        else:
            break
    return at


def _auxiliary_before(tokens: Sequence[Token], at: int) -> int:
    """The index of the word before ``at`` and what may stand between an auxiliary and its verb; -1 if there is none."""
    back = at - 1
    while back >= 0:
        if tokens[back].tag in ("H", "E", '"') or tokens[back].low in BETWEEN:
            back -= 1
        elif tokens[back].tag == "T":
            back -= 1 + (back > 0 and tokens[back - 1].tag == "I")
        else:
            break
    return back


def after_auxiliary(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """The verbal reading that an auxiliary, a modal or *to* before the word asks for; "" if there is none."""
    readings = allowed[at]
    back = _auxiliary_before(tokens, at)
    if back < 0:
        return ""
    helper = tokens[back]
    if helper.tag in ("M", "K") or (helper.tag == "X" and helper.low in DO):
        return "B" if "B" in readings else ""
    if helper.tag != "X":
        return ""
    if helper.low in HAVE:
        return "P" if "P" in readings else ""
    if helper.low in _BE:
        for name in "PG":
            if name in readings and not (
                name == "G"
                and "A" in readings
                and not (takes_object(tokens, allowed, at + 1) or hangs_on(tokens, allowed, at + 1))
            ):
                return name
        return "A" if "A" in readings else "N" if "N" in readings else ""
    return ""


def takes_object(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether an object could begin here: after an *-ing* form this tells the verb from the noun."""
    if at >= len(tokens):
        return False
    if tokens[at].tag:
        return tokens[at].tag in "RQ"
    readings = allowed[at]
    return (not readings and mark_tag(tokens[at]) in "RQ") or bool({"D", "O", "Q", "A"} & set(readings)) or "N" in readings


def hangs_on(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether a phrase or clause begins here that an *-ing* form after a comma governs: [calling] for talks."""
    return at < len(tokens) and bool(allowed[at].keys() & {"I", "S", "H"}) and tokens[at].low != "of"
