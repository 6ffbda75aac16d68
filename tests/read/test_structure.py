"""Outline, fidelity, furniture and notes, on small pages."""

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hrwparse

LONG = "The regional court in Strelsau freed nine printers on the third of May and said so in a letter."
MORE = "Officials of the ministry of justice did not answer the letters that were sent to them in July."
LAST = "At the end of the year two of the students were still held in the cellar of the old fortress."


def headings(document):
    return [(section.level, section.heading) for section in document.walk_sections()]


def paragraphs(document):
    return [p.span.quote(document.text) for p in document.paragraphs()]


def check(document):
    """What holds for every document."""
    blocks = []
    for section in document.walk_sections():
        assert section.heading is None or section.heading_span.quote(document.text) == section.heading
        assert all(section.span.contains(p.span) for p in section.paragraphs)
        assert all(section.span.contains(child.span) and child.level > section.level for child in section.sections)
        blocks += [section.heading_span] if section.heading_span else []
        blocks += [p.span for p in section.paragraphs]
    blocks.sort()
    assert "\n\n".join(span.quote(document.text) for span in blocks) == document.text
    for note in document.notes:
        assert all(0 <= r.start == r.end <= len(document.text) for r in note.references)
    for issue in document.issues:
        assert issue.span is None or issue.span.quote(document.text)


OUTLINES = {
    "nested": (
        "<h1>T</h1><p>{0}</p><h2>A b</h2><p>{1}</p><h4>C d</h4><p>{2}</p><h2>E f</h2><p>{0}</p>",
        [(1, None), (1, "A b"), (2, "C d"), (1, "E f")],
    ),
    "bold lines": (
        "<h1>T</h1><p><b>First Things</b></p><p>{0}</p><p><strong>Last Things</strong></p><p>{1}</p>",
        [(1, "First Things"), (1, "Last Things")],
    ),
    "bold below elements": (
        "<h1>T</h1><h2>First</h2><p>{0}</p><p><b>Inner Things</b></p><p>{1}</p>",
        [(1, "First"), (2, "Inner Things")],
    ),
    "bold sentence is text": ("<h1>T</h1><p><b>{0}</b></p><p>{1}</p>", [(1, None)]),
    "run-in heading": ("<h1>T</h1><p><b>Prisons</b><br>{0}</p><p>{1}</p>", [(1, "Prisons")]),
    "line breaks as paragraphs": ("<h1>T</h1><div>{0}<br><br>{1}<br>&nbsp;<br>{2}</div>", [(1, None)]),
    "centred old heading": ("<h1>T</h1><p align=center>Prisons and Camps<p>{0}<p>{1}", [(1, "Prisons and Camps")]),
    "pre": ("<h1>T</h1><pre>{0}\n\n{1}</pre>", [(1, None)]),
    "long heading element": ("<h1>T</h1><h2>{0} {1} {2}</h2><p>{0}</p>", [(1, None)]),
    "heading above heading": ("<h1>T</h1><h2>Outer</h2><h3>Inner</h3><p>{0}</p>", [(1, "Outer"), (2, "Inner")]),
}


@pytest.mark.parametrize(("html", "expected"), OUTLINES.values(), ids=OUTLINES)
def test_outline(html, expected):
    document = hrwparse.read(html.format(LONG, MORE, LAST))
    check(document)
    assert document.title == "T"
    assert headings(document) == expected
    assert LONG in document.text


def test_line_breaks_in_pairs_end_paragraphs():
    document = hrwparse.read(f"<h1>T</h1><div>{LONG}<br><br>{MORE}<br>{LAST}</div>")
    assert paragraphs(document) == [LONG, f"{MORE} {LAST}"]


def test_kinds_of_paragraphs():
    parts = "<ul><li>One</li><li><p>Two</p></li></ul><blockquote>No.</blockquote><table><tr><td>a</td><td>b</td></tr></table>"
    document = hrwparse.read(f"<h1>T</h1><p>{LONG}</p>{parts}<p>{MORE}</p>")
    assert [(p.kind.value, p.span.quote(document.text)) for p in document.paragraphs()][1:-1] == [
        ("list_item", "One"),
        ("list_item", "Two"),
        ("quote", "No."),
        ("table_row", "a\tb"),
    ]


def test_layout_tables_are_no_rows():
    document = hrwparse.read(
        f"<table><tr><td><a href=1>Home</a><br><a href=2>Map</a></td><td><h1>T</h1><p>{LONG}</p><p>{MORE}</p></td></tr></table>"
    )
    assert paragraphs(document) == [LONG, MORE]


def test_inline_markup_is_folded_away():
    document = hrwparse.read(f"<h1>T</h1><p>The <i>Daily</i>\n <a href=x>Bugle</a> was&nbsp;closed<!-- x -->.</p><p>{LONG}</p>")
    assert paragraphs(document)[0] == "The Daily Bugle was closed."


FURNITURE = [
    "<nav><p>{0}</p></nav>",
    "<footer><p>{0}</p></footer>",
    "<aside>{0}</aside>",
    "<script>{0}</script>",
    "<div hidden>{0}</div>",
    "<div style='display: none'>{0}</div>",
    "<div class='site-footer'>{0}</div>",
    "<p role=navigation>{0}</p>",
    "<p aria-hidden=true>{0}</p>",
    "<figure><figcaption>{0}</figcaption></figure>",
    "<div id=wm-ipp-base>{0}</div>",
    "<p>Search Refworld</p>",
    "<p>ADVERTISEMENT</p>",
    "<p><a href=x>More from this author</a></p>",
    "<p>Copyright 2020 Daily Bugle. All rights reserved.</p>",
    "<p>Skip to main content</p>",
    "<p>A printer leaves the court in Strelsau on May 4. (Ann Nonym/Getty Images)</p>",
    "<p>A printer leaves the court in Strelsau, 4 May 2016, ANN NONYM/AFP via Getty Images</p>",
    "<p>Show Caption Hide Caption Printers of Strelsau leave the court. (May 4) AP</p>",
]


@pytest.mark.parametrize("html", FURNITURE)
def test_furniture_is_out(html):
    page = f"<h1>T</h1><p>{LONG}</p>{html.format(LAST)}<p>{MORE}</p>"
    assert paragraphs(hrwparse.read(page)) == [LONG, MORE]


def test_names_do_not_hide_the_prose():
    document = hrwparse.read(f"<div class='sidebar share'><h1>T</h1><p>{LONG}</p><p>{MORE}</p></div>")
    assert paragraphs(document) == [LONG, MORE]


def test_contents_list_is_out():
    entries = ["Police and Courts", "Prisons", "Border Camps"]
    page = (
        "T of All\n\nContents\n\n"
        + "\n".join(entries)
        + "\n\n"
        + "\n\n".join(f"{e}\n\n{p}" for e, p in zip(entries, (LONG, MORE, LAST), strict=True))
    )
    assert [heading for _, heading in headings(hrwparse.read(page))] == entries


def test_teasers_behind_the_text_are_out():
    page = f"<h1>T</h1><div><p>{LONG}</p><p>{MORE}</p><h3>Related Content</h3><p>May 4, 2011 Report</p><p>Another story</p></div>"
    assert paragraphs(hrwparse.read(page)) == [LONG, MORE]


def test_broken_paragraphs_are_joined():
    document = hrwparse.read(f"<h1>T</h1><p>The regional court in</p><p>the capital freed them.</p><p>{LONG}</p>")
    assert paragraphs(document)[0] == "The regional court in the capital freed them."


NOTES = {
    "links": (
        "<h1>T</h1><p>Nine<a href='#_ftn1' name='_ftnref1'>[1]</a> were freed.<sup>2</sup></p><p>{0}</p>"
        "<p><a name='_ftn1'>[1]</a> See p. 7.</p><div id=ftn2><p>2 Ibid.</p></div>",
        "Nine were freed.",
        [("1", "See p. 7.", 4), ("2", "Ibid.", 16)],
    ),
    "list": (
        "<h1>T</h1><p>Nine<sup><a href='#fn1'>1</a></sup> were freed.</p><p>{0}</p><ol><li id=fn1>See p. 7.</li></ol>",
        "Nine were freed.",
        [("1", "See p. 7.", 4)],
    ),
    "text": (
        "T\n\nNine[1] were freed.[2]\n\n{0}\n\n[1] See p. 7.\n\n[2] Ibid.",
        "Nine were freed.",
        [("1", "See p. 7.", 4), ("2", "Ibid.", 16)],
    ),
    "notes heading": (
        "T\n\nNine were freed.[1]\n\n{0}\n\nNotes\n\n1 See p. 7.\n\nAnd p. 8.",
        "Nine were freed.",
        [("1", "See p. 7.\n\nAnd p. 8.", 16)],
    ),
    "bare digits in order": (
        "T\n\nNine were freed.1 Two were not.2\n\n{0}",
        "Nine were freed. Two were not.",
        [("1", "", 16), ("2", "", 30)],
    ),
    "exponent": ("<h1>T</h1><p>A cell of 4 m<sup>2</sup> held ten.</p><p>{0}</p>", "A cell of 4 m2 held ten.", []),
    "year in brackets": ("T\n\nIn May [2007] nine were freed.\n\n{0}", "In May [2007] nine were freed.", []),
}


@pytest.mark.parametrize(("page", "first", "notes"), NOTES.values(), ids=NOTES)
def test_notes(page, first, notes):
    document = hrwparse.read(page.format(LONG))
    check(document)
    assert paragraphs(document) == [first, LONG]
    assert [(n.label, n.text, n.references[0].start) for n in document.notes] == notes


GAPS = {
    "one wide gap": ("{0}\n\n{1}\n\n{2}\n\n\n{0}\n\n{1}", 1),
    "wide gap above a heading": ("{0}\n\n{1}\n\n{2}\n\n\nPolice and Courts\n\n{0}\n\n{1}", 0),
    "wide gaps everywhere": ("{0}\n\n\n{1}\n\n\n{2}\n\n\n{0}\n\n{1}\n\n{2}\n\n{0}", 0),
    "no gaps": ("{0}\n\n{1}\n\n{2}\n\n{0}", 0),
    "too little to tell": ("{0}\n\n\n{1}", 0),
}


@pytest.mark.parametrize(("body", "count"), GAPS.values(), ids=GAPS)
def test_lost_headings(body, count):
    document = hrwparse.read("T of All\n\n" + body.format(LONG, MORE, LAST))
    assert [issue.code for issue in document.issues].count("lost-heading") == count
    assert [heading for _, heading in headings(document)].count(None) == 1 + count


LINES = {
    "attribution": f"{LONG}\n\n– a farmer, 48, Osh\n\n{MORE}",
    "list": f"{LONG} The charges were these:\n\nTheft of Paper\n\n{MORE}",
    "last line": f"{LONG}\n\n{MORE}\n\nThe End of Things",
}


@pytest.mark.parametrize("text", LINES.values(), ids=LINES)
def test_short_lines_that_are_no_headings(text):
    assert headings(hrwparse.read("T of All\n\n" + text)) == [(1, None)]


def test_the_page_wins_over_the_address():
    page = f"<html><head><link rel=canonical href='https://www.hrw.org/world-report/2013/country-chapters/chad'></head><body><h1>Chad</h1><p>{LONG}</p></body></html>"
    document = hrwparse.read(page, url="https://www.hrw.org/world-report/2014/country-chapters/togo")
    assert (document.url, document.country.alpha2) == ("https://www.hrw.org/world-report/2013/country-chapters/chad", "TD")


def test_origins_name_only_fields_that_have_a_value():
    document = hrwparse.read(f"<h1>Chad</h1><p>{LONG}</p>", url="https://www.hrw.org/news/2019/03/14/x")
    assert all(getattr(document, field) not in (None, ()) for field in document.origins)


WORDS = st.lists(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéß", min_size=3, max_size=9), min_size=12, max_size=20)


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_no_word_of_the_prose_is_lost(texts):
    sentences = [f"{number} {' '.join(words).capitalize()}." for number, words in enumerate(texts, 100)]
    for page in (
        "Some Title Here\n\n" + "\n\n".join(sentences),
        "<h1>Some Title</h1>" + "".join(f"<p>{s}</p>" for s in sentences),
    ):
        document = hrwparse.read(page)
        check(document)
        assert document.text.split() == " ".join(sentences).split()


MARKUP = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<br>",
                "<li>",
                "<td>",
                "<tr>",
                "<table>",
                "<h2>",
                "</h2>",
                "<sup>1</sup>",
                "\n\n",
                "[1]",
                "<a href='#fn1'>",
                "</a>",
                "<pre>",
                "<blockquote>",
                "Publisher ",
                "Cite as ",
                "<li id=fn1>",
                "©",
                "Expand",
                " | ",
                "\n",
                "\u0301",
            ]
        ),
        st.text(alphabet=st.characters(exclude_categories=[]), max_size=12),
    ),
    max_size=30,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(st.one_of(MARKUP, st.text(), st.binary()))
def test_anything_gives_a_document_or_a_parse_error(source):
    try:
        document = hrwparse.read(source)
    except hrwparse.ParseError:
        return
    check(document)


@pytest.mark.parametrize(
    "unit",
    [
        "<div>",
        "<li>x",
        "<p>word ",
        "<b>",
        "<table><tr><td>",
        "[1]",
        "<a href='#fn1'>1</a>",
        f"<p>{LONG}</p>",
        f"{LONG}\n\n",
        "A Heading Here\n\n",
        "<br>",
        "\u0301",
        "<h2>A</h2>",
        "Publisher A\n",
        "word| ",
        "Next Page ",
        "<i>x</i><sup>1</sup> ",
        "<!-- x -->",
        "<br><a href=x>y</a>",
        "<sup>",
        "<table><tr><td>x<td>y",
        "Expand\n",
    ],
)
def test_time_grows_with_size_only(unit):
    size = 200_000 // len(unit) // 4
    taken = []
    for times in (size, 4 * size):
        start = time.perf_counter()
        with contextlib.suppress(hrwparse.ParseError):
            hrwparse.read(f"<p>{LONG}</p>" + unit * times if unit.startswith("<") else LONG + "\n\n" + unit * times)
        taken.append(time.perf_counter() - start)
    assert taken[1] < 12 * taken[0] + 0.5


def test_a_paragraph_broken_into_many_lines_is_joined_in_one_go():
    words = [f"word{number} and so" for number in range(6000)]
    document = hrwparse.read(f"<h1>T</h1><p>{LONG}</p><p>Nine</p>" + "".join(f"<p>{word}" for word in words) + f"<p>{MORE}</p>")
    assert paragraphs(document) == [LONG, " ".join(["Nine", *words]), MORE]


def test_markers_keep_their_places_in_joined_paragraphs():
    document = hrwparse.read(f"<h1>T</h1><p>Nine<sup>1</sup> of the</p><p>men<sup>2</sup> were freed.</p><p>{LONG}</p>")
    assert [(note.label, document.text[: note.references[0].start]) for note in document.notes] == [
        ("1", "Nine"),
        ("2", "Nine of the men"),
    ]
