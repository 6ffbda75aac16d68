"""The way of a page: source → `Document` → `Report`."""

from hrwparse.extract.incidents import understand
from hrwparse.layouts import choose
from hrwparse.markup.page import Source, load
from hrwparse.markup.provenance import with_provenance
from hrwparse.models import Document, Report

__all__ = ["parse", "read", "understand"]


def parse(source: Source, url: str | None = None) -> Report:
    """The report of a saved page: `understand` (`read` (source)). Arguments and errors as for `read`."""
    return understand(read(source, url))


def read(source: Source, url: str | None = None) -> Document:
    """The structure of a saved page: header, sections, paragraphs, notes.

    ``source`` is HTML or plain text as ``str`` or ``bytes``, a path, a binary or text file object, an ``lxml`` element or a
    ``BeautifulSoup`` object; a one-line ``str`` that ends in .html, .htm, .xhtml, .txt, .mht, .mhtml, .webarchive or .warc, or
    in one of these and .gz, is a path. ``url`` is where the page came from: it fills what the page leaves out and never
    overrides what the page says. What the page is saved in (a web archive's copy, MHTML, a WARC record) is taken off first.

    `ParseError` where there is no report to read, `TypeError` for a source of another type, `OSError` for a file that cannot be
    opened.
    """
    page = load(source, url)
    return with_provenance(choose(page).read(page), page)
