"""Compressed bytes: gzip with any number of members, deflate with or without its frame."""

import zlib

import attrs

from hrwparse.errors import ParseError
from hrwparse.markup.wrappers.capture import CUT_OFF, Content

GZIP = b"\x1f\x8b"
_GZIP, _ZLIB, _RAW = 31, 15, -15  # zlib's names of the frames
_PIECE = 1 << 13
LARGEST = 1 << 28
"""Bytes that a source may unpack to: a quarter of a gibibyte is more than any page, less than what a machine chokes on."""


def recognises(data: bytes) -> bool:
    """Whether bytes are gzip's."""
    return data.startswith(GZIP)


def open_content(data: bytes) -> Content:
    """The content of a gzipped file; `ParseError` where nothing comes out of it."""
    content, whole = gunzip(data)
    if not content:
        raise ParseError("the source is damaged gzip data")
    return Content(data=content, issues=() if whole else (CUT_OFF,))


def gunzip(data: bytes) -> tuple[bytes, bool]:
    """What gzip data hold, and whether they are whole; what follows the last member is no data of theirs."""
    output = _Output()
    at, whole = 0, True
    while whole and data.startswith(GZIP, at):
        at, whole = _member(data, at, _GZIP, output)
    return b"".join(output.pieces), whole


def inflate(data: bytes) -> tuple[bytes, bool]:
    """What deflate data hold, in the frame that the standard asks for or in none, as some servers send it."""
    for frame in (_ZLIB, _RAW):
        output = _Output()
        _, whole = _member(data, 0, frame, output)
        if whole or output.size:
            return b"".join(output.pieces), whole
    return b"", False


@attrs.define
class _Output:
    """What came out so far."""

    pieces: list[bytes] = attrs.field(factory=list)
    size: int = 0

    def add(self, piece: bytes) -> None:
        self.pieces.append(piece)
        self.size += len(piece)
        if self.size > LARGEST:
            raise ParseError(f"the source unpacks to more than {LARGEST} bytes")


def _member(data: bytes, at: int, frame: int, output: _Output) -> tuple[int, bool]:
    """Unpack one stream; the offset behind it, and whether its end was reached."""
    stream = zlib.decompressobj(frame)
    while at < len(data) and not stream.eof:
        piece = data[at : at + _PIECE]  # small pieces: what is left over of one is copied for each member
        try:
            output.add(stream.decompress(piece))
        except zlib.error:
            return at, False
        at += len(piece) - len(stream.unused_data)
    return at, stream.eof
