"""Listing and contents pages: what they lead to, in order, with dates and headings, and nothing else."""

import datetime as dt
import json
import runpy
import time
from pathlib import Path

import pytest

import hrwparse
from hrwparse import IndexEntry

TOOLS = runpy.run_path(str(Path(__file__).parents[1] / "update_fixtures.py"))
FOLDERS = TOOLS["index_fixtures"]()
PROSE = "Nine printers stood before the court of Strelsau for six days, and nobody told their families where they were."


def titles(source, url=None):
    return [entry.title for entry in hrwparse.read_index(source, url)]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_listing_reads_as_expected(folder):
    assert TOOLS["read_index_fixture"](folder) == json.loads((folder / "expected.json").read_text(encoding="utf-8"))


def test_an_entry_tells_what_its_address_says():
    page = (
        '<ul><li><a href="/docid/4f2007aa3f.html">World Report 2012 - Chad</a> 22 January 2012<li><a href="x.html">Other</a></ul>'
    )
    first, other = hrwparse.read_index(page, "https://www.refworld.org/publisher/HRW.html")
    assert first.date == dt.date(2012, 1, 22)
    assert first.page.docid == "4f2007aa3f"
    assert (other.date, other.url) == (None, "https://www.refworld.org/publisher/x.html")


@pytest.mark.parametrize(
    ("above", "dates"),
    [
        ("<br>May 1, 2004<br><a href=a>One</a><br>May 2, 2004<br><a href=b>Two</a>", [1, 2]),
        ("<a href=a>One</a><br>May 1, 2004<br><a href=b>Two</a><br>May 2, 2004", [1, 2]),
        ("<a href=a>One</a> (May 1, 2004)<br><a href=b>Two</a>", [1, None]),
        (
            "<div><a href=a>One</a><time datetime='2004-05-01'>then</time></div><div><a href=b>Two</a><time>soon</time></div>",
            [1, None],
        ),
    ],
)
def test_dates_belong_to_their_titles_wherever_they_stand(above, dates):
    entries = hrwparse.read_index(f"<body><div>{above}</div></body>")
    assert [entry.title for entry in entries] == ["One", "Two"]
    assert [entry.date and entry.date.day for entry in entries] == dates


@pytest.mark.parametrize(
    "beside",
    [
        "<nav><a href=n>Somewhere</a></nav>",
        "<div class='main-menu'><a href=n>Somewhere</a></div>",
        "<p><a href=n>Africa</a> | <a href=o>Asia</a> | <a href=p>Europe</a></p>",
        "<a href='?page=2'>2</a> <a href='?page=2'>Next</a>",
        "<a href='?page=2' rel=next>Older things</a>",
        "<a href='#top'>Upwards</a><a href='mailto:a@b.example'>Write</a><a>Nowhere</a>",
        "<p>You may know <a href=n>this</a> from other pages, or from none, who knows.</p>",
        "<script>var a = '<a href=x>y</a>'</script>",
        f"<a href=n>{'word ' * 80}</a>",
    ],
)
def test_what_is_beside_the_entries_is_none(beside):
    assert titles(f"<body>{beside}<ul><li><a href=a>One</a><li><a href=b>Two</a></ul>{beside}</body>") == ["One", "Two"]


def test_a_card_that_is_one_link_gives_its_heading():
    card = "<div><a href={0}><h3>Title<br>{0}</h3><p>About it.</p><time datetime='2020-01-0{0}'></time></a></div>"
    entries = hrwparse.read_index(f"<body>{card.format(1)}{card.format(2)}<p><a href=z>Elsewhere</a></p></body>")
    assert [(entry.title, entry.date) for entry in entries] == [
        ("Title 1", dt.date(2020, 1, 1)),
        ("Title 2", dt.date(2020, 1, 2)),
    ]


def test_a_date_far_below_its_title_is_none_of_it():
    card = f"<div><h3><a href={{0}}>Title {{0}}</a></h3>{'<p>On and on.</p>' * 400}<p>May 1, 2004</p><p>End.</p></div>"
    assert [entry.date for entry in hrwparse.read_index(card.format(1) + card.format(2))] == [None, None]


def test_an_address_is_listed_once_and_the_page_itself_never():
    hrefs = {"One": "c#x", "Again": "c", "Self": "http://a.example/b/", "Bad": "http://[x"}
    items = "".join(f"<li><a href='{href}'>{words}</a>" for words, href in hrefs.items())
    page = f"<base href='http://a.example/b/'><ul>{items}</ul>"
    assert [(e.title, e.url) for e in hrwparse.read_index(page)] == [("One", "http://a.example/b/c#x"), ("Bad", "http://[x")]


def test_relative_addresses_stay_as_they_are_where_nothing_tells_their_base():
    assert [entry.url for entry in hrwparse.read_index("<ul><li><a href=a.htm>One</a><li><a href=b.htm>Two</a></ul>")] == [
        "a.htm",
        "b.htm",
    ]


@pytest.mark.parametrize(
    "source",
    [
        f"<h1>Title</h1><p>{PROSE}</p><p>{PROSE}</p><h3>Related Content</h3><ul><li><a href=a>One</a><li><a href=b>Two</a></ul>",
        f"<h1>Title</h1><p>{PROSE * 8}</p><ul><li><a href=a>One</a><li><a href=b>Two</a></ul>",
        f"<h1>Title</h1><p>{PROSE}</p><p><a href=a>One</a></p>",
        f"World Report\n\n{PROSE}\n\nMay 1, 2004\n\n{PROSE * 9}",
        PROSE,
    ],
)
def test_the_page_of_a_report_lists_nothing(source):
    assert hrwparse.read_index(source) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• One\nMay 1, 2004\n• Two\nMay 2, 2004", ["One", "Two"]),
        ("May 1, 2004\nOne\nMay 2, 2004\nTwo\nMay 3, 2004", ["One", "Two"]),
        ("One\nMay 1, 2004\nTwo\nMay 2, 2004", ["One", "Two"]),
        ("May 1, 2004 - One\nMay 2, 2004: Two (http://a.example/2)\nMay 2004 - no day\nMay 33, 2004 - none", ["One", "Two"]),
        ("May 1, 2004\nOne\nMay 2, 2004\nTwo\nVideo\nMay 3, 2004\nMay 4, 2004", ["One", "Two"]),
        ("• May 1, 2004\nVideo\nOne\n• May 2, 2004\nPhoto Essay\nTwo", ["One", "Two"]),
        ("• Report\nMay 1, 2004\nOne\nhttp://a.example/1\n• May 2, 2004\nTwo", ["One", "Two"]),
    ],
)
def test_text_listings_in_every_order(text, expected):
    entries = hrwparse.read_index(text)
    assert [entry.title for entry in entries] == expected
    assert [entry.date for entry in entries] == [dt.date(2004, 5, 1), dt.date(2004, 5, 2)]
    assert {entry.url for entry in entries} <= {None, "http://a.example/1", "http://a.example/2"}


def test_what_read_refuses_is_refused():
    with pytest.raises(hrwparse.ParseError):
        hrwparse.read_index("")
    with pytest.raises(TypeError):
        hrwparse.read_index(3)
    assert hrwparse.read_index("<p>Nothing here.</p>") == ()
    assert IndexEntry(title="x").page is None


@pytest.mark.parametrize(
    "part", ["<li><a href=x{}>Page {}</a>", "<div><a href=x{}>Page {}</a>", "<b><a href=x{}>Page {}</a> ", "May 1, 2004<br>"]
)
def test_time_grows_with_size_only(part):
    def seconds(count):
        source = "<body>" + "".join(part.format(n, n) for n in range(count))
        start = time.process_time()
        hrwparse.read_index(source)
        return time.process_time() - start

    seconds(10)
    assert seconds(2000) < 12 * max(seconds(500), 0.02)
