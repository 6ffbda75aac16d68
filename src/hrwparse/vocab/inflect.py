"""English inflection and spelling: forms of verbs, plurals, comparison, British variants.

The spelling rules (doubling, e-dropping, y to ie, -s and -es) are those of any school grammar; the words that follow no rule
stand in ``data/words/``.
"""

import re
from functools import cache, lru_cache
from importlib.resources import files

import attrs

_MONOSYLLABLE = re.compile(r"(?:[^aeiou]*qu|[^aeiou]*)[aeiouy][bcdfgklmnprstvz]")
_CLOSED = re.compile(r".*(?:[^aeiou]|qu)[aeiou][bdgklmnprtvz]")
_HISSING = ("s", "x", "z", "ch", "sh")
_O_WITH_S = frozenset((
    "photo", "piano", "radio", "video", "studio", "zoo", "memo", "logo", "casino", "commando", "euro", "kilo", "ratio",
    "scenario", "ghetto", "silo", "disco", "solo", "pro", "auto", "dynamo", "embryo", "portfolio", "tattoo", "taboo",
    "folio", "stereo", "zero", "avocado", "albino", "inferno", "manifesto", "memento", "motto", "tornado", "volcano",
    "mango", "fiasco", "tuxedo", "placebo", "credo", "ego",
))  # fmt: skip

_OUR = (
    "arb|arm|ard|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|glam|hon|hum"
    "|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig|harb"
)
_RE = "cent|theat|met|lit|fib|calib|sab|somb|spect|lust"
_LED = "(?:sign|marsh|tot|riv|equ|di|initi|med|ped)a|(?:penc|counc|stenc)i"
_SIZE = "(?<!^s)(?<!caps)(?<!^res)(?<!downs)(?<!outs)(?<!overs)(?<!mids)"
_RULES = (
    (re.compile(rf"(?<!^pr)(?<!^se)(?<!^ma)(?<!^wh)(?<!^qu){_SIZE}iz(e|es|ed|er|ers|ing|ation|ations|ational|able)$"), r"is\1"),
    (re.compile(r"lyz(e|es|ed|er|ers|ing)$"), r"lys\1"),
    (re.compile(rf"^((?:dis|mis|un|en|multi|good-)?(?:{_OUR}))or(?!ous|ar[iy]|at|iz|is|iou|if|ous|izes)"), r"\1our"),
    (re.compile(r"^(self-)?(def|off|pret|lic)ense(s|less)?$"), r"\1\2ence\3"),
    (re.compile(rf"^((?:epi|kilo|centi|milli|multi)?(?:{_RE}))er(s?)$"), r"\1re\2"),
    (re.compile(rf"^([a-z]+[^aeiou]e|[a-z]*ue|{_LED})l(ed|ing|er|ers|or|ors)$"), r"\1ll\2"),
    (re.compile(r"^((?:enro|fulfi|disti|insti|appa))ll(ment|ments|s)?$"), r"\1l\2"),
    (re.compile(r"^((?:ski|wi))ll(ful|fully)$"), r"\1l\2"),
    (re.compile(r"^([a-z]*(?:judg|acknowledg|abridg))ment(s?|al)$"), r"\1ement\2"),
    (re.compile(r"^(cata|ana|dia|mono|pro)log(s?)$"), r"\1logue\2"),
    (re.compile(r"^skept"), "scept"),
)  # fmt: skip
_BACK = (
    (re.compile(r"is(e|es|ed|er|ers|ing|ation|ations|ational|able)$"), r"iz\1"),
    (re.compile(r"lys(e|es|ed|er|ers|ing)$"), r"lyz\1"),
    (re.compile(r"our"), "or"),
    (re.compile(r"ence(s|less)?$"), r"ense\1"),
    (re.compile(r"re(s?)$"), r"er\1"),
    (re.compile(r"ll(ed|ing|er|ers|or|ors)$"), r"l\1"),
    (re.compile(r"l(ments?|s|ful|fully)?$"), r"ll\1"),
    (re.compile(r"gement"), "gment"),
    (re.compile(r"logue"), "log"),
    (re.compile(r"^scept"), "skept"),
)


@attrs.frozen
class VerbForms:
    """The forms of a verb: arrest, arrests, arrested, arrested, arresting."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


def verb_forms(lemma: str, past: str = "", participle: str = "") -> VerbForms:
    """Inflect a verb. ``past`` is given for irregular verbs and for longer ones that double their last letter (*admitted*).

    >>> verb_forms("deny")
    VerbForms(base='deny', third='denies', past='denied', participle='denied', gerund='denying')
    >>> verb_forms("admit", "admitted").gerund, verb_forms("ban").past, verb_forms("lie").gerund
    ('admitting', 'banned', 'lying')
    >>> verb_forms("take", "took", "taken")
    VerbForms(base='take', third='takes', past='took', participle='taken', gerund='taking')
    """
    past = past or _with_ed(lemma)
    return VerbForms(lemma, _with_s(lemma), past, participle or past, _with_ing(lemma, past))


def _with_s(word: str) -> str:
    if word.endswith("z") and _MONOSYLLABLE.fullmatch(word):
        return word + "zes"
    if word.endswith(_HISSING) or (word.endswith("o") and word[-2:-1] not in "aeiou"):
        return word + "es"
    return word[:-1] + "ies" if _ends_in_y(word) else word + "s"


def _ends_in_y(word: str) -> bool:
    """Whether the last letter is a *y* after a consonant (or after *qu*)."""
    return word.endswith("y") and (word[-2:-1] not in "aeiou" or word.endswith("quy"))


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if _ends_in_y(word):
        return word[:-1] + "ied"
    if word.endswith("c") and word[-2:-1] in "aeiou":
        return word + "ked"
    return _doubled(word) + "ed"


def _doubled(word: str) -> str:
    """Double the last letter of a word of one short syllable (*ban*, *quit*); longer words need their past given."""
    return word + word[-1] if _MONOSYLLABLE.fullmatch(word) else word


def _with_ing(word: str, past: str) -> str:
    if word.endswith("ie"):
        return word[:-2] + "ying"
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye", "inge")):
        return word[:-1] + "ing"
    if word.endswith("inge"):
        return word + "ing" if word.endswith(("singe", "binge", "tinge")) else word[:-1] + "ing"
    if past.startswith(word) and past[len(word) :].endswith("ed"):
        return past[:-2] + "ing"
    regular = past == _with_ed(word)
    if not regular and _CLOSED.fullmatch(word):
        return word + word[-1] + "ing"
    return (_doubled(word) if not _ends_in_y(word) else word) + "ing"


def plural(noun: str, irregular: str = "") -> str:
    """Give the plural of a noun; ``irregular`` is given back if there is one.

    >>> [plural(noun) for noun in ("attack", "body", "wife", "hero", "spokesman", "church", "crisis")]
    ['attacks', 'bodies', 'wives', 'heroes', 'spokesmen', 'churches', 'crises']
    """
    if irregular:
        return irregular
    if noun.endswith("man") and not noun.endswith(("human", "german", "roman", "ottoman", "shaman", "caiman")):
        return noun[:-2] + "en"
    if noun.endswith(("wife", "knife", "life")):
        return noun[:-2] + "ves"
    if noun.endswith(("sis", "xis")):
        return noun[:-2] + "es"
    if noun.endswith("z") and noun[-2:-1] in "aeiou":
        return noun + "zes"
    return noun + "s" if noun in _O_WITH_S else _with_s(noun)


def comparisons(adjective: str) -> tuple[str, ...]:
    """Give comparative and superlative of short adjectives; empty for longer ones, which take *more* and *most*.

    >>> comparisons("big"), comparisons("deadly"), comparisons("safe"), comparisons("political")
    (('bigger', 'biggest'), ('deadlier', 'deadliest'), ('safer', 'safest'), ())
    """
    groups = len(re.findall(r"[aeiouy]+", adjective[:-1] if adjective.endswith("e") else adjective))
    if "-" in adjective or groups > 2 or (groups == 2 and not adjective.endswith(("y", "le", "ow"))):
        return ()
    stem = _with_ed(adjective)[:-2] if not adjective.endswith("e") else adjective[:-1]
    return stem + "er", stem + "est"


@cache
def _variants() -> dict[str, tuple[str, ...]]:
    source = files("hrwparse.vocab").joinpath("data/words/spellings.tsv").read_text(encoding="utf-8")
    rows = [tuple(line.split("\t")) for line in source.splitlines() if line and not line.startswith("#")]
    return {word: row for row in rows[1:] for word in row}


def spellings(word: str) -> tuple[str, ...]:
    """Give the word itself and its other spellings: the British ones of an American word, with or without hyphen, ...

    Source: own compilation. The variants that follow no rule stand in ``data/words/spellings.tsv``.

    >>> spellings("organize"), spellings("labor"), spellings("prize"), spellings("traveled")
    (('organize', 'organise'), ('labor', 'labour'), ('prize',), ('traveled', 'travelled'))
    >>> spellings("ceasefire")
    ('ceasefire', 'cease-fire')
    """
    row = _variants().get(word)
    if row:
        return word, *(other for other in row if other != word)
    for pattern, replacement in _RULES:
        other, found = pattern.subn(replacement, word)
        if found:
            return word, other
    return (word,)


@lru_cache(4096)
def american(word: str) -> str:
    """Give the spelling that the lexicon uses for a word that it lacks: the American one, or the first in the table of variants.

    >>> american("organised"), american("neighbouring"), american("cease-fire"), american("police")
    ('organized', 'neighboring', 'ceasefire', 'police')
    """
    row = _variants().get(word)
    if row:
        return row[0]
    for pattern, replacement in _BACK:
        other, found = pattern.subn(replacement, word)
        if found and word in spellings(other):
            return other
    return word
