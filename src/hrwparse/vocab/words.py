"""The general English lexicon: what a word form may be, and the semantic classes of nouns, verbs and adverbs.

The words stand in ``data/words/*.tsv`` (own compilation; each file's head explains its columns). A form is led back to its lemma
by `hrwparse.vocab.deinflect` and checked with `hrwparse.vocab.inflect`, so that nothing but the lemmas need be read at the start.
Words that the lexicon does not have are judged by their shape: `Words.guess`.
"""

from collections.abc import Iterable, Iterator
from functools import cache, cached_property
from importlib.resources import files

import attrs

from hrwparse.vocab.deinflect import possible_lemmas
from hrwparse.vocab.inflect import american, comparisons, plural, verb_forms
from hrwparse.vocab.word_shapes import class_by_suffix, guess_by_suffix, split_prefix

_VERBAL_PREFIXES = frozenset({"re", "co", "de", "un", "mis", "over", "out", "under", "pre", "dis", "counter", "cross", "self"})
_NO_CLASS: frozenset[str] = frozenset()
_RELATIONAL = frozenset({"anti", "pro", "non", "pre", "post", "inter", "multi", "all", "full", "two", "three", "four", "five"})


@attrs.frozen
class Reading:
    """One thing that a word form can be.

    ``pos`` is verb, noun, adj, adv or a tag of function words (determiner, possessive, pronoun, preposition, conjunction,
    subordinator, modal, auxiliary, wh, negator, number, particle); ``form`` is base, third, past, participle, pastpart (both
    past and participle) or gerund of verbs, singular or plural of nouns, else "".
    """

    lemma: str
    pos: str
    form: str = ""


@attrs.frozen
class Words:
    """The lexicon, made by `load_words`. All words asked for are lower case with straight apostrophes; every look-up is O(1)."""

    _function: dict[str, str] = attrs.field(repr=False)
    _verbs: dict[str, str] = attrs.field(repr=False)
    _nouns: dict[str, str] = attrs.field(repr=False)
    _adjectives: dict[str, str] = attrs.field(repr=False)
    _adverbs: dict[str, str] = attrs.field(repr=False)
    _irregular_verbs: dict[str, list[str]] = attrs.field(repr=False)
    _irregular_nouns: dict[str, str] = attrs.field(repr=False)
    _seen: dict[str, tuple[Reading, ...]] = attrs.field(repr=False, factory=dict)
    _classes: dict[str, str] = attrs.field(repr=False, factory=dict)
    _marks: dict[str, frozenset[str]] = attrs.field(repr=False, factory=dict)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """List all readings of a word form, function words first; empty if the lexicon does not have it.

        >>> [(r.lemma, r.form) for r in load_words().readings("found")]
        [('find', 'pastpart'), ('found', 'base')]
        >>> load_words().readings("because of")
        (Reading(lemma='because of', pos='preposition', form=''),)
        """
        found = self._seen.get(word)
        if found is None:
            found = tuple(dict.fromkeys(self._find(word)))
            self._seen[word] = found
        return found

    def _find(self, word: str) -> Iterator[Reading]:
        tags, _, lemma = self._function.get(word, "").partition("\t")
        for tag in tags.split():
            yield Reading(lemma or word, tag)
        found = list(self._find_content(word))
        yield from found or self._find_content(american(word))

    def _find_content(self, word: str) -> Iterator[Reading]:
        lemmas = [word, *possible_lemmas(word)]
        yield from self._verb_readings(word, lemmas)
        yield from self._noun_readings(word, lemmas)
        if word in self._adjectives:
            yield Reading(word, "adj")
        elif not (word in self._nouns or word in self._adverbs):
            yield from (Reading(lemma, "adj") for lemma in lemmas if lemma in self._adjectives and word in comparisons(lemma))
        if word in self._adverbs:
            yield Reading(word, "adv")

    def _verb_readings(self, word: str, lemmas: Iterable[str]) -> Iterator[Reading]:
        """Irregular pasts come first: *found* is rather of find than of found, *lay* rather of lie."""
        for candidate in [*self._irregular_verbs.get(word, ()), *lemmas]:
            lemma = candidate if candidate in self._verbs else american(candidate)
            if lemma not in self._verbs or lemma == "be":  # the forms of be are function words
                continue
            past, participle, _ = self._verb_cells(lemma) if lemma == candidate else ("", "", "")
            forms = verb_forms(candidate, past, participle)
            if word == forms.past:
                yield Reading(lemma, "verb", "pastpart" if word == forms.participle else "past")
            elif word == forms.participle:
                yield Reading(lemma, "verb", "participle")
            for form in ("base", "third", "gerund"):
                if word == getattr(forms, form):
                    yield Reading(lemma, "verb", form)

    def _verb_cells(self, lemma: str) -> tuple[str, str, str]:
        past, participle, marks = [*self._verbs.get(lemma, "").split("\t"), "", ""][:3]
        return past, participle, marks

    def _noun_readings(self, word: str, lemmas: Iterable[str]) -> Iterator[Reading]:
        irregular = self._irregular_nouns.get(word)
        for candidate in [irregular, *lemmas] if irregular else lemmas:
            lemma = candidate if candidate in self._nouns else american(candidate)
            _, _, given = self._nouns.get(lemma, "\t-").partition("\t")
            if lemma not in self._nouns:
                continue
            if word == candidate:
                yield Reading(lemma, "noun", "plural" if given == "=" else "singular")
            if given not in ("-", "=") and word in ([plural(candidate)] if lemma != candidate else _plurals(lemma, given)):
                yield Reading(lemma, "noun", "plural")

    def noun_class(self, lemma: str) -> str:
        """Tell the semantic class of a noun, by its ending if it is unknown; "abstract" if that tells nothing.

        >>> [load_words().noun_class(noun) for noun in ("colonel", "ceasefire", "co-organizer", "fruitologist", "zorp")]
        ['person', 'agreement', 'person', 'person', 'abstract']
        """
        found = self._classes.get(lemma)
        if found is None:
            found = self._classes[lemma] = self._find_class(lemma)
        return found

    def _find_class(self, lemma: str) -> str:
        if lemma not in self._nouns:
            lemma = next((r.lemma for r in self.readings(lemma) if r.pos == "noun"), lemma)
        known = self._nouns.get(lemma, "").partition("\t")[0]
        if not known and "-" in lemma:
            return self.noun_class(lemma.rpartition("-")[2])
        return known or class_by_suffix(lemma, self._is_verb)

    def verb_classes(self, lemma: str) -> frozenset[str]:
        """Tell the syntactic and semantic classes of a verb (see ``data/words/verbs.tsv``); empty for most verbs.

        >>> sorted(load_words().verb_classes("manage"))
        ['implicative+']
        """
        found = self._marks.get(lemma)
        if found is None:
            found = self._marks[lemma] = frozenset(self._verb_cells(lemma)[2].split())
        return found

    def adverb_classes(self, adverb: str) -> frozenset[str]:
        """Tell the classes of an adverb: habit, hedge, neg, degree, time, link.

        >>> sorted(load_words().adverb_classes("allegedly"))
        ['hedge']
        """
        cell = self._adverbs.get(adverb)
        return frozenset(cell.split()) if cell else _NO_CLASS

    @cached_property
    def adverb_phrases(self) -> dict[tuple[str, str], list[tuple[str, ...]]]:
        """The adverbs of several words by their first two, the longest first.

        >>> load_words().adverb_phrases["on", "the"]
        [('on', 'the', 'one', 'hand'), ('on', 'the', 'other', 'hand'), ('on', 'the', 'spot')]
        """
        found: dict[tuple[str, str], list[tuple[str, ...]]] = {}
        for phrase in sorted((tuple(a.split()) for a in self._adverbs if " " in a), key=len, reverse=True):
            found.setdefault((phrase[0], phrase[1]), []).append(phrase)
        return found

    def guess(self, word: str) -> tuple[Reading, ...]:
        """Guess the readings of a word that the lexicon does not have, by its parts and its ending; empty if it is no word.

        >>> load_words().guess("state-controlled"), load_words().guess("re-arrested")[0].lemma
        ((Reading(lemma='state-controlled', pos='adj', form=''),), 're-arrest')
        >>> [(r.pos, r.form) for r in load_words().guess("blorfers")]
        [('noun', 'plural')]
        """
        if not word or not word.replace("-", "").replace("'", "").isalnum() or word.isdigit():
            return ()
        prefix, rest = split_prefix(word)
        known = self.readings(rest) if prefix else ()
        if known:
            guessed = tuple(_compound(word, word[: len(word) - len(rest)], prefix, known))
            if guessed:
                return guessed
        return tuple(Reading(*row) for row in guess_by_suffix(word, self._is_verb, self._is_noun))

    def _is_verb(self, lemma: str) -> bool:
        return lemma in self._verbs

    def _is_noun(self, lemma: str) -> bool:
        return lemma in self._nouns


def _compound(word: str, front: str, prefix: str, last: tuple[Reading, ...]) -> Iterator[Reading]:
    """Read a word with a known last part: *co-founder*, *re-arrested*, *state-controlled*, *anti-war*."""
    verbal = prefix in _VERBAL_PREFIXES
    nominal = any(reading.pos == "noun" for reading in last)
    for reading in last:
        if reading.pos == "verb" and verbal and not (nominal and reading.form in ("base", "third")):
            yield Reading(front + reading.lemma, "verb", reading.form)
        elif reading.pos == "verb" and reading.form in ("participle", "pastpart", "gerund") and "-" in front:
            yield Reading(word, "adj")
        elif reading.pos == "noun":
            if prefix in _RELATIONAL and reading.form == "singular":
                yield Reading(word, "adj")
            yield Reading(front + reading.lemma, "noun", reading.form)
        elif reading.pos in ("adj", "adv"):
            yield Reading(word, reading.pos)
        elif reading.pos == "number":
            yield Reading(word, "number")


def _plurals(noun: str, given: str) -> list[str]:
    return [plural(noun, form) for form in given.split("|")]


def _read(name: str) -> dict[str, str]:
    """Read the lines of a data file: their first cell, and the rest as it stands; the first line names the columns."""
    lines = files("hrwparse.vocab").joinpath(f"data/words/{name}.tsv").read_text(encoding="utf-8").splitlines()
    start = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    return {word: rest for word, _, rest in (line.partition("\t") for line in lines[start + 1 :])}


@cache
def load_words() -> Words:
    """Give the lexicon; it is read from ``data/words/`` at the first call only."""
    verbs, nouns = _read("verbs"), _read("nouns")
    pasts: dict[str, list[str]] = {}
    for lemma, cells in verbs.items():
        for form in cells.split("\t")[:2] if cells and cells[0] != "\t" else ():
            if form and lemma not in pasts.setdefault(form, []):
                pasts[form].append(lemma)
    plurals = {}
    for lemma, cells in nouns.items():
        given = cells.partition("\t")[2]
        if given and given not in "-=":
            plurals.update(dict.fromkeys(given.split("|"), lemma))
    return Words(_read("function"), verbs, nouns, _read("adjectives"), _read("adverbs"), pasts, plurals)
