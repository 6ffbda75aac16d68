"""From a word form back to its lemma: candidates by stripping endings, checked by inflecting them again."""

from collections.abc import Iterator


def possible_lemmas(word: str) -> Iterator[str]:
    """List the words that a form may be an inflection of, itself not included; most of them are no words.

    >>> list(possible_lemmas("denied"))
    ['deni', 'denie', 'deny']
    >>> "crisis" in possible_lemmas("crises"), "lie" in possible_lemmas("lying"), "plan" in possible_lemmas("planning")
    (True, True, True)
    """
    if word.endswith("s"):
        yield from _without_s(word)
    elif word.endswith("ed"):
        yield from _without(word, 2)
    elif word.endswith("ing"):
        yield from _without(word, 3)
        if word.endswith("ying"):
            yield word[:-4] + "ie"
    elif word.endswith("er"):
        yield from _without(word, 2)
    elif word.endswith("est"):
        yield from _without(word, 3)
    elif word.endswith("men"):
        yield word[:-2] + "an"


def _without_s(word: str) -> Iterator[str]:
    yield word[:-1]
    if word.endswith("es"):
        yield word[:-2]
        yield word[:-2] + "is"
        if word.endswith("ies"):
            yield word[:-3] + "y"
        elif word.endswith("ves"):
            yield word[:-3] + "fe"
        elif word.endswith("zzes"):
            yield word[:-3]


def _without(word: str, letters: int) -> Iterator[str]:
    """Strip an ending: *arrest-ed*, *charg-ed* to *charge*, *deni-ed* to *deny*, *plann-ed* to *plan*, *panick-ed* to *panic*."""
    stem = word[:-letters]
    if len(stem) < 2:
        return
    yield stem
    yield stem + "e"
    if stem[-1] == "i":
        yield stem[:-1] + "y"
    if stem[-1] == stem[-2] or stem.endswith("ck"):
        yield stem[:-1]
