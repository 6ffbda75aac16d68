"""One reader for each page family; `LAYOUTS` is the table, the first that recognises a page reads it."""

from typing import Protocol

from hrwparse.layouts import generic_html, generic_text, refworld_legacy, refworld_text
from hrwparse.markup.page import Page
from hrwparse.models import Document


class Layout(Protocol):
    """What every module of this room offers."""

    @property
    def NAME(self) -> str:
        """The value of `Document.layout`."""
        ...

    def recognises(self, page: Page) -> bool:
        """Whether a page is of this family."""
        ...

    def read(self, page: Page) -> Document:
        """The document of such a page."""
        ...


LAYOUTS: tuple[Layout, ...] = (refworld_legacy, refworld_text, generic_html, generic_text)


def choose(page: Page) -> Layout:
    """The layout that reads a page; the generic ones take what no other does."""
    return next(layout for layout in LAYOUTS if layout.recognises(page))
