"""The way from an event to a noun group over the ties of its clauses."""

import pytest
from sample_pages import cast_of

from hrwparse.extract.anaphora import all_nouns
from hrwparse.extract.paths import Ties

# sentence, verb, head of the noun group, the ties between them
WAYS = [
    ("Police arrested Petra Lund.", "arrested", "Police", ["agent"]),
    ("Petra Lund was arrested by police.", "arrested", "police", ["agent"]),
    ("Petra Lund was arrested by police.", "arrested", "Petra Lund", ["patient"]),
    ("Petra Lund was denied entry by police.", "denied", "entry", ["second object"]),
    ("Police closed the office of a union.", "closed", "union", ["patient", "of"]),
    ("Police closed Petra Lund's office.", "closed", "Petra Lund", ["patient", "owner"]),
    ("Police met with Petra Lund, a lawyer.", "met", "lawyer", ["with", "apposed"]),
    ("Petra Lund said that police beat him.", "beat", "Petra Lund", ["above complement", "agent"]),
    ("A police raid surprised Petra Lund.", "surprised", "police", ["agent", "before"]),
    ("Police left; soldiers came.", "left", "soldiers", None),
]


@pytest.mark.parametrize(("text", "verb", "head", "wanted"), WAYS)
def test_the_way_to_a_participant(text, verb, head, wanted):
    (sentence,), _ = cast_of(text)
    nouns = list(all_nouns(sentence))
    nouns += [n.named_modifier for n in nouns if n.named_modifier is not None]
    start = next(v for v in sentence.verbs if v.main.text == verb)
    noun = next(n for n in nouns if n.head.text == head)
    assert Ties(nouns, sentence.verbs).ways(start).get(id(noun)) == wanted
