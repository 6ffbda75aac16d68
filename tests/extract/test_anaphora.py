"""Who is meant by pronouns and definite descriptions."""

import pytest
from sample_pages import cast_of, hard

from hrwparse.extract.anaphora import all_nouns


def meant(text, word, which=-1):
    """The name of the actor that the noun group with a head means, of several the last one."""
    paragraphs = text.split(" ¶ ")
    sentences, cast = cast_of(*paragraphs)
    nouns = [n for s in sentences for n in all_nouns(s) if n.head.text == word]
    assert nouns, f"no group {word}"
    member = cast.meant(nouns[which])
    return None if member is None else member.name


PRONOUNS = [
    ("Police arrested Petra Lund. She was beaten.", "She", "Petra Lund"),
    ("Police arrested Ilan Voss and beat him.", "him", "Ilan Voss"),
    ("Ilan Voss left. Police burned his house.", "his", "Ilan Voss"),
    ("Petra Lund met Ilan Voss. She left.", "She", "Petra Lund"),  # subjects first
    ("Petra Lund left. Then Ilan Voss spoke. He was beaten.", "He", "Ilan Voss"),
    ("A lawyer met Petra Lund. She left.", "She", "Petra Lund"),  # names first
    ("A teacher was beaten. She left.", "She", "teacher"),
    hard(
        "Nine students met two ministers. They were beaten.",
        "They",
        "Nine students",
        reason="to whom something was done goes first for a passive, though meeting does nobody harm",
    ),
    ("Nine students left. They were beaten.", "They", "Nine students"),
    ("Police arrested nine students. They were beaten.", "They", "nine students"),
    ("Nine students left. Soldiers beat them.", "them", "Nine students"),
    ("The Interior Ministry spoke. It banned the rally.", "It", "Interior Ministry"),
    ("Petra Lund was arrested. ¶ She was beaten.", "She", "Petra Lund"),
    # No antecedent, too far away, or of another number.
    ("He was arrested.", "He", None),
    ("They were arrested.", "They", None),
    ("Petra Lund left. They were arrested.", "They", None),
    ("Petra Lund left. It was late.", "It", None),
    ("Petra Lund left. ¶ It rained. ¶ It rained. ¶ She was beaten.", "She", None),
    ("Nine students left. It rained. It rained. It rained. They were beaten.", "They", None),
]


@pytest.mark.parametrize(("text", "word", "wanted"), PRONOUNS)
def test_pronouns_mean_the_nearest_participant_that_agrees(text, word, wanted):
    assert meant(text, word) == wanted


DESCRIPTIONS = [
    ("Police arrested nine students. The students were beaten.", "students", "nine students"),
    ("Petra Lund, a lawyer, was arrested. The lawyer was beaten.", "lawyer", "Petra Lund"),
    ("The newspaper Zarya was closed. The newspaper appealed.", "newspaper", "Zarya"),
    hard("Police closed the Zarya newspaper. It appealed.", "newspaper", "Zarya", reason="a name before a noun of kind"),
    ("The Norvik City Court met. The court freed nine men.", "court", "Norvik City Court"),
    # Two of a kind, another head, not definite, or said more closely: it means itself.
    ("The Norvik City Court and the Dorin City Court met. The court freed nine men.", "court", "court"),
    ("Police arrested nine students. The teachers were beaten.", "teachers", "teachers"),
    ("Police arrested nine students. Nine students were beaten.", "students", "nine students"),
    ("Police arrested nine students. The young students were beaten.", "students", "young students"),
    hard(
        "Sixteen Americans were arrested. The Americans were freed.",
        "Americans",
        "Sixteen Americans",
        reason="people of a nation",
    ),
]


@pytest.mark.parametrize(("text", "word", "wanted"), DESCRIPTIONS)
def test_definite_descriptions_mean_what_was_told_before(text, word, wanted):
    assert (meant(text, word) or "").lower() == wanted.lower()


def test_possessors_come_before_what_they_own():
    sentences, _ = cast_of("Petra Lund's brother's house burned.")
    assert [n.head.text for n in all_nouns(sentences[0])] == ["Petra Lund", "brother", "house"]
