"""Addresses: what they alone say about a page."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from hrwparse.markup.archive import unwrap
from hrwparse.markup.countries import to_country
from hrwparse.markup.publishers import publisher_of_code
from hrwparse.models import Country, PageUrl
from hrwparse.vocab.places import CountryEntry, country_by_code, find_countries, load_countries

_DOCID = re.compile(r"[0-9a-f]{8,10}")
_DOCID_PATH = re.compile(r"/docid/([0-9a-f]{8,10})\b")
_REFWORLD_2023 = re.compile(r"/(?:reference|jurisprudence|policy|legal)/(\w+)/(\w+)/(\d{4})/([a-z]{2})/(\d+)")
_LANGUAGE = re.compile(r"/([a-z]{2})(?:-[a-z]+)?(?=/|$)")
_PATH_DATE = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})(?=/|$)")
_HRW_SECTION = re.compile(r"/(world-report|news|report|video|the-day-in-human-rights|dispatches)(?=/)")
_CHAPTER = re.compile(r"/(?:country-chapters|world-report-\d{4})/([^?#]+)")
_EDITIONS = (  # in the paths of hrw.org, the full year or its short forms
    re.compile(r"/world-report[/-](?P<year>\d{4})(?=[/-]|$)"),
    re.compile(r"/WR(?P<short>\d\d)(?=/|$)", re.IGNORECASE),
    re.compile(r"/worldreport(?P<short>\d\d)(?=/|$)"),
    re.compile(r"/wr2k(?P<digit>\d{0,2})(?=/|$)"),
    re.compile(r"/legacy/worldreport(?P<first>)(?=/|$)"),
)
_FIRST_ONLINE = 1998  # the edition at /legacy/worldreport/, without a year
_LEGACY = re.compile(r"/legacy(?=/)|/(?:reports|worldreport|wr2k|backgrounder|press|english/docs)\b", re.IGNORECASE)
_DRUPAL_2009 = re.compile(r"/(?:node/\d+|reports/\d{4}/\d\d/\d\d/|world-report-\d{4}/)")


def parse_url(url: str) -> PageUrl:
    """What an address alone says: site, page family, document id, country, edition; archives are unwrapped.

    Never raises for any string; a string that is no address gives a `PageUrl` with nothing in it but ``url``.

    >>> page = parse_url("http://www.refworld.org/publisher,HRW,ANNUALREPORT,UZB,49705f88c,0.html")
    >>> page.docid, page.publisher, page.country.name
    ('49705f88c', 'Human Rights Watch', 'Uzbekistan')
    >>> parse_url("https://www.hrw.org/world-report/2014/country-chapters/bolivia").report_year
    2014
    """
    if not isinstance(url, str):
        raise TypeError(f"an address is a str, not {type(url).__name__}")
    true, archived = unwrap(url.strip())
    try:
        parts = urlsplit(true)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:  # a broken host (unclosed IPv6 bracket)
        return PageUrl(url=true, archived_at=archived)
    path = unquote(parts.path)
    if host.endswith("refworld.org") or (host.endswith("unhcr.org") and path.startswith("/refworld")):
        facts = _refworld(path, parts.query)
    elif host == "hrw.org" or host.endswith(".hrw.org"):
        facts = _hrw(path)
    else:
        facts = {}
    return PageUrl(url=true, archived_at=archived, **facts)


def _refworld(path: str, query: str) -> dict[str, Any]:
    facts: dict[str, Any] = {"site": "refworld", "family": "refworld-legacy"}
    if match := _REFWORLD_2023.search(path):
        kind, publisher, year, language, number = match.groups()
        edition = int(year) if kind == "annualreport" else None
        return facts | {
            "family": "refworld-2023", "section": kind, "publisher": publisher_of_code(publisher),
            "report_year": edition, "language": language, "docid": number,
        }  # fmt: skip
    fields = path.removesuffix(".html").split(",")
    hexes = [field for field in fields[1:] if _DOCID.fullmatch(field)]
    in_path = _DOCID_PATH.search(path)
    asked = parse_qs(query).get("docid", [""])[0]
    facts["docid"] = in_path[1] if in_path else hexes[-1] if hexes else asked if _DOCID.fullmatch(asked) else None
    codes = [field for field in fields[1:] if field.isalpha() and field.isupper()] + parse_qs(query).get("coi", [])
    facts["publisher"] = next(filter(None, map(publisher_of_code, codes)), None)
    entries = (country_by_code(code) for code in codes if len(code) == 3 and publisher_of_code(code) is None and code != "COI")
    facts["country"] = next((to_country(entry.name, entry) for entry in entries if entry), None)
    facts["section"] = next((code.lower() for code in codes if code.endswith(("REPORT", "REP"))), None)
    return facts


def _hrw(path: str) -> dict[str, Any]:
    language = _LANGUAGE.match(path)
    path = path[language.end() :] if language else path
    old_language = language is None or language[1] == "en"
    family = "hrw-2009" if old_language and _DRUPAL_2009.match(path) else "hrw-legacy" if _LEGACY.match(path) else "hrw-2015"
    section = _HRW_SECTION.match(path)
    chapter = _CHAPTER.search(path)
    return {
        "site": "hrw",
        "family": family,
        "publisher": "Human Rights Watch",
        "language": language[1] if language else None,
        "date": _date(path),
        "report_year": next(_edition_years(path), None),
        "section": "country-chapters" if chapter else section[1] if section else None,
        "country": _country_of_slug(chapter[1]) if chapter else None,
    }


def _date(path: str) -> dt.date | None:
    match = _PATH_DATE.search(path)
    try:
        return dt.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _edition_years(path: str) -> Iterator[int]:
    for pattern in _EDITIONS:
        if match := pattern.search(path):
            parts = match.groupdict()
            if parts.get("year"):
                yield int(parts["year"])
            elif "short" in parts:
                short = int(parts["short"])
                yield short + (1900 if short >= 80 else 2000)
            else:
                yield _FIRST_ONLINE if "first" in parts else 2000 + int(parts["digit"] or 0)


def _country_of_slug(slug: str) -> Country | None:
    slug = re.sub(r"-\d+$", "", slug.strip("/"))
    entries = find_countries(slug.replace("-", " "))
    entry = entries[0] if entries else _by_slug().get(slug)
    return to_country(entry.name, entry) if entry else None


@cache
def _by_slug() -> dict[str, CountryEntry]:
    """Names as addresses write them: Côte d'Ivoire is cote-divoire there."""
    bare = {name: re.sub(r"['’.]", "", unicodedata.normalize("NFKD", name)) for entry in load_countries() for name in entry.names}
    slugs = {name: re.sub(r"[^a-z]+", "-", text.encode("ascii", "ignore").decode().lower()) for name, text in bare.items()}
    return {slugs[name]: entry for entry in load_countries() for name in entry.names}
