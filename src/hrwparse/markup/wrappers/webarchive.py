"""Safari's web archives: a property list with the page and its pictures."""

import plistlib
from typing import Any

from hrwparse.errors import ParseError
from hrwparse.markup.wrappers.capture import Capture, Content

_BINARY = b"bplist00"
_XML_HEAD = 1000  # bytes within which the root of an XML property list stands


def recognises(data: bytes) -> bool:
    """Whether bytes are a property list with a web archive's main resource."""
    is_list = data.startswith(_BINARY) or b"<plist" in data[:_XML_HEAD]
    return is_list and b"WebMainResource" in data


def open_content(data: bytes) -> Content:
    """The main resource; `ParseError` where it cannot be read. The format keeps no date."""
    try:
        main: Any = plistlib.loads(data)["WebMainResource"]
        page, name = main["WebResourceData"], main.get("WebResourceTextEncodingName")
        content = bytes(page)
    except Exception as error:  # the reader of property lists raises what its damaged input makes it raise
        raise ParseError("the source is a damaged Safari web archive") from error
    return Content(
        data=content,
        charset=name if isinstance(name, str) else None,
        capture=Capture.of(str(main.get("WebResourceURL") or "")),
    )
