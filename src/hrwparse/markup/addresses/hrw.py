"""Addresses of hrw.org, from the static pages of the 1990s to the site of today."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from hrwparse.markup.names.countries import to_country
from hrwparse.models import Country
from hrwparse.vocab.places import CountryEntry, find_countries, load_countries

_LANGUAGES = (  # that the site has pages in, and some more
    r"am|ar|az|be|bg|bn|bs|ca|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|hy|id|it|ja|ka|kk|km|ko|ku|ky|lo|lt|lv|mk|mn|ms|my|ne|nl|"
    r"no|pl|ps|pt|ro|ru|rw|si|sk|sl|so|sq|sr|sv|sw|ta|tg|th|ti|tk|tr|uk|ur|uz|vi|zh"
)
_PREFIX = re.compile(rf"/({_LANGUAGES})(?:-[a-z]+)?(?=/|$)")
_OLD_LANGUAGES = {
    "english": "en",
    "spanish": "es",
    "french": "fr",
    "russian": "ru",
    "arabic": "ar",
    "german": "de",
    "portuguese": "pt",
    "chinese": "zh",
    "korean": "ko",
    "japanese": "ja",
    "hebrew": "he",
    "persian": "fa",
    "turkish": "tr",
    "indonesian": "id",
    "italian": "it",
    "dutch": "nl",
}
_OLD = "|".join(_OLD_LANGUAGES)
_OLD_LANGUAGE = re.compile(rf"(?:/legacy)?/({_OLD})(?:wr2k\d*|/wr2k\d*)?(?:/|$)")
_PATH_DATE = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})(?=/|$)", re.ASCII)
_EDITIONS = (  # the full year or its short forms
    re.compile(r"/world-report[/-](?P<year>\d{4})(?=[/-]|$)", re.ASCII),
    re.compile(r"/WR(?P<short>\d\d)(?=/|$)", re.IGNORECASE | re.ASCII),
    re.compile(r"/worldreport(?P<short>\d\d)(?=/|$)", re.ASCII),
    re.compile(rf"/(?:{_OLD})?wr2k(?P<digit>\d{{0,2}})(?=/|$)", re.ASCII),
    re.compile(r"(?:^|/legacy)/worldreport(?P<first>)(?=/|$)"),
)
_FIRST_ONLINE = 1998  # the edition at /legacy/worldreport/, without a year
_KINDS = (  # the site's own kinds of page
    ("country-chapters", re.compile(r"/world-report/\d{4}/country-chapters/|/world-report-\d{4}/.", re.ASCII)),
    (
        "world-report",
        re.compile(
            rf"/world-report\b|(?:/legacy)?/(?:reports/\d{{4}}/WR\d\d|worldreport(?:\d\d)?|(?:{_OLD})?/?wr2k\d*)(?:/|$)",
            re.IGNORECASE | re.ASCII,
        ),
    ),
    ("reports", re.compile(rf"(?:/legacy)?/(?:(?:{_OLD})/)?reports\d*/", re.ASCII)),
    ("backgrounder", re.compile(r"(?:/legacy)?/backgrounder/")),
    ("news", re.compile(rf"(?:/legacy)?/(?:{_OLD})/docs/|(?:/legacy)?/press(?:\d\d)?/|/news/")),
    ("report", re.compile(r"/report/")),
    ("video", re.compile(r"/video")),
    ("the-day-in-human-rights", re.compile(r"/the-day-in-human-rights/")),
    ("dispatches", re.compile(r"/dispatches/")),
    ("publications", re.compile(r"/publications(?:/|$)")),
)  # fmt: skip
_CHAPTER = re.compile(r"/(?:country-chapters|world-report-\d{4})/([^?#]+)", re.ASCII)
_OLD_CHAPTER = re.compile(r"/(?:worldreport\d\d|wr2k\d*)/[a-z_-]+/([a-z_]+?)\d?\.html?")
_COUNTRY_PAGE = re.compile(
    r"/(?:africa|americas|asia|united-states|europe/?central-asia|middle-east/?(?:n-africa|north-africa))/([a-z][a-z/-]+)/?"
)
_REPORT_FOLDER = re.compile(rf"(?:/legacy)?/(?:(?:{_OLD})/)?reports\d*/(?:\d{{4}}/)?([a-z_-]+)/(?:[^/]+\.html?)?", re.IGNORECASE)
_OLD_NAMES = {"kyrgyztan": "kyrgyzstan", "kazakstan": "kazakhstan", "tajikstan": "tajikistan"}  # file names of 1999 to 2001
_SECTION_PATH = re.compile(r"/section/(\d{1,3})(?=/|$)", re.ASCII)
_SECTION_FILE = re.compile(r"/(?:[A-Za-z][\w-]*-)?0*(\d{1,2})\.html?", re.ASCII)  # AFRICA-08.htm, 7.htm
_SECTION_GLUED = re.compile(r"/(?:worldreport\d\d|wr2k\d*)/(?:\w+/)*[a-z_]+(\d)\.html?", re.ASCII)  # kyrgyztan3.html
_STATIC = re.compile(
    rf"(?:/legacy)?/(?:(?:{_OLD})/)?(?:reports\d*|worldreport\d*|(?:{_OLD})?wr2k\d*|campaigns|backgrounder|pubweb)/",
    re.IGNORECASE,
)
_LEGACY = re.compile(
    rf"/legacy(?=/)|/(?:reports\d*|worldreport\d*|(?:{_OLD})?wr2k\d*|backgrounder|press\d*|pubweb)\b"
    rf"|/(?:{_OLD})(?=/|$)",
    re.IGNORECASE,
)
_DRUPAL = re.compile(r"/(?:node/\d+(?!.*/printable)|reports/\d{4}/\d\d/\d\d/|world-report-\d{4}/)", re.ASCII)


def read_hrw(path: str) -> dict[str, Any]:
    """The fields of a `PageUrl` that a path of hrw.org gives."""
    prefix = _PREFIX.match(path)
    language = prefix[1] if prefix else None
    path = path[prefix.end() :] if prefix else path
    old = _OLD_LANGUAGE.match(path)
    return {
        "site": "hrw",
        "family": _family(path, language),
        "publisher": "Human Rights Watch",
        "language": language or (_OLD_LANGUAGES[old[1]] if old else None),
        "date": _date(path),
        "report_year": next(_edition_years(path), None),
        "section": _section(path),
        "section_number": _section_number(path),
        "country": _country(path),
    }


def _family(path: str, language: str | None) -> str:
    """English pages had the prefix /en/ from 2009 to 2014 only; the older ones lie in folders of files."""
    if language in (None, "en") and _DRUPAL.match(path):
        return "hrw-2009"
    if _LEGACY.match(path):
        return "hrw-legacy"
    return "hrw-2009" if language == "en" else "hrw-2015"


def _section(path: str) -> str | None:
    if _COUNTRY_PAGE.fullmatch(path):
        return "country"
    return next((kind for kind, pattern in _KINDS if pattern.match(path)), None)


def _section_number(path: str) -> int | None:
    if match := _SECTION_PATH.search(path):
        return int(match[1])
    name = path[max(0, path.rfind("/")) :]
    match = (_SECTION_FILE.fullmatch(name) or _SECTION_GLUED.search(path)) if _STATIC.match(path) else None
    return int(match[1]) if match else None


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


def _country(path: str) -> Country | None:
    match = (
        _CHAPTER.search(path)
        or _OLD_CHAPTER.search(path)
        or _COUNTRY_PAGE.fullmatch(path)
        or _REPORT_FOLDER.fullmatch(path)  # the folder of an old report is named for its country, or for something else
    )
    return _country_of_slug(match[1]) if match else None


def _country_of_slug(slug: str) -> Country | None:
    slug = re.sub(r"-\d+$", "", slug.strip("/")).lower()
    slug = _OLD_NAMES.get(slug, slug)
    entries = find_countries(re.sub(r"[-_]", " ", slug))
    entry = entries[0] if entries else _by_slug().get(slug) or _by_slug().get(slug.replace("_", "-"))
    return to_country(entry.name, entry) if entry else None


@cache
def _by_slug() -> dict[str, CountryEntry]:
    """Names as addresses write them: Côte d'Ivoire is cote-divoire there, Sierra Leone sierraleone on old pages."""
    bare = {name: re.sub(r"['’.]", "", unicodedata.normalize("NFKD", name)) for entry in load_countries() for name in entry.names}
    slugs = {name: re.sub(r"[^a-z]+", "-", text.encode("ascii", "ignore").decode().lower()) for name, text in bare.items()}
    found = {slugs[name]: entry for entry in load_countries() for name in entry.names}
    return {slug.replace("-", ""): entry for slug, entry in found.items() if "-" in slug} | found
