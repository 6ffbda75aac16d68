"""What a Refworld page must give, and that all forms of the same page give the same."""

import datetime as dt
from pathlib import Path

import pytest

import hrwparse

PAGE = Path(__file__).parents[1] / "fixtures" / "pages" / "refworld-text" / "two-headings-lost" / "page.txt"


@pytest.fixture(scope="module")
def document():
    return hrwparse.read(PAGE)


def test_the_header_of_a_text_export(document):
    assert document.title == "World Report 2009 - Bhutan"
    assert (document.publisher, document.author) == ("Human Rights Watch", "Human Rights Watch")
    assert document.published == dt.date(2009, 1, 14)
    assert (document.country.name, document.country.alpha2, document.country.alpha3) == ("Bhutan", "BT", "BTN")
    assert document.report_year == 2009
    assert (document.coverage.earliest, document.coverage.latest) == (dt.date(2008, 1, 1), dt.date(2008, 12, 31))
    assert (document.citation.accessed, document.citation.url, document.url) == (dt.date(2016, 5, 20), None, None)


def test_the_stamp_of_the_site_is_no_date_of_the_document(document):
    stamp = dt.datetime(2016, 5, 20, 7, 15, tzinfo=dt.UTC)
    assert document.site_updated == stamp
    assert stamp.date() not in (document.published, document.coverage.earliest, document.coverage.latest)


def test_headings_and_the_places_of_lost_ones(document):
    assert [section.heading for section in document.walk_sections()] == [
        None,
        "Voters and Lists",
        None,
        "Printers and Papers",
        None,
        "Refugees from the North",
        "Key International Actors",
    ]
    assert [issue.code for issue in document.issues] == ["lost-heading", "lost-heading"]
    assert [issue.span.quote(document.text)[:11] for issue in document.issues] == ["The ministr", "The fever t"]


def test_every_word_of_the_body_and_no_other_is_in_the_text(document):
    source = PAGE.read_text(encoding="utf-8")
    body = source[source.index("The king of") : source.index("Copyright notice")]
    assert document.text.split() == body.split()


LABELS = {
    "Publisher": "Human Rights Watch",
    "Author": "A. B. Bureau, Strelsau",
    "Publication Date": "14 January 2009",
    "Citation / Document Symbol": "Volume 9, No. 2(C)",
    "Cite as": "Human Rights Watch, World Report 2009 - Bhutan, 14 January 2009, Volume 9, No. 2(C), "
    "available at: https://www.refworld.org/docid/49705fa1c.html [accessed 20 May 2016]",
    "Disclaimer": "This is not a UNHCR publication. UNHCR is not responsible for its content.",
}
TITLE = "World Report 2009 - Bhutan"
BODY = [
    "The king of Ruritania promised an open court in the spring, but the year ended as it had begun.",
    "Voters and Lists",
    "The party White Rose was struck from the lists three weeks before the vote and asked for a new count.",
    "Printers and Papers",
    "Although the charter grants the right to print, the papers of the capital were closed in July.",
]
STAMP = "Last Updated: Friday, 20 May 2016, 07:15 GMT"
TAIL = ["Copyright notice: © Copyright, Human Rights Watch", "Search Refworld"]


def _space() -> str:
    rows = "\n".join(f"{label}{'' if label == 'Disclaimer' else ' '}{value}" for label, value in LABELS.items())
    return "\n\n".join([STAMP, TITLE, rows, "Events of 2008", *BODY, *TAIL])


def _glued() -> str:
    return "\n\n".join([STAMP, TITLE, *(label + value for label, value in LABELS.items()), "Events of 2008", *BODY, *TAIL])


def _pipe() -> str:
    rows = [f"{label} | {value} |" for label, value in LABELS.items()]
    return "\n".join([STAMP, TITLE, *rows, "Events of 2008", *BODY, *TAIL])


def _hard_wrapped() -> str:
    value = LABELS["Disclaimer"]
    at = value.index("responsible")
    return _space().replace(value, f"{value[:at]}\n{value[at:]}")


def _html(row: str, table: str = "<table>{}</table>") -> str:
    rows = "".join(row.format(label, value) for label, value in LABELS.items())
    marked = (f"<h2>{text}</h2>" if len(text) < 25 else f"<p>{text}</p>" for text in ["Events of 2008", *BODY])
    tail = "".join(f"<p>{line}</p>" for line in TAIL)
    head = f"<html><head><title>Refworld | {TITLE}</title></head><body><div>{STAMP}</div><h1>{TITLE}</h1>"
    return f"{head}{table.format(rows)}{''.join(marked)}{tail}</body></html>"


FORMS = {
    "space": _space(),
    "pipe": _pipe(),
    "glued": _glued(),
    "disclaimer over two lines": _hard_wrapped(),
    "table": _html("<tr><td>{}</td><td>{}</td></tr>"),
    "table with colons and bold": _html("<tr><th><b>{}:</b></th><td><p>{}</p></td></tr>"),
    "table of unclosed rows": _html("<tr><td class=l>{}<td>{}"),
    "definition list": _html("<dt>{}</dt><dd>{}</dd>", "<dl>{}</dl>"),
    "divisions": _html("<div><span>{}</span> <span>{}</span></div>", "<div>{}</div>"),
    "line breaks": _html("<b>{}</b> {}<br>", "<p>{}</p>"),
}


@pytest.mark.parametrize("page", FORMS.values(), ids=FORMS)
def test_all_forms_of_a_page_give_the_same(page):
    document = hrwparse.read(page)
    assert document.title == TITLE
    assert {label: document.header[label] for label in LABELS} == LABELS
    assert (document.author, document.published, document.docid) == (LABELS["Author"], dt.date(2009, 1, 14), "49705fa1c")
    assert (document.citation.symbol, document.citation.title) == ("Volume 9, No. 2(C)", TITLE)
    assert (document.report_year, document.country.alpha3, document.coverage.edtf) == (2009, "BTN", "2008")
    assert document.site_updated == dt.datetime(2016, 5, 20, 7, 15, tzinfo=dt.UTC)
    assert document.text == "\n\n".join(BODY)
    assert [section.heading for section in document.walk_sections()] == [None, "Voters and Lists", "Printers and Papers"]
    assert document.issues == ()


@pytest.mark.parametrize("line", ["Publisher Ivan Tarlen was beaten", "Disclaimer", "Date: May 4, 2010", "Author"])
def test_one_word_that_looks_like_a_label_makes_no_refworld_page(line):
    document = hrwparse.read("\n\n".join(["A Title of Some Kind", line, *BODY]))
    assert document.layout == "generic-text"
    assert BODY[0] in document.text


def test_a_search_box_above_the_text_ends_nothing():
    page = "<title>Refworld | World Report 2009 - Bhutan</title><p>Search Refworld</p>" + "".join(
        f"<p>{text}</p>" for text in BODY
    )
    assert BODY[4] in hrwparse.read(page).text
