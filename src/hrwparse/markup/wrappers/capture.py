"""What a wrapper tells of the page in it: its true address, and when the copy was made."""

import datetime as dt
import re
from email.utils import parsedate_to_datetime

import attrs

from hrwparse.markup.addresses.archive import unwrap
from hrwparse.models import Issue

_JAVASCRIPT = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d{4})")
_LONGEST = 100  # characters of a moment as printed


@attrs.frozen
class Capture:
    """A copy's address and time; None for what its wrapper does not tell."""

    url: str | None = None
    captured: dt.datetime | None = None

    @classmethod
    def of(cls, url: str | None, captured: dt.datetime | None = None) -> "Capture":
        """From a wrapper's own words. A page saved from an archive is as old as the archive's copy, not as the saving.

        >>> Capture.of("https://web.archive.org/web/20160527084900/http://www.hrw.org/", None).url
        'http://www.hrw.org/'
        >>> Capture.of("about:internet").url is None
        True
        """
        true, stamp = unwrap(re.sub(r"\s+", "", url or ""))
        return cls(true if re.match(r"https?://[^/]", true, re.IGNORECASE) else None, stamp or captured)

    def within(self, outer: "Capture") -> "Capture":
        """What is known of a page in two wrappers: the inner one is nearer to the page."""
        return Capture(self.url or outer.url, self.captured or outer.captured)


NOWHERE = Capture()
"""Of a page in no wrapper."""


@attrs.frozen(kw_only=True)
class Content:
    """Bytes that were taken out of a container, and what it told of them."""

    data: bytes
    charset: str | None = None
    """The encoding that the container names."""
    capture: Capture = NOWHERE
    issues: tuple[Issue, ...] = ()

    def within(self, outer: "Content") -> "Content":
        """The same bytes, with what the container's own container told."""
        return Content(
            data=self.data,
            charset=self.charset or outer.charset,
            capture=self.capture.within(outer.capture),
            issues=(*outer.issues, *self.issues),
        )


CUT_OFF = Issue(code="cut-off", message="the file ends before what it holds does; the rest is missing")


def read_moment(text: str) -> dt.datetime | None:
    """A moment in UTC as wrappers print it: ISO 8601, the form of e-mail and HTTP, or that of JavaScript; None without a zone.

    >>> read_moment("2019-03-14T10:22:33Z") == read_moment("Thu, 14 Mar 2019 10:22:33 GMT")
    True
    >>> read_moment("Thu Mar 14 2019 11:22:33 GMT+0100 (Central European Standard Time)").hour
    10
    >>> read_moment("Thu Mar 14 2019"), read_moment("2019-03-14")
    (None, None)
    """
    text = text.strip()[:_LONGEST]
    for read in (dt.datetime.fromisoformat, _javascript, parsedate_to_datetime):
        try:
            moment = read(text)
            if moment.tzinfo is None and text.endswith("-0000"):  # in e-mail: UTC, and the zone of the sender is unknown
                return moment.replace(tzinfo=dt.UTC)
            return moment.astimezone(dt.UTC) if moment.tzinfo else None
        except (ValueError, TypeError, IndexError, OverflowError):
            continue
    return None


def _javascript(text: str) -> dt.datetime:
    match = _JAVASCRIPT.match(text)
    if match is None:
        raise ValueError(text)
    month, day, year, time, zone = match.groups()
    return dt.datetime.strptime(f"{day} {month} {year} {time} {zone}", "%d %b %Y %H:%M:%S %z")
