"""MHTML: a page and its pictures in one MIME message, as browsers save it (RFC 2557)."""

import re
from collections.abc import Sequence
from contextlib import suppress
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message

from hrwparse.errors import ParseError
from hrwparse.markup.wrappers.capture import Capture, Content, read_moment
from hrwparse.models import Issue

_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:From |[A-Za-z][A-Za-z-]{1,40}:[ \t])")
_SIGN = re.compile(rb"^(?:MIME-Version|Snapshot-Content-Location):", re.IGNORECASE | re.MULTILINE)
_HEAD = 8192  # bytes within which the first header ends
_FRAME = re.compile(rb"""<frameset\b|\bid=["']?replay_iframe\b""", re.IGNORECASE)


def recognises(data: bytes) -> bool:
    """Whether bytes begin with the header of a MIME message."""
    if not _START.match(data):
        return False
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\r\n \t").replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return _SIGN.search(head) is not None


def open_content(data: bytes) -> Content:
    """The page of a message; `ParseError` where it has none."""
    try:
        message = message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n \t"))
        parts = [part for part in message.walk() if not part.is_multipart()]
    except RecursionError:
        raise ParseError("the source is a MIME message whose parts lie too deep within each other") from None
    location = _field(message, "Snapshot-Content-Location")
    pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    pages = pages or [part for part in parts if part.get_content_type() == "text/plain"]
    if not pages:
        raise ParseError(
            f"the source is a MIME message without a page: {', '.join(sorted({p.get_content_type() for p in parts}))}"
        )
    root = _root(message, pages, location)
    shown = _shown(root, pages)
    outer = Capture.of(location or _field(root, "Content-Location"), read_moment(_field(message, "Date")))
    capture = outer if shown is root else Capture.of(_field(shown, "Content-Location")).within(outer)
    cut = any(type(defect).__name__ == "CloseBoundaryNotFoundDefect" for defect in message.defects)
    issues = (
        (Issue(code="cut-off", message="the MIME message ends before its last part does"),) if cut and shown is parts[-1] else ()
    )
    return Content(data=_payload(shown), charset=_charset(shown), capture=capture, issues=issues)


def _root(message: Message, pages: Sequence[Message], location: str) -> Message:
    """The part that is the page itself: the one that the message names, by place or by number, else the first."""
    start = message.get_param("start")
    for part in pages:
        if isinstance(start, str) and start and _field(part, "Content-ID") == start:
            return part
    return next((part for part in pages if location and _field(part, "Content-Location") == location), pages[0])


def _shown(root: Message, pages: Sequence[Message]) -> Message:
    """The part with the text: where the page is only a frame, the largest of the pages that stand in it."""
    if len(pages) > 1 and _FRAME.search(_payload(root)):
        return max((part for part in pages if part is not root), key=lambda part: len(_payload(part)))
    return root


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _charset(part: Message) -> str | None:
    charset = part.get_param("charset")
    return charset if isinstance(charset, str) else None


def _field(part: Message, name: str) -> str:
    """A header field, decoded and unfolded; "" where there is none."""
    value = str(part.get(name, ""))
    with suppress(HeaderParseError, LookupError, ValueError):  # an encoded word that is none: as it stands
        value = str(make_header(decode_header(value)))
    return " ".join(value.split())
