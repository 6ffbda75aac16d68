"""Word classes: invented sentences with the expected tag behind some of their words."""

import pytest
from annotated import found_tags, read_case, tagged
from hypothesis import given
from hypothesis import strategies as st
from tag_cases_clause import IN_CLAUSE
from tag_cases_verbs import VERBS
from tag_cases_words import WORDS
from tag_failures import KNOWN_FAILURES

from hrwparse.text.tags import tag
from hrwparse.text.tokens import tokenize

CASES = WORDS | VERBS | IN_CLAUSE


@pytest.mark.parametrize("case", [case for cases in CASES.values() for case in cases])
def test_a_word_has_the_class_that_its_sentence_gives_it(case):
    sentence, wanted = read_case(case)
    assert found_tags(sentence, wanted) == wanted


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, marks=pytest.mark.xfail(strict=True, reason=why)) for why, cases in KNOWN_FAILURES.items() for c in cases],
)
def test_known_failure(case):
    sentence, wanted = read_case(case)
    assert found_tags(sentence, wanted) == wanted


@pytest.mark.parametrize(
    ("sentence", "word", "lemma", "form"),
    [
        ("Police beat two men.", "beat", "beat", "past"),
        ("The men were beaten.", "beaten", "beat", "participle"),
        ("They found the body.", "found", "find", "pastpart"),
        ("Two women fled.", "women", "woman", "plural"),
        ("He was arrested.", "was", "be", ""),
        ("She won’t go.", "wo", "will", ""),
        ("Soldiers shot at homes.", "homes", "home", "plural"),
        ("A detained man wept.", "detained", "detain", "pastpart"),
        ("The killings stopped.", "killings", "killing", "plural"),
        ("He kept insulting the king.", "insulting", "insult", "gerund"),
    ],
)
def test_a_word_is_led_back_to_its_lemma(sentence, word, lemma, form):
    token = next(t for t in tagged(sentence) if t.text == word)
    assert (token.lemma, token.form) == (lemma, form)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("“Ana Ruiz” – 3 (x) $5 it's …", '"RR"-Q(N)QQOZ…'),
        ("the men's, the mens' and", "DNZ,DNZC"),
        ("He said ’no’.", 'OV"D".'),
        ("", ""),
    ],
)
def test_what_is_no_word(text, tags):
    tokens = tokenize(text)
    tag(tokens)
    assert "".join(t.tag for t in tokens) == tags


VOCABULARY = sorted(
    {word for cases in CASES.values() for case in cases for word in read_case(case)[0].replace(".", " .").split()}
)


@given(st.text(max_size=60) | st.lists(st.sampled_from([*VOCABULARY, ",", ";", "(", ")", "“", "'"]), max_size=14).map(" ".join))
def test_every_token_gets_one_tag(text):
    tokens = tagged(text)
    assert all(len(t.tag) == 1 and t.tag != "?" for t in tokens)
