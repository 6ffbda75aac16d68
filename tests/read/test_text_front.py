"""The top of text exports: what stands above, in and below a title, and titles that are not there."""

import datetime as dt

import pytest

import hrwparse
from hrwparse.markup.blocks.block import Block
from hrwparse.markup.blocks.lines import line_blocks, read_lines
from hrwparse.markup.header.credits import read_credit
from hrwparse.markup.header.labels import find_header
from hrwparse.markup.names.title_countries import title_countries

TEXT = "The council that took power in Strelsau in March promised elections before the winter, but set no day for them."
MORE = "Soldiers in the harbor town of Zenda arrested the editor of a weekly paper and held her for nineteen days."
NEWS = "https://www.hrw.org/news/2015/08/27/ruritania-dock-workers"
OLD = "https://www.hrw.org/legacy/reports/1999/x/part-03.htm"


def read(*lines, url=None):
    return hrwparse.read("\n\n".join([*lines, TEXT, MORE]), url=url)


ABOVE = {
    "World Report 2014": {"Masthead": "World Report 2014"},
    "Human Rights Watch World Report 2001": {"Masthead": "Human Rights Watch World Report 2001"},
    "May 1996 Vol. 8, No. 6 (D)": {"Issue": "May 1996 Vol. 8, No. 6 (D)"},
    "4/28/2016 Closed Harbors | Human Rights Watch": {"Printed": "4/28/2016 Closed Harbors | Human Rights Watch"},
    "Publication : Press Release": {"Publication": "Press Release"},
    "FJI106385.E": {"Citation / Document Symbol": "FJI106385.E"},
    "Amnesty International (Strelsau)": {"Source": "Amnesty International (Strelsau)"},
    "January 4, 2016": {"Date": "January 4, 2016"},
}


@pytest.mark.parametrize(("line", "header"), ABOVE.items(), ids=ABOVE)
def test_lines_above_a_title_go_into_the_header(line, header):
    document = read(line, "Closed Harbors")
    assert (document.title, dict(document.header)) == ("Closed Harbors", header)
    assert document.text.startswith(TEXT)


BELOW = {
    "World Report 2009 Introduction By Ann Nonym": ("Masthead", "author", "Ann Nonym"),
    "17-Jul-2014": ("Date", "published", dt.date(2014, 7, 17)),
    "Amnesty International": ("Source", "publisher", "Amnesty International"),
    "Date: 4 May 2016": ("Date", "published", dt.date(2016, 5, 4)),
}


@pytest.mark.parametrize(("line", "expected"), BELOW.items(), ids=BELOW)
def test_lines_below_a_title_go_into_the_header(line, expected):
    label, field, value = expected
    document = read("Closed Harbors", line)
    assert label in document.header
    assert getattr(document, field) == value
    assert document.text.startswith(TEXT)


def test_a_country_in_capitals_above_or_below_a_title():
    assert read("June 29, 1990", "MAURITANIA", "HARBORS: Closed and Guarded").country.alpha3 == "MRT"
    assert read("Swept Away", "Dock Workers", "RUSSIA/CHECHNYA", "Swept Away", "Dock Workers").country.alpha3 == "RUS"


def test_a_country_in_capitals_above_its_text_is_a_heading():
    document = read("Special Initiatives", "CHINA", url="https://www.hrw.org/legacy/wr2k1/special/initiatives.html")
    assert [section.heading for section in document.walk_sections()] == ["CHINA"]


def test_months_that_come_again_are_the_headings_of_a_chronology():
    document = read("A Chronology", "January 2008", TEXT, "February 2008")
    assert [section.heading for section in document.walk_sections()] == ["January 2008", "February 2008"]


@pytest.mark.parametrize(
    ("lines", "url", "title"),
    [
        (["Human Rights Developments"], "https://www.hrw.org/reports/1992/WR92/AFW-05.htm", None),
        (["Skip to main content", "Summary"], NEWS, None),
        (["I. Summary"], NEWS, None),
        (["Previous PageTable Of ContentsNext Page", "I. SUMMARY"], OLD, "I. SUMMARY"),
        (["Events of 2007", "Elections in the North"], NEWS, None),
        (["Capital: Strelsau", "Population: 4,000,000"], None, None),
        (["World Report 2003", "Table of Contents > Africa >"], "https://www.hrw.org/legacy/wr2k3/africa3.html", None),
        (["Human Rights Watch World Report 1998", "Human Rights Developments"], None, "Human Rights Watch World Report 1998"),
        (["- HRW"], None, None),
        (
            ["Harbors: Eleven Months of Guards, Gates and Closed Files"],
            OLD,
            "Harbors: Eleven Months of Guards, Gates and Closed Files",
        ),
    ],
)
def test_what_is_a_title_and_what_a_heading(lines, url, title):
    assert read(*lines, url=url).title == title


@pytest.mark.parametrize("line", ["Courts and Gates", "Courts and Gates after the Strike"])
def test_a_news_page_has_a_subtitle(line):
    document = read("Skip to main content", "Ruritania: Dock Workers Freed", line, url=NEWS)
    assert (document.title, document.subtitle) == ("Ruritania: Dock Workers Freed", line)


def test_a_chapter_has_headings_and_no_subtitle():
    document = read(
        "Skip to main content", "Chad", "Closed Courts", url="https://www.hrw.org/world-report/2017/country-chapters/chad"
    )
    assert (document.title, document.subtitle, document.sections[0].heading) == ("Chad", None, "Closed Courts")


def test_a_caption_above_the_text_is_no_title():
    document = read("Expand", "Dock workers at the gate of Zenda", "© 2019 Private")
    assert document.title is None
    assert document.text.startswith(TEXT)


def test_a_date_below_a_title_counts_before_one_above():
    document = read("26 August 2005, 00:34", "Closed Harbors", "June 15, 2005")
    assert document.published == dt.date(2005, 6, 15)
    assert read("26 August 2005, 00:34", "Closed Harbors").published == dt.date(2005, 8, 26)


@pytest.mark.parametrize("line", ["Since October 1, 1990", "Last updated Monday April 1, 2002"])
def test_no_date_of_the_document(line):
    assert read("Closed Harbors", line).published is None


def test_where_a_text_was_first_published():
    document = read("Closed Harbors", "This text on the harbors was originally published on hrw.org on 16 January 2025.")
    assert document.published == dt.date(2025, 1, 16)
    assert "originally published" in document.text


def test_the_language_of_an_address_is_not_that_of_a_text_in_another_script():
    assert read("Closed Harbors", url="https://www.hrw.org/ko/news/2015/08/27/x").language is None
    assert read("Closed Harbors", url="https://www.hrw.org/fr/news/2015/08/27/x").language == "fr"


COUNTRIES = {
    "Afghan Dock Workers in Pakistan and Iran": ["PAK", "IRN"],
    "Abuses in the New Kosovo": ["XKX"],
    "MAURITANIA'S CLOSED GATES": ["MRT"],
    "Georgia/Abkhazia: Closed Gates": ["GEO"],
    "Georgia and the Neighbors' Policy": ["GEO"],
    "GIVE US THE GATES": [],
    "Closed Gates in the Niger Delta": [],
    "Closed Gates": [],
}


@pytest.mark.parametrize(("title", "codes"), COUNTRIES.items(), ids=COUNTRIES)
def test_countries_of_a_title(title, codes):
    assert [country.alpha3 for country in title_countries(title)] == codes


def test_an_author_and_a_name_in_a_credit_line():
    credit = read_credit("By Ann Nonym | Rudolf Rassen | The Strelsau Courier")
    assert (credit.author, credit.publisher) == ("Ann Nonym, Rudolf Rassen", "The Strelsau Courier")


def test_a_value_goes_on_in_the_next_line_of_its_block():
    lines = ("Publisher A B", "and C", "Publication Date 1 May 2001")
    found = find_header([Block(text=" ".join(lines), lines=lines)])
    assert found is not None
    assert found[2] == {"Publisher": "A B and C", "Publication Date": "1 May 2001"}


def test_labels_within_words_part_a_line():
    rows = "Camps\nPublisher A BPublication Date1 May 2001Cite asA B, Title, 1 May 2001, available at: [accessed 2 May 2001]"
    found = find_header(line_blocks(read_lines(rows)))
    assert found is not None
    assert found[2] == {
        "Publisher": "A B",
        "Publication Date": "1 May 2001",
        "Cite as": "A B, Title, 1 May 2001, available at: [accessed 2 May 2001]",
    }


ORIGINS = {
    "Publisher Human Rights Watch\nPublication Date 14 January 2009\n": {"publisher": "label", "published": "label"},
    "": {"publisher": "cite-as", "published": "cite-as"},
}


@pytest.mark.parametrize(("rows", "origins"), ORIGINS.items(), ids=["labels", "cite-as alone"])
def test_origins_follow_the_order_of_the_docs(rows, origins):
    cite = "Human Rights Watch, World Report 2009 - Bhutan, 14 January 2009, available at: https://www.refworld.org/docid/49705fa1c.html"
    page = f"World Report 2009 - Bhutan\n\n{rows}Cite as {cite} [accessed 20 May 2016]\n\nEvents of 2008\n\n{TEXT}\n\n{MORE}"
    document = hrwparse.read(page, url="https://www.refworld.org/publisher,USDOS,ANNUALREPORT,NPL,49705fa1d,0.html")
    expected = {
        "title": "title",
        "citation": "label",
        "docid": "cite-as",
        "url": "cite-as",
        "countries": "title",
        "coverage": "body",
    }
    assert {field: document.origins[field] for field in (*expected, *origins)} == expected | origins
    assert (document.docid, document.country.alpha3, document.publisher) == ("49705fa1c", "BTN", "Human Rights Watch")


def test_what_the_address_alone_tells_has_it_for_its_origin():
    document = hrwparse.read(f"{TEXT}\n\n{MORE}", url="https://www.refworld.org/publisher,HRW,ANNUALREPORT,NPL,4d3e80216,0.html")
    told = {"docid", "publisher", "countries", "country", "url"}
    assert {field: document.origins.get(field) for field in told} == dict.fromkeys(told, "address")


LONG = "Abducted Zenda printer back home after nineteen days in the harbor barracks, colleagues end their sit-in"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("The Strelsau Courier, June 14, 2022", dt.date(2022, 6, 14)),
        ("The Strelsau Sentinel | Tuesday, June 14, 2022 | By Ann Nonym and Correspondent", dt.date(2022, 6, 14)),
        ("June 14, 2022", dt.date(2022, 6, 14)),
    ],
)
def test_a_headline_as_long_as_a_sentence_is_a_title_over_a_line_of_the_header(line, published):
    document = read(LONG, line)
    assert (document.title, document.published) == (LONG, published)
    assert document.text.startswith(TEXT)


def test_a_sentence_over_a_line_of_the_header_is_text():
    assert read(LONG + ".", "June 14, 2022").title is None
    assert read(LONG, MORE).text.startswith(LONG)


@pytest.mark.parametrize(
    "above", ["A crowd in the harbor of Zenda. (Ann Nonym/The Courier)", "Also read: Nine printers freed in Zenda"]
)
@pytest.mark.parametrize("head", ["Four shots in six seconds", "'Until he signed'"])
def test_a_crosshead_stands_below_a_caption_or_the_way_to_another_story(above, head):
    document = read("Printer Shot", "June 14, 2022", TEXT, above, head)
    assert head in [section.heading for section in document.walk_sections()]
