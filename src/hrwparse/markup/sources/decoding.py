"""Bytes → characters, and text that is already characters → clean ones."""

import codecs
import re
from collections.abc import Iterator

import attrs
from bs4.dammit import EncodingDetector, UnicodeDammit

from hrwparse.errors import ParseError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SUPERSETS = {  # what browsers read pages as that claim the smaller encoding (WHATWG Encoding Standard)
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "big5": "big5hkscs",
}
_NOT_OF_PAGES = re.compile(r"utf-?(?:16|32|7|8)|utf_|.*(?:escape|punycode|idna|undefined|mbcs|oem)")
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


def decode(data: bytes, charset: str | None = None) -> Decoded:
    """The characters of a page. ``charset`` is what the page was delivered with; `ParseError` for bytes that are no text."""
    for encoding in _encodings(data, charset):
        try:
            return clean(data.decode(encoding), damaged=False)
        except UnicodeError:
            if encoding == "utf-8" and (text := _mostly_utf8(data)):
                return clean(text, damaged=True)
    dammit = UnicodeDammit(data, known_definite_encodings=["windows-1252"])
    return clean(dammit.unicode_markup or "", damaged=True)


def _encodings(data: bytes, charset: str | None) -> Iterator[str]:
    """What to try, in order: byte order mark, UTF-8 (bytes of another encoding are never valid by chance), the delivered one,
    the declared one, windows-1252."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            yield encoding
            return
    if _looks_like_utf16(data):
        yield "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
    declared = EncodingDetector.find_declared_encoding(data, is_html=True, search_entire_document=False)
    claimed = [name for name in map(_codec, (charset, declared)) if name]
    yield from (name for name in claimed if name.startswith("iso2022"))  # all its bytes are ASCII
    yield "utf-8"
    yield from claimed
    yield "windows-1252"


def _codec(name: str | None) -> str | None:
    """The codec for the name of an encoding, or for the larger one that browsers read it as; None for no encoding of pages."""
    try:
        codec = codecs.lookup(name or "").name
    except (LookupError, ValueError):  # ValueError: a NUL in it
        return None
    return None if _NOT_OF_PAGES.match(codec) else _SUPERSETS.get(codec, codec)


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


def clean(text: str, damaged: bool) -> Decoded:
    """Without NULs and lone surrogates; `ParseError` where NULs or other control characters are too many for a text."""
    nuls = text.count("\0")
    if (nuls > _FEW and nuls > len(text) / 1000) or "\0" in text[:64]:
        raise ParseError("the source is binary data (NUL characters), not a page")
    controls = len(_CONTROLS.findall(text))
    if controls > _FEW and controls > len(text) / 50:
        raise ParseError("the source is binary data (control characters), not a page")
    cleaned = _SURROGATES.sub("\ufffd", text.replace("\0", "")).removeprefix("\ufeff")
    return Decoded(cleaned, damaged or nuls > 0 or "\ufffd" in cleaned)
