"""Links of a page to its neighbours: which part of a document it is where no address tells."""

from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import html

from hrwparse.markup.addresses.archive import unwrap
from hrwparse.markup.addresses.parts import NOWHERE, Part, part_of
from hrwparse.markup.blocks.headings import is_chapter_section
from hrwparse.text.normalize import fold

_ARROWS = "<>«» "


def part_by_links(root: html.HtmlElement) -> Part | None:
    """The part that a page without an address is, by the names of sections that lead to its neighbours.

    It is the part whose section it prints, the one before that which an arrow leads to, or the one that is missing in the row.
    """
    named = dict(_named_parts(root))
    if len({part.stem for part in named.values()}) != 1:
        return None
    printed = {fold(text).casefold() for text in root.xpath("//body//text()[not(ancestor::a)]")}
    own = [part.number for name, part in named.items() if name.strip(_ARROWS).casefold() in printed]
    ahead = [part.number - 1 for name, part in named.items() if name.endswith((">", "»"))]
    numbers = {part.number for part in named.values()}
    if not own and not ahead and len(numbers) == 1:
        return None
    missing = next(number for number in range(1, len(numbers) + 2) if number not in numbers)
    return Part(next(iter(named.values())).stem, min(own or ahead or [missing]))


def _named_parts(root: html.HtmlElement) -> Iterator[tuple[str, Part]]:
    """The links that are a section's name, and which part they lead to."""
    for link in root.iter("a"):
        name, href = fold(link.text_content()), link.get("href", "").partition("#")[0]
        if href and is_chapter_section(name.strip(_ARROWS)):
            part = part_of(urljoin(NOWHERE, unwrap(href)[0]))
            if part is not None and part.number:
                yield name, part
