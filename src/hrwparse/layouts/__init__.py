"""One reader for each page family; of those in `LAYOUTS` the one that most speaks for reads a page, else one of `GENERIC`."""

from typing import Protocol

from hrwparse.layouts import (
    generic_html,
    generic_text,
    hrw_1990s,
    hrw_1999,
    hrw_2002,
    hrw_2004,
    hrw_2009,
    hrw_2015,
    hrw_2020,
    hrw_press,
    hrw_reports,
    hrw_text,
    refworld_2023,
    refworld_legacy,
    refworld_text,
)
from hrwparse.markup.page import Page
from hrwparse.models import Document


class Layout(Protocol):
    """What every page family offers."""

    @property
    def NAME(self) -> str:
        """The value of `Document.layout`."""
        ...

    def recognises(self, page: Page) -> int:
        """How much speaks for a page being of this family: 0 nothing, 1 its address, 10 and more what it shows."""
        ...

    def read(self, page: Page) -> Document:
        """The document of such a page."""
        ...


LAYOUTS: tuple[Layout, ...] = (
    refworld_legacy,
    refworld_2023.LAYOUT,
    refworld_text,
    hrw_1990s.LAYOUT,
    hrw_1999.LAYOUT,
    hrw_2002.LAYOUT,
    hrw_2004.LAYOUT,
    hrw_2009.LAYOUT,
    hrw_2015.LAYOUT,
    hrw_2020.LAYOUT,
    hrw_press.LAYOUT,
    hrw_reports.LAYOUT,
    hrw_text,
)
GENERIC: tuple[Layout, ...] = (generic_html, generic_text)
"""What reads the pages that no other layout claims."""


def claims(page: Page) -> tuple[Layout, ...]:
    """The layouts for which most speaks, the generic ones left out: one, or none for an unknown page."""
    weights = [(int(layout.recognises(page)), layout) for layout in LAYOUTS]
    most = max(weight for weight, _ in weights)
    return tuple(layout for weight, layout in weights if weight == most > 0)


def choose(page: Page) -> Layout:
    """The layout that reads a page; the generic ones take what no other does."""
    return next(iter(claims(page)), None) or next(layout for layout in GENERIC if layout.recognises(page))
