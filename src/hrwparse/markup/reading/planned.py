"""How an HTML page is read: named steps in order, the same for all layouts; a `Plan` says what is special about one."""

from collections.abc import Callable

import attrs

from hrwparse.markup.header.facts import Facts
from hrwparse.markup.outline.body import build
from hrwparse.markup.page import Page
from hrwparse.markup.reading import body_steps as body
from hrwparse.markup.reading import header_steps as header
from hrwparse.markup.reading.plan import Plan, Reading
from hrwparse.models import Document

STEPS: tuple[Callable[[Reading], None], ...] = (
    body.gather,
    body.clear,
    header.labels,
    header.masthead,
    header.title,
    body.front,
    body.furniture,
    body.front_below,
    header.head,
    header.time,
    header.dateline,
    header.title_facts,
    header.addresses,
    header.edition,
    header.doubts,
    body.headings,
)


@attrs.frozen
class PlannedLayout:
    """A layout whose pages are read by the steps, with what its plan says of them."""

    plan: Plan

    @property
    def NAME(self) -> str:
        """The value of `Document.layout`."""
        return self.plan.name

    def recognises(self, page: Page) -> int:
        """How much speaks for a page being of this layout; 0 for nothing."""
        return 0 if self.plan.signs is None else self.plan.signs.weigh(page.look)

    def read(self, page: Page) -> Document:
        """The document of such a page."""
        return read_page(page, self.plan)


def read_page(page: Page, plan: Plan) -> Document:
    """The document of an HTML page."""
    assert page.root is not None
    assert page.look is not None
    reading = Reading(page=page, look=page.look, plan=plan, facts=Facts(issues=list(page.issues)), root=page.root)
    for step in STEPS:
        step(reading)
    return reading.facts.document(plan.name, build(reading.blocks))
