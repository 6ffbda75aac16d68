"""Line breaks, widths, bullets and indents: what is a paragraph of its own."""

import pytest

import hrwparse

LONG = "The regional court in Strelsau freed nine printers on the third of May and said so in a letter."
MORE = "Officials of the ministry of justice did not answer the letters that were sent to them in July."
LAST = "At the end of the year two of the students were still held in the cellar of the old fortress."


def shown(document):
    return [(p.kind.value, p.span.quote(document.text)) for p in document.paragraphs()]


def headings(document):
    return [section.heading for section in document.walk_sections() if section.heading]


ITEMS = ["free all printers;", "open the courts; and", "pay the families of the dead."]
LIST = [("text", "The government should:"), *(("list_item", item) for item in ITEMS)]


@pytest.mark.parametrize(
    "page",
    [
        "<p>The government should:<br>• {0}<br>• {1}<br>• {2}</p>",
        "<p>The government should:</p><p>• {0}</p><p>&#183;&nbsp;&nbsp; {1}</p><p>&#149; {2}</p>",
        "<p>The government should:</p><ul><li>{0}<li>{1}<li>{2}</ul>",
    ],
)
def test_bullets_make_list_items(page):
    document = hrwparse.read(f"<h1>T</h1><p>{LONG}</p>{page.format(*ITEMS)}<p>{LAST}</p>")
    assert shown(document)[1:-1] == LIST


def test_numbers_behind_line_breaks_begin_paragraphs():
    document = hrwparse.read(f"<h1>T</h1><p>{LONG}<br>1. {MORE}<br>2. {LAST}</p>")
    assert shown(document) == [("text", LONG), ("text", f"1. {MORE}"), ("text", f"2. {LAST}")]


@pytest.mark.parametrize(
    "page",
    [
        "&nbsp;&nbsp;&nbsp;{0}<br>&nbsp;&nbsp;&nbsp;{1}<br>&nbsp;&nbsp;&nbsp;{2}",
        "{0}<br>{1}<br>{2}",
        "<dl><dd>{0}<dd>{1}<dd>{2}</dl>",
        "<ul><p>{0}<p>{1}<br><br>{2}</ul>",
        "<blockquote><blockquote><p>{0}<p>{1}<p>{2}</blockquote></blockquote>",
    ],
)
def test_paragraphs_without_marked_ends(page):
    assert shown(hrwparse.read(f"<h1>T</h1>{page.format(LONG, MORE, LAST)}")) == [("text", LONG), ("text", MORE), ("text", LAST)]


WRAPPED = "\n".join(
    [
        "The regional court in Strelsau freed nine printers on the third of May",
        "and said so in a letter. Officials of the ministry of justice did not",
        "answer the letters that were sent to them in July.",
        "At the end of the year two of the students were still held in the",
        "cellar of the old fortress.",
    ]
)


@pytest.mark.parametrize("source", [WRAPPED, f"<pre>\n{WRAPPED}\n</pre>", "\n".join(f"> {line}" for line in WRAPPED.split("\n"))])
def test_a_line_with_room_for_the_next_word_ends_its_paragraph(source):
    assert shown(hrwparse.read(source)) == [("text", f"{LONG} {MORE}"), ("text", LAST)]


def test_bold_lines_of_preformatted_text_are_headings():
    page = f"<h1>T</h1><pre>\n<b>The Courts</b>\n{WRAPPED}\n\n<a href=x>Next Page</a>\n</pre>"
    document = hrwparse.read(page)
    assert (headings(document), shown(document)) == (["The Courts"], [("text", f"{LONG} {MORE}"), ("text", LAST)])


def test_drawn_lines_are_no_text():
    document = hrwparse.read(f"<h1>T</h1><p>{LONG}</p><p>____________</p><p>{MORE}</p><p>- - - - -</p><p>{LAST}</p>")
    assert shown(document) == [("text", LONG), ("text", MORE), ("text", LAST)]


def test_items_that_end_in_and_do_not_go_on():
    text = f"A Title\n\n{LONG}\n\nfree all printers; and\n\nopen the courts of the land to all.\n\n{LAST}"
    assert shown(hrwparse.read(text))[1:3] == [
        ("text", "free all printers; and"),
        ("text", "open the courts of the land to all."),
    ]


def test_a_row_with_empty_cells_stays_a_row():
    rows = "<tr><td>Town<td>Held</tr><tr><td>Lurn<td>12</tr><tr><td>Halm<td></tr>"
    document = hrwparse.read(f"<h1>T</h1><p>{LONG}</p><table>{rows}</table><p>{MORE}</p>")
    assert shown(document)[1:-1] == [("table_row", "Town\tHeld"), ("table_row", "Lurn\t12"), ("table_row", "Halm")]
