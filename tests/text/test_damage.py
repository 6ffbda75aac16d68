"""What conversion did to a text is found and named; what only looks like it is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hrwparse
from hrwparse.text.damage import find_damage

DAMAGED = {
    "the government=s claim": ["government=s"],
    "They couldn=t go, and they=ve said so.": ["couldn=t", "they=ve"],
    "the villagers= goats": ["villagers="],
    "called Amost regrettable@ by the clerk": ["Amost regrettable@"],
    "ARussia@ and ATurkey,@ they said": ["ARussia@", "ATurkey,@"],
    "the borders _ all of them _ were shut": [" _ ", " _ "],
    "Bosnia_particularly its north": ["Bosnia_particularly"],
    "AfricaCwhose rivers": ["AfricaCwhose"],
    "the report¾Zembla": ["¾"],
    "In l989 and l991": ["l989", "l991"],
    "the '''taboo,\" they said": ["'''"],
    "the cityâ€™s mayor": ["â€™"],
    "JosÃ© and MarÃ­a": ["Ã©", "Ã\xad"],
    "shut.Â The end": ["Â"],
    "漏 1999 Zembla": ["漏"],
    "no <strong>printer</strong> was": ["<strong>", "</strong>"],
    "H U M A N R I G H T S": ["H U M A N R I G H T S"],
    "kept in memory,called up": ["memory,called"],
    "in 2014.Despite this": ["2014.Despite"],
    "the organization.In May": ["organization.In"],
    "the capital of Russia.They left": ["Russia.They"],
    "On March16 they left": ["March16"],
    "failed to respectthe law": ["respectthe"],
    "Organization forSecurity": ["forSecurity"],
}


@pytest.mark.parametrize(("text", "places"), DAMAGED.items(), ids=DAMAGED)
def test_damage_is_found(text, places):
    found = sorted((damage.span for damage in find_damage(text)), key=lambda span: span.start)
    assert [span.quote(text) for span in found] == places


SOUND = [
    "If a=s and x=t, then E=mc2, and rate=standard.",
    "See https://zembla.example/?class=s&n=t and write to Anna.Clerk@court.example, or @Anna_and_co on the board.",
    "The files annual_report.pdf, my_and.txt and C:\\data_the\\x, and __init__ of user_name.",
    "Fill in: ____ and sign.",
    "McCarthy, DeConcini and the AmeriCorps were there; so were YouTube and iPhone.",
    "It took 1¾ hours, in room l12.",
    "'Tis the dogs' ''yes''.",
    "São Paulo, Ángel, El Niño, NÃO, naïve, «Â propos».",
    "If 3 < 4 and a<b, then so be it.",
    "I. A. B. Smith and J. R. R. Tolkien; U.S.A. today; Ph.D. and e.g.This",
    "In 1,000 of 2.5 cases; example.Com; zembla.Org/pages; 9.Net",
    "They breathe and sheathe and sunbathe; absinthe in the labyrinthe; bathe, clothe.",
    "After all, A.B. asked Anna for tea at five.",
    "Pay 5 apples @ 3 each, All of you.",
    "March 16, May2x, and March1999",
    "http://www.refworld.org/publisher,hrwx,annual,sud,4b58,0.html",
]


@pytest.mark.parametrize("text", SOUND)
def test_near_misses_are_no_damage(text):
    assert [damage.span.quote(text) for damage in find_damage(text)] == []


def test_issues_name_each_kind_once_and_keep_the_text():
    text = "The clerk=s and the mayor=s claims of 2014.Then came the rest, and nobody was freed at all."
    document = hrwparse.read(f"<p>{text}</p>")
    assert document.text == text
    damaged = [issue for issue in document.issues if issue.code == "damaged-text"]
    assert [issue.span.quote(text) for issue in damaged] == ["clerk=s", "2014.Then"]
    assert damaged[0].message == "'=' stands for an apostrophe in 2 places; the text is kept as it is"


@given(st.text(alphabet="aA=s_@Cwho '.,l989Ââ€<b>\n¾"))
def test_places_lie_in_the_text(text):
    for damage in find_damage(text):
        assert 0 <= damage.span.start < damage.span.end <= len(text)
