"""What a reference to a report is made of, once for all citation formats."""

import datetime as dt
import hashlib
import re
import unicodedata
import urllib.parse

import attrs

from hrwparse.export.passages import Passage, locate
from hrwparse.models import Document, Span

_DIGITS = 6  # hexadecimal: enough to tell one publisher's pages of one year on one country apart


@attrs.frozen(kw_only=True)
class Reference:
    """The facts of a citation, as strings and dates; None for each that the page does not give."""

    key: str  # "hrw-2009-kgz-0f3a9c", and the span's bounds for a passage: ASCII, without blanks
    online: bool  # a news item that only ever was a web page, rather than a report or a chapter
    title: str | None
    author: str | None  # a body, in nearly all cases; never taken apart into names
    publisher: str | None
    published: dt.date | None
    number: str | None
    url: str | None
    accessed: dt.date | None  # when the copy was made, else the day in the page's own "Cite as" line
    archive: str | None
    archive_number: str | None
    language: str | None
    countries: tuple[str, ...]
    passage: Passage | None

    @property
    def note(self) -> str | None:
        """Place and words of the passage: ``para. 6, under “Local Elections”: “On October 8 police …”``."""
        return f"{self.passage.place}: “{self.passage.quote}”".lstrip(": ") if self.passage else None


def refer(report: Document, span: Span | None) -> Reference:
    """The reference to a report, or to the passage that ``span`` marks in it."""
    citation = report.citation
    publisher = report.publisher or (citation.publisher if citation else None)
    return Reference(
        key=_key(report, publisher) + (f":{span.start}-{span.end}" if span is not None else ""),
        online=_is_news(report.url),
        title=_title(report),
        author=report.author or publisher,
        publisher=publisher,
        published=report.published,
        number=citation.symbol if citation else None,
        url=report.url or (citation.url if citation else None),
        accessed=_accessed(report),
        archive="UNHCR Refworld" if report.docid else None,
        archive_number=report.docid,
        language=report.language,
        countries=tuple(dict.fromkeys(country.name for country in report.countries)),
        passage=locate(report, span) if span is not None else None,
    )


def _title(report: Document) -> str | None:
    """Title and subtitle; a title with a colon has its subtitle in it already."""
    title = report.title or (report.citation.title if report.citation else None)
    return f"{title}: {report.subtitle}" if title and report.subtitle and ": " not in title else title


def _accessed(report: Document) -> dt.date | None:
    """The day of the copy that was read, as what it is saved in tells it; a page prints only when it was made up for someone."""
    return report.captured.date() if report.captured else report.citation.accessed if report.citation else None


def _is_news(url: str | None) -> bool:
    address = urllib.parse.urlsplit(url or "")
    return (address.hostname or "").endswith("hrw.org") and "/news/" in f"{address.path}/"


def _key(report: Document, publisher: str | None) -> str:
    """A citation key that stays when the page's words are corrected: it hangs on the page's identity, not on its text."""
    identity = report.docid or report.url or f"{report.title}\0{report.published}\0{report.text}"
    digits = hashlib.sha256(identity.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
    country = report.country and (report.country.alpha3 or report.country.former)
    year = str(report.published.year) if report.published else "nd"
    return "-".join(filter(None, (_initials(publisher) or "anon", year, (country or "").lower(), digits)))


def _initials(name: str | None) -> str:
    plain = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode()
    return "".join(word[0] for word in re.findall(r"[A-Za-z0-9]+", plain) if word[0].isupper()).lower()
