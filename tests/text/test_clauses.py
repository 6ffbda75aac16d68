"""Clauses: whatever the face of the sentence, the same slots are filled."""

import pytest

from hrwparse.text.clauses import find_clauses
from hrwparse.text.groups import find_groups
from hrwparse.text.tags import tag
from hrwparse.text.tokens import tokenize


def clauses(sentence):
    tokens = tokenize(sentence)
    tag(tokens)
    return {v.main.text: v for v in find_clauses(find_groups(tokens))}


def words(group):
    return None if group is None else " ".join(t.text for t in group.tokens)


# sentence, verb, agent (subject of the active, by-phrase of the passive), patient
FACES = [
    ("Police arrested two men.", "arrested", "Police", "two men"),
    ("Two men were arrested by police.", "arrested", "police", "Two men"),
    ("Two men were arrested.", "arrested", None, "Two men"),
    ("The men who were arrested by police escaped.", "arrested", "police", "The men"),
    ("The men arrested by police escaped.", "arrested", "police", "The men"),
    ("The leader whom police arrested was charged.", "arrested", "police", "The leader"),
    ("He said police arrested two men.", "arrested", "police", "two men"),
    ("He said that police arrested two men.", "arrested", "police", "two men"),
    ("Police beat a journalist and arrested two men.", "arrested", "Police", "two men"),
    ("The journalist was beaten, arrested, and released.", "arrested", None, "The journalist"),
    ("The journalist, arrested in May, was released.", "arrested", None, "The journalist"),
    ("The court ordered the police to arrest two men.", "arrest", "the police", "two men"),
    ("The soldiers were accused of killing two men.", "killing", "The soldiers", "two men"),
    ("After arresting two men, the police released them.", "arresting", "the police", "two men"),
    ("The court freed the writer, and police arrested two men.", "arrested", "police", "two men"),
]


@pytest.mark.parametrize(("sentence", "verb", "agent", "patient"), FACES)
def test_agent_and_patient_whatever_the_face(sentence, verb, agent, patient):
    clause = clauses(sentence)[verb]
    turned = clause.passive or clause.form == "participle"
    assert words(clause.by if turned else clause.subject) == agent
    assert words(clause.subject if turned else next(iter(clause.objects), None)) == patient


@pytest.mark.parametrize(
    ("sentence", "verb", "subject"),
    [
        ("The men arrested in the city were released.", "released", "The men"),
        ("The newspaper, owned by a minister, was suspended.", "suspended", "The newspaper"),
        ("The minister, who had visited the city, resigned.", "resigned", "The minister"),
        ("When he was arrested, the writer protested.", "protested", "the writer"),
        ("In the city, police dispersed the crowd.", "dispersed", "police"),
        ("A journalist charged with insulting the president escaped.", "escaped", "A journalist"),
    ],
)
def test_the_main_verb_finds_its_subject_over_insertions(sentence, verb, subject):
    assert words(clauses(sentence)[verb].subject) == subject


@pytest.mark.parametrize(
    ("sentence", "verb", "link"),
    [
        ("He was forced to resign.", "resign", "infinitive"),
        ("The paper was closed for insulting the king.", "insulting", "preposition:for"),
        ("He was held in a camp, where guards beat him.", "beat", "relative:where"),
        ("The minister left, calling for talks.", "calling", "participial"),
        ("Although police arrested two men, the rally went on.", "arrested", "subordinate:although"),
    ],
)
def test_a_verb_knows_what_it_hangs_on(sentence, verb, link):
    assert clauses(sentence)[verb].link == link
