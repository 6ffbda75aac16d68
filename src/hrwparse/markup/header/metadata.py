"""What the head of a page says: meta tags, JSON-LD, link elements."""

import json
import re
from collections.abc import Iterator
from typing import Any

import attrs
from lxml import html

from hrwparse.markup.addresses.archive import unwrap
from hrwparse.text.normalize import fold

_SITE_SEPARATORS = (" | ", " – ", " — ", " :: ")
_ARTICLE_TYPES = ("Article", "NewsArticle", "Report", "BlogPosting", "ScholarlyArticle", "ReportageNewsArticle", "WebPage")


@attrs.frozen(kw_only=True)
class Metadata:
    """Values of the head, folded, each with the origin ``meta`` or ``JSON-LD``."""

    title: str | None
    values: dict[str, tuple[str, str]]
    """Field name (title, author, publisher, published, url, language) to value and origin."""

    def value(self, field: str) -> str | None:
        """The value of a field, or None."""
        return self.values[field][0] if field in self.values else None

    def found(self, field: str) -> tuple[str | None, str]:
        """Value and origin of a field; (None, "meta") where the head has none."""
        return self.values.get(field, (None, "meta"))

    @property
    def names(self) -> list[str]:
        """The titles of the head without the site's name."""
        return [bare_title(title, self.value("publisher")) for title in (self.value("title"), self.title) if title]


_NO_AUTHOR = re.compile(
    r".*(?:\d|@|://|\b(?:html?|wordperfect|wpdos|microsoft|frontpage|netscape|mozilla|adobe|dreamweaver|pagemaker"
    r"|web ?(?:master|editor|team|keeper)|administrator|valued (?:user|customer))\b).*"
    r"|admin|root|owner|default|unknown|anonymous|user|author|hrw",
    re.IGNORECASE | re.DOTALL,
)
"""Values of author tags that name the program that made the page, its version, an account or an address, and no author."""
_NO_TITLE = re.compile(
    r"untitled(?: (?:document|page|normal page))?(?: \d+)?|new page(?: \d+)?|(?:no|page) title|document|index|home ?page"
    r"|microsoft word - .*|[\w-]+\.(?:html?|docx?|pdf|wpd|txt)",
    re.IGNORECASE,
)
"""Titles that editors and converters give of their own accord."""
_META = {
    "title": ("og:title", "dc.title", "citation_title", "twitter:title"),
    "author": ("author", "article:author", "dc.creator", "citation_author"),
    "publisher": ("og:site_name", "dc.publisher", "citation_publisher"),
    "published": (
        "article:published_time",
        "datepublished",
        "dc.date",
        "dcterms.created",
        "citation_publication_date",
        "pubdate",
        "date",
    ),
    "url": ("og:url",),
    "language": ("og:locale", "content-language", "dc.language"),
}


def read_metadata(root: html.HtmlElement) -> Metadata:
    """The head's values; an archive's addresses are unwrapped."""
    found: dict[str, tuple[str, str]] = {}
    metas = _meta_values(root)
    for field, names in _META.items():
        if value := next((metas[name] for name in names if metas.get(name) and _can_be(field, metas[name])), None):
            found[field] = (value, "meta")
    for field, value in _json_ld(root):
        if _can_be(field, value):
            found.setdefault(field, (value, "JSON-LD"))
    canonical = next((link.get("href", "") for link in root.iter("link") if link.get("rel") == "canonical"), "")
    true = unwrap(canonical or found.get("url", ("", ""))[0])[0]
    if true.startswith("http"):
        found["url"] = (true, "meta")
    else:
        found.pop("url", None)
    if language := (
        root.get("lang")
        or root.get("xml:lang")  # as lxml names it in HTML
        or root.get("{http://www.w3.org/XML/1998/namespace}lang")
        or found.get("language", ("", ""))[0]
    ):
        found["language"] = (language.replace("_", "-").split("-")[0].lower(), "meta")
    title = fold(root.findtext(".//title") or "")
    return Metadata(title=title if title and _can_be("title", title) else None, values=found)


def _can_be(field: str, value: str) -> bool:
    """Whether a tag's value can be what its name says: an author is no program or account, a title no editor's default."""
    pattern = {"author": _NO_AUTHOR, "title": _NO_TITLE}.get(field)
    return pattern is None or pattern.fullmatch(value) is None


def _meta_values(root: html.HtmlElement) -> dict[str, str]:
    values: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or "").lower()
        values.setdefault(name, fold(meta.get("content", "")))
    return values


def _json_ld(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            try:
                data = json.loads(script.text or "")
            except (json.JSONDecodeError, RecursionError):
                continue
            for thing in _things(data):
                yield from _article(thing)


def _things(data: Any) -> Iterator[dict[str, Any]]:
    items = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
    for item in items if isinstance(items, list) else []:
        kind = item.get("@type") if isinstance(item, dict) else None
        if any(name in _ARTICLE_TYPES for name in (kind if isinstance(kind, list) else [kind])):
            yield item


def _article(thing: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for field, key in (
        ("title", "headline"),
        ("author", "author"),
        ("publisher", "publisher"),
        ("published", "datePublished"),
        ("language", "inLanguage"),
    ):
        value = thing.get(key)
        value = value[0] if isinstance(value, list) and value else value
        value = value.get("name") if isinstance(value, dict) else value
        if isinstance(value, str) and fold(value):
            yield field, fold(value)


def bare_title(title: str, site: str | None) -> str:
    """A ``<title>`` without the site's name at its end or start.

    >>> bare_title("World Report 2014: Chad | Human Rights Watch", None), bare_title("Refworld | World Report 2011 - Chad", None)
    ('World Report 2014: Chad', 'World Report 2011 - Chad')
    """
    for separator in _SITE_SEPARATORS:
        parts = title.split(separator)
        if len(parts) > 1:
            known = [part for part in parts if part.casefold() not in {"refworld", "human rights watch", (site or "").casefold()}]
            if 0 < len(known) < len(parts):
                return separator.join(known)
    return title
