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


# A number, a part, the others, a role that many may have: the group that was told before.
GROUPS = [
    ("Police arrested 12 union leaders. Two teachers saw it. The 12 were beaten.", "12", "12 union leaders"),
    ("Police arrested 12 union leaders. Six of the 12 were freed.", "Six", "12 union leaders"),
    ("Police arrested 12 union leaders. Six of them were freed.", "Six", "12 union leaders"),
    ("Police arrested nine students. Seven were freed.", "Seven", "nine students"),
    ("Police arrested nine students. Two soldiers saw it. Several were freed.", "Several", "nine students"),
    ("Police arrested nine students. The others were freed.", "others", "nine students"),
    ("Police arrested nine students. Two teachers came. Both were freed.", "Both", "Two teachers"),
    ("Police arrested nine students. The detainees were freed.", "detainees", "nine students"),
    ("Gunmen seized 300 schoolboys. The boys were freed.", "boys", "300 schoolboys"),
    ("Gunmen seized more than 300 schoolboys. The kidnapped boys were freed.", "boys", "more than 300 schoolboys"),
    ("Police arrested a teacher. The victim was beaten.", "victim", "teacher"),
    # Too large a part, a part with a group of its own, a name beside it, a predicate.
    ("Police arrested nine students. Twelve were freed.", "Twelve", "Twelve"),
    ("Police arrested nine students. Thousands marched.", "Thousands", "Thousands"),
    ("Police killed nine students and wounded 16 others.", "others", "16 others"),
    ("Petra Lund, a nurse whom police held, was freed.", "nurse", "Petra Lund"),
    ("Police arrested nine students. Two of his patients were freed.", "Two", "Two of his patients"),
    ("Police arrested six men. One of the six, Ilan Voss, was freed.", "One", "Ilan Voss"),
    ("Police arrested nine students. The leader is 66.", "66", "66"),
    ("It rained. The victim was beaten.", "victim", "victim"),
    ("It rained. The detainees were freed.", "detainees", "detainees"),
    ("It rained. The students were freed.", "students", "students"),
]


@pytest.mark.parametrize(("text", "word", "wanted"), GROUPS)
def test_groups_mean_the_group_told_before(text, word, wanted):
    assert (meant(text, word) or "").lower() == wanted.lower()


def all_meant(text, word):
    sentences, cast = cast_of(text)
    noun = [n for s in sentences for n in all_nouns(s) if n.head.text == word][-1]
    return [member.name for member in cast.all_meant(noun)], cast.carried(noun)


def test_a_list_of_names_is_meant_as_a_whole():
    assert all_meant("Police arrested Petra Lund and Ilan Voss. They were beaten.", "They")[0] == ["Petra Lund", "Ilan Voss"]


def test_a_list_with_a_counted_group_is_counted_as_a_whole():
    members, quantity = all_meant("Police arrested Petra Lund and eleven students. The twelve were beaten.", "twelve")
    assert members == ["Petra Lund", "eleven students"]
    assert quantity is None  # the number stands there itself
    members, quantity = all_meant("Police arrested Petra Lund and eleven students. They were beaten.", "They")
    assert quantity.minimum == quantity.maximum == 12


def test_coordinated_groups_of_people_are_one_participant():
    assert meant("Police arrested nine teachers and a nurse.", "nurse") == "nine teachers and a nurse"
    assert meant("Police and soldiers arrested him.", "soldiers") == "soldiers"


def test_who_speaks_of_himself_is_the_speaker():
    assert meant('Petra Lund left. "They beat me."', "me") is None
    assert meant('"I was afraid," said Petra Lund. "They beat me."', "me") == "Petra Lund"


@pytest.mark.parametrize(("text", "word", "wanted"), DESCRIPTIONS)
def test_definite_descriptions_mean_what_was_told_before(text, word, wanted):
    assert (meant(text, word) or "").lower() == wanted.lower()


def test_possessors_come_before_what_they_own():
    sentences, _ = cast_of("Petra Lund's brother's house burned.")
    assert [n.head.text for n in all_nouns(sentences[0])] == ["Petra Lund", "brother", "house"]
