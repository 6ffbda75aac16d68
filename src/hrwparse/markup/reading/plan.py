"""What is special about a layout, and a page on its way through the steps that read it."""

import re

import attrs
from lxml import html

from hrwparse.markup.addresses.parts import Part, part_of
from hrwparse.markup.blocks.block import Block
from hrwparse.markup.header.facts import Facts
from hrwparse.markup.look import Look, Signs
from hrwparse.markup.page import Page
from hrwparse.markup.tree.neighbors import part_by_links
from hrwparse.models import PageUrl


@attrs.frozen(kw_only=True)
class Plan:
    """What is special about a layout. Every pattern is matched against whole lines."""

    name: str
    signs: Signs | None = None
    """What its pages are known by; None for the layout of unknown pages."""
    unknown: bool = False
    """Whether nothing is known of these pages: an issue says so."""
    parts: re.Pattern[str] | None = None
    """Begins the paths of pages that can be one of several files of a document: an issue says so."""
    labels: bool = False
    """Whether header labels stand above the text."""
    publisher: str | None = None
    """Whose pages these are."""
    masthead: re.Pattern[str] | None = None
    """Lines above the title that name the volume; a group ``year`` is the edition."""
    furniture: re.Pattern[str] | None = None
    """Lines that are the site's wherever they stand, beyond those of `markup.furniture.removal`."""
    end: re.Pattern[str] | None = None
    """The first of these behind the prose, and all below it, are the site's."""
    names: re.Pattern[str] | None = None
    """Lines or alternative texts that name the page: group ``name``."""
    named_title: bool = False
    """Whether only a heading that the page names elsewhere is its title, on all pages as on later parts."""
    volume: re.Pattern[str] | None = None
    """Lines anywhere near the edges that name the edition in a group ``year``; a last resort, and only if all agree."""


@attrs.define
class Reading:
    """A page on its way through the steps."""

    page: Page
    look: Look
    plan: Plan
    facts: Facts
    root: html.HtmlElement
    blocks: list[Block] = attrs.field(factory=list)
    lags: list[int | None] = attrs.field(factory=list)

    @property
    def addresses(self) -> list[PageUrl]:
        """The page's own address and the one that came with it."""
        return [address for address in (self.look.own, self.page.address) if address is not None]

    @property
    def can_be_part(self) -> bool:
        """Whether the page can be one of several files of a document."""
        return self.plan.parts is not None and self.plan.parts.match(self.look.path) is not None

    @property
    def part(self) -> Part | None:
        """Which part of a document it is, by its number, or without an address by its links; None where it cannot be one."""
        if not self.can_be_part:
            return None
        return part_of(self.addresses[0].url) if self.addresses else part_by_links(self.root)

    @property
    def is_later_part(self) -> bool:
        """Whether it is one, and not the first."""
        return self.part is not None and self.part.number > 1

    @property
    def sections(self) -> set[str | None]:
        """The site's own kinds of page, as its addresses tell."""
        return {address.section for address in self.addresses}
