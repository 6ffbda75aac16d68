"""An HTTP response as it came over the wire: status, header fields, and a body that may be cut into chunks and compressed."""

import re

import attrs

from hrwparse.errors import ParseError
from hrwparse.markup.wrappers.capture import CUT_OFF, Capture, Content, read_moment
from hrwparse.markup.wrappers.compression import GZIP, gunzip, inflate
from hrwparse.markup.wrappers.fields import find_charset, read_fields
from hrwparse.models import Issue

_STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})\b[^\r\n]*\r?\n")
_ORIGINAL = re.compile(r"""<([^<>]{1,4000})>\s*;\s*rel=["']?original\b""")
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
_PRINTABLE = re.compile(rb"[\t\r\n\x20-\x7e]")
_HEAD = 200  # bytes that show whether a body is text
_TEXTUAL = 0.8


@attrs.frozen(kw_only=True)
class Response:
    """The head of a response, and where its body starts."""

    status: int
    fields: dict[str, str]
    start: int


def recognises(data: bytes) -> bool:
    """Whether bytes begin with a status line."""
    return _STATUS.match(data) is not None


def read_head(data: bytes) -> Response | None:
    """The head of the last of the responses that bytes begin with (redirections before it are passed over); None for none."""
    response = None
    at = 0
    while match := _STATUS.match(data, at):
        fields, at = read_fields(data, match.end())
        response = Response(status=int(match[1]), fields=fields, start=at)
    return response


def open_content(data: bytes) -> Content:
    """The body of a response; `ParseError` for an answer that is no page."""
    response = read_head(data)
    assert response is not None
    fields = response.fields
    if not 200 <= response.status < 300:
        where = f" to {fields['location']}" if 300 <= response.status < 400 and "location" in fields else ""
        raise ParseError(f"the source is an error page or a redirection: HTTP status {response.status}{where}")
    body = data[response.start :]
    issues: tuple[Issue, ...] = ()
    if "chunked" in fields.get("transfer-encoding", "").lower():
        body, whole = _join_chunks(body)
        issues += () if whole else (CUT_OFF,)
    for coding in reversed(fields.get("content-encoding", "").lower().split(",")):
        body, whole = _decode(body, coding.strip())
        issues += () if whole or CUT_OFF in issues else (CUT_OFF,)
    original = _ORIGINAL.search(fields.get("link", ""))  # as archives say it (RFC 7089)
    moment = read_moment(fields.get("memento-datetime", "") or fields.get("date", ""))
    return Content(
        data=body,
        charset=find_charset(fields.get("content-type", "")),
        capture=Capture.of(original[1] if original else None, moment),
        issues=issues,
    )


def _join_chunks(body: bytes) -> tuple[bytes, bool]:
    """The body without the marks of its chunks, and whether it is whole; as it is where it has none (many tools join them)."""
    pieces: list[bytes] = []
    at = 0
    while match := _CHUNK.match(body, at):
        size = int(match[1], 16)
        if size == 0:
            return b"".join(pieces), True
        pieces.append(body[match.end() : match.end() + size])
        at = match.end() + size
        at += 2 if body.startswith(b"\r\n", at) else 1 if body.startswith(b"\n", at) else 0
    return (b"".join(pieces), False) if pieces else (body, True)


def _decode(body: bytes, coding: str) -> tuple[bytes, bool]:
    """The body without one coding, and whether it is whole; as it is where the coding is only named (many tools undo it)."""
    if coding in ("gzip", "x-gzip"):
        return gunzip(body) if body.startswith(GZIP) else (body, True)
    head = body[:_HEAD]
    if coding in ("", "identity") or len(_PRINTABLE.findall(head)) >= _TEXTUAL * len(head):
        return body, True
    if coding == "deflate":
        return inflate(body)
    raise ParseError(f"the source is an HTTP response in the coding {coding!r}, which is not decoded here: save it without")
