"""Title and subtitle of text exports: which of the first lines they are, if they are there at all."""

import re
from collections.abc import Sequence

from hrwparse.markup.blocks.block import Block, compare_key
from hrwparse.markup.blocks.headings import PART, is_chapter_section, is_heading_shape, is_headline
from hrwparse.markup.front.header_lines import is_date_line, is_release_start, take_front, take_issue
from hrwparse.markup.front.mastheads import Masthead
from hrwparse.markup.header.bylines import read_signed
from hrwparse.markup.header.facts import Facts
from hrwparse.markup.header.titles import read_title
from hrwparse.markup.names.countries import read_countries
from hrwparse.models import PageUrl, ParagraphKind

_SAME_WORDS = 0.5
_LONGEST = 40  # words of a title
_LONGEST_SUBTITLE = 25
_LONG = 8  # words of a line with a colon that is no heading
_FRONT = 8  # blocks in which title and subtitle may come again
_FACT = re.compile(r"[A-Z][\w/, ]{2,30}: ?\S.{0,60}")


def take_title(blocks: list[Block], head: Masthead, facts: Facts, address: PageUrl | None) -> list[Block]:
    """Offer title and subtitle; the blocks below them.

    A page of a known site may be without its title: then its first line is a heading or text. What stands above and below the
    line and the words of the address tell.
    """
    if head.place is not None:
        facts.offer("title", head.place, "title")
    elif not _is_title(blocks, head, address):
        untitled = not blocks or blocks[0].is_prose or is_chapter_section(blocks[0].text)
        facts.offer("title", head.volume if untitled and not (head.is_path or head.is_below) else None, "title")
        return blocks
    else:
        goes_on = blocks[0].text.endswith(":") and len(blocks) > 2 and blocks[1].gap == 0 and is_title_shape(blocks[1])
        facts.offer("title", " ".join(block.text for block in blocks[: 1 + goes_on]), "title")
        blocks = blocks[1 + goes_on :]
    return _take_subtitle(blocks, head, facts, address)


def _is_title(blocks: Sequence[Block], head: Masthead, address: PageUrl | None) -> bool:
    if len(blocks) < 2 or not (is_title_shape(blocks[0]) or _is_long_headline(blocks)):
        return False
    text, below = blocks[0].text, blocks[1].text
    if (
        is_chapter_section(text)
        or (head.is_below and head.volume is None)
        or (text != below and _FACT.fullmatch(text) and _FACT.fullmatch(below))
    ):
        return False
    if head.volume is not None or (head.is_page and head.by_hrw):
        return True
    if PART.fullmatch(text):
        return False
    if head.is_page or address is None or address.site is None:
        return True
    return (
        is_named(text, address.url)
        or is_release_start(below)
        or bool(head.dates)
        or bool(read_countries(text))
        or read_title(text).report_year is not None
        or (address.site == "refworld" and is_headline(text) and bool(read_title(text).countries))
        or _is_header_line(below)
        or is_title_shape(blocks[1])
        or (": " in text and len(text.split()) > _LONG)
        or any(compare_key(block.text) == compare_key(text) for block in blocks[1:_FRONT])
    )


def is_title_shape(block: Block) -> bool:
    """Whether a line can be a title: one that can be a heading, or a longer one with a colon or in quotation marks.

    >>> is_title_shape(Block(text="Nobody Was There")), is_title_shape(Block(text="Nobody was there."))
    (True, False)
    """
    text = block.text
    if block.is_prose or block.words > _LONGEST or block.kind is not ParagraphKind.TEXT:
        return False
    ends = re.sub(r"\s*(?:\.\.\.|…)$|\.{3} ?\[[^\]]*\]$", "", text)
    return is_heading_shape(ends) or (not block.ends_sentence and ": " in text and text[0].isupper() | (text[0] in "\"“'‘"))


def _is_long_headline(blocks: Sequence[Block]) -> bool:
    """Whether a line as long as a sentence, but without its stop, stands over a line of the header: a newspaper's headline."""
    first = blocks[0]
    long = first.words <= _LONGEST and first.kind is ParagraphKind.TEXT and first.text[-1] not in ".;:,"
    return long and first.text[0].isupper() and not first.ends_sentence and _is_header_line(blocks[1].text)


def _is_header_line(text: str) -> bool:
    return not take_front([Block(text=text)], Facts(values={"title": "-"}))


def is_named(title: str, url: str) -> bool:
    """Whether at least half of a title's longer words stand in the address.

    >>> is_named("Printers in the Dark", "https://www.hrw.org/news/2015/08/27/printers-dark")
    True
    """
    words: Sequence[str] = [word for word in compare_key(title).split() if len(word) > 3] or compare_key(title).split()
    path = compare_key(url.replace("-", " ").replace("_", " "))
    return sum(1 for word in words if word in path) >= _SAME_WORDS * len(words)


def _take_subtitle(blocks: list[Block], head: Masthead, facts: Facts, address: PageUrl | None) -> list[Block]:
    """The line under the title, where it is more than the first heading; the blocks below."""
    if len(blocks) < 2 or not _is_subtitle(blocks, head, facts, address):
        return blocks
    facts.offer("subtitle", blocks[0].text, "title")
    return blocks[1:]


def _is_subtitle(blocks: Sequence[Block], head: Masthead, facts: Facts, address: PageUrl | None) -> bool:
    line, below = blocks[0], blocks[1].text
    if line.ends_sentence or line.is_prose or line.cells or line.words > _LONGEST_SUBTITLE or not line.text[0].isalnum():
        return False
    if _is_header_line(line.text) or is_chapter_section(line.text) or PART.fullmatch(line.text):
        return False
    title = compare_key(facts.get("title"))
    if read_signed(line.text, below) or compare_key(line.text) == title or read_countries(facts.get("title")):
        return False  # a chapter's title has the country alone
    again = [compare_key(block.text) for block in blocks[1:_FRONT]]
    if title in again or compare_key(line.text) in again or take_issue(below, Facts()) or is_date_line(below):
        return True
    said = address.section if address is not None else None
    page = said is None and head.is_page and not head.by_hrw
    return page or is_release_start(below) or said in ("news", "report", "dispatches")
