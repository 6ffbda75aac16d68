import datetime as dt

import pytest

import hrwparse
from hrwparse.markup.blocks.lines import line_blocks, read_lines
from hrwparse.markup.header.citation import read_citation
from hrwparse.markup.header.credits import read_credit
from hrwparse.markup.header.dates import find_site_stamp, read_date
from hrwparse.markup.header.labels import find_header, split_label
from hrwparse.markup.header.titles import is_coverage_line, read_coverage, read_title

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
    (
        "This report reviews human rights practices in nine countries and describes events from May 1991 through April 1992.",
        "1991-05-01",
        "1992-04-30",
    ),
    ("This volume covers human rights developments in nine countries from May 1991 to April 1993.", "1991-05-01", "1993-04-30"),
    ("This twelfth annual survey examines the main developments during 2001.", "2001-01-01", "2001-12-31"),
    ("(The present report is limited to the period 1 May 1998 to 30 April 1999.)", "1998-05-01", "1999-04-30"),
    ("Period covered: May 2001 - April 2002", "2001-05-01", "2002-04-30"),
]


@pytest.mark.parametrize(("line", "earliest", "latest"), COVERAGE)
def test_coverage(line, earliest, latest):
    coverage = read_coverage(line)
    assert is_coverage_line(line)
    assert (str(coverage.earliest), str(coverage.latest)) == (earliest, latest)
    assert coverage.resolved_from is hrwparse.ResolvedFrom.COVERAGE


@pytest.mark.parametrize(
    "line",
    [
        "This report describes how conditions in the prisons of Ruritania grew worse in 2007.",
        "This report documents the arrest of nine printers in 2007.",
        "This chapter covers the courts.",
        "Events of the year",
        "The events of 2007 began in May.",
        "Covers and blankets were handed out",
        "",
    ],
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


CREDITS = {
    "By Ann B. Nonym": ("Ann B. Nonym", None, None),
    "By Ann Nonym and Olga Ruiz": ("Ann Nonym and Olga Ruiz", None, None),
    "By ANN NONYM, Strelsau Tribune": ("ANN NONYM", "Strelsau Tribune", None),
    "By Ann Nonym, The Strelsau Courier, May 4, 2016": ("Ann Nonym", "The Strelsau Courier", dt.date(2016, 5, 4)),
    "Ruritanian Wire Service, Wednesday, May 4, 2016": (None, "Ruritanian Wire Service", dt.date(2016, 5, 4)),
    "Staff Reporter | Strelsau": ("Staff Reporter", None, None),
    "Our Correspondent, 4 May 2016": ("Our Correspondent", None, dt.date(2016, 5, 4)),
    "For Immediate Release": (None, None, None),
    "FOR IMMEDIATE RELEASE, MAY 4, 2016": (None, None, dt.date(2016, 5, 4)),
    "Press release, Human Rights Watch/Europe, May 4, 1996": (None, "Human Rights Watch", dt.date(1996, 5, 4)),
    "Human Rights Watch | May 4, 2016 8:00AM EDT": (None, "Human Rights Watch", dt.date(2016, 5, 4)),
    "Human Rights Watch | Report | May 2016": (None, "Human Rights Watch", None),
    "Human Rights Watch report, May 4, 2016": (None, "Human Rights Watch", dt.date(2016, 5, 4)),
}
START = "The regional court in Strelsau freed nine printers and said so in a letter to their families."
AFTER = "Officials of the ministry of justice did not answer the letters that were sent to them in July."


@pytest.mark.parametrize(("line", "expected"), CREDITS.items(), ids=CREDITS)
def test_a_credit_line_is_header_and_no_text(line, expected):
    document = hrwparse.read(f"Courts Free Nine Printers\n\n{line}\n\n{START}\n\n{AFTER}")
    assert (document.author, document.publisher, document.published) == expected
    assert document.title == "Courts Free Nine Printers"
    assert document.text.startswith(START)
    assert line in document.header.values()


@pytest.mark.parametrize(
    "line",
    [
        "Radio and Television",
        "Report",
        "The Role of Human Rights Watch",
        "Attacks on the Press",
        "Courts, May 2016",
        "By Force or Law",
    ],
)
def test_a_heading_is_no_credit_line(line):
    assert read_credit(line) is None


DATELINES = {
    "(New York, March 11, 1997) -- ": dt.date(1997, 3, 11),
    "(Beirut, 3 March 2015) – ": dt.date(2015, 3, 3),
    "STRELSAU, Ruritania, March 11, 1997 (RNA) — ": dt.date(1997, 3, 11),
    "(Beirut) – ": None,
    "STRELSAU, Ruritania (RNA) - ": None,
    "On March 11, 1997, at noon: ": None,
}


@pytest.mark.parametrize(("dateline", "day"), DATELINES.items(), ids=DATELINES)
def test_the_day_of_a_dateline_is_taken_and_the_words_stay(dateline, day):
    document = hrwparse.read(f"Courts Free Nine Printers\n\n{dateline}{START}\n\n{AFTER}")
    assert document.published == day
    assert document.text.startswith(f"{dateline}{START}")


@pytest.mark.parametrize(
    "below", ["For Immediate Release, March 11, 1997\n\n", "(New York) -- ", "Human Rights Watch, March 1997\n\n"]
)
def test_what_stands_below_a_line_tells_that_it_is_the_title(below):
    url = "https://www.hrw.org/legacy/press97/march/ruritan.htm"
    assert hrwparse.read(f"COURTS FREE NINE PRINTERS\n\n{below}{START}\n\n{AFTER}", url=url).title == "COURTS FREE NINE PRINTERS"
    assert hrwparse.read(f"COURTS FREE NINE PRINTERS\n\n{START}\n\n{AFTER}", url=url).title is None


def test_release_lines_above_the_title_are_header():
    document = hrwparse.read(f"For Immediate Release\n\nMarch 11, 1997\n\nCourts Free Nine Printers\n\n{START}\n\n{AFTER}")
    assert (document.title, document.published) == ("Courts Free Nine Printers", dt.date(1997, 3, 11))


@pytest.mark.parametrize("verb", ["surveys practices in nine countries and covers events", "covers human rights developments"])
def test_a_title_below_masthead_and_coverage_sentence(verb):
    document = hrwparse.read(
        f"Human Rights Watch World Report 1997\n\nThis volume {verb} from December 1995 through November 1996.\n\nMalawi\n\n"
        f"Human Rights Developments\n\n{START}"
    )
    assert (document.title, document.country.alpha3, document.coverage.edtf) == ("Malawi", "MWI", "1995-12/1996-11")
    assert [section.heading for section in document.walk_sections()] == ["Human Rights Developments"]


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
