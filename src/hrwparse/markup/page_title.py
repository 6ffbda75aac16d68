"""Where the title of an HTML page stands, and the subtitle below it."""

from collections.abc import Collection, Sequence

from hrwparse.markup.block import Block, compare_key
from hrwparse.markup.facts import Facts
from hrwparse.markup.front import is_date_line, take_line
from hrwparse.markup.furniture import is_edge_furniture

_NEAR = 4  # lines above a title in which a date or byline may stand
_LONGEST_SUBTITLE = 25  # words


def take_title(
    blocks: list[Block], names: Sequence[tuple[str, str]], site: str, facts: Facts, by_name_only: bool = False
) -> list[Block]:
    """Offer title and subtitle, take header lines near the title; the rest are the candidates for the body.

    ``names`` are what the page calls itself elsewhere, each with its origin, the best last resort first. A heading that is one of
    them is the title; else, unless ``by_name_only``, the main heading above the prose. ``site`` is a name that is no title.
    """
    prose = next((at for at, block in enumerate(blocks) if block.is_prose and block.inside), len(blocks))
    at = _title_place(blocks[: prose + 1], {compare_key(name) for name, _ in names}, compare_key(site), by_name_only)
    if at is None:
        for name, origin in names:
            facts.offer("title", name, origin)
        return _from_focus(blocks, 0)
    facts.offer("title", blocks[at].text, "title")
    for block in blocks[max(0, at - _NEAR) : at]:
        if is_date_line(block.text):
            take_line(block.text, facts)
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    if below is not None and _is_subtitle(below, facts):
        facts.offer("subtitle", below.text, "title")
        return _from_focus(blocks, at + 2)
    return _from_focus(blocks, at + 1)


def _title_place(blocks: Sequence[Block], named: Collection[str], site: str, by_name_only: bool) -> int | None:
    """The main heading: what the page calls itself, else the last level-1 heading above the prose that is not the site."""
    lines = [
        at
        for at, block in enumerate(blocks)
        if block.level is not None and not is_edge_furniture(block.text) and (block.linked < 0.5 or block.level == 1)
    ]
    mains = [at for at in lines if blocks[at].level == 1 and compare_key(blocks[at].text) not in ("", site)]
    for at in mains or lines:
        if compare_key(blocks[at].text) in named:
            return at
    if by_name_only:
        return None
    return mains[-1] if mains else next((at for at in lines if blocks[at].level != 1), None)


def _is_subtitle(block: Block, facts: Facts) -> bool:
    """A short line under the title, above the part that holds the prose."""
    if block.inside or block.ends_sentence or block.linked > 0.5:
        return False
    if block.words > _LONGEST_SUBTITLE or is_edge_furniture(block.text):
        return False
    return not take_line(block.text, Facts()) and block.level != 1 and compare_key(block.text) != compare_key(facts.get("title"))


def _from_focus(blocks: list[Block], start: int) -> list[Block]:
    """From the title on; lines above the prose's part stay if they are header lines or prose."""
    return [block for at, block in enumerate(blocks) if at >= start or block.inside]


def own_text(blocks: Sequence[Block], facts: Facts) -> list[Block]:
    """The blocks within the prose's part, and prose between the title and it; header lines in between are taken."""
    first = next((at for at, block in enumerate(blocks) if block.inside), 0)
    kept = []
    for at, block in enumerate(blocks):
        if block.inside or (at < first and block.is_prose):
            kept.append(block)
        elif at < first:
            take_line(block.text, facts)
    return kept
