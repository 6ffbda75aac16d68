"""What an address alone says about a page."""

import datetime as dt

import attrs

from hrwparse.models.base import doc, documented
from hrwparse.models.places import Country


@documented
@attrs.frozen(kw_only=True)
class PageUrl:
    """The facts that stand in the address of a page; None for each that does not stand there."""

    url: str = attrs.field(metadata=doc("The true address, unwrapped from an archive."))
    site: str | None = attrs.field(default=None, metadata=doc("refworld, hrw, or None for any other host."))
    family: str | None = attrs.field(
        default=None, metadata=doc("refworld-legacy, refworld-2023, hrw-legacy, hrw-2009, hrw-2015, or None for any other host.")
    )
    docid: str | None = attrs.field(default=None, metadata=doc("Refworld's identifier of the document."))
    country: Country | None = attrs.field(
        default=None, metadata=doc("The country of a code or path segment; it may be one of several.")
    )
    publisher: str | None = attrs.field(default=None, metadata=doc("The publisher that a code in the address stands for."))
    report_year: int | None = attrs.field(default=None, metadata=doc("Edition year of a yearly report."))
    date: dt.date | None = attrs.field(
        default=None, metadata=doc("A full date in the path; it can differ by a day from the page's.")
    )
    language: str | None = attrs.field(
        default=None, metadata=doc("ISO 639-1 code of a language segment; the text may be English all the same.")
    )
    section: str | None = attrs.field(
        default=None,
        metadata=doc("The site's own kind of page: country-chapters, world-report, country, news, report, annualreport, ..."),
    )
    section_number: int | None = attrs.field(
        default=None, metadata=doc("The number of the page within a report or chapter that is split over several.")
    )
    archived_at: dt.datetime | None = attrs.field(
        default=None, metadata=doc("The archive's time stamp in the address (UTC); the copy shown may be older or younger.")
    )
