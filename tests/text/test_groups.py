"""Groups: how a tagged sentence falls into noun groups, verb groups and what stands between."""

import pytest
from annotated import bracketed, chunked, linked, tagged, words
from hypothesis import given
from hypothesis import strategies as st

from hrwparse.text.groups import NounGroup, VerbGroup, find_groups

# [noun groups] with their possessors, <verb groups>, all else bare.
CASES = [
    "[Two journalists] <were later charged> with [theft] .",
    "[The police] <did not arrest> [the two men] .",
    "[The minister's brother] <has been released> .",
    "[Police] <beat> [a 17-year-old student] .",
    "[The men] <were not allowed> <to see> [their lawyers] .",
    "[He] <resigned> .",
    "[Ana Ruiz] , [a lawyer] , <was arrested> .",
    "[The army] <may have killed> [ten villagers] .",
    "[He] <was reportedly beaten> .",
    "[Armed men] <stormed> [the office] .",
    "[A group] of [armed men] <stormed> [the office] .",
    "[The first trial] <was adjourned> .",
    "[At least six men] <were held> .",
    "[More than 20 people] <died> .",
    "[Nearly 100 members] of [the party] <were arrested> .",
    "[The court] <ordered> [the police] <to release> [the editor] .",
    "[He] <was accused> of <having killed> [two men] .",
    "[They] <had been being watched> .",
    "[The ruling party] <won> .",
    "[Police] <dispersed> [the crowd] , <using> [tear gas] .",
    "[Some] <were freed> .",
    "[None] of [them] <was charged> .",
    "[His lawyer] <said> that [he] <had been tortured> .",
    "[Those] who <fled> <were caught> .",
    "[Most] of [the refugees] <returned> .",
    "[The September 3 attack] <killed> [ten people] .",
    "[Last year's vote] <was annulled> .",
    "[The government] <never replied> .",
    "[They] <wo n't return> .",
    "[Rashid Bek] and [Omar Lind] <were tried> .",
    "[A newly elected president] <resigned> .",
    "[An old, sick man] <died> .",
    "[A free and fair vote] <was held> .",
    "[The country's largest independent newspaper] <closed> .",
    "[Women's rights activists] <protested> .",
    "[Bek's two brothers' houses] <were burned> .",
    "[The attack] <was condemned> by [the United Nations] .",
    "[The 2005 elections] <were annulled> .",
    "[Neither man] <was charged> .",
    "[Both men] <were charged> .",
    "[All three men] <were charged> .",
    "[The two] <were charged> .",
    "<To avoid> [arrest] , [he] <fled> .",
    "[The men] <were> [soldiers] .",
    "[It] <is> .",
    "[The head] of [the union] in [the capital] <resigned> .",
    "[He] <should not have been held> .",
    "[Soldiers] <shot> dead [two men] .",
    "[Soldiers] <shot> dead [prominent lawyer Ana Ruiz] .",
    "[The raid] <left> [two men] dead .",
    "[Fighters] <put> to [death] [eleven villagers] .",
    "[He] <is> in [room 12] .",
    "In [Orda] , [Dorin] and [Norvik] [more than 150 people] <were killed> .",
]

KNOWN_FAILURES = {
    "ablaze and alight are no predicates to the lexicon": [
        "[Rebels] <set> [two houses] alight .",
        "[Troops] <set> [two houses] ablaze .",
    ],
    "an adjective behind a pronoun becomes a group": ["[The court] <found> [him] guilty of [libel] ."],
    "only and, not but, joins adjectives": ["[A small but loud group] <protested> ."],
    "this before a verb that may be a noun": ["[This] <shows> [the danger] ."],
    "an -ing form at the head is the noun": ["<Closing> [the paper] <angered> [readers] ."],
}


def bare(case):
    """The sentence itself, as it would be printed."""
    for mark in "[]<>":
        case = case.replace(mark, "")
    return case.replace(" .", ".").replace(" ,", ",").replace("wo n't", "won't")


@pytest.mark.parametrize("case", CASES)
def test_groups(case):
    assert bracketed(bare(case)) == case


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, marks=pytest.mark.xfail(strict=True, reason=why)) for why, cases in KNOWN_FAILURES.items() for c in cases],
)
def test_known_failure(case):
    assert bracketed(bare(case)) == case


# sentence, head of a group, what is known of it
NOUNS = [
    ("The two detained men fled.", "men", {"determiner": "The", "number": "two", "modifiers": ["detained"], "cls": "person"}),
    ("Police fled.", "Police", {"determiner": None, "number": None, "modifiers": [], "cls": "security_force"}),
    ("His brother fled.", "brother", {"determiner": "His", "possessor": "His", "cls": "person"}),
    ("The minister's brother fled.", "brother", {"determiner": None, "possessor": "The minister"}),
    ("Ana Ruiz fled.", "Ruiz", {"cls": "name", "modifiers": ["Ana"]}),
    ("They fled.", "They", {"cls": "pronoun", "possessor": None}),
    ("Ten fled.", "Ten", {"cls": "quantity", "number": "Ten"}),
    ("Some were freed.", "Some", {"cls": "quantity"}),
    ("The free died.", "free", {"cls": "abstract"}),
    ("Police took his.", "his", {"cls": "pronoun", "possessor": None}),
    ("Last year's vote was annulled.", "vote", {"possessor": "Last year"}),
]


@pytest.mark.parametrize(("sentence", "head", "wanted"), NOUNS)
def test_parts_of_a_noun_group(sentence, head, wanted):
    group = next(c for c in chunked(sentence) if isinstance(c, NounGroup) and c.head.text == head)
    found = {
        "determiner": group.determiner and group.determiner.text,
        "number": group.number and group.number.text,
        "modifiers": [t.text for t in group.modifiers],
        "possessor": words(group.possessor),
        "cls": group.cls,
    }
    assert {name: found[name] for name in wanted} == wanted


def form(shape, **known):
    return {"form": shape, "passive": False, "perfect": False, "progressive": False, "negative": False, "modal": ""} | known


# sentence, main word, everything that the auxiliaries tell
VERBS = [
    ("He fled.", "fled", form("finite", past=True)),
    ("He flees.", "flees", form("finite", past=False)),
    ("He was seen.", "seen", form("finite", passive=True, past=True)),
    ("He is seen.", "seen", form("finite", passive=True, past=False)),
    ("He has been seen.", "seen", form("finite", passive=True, perfect=True, past=False)),
    ("He had been seen.", "seen", form("finite", passive=True, perfect=True, past=True)),
    ("He has fled.", "fled", form("finite", perfect=True)),
    ("He was shouting.", "shouting", form("finite", progressive=True, past=True)),
    ("He is being held.", "held", form("finite", passive=True)),
    ("He may have fled.", "fled", form("finite", perfect=True, modal="may")),
    ("He would be held.", "held", form("finite", passive=True, modal="would")),
    ("He did not flee.", "flee", form("finite", negative=True, past=True)),
    ("He never fled.", "fled", form("finite", negative=True, past=True)),
    ("He hardly spoke.", "spoke", form("finite", negative=True, past=True)),
    ("He wants to flee.", "flee", form("infinitive")),
    ("He wants to be tried.", "tried", form("infinitive", passive=True)),
    ("He fears being tried.", "tried", form("gerund", passive=True)),
    ("Having fled, he wept.", "fled", form("gerund", perfect=True)),
    ("He left, calling for calm.", "calling", form("gerund")),
    ("Freed by soldiers, he fled.", "Freed", form("participle")),
    ("He was a guard.", "was", form("finite", past=True)),
    ("He is a guard.", "is", form("finite", past=False)),
    ("He had a gun.", "had", form("finite", past=True)),
]


@pytest.mark.parametrize(("sentence", "main", "wanted"), VERBS)
def test_what_the_auxiliaries_tell(sentence, main, wanted):
    verb = linked(sentence)[main]
    assert {name: getattr(verb, name) for name in wanted} == wanted


def test_adverbs_of_a_verb_group_stand_before_its_start():
    verb = linked("Police reportedly also beat him.")["beat"]
    assert [t.text for t in verb.adverbs] == ["reportedly", "also"]
    assert verb.start == verb.main.start


TAGS = 'NRTQDAVPGBXICSWOHEKZM.,;:()"-'


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(sorted({w for c in CASES for w in bare(c).split()})), max_size=14).map(" ".join)
)
def test_every_token_is_in_exactly_one_chunk(text):
    tokens = tagged(text)
    assert covered(find_groups(tokens), tokens) == tokens


@given(st.text(TAGS, max_size=14))
def test_every_token_is_in_exactly_one_chunk_whatever_its_tag(tags):
    tokens = tagged(" ".join("x" for _ in tags))
    for token, mark in zip(tokens, tags, strict=True):
        token.tag = mark
    assert covered(find_groups(tokens), tokens) == tokens


def covered(chunks, tokens):
    """The tokens that lie in the chunks, chunk by chunk."""
    found = []
    for chunk in chunks:
        first = chunk.tokens[0].start if isinstance(chunk, VerbGroup) else chunk.start
        found += [t for t in tokens if first <= t.start and t.end <= chunk.end]
    return found
