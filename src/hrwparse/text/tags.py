"""Word classes: one character for each token, chosen from the lexicon's readings by the words around it.

======  ===============================  ======  ===========================================
tag     meaning                          tag     meaning
======  ===============================  ======  ===========================================
``N``   common noun                      ``I``   preposition
``R``   name                             ``C``   coordinating conjunction
``T``   date or period                   ``S``   subordinating conjunction, ``that``
``Q``   number                           ``W``   relative or question word
``D``   determiner, possessive pronoun   ``O``   pronoun
``A``   adjective                        ``H``   adverb, particle
``V``   finite verb                      ``E``   negation
``P``   past participle                  ``K``   infinitival *to*
``G``   *-ing* form of a verb            ``Z``   possessive *'s*
``B``   base form of a verb              ``M``   modal
``X``   form of be, have, do             ``.``   other marks, each as itself
======  ===============================  ======  ===========================================

The rules are those of constraint taggers (Karlsson 1990): a word keeps the readings that its neighbours allow. An *-ed* form
that may be finite or a participle is left open (``?``) and settled in a second pass by the clause it stands in.
"""

from collections.abc import Sequence
from itertools import pairwise

from hrwparse.text.bare_infinitives import find_bare_infinitives
from hrwparse.text.missing_verbs import find_missing_verbs
from hrwparse.text.participles import settle
from hrwparse.text.readings import (
    BETWEEN,
    QUOTES,
    SUBJECTS,
    Readings,
    after_auxiliary,
    allowed_readings,
    could_be_nominal,
    hangs_on,
    is_plural,
    mark_tag,
    takes_object,
    verb_ahead,
)
from hrwparse.text.tag_words import WORD_RULES
from hrwparse.text.tokens import Token
from hrwparse.vocab.words import load_words

_QUANTIFIERS = frozenset({"many", "several", "some", "most", "few"})
_BEFORE_FIRST = QUOTES + "([-–—:"  # a capital behind these tells nothing
_OPENERS = frozenset("DAQZI")


def tag(tokens: Sequence[Token]) -> None:
    """Set ``tag``, ``lemma`` and ``form`` of the tokens of one sentence.

    >>> from hrwparse.text.tokens import tokenize
    >>> tokens = tokenize("The police arrested two men, who were later charged with theft.")
    >>> tag(tokens)
    >>> "".join(t.tag for t in tokens)
    'DNVQN,WXHPIN.'
    """
    allowed = [allowed_readings(token, at == 0 or tokens[at - 1].text in _BEFORE_FIRST) for at, token in enumerate(tokens)]
    _mark_phrases(tokens, allowed)
    for at, token in enumerate(tokens):
        if not token.tag:
            token.tag = _choose(tokens, allowed, at)
    find_bare_infinitives(tokens, allowed)
    find_missing_verbs(tokens, allowed)
    settle(tokens)
    _close_verb_groups(tokens)
    _name_people(tokens)
    for token, readings in zip(tokens, allowed, strict=True):
        reading = readings.get(token.tag) or (readings.get("V") or readings.get("P") if token.tag in "VPGBA" else None)
        if reading is not None:
            token.lemma, token.form = reading.lemma, reading.form


def _mark_phrases(tokens: Sequence[Token], allowed: Sequence[Readings]) -> None:
    """Adverbs of several words, where no noun group goes on behind them: [at first] denied, but at first light."""
    phrases = load_words().adverb_phrases
    for at, (first, second) in enumerate(pairwise(tokens)):
        for phrase in phrases.get((first.low, second.low), ()) if not first.tag else ():
            end = at + len(phrase)
            if tuple(t.low for t in tokens[at:end]) == phrase and not could_be_nominal(tokens, allowed, end):
                for word in tokens[at:end]:
                    word.tag = "H"
                break


def _close_verb_groups(tokens: Sequence[Token]) -> None:
    """What is between an auxiliary and its verb is an adverb there: were [all] freed; was [himself] held; has [since] died."""
    helper = -1
    for at, token in enumerate(tokens):
        if token.tag == "X":
            helper = at
        elif helper >= 0 and token.tag in "PGB":
            for between in tokens[helper + 1 : at]:
                between.tag = "H" if between.low in BETWEEN else between.tag
            helper = -1
        elif token.tag not in "HETI" and token.low not in BETWEEN:
            helper = -1


def _name_people(tokens: Sequence[Token]) -> None:
    """An age that no noun follows is a person, counted others are a group: a 17-year-old; sixteen others; shot *dead* is none."""
    for at, token in enumerate(tokens):
        if token.low == "dead" and at and tokens[at - 1].tag == "P":
            token.tag = "H"
        if token.low == "others" and at and tokens[at - 1].tag == "Q":
            token.tag, token.cls, token.form = "N", "group", "plural"
        if (
            token.tag == "A"
            and token.low.endswith(("-year-old", "-year-olds"))
            and (at + 1 == len(tokens) or tokens[at + 1].tag not in "NAR,")
        ):
            token.tag, token.cls = "N", "person"


def _choose(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    readings, token = allowed[at], tokens[at]
    if not readings:
        return _quote_or_possessive(tokens, at) if token.text in "'’" else mark_tag(token)
    word = token.low
    if word in WORD_RULES:
        return WORD_RULES[word](tokens, allowed, at)
    if len(readings) == 1:
        only = next(iter(readings))
        return _single(only, tokens, allowed, at)
    verbal = after_auxiliary(tokens, allowed, at)
    if verbal:
        return verbal
    before = tokens[at - 1].tag if at else ""
    if before == "H" and at > 1:
        before = tokens[at - 2].tag if tokens[at - 2].tag in "DZ" else before
    return _nominal(tokens, allowed, at, before) if before in _OPENERS and before else _after_noun(tokens, allowed, at, before)


def _quote_or_possessive(tokens: Sequence[Token], at: int) -> str:
    """A lone apostrophe after a plural noun or a name is the possessive, before anything else a quotation mark."""
    glued = at > 0 and tokens[at - 1].end == tokens[at].start and tokens[at - 1].low.endswith("s")
    return "Z" if glued and at + 1 < len(tokens) and tokens[at + 1].text[0].isalpha() else '"'


def _single(only: str, tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """A word with one reading, but for *-ing* and *-ed* forms that a determiner turns into nouns and adjectives."""
    before = tokens[at - 1].tag if at else ""
    if only == "G" and before in ("D", "Z", "A", "Q"):
        return "A" if could_be_nominal(tokens, allowed, at + 1) else "N"
    if only == "G" and before in ("I", "N", "R") and at + 1 < len(tokens) and tokens[at + 1].low == "of":
        return "N"
    if only == "P" and at and tokens[at - 1].low in ("those", "all", "both", "others", "some", "many", "several"):
        return "A" if could_be_nominal(tokens, allowed, at + 1) else "P"
    if only in ("P", "V") and before in ("D", "Z") and not after_auxiliary(tokens, allowed, at):
        return "A" if could_be_nominal(tokens, allowed, at + 1) else "N"
    return only


def _nominal(tokens: Sequence[Token], allowed: Sequence[Readings], at: int, before: str) -> str:
    """After a determiner, adjective, number, possessive or preposition: a noun, unless another goes on."""
    readings = allowed[at]
    more = could_be_nominal(tokens, allowed, at + 1)
    follower = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if before == "I":
        for closed in "DOWSQ":
            if closed in readings:
                return closed
        if "G" in readings and ("N" not in readings or (follower != "of" and takes_object(tokens, allowed, at + 1))):
            return "G"
    if "A" in readings and more:
        return "A"
    if "P" in readings and more and "N" not in readings:
        return "A"
    if "N" in readings or (before in ("D", "Z") and not readings.keys() - {"B", "V"}):
        return "N"
    if "A" in readings:
        return "A"
    if "H" in readings:
        return "H"
    if "G" in readings:
        return "A" if more else "N"
    if "V" in readings and "P" in readings:
        if tokens[at - 1].low in ("those", "all", "both", "others"):
            return "A" if more else "P"
        if tokens[at - 1].low in _QUANTIFIERS and not more:
            return "?"
        return "?" if before in ("Q", "A") else ("A" if more else "N" if before in ("D", "Z") else "P")
    return next(iter(readings))


def _after_noun(tokens: Sequence[Token], allowed: Sequence[Readings], at: int, before: str) -> str:
    """Elsewhere: a verb after a noun group or pronoun, a noun or adjective at the head of one."""
    readings = allowed[at]
    previous = tokens[at - 1] if at else None
    for closed in "DOWSCIMXQ":
        if closed in readings and not (closed in "CSIX" and "N" in readings and before in ("N", "A")):
            return closed
    if "V" in readings and "P" in readings:
        return "V" if previous is not None and previous.low in SUBJECTS else "?"
    if previous is not None and previous.low in SUBJECTS | {"who"}:
        for name in "VHPN":
            if name in readings:
                return name
    if (
        "V" in readings
        and before in ("N", "R", "W", "O", "H")
        and ("N" not in readings or _looks_finite(tokens, allowed, at) or _only_verb(tokens, allowed, at))
    ):
        return "V"
    if "G" in readings and (
        "N" not in readings
        or ((before == "," or (is_plural(allowed, at - 1) and _no_thing(readings))) and hangs_on(tokens, allowed, at + 1))
        or (before not in ("", "A") and takes_object(tokens, allowed, at + 1))
    ):
        return "G"
    if "B" in readings and before == "C" and _joins_base(tokens, at):
        return "B"
    if "A" in readings and ("N" not in readings or could_be_nominal(tokens, allowed, at + 1)):
        return "A"
    return next(name for name in "NAHVBP" if name in readings)


def _joins_base(tokens: Sequence[Token], at: int) -> bool:
    """Whether the conjunction before joins the word to an infinitive just before it: to find and [arrest] the men."""
    return at > 2 and tokens[at - 2].tag == "B" and at + 1 < len(tokens) and tokens[at + 1].text[0] not in ".,;"


def _no_thing(readings: Readings) -> bool:
    """Whether the *-ing* form is no noun in its own right (as training, meeting, shooting are)."""
    return "N" not in readings or load_words().noun_class(readings["N"].lemma) == "abstract"


def _only_verb(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether an irregular past that may be a noun (*rose*) is the only finite verb that the sentence can have."""
    past = allowed[at]["V"].form in ("past", "pastpart")
    return past and not any(t.tag in ("V", "X", "M", "?") for t in tokens[:at]) and not verb_ahead(tokens, allowed, at + 1)


def _looks_finite(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether a form that may be noun or verb (*reports*, *charge*) is the verb: an object or clause follows at once."""
    if at + 1 >= len(tokens) or any(t.tag in ("V", "X", "M", "?") for t in tokens[max(0, at - 8) : at]):
        return False
    follower = tokens[at + 1]
    readings = allowed[at + 1]
    plural_subject = tokens[at - 1].form == "plural" or tokens[at - 1].tag in ("O", "W")
    agrees = (allowed[at]["V"].form == "third") != plural_subject or allowed[at]["V"].form == "past"
    opens = bool({"D", "O"} & set(readings)) or follower.low in ("that", "to") or follower.tag in ("R", "Q")
    return agrees and (opens or (bool({"A", "N"} & set(readings)) and not verb_ahead(tokens, allowed, at + 1)))
