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

from hrwparse.text.participles import settle
from hrwparse.text.tokens import Token
from hrwparse.vocab.words import Reading, load_words

Readings = dict[str, Reading]

_FORMS = {"base": "BV", "third": "V", "past": "V", "participle": "P", "pastpart": "VP", "gerund": "G"}
_POS = {
    "noun": "N", "adj": "A", "adv": "H", "determiner": "D", "possessive": "D", "pronoun": "O", "preposition": "I", "conjunction": "C",
    "subordinator": "S", "modal": "M", "auxiliary": "X", "wh": "W", "negator": "E", "number": "Q", "particle": "H",
}  # fmt: skip
_BE = frozenset("be is are am was were been being 'm 're get gets got getting gotten".split())
_HAVE = frozenset("have has had having 've".split())
_DO = frozenset("do does did".split())
_SUBJECTS = frozenset("he she they we i".split())
_QUOTES = "\"“”‘’'«»„"
# *to* behind these rather governs a noun: amounted to torture, taken to court
_BEFORE_NOUN = frozenset("due according subject prior access response bring go lead come return contribute resort close relate respond react contrary right amount take admit add refer confess".split())
_QUANTIFIERS = frozenset("many several some most few".split())
_OPENERS = frozenset('DAQZI')


def tag(tokens: Sequence[Token]) -> None:
    """Set ``tag``, ``lemma`` and ``form`` of the tokens of one sentence.

    >>> from hrwparse.text.tokens import tokenize
    >>> tokens = tokenize("The police arrested two men, who were later charged with theft.")
    >>> tag(tokens)
    >>> "".join(t.tag for t in tokens)
    'DNVQN,WXHPIN.'
    """
    allowed = [_allowed(token, at == 0 or tokens[at - 1].text in _QUOTES + "([-–—:") for at, token in enumerate(tokens)]
    for at, token in enumerate(tokens):
        if not token.tag:
            token.tag = _choose(tokens, allowed, at)
    settle(tokens)
    _name_people(tokens)
    for token, readings in zip(tokens, allowed, strict=True):
        reading = readings.get(token.tag) or (readings.get("V") or readings.get("P") if token.tag in "VPGBA" else None)
        if reading is not None:
            token.lemma, token.form = reading.lemma, reading.form


def _name_people(tokens: Sequence[Token]) -> None:
    """An age that no noun follows is a person, counted others are a group: a 17-year-old; sixteen others."""
    for at, token in enumerate(tokens):
        if token.low == "others" and at and tokens[at - 1].tag == "Q":
            token.tag, token.cls, token.form = "N", "group", "plural"
        if token.tag == "A" and token.low.endswith(("-year-old", "-year-olds")) and (at + 1 == len(tokens) or tokens[at + 1].tag not in "NAR,"):
            token.tag, token.cls = "N", "person"


def _allowed(token: Token, first: bool) -> Readings:
    """The tags that the lexicon allows for a word, each with its reading; none for marks and ready-made units."""
    if token.tag or not token.text[0].isalnum():
        return {}
    words = load_words()
    known = words.readings(token.low)
    capital = token.text[0].isupper()
    if capital and not first and not any(r.pos in ("noun", "adj", "pronoun") for r in known):
        return {}
    allowed: Readings = {}
    for reading in known or (() if capital else words.guess(token.low)):
        for name in _FORMS.get(reading.form, "V") if reading.pos == "verb" else _POS.get(reading.pos, ""):
            if not (capital and not first and name in "VBPG"):
                allowed.setdefault(name, reading)
    return allowed


def _mark(token: Token) -> str:
    """The tag of a token that is no word of the lexicon: a mark, a number, a clitic or a name."""
    if token.low in ("'s", "'"):
        return "Z"
    if token.low == "n't":
        return "E"
    char = token.text[0]
    if char.isdigit():
        return "A" if token.text[-1].isalpha() and ("-" in token.text or "‑" in token.text) else "Q"
    if char in _QUOTES:
        return '"'
    if char in "–—-":
        return "-"
    if char in "$€£¥":
        return "Q"
    return "R" if char.isupper() else "N" if char.isalpha() else char


def _choose(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    readings, token = allowed[at], tokens[at]
    if not readings:
        return _quote_or_possessive(tokens, at) if token.text in "'’" else _mark(token)
    word = token.low
    if word in _SPECIAL:
        return _SPECIAL[word](tokens, allowed, at)
    if len(readings) == 1:
        only = next(iter(readings))
        return _single(only, tokens, allowed, at)
    verbal = _after_auxiliary(tokens, allowed, at)
    if verbal:
        return verbal
    before = tokens[at - 1].tag if at else ""
    if before == "H" and at > 1:
        before = tokens[at - 2].tag if tokens[at - 2].tag in "DZ" else before
    return _nominal(tokens, allowed, at, before) if before in _OPENERS and before else _after_noun(tokens, allowed, at, before)


def _single(only: str, tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """A word with one reading, but for *-ing* and *-ed* forms that a determiner turns into nouns and adjectives."""
    before = tokens[at - 1].tag if at else ""
    if only == "B" and before in ("D", "Z"):
        return "N"
    if only == "G" and before in ("D", "Z", "A", "Q"):
        return "A" if _could_be_nominal(tokens, allowed, at + 1) else "N"
    if only == "G" and before in ("I", "N", "R") and at + 1 < len(tokens) and tokens[at + 1].low == "of":
        return "N"
    if only == "P" and at and tokens[at - 1].low in ("those", "all", "both", "others", "some", "many", "several"):
        return "A" if _could_be_nominal(tokens, allowed, at + 1) else "P"
    if only in ("P", "V") and before in ("D", "Z") and not _after_auxiliary(tokens, allowed, at):
        return "A" if _could_be_nominal(tokens, allowed, at + 1) else "N"
    return only


def _could_be_nominal(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether the token can go on with a noun group: a noun, name, number or adjective."""
    if at >= len(tokens):
        return False
    if tokens[at].tag:
        return tokens[at].tag in "RQ"
    readings = allowed[at]
    if not readings:
        return _mark(tokens[at]) in "RQN"
    if tokens[at].low == "said":
        return False
    if "V" in readings and at + 1 < len(tokens) and (allowed[at + 1].keys() & {"D", "O"} or tokens[at + 1].low in ("out", "up", "off")) and "C" not in readings:
        return False  # the weekly [set] out evidence
    if "V" in readings and "P" in readings and "N" not in readings:
        return at + 1 < len(tokens) and "N" in allowed[at + 1] and not allowed[at + 1].keys() & {"D", "H"} and _verb_ahead(tokens, allowed, at + 2)
    return bool({"N", "A"} & set(readings)) and not {"I", "C", "D", "X"} & set(readings)


def _verb_ahead(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether a word that can only be a verb follows, so that the *-ed* form before need not be the clause's verb."""
    for token, readings in zip(tokens[at:], allowed[at:], strict=True):
        if readings.keys() & {"V", "X", "M"} and not readings.keys() & {"N", "I", "H"}:
            return True
        if token.text in ";:":
            return False
    return False


def _after_auxiliary(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """The verbal reading that an auxiliary, a modal or *to* before the word asks for; "" if there is none."""
    readings = allowed[at]
    back = at - 1
    while back >= 0 and tokens[back].tag in ("H", "E"):
        back -= 1
    if back < 0:
        return ""
    helper = tokens[back]
    if helper.tag in ("M", "K") or (helper.tag == "X" and helper.low in _DO):
        return "B" if "B" in readings else ""
    if helper.tag != "X":
        return ""
    if helper.low in _HAVE:
        return "P" if "P" in readings else ""
    if helper.low in _BE:
        for name in "PG":
            if name in readings and not (name == "G" and "A" in readings and not (_takes_object(tokens, allowed, at + 1) or _hangs_on(tokens, allowed, at + 1))):
                return name
        return "A" if "A" in readings else "N" if "N" in readings else ""
    return ""


def _nominal(tokens: Sequence[Token], allowed: Sequence[Readings], at: int, before: str) -> str:
    """After a determiner, adjective, number, possessive or preposition: a noun, unless another goes on."""
    readings = allowed[at]
    more = _could_be_nominal(tokens, allowed, at + 1)
    follower = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if before == "I":
        for closed in "DOWSQ":
            if closed in readings:
                return closed
        if "G" in readings and ("N" not in readings or (follower != "of" and _takes_object(tokens, allowed, at + 1))):
            return "G"
    if "A" in readings and more:
        return "A"
    if "P" in readings and more and "N" not in readings:
        return "A"
    if "N" in readings or before in ("D", "Z") and not readings.keys() - {"B", "V"}:
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


def _takes_object(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether an object could begin here: after an *-ing* form this tells the verb from the noun."""
    if at >= len(tokens):
        return False
    if tokens[at].tag:
        return tokens[at].tag in "RQ"
    readings = allowed[at]
    return not readings and _mark(tokens[at]) in "RQ" or bool({"D", "O", "Q", "A"} & set(readings)) or "N" in readings


def _hangs_on(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether a phrase or clause begins here that an *-ing* form after a comma governs: [calling] for talks."""
    return at < len(tokens) and bool(allowed[at].keys() & {"I", "S", "H"}) and tokens[at].low != "of"


def _after_noun(tokens: Sequence[Token], allowed: Sequence[Readings], at: int, before: str) -> str:
    """Elsewhere: a verb after a noun group or pronoun, a noun or adjective at the head of one."""
    readings = allowed[at]
    previous = tokens[at - 1] if at else None
    for closed in "DOWSCIMXQ":
        if closed in readings and not (closed in "CSIX" and "N" in readings and before in ("N", "A")):
            return closed
    if "V" in readings and "P" in readings:
        return "V" if previous is not None and previous.low in _SUBJECTS else "?"
    if previous is not None and previous.low in _SUBJECTS | {"who"}:
        for name in "VHPN":
            if name in readings:
                return name
    if "V" in readings and before in ("N", "R", "W", "O", "H") and ("N" not in readings or _looks_finite(tokens, allowed, at) or _only_verb(tokens, allowed, at)):
        return "V"
    if "G" in readings and ("N" not in readings or (before == "," or _plural(allowed, at - 1) and _no_thing(readings)) and _hangs_on(tokens, allowed, at + 1) or (before not in ("", "A") and _takes_object(tokens, allowed, at + 1))):
        return "G"
    if "B" in readings and before == "C" and _joins_base(tokens, at):
        return "B"
    if "A" in readings and ("N" not in readings or _could_be_nominal(tokens, allowed, at + 1)):
        return "A"
    for name in "NAHVBP":
        if name in readings:
            return name
    return next(iter(readings))


def _joins_base(tokens: Sequence[Token], at: int) -> bool:
    """Whether the conjunction before joins the word to an infinitive just before it: to find and [arrest] the men."""
    return at > 2 and tokens[at - 2].tag == "B" and at + 1 < len(tokens) and tokens[at + 1].text[0] not in ".,;"


def _no_thing(readings: Readings) -> bool:
    """Whether the *-ing* form is no noun in its own right (as training, meeting, shooting are)."""
    return "N" not in readings or load_words().noun_class(readings["N"].lemma) == "abstract"


def _plural(allowed: Sequence[Readings], at: int) -> bool:
    return at >= 0 and "N" in allowed[at] and allowed[at]["N"].form == "plural"


def _only_verb(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether an irregular past that may be a noun (*rose*) is the only finite verb that the sentence can have."""
    past = allowed[at]["V"].form in ("past", "pastpart")
    return past and not any(t.tag in ("V", "X", "M", "?") for t in tokens[:at]) and not _verb_ahead(tokens, allowed, at + 1)


def _looks_finite(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether a form that may be noun or verb (*reports*, *charge*) is the verb: an object or clause follows at once."""
    if at + 1 >= len(tokens) or any(t.tag in ("V", "X", "M", "?") for t in tokens[max(0, at - 8) : at]):
        return False
    follower = tokens[at + 1]
    readings = allowed[at + 1]
    plural_subject = tokens[at - 1].form == "plural" or tokens[at - 1].tag in ("O", "W")
    agrees = (allowed[at]["V"].form == "third") != plural_subject or allowed[at]["V"].form == "past"
    opens = bool({"D", "O"} & set(readings)) or follower.low in ("that", "to") or follower.tag in ("R", "Q")
    return agrees and (opens or bool({"A", "N"} & set(readings)) and not _verb_ahead(tokens, allowed, at + 1))


def _to(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*to* before a base form is the infinitive's, unless a noun reading is likelier (*brought to trial*)."""
    forward = at + 1
    while forward < len(tokens) and "H" in allowed[forward] and "B" not in allowed[forward]:
        forward += 1
    if forward >= len(tokens) or "B" not in allowed[forward]:
        return "K" if forward < len(tokens) and allowed[forward].keys() & {"X"} and tokens[forward].low in ("be", "have", "do") else "I"
    if "N" not in allowed[forward]:
        return "K"
    if forward + 1 < len(tokens) and (allowed[forward + 1].keys() & {"D", "O", "Q"} or tokens[forward + 1].tag == "R"):
        return "K"
    previous = {tokens[at - 1].low, *(r.lemma for r in allowed[at - 1].values())} if at else set()
    return "I" if previous & _BEFORE_NOUN else "K"


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
        content = load_words().noun_class(noun) in ("speech", "accusation", "abstract", "text", "sentence", "inquiry", "agreement")
        return "S" if content or _spoken_to(tokens, allowed, at) else "W"
    return "W" if before in ("N", "R") and follower.keys() & {"V", "X", "M"} else "S"


def _spoken_to(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> bool:
    """Whether the noun before *that* is whom a verb of saying addresses: told the court [that] ..."""
    back = at - 1
    while back >= 0 and tokens[back].tag in ("N", "A", "D", "Q", "R"):
        back -= 1
    return back >= 0 and any("say" in load_words().verb_classes(r.lemma) for r in allowed[back].values() if r.pos == "verb")


def _quote_or_possessive(tokens: Sequence[Token], at: int) -> str:
    """A lone apostrophe after a plural noun or a name is the possessive, before anything else a quotation mark."""
    glued = at > 0 and tokens[at - 1].end == tokens[at].start and tokens[at - 1].low.endswith("s")
    return "Z" if glued and at + 1 < len(tokens) and tokens[at + 1].text[0].isalpha() else '"'


def _auxiliary(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """have and do are full verbs where a noun group follows at once and no verb after it."""
    forward = at + 1
    while forward < len(tokens) and ("H" in allowed[forward] or "E" in allowed[forward]) and "N" not in allowed[forward]:
        forward += 1
    if forward < len(tokens):
        word = tokens[at].low
        readings = allowed[forward]
        if word in _HAVE and not readings.keys() & {"P", "X"} or word in _DO | {"done", "doing"} and not readings.keys() & {"B", "X"}:
            return "G" if word.endswith("ing") else "P" if word == "done" else "B" if word in ("have", "do") and at and tokens[at - 1].tag in ("K", "M") else "V"
    return "X"


def _provided(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*providing* and *provided* open a condition only before *that* or at the head of a clause."""
    follower = tokens[at + 1].low if at + 1 < len(tokens) else ""
    return "S" if follower == "that" else "G" if tokens[at].low.endswith("ing") else _after_auxiliary(tokens, allowed, at) or "?"


def _in_by(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*in* and *by* are particles only where nothing follows that a preposition can govern."""
    follows = at + 1 < len(tokens) and tokens[at + 1].text[0] not in ".,;:)"
    return "I" if follows else "H"


def _before_after(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*before*, *after*, *since*, *until*: they open a clause only where a finite verb follows before the next mark."""
    nominal = False
    if at + 2 < len(tokens) and tokens[at + 1].low in _SUBJECTS and any("V" in r or "X" in r or "M" in r for r in allowed[at + 2 : at + 4]):
        return "S"
    for ahead in range(at + 1, min(at + 14, len(tokens))):
        token, readings = tokens[ahead], allowed[ahead]
        if token.tag and token.tag not in "RTQ" or not readings and not token.text[0].isalnum():
            return "I"
        if readings.keys() & {"X", "M"} or "V" in readings and not readings.keys() & {"N", "A"} and nominal:
            return "S"
        if ahead > at + 1 and readings.keys() & {"I", "W", "C"} or "G" in readings and not nominal:
            return "I"
        nominal = nominal or bool(readings.keys() & {"N", "O"}) or token.tag in ("R", "T", "Q") or not readings
    return "I"


def _general(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*general* behind a noun ends a title: attorney general, secretary general."""
    before = tokens[at - 1].tag if at else ""
    return "N" if before == "N" or not _could_be_nominal(tokens, allowed, at + 1) else "A"


def _what(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*what* opens a clause; a noun behind it is that clause's subject (what activists called ...)."""
    return "W"


def _according(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*according* to: no verb."""
    return "H"


def _said(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*said* is a verb, never an adjective."""
    return _after_auxiliary(tokens, allowed, at) or "V"


def _near(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*near* before a noun group is a preposition."""
    before = tokens[at - 1].tag if at else ""
    return "A" if before == "D" else "I" if at + 1 < len(tokens) and tokens[at + 1].text[0].isalnum() else "H"


def _first(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*first* before a verb is an adverb, elsewhere a number."""
    follower = allowed[at + 1] if at + 1 < len(tokens) else {}
    return "H" if follower.keys() & {"V", "P"} and not follower.keys() & {"N", "A"} and at and tokens[at - 1].tag in ("O", "N", "R", "X", "W") else "Q"


def _which(tokens: Sequence[Token], allowed: Sequence[Readings], at: int) -> str:
    """*which* asks for a noun only at the head of a question."""
    return "D" if at == 0 else "W"


_SPECIAL = {"what": _what, "according": _according, "first": _first, "near": _near, "said": _said, "whose": _what, "which": _which, "to": _to, "that": _that, "providing": _provided, "provided": _provided, "in": _in_by, "by": _in_by, "general": _general}
_SPECIAL |= dict.fromkeys(["before", "after", "since", "until", "as"], _before_after)
_SPECIAL |= dict.fromkeys([*_HAVE, *_DO, "doing", "done"], _auxiliary)
