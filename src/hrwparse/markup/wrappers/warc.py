"""WARC: the records of a web archive (ISO 28500), read as far as the page in them needs."""

import re
from collections.abc import Iterator

import attrs

from hrwparse.errors import ParseError
from hrwparse.markup.wrappers.capture import CUT_OFF, Capture, Content, read_moment
from hrwparse.markup.wrappers.fields import find_charset, read_fields
from hrwparse.markup.wrappers.http import read_head
from hrwparse.models import Issue

_VERSION = re.compile(rb"\s*WARC/\d\.\d+[ \t]*\r?\n")
_NEXT = re.compile(rb"\nWARC/\d\.\d+[ \t]*\r?\n")
_PAGES = frozenset({"response", "resource", "conversion"})


@attrs.frozen(kw_only=True)
class Record:
    """One record: its fields by lower-case name, its block, and whether the block is whole."""

    fields: dict[str, str]
    block: bytes
    whole: bool

    @property
    def kind(self) -> str:
        """Its type: warcinfo, request, response, resource, metadata, revisit, conversion."""
        return self.fields.get("warc-type", "").lower()

    def rank(self) -> int:
        """How much it looks like a page: 3 for HTML that was delivered, 2 for such text, 1 for anything else, 0 for no page."""
        if self.kind not in _PAGES:
            return 0
        response = read_head(self.block)
        kind = (response.fields if response else self.fields).get("content-type", "").lower()
        if response and not 200 <= response.status < 300:
            return 1
        if self.fields.get("warc-target-uri", "").rstrip(">").endswith("/robots.txt"):
            return 1
        return 3 if "html" in kind else 2 if kind.startswith("text/plain") else 1


def recognises(data: bytes) -> bool:
    """Whether bytes begin with a record."""
    return _VERSION.match(data) is not None


def open_content(data: bytes) -> Content:
    """The page of the first record that has one; `ParseError` where none has. Further pages are an issue."""
    records = list(_records(data))
    ranks = [record.rank() for record in records]
    if not any(ranks):
        kinds = ", ".join(dict.fromkeys(record.kind or "record without type" for record in records))
        raise ParseError(f"the source is a WARC archive without a page: {kinds}")
    best = max(ranks)
    record = records[ranks.index(best)]
    issues: tuple[Issue, ...] = () if record.whole else (CUT_OFF,)
    if best > 1 and (others := ranks.count(best) - 1):
        issues += (Issue(code="more-pages", message=f"the archive holds {others} more pages; only the first was read"),)
    is_response = read_head(record.block) is not None
    target = record.fields.get("warc-target-uri", "").strip("<>")
    return Content(
        data=record.block,
        charset=None if is_response else find_charset(record.fields.get("content-type", "")),
        capture=Capture.of(target, read_moment(record.fields.get("warc-date", ""))),
        issues=issues,
    )


def _records(data: bytes) -> Iterator[Record]:
    at = 0
    while match := _VERSION.match(data, at):
        fields, start = read_fields(data, match.end())
        size = fields.get("content-length", "")
        end = start + int(size) if size.isascii() and size.isdigit() and len(size) < 12 else len(data)
        yield Record(fields=fields, block=data[start:end], whole=end <= len(data))
        at = end
        if not _VERSION.match(data, at):  # a length that is wrong: the next record is where its version stands
            following = _NEXT.search(data, at)
            at = following.start() if following else len(data)
