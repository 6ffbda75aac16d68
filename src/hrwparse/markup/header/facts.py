"""Collects the header: each field once, from the best place that has it, and where that was."""

import re
from typing import Any

import attrs

from hrwparse.markup.addresses.address import parse_url
from hrwparse.markup.header.citation import read_citation
from hrwparse.markup.header.dates import find_site_stamp, read_date
from hrwparse.markup.header.titles import edition_lag, read_coverage, read_title, year_coverage
from hrwparse.markup.names.countries import read_countries
from hrwparse.markup.outline.body import Body
from hrwparse.models import Document, FrozenDict, Issue, PageUrl

HRW = "Human Rights Watch"
_YEAR_LINE = re.compile(r"events of \d{4}", re.IGNORECASE)
_VOLUME = re.compile(r"(?:human rights watch )?world report,? (?:19|20)\d\d", re.IGNORECASE)
_HRW_TITLE = re.compile(r"human rights watch world report\b", re.IGNORECASE)
_SCRIPTS = frozenset(
    ["ar", "bg", "bn", "el", "fa", "he", "hi", "hy", "ja", "ka", "km", "ko", "my", "ne", "ru", "sr", "th", "uk", "ur", "zh"]
)  # languages in other scripts
_SAMPLE = 200  # characters of a text that show its script
_LABELLED = (("Title", "title"), ("Publisher", "publisher"), ("Document source", "publisher"), ("Author", "author"))


def is_volume_name(text: str) -> bool:
    """Whether a name is that of a yearly volume, and so of none of its chapters.

    >>> is_volume_name("Human Rights Watch World Report 1999"), is_volume_name("World Report 1999: Rwanda")
    (True, False)
    """
    return _VOLUME.fullmatch(text) is not None


@attrs.define
class Facts:
    """Fields of a `Document` on the way: the first offer of a field wins, so offer the best source first."""

    values: dict[str, Any] = attrs.field(factory=dict)
    origins: dict[str, str] = attrs.field(factory=dict)
    header: dict[str, str] = attrs.field(factory=dict)
    issues: list[Issue] = attrs.field(factory=list)
    printed_url: str | None = None
    """The address that a line of the page gives as its own."""

    def offer(self, field: str, value: Any, origin: str) -> None:
        """Take a value for a field that has none yet; None and empty values are no offers."""
        if value not in (None, "", ()) and field not in self.values:
            self.values[field] = value
            self.origins[field] = origin

    def get(self, field: str) -> Any:
        """The value taken so far, or None."""
        return self.values.get(field)

    @property
    def volume(self) -> str | None:
        """The name of the yearly volume that the page's masthead prints, or None."""
        match = _VOLUME.search(self.header.get("Masthead", ""))
        return match[0] if match else None

    def issue(self, code: str, message: str) -> None:
        """Remember what could not be read."""
        self.issues.append(Issue(code=code, message=message))

    def offer_labels(self, values: dict[str, str]) -> None:
        """The labels of a Refworld header, and the parts of its citation for what they leave out."""
        self.header |= values
        for label, field in _LABELLED:
            self.offer(field, values.get(label), "label")
        for label in ("Publication Date", "Date"):
            self.offer("published", read_date(values.get(label, "")), "label")
        self.offer("coverage", read_coverage(values.get("Comments", "")), "label")
        if line := values.get("Cite as"):
            names = [name for name in (values.get("Publisher"), values.get("Author")) if name]
            citation = read_citation(line, names)
            self.offer("citation", citation, "label")
            for field in ("publisher", "title", "published", "url"):
                if field != "url" or (citation.url or "").startswith("http"):
                    self.offer(field, getattr(citation, field), "cite-as")
            if citation.url:
                self.offer("docid", parse_url(citation.url).docid, "cite-as")

    def offer_label_countries(self) -> None:
        """The countries of a label, which count after those of the title."""
        for label in ("Country", "Countries"):
            self.offer("countries", read_countries(self.header.get(label, "").replace(" | ", ", ")), "label")

    def offer_stamp(self, text: str) -> None:
        """Refworld's site-wide stamp, wherever it stands in a text."""
        if found := find_site_stamp(text):
            self.header["Last Updated"] = found[0]
            self.offer("site_updated", found[1], "label")

    def offer_coverage(self, line: str) -> None:
        """A printed coverage line."""
        self.header.setdefault("Coverage", line)
        self.offer("coverage", read_coverage(line), "body")

    def offer_title_facts(self, title: str | None, origin: str = "title", yearly: bool = True) -> int | None:
        """Edition year, countries and publisher of a title; returns how many years before the edition the report tells of.

        Not ``yearly`` is the title of a release or letter, which may name a yearly report but is none.
        """
        if not title:
            return None
        facts = read_title(title)
        self.offer("publisher", HRW if _HRW_TITLE.match(title) else None, origin)
        self.offer("countries", facts.countries, origin)
        if not yearly:
            return None
        self.offer("report_year", facts.report_year, origin)
        return facts.lag

    def offer_address(self, address: PageUrl | None) -> None:
        """What the address adds."""
        if address is None:
            return
        for field in ("url", "docid", "publisher", "language", "report_year"):
            self.offer(field, getattr(address, field), "address")
        self.offer("published", address.date, "address")
        self.offer("countries", (address.country,) if address.country else (), "address")

    def offer_edition(self, lag: int | None) -> None:
        """Edition year and period from each other: a yearly report of Human Rights Watch tells of the year before its edition.

        ``lag`` is what the title says of other yearly reports. A period that no line prints is resolved from ``published``.
        """
        coverage = self.get("coverage")
        by_hrw = self.get("publisher") == HRW
        if by_hrw and coverage is not None and _YEAR_LINE.fullmatch(self.header.get("Coverage", "")):
            self.offer("report_year", coverage.latest.year + 1, self.origins["coverage"])
        year = self.get("report_year")
        if year is not None and lag is None and (by_hrw or self.volume):
            lag = edition_lag(year)
        if year is not None and lag is not None:
            self.offer("coverage", year_coverage(year - lag), self.origins["report_year"])

    def flag_placeholder_date(self) -> None:
        """Refworld gives the first of January to documents of which it only knows the year: kept as published, with an issue."""
        published = self.get("published")
        if published is not None and (published.month, published.day) == (1, 1):
            self.issue("placeholder-date", f"{published.isoformat()} may stand for an unknown day of {published.year}")

    def _drop_doubtful_language(self, text: str) -> None:
        """A language that only the address tells is that of the site's menus: not of a text in another script."""
        if self.origins.get("language") == "address" and self.values["language"] in _SCRIPTS and text[:_SAMPLE].isascii():
            del self.values["language"], self.origins["language"]

    def document(self, layout: str, body: Body) -> Document:
        """The finished document."""
        self._drop_doubtful_language(body.text)
        values = dict(self.values)
        countries = values.pop("countries", ())
        if countries:
            values |= {"countries": countries, "country": countries[0]}
            self.origins["country"] = self.origins["countries"]
        if not body.text:
            self.issue("empty-body", "no text of a report was found on the page")
        return Document(
            layout=layout,
            header=FrozenDict(self.header),
            origins=FrozenDict(dict(sorted(self.origins.items()))),
            text=body.text,
            sections=body.sections,
            notes=body.notes,
            anchors=body.anchors,
            issues=(*self.issues, *body.issues),
            **values,
        )
