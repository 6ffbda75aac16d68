"""Pages of which a part is missing, damaged or unusual: what is left is read, and nothing is made up."""

import datetime as dt

import pytest

import hrwparse
from hrwparse.markup.names.countries import read_countries

FIRST = "The regional court in Strelsau freed nine printers on the third of May and said so in a letter."
SECOND = "Officials of the ministry of justice did not answer the letters that were sent to them in July."
BODY = f"{FIRST}\n\nPolice and Prisons\n\n{SECOND}"
CITE = "Cite as Human Rights Watch, World Report 2009 - Chad, 14 January 2009, available at: [accessed 20 May 2016]"


def codes(document):
    return [issue.code for issue in document.issues]


TITLES_LEFT = {
    "with a year": (f"World Report 2009 - Chad\n\n{BODY}", "World Report 2009 - Chad"),
    "country alone": (f"Chad\n\n{BODY}", "Chad"),
    "above the coverage line": (f"Camps of the North\n\nEvents of 2008\n\n{BODY}", "Camps of the North"),
    "site lines above it": (f"Search Refworld\n\nWorld Report 2009 - Chad\n\n{BODY}", "World Report 2009 - Chad"),
    "none but a heading": (f"Police and Courts\n\n{BODY}", None),
    "none": (f"Events of 2008\n\n{BODY}", None),
    "nothing but site lines": ("Search Refworld\n\nSkip to main content", None),
}


@pytest.mark.parametrize(("page", "title"), TITLES_LEFT.values(), ids=TITLES_LEFT)
def test_a_refworld_text_without_its_header(page, title):
    document = hrwparse.read(page, url="https://www.refworld.org/docid/49705fa1c.html")
    assert (document.layout, document.title, document.docid) == ("refworld-text", title, "49705fa1c")
    assert "missing-header" in codes(document)
    assert ("empty-body" in codes(document)) == (FIRST not in document.text)


ROWS_LEFT = {
    "cite-as": (CITE, dt.date(2009, 1, 14), "Human Rights Watch"),
    "publication date": ("Publication Date 14 January 2009", dt.date(2009, 1, 14), None),
    "disclaimer": ("DisclaimerThis is not a UNHCR publication.", None, None),
}


@pytest.mark.parametrize(("row", "published", "publisher"), ROWS_LEFT.values(), ids=ROWS_LEFT)
def test_one_row_of_the_header_is_left(row, published, publisher):
    document = hrwparse.read(f"World Report 2009 - Chad\n\n{row}\n\n{BODY}")
    assert (document.layout, document.title) == ("refworld-text", "World Report 2009 - Chad")
    assert (document.published, document.publisher) == (published, publisher)
    assert document.text == BODY


def test_a_header_without_a_body():
    document = hrwparse.read(f"World Report 2009 - Chad\nPublisher Human Rights Watch\n{CITE}")
    assert (document.title, document.text, codes(document)) == ("World Report 2009 - Chad", "", ["empty-body"])


NAMED = {
    "named": ("Chad: Free the Printers", "https://www.hrw.org/news/2009/05/04/chad-free-printers", "Chad: Free the Printers"),
    "short words": ("War on Us", "https://www.hrw.org/news/2009/05/04/war-us", "War on Us"),
    "another name": ("Police and Courts", "https://www.hrw.org/news/2009/05/04/chad-free-printers", None),
}


@pytest.mark.parametrize(("line", "url", "title"), NAMED.values(), ids=NAMED)
def test_the_first_line_is_the_title_where_the_address_agrees(line, url, title):
    document = hrwparse.read(f"{line}\n\n{BODY}", url=url)
    assert document.title == title
    assert codes(document) == []
    assert (line in document.text) == (title is None)


def test_a_text_that_begins_with_a_sentence_has_no_title():
    assert hrwparse.read(BODY).title is None


JSON_LD = {
    "broken": "{",
    "deep": "[" * 100_000,
    "of another kind": '[1, "x", {"@type": "Person", "name": "x"}]',
    "a number": "5",
    "a graph that is none": '{"@graph": 5}',
    "without values": '{"@type": "Article", "headline": 5, "author": []}',
}


@pytest.mark.parametrize("script", JSON_LD.values(), ids=JSON_LD)
def test_json_that_tells_nothing(script):
    page = f"<script type='application/ld+json'>{script}</script><h1>Courts</h1><p>{FIRST}</p>"
    document = hrwparse.read(page)
    assert (document.title, document.author, document.text) == ("Courts", None, FIRST)


def test_prose_cut_into_pieces_by_links_is_prose():
    words = " ".join(f"<a href=x{n}>{word}</a>," for n, word in enumerate(FIRST.split()))
    menu = "<div><ul><li><a href=y>Home</a></li></ul></div>"
    page = f"<div><h1>Courts</h1><div><p>{words} and so on.</p><p>{SECOND}</p></div></div>"
    assert hrwparse.read(menu + page).text.endswith(SECOND)


def test_a_pull_quote_goes_with_its_speaker_only_where_a_gap_follows():
    quote = "freed nine printers on the third of May"
    page = f"Courts of the North\n\n{FIRST}\n\n\n{quote}\n\nOlga Ruiz\n\nLawyer, Strelsau\n\n\n{SECOND}"
    assert hrwparse.read(page).text == f"{FIRST}\n\n{SECOND}"
    page = f"Courts of the North\n\n{FIRST}\n\n{quote}\n\n{SECOND}"
    assert hrwparse.read(page).text == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize("name", ["", "x" * 90, "former", "The former Nowhere"])
def test_no_country(name):
    assert read_countries(name) == ()


def test_markup_too_deep_to_be_read_to_its_end_is_an_issue():
    page = f"<h1>Courts</h1><p>{FIRST}</p>" + "<font size=2>" * 3000 + f"<p>{SECOND}</p>"
    document = hrwparse.read(page)
    assert document.text == FIRST
    assert codes(document) == ["cut-off", "unknown-layout"]


def test_rows_of_a_table_that_repeat_are_no_contents_list():
    rows = "<tr><td>North</td><td>9</td></tr>" * 6
    assert hrwparse.read(f"<h1>Courts</h1><p>{FIRST}</p><table>{rows}</table><p>{SECOND}</p>").text.count("North\t9") == 6
