"""The way of a page: source → `Document` → `Report`."""

from collections.abc import Iterable
from typing import overload

from hrwparse.codebook import Codebook
from hrwparse.extract import explain as explaining
from hrwparse.extract import incidents
from hrwparse.layouts import choose
from hrwparse.markup.joining import join_documents
from hrwparse.markup.page import Source, load
from hrwparse.markup.provenance import with_provenance
from hrwparse.models import Document, Explanation, Report, Span

__all__ = ["explain", "join", "parse", "read", "understand"]


def parse(source: Source, url: str | None = None, codebook: Codebook | None = None) -> Report:
    """The report of a saved page: `understand` (`read` (source)). Arguments and errors as for these two."""
    return understand(read(source, url), codebook)


def understand(document: Document, codebook: Codebook | None = None) -> Report:
    """The report that a document makes: its header and outline, with the actors and incidents that the prose tells of.

    ``codebook`` has the words by which they are found; None for the shipped one.
    """
    if codebook is None:
        return incidents.understand(document)
    with codebook.in_use():
        return incidents.understand(document)


def explain(document: Document, span: Span, most: int = 6, codebook: Codebook | None = None) -> tuple[Explanation, ...]:
    """Every candidate of the sentences that ``span`` touches, in order of the text: whether it was kept, and why.

    ``document`` is a `Document` or `Report`; ``span`` any stretch of its text, such as `Incident.sentence`; ``most`` features are
    named on each side; ``codebook`` as for `understand`. The decision is made anew from the text, so it costs as much as that.
    """
    if codebook is None:
        return explaining.explain(document, span, most)
    with codebook.in_use():
        return explaining.explain(document, span, most)


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


@overload
def join(parts: Iterable[Report]) -> Report: ...
@overload
def join(parts: Iterable[Document]) -> Document: ...
def join(parts: Iterable[Document]) -> Document:
    """The one document whose parts were saved file by file: a `Report` of reports, a `Document` of documents.

    Parts stand in the order of the numbers in their addresses (``rwanda.html``, ``rwanda2.html``; ``/section/3``), where all have
    one, else in the given order. Header fields come from the first part that has them. Sections go on across parts, spans count
    in the joined text, a note's mark finds its text in another part; actors and incidents of reports are found anew in the whole.
    The parts' ``fragment`` issues are gone; ``missing-part`` names the numbers in between that are not there. The places in the
    sources are those of the parts: `Document.locate` of the whole gives None.

    `ParseError` for no parts, a part that is there twice, and parts that are not of one document: it says by what that shows.
    `TypeError` for anything but documents, or a mix of documents and reports.
    """
    given = list(parts)
    kinds = {isinstance(part, Report) for part in given if isinstance(part, Document)}
    if len(kinds) > 1 or not all(isinstance(part, Document) for part in given):
        raise TypeError("join takes documents, or reports, and no mix of them")
    whole = join_documents(given)
    return understand(whole) if True in kinds else whole
