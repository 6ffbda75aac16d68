"""What kind of page it is, what is quoted, and who speaks for the publisher."""

import attrs
import pytest
from sample_pages import analyse, document_of

from hrwparse.extract.setting import Setting, is_publisher
from hrwparse.models import Span


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Human Rights Watch", True),
        ("the Human Rights Watch", True),
        ("HRW", True),
        ("Human Rights Watch/Asia", True),
        ("Helsinki Watch", True),
        ("Middle East Watch", True),
        ("Nordland Rights Watch", False),
        ("HRWX", False),
        ("Amnesty International", False),
    ],
)
def test_names_of_the_publisher(name, wanted):
    assert is_publisher(name) is wanted


def test_the_kind_of_page():
    plain = document_of("Police arrested nine men.")
    assert Setting(plain).genre == "press"
    assert Setting(document_of("Police arrested nine men.", year=2006)).genre == "yearly"
    assert Setting(attrs.evolve(plain, report_year=2007)).genre == "yearly"
    assert Setting(document_of("Human Rights Watch spoke. HRW wrote.")).genre == "publisher"
    assert Setting(document_of("Human Rights Watch spoke.")).genre == "press"


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("He said “they beat us hard” and left.", "beat", True),
        ("He said “they beat us hard” and left.", "left", False),
        ('He said "they beat us hard" and left.', "beat", True),
        ("The “beating” was long.", "beating", False),
        ("They beat us. He said “it is so”.", "beat", False),
        ("Nobody quotes the beating.", "beating", False),
    ],
)
def test_what_is_quoted(text, words, wanted):
    at = text.index(words)
    assert Setting(document_of(text)).in_quotation(Span(at, at + len(words))) is wanted


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Human Rights Watch spoke.", "Human Rights Watch", True),
        ("We spoke with nine men.", "We", True),
        ("“We are poor people,” he said.", "We", False),
        ("Ana Ruiz, Africa director at Human Rights Watch, spoke. That day Ruiz left.", "Ruiz", True),
        ("Ana Ruiz, a researcher with HRW, spoke. That day Ruiz left.", "Ruiz", True),
        ("Human Rights Watch researcher Ana Ruiz spoke. That day Ruiz left.", "Ruiz", True),
        ("Ana Ruiz, director at Norvik University, spoke. That day Ruiz left.", "Ruiz", False),
        ("The director spoke.", "director", False),
        ("Amnesty International spoke.", "Amnesty International", False),
    ],
)
def test_who_speaks_for_the_publisher(text, word, wanted):
    document = document_of(text)
    sentences, _ = analyse(document)
    noun = [n for s in sentences for n in s.nouns if n.head.text == word][-1]
    assert Setting(document).is_publisher(noun) is wanted


def test_testimony_is_set_off_behind_a_colon_and_told_in_the_first_person():
    setting = Setting(
        document_of(
            "A farmer said:", "They burned my house.", "We ran.", "Police denied it.", "The list:", "A house, “my house.”"
        )
    )
    assert [n for n in range(6) if setting.in_testimony(n)] == [1, 2]
