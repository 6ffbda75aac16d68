"""What an unknown word's ending and beginning tell: its parts of speech and, for nouns, its semantic class.

The rules are those of English word formation (own knowledge; compare Marchand 1969, *Categories and Types of Present-Day English
Word-Formation*). They are cautious where a suffix misleads: *-ent*, *-al*, *-er* and *-ing* words may be nouns or adjectives.
"""

from collections.abc import Callable, Iterator

_Test = Callable[[str], bool]
_PREFIXES = (
    "counter", "under", "inter", "trans", "super", "multi", "micro", "extra", "ultra", "hyper", "pseudo", "anti",
    "over", "post", "semi", "non", "mis", "dis", "pre", "pro", "sub", "out", "neo", "co", "re", "un", "de", "bi"
)  # fmt: skip
_PERSON = (
    "ist", "eer", "ess", "ologist", "ographer", "man", "men", "woman", "women", "person", "people", "ian", "ee",
    "monger", "ator", "smith", "crat"
)  # fmt: skip
_CLASSES: tuple[tuple[tuple[str, ...], str], ...] = (
    (("icide",), "crime"),
    (("house", "hall", "room", "shop"), "building"),
    (("land", "ville", "side", "field", "yard", "stan", "shire"), "place"),
    (("copter", "craft", "plane", "boat", "ship-of-war", "mobile"), "vehicle"),
    (("ware",), "property"),
    (("ism", "ness", "ity", "ship", "hood", "ology", "ography", "cracy", "ance", "ence"), "abstract"),
    (("ancy", "ency", "dom", "phobia", "itude"), "abstract"),
    (("ment", "tion", "sion", "ation", "ification", "gate"), "event"),
    (("fest",), "event"),
    (("gram",), "text"),
)
_ADJECTIVE = (
    "ous", "ful", "less", "able", "ible", "ish", "ic", "ical", "ive", "esque", "some", "like", "ward", "proof",
    "wide", "ary", "ory"
)  # fmt: skip
_NOUN = (
    "ness", "ment", "tion", "sion", "ity", "ism", "ship", "hood", "ance", "ence", "ancy", "ency", "ology", "dom",
    "ture", "er", "or", "ee", "cy"
)  # fmt: skip


def split_prefix(word: str) -> tuple[str, str]:
    """Cut a word before its last hyphen, or behind a prefix: (front without hyphen, rest); ("", word) if it has neither.

    >>> split_prefix("state-controlled"), split_prefix("reimposed"), split_prefix("zorp")
    (('state', 'controlled'), ('re', 'imposed'), ('', 'zorp'))
    """
    front, hyphen, rest = word.rpartition("-")
    if hyphen:
        return (front, rest) if front and rest else ("", word)
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 5:
            return prefix, word[len(prefix) :]
    return "", word


def class_by_suffix(noun: str, is_verb: _Test) -> str:
    """Tell the class that an unknown noun's ending tells; "abstract" if none does.

    >>> [class_by_suffix(noun, {"torture": True}.__contains__) for noun in ("torturer", "luster", "fumigation", "flautist")]
    ['person', 'abstract', 'event', 'person']
    """
    if len(noun) < 5:
        return "abstract"
    for endings, cls in _CLASSES:
        if noun.endswith(endings):
            return cls
    if noun.endswith(_PERSON):
        return "person"
    if noun.endswith(("er", "or")) and any(map(is_verb, _stems(noun, noun[-2:]))):
        return "person"
    return "event" if noun.endswith("ing") and any(map(is_verb, _stems(noun, "ing"))) else "abstract"


def _stems(word: str, ending: str) -> Iterator[str]:
    """List the verbs that a word with this ending may come from: *planner* from plann, planne, plan."""
    stem = word[: -len(ending)]
    yield stem
    yield stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2]:
        yield stem[:-1]
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    if stem.endswith("at") and ending == "or":
        yield stem + "e"


def _lemma(word: str, ending: str, is_verb: _Test) -> str:
    """Tell the likeliest dictionary form behind *-ed* or *-ing*."""
    stem = word[: -len(ending)]
    known = next(filter(is_verb, _stems(word, ending)), None)
    if known:
        return known
    if stem.endswith("i") and ending == "ed":
        return stem[:-1] + "y"
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    silent = stem.endswith(("at", "iz", "is", "v", "c", "g", "ut", "ir", "ur", "s", "u")) and not stem.endswith(("ss", "ng"))
    return stem + "e" if silent else stem


def guess_by_suffix(word: str, is_verb: _Test, is_noun: _Test) -> Iterator[tuple[str, str, str]]:
    """(lemma, pos, form) of an unknown word by its ending, likeliest first; a noun if the ending tells nothing.

    >>> never = {}.__contains__
    >>> [list(guess_by_suffix(word, never, never)) for word in ("blorfed", "grumously")]
    [[('blorf', 'verb', 'pastpart')], [('grumously', 'adv', '')]]
    """
    if word.endswith("ly") and len(word) > 4:
        yield word, "adv", ""
    elif word.endswith("ed") and len(word) > 4 and not word.endswith("eed"):
        yield _lemma(word, "ed", is_verb), "verb", "pastpart"
    elif word.endswith("ing") and len(word) > 5:
        yield _lemma(word, "ing", is_verb), "verb", "gerund"
        yield word, "noun", "singular"
    elif word.endswith("s") and not word.endswith(("ss", "us", "is", "ous")) and len(word) > 3:
        yield from _with_s(word)
    else:
        yield from _base(word)


def _with_s(word: str) -> Iterator[tuple[str, str, str]]:
    stem = word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        stem = word[:-2]
    yield stem, "noun", "plural"
    if stem.endswith(("ize", "ise", "ify")):
        yield stem, "verb", "third"


def _base(word: str) -> Iterator[tuple[str, str, str]]:
    if word.endswith(("ize", "ify")):
        yield word, "verb", "base"
    elif word.endswith(_NOUN):
        yield word, "noun", "singular"
    elif word.endswith(_ADJECTIVE):
        yield word, "adj", ""
    elif word.endswith(("al", "ent", "ant", "ist", "ian", "an", "ese")) and len(word) > 4:
        yield word, "adj", ""
        yield word, "noun", "singular"
    else:
        yield word, "noun", "singular"
