"""Front matter: the lines between the top of a page and its first paragraph."""

import re
from collections.abc import Sequence

from hrwparse.markup.block import Block, compare_key
from hrwparse.markup.facts import Facts
from hrwparse.markup.header_dates import read_date
from hrwparse.markup.titles import is_coverage_line

_BYLINE = re.compile(r"(?:By|Written by|Author:)\s+([^.!?]{3,80}?)\*?", re.IGNORECASE)
_DATE_LINE_WORDS = 8
_DATELINE = re.compile(r"\((?:[^()]{2,60},\s)?([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})(?:,[^()]{1,30})?\)")
_END = re.compile(r"copyright notice:.*|search refworld", re.IGNORECASE | re.DOTALL)


def is_date_line(text: str) -> bool:
    """Whether a line is a date and next to nothing else.

    >>> is_date_line("January 4, 2016"), is_date_line("Published: 4 May 2016"), is_date_line("On 4 May 2016, nine were freed.")
    (True, True, False)
    """
    return len(text.split()) <= _DATE_LINE_WORDS and not text.endswith(".") and read_date(text) is not None


def read_byline(text: str) -> str | None:
    """The author of a line ``By A. Nonym``.

    >>> read_byline("By Ann Nonym"), read_byline("By then the court had closed.")
    ('Ann Nonym', None)
    """
    match = _BYLINE.fullmatch(text)
    return match[1] if match and match[1][0].isupper() and len(match[1].split()) <= 8 else None


def take_line(text: str, facts: Facts) -> bool:
    """Take a coverage line, date line or byline into the header; False for any other line."""
    if is_coverage_line(text):
        facts.offer_coverage(text)
    elif is_date_line(text):
        facts.header.setdefault("Date", text)
        facts.offer("published", read_date(text), "body")
    elif author := read_byline(text):
        facts.header.setdefault("Byline", text)
        facts.offer("author", author, "body")
    else:
        return False
    return True


def take_front(blocks: Sequence[Block], facts: Facts) -> list[Block]:
    """The blocks without the header lines and repeated titles that open them."""
    title = compare_key(facts.get("title") or "")
    at = 0
    while at < len(blocks) and (take_line(blocks[at].text, facts) or (title and compare_key(blocks[at].text) == title)):
        at += 1
    return list(blocks[at:])


def take_dateline(blocks: Sequence[Block], facts: Facts) -> None:
    """The day in the dateline of a release: ``(New York, October 30, 1998) – ...``; the words stay in the text."""
    first = next((block.text for block in blocks if block.words >= 8), "")
    if match := _DATELINE.match(first):
        facts.offer("published", read_date(match[1]), "body")


def cut_at_end(blocks: Sequence[Block]) -> list[Block]:
    """The blocks before the copyright notice and search box that close a Refworld page; above the prose they close nothing."""
    first = next((at for at, block in enumerate(blocks) if block.is_prose), 0)
    stop = next((at for at in range(first, len(blocks)) if _END.fullmatch(blocks[at].text)), len(blocks))
    return list(blocks[:stop])
