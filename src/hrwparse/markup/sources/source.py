"""Sources of every kind → the characters of the page in them, and what its wrappers tell."""

import os
import re
from pathlib import Path
from typing import IO

import attrs
from bs4 import Tag
from lxml import etree

from hrwparse.errors import ParseError
from hrwparse.markup.sources.decoding import clean, decode
from hrwparse.markup.sources.signatures import refuse_files
from hrwparse.markup.wrappers.capture import NOWHERE, Capture
from hrwparse.markup.wrappers.containers import find_container, open_containers
from hrwparse.models import Issue

Source = str | bytes | bytearray | os.PathLike[str] | IO[str] | IO[bytes] | etree._Element | Tag
"""What `read` takes: text, bytes, a path, a file object, an lxml element, a BeautifulSoup object."""

_FILE = r"(?:x?html?|txt|mht|mhtml|webarchive|warc|(?:x?html?|txt|mhtml?|warc)\.gz)"
_PATH = re.compile(rf"[^\n<>\0\ud800-\udfff]{{1,4000}}\.{_FILE}", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_START = 8192  # characters that show whether text is a container's


@attrs.frozen(kw_only=True)
class Saved:
    """A source's page as characters, with what the containers around it told."""

    text: str
    capture: Capture = NOWHERE
    issues: tuple[Issue, ...] = ()


def read_source(source: Source) -> Saved:
    """The page in a source of any kind. `ParseError` for bytes that hold no page, `TypeError` for another type."""
    raw = _raw(source)
    if isinstance(raw, str):
        if find_container(raw[:_START].encode("utf-8", "replace")) is None:
            refuse_files(raw[:64].encode("latin-1", "replace"))
            cleaned = clean(raw, damaged=False)
            return Saved(text=cleaned.text, issues=_issues(cleaned.damaged))
        raw = raw.encode("utf-8", "replace")
    content = open_containers(raw)
    refuse_files(content.data)
    decoded = decode(content.data, content.charset)
    return Saved(text=decoded.text, capture=content.capture, issues=(*content.issues, *_issues(decoded.damaged)))


def _issues(damaged: bool) -> tuple[Issue, ...]:
    message = "some bytes are no characters of the page's encoding"
    return (Issue(code="damaged-encoding", message=message),) if damaged else ()


def _raw(source: Source) -> str | bytes:
    """Characters or bytes, read but not yet decoded."""
    if isinstance(source, str):
        return _path_or_text(source)
    if isinstance(source, (bytes, bytearray)):
        return bytes(source)
    if isinstance(source, os.PathLike):
        return Path(source).read_bytes()
    if isinstance(source, Tag):
        return str(source)
    if isinstance(source, etree._ElementTree):
        source = source.getroot()
    if isinstance(source, etree._Element):
        return etree.tostring(source, encoding="unicode", method="html", with_tail=False)
    read = getattr(source, "read", None)
    content = read() if callable(read) else None
    if isinstance(content, (str, bytes)):
        return content
    raise TypeError(
        f"a source is a str, bytes, a path, a file object, an lxml element or a BeautifulSoup object, not {type(source).__name__}"
    )


def _path_or_text(source: str) -> str | bytes:
    line = source.strip()
    if _PATH.fullmatch(line) and not _ADDRESS.fullmatch(line) and (" " not in line or os.path.exists(line)):
        return Path(line).read_bytes()
    if _ADDRESS.fullmatch(line):
        raise ParseError("the source is an address, not a page: nothing is ever fetched")
    return source
