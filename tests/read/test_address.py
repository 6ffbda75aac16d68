import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrwparse.markup.addresses.address import parse_url

HRW_NAME = "Human Rights Watch"
USDOS = "United States Department of State"
HOST = "http://www.refworld.org"
REFWORLD = [
    # address, docid, alpha-3 of the country, publisher, section
    (f"{HOST}/docid/49705f88c.html", "49705f88c", None, None, None),
    (f"{HOST}/pdfid/49705f88c.pdf", "49705f88c", None, None, None),
    ("www.refworld.org/docid/49705f88c.html", "49705f88c", None, None, None),
    (f"{HOST}/publisher,HRW,ANNUALREPORT,SYR,56bd994a15,0.html", "56bd994a15", "SYR", HRW_NAME, "annualreport"),
    (f"{HOST}/publisher,USDOS,,EGY,4fc75a6b73,0.html", "4fc75a6b73", "EGY", USDOS, None),
    (f"{HOST}/publisher,USDOS,,,559bd52e28,0.html", "559bd52e28", None, USDOS, None),
    (f"{HOST}/publisher,HRW,SESSIONALREPORT,,57624fcf4,0.html", "57624fcf4", None, HRW_NAME, "sessionalreport"),
    (f"{HOST}/publisher,HRW,,IRN,3c7ce78a4,0.html", "3c7ce78a4", "IRN", HRW_NAME, None),
    (f"{HOST}/publisher,NOSUCH,,GMB,4b7aa9b6c,0.html", "4b7aa9b6c", "GMB", None, None),
    (f"{HOST}/country,,HRW,,EST,,467fca70c,0.html", "467fca70c", "EST", HRW_NAME, None),
    ("https://www.refworld.org//country,,HRW,,MDA,,467fca70c,0.html", "467fca70c", "MDA", HRW_NAME, None),
    (f"{HOST}/country,COI,HRW,,BDI,,3ae6a8b750,0.html", "3ae6a8b750", "BDI", HRW_NAME, None),
    (f"{HOST}/country,,,ANNUALREPORT,RUS,,467fca412,0.html", "467fca412", "RUS", None, "annualreport"),
    (f"{HOST}/country,,HRW,ANNUALREPORT,LBR,,3e2817df1,0.html", "3e2817df1", "LBR", HRW_NAME, "annualreport"),
    (f"{HOST}/country,,,ANNUALREPORT,COM,456d621e2,473c54e823,0.html", "473c54e823", "COM", None, "annualreport"),
    (f"{HOST}/country,,,,COM,,4cf2d0a7c,0.html", "4cf2d0a7c", "COM", None, None),
    (f"{HOST}/type,ANNUALREPORT,FREEHOU,,517e6e3f18,0.html", "517e6e3f18", None, "Freedom House", "annualreport"),
    (f"{HOST}/type,ANNUALREPORT,,UZB,403f57c010,0.html", "403f57c010", "UZB", None, "annualreport"),
    (f"{HOST}/type,ANNUALREPORT,HRW,BIH,45aca29a19,0.html", "45aca29a19", "BIH", HRW_NAME, "annualreport"),
    (
        f"{HOST}/category,COI,AMNESTY,ANNUALREPORT,TJK,4a1fadbd3c,0.html",
        "4a1fadbd3c",
        "TJK",
        "Amnesty International",
        "annualreport",
    ),
    (f"{HOST}/topic,50ffbce524d,50ffbce525c,4b4b11111,0,,,KAZ.html", "4b4b11111", "KAZ", None, None),
    (f"{HOST}/cgi-bin/texis/vtx/rwmain/opendocpdf.pdf?reldoc=y&docid=4728ab1b2", "4728ab1b2", None, None, None),
    (f"{HOST}/cgi-bin/texis/vtx/rwmain?page=printdoc&docid=3df4be141c", "3df4be141c", None, None, None),
    (f"{HOST}/cgi-bin/texis/vtx/rwmain?page=x&coi=KIR&docid=4c1883e63&skip=0", "4c1883e63", "KIR", None, None),
    (f"{HOST}/cgi-bin/texis/vtx/rwmain?page=search&skip=0&query=", None, None, None, None),
    (f"{HOST}/cgi-bin/texis/vtx/rwmain?page=search&docid=zz", None, None, None, None),
    (f"{HOST}/publisher/HRW.html", None, None, HRW_NAME, None),
    (f"{HOST}/publisher/AIHRC,,20.html", None, None, None, None),
    ("http://www.unhcr.org/refworld/docid/4728ab1b2.html", "4728ab1b2", None, None, None),
    ("http://www.unhcr.org/cgi-bin/texis/vtx/refworld/rwmain?docid=4728ab1b2", "4728ab1b2", None, None, None),
]


@pytest.mark.parametrize(("url", "docid", "country", "publisher", "section"), REFWORLD)
@pytest.mark.parametrize("wrapper", ["", "https://webarchive.archive.unhcr.org/20191030085012mp_/"])
def test_refworld_until_2023(wrapper, url, docid, country, publisher, section):
    page = parse_url(wrapper + url)
    assert (page.site, page.family, page.docid, page.publisher) == ("refworld", "refworld-legacy", docid, publisher)
    assert (page.section, page.country and page.country.alpha3) == (section, country)
    assert (page.report_year, page.language, page.date, page.section_number) == (None, None, None, None)
    assert (page.archived_at is not None) == bool(wrapper)


REFWORLD_2023 = [
    # address, docid, publisher, section, report year, language
    ("/reference/annualreport/hrw/1992/en/97424", "97424", HRW_NAME, "annualreport", 1992, "en"),
    ("/reference/countryrep/amnesty/1997/fr/22296", "22296", "Amnesty International", "countryrep", None, "fr"),
    ("/reference/themreport/usdos/2010/en/16055", "16055", USDOS, "themreport", None, "en"),
    ("/reference/regionalreport/nosuch/2010/en/16055", "16055", None, "regionalreport", None, "en"),
    (
        "/jurisprudence/caselaw/irbc/2001/en/34263/",
        "34263",
        "Canada: Immigration and Refugee Board of Canada",
        "caselaw",
        None,
        "en",
    ),
    ("/fr/reference/annualreport/cpj/2001/fr/34263", "34263", "Committee to Protect Journalists", "annualreport", 2001, "fr"),
]


@pytest.mark.parametrize(("path", "docid", "publisher", "section", "year", "language"), REFWORLD_2023)
@pytest.mark.parametrize("wrapper", ["", "https://web.archive.org/web/20240101000000/"])
def test_refworld_since_2023(wrapper, path, docid, publisher, section, year, language):
    page = parse_url(f"{wrapper}https://www.refworld.org{path}")
    assert (page.site, page.family, page.docid, page.publisher) == ("refworld", "refworld-2023", docid, publisher)
    assert (page.section, page.report_year, page.language, page.country) == (section, year, language, None)


OLD, D09, D15 = "hrw-legacy", "hrw-2009", "hrw-2015"
HRW = [
    # path, family, section, section number, report year, country, language, date
    ("/reports/1990/WR90/INTRO.BOU.htm", OLD, "world-report", None, 1990, None, None, None),
    ("/reports/1992/WR92/INTRO.htm", OLD, "world-report", None, 1992, None, None, None),
    ("/reports/1992/WR92/HRW.htm", OLD, "world-report", None, 1992, None, None, None),
    ("/reports/1993/WR93/Hsw-07.htm", OLD, "world-report", 7, 1993, None, None, None),
    ("/reports/1994/WR94/Intro-17.htm", OLD, "world-report", 17, 1994, None, None, None),
    ("/reports/1995/WR95/AFRICA-08.htm", OLD, "world-report", 8, 1995, None, None, None),
    ("/legacy/reports/1997/WR97/BACK-05.htm", OLD, "world-report", 5, 1997, None, None, None),
    ("/legacy/worldreport/Mideast-04.htm", OLD, "world-report", 4, 1998, None, None, None),
    ("/worldreport/Helsinki.htm", OLD, "world-report", None, 1998, None, None, None),
    ("/legacy/worldreport99/europe/kyrgyztan3.html", OLD, "world-report", 3, 1999, "Kyrgyzstan", None, None),
    ("/legacy/worldreport99/africa/burundi.html", OLD, "world-report", None, 1999, "Burundi", None, None),
    ("/legacy/worldreport99/intro/index.html", OLD, "world-report", None, 1999, None, None, None),
    ("/legacy/worldreport99/special/refugees.html", OLD, "world-report", None, 1999, None, None, None),
    ("/legacy/wr2k/Issues-13.htm", OLD, "world-report", 13, 2000, None, None, None),
    ("/legacy/wr2k1/europe/kazakstan3.html", OLD, "world-report", 3, 2001, "Kazakhstan", None, None),
    ("/wr2k1/europe/europe4.html", OLD, "world-report", 4, 2001, None, None, None),
    ("/legacy/wr2k1/print/html/intro-final.htm", OLD, "world-report", None, 2001, None, None, None),
    ("/legacy/wr2k2/europe.html", OLD, "world-report", None, 2002, None, None, None),
    ("/legacy/wr2k3/appendix1.html", OLD, "world-report", 1, 2003, None, None, None),
    ("/legacy/wr2k5/2.htm", OLD, "world-report", 2, 2005, None, None, None),
    ("/legacy/wr2k7/essays/introduction/7.htm", OLD, "world-report", 7, 2007, None, None, None),
    ("/reports/2000/tanzania/Duhweb-17.htm", OLD, "reports", 17, None, "Tanzania", None, None),
    ("/legacy/reports/2000/sierraleone/part-2.htm", OLD, "reports", 2, None, "Sierra Leone", None, None),
    ("/reports/2000/russia_chechnya4/footnotes.htm", OLD, "reports", None, None, None, None, None),
    ("/reports/1996/Tajik.htm", OLD, "reports", None, None, None, None, None),
    ("/reports/2003/nepal0903/6.htm", OLD, "reports", 6, None, None, None, None),
    ("/reports/2001/guinea/guinea0701.htm", OLD, "reports", None, None, "Guinea", None, None),
    ("/reports98/sareport/Adv1a.htm", OLD, "reports", None, None, None, None, None),
    ("/legacy/backgrounder/eca/uzbek050103-bck.htm", OLD, "backgrounder", None, None, None, None, None),
    ("/backgrounder/crd/2007/bhutan1007", OLD, "backgrounder", None, None, None, None, None),
    ("/legacy/press98/oct/new-oct.htm", OLD, "news", None, None, None, None, None),
    ("/legacy/press/2002/new-march.htm", OLD, "news", None, None, None, None, None),
    ("/legacy/pubweb/Webcat-20.htm", OLD, None, 20, None, None, None, None),
    ("/english/docs/2005/06/07/uzbeki11077.htm", OLD, "news", None, None, None, "en", (2005, 6, 7)),
    ("/legacy/english/docs/2005/06/07/uzbeki11077.htm", OLD, "news", None, None, None, "en", (2005, 6, 7)),
    ("/legacy/russian/docs/2005/06/07/uzbeki11077.htm", OLD, "news", None, None, None, "ru", (2005, 6, 7)),
    ("/englishwr2k9/docs/2009/01/14/maurit20741.htm", OLD, "world-report", None, 2009, None, "en", (2009, 1, 14)),
    ("/legacy/frenchwr2k8/docs/2008/01/31/chad17600.htm", OLD, "world-report", None, 2008, None, "fr", (2008, 1, 31)),
    ("/french/wr2k3/africa1.html", OLD, "world-report", 1, 2003, None, "fr", None),
    ("/spanish/reports/2004/chile0604/3.htm", OLD, "reports", 3, None, None, "es", None),
    ("/en/node/84252/section/3", D09, None, 3, None, None, "en", None),
    ("/node/12197/section/7", D09, None, 7, None, None, None, None),
    ("/en/reports/2009/07/09/well-oiled", D09, "reports", None, None, None, "en", (2009, 7, 9)),
    ("/reports/2005/11/29/ukraine-margins-0", D09, "reports", None, None, None, None, (2005, 11, 29)),
    ("/en/news/2010/05/04/nine-men", D09, "news", None, None, None, "en", (2010, 5, 4)),
    ("/en/world-report-2010/chad", D09, "country-chapters", None, 2010, "Chad", "en", None),
    ("/world-report/2013/about", D15, "world-report", None, 2013, None, None, None),
    ("/world-report/2019/country-chapters/serbia/kosovo", D15, "country-chapters", None, 2019, "Serbia", None, None),
    ("/world-report/2021/country-chapters/afghanistan-0", D15, "country-chapters", None, 2021, "Afghanistan", None, None),
    ("/world-report/2020/country-chapters/european-union", D15, "country-chapters", None, 2020, None, None, None),
    ("/world-report/2020/country-chapters/global-5", D15, "country-chapters", None, 2020, None, None, None),
    ("/es/world-report/2021/country-chapters/peru", D15, "country-chapters", None, 2021, "Peru", "es", None),
    ("/fr/world-report/2014/country-chapters/cote-divoire", D15, "country-chapters", None, 2014, "Ivory Coast", "fr", None),
    ("/report/2009/07/09/well-oiled/oil-and-rights", D15, "report", None, None, None, None, (2009, 7, 9)),
    ("/km/report/2021/08/10/379432", D15, "report", None, None, None, "km", (2021, 8, 10)),
    ("/news/2019/03/14/x", D15, "news", None, None, None, None, (2019, 3, 14)),
    ("/news/2019/13/14/x", D15, "news", None, None, None, None, None),
    ("/the-day-in-human-rights/2019/03/14", D15, "the-day-in-human-rights", None, None, None, None, (2019, 3, 14)),
    ("/ko/node/258845", D15, None, None, None, None, "ko", None),
    ("/zh-hans/node/317989", D15, None, None, None, None, "zh", None),
    ("/zh-hans/europe/central-asia/tajikesitan", D15, "country", None, None, None, "zh", None),
    ("/europe/central-asia/uzbekistan", D15, "country", None, None, "Uzbekistan", None, None),
    ("/europecentral-asia/tajikistan", D15, "country", None, None, "Tajikistan", None, None),
    ("/node/284412/printable/print", D15, None, None, None, None, None, None),
    ("/publications?keyword=x&page=2", D15, "publications", None, None, None, None, None),
    ("", D15, None, None, None, None, None, None),
]
WRAPPED = [
    "https://www.hrw.org",
    "http://hrw.org:80",
    "http://pantheon.hrw.org",
    "https://backend.hrw.org",
    "https://web.archive.org/web/20160527084900id_/http://www.hrw.org:80",
    "http://wayback.archive-it.org/1068/20080101000000/http://www.hrw.org",
    "https://webarchive.archive.unhcr.org/20191030085012mp_/https://www.hrw.org",
]


@pytest.mark.parametrize(("path", "family", "section", "number", "year", "country", "language", "date"), HRW)
@pytest.mark.parametrize("host", WRAPPED)
def test_hrw(host, path, family, section, number, year, country, language, date):
    page = parse_url(host + path)
    assert (page.site, page.family, page.publisher, page.docid) == ("hrw", family, HRW_NAME, None)
    assert (page.section, page.section_number, page.report_year, page.language) == (section, number, year, language)
    assert (page.country and page.country.name, page.date) == (country, date and dt.date(*date))


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
    ("https://wayback.archive-it.org/org-121/*/http://hrw.org/f", "http://hrw.org/f", None),
    ("https://www.webarchive.org.uk/wayback/archive/20101201000000/http://hrw.org/g", "http://hrw.org/g", 2010),
    ("https://webarchive.loc.gov/all/20150101000000/www.hrw.org/h", "http://www.hrw.org/h", 2015),
    ("/web/20160527084900js_/https://www.hrw.org/i", "https://www.hrw.org/i", 2016),
    ("https://www.hrw.org/share?u=/2019/https://example.org/", "https://www.hrw.org/share?u=/2019/https://example.org/", None),
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


def test_archives_upon_archives_are_no_trap():
    assert parse_url("/web/20160527084900/http://x" * 5000).site is None


PIECES = [
    "/",
    ",",
    "0.html",
    "49705f88c",
    "docid",
    "?docid=",
    "&coi=",
    "publisher,HRW",
    "KAZ",
    "WR95",
    "wr2k1",
    "/section/7",
    "2019",
    "/20160527084900mp_/",
    "http://",
    "https:/",
    "refworld.org",
    "www.hrw.org",
    "[",
    "%",
    "%ff",
    "\u0664",
    "en",
    "//",
    ":80",
    "@",
]


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=12))
def test_pieces_of_addresses_never_raise(pieces):
    for head in ("", "https://www.refworld.org/", "https://www.hrw.org/"):
        assert isinstance(parse_url(head + "".join(pieces)).url, str)


@given(st.text(max_size=60), st.sampled_from(["", "https://www.refworld.org/", "https://www.hrw.org/", "/web/2001/http://"]))
def test_never_raises(tail, head):
    assert isinstance(parse_url(head + tail).url, str)
