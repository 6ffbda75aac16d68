"""Every line of the trigger vocabulary tests itself: its ``yes`` sentence gives it as a candidate, its ``no`` does not."""

import re
from collections import Counter

import attrs
import pytest

import hrwparse
from hrwparse.errors import CodebookError
from hrwparse.extract.analysis import analyse
from hrwparse.extract.candidates import match_entries
from hrwparse.models import IncidentKind
from hrwparse.vocab.inflect import plural, spellings, verb_forms
from hrwparse.vocab.triggers import load_triggers, parse_line
from hrwparse.vocab.words import load_words

TRIGGERS = load_triggers()


def rules(text):
    document = hrwparse.read(f"Country Report\n\n{text}\n")
    sentences, _ = analyse(document)
    return {
        candidate.trigger.rule
        for sentence in sentences
        for matches in match_entries(sentence)
        for candidate in matches
        if not candidate.loose
    }


@pytest.mark.parametrize("kind", IncidentKind)
def test_lines_match_their_sentences(kind):
    lines = [t for t in TRIGGERS if t.kind is kind]
    missed = [(t.rule, t.yes) for t in lines if t.rule not in rules(t.yes)]
    wrong = [(t.rule, t.no) for t in lines if t.rule in rules(t.no)]
    assert not missed, "must match"
    assert not wrong, "must not match"


def lemmas(text):
    """What the words of a text, and the parts of its compounds, may be forms of."""
    words = {part for word in re.findall(r"\w+(?:['’-]\w+)*", text.lower()) for part in (word, *re.split("['’-]", word))}
    lexicon = load_words()
    return words | {reading.lemma for word in words for reading in (*lexicon.readings(word), *lexicon.guess(word))}


def forms(word):
    return {word, plural(word), *spellings(word), *attrs.astuple(verb_forms(word))}


@pytest.mark.parametrize("kind", IncidentKind)
def test_near_misses_are_near(kind):
    """A near miss holds a word of its line, in another sense or construction."""
    lines = [t for t in TRIGGERS if t.kind is kind]
    assert [(t.rule, t.no) for t in lines if not any(forms(word) & lemmas(t.no) for word in t.lemma.split())] == []


@pytest.mark.parametrize("kind", IncidentKind)
def test_every_kind_has_verbs_and_nouns(kind):
    assert {"v", "n"} <= {t.pos for t in TRIGGERS if t.kind is kind}


def test_lines_stand_once():
    seen = Counter((t.kind, t.lemma, t.pos, t.needs) for t in TRIGGERS)
    assert [line for line, times in seen.items() if times > 1] == []


def test_vocabulary_is_broad():
    assert len({(t.lemma, t.kind) for t in TRIGGERS}) >= 700


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("arrest\tv", "2 cells instead of 6"),
        ("arrest\tx\t\t\tYes.\tNo.", "part of speech 'x'"),
        ("arrest\tv\tsubj=hero\t\tYes.\tNo.", "role 'subj=hero' is none of"),
    ],
)
def test_a_wrong_line_is_refused(line, told):
    with pytest.raises(CodebookError, match=told):
        parse_line(IncidentKind.ARREST, line, "arrest.tsv:3")
