import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrwparse.markup.address import parse_url

REFWORLD = [
    ("http://www.refworld.org/docid/49705f88c.html", "49705f88c", None, None),
    ("https://www.refworld.org//country,,HRW,,MDA,,467fca70c,0.html", "467fca70c", "Moldova", "Human Rights Watch"),
    ("http://www.refworld.org/country,,,ANNUALREPORT,COM,456d621e2,473c54e823,0.html", "473c54e823", "Comoros", None),
    ("http://www.refworld.org/publisher,HRW,SESSIONALREPORT,,57624fcf4,0.html", "57624fcf4", None, "Human Rights Watch"),
    ("https://www.refworld.org/topic,50ffbce524d,50ffbce525c,4b4b11111,0,,,KAZ.html", "4b4b11111", "Kazakhstan", None),
    ("http://www.refworld.org/cgi-bin/texis/vtx/rwmain?page=x&coi=KIR&docid=4c1883e63&skip=0", "4c1883e63", "Kiribati", None),
    ("http://www.unhcr.org/refworld/docid/4728ab1b2.html", "4728ab1b2", None, None),
    (
        "https://webarchive.archive.unhcr.org/20191030085012mp_/https://www.refworld.org/docid/4728ab1b2.html",
        "4728ab1b2",
        None,
        None,
    ),
    ("https://www.refworld.org/reference/annualreport/hrw/1992/en/97424", "97424", None, "Human Rights Watch"),
    ("http://www.refworld.org/cgi-bin/texis/vtx/rwmain?page=search&docid=zz", None, None, None),
]


@pytest.mark.parametrize(("url", "docid", "country", "publisher"), REFWORLD)
def test_refworld(url, docid, country, publisher):
    page = parse_url(url)
    assert (page.site, page.docid, page.publisher) == ("refworld", docid, publisher)
    assert (page.country and page.country.name) == country


HRW = [
    ("https://www.hrw.org/world-report/2019/country-chapters/serbia/kosovo", "hrw-2015", 2019, "Serbia", None),
    ("https://www.hrw.org/world-report/2021/country-chapters/afghanistan-0", "hrw-2015", 2021, "Afghanistan", None),
    ("https://www.hrw.org/es/world-report/2021/country-chapters/peru", "hrw-2015", 2021, "Peru", "es"),
    ("https://www.hrw.org/reports/1993/WR93/Hsw-07.htm", "hrw-legacy", 1993, None, None),
    ("https://www.hrw.org/legacy/worldreport99/europe/kyrgyztan3.html", "hrw-legacy", 1999, None, None),
    ("https://www.hrw.org/legacy/worldreport/Mideast-04.htm", "hrw-legacy", 1998, None, None),
    ("http://www.hrw.org/legacy/wr2k/Issues-13.htm", "hrw-legacy", 2000, None, None),
    ("http://pantheon.hrw.org/legacy/wr2k1/europe/x.html", "hrw-legacy", 2001, None, None),
    ("http://hrw.org:80/en/node/77296/section/10", "hrw-2009", None, None, "en"),
    ("https://www.hrw.org/ko/node/258845", "hrw-2015", None, None, "ko"),
    ("https://www.hrw.org/news/2019/03/14/x", "hrw-2015", None, None, None),
    ("https://www.hrw.org/fr/world-report/2014/country-chapters/cote-divoire", "hrw-2015", 2014, "Ivory Coast", "fr"),
    ("http://www.hrw.org/en/world-report-2010/chad", "hrw-2009", 2010, "Chad", "en"),
    ("https://www.hrw.org/world-report/2020/country-chapters/european-union", "hrw-2015", 2020, None, None),
    ("https://www.hrw.org/legacy/english/docs/2005/06/07/uzbeki11077.htm", "hrw-legacy", None, None, None),
]


@pytest.mark.parametrize(("url", "family", "year", "country", "language"), HRW)
def test_hrw(url, family, year, country, language):
    page = parse_url(url)
    assert (page.site, page.family, page.report_year, page.language) == ("hrw", family, year, language)
    assert (page.country and page.country.name) == country


def test_date_and_section():
    page = parse_url("https://www.hrw.org/news/2019/03/14/x")
    assert (page.date, page.section) == (dt.date(2019, 3, 14), "news")
    assert parse_url("https://www.hrw.org/news/2019/13/14/x").date is None


ARCHIVES = [
    ("https://web.archive.org/web/20160527084900im_/http://hrw.org/a", "http://hrw.org/a", 2016),
    ("http://wayback.archive-it.org/1068/20080101000000/http://www.hrw.org/b", "http://www.hrw.org/b", 2008),
    ("/web/20160527084900/https:/www.hrw.org/c", "https://www.hrw.org/c", 2016),
    ("http://web.archive.org/web/20160527084900*/http://www.hrw.org/c", "http://www.hrw.org/c", 2016),
    ("http://classic-web.archive.org/web/2001/http://hrw.org/d", "http://hrw.org/d", None),
    (
        "https://web.archive.org/web/20160527084900/https://web.archive.org/web/20100101000000/http://hrw.org/",
        "http://hrw.org/",
        2010,
    ),
    ("https://www.hrw.org/report/2016/http-and-law", "https://www.hrw.org/report/2016/http-and-law", None),
    ("https://web.archive.org/web/20169927084900/http://hrw.org/e", "http://hrw.org/e", None),
]


@pytest.mark.parametrize(("url", "true", "year"), ARCHIVES)
def test_archives_are_unwrapped(url, true, year):
    page = parse_url(url)
    assert page.url == true
    assert (page.archived_at and page.archived_at.year) == year


@pytest.mark.parametrize(
    "url", ["", "no address", "http://[broken/", "https://example.org/hrw.org/docid/49705f88c.html", "hrw.org"]
)
def test_other_addresses_say_nothing(url):
    page = parse_url(url)
    assert (page.site, page.docid, page.report_year) == (None, None, None)


def test_wrong_type():
    with pytest.raises(TypeError):
        parse_url(b"https://hrw.org")


@given(st.text(max_size=60), st.sampled_from(["", "https://www.refworld.org/", "https://www.hrw.org/", "/web/2001/http://"]))
def test_never_raises(tail, head):
    assert isinstance(parse_url(head + tail).url, str)
