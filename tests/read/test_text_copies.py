"""Pages copied as a whole into a text: their menus above, their boxes amid, their footers below the text."""

import pytest

import hrwparse

LONG = "The regional court in Strelsau freed nine printers on the third of May and said so in a letter."
MORE = "Officials of the ministry of justice did not answer the letters that were sent to them in July."
LAST = "At the end of the year two of the students were still held in the cellar of the old fortress."
MENU = ["Skip to main content", "Donate Now", "Countries", "Video & Photos", "Impact", "Africa", "Asia", "World Report 2026"]
CHAPTER = "https://www.hrw.org/world-report/2012/country-chapters/chad"
RELEASE = "https://www.hrw.org/news/2019/03/14/chad-free-printers"


def read(lines, url):
    return hrwparse.read("\n\n".join(lines), url=url)


def shown(document):
    headings = [section.heading for section in document.walk_sections() if section.heading]
    return document.title, document.subtitle, headings, [p.span.quote(document.text) for p in document.paragraphs()]


def test_menus_above_a_chapter():
    lines = [
        *MENU,
        "World Report 2012",
        "Chad",
        "Events of 2011",
        LONG,
        "Courts",
        MORE,
        LAST,
        "Region / Country",
        "Africa",
        "Chad",
    ]
    document = read(lines, CHAPTER)
    assert shown(document) == ("Chad", None, ["Courts"], [LONG, MORE, LAST])
    assert (document.report_year, document.country.alpha3) == (2012, "TCD")


def test_menus_above_a_release():
    dateline = f"(N’Djamena) – {LONG}"
    lines = [
        *MENU,
        "Home › News › Chad",
        "Chad: Free the Printers",
        "Court Silent for Weeks",
        "March 14, 2019",
        "Share on Facebook",
    ]
    document = read([*lines, dateline, MORE, LAST, "Most Viewed", "Something Else"], RELEASE)
    assert shown(document) == ("Chad: Free the Printers", "Court Silent for Weeks", [], [dateline, MORE, LAST])
    assert (document.report_year, str(document.published)) == (None, "2019-03-14")


@pytest.mark.parametrize(
    "card",
    [
        ["March 3, 2018 Video", "Voices of Printers"],
        ["May 9, 2017Report", "Tides of Silence", "Courts Without Doors"],
        ["Essential Reading"],
        ["Download the full report in English"],
    ],
)
def test_cards_amid_a_text(card):
    document = read(["Chad: Free the Printers", f"(N’Djamena) – {LONG}", *card, MORE, LAST], RELEASE)
    assert shown(document)[2:] == ([], [f"(N’Djamena) – {LONG}", MORE, LAST])


@pytest.mark.parametrize("line", ["Refworld | World Report 2009 - Liberia", "World Report 2009 - Liberia | Refworld"])
def test_the_sites_name_is_no_part_of_a_title(line):
    labels = ["Publisher Human Rights Watch", "Publication Date 14 January 2009"]
    assert read([line, *labels, LONG, MORE], None).title == "World Report 2009 - Liberia"


def test_header_lines_below_labels_of_the_site():
    labels = ["Document source:\nHuman Rights Watch", "Date:\n20 January 2010", "Print", "Share", "Events of 2009"]
    notice = "This is not a UNHCR publication. UNHCR is not responsible for, nor does it necessarily endorse, its content."
    document = read(["World Report 2010 - Liberia", *labels, LONG, MORE, "Disclaimer:", notice, "Countries", "Liberia"], None)
    assert shown(document) == ("World Report 2010 - Liberia", None, [], [LONG, MORE])
    assert (document.coverage.edtf, document.publisher) == ("2009", "Human Rights Watch")


def test_a_country_over_a_title_in_capitals_in_a_series():
    lines = ["May 1996 Vol. 8, No. 6 (D)", "TAJIKISTAN", "MINES AND MEN", "SUMMARY", LONG, MORE]
    document = read(lines, "http://www.hrw.org/reports/1996/Tajik.htm")
    assert (document.title, document.country.alpha3, document.header["Country"]) == ("MINES AND MEN", "TJK", "TAJIKISTAN")
