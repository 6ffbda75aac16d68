"""Addresses of Refworld: the comma-separated ones of 2006 to 2023, and those since.

The old site put the same document under several addresses; any of their fields may be empty.
"""

import re
from typing import Any
from urllib.parse import parse_qs

from hrwparse.markup.names.countries import to_country
from hrwparse.markup.names.publishers import publisher_of_code
from hrwparse.models import Country
from hrwparse.vocab.places import country_by_code

_DOCID = re.compile(r"[0-9a-f]{8,10}")
_DOCID_PATH = re.compile(r"/(?:docid|pdfid)/([0-9a-f]{8,10})\b")
_DOCID_FIELD = re.compile(r"(?<![0-9a-f])([0-9a-f]{8,10})(?=,0(?:,|\.html|$))")  # the last identifier, before the page number
_SINCE_2023 = re.compile(r"/(?:[a-z]{2}/)?[a-z]+/([a-z]+)/(\w+)/(\d{4})/([a-z]{2})(?:-[a-z]+)?/(\d+)/?", re.ASCII)
_LISTING = re.compile(r"/(publisher|country|type|topic)/([A-Z]+)(?:[,.].*)?")
_FIELDS = {  # what stands where, behind the name of the list that the reader came from
    "publisher": ("publisher", "type", "country"),
    "country": ("category", "publisher", "type", "country"),
    "category": ("category", "publisher", "type", "country"),
    "type": ("type", "publisher", "country"),
    "topic": ("", "", "", "", "publisher", "type", "country"),
}


def read_refworld(path: str, query: str) -> dict[str, Any]:
    """The fields of a `PageUrl` that a path and query of Refworld give."""
    if match := _SINCE_2023.fullmatch(path):
        kind, publisher, year, language, number = match.groups()
        return {
            "site": "refworld",
            "family": "refworld-2023",
            "section": kind,
            "publisher": publisher_of_code(publisher),
            "report_year": int(year) if kind == "annualreport" else None,
            "language": language,
            "docid": number,
        }
    codes = _codes(path, query)
    return {
        "site": "refworld",
        "family": "refworld-legacy",
        "docid": _docid(path, query),
        "publisher": publisher_of_code(codes.get("publisher", "")),
        "country": _country(codes.get("country", "")),
        "section": codes.get("type", "").lower() or None,
    }


def _docid(path: str, query: str) -> str | None:
    if match := _DOCID_PATH.search(path) or _DOCID_FIELD.search(path):
        return match[1]
    named = [field for field in path.removesuffix(".html").split(",")[1:] if _DOCID.fullmatch(field)]
    asked = [value for value in parse_qs(query).get("docid", []) if _DOCID.fullmatch(value)]
    return (named[-1:] + asked + [None])[0]


def _codes(path: str, query: str) -> dict[str, str]:
    """The codes of publisher, type of document and country, as far as they stand there."""
    if match := _LISTING.fullmatch(path):
        return {match[1]: match[2]}
    list_name, *fields = path.rpartition("/")[2].removesuffix(".html").split(",")
    codes = {name: field for name, field in zip(_FIELDS.get(list_name, ()), fields, strict=False) if field.isalpha()}
    if asked := parse_qs(query).get("coi"):
        codes.setdefault("country", asked[0])
    return codes


def _country(code: str) -> Country | None:
    entry = country_by_code(code) if len(code) == 3 else None
    return to_country(entry.name, entry) if entry else None
