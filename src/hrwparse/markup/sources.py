"""Sources of every kind → one decoded string."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import attrs
from bs4 import Tag
from bs4.dammit import EncodingDetector, UnicodeDammit
from lxml import etree

from hrwparse.errors import ParseError

Source = str | bytes | bytearray | os.PathLike[str] | IO[str] | IO[bytes] | etree._Element | Tag
"""What `read` takes: text, bytes, a path, a file object, an lxml element, a BeautifulSoup object."""

_PATH = re.compile(r"[^\n<>\0\ud800-\udfff]{1,4000}\.(?:x?html?|txt)", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (perhaps a Word or EPUB file)"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a RIFF file (WebP image, sound or video)"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "a Microsoft Office document"),
    (b"\x1f\x8b", "gzip data"),
    (b"WARC/", "a WARC archive"),
)
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_ESCAPED_1252 = {0xDC00 + code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0x100)}
_SOUND = 4  # characters of UTF-8 for each byte that is none
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_FEW = 8  # control characters that a text may have


@attrs.frozen
class Decoded:
    """The characters of a source; ``damaged`` where some bytes were none."""

    text: str
    damaged: bool = False


def decode_source(source: Source) -> Decoded:
    """The characters of a source of any kind. `ParseError` for bytes that are no text, `TypeError` for another type."""
    raw = _raw(source)
    if isinstance(raw, str):
        _refuse_binary(raw[:16].encode("latin-1", "replace"))
        return _cleaned(raw, damaged=False)
    _refuse_binary(raw)
    return _decoded(raw)


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


def _refuse_binary(data: bytes) -> None:
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            raise ParseError(f"the source is {name}, not a page")


def _decoded(data: bytes) -> Decoded:
    for encoding in _encodings(data):
        try:
            return _cleaned(data.decode(encoding), damaged=False)
        except (UnicodeError, LookupError):
            if encoding == "utf-8" and (text := _mostly_utf8(data)):
                return _cleaned(text, damaged=True)
    dammit = UnicodeDammit(data, known_definite_encodings=["windows-1252"])
    return _cleaned(dammit.unicode_markup or "", damaged=True)


def _encodings(data: bytes) -> Iterator[str]:
    """What to try, in order: byte order mark, UTF-8 (bytes of another encoding are never valid by chance), the declared one."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            yield encoding
            return
    if _looks_like_utf16(data):
        yield "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    declared = EncodingDetector.find_declared_encoding(data, is_html=True, search_entire_document=False)
    if declared and declared.lower().startswith("iso-2022"):  # all its bytes are ASCII
        yield declared
    yield "utf-8"
    if declared and declared.lower() not in ("iso-8859-1", "latin-1", "ascii", "us-ascii"):
        yield declared
    yield "windows-1252"


def _mostly_utf8(data: bytes) -> str | None:
    """UTF-8 with a few bytes of windows-1252 among it (pasted in, or cut off at the end); None where it is no UTF-8 at all."""
    text = data.decode("utf-8", "surrogateescape")
    broken = len(_SURROGATES.findall(text))
    sound = sum(1 for char in text if char > "\x7f") - broken
    return text.translate(_ESCAPED_1252) if sound > _SOUND * broken else None


def _looks_like_utf16(data: bytes) -> bool:
    """Every second byte of ASCII text in UTF-16 is NUL."""
    head = data[:200]
    return len(head) >= 4 and len(data) % 2 == 0 and max(head[::2].count(0), head[1::2].count(0)) > 0.4 * len(head)


def _cleaned(text: str, damaged: bool) -> Decoded:
    """Without NULs and lone surrogates; `ParseError` where NULs or other control characters are too many for a text."""
    nuls = text.count("\0")
    if (nuls > _FEW and nuls > len(text) / 1000) or "\0" in text[:64]:
        raise ParseError("the source is binary data (NUL characters), not a page")
    controls = len(_CONTROLS.findall(text))
    if controls > _FEW and controls > len(text) / 50:
        raise ParseError("the source is binary data (control characters), not a page")
    clean = _SURROGATES.sub("\ufffd", text.replace("\0", "")).removeprefix("\ufeff")
    return Decoded(clean, damaged or nuls > 0 or "\ufffd" in clean)
