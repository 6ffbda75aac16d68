"""Where the title of an HTML page stands, and the subtitle below it."""

from collections.abc import Sequence
from itertools import takewhile

from hrwparse.markup.blocks.block import EMPHASIS, Block, compare_key
from hrwparse.markup.blocks.headings import is_chapter_section
from hrwparse.markup.front.header_lines import (
    is_date_line,
    is_release_start,
    take_front,
    take_issue,
    take_line,
    take_signed,
    take_volume_link,
)
from hrwparse.markup.front.mastheads import take_above
from hrwparse.markup.furniture.site_lines import is_edge_furniture
from hrwparse.markup.header.credits import is_outlet, read_byline, read_credit
from hrwparse.markup.header.facts import Facts
from hrwparse.markup.header.titles import is_coverage_line
from hrwparse.markup.names.countries import read_countries
from hrwparse.markup.names.publishers import find_publisher

_NEAR = 4  # lines above a title in which a date or byline may stand
_LONGEST_SUBTITLE = 25  # words
_SOURCE_WORDS = 4  # an outlet's name has fewer


def take_title(
    blocks: list[Block], names: Sequence[tuple[str, str]], site: str, facts: Facts, by_name_only: bool = False
) -> list[Block]:
    """Offer title and subtitle, take header lines near the title; the rest are the candidates for the body.

    ``names`` are what the page calls itself elsewhere, each with its origin, the best last resort first. A heading that is one of
    them is the title; else, unless ``by_name_only``, the main heading above the prose. ``site`` is a name that is no title.
    """
    prose = next((at for at, block in enumerate(blocks) if block.is_prose and block.inside), len(blocks))
    keys = [compare_key(name) for name, _ in names]
    at = _title_place(blocks[: prose + 1], keys, compare_key(site), by_name_only)
    if at is None:
        for name, origin in names:
            facts.offer("title", name, origin)
        facts.offer("title", facts.volume, "title")
        for block in blocks[:prose]:
            if not block.inside and is_date_line(block.text):
                take_line(block.text, facts)
        return [block for block in blocks if block.inside]
    at, title, below = _split_title(blocks, at, keys)
    facts.offer("title", title, "title")
    near = takewhile(lambda block: not block.is_prose, blocks[at + 1 : at + 1 + _NEAR])  # dates in the text are of other pages
    for block in near:  # a date below the title is the text's, one above may be that of a copy
        if is_date_line(block.text):
            take_line(block.text, facts)
    _take_above([block for block in blocks[:at] if compare_key(block.text) != compare_key(title)], facts, blocks[at])
    facts.offer("subtitle", below, "title")
    at += 1
    if below is None and at < len(blocks) and _is_subtitle(blocks, at, keys, facts):
        facts.offer("subtitle", blocks[at].text, "title")
        at += 1
    return blocks[at:]


def _split_title(blocks: Sequence[Block], at: int, named: Sequence[str]) -> tuple[int, str, str | None]:
    """Where the title stands, the title, and the subtitle behind a line break in the same block."""
    first, *rest = blocks[at].lines or (blocks[at].text,)
    if rest and compare_key(first) in named and not first.endswith((":", "-", "–", "—", ",")):
        return at, first, " ".join(rest)
    return at, blocks[at].text, None


def _take_above(blocks: Sequence[Block], facts: Facts, title: Block) -> None:
    """The lines above a title: dates and bylines near it, issue and country of a series; the rest that is in the text's part."""
    lines = [*blocks, title]
    for at, block in enumerate(blocks):
        if block.linked < 0.5 and take_above(lines, at, facts):
            continue
        if at == len(blocks) - 1 and take_volume_link(block.text, facts):  # others are the site's
            continue
        if is_date_line(block.text) and at >= len(blocks) - _NEAR:
            take_line(block.text, facts)
        elif block.inside and block.linked < 0.5 and not is_edge_furniture(block.text):
            if take_issue(block.text, facts) or take_line(block.text, facts):
                continue
            if countries := read_countries(block.text):
                facts.offer("countries", countries, "body")
            above = facts.header.get("Masthead")
            facts.header["Masthead"] = f"{above} | {block.text}" if above else block.text


def _title_place(blocks: Sequence[Block], named: Sequence[str], site: str, by_name_only: bool) -> int | None:
    """The main heading: what the page calls itself, else the last level-1 heading above the prose that is not the site.

    A line that is no heading is the title only if the page calls itself so.
    """
    lines = [
        at
        for at, block in enumerate(blocks)
        if block.level is not None
        and not (is_edge_furniture(block.text) or is_chapter_section(block.text) or is_coverage_line(block.text))
        and (block.linked < 0.5 or block.level in range(1, 3))
    ]
    mains = [at for at in lines if blocks[at].level == 1 and compare_key(blocks[at].text) not in ("", site)]
    keys = [compare_key(block.text) for block in blocks]
    rest = [at for at, block in enumerate(blocks) if not (block.is_prose or block.linked > 0.5 or is_coverage_line(block.text))]
    plain = [at for at in rest if blocks[at].level is None]
    for name in filter(None, named):
        is_tail = any(other.endswith(f" {name}") for other in named)  # of a longer name: no heading that menus have too
        for at in (*mains, *lines, *(plain if is_tail else rest)):
            if name in (keys[at], compare_key(blocks[at].lines[0]) if blocks[at].lines else None):
                return at
            above = blocks[at - 1] if at and blocks[at - 1].linked < 0.5 else None  # a link there leads to the volume
            if above is not None and name == f"{keys[at - 1]} {keys[at]}":  # country and title, or title and subtitle
                return at if read_countries(above.text) else at - 1
    if labels := [at for at, block in enumerate(blocks) if _is_named_label(block, named)]:
        return labels[0]
    if by_name_only:
        return _country_place(blocks)
    return mains[-1] if mains else next((at for at in lines if blocks[at].level != 1 and blocks[at].linked < 0.5), None)


def _country_place(blocks: Sequence[Block]) -> int | None:
    """The first heading of a chapter, where it is a country and stands right above a section that chapters have."""
    heads = [at for at, block in enumerate(blocks) if block.level is not None and block.inside and block.linked < 0.5]
    at = next((at for at in heads if not is_edge_furniture(blocks[at].text)), None)
    if at is None or at + 1 == len(blocks) or not is_chapter_section(blocks[at + 1].text):
        return None
    return at if read_countries(blocks[at].text) else None


def _is_named_label(block: Block, named: Sequence[str]) -> bool:
    """Whether a line that could be a label of the site's navigation (Introduction) is printed as the page's own name."""
    printed = block.inside and block.level is not None and block.linked < 0.5
    return printed and is_edge_furniture(block.text) and compare_key(block.text) in named


def _is_subtitle(blocks: Sequence[Block], at: int, named: Sequence[str], facts: Facts) -> bool:
    """A short line under the title: above the part that holds the prose, or named with the title, or in a series' masthead."""
    block = blocks[at]
    if block.ends_sentence or block.linked > 0.5 or block.words > _LONGEST_SUBTITLE or is_edge_furniture(block.text):
        return False
    if is_chapter_section(block.text):
        return False
    title, key = compare_key(facts.get("title")), compare_key(block.text)
    trial = Facts(values={"title": title})
    if key == title or not take_front([block], trial) or take_signed(blocks, at, trial):
        return False
    if block.is_subtitle:
        return True
    if block.level == 1:
        return False
    if {title, key} & {compare_key(again.text) for again in blocks[at + 1 : at + 1 + _NEAR]}:
        return True
    if f"{title} {key}" in named or f"{key} {title}" in named:
        return True
    if _is_stand_first(blocks, at):
        return True
    is_name = find_publisher(block.text) is not None or bool(read_countries(block.text))
    if at + 1 < len(blocks) and is_date_line(blocks[at + 1].text) and block.words >= _SOURCE_WORDS:
        return not (is_name or is_outlet(block.text))
    if at + 1 < len(blocks) and _has_author(blocks[at + 1].text) and not is_name:
        return True
    in_series = "Issue" in facts.header and at + 1 < len(blocks) and None not in (block.level, blocks[at + 1].level)
    return not block.inside or in_series


def _is_stand_first(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line under the title stands above a release's dateline, or is a heading that is deeper than those below it."""
    block = blocks[at]
    if is_chapter_section(block.text) or at + 1 == len(blocks):
        return False
    if is_release_start(blocks[at + 1].text):
        return True
    levels = [below.level for below in blocks[at + 1 :] if below.level is not None]
    if block.level is None or not levels or not levels[0] < block.level < EMPHASIS:
        return False
    until = next((below for below in blocks[at + 1 :] if below.is_prose or below.level is not None), block)
    return until.level is not None or block.level not in levels


def _can_head_text(block: Block) -> bool:
    """Whether a line right above the prose's part is a heading of its text, not of the site."""
    return block.level is not None and block.linked < 0.5 and not is_edge_furniture(block.text)


def _has_author(text: str) -> bool:
    """Whether a line says who wrote the text, as it stands below title and subtitle."""
    credit = read_credit(text)
    return read_byline(text) is not None or (credit is not None and credit.author is not None)


def own_text(blocks: Sequence[Block], facts: Facts) -> list[Block]:
    """The blocks within the prose's part, prose between the title and it, and headings right above it; header lines are taken."""
    first = next((at for at, block in enumerate(blocks) if block.inside), 0)
    kept = []
    heads = first
    while heads and _can_head_text(blocks[heads - 1]):
        heads -= 1
    taken = 0
    for at, block in enumerate(blocks):
        if block.inside or (at < first and block.is_prose):
            kept.append(block)
        elif taken <= at < first:
            taken = first - len(take_front(blocks[at:first], facts))
            kept += [block] if taken == at >= heads else []
    return kept
