import datetime as dt

import pytest

import hrwparse
from hrwparse.markup.citation import read_citation
from hrwparse.markup.header_dates import find_site_stamp, read_date
from hrwparse.markup.labels import find_header, split_label
from hrwparse.markup.lines import line_blocks, read_lines
from hrwparse.markup.titles import is_coverage_line, read_coverage, read_title

URL = "https://www.refworld.org/docid/47a87c0.html"
CITATIONS = {
    "plain": (
        f"Human Rights Watch, World Report 2008 - Chad, 31 January 2008, available at: {URL} [accessed 1 June 2023]",
        "Human Rights Watch",
        "World Report 2008 - Chad",
        dt.date(2008, 1, 31),
        None,
        URL,
        dt.date(2023, 6, 1),
    ),
    "no url": (
        "Human Rights Watch, World Report 2008 - Chad, 31 January 2008, available at: [accessed 27 May 2016]",
        "Human Rights Watch",
        "World Report 2008 - Chad",
        dt.date(2008, 1, 31),
        None,
        None,
        dt.date(2016, 5, 27),
    ),
    "commas in title, space before comma": (
        f"Human Rights Watch, Camps, Courts, and Fear , 2 May 2001, available at: {URL} [accessed 1 June 2023]",
        "Human Rights Watch",
        "Camps, Courts, and Fear",
        dt.date(2001, 5, 2),
        None,
        URL,
        dt.date(2023, 6, 1),
    ),
    "symbol with a comma": (
        "Human Rights Watch, Camps, 2 May 2001, Volume 19, No.5(A), available at: [accessed 1 June 2023]",
        "Human Rights Watch",
        "Camps",
        dt.date(2001, 5, 2),
        "Volume 19, No.5(A)",
        None,
        dt.date(2023, 6, 1),
    ),
    "date in title": (
        "Amnesty International, Events (December 2006 - January 2008), 3 May 2008, available at: [accessed 1 June 2023]",
        "Amnesty International",
        "Events (December 2006 - January 2008)",
        dt.date(2008, 5, 3),
        None,
        None,
        dt.date(2023, 6, 1),
    ),
    "month only": (
        "Human Rights Watch, Camps, May 2001, available at: [accessed 1 June 2023]",
        "Human Rights Watch",
        "Camps",
        None,
        None,
        None,
        dt.date(2023, 6, 1),
    ),
    "publisher with a comma": (
        "Research Bureau, Strelsau, Camps, 2 May 2001, available at: [accessed 1 June 2023] |",
        "Research Bureau, Strelsau",
        "Camps",
        dt.date(2001, 5, 2),
        None,
        None,
        dt.date(2023, 6, 1),
    ),
    "title alone": ("Camps", None, "Camps", None, None, None, None),
}


@pytest.mark.parametrize(
    ("line", "publisher", "title", "published", "symbol", "url", "accessed"), CITATIONS.values(), ids=CITATIONS
)
def test_citation(line, publisher, title, published, symbol, url, accessed):
    cite = read_citation(line, ["Research Bureau, Strelsau"])
    assert (cite.publisher, cite.title, cite.published) == (publisher, title, published)
    assert (cite.symbol, cite.url, cite.accessed, cite.text) == (symbol, url, accessed, line)


TITLES = [
    ("World Report 2008 - Kazakhstan", 2008, 1, ["KAZ"]),
    ("Human Rights Watch World Report 1992 - Soviet Union", 1992, 1, ["SUHH"]),
    ("WORLD REPORT 1997 - Sudan", 1997, 1, ["SDN"]),
    ("World Report 2013: Kazakhstan", 2013, 1, ["KAZ"]),
    ("World Report - Gambia", None, None, ["GMB"]),
    ("World Report 1990", 1990, 0, []),
    ("Amnesty International Report 2009 - Swaziland", 2009, 1, ["SWZ"]),
    ("2011 Trafficking in Persons Report - Chad", 2011, None, ["TCD"]),
    ("U.S. Department of State Country Report on Human Rights Practices 1996 - Sudan", 1996, 0, ["SDN"]),
    ("World Report 2015 - Israel and Palestine", 2015, 1, ["ISR", "PSE"]),
    ("RWANDA", None, None, ["RWA"]),
    ("Nepal: A Year of Broken Promises", None, None, ["NPL"]),
    ("Under Fire: Life in 2008", None, None, []),
    ("Georgia/Abkhazia - A Day in August", None, None, ["GEO"]),
    ("Europe and Central Asia Overview", None, None, []),
]


@pytest.mark.parametrize(("title", "year", "lag", "codes"), TITLES)
def test_title(title, year, lag, codes):
    facts = read_title(title)
    assert (facts.report_year, facts.lag) == (year, lag)
    assert [c.alpha3 or c.former for c in facts.countries] == codes


COVERAGE = [
    ("Events of 2007", "2007-01-01", "2007-12-31"),
    ("Covers events from November 2001 - November 2002", "2001-11-01", "2002-11-30"),
    ("Covering events from January - December 2002", "2002-01-01", "2002-12-31"),
    ("[Covers the period from July 1, 2009, to June 30, 2010]", "2009-07-01", "2010-06-30"),
    ("This report covers events of 1998", "1998-01-01", "1998-12-31"),
]


@pytest.mark.parametrize(("line", "earliest", "latest"), COVERAGE)
def test_coverage(line, earliest, latest):
    coverage = read_coverage(line)
    assert is_coverage_line(line)
    assert (str(coverage.earliest), str(coverage.latest)) == (earliest, latest)
    assert coverage.resolved_from is hrwparse.ResolvedFrom.COVERAGE


@pytest.mark.parametrize(
    "line", ["Events of the year", "The events of 2007 began in May.", "Covers and blankets were handed out", ""]
)
def test_no_coverage(line):
    assert not is_coverage_line(line)


DATES = [
    ("31 January 2008", dt.date(2008, 1, 31)),
    ("1st May 2001", dt.date(2001, 5, 1)),
    ("17-Jul-2014", dt.date(2014, 7, 17)),
    ("April, 08 2011, 09:12am EDT", dt.date(2011, 4, 8)),
    ("Friday, 27 May 2016, 08:49 GMT", dt.date(2016, 5, 27)),
    ("2018-12-20T19:12:50-0500", dt.date(2018, 12, 20)),
    ("September 2007", None),
    ("2007", None),
    ("30 February 2007", None),
    ("3 Smarch 2007", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_date_never_gets_a_part_that_is_not_printed(text, date):
    assert read_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "Last Updated December, 2000",
        "Last Updated: 31 February 2016, 08:49 GMT",
        "27 May 2016, 08:49 GMT",
        "Last Updated: 27 May 2016, 25:49 GMT",
    ],
)
def test_no_site_stamp(text):
    assert find_site_stamp(text) is None


LABELS = [
    ("Publisher Human Rights Watch", ("Publisher", "Human Rights Watch")),
    ("Publisher | Human Rights Watch |", ("Publisher", "Human Rights Watch")),
    ("PublisherHuman Rights Watch", ("Publisher", "Human Rights Watch")),
    ("Cite as: X, Y", ("Cite as", "X, Y")),
    ("Citation / Document Symbol HCR/02", ("Citation / Document Symbol", "HCR/02")),
    ("Disclaimer", ("Disclaimer", "")),
    ("Publishers and editors", None),
    ("Authority rests with the king.", None),
    ("The Publisher", None),
    ("Population: 12", None),
]


@pytest.mark.parametrize(("line", "expected"), LABELS)
def test_label(line, expected):
    assert split_label(line) == expected


def header(text):
    return find_header(line_blocks(read_lines(text)))


def test_header_ends_at_the_disclaimer():
    found = header("Camps\nPublisher A B\nDisclaimerThis is not a UNHCR publication.\nAuthor of the riots was a printer.")
    assert found == (1, 3, {"Publisher": "A B", "Disclaimer": "This is not a UNHCR publication."})


def test_header_values_go_on_in_lines_without_label():
    found = header(
        "Publisher A B\nComments First line\nand second line.\nCite as A B, C, 1 May 2001, available at: [accessed 2 May 2001]"
    )
    assert found is not None
    assert found[2]["Comments"] == "First line and second line."


def test_header_of_2023_has_values_on_the_next_line():
    found = header("Camps\n- Document source:\n-\nDate:\n1 June 2000\nSUMMARY\nText of the summary.")
    assert found is not None
    assert found[1:] == (5, {"Document source": "", "Date": "1 June 2000"})


@pytest.mark.parametrize("text", ["Author unknown\nTitle lost\nComments welcome", "Country profile\nReference room", "One line"])
def test_words_that_look_like_labels_are_no_header(text):
    assert header(text) is None
