"""Clauses: whatever the face of the sentence, the same slots are filled."""

import pytest
from annotated import linked, tagged, words
from clause_cases import CONSTRUCTIONS
from clause_cases_far import FAR
from clause_cases_more import MORE
from hypothesis import given
from hypothesis import strategies as st

from hrwparse.text.clauses import find_clauses
from hrwparse.text.groups import NounGroup, VerbGroup, find_groups

CASES = CONSTRUCTIONS | MORE | FAR

# What is right but not what comes out, by cause.
KNOWN_FAILURES = {
    "got is a verb of its own: no passive of get": [
        ("Two men got arrested by police.", {"arrested": {"agent": "police", "patient": "Two men", "passive": True}}),
    ],
    "the main verb behind a relative clause with its own verb is tagged as a participle": [
        ("The man he accused fled.", {"accused": {"agent": "he", "patient": "The man"}}),
        ("The boy the soldiers shot died.", {"died": {"agent": "The boy"}}),
    ],
    "that is no relative before a pronoun, and one behind an addressee": [
        ("The report that he wrote was seized by police.", {"wrote": {"agent": "he", "patient": "The report"}}),
        ("He told the court that guards beat him.", {"beat": {"agent": "guards", "patient": "him"}}),
    ],
    "the relative word goes to the nearest group of persons (the army)": [
        ("Two officers of the army who beat the boy were tried.", {"beat": {"agent": "Two officers", "patient": "the boy"}}),
    ],
    "and with a verb that has no passive: tagged like the participle before": [
        ("He was arrested but later escaped.", {"escaped": {"agent": "He"}}),
    ],
    "the verb behind a subordinate clause at the head is tagged as a participle": [
        ("When arrested, the writer protested.", {"arrested": {"patient": "the writer"}}),
    ],
    "the insertion takes the verb: its group is nearer than the subject": [
        ("The men, police said, fled.", {"fled": {"agent": "The men"}}),
    ],
    "a base form or present that is also a noun is tagged as the noun": [
        ("Whoever attacks the king is jailed.", {"attacks": {"link": "subordinate:whoever"}}),
    ],
    "an -ing form at the head is tagged as the noun": [
        ("Beating him, the guards laughed.", {"Beating": {"agent": "the guards", "patient": "him"}}),
    ],
    "when behind a noun group is taken for its relative": [
        ("The rally ended when police came.", {"came": {"link": "subordinate:when", "agent": "police"}}),
    ],
    "the possessor behind whose joins the next group": [
        ("The editor whose house police burned fled.", {"burned": {"agent": "police", "patient": "house"}}),
    ],
    "if without a subject opens a clause that the main verb falls into": [
        ("The minister, if convicted, faces death.", {"faces": {"agent": "The minister", "link": "main"}}),
    ],
    "a list of participles ends at a relative clause inside it": [
        ("He was held, beaten by guards who laughed, and freed.", {"freed": {"subject": "He"}}),
    ],
}


def slot(verb, name):
    turned = verb.passive or verb.form == "participle"
    match name:
        case "agent":
            return words(verb.by if turned else verb.subject)
        case "patient":
            return words(verb.subject if turned else next(iter(verb.objects), None))
        case "subject":
            return words(verb.subject)
        case "governor":
            return words(verb.governor)
        case "date":
            return "; ".join(token.text for _, token in verb.dates) or None
        case "link" | "passive" | "perfect" | "progressive" | "modal" | "negative" | "past" | "form":
            return getattr(verb, name)
        case preposition:
            return next((words(noun) for word, noun in verb.pps if word == preposition), None)


def slots(sentence, wanted):
    verbs = linked(sentence)
    return {verb: {name: slot(verbs[verb], name) for name in names} for verb, names in wanted.items() if verb in verbs}


@pytest.mark.parametrize(("sentence", "wanted"), [case for cases in CASES.values() for case in cases])
def test_slots(sentence, wanted):
    assert slots(sentence, wanted) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        pytest.param(*case, marks=pytest.mark.xfail(strict=True, reason=why))
        for why, cases in KNOWN_FAILURES.items()
        for case in cases
    ],
)
def test_known_failure(sentence, wanted):
    assert slots(sentence, wanted) == wanted


SENTENCES = [case[0] for cases in CASES.values() for case in cases]
WORDS = sorted({word for sentence in SENTENCES for word in sentence.replace(".", " .").replace(",", " ,").split()})
ANY = st.text(max_size=60) | st.lists(st.sampled_from([*WORDS, ";", ":", "(", ")", "–", "“", "'"]), max_size=16).map(" ".join)


@given(ANY)
def test_clauses_hold_the_groups_of_their_sentence(text):
    chunks = find_groups(tagged(text))
    verbs = find_clauses(chunks)
    assert verbs == [c for c in chunks if isinstance(c, VerbGroup)]
    nouns = {id(c) for c in chunks if isinstance(c, NounGroup)}
    for verb in verbs:
        filled = [verb.subject, verb.by, verb.antecedent, *verb.objects, *(noun for _, noun in verb.pps)]
        assert {id(noun) for noun in filled if noun is not None} <= nouns
        assert verb.governor is not verb
