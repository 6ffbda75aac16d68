"""The containers that bytes of a page come in, opened until the page itself is there."""

from typing import Protocol

from hrwparse.errors import ParseError
from hrwparse.markup.wrappers import compression, http, mhtml, warc, webarchive
from hrwparse.markup.wrappers.capture import Content

_DEEPEST = 8


class Container(Protocol):
    """What every container's module offers."""

    def recognises(self, data: bytes) -> bool:
        """Whether bytes are of this kind."""
        ...

    def open_content(self, data: bytes) -> Content:
        """What is in them; `ParseError` where no page is."""
        ...


CONTAINERS: tuple[Container, ...] = (compression, warc, http, mhtml, webarchive)


def find_container(data: bytes) -> Container | None:
    """The kind of container that bytes are, or None."""
    return next((container for container in CONTAINERS if container.recognises(data)), None)


def open_containers(data: bytes) -> Content:
    """What is in the innermost container, with what all of them tell; the bytes themselves where they are in none."""
    content = Content(data=data)
    for _ in range(_DEEPEST):
        container = find_container(content.data)
        if container is None:
            return content
        content = container.open_content(content.data).within(content)
    raise ParseError("the source is a container in a container, too many times over")
