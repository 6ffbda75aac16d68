"""Listing and contents pages → what they lead to."""

from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

from hrwparse.markup.addresses.address import parse_url
from hrwparse.markup.addresses.archive import unwrap
from hrwparse.markup.header.dates import read_date
from hrwparse.markup.header.metadata import read_metadata
from hrwparse.markup.listings.lines import read_index_lines
from hrwparse.markup.listings.links import Found, find_entries
from hrwparse.markup.listings.text import read_text_entries
from hrwparse.markup.page import Page, Source, load
from hrwparse.models import IndexEntry

__all__ = ["read_index"]


def read_index(source: Source, url: str | None = None) -> tuple[IndexEntry, ...]:
    """What a listing, search or contents page leads to, in the order of the page: titles, addresses, dates, headings.

    For those who collect pages themselves; nothing is fetched. Entries are told by their shape: links that stand for themselves,
    alike in their place, outside navigation and pagers. Text exports give titles and dates. Arguments and errors are those of
    `read`; an empty tuple where nothing is listed, as on the page of a report.
    """
    page = load(source, url)
    if page.root is None:
        texts = read_text_entries(page.source)
        return tuple(_entry(text.title, text.url, text.date, None) for text in texts)
    return tuple(_distinct(find_entries(read_index_lines(page.root)), _base(page)))


def _base(page: Page) -> str:
    """What the page's addresses are relative to."""
    assert page.root is not None
    own = (page.address.url if page.address else None) or read_metadata(page.root).value("url") or ""
    element = page.root.find(".//base")
    return _join(unwrap(own)[0], element.get("href", "") if element is not None else "")


def _join(base: str, address: str) -> str:
    true = unwrap(address.strip())[0]
    try:
        return urljoin(base, true)
    except ValueError:  # a broken host
        return true


def _distinct(found: list[Found], base: str) -> Iterator[IndexEntry]:
    """Each address once, without places within the page itself."""
    seen = {urldefrag(base).url}
    for entry in found:
        address = _join(base, entry.link.get("href", ""))
        bare = urldefrag(address).url
        if bare not in seen:
            seen.add(bare)
            yield _entry(entry.title, address, entry.date, entry.heading)


def _entry(title: str, url: str | None, date: str, heading: str | None) -> IndexEntry:
    return IndexEntry(title=title, url=url, date=read_date(date), heading=heading, page=parse_url(url) if url else None)
