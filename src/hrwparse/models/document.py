"""The structure of a page: header, outline, paragraphs, notes, and what could not be read."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum

import attrs

from hrwparse.models.anchors import Anchor, SourcePlace, locate
from hrwparse.models.base import FrozenDict, doc, documented
from hrwparse.models.dates import DateRange
from hrwparse.models.places import Country
from hrwparse.models.span import Span


class ParagraphKind(StrEnum):
    """What a block of text is on the page."""

    TEXT = "text"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE_ROW = "table_row"


@documented
@attrs.frozen(kw_only=True)
class Issue:
    """Something that the reader could not do or is not sure of."""

    code: str = attrs.field(
        metadata=doc("Stable short name: unknown-layout, lost-heading, missing-header, damaged-encoding, ...")
    )
    message: str = attrs.field(metadata=doc("What was seen, for a person."))
    span: Span | None = attrs.field(default=None, metadata=doc("Where in the text, if it is somewhere."))


@documented
@attrs.frozen(kw_only=True)
class Paragraph:
    """A block of the body."""

    span: Span = attrs.field(metadata=doc("Its place in the text."))
    kind: ParagraphKind = attrs.field(default=ParagraphKind.TEXT, metadata=doc("Text, list item, quote or table row."))


@documented
@attrs.frozen(kw_only=True)
class Section:
    """A part of the outline."""

    heading: str | None = attrs.field(metadata=doc("None before the first heading, or where a heading was evidently lost."))
    level: int = attrs.field(metadata=doc("1 for the outermost sections of the page."))
    span: Span = attrs.field(metadata=doc("Heading, paragraphs and subsections together."))
    heading_span: Span | None = attrs.field(default=None, metadata=doc("Where the heading stands."))
    paragraphs: tuple[Paragraph, ...] = attrs.field(default=(), metadata=doc("The section's own paragraphs."))
    sections: tuple["Section", ...] = attrs.field(default=(), metadata=doc("The subsections."))

    def walk(self) -> Iterator["Section"]:
        """The section itself and all below it, in the order of the text."""
        yield self
        for child in self.sections:
            yield from child.walk()


@documented
@attrs.frozen(kw_only=True)
class Note:
    """A footnote or endnote, paired with the places that refer to it."""

    label: str = attrs.field(metadata=doc("The note's number or sign."))
    text: str = attrs.field(metadata=doc("The note itself; it is not part of the canonical text."))
    references: tuple[Span, ...] = attrs.field(
        default=(), metadata=doc("Empty spans at the places of its markers; the markers are not in the text.")
    )


@documented
@attrs.frozen(kw_only=True)
class Citation:
    """The page's own "Cite as" line and its parts."""

    text: str = attrs.field(metadata=doc("The whole line."))
    publisher: str | None = attrs.field(default=None, metadata=doc("Who published."))
    title: str | None = attrs.field(default=None, metadata=doc("The title as cited."))
    published: dt.date | None = attrs.field(default=None, metadata=doc("The publication date as cited."))
    symbol: str | None = attrs.field(default=None, metadata=doc("Document symbol: Volume 19, No. 5(A); HCR/GIP/02/02."))
    url: str | None = attrs.field(default=None, metadata=doc("The address as cited; None where the line leaves it empty."))
    accessed: dt.date | None = attrs.field(default=None, metadata=doc("The day that the line says the page was accessed."))


@documented
@attrs.frozen(kw_only=True, repr=False)
class Document:
    """A page's header and body, before anything is understood of it."""

    layout: str = attrs.field(metadata=doc("Name of the page family that read it."))
    title: str | None = attrs.field(default=None, metadata=doc("The main heading as printed."))
    subtitle: str | None = attrs.field(default=None, metadata=doc("The line under the main heading, where there is one."))
    publisher: str | None = attrs.field(default=None, metadata=doc("Who published the report."))
    author: str | None = attrs.field(default=None, metadata=doc("Who wrote it."))
    published: dt.date | None = attrs.field(default=None, metadata=doc("Publication date."))
    country: Country | None = attrs.field(default=None, metadata=doc("The country the report is about; the first of several."))
    countries: tuple[Country, ...] = attrs.field(default=(), metadata=doc("All countries the report is about."))
    report_year: int | None = attrs.field(default=None, metadata=doc("Edition year of a yearly report."))
    coverage: DateRange | None = attrs.field(default=None, metadata=doc("The period that the report tells of."))
    docid: str | None = attrs.field(default=None, metadata=doc("Refworld's identifier of the document."))
    url: str | None = attrs.field(default=None, metadata=doc("The true address, unwrapped from an archive."))
    captured: dt.datetime | None = attrs.field(
        default=None,
        metadata=doc("When the copy was made (UTC), where what it is saved in tells: an archive, a browser, a record."),
    )
    language: str | None = attrs.field(default=None, metadata=doc("ISO 639-1 code, where the page or its address tells."))
    citation: Citation | None = attrs.field(default=None, metadata=doc("The page's own citation line."))
    site_updated: dt.datetime | None = attrs.field(
        default=None, metadata=doc("Refworld's site-wide stamp (UTC); never the document's date.")
    )
    header: FrozenDict = attrs.field(factory=FrozenDict, metadata=doc("Every header label found, and its raw value."))
    origins: FrozenDict = attrs.field(
        factory=FrozenDict,
        metadata=doc("Field name to where it was read: wrapper, label, cite-as, title, meta, JSON-LD, address, body."),
    )
    text: str = attrs.field(default="", metadata=doc("The canonical body: headings and paragraphs, NFC, joined by blank lines."))
    sections: tuple[Section, ...] = attrs.field(default=(), metadata=doc("The outline."))
    notes: tuple[Note, ...] = attrs.field(default=(), metadata=doc("Footnotes and endnotes."))
    issues: tuple[Issue, ...] = attrs.field(default=(), metadata=doc("What could not be read, or not for sure."))
    anchors: tuple[Anchor, ...] = attrs.field(
        default=(),
        eq=False,
        metadata=doc("Where the text stands in the source, for `locate`; no part of what makes two documents equal."),
    )

    def __repr__(self) -> str:
        sections, paragraphs = sum(1 for _ in self.walk_sections()), sum(1 for _ in self.paragraphs())
        return (
            f"<Document {self.title!r} ({self.layout}): {sections} sections, {paragraphs} paragraphs, "
            f"{len(self.notes)} notes, {len(self.issues)} issues>"
        )

    def walk_sections(self) -> Iterator[Section]:
        """All sections of all levels, in the order of the text."""
        for section in self.sections:
            yield from section.walk()

    def paragraphs(self) -> Iterator[Paragraph]:
        """All paragraphs, in the order of the text."""
        for section in self.walk_sections():
            yield from section.paragraphs

    def locate(self, span: Span) -> SourcePlace | None:
        """The place in the source where a stretch of the text was read, so that it can be shown on the original page.

        In a plain text, ``source[place.start.offset : place.end.offset]`` is the passage. In a page, each point of the place
        names an element and an offset in its text content; the passage may begin in one and end in another. Tree and offsets
        are those of ``lxml.html.document_fromstring`` on the decoded page, without what it was wrapped in (MHTML, WARC).

        None for a document that was not read from a source; `ValueError` for a span that lies outside the text.
        """
        return locate(self.anchors, self.text, span)
