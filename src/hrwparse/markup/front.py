"""Front matter: the lines between the top of a page and its first paragraph."""

import re
from collections.abc import Sequence

from hrwparse.markup.block import Block, compare_key
from hrwparse.markup.credits import read_byline, read_credit
from hrwparse.markup.facts import Facts
from hrwparse.markup.header_dates import read_date
from hrwparse.markup.titles import is_coverage_line

_DATE_LINE_WORDS = 8
_DAY = r"([A-Z][A-Za-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][A-Za-z]{2,8} \d{4})"
_PLACE = r"[A-Z][\w .’'/-]{1,40}(?:, [A-Z][\w .’'/-]{0,30})?"
_DATELINE = re.compile(
    rf"\((?:[^()]{{2,60}},\s)?{_DAY}(?:,[^()]{{1,30}})?\)|{_PLACE}(?:, | \(){_DAY}\)?\s*(?:\([^()]{{2,30}}\)\s*)?(?:[-–—]|:\s)"
)
_ANY_DATELINE = re.compile(r"\([A-Z][^()]{2,60}\)\s*[-–—]")
_TOP = 4  # blocks among which the first of the text is
_END = re.compile(r"copyright notice:.*|search refworld", re.IGNORECASE | re.DOTALL)


def is_date_line(text: str) -> bool:
    """Whether a line is a date and next to nothing else.

    >>> is_date_line("January 4, 2016"), is_date_line("Published: 4 May 2016"), is_date_line("On 4 May 2016, nine were freed.")
    (True, True, False)
    """
    return len(text.split()) <= _DATE_LINE_WORDS and not text.endswith(".") and read_date(text) is not None


def take_line(text: str, facts: Facts) -> bool:
    """Take a coverage line, credit line, date line or byline into the header; False for any other line."""
    if is_coverage_line(text):
        facts.offer_coverage(text)
    elif credit := read_credit(text):
        facts.header.setdefault("Credit", text)
        facts.offer("published", read_date(credit.when or ""), "body")
        facts.offer("publisher", credit.publisher, "body")
        facts.offer("author", credit.author, "body")
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
    long = (block.text for block in blocks[:_TOP] if block.words >= 8)
    match = next(filter(None, map(_DATELINE.match, long)), None)
    if match:
        facts.offer("published", read_date(match[1] or match[2]), "body")


def is_release_start(text: str) -> bool:
    """Whether a text begins with a dateline in brackets, as the first paragraph of a release does.

    >>> is_release_start("(Beirut) – The court freed nine printers."), is_release_start("(Nine were freed.)")
    (True, False)
    """
    return _DATELINE.match(text) is not None or _ANY_DATELINE.match(text) is not None


def cut_at_end(blocks: Sequence[Block]) -> list[Block]:
    """The blocks before the copyright notice and search box that close a Refworld page; above the prose they close nothing."""
    first = next((at for at, block in enumerate(blocks) if block.is_prose), 0)
    stop = next((at for at in range(first, len(blocks)) if _END.fullmatch(blocks[at].text)), len(blocks))
    return list(blocks[:stop])
