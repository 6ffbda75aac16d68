"""Which layout claims a page, by its address alone and by what it shows."""

import pytest

import hrwparse
from hrwparse.layouts import claims
from hrwparse.markup.page import load

TEXT = "<p>Officials of the ministry of justice did not answer the letters that were sent to them in July.</p>"
LAST = "<p>At the end of the year two of the students were still held in the cellar of the old fortress.</p>"
ADDRESSES = {
    "https://www.hrw.org/reports/1995/WR95/AFRICA-08.htm": "hrw-1990s",
    "http://www.hrw.org/legacy/worldreport/Mideast-04.htm": "hrw-1990s",
    "http://www.hrw.org/wr2k/Issues-13.htm": "hrw-1990s",
    "http://www.hrw.org/reports/2000/tanzania/Duhweb-17.htm": "hrw-1990s",
    "http://www.hrw.org/reports/1996/Tajik.htm": "hrw-1990s",
    "http://www.hrw.org/legacy/worldreport99/europe/kyrgyztan3.html": "hrw-1999",
    "http://www.hrw.org/wr2k1/africa/sudan.html": "hrw-1999",
    "http://www.hrw.org/legacy/wr2k2/europe.html": "hrw-2002",
    "http://hrw.org/wr2k3/asia9.html": "hrw-2002",
    "http://www.hrw.org/press/2002/04/x0403.htm": "hrw-press",
    "http://www.hrw.org/press98/oct/georgia.htm": "hrw-press",
    "http://hrw.org/backgrounder/eca/uzbek050103-bck.htm": "hrw-press",
    "http://hrw.org/reports/2005/x0605/7.htm": "hrw-reports",
    "http://hrw.org/english/docs/2005/06/07/uzbeki11077.htm": "hrw-2004",
    "http://hrw.org/wr2k5/2.htm": "hrw-2004",
    "http://hrw.org/legacy/wr2k7/essays/introduction/7.htm": "hrw-2004",
    "http://www.hrw.org/en/node/84252/section/3": "hrw-2009",
    "http://www.hrw.org/en/reports/2009/07/09/x": "hrw-2009",
    "http://www.hrw.org/en/world-report-2010/chad": "hrw-2009",
    "http://www.hrw.org/world-report-2012/chad": "hrw-2009",
    "https://www.hrw.org/world-report/2006/country-chapters/chad": "hrw-2020",
    "https://www.hrw.org/news/2012/01/02/x": "hrw-2020",
    "https://www.hrw.org/km/report/2021/08/10/379432": "hrw-2020",
    "https://www.hrw.org/zh-hans/news/2019/01/02/x": "hrw-2020",
    "http://www.refworld.org/docid/47a87c0.html": "refworld-legacy",
    "https://www.refworld.org/reference/annualreport/hrw/1992/en/97424": "refworld-2023",
}


@pytest.mark.parametrize("url", ADDRESSES)
def test_one_layout_claims_an_address(url):
    for address in (url, f"https://web.archive.org/web/20090101000000/{url}"):
        assert [layout.NAME for layout in claims(load(f"<h1>T</h1>{TEXT}", address))] == [ADDRESSES[url]]


SHOWN = {
    "what a page shows goes before the address": (
        "<html><title>Chad | Human Rights Watch</title><h1 class='title--huge'>Chad</h1>",
        "https://www.hrw.org/world-report/2014/country-chapters/chad",
        ["hrw-2015"],
    ),
    "class names alone make no site": ("<h1 class='rich-text chapter-header'>Chad</h1>", None, []),
    "two labels of a pager make no site": ("<p>Table Of Contents<p>Next Page<h1>T</h1>", None, []),
    "another site's own address": (
        "<html><link rel=canonical href='https://a.example/x'><title>Human Rights Watch on Chad</title><h1>T</h1>", None, [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("page", "url", "names"), SHOWN.values(), ids=SHOWN)
def test_what_a_page_shows(page, url, names):
    assert [layout.NAME for layout in claims(load(page + TEXT, url))] == names


def test_notes_at_the_end_need_no_anchors():
    page = f"<h1>T</h1>{TEXT[:-4]}<sup>1</sup></p>{LAST[:-4]}<sup>2</sup></p><p>1. A letter.</p><p>2. Ibid., p. 7.</p>"
    document = hrwparse.read(page)
    assert [(note.label, note.text) for note in document.notes] == [("1", "A letter."), ("2", "Ibid., p. 7.")]
    assert document.text.endswith("fortress.")


def test_numbers_that_nothing_refers_to_are_text():
    page = f"<h1>T</h1>{TEXT[:-4]}<sup>2</sup></p>{LAST}<p>1. A gate.</p><p>2. A letter.</p><p>2. A door.</p>"
    assert [note.text for note in hrwparse.read(page).notes] == ["A door."]


def test_lines_of_a_poem_stay():
    page = f"<h1>T</h1>{TEXT}<p>Night came<br>and the gate was shut.<br>We counted stars,<br>And the guards counted us.</p>{LAST}"
    assert len(list(hrwparse.read(page).paragraphs())) == 5


def test_a_main_heading_is_no_subtitle():
    document = hrwparse.read(f"<title>T</title><h1>T</h1><h1>U v w</h1>{TEXT}")
    assert (document.title, document.subtitle, document.sections[0].heading) == ("T", None, "U v w")
