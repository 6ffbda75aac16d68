"""Header fields as HTTP, WARC and MIME write them: ``Name: value`` lines up to an empty line."""

import re

_EMPTY_LINE = re.compile(rb"\r?\n\r?\n")
_FOLDED = re.compile(r"\r?\n[ \t]+")
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)


def read_fields(data: bytes, start: int) -> tuple[dict[str, str], int]:
    r"""The fields from an offset on by lower-case name, the first of each name, and the offset of what follows them.

    >>> read_fields(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", 15)
    ({'content-type': 'text/html'}, 44)
    """
    stop = _EMPTY_LINE.search(data, start)
    head = data[start : stop.start() if stop else len(data)]
    fields: dict[str, str] = {}
    for line in _FOLDED.sub(" ", _text(head)).splitlines():
        name, colon, value = line.partition(":")
        if colon:
            fields.setdefault(name.strip().lower(), value.strip())
    return fields, stop.end() if stop else len(data)


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def find_charset(content_type: str) -> str | None:
    """The encoding that a content type names.

    >>> find_charset('text/html; charset="windows-1252"'), find_charset("text/html")
    ('windows-1252', None)
    """
    match = _CHARSET.search(content_type)
    return match[1] if match else None
