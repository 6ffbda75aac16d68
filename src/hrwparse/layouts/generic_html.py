"""Any HTML page that no other layout knows, by its shape; an ``unknown-layout`` issue says so."""

from hrwparse.markup.page import Page
from hrwparse.markup.reading.plan import Plan
from hrwparse.markup.reading.planned import read_page
from hrwparse.models import Document

NAME = "generic-html"
_PLAN = Plan(name=NAME, unknown=True)


def recognises(page: Page) -> int:
    """Any HTML."""
    return 0 if page.root is None else 1


def read(page: Page) -> Document:
    """The document of any HTML page."""
    return read_page(page, _PLAN)
