"""What browsers and copying tools write into the pages that they save: where the page stood and when it was saved."""

import datetime as dt
import html
import re

from hrwparse.markup.addresses.archive import read_stamp
from hrwparse.markup.wrappers.capture import NOWHERE, Capture, read_moment

_HEAD = 30_000  # characters within which these marks stand
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{4}\)\s?(\S{1,4000}?)\s*-->", re.IGNORECASE)
_SINGLE_FILE = re.compile(r"<!--\s*(?:Page saved with|Archive processed by) SingleFile\b(.{0,4000}?)-->", re.DOTALL)
_LINE = re.compile(r"^\s*(url|saved date):\s*(.+?)\s*$", re.MULTILINE)
_MIRRORED = re.compile(
    r"<!-- Mirrored from (\S{1,4000}) by HTTrack\b[^>]{0,200}?(?:,\s*([A-Z][a-z]{2}, [^,>]{10,40} GMT))?\s*-->"
)
_SAVE_PAGE = re.compile(r"""<meta name=["']?savepage-(url|date)["']? content=["']([^"'>]{1,4000})["']""", re.IGNORECASE)
_SCRAPBOOK = re.compile(r"""\bdata-scrapbook-(source|create)=["']([^"'>]{1,4000})["']""")


def find_capture(source: str) -> Capture:
    """Address and time of saving, as the mark of Chrome, Edge and Internet Explorer, of SingleFile, HTTrack, Save Page WE or
    WebScrapBook tells; nothing for a page without such a mark (Firefox leaves none).

    >>> find_capture("<!-- saved from url=(0039)https://www.hrw.org/news/2019/03/14/nine -->").url
    'https://www.hrw.org/news/2019/03/14/nine'
    """
    head = source[:_HEAD]
    if match := _SAVED_FROM.search(head):
        return Capture.of(match[1])
    if match := _SINGLE_FILE.search(head):
        lines = dict(_LINE.findall(match[1]))
        return Capture.of(lines.get("url"), read_moment(lines.get("saved date", "")))
    if match := _MIRRORED.search(head) or _MIRRORED.search(source[-_HEAD:]):
        return Capture.of(f"http://{match[1]}", read_moment(match[2] or ""))
    for pattern, read in ((_SAVE_PAGE, read_moment), (_SCRAPBOOK, _stamp)):
        if marks := {name.lower(): html.unescape(value) for name, value in pattern.findall(head)}:
            url = marks.get("url") or marks.get("source")
            return Capture.of(url, read(marks.get("date") or marks.get("create") or ""))
    return NOWHERE


def _stamp(digits: str) -> dt.datetime | None:
    return read_stamp(digits[:14]) if len(digits) >= 14 else None
