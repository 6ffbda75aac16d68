"""Front matter: the lines between the top of a page and its first paragraph."""

import re
from collections.abc import Sequence

from hrwparse.markup.blocks.block import Block, compare_key
from hrwparse.markup.header.bylines import read_signed
from hrwparse.markup.header.credits import read_byline, read_credit
from hrwparse.markup.header.dates import read_date
from hrwparse.markup.header.facts import HRW, Facts
from hrwparse.markup.header.titles import is_coverage_line
from hrwparse.markup.names.countries import read_countries
from hrwparse.markup.names.publishers import find_publisher

_DATE_LINE_WORDS = 8
_ISSUE = re.compile(  # of a series: May 1996 Vol. 8, No. 6 (D)
    r"(?P<publisher>human rights watch)?[\s|,/-]*(?:(?:[A-Z][a-z]+,? )?(?:19|20)\d\d)?[\s,|-]*"
    r"vol(?:ume|\.) ?\d+,? no\. ?\d+.{0,8}",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:19|20)\d\d")
_LABEL = re.compile(
    r"[-•]?\s*(?P<label>publication date|publication|published|date|(?:document |information )?source)\s*:\s*(?P<value>.*)",
    re.I,
)
_LONGEST_SOURCE = 12  # words
_VOLUME = re.compile(
    r"(?P<publisher>human rights watch )?world report,? (?P<year>(?:19|20)\d\d)"
    r"(?P<part> (?:introduction|foreword|essay))?(?P<by>,? by (?P<author>(?:[\w.’'-]+ ?){2,5}))?",
    re.IGNORECASE,
)
_NO_DATE_LINE = re.compile(r"(?:since|from|until|till|after|before|between|as of|on|in|last updated)\b", re.IGNORECASE)
_DAY = r"([A-Z][A-Za-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][A-Za-z]{2,8} \d{4})"
_PLACE = r"[A-Z][\w .’'/-]{1,40}(?:, [A-Z][\w .’'/-]{0,30})?"
_DATELINE = re.compile(
    rf"\((?:[^()]{{2,60}},\s)?{_DAY}(?:,[^()]{{1,30}})?\)|{_PLACE}(?:, | \(){_DAY}\)?\s*(?:\([^()]{{2,30}}\)\s*)?(?:[-–—]|:\s)"
)
_REPUBLISHED = re.compile(
    rf"\b(?:first|originally) (?:published|posted|appeared) (?:on|by|in|at) [^.]{{2,60}}?(?:\.\w+)?,? (?:on )?{_DAY}"
)
_ANY_DATELINE = re.compile(r"\([A-Z][^()]{2,60}\)\s*[-–—]")
_TOP = 4  # blocks among which the first of the text is
_END = re.compile(r"copyright notice:.*|search refworld", re.IGNORECASE | re.DOTALL)


def is_date_line(text: str) -> bool:
    """Whether a line is a date and next to nothing else.

    >>> is_date_line("January 4, 2016"), is_date_line("Published: 4 May 2016"), is_date_line("On 4 May 2016, nine were freed.")
    (True, True, False)
    """
    plain = len(text.split()) <= _DATE_LINE_WORDS and not text.endswith(".") and not _NO_DATE_LINE.match(text)
    return plain and read_date(text) is not None


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


def is_volume_line(text: str) -> bool:
    """Whether a line names a volume, perhaps with a part of it."""
    return _VOLUME.fullmatch(text) is not None


def take_volume(text: str, facts: Facts) -> bool:
    """Take the line that names the volume that a chapter or an essay stands in, perhaps with part and author, into the header."""
    match = _VOLUME.fullmatch(text)
    if match is None:
        return False
    facts.header.setdefault("Masthead", text)
    facts.offer("report_year", int(match["year"]), "body")
    facts.offer("publisher", HRW if match["publisher"] else None, "body")
    facts.offer("author", match["author"], "body")
    return True


def take_volume_link(text: str, facts: Facts) -> bool:
    """Take a link to the volume: its year counts only where nothing else tells, since it may lead to another edition."""
    if _VOLUME.fullmatch(text) is None:
        return False
    facts.header.setdefault("Masthead", text)
    return True


def take_issue(text: str, facts: Facts) -> bool:
    """Take the line that tells issue and month of a series, or the month alone, into the header."""
    if match := _ISSUE.fullmatch(text):
        facts.header.setdefault("Issue", text)
        facts.offer("publisher", HRW if match["publisher"] else None, "body")
        return True
    if _MONTH.fullmatch(text):
        facts.header.setdefault("Date", text)
        return True
    return False


def take_label(blocks: Sequence[Block], at: int, facts: Facts) -> int:
    """Take a label with a colon and its value, in the same line or the next; how many blocks it had, 0 for no such line."""
    match = _LABEL.fullmatch(blocks[at].text)
    if match is None:
        return 0
    value, used = match["value"], 1
    if not value and at + 1 < len(blocks) and not blocks[at + 1].is_prose:
        value, used = blocks[at + 1].text.strip(" -"), 2
    facts.header.setdefault(match["label"], value)
    facts.offer(
        "published", read_date(value) if "publi" in match["label"].lower() or match["label"].lower() == "date" else None, "label"
    )
    return used


def take_front(blocks: Sequence[Block], facts: Facts) -> list[Block]:
    """The blocks without the lines below a title that say title and subtitle again, or that belong in the header."""
    named = {compare_key(facts.get(field) or "") for field in ("title", "subtitle")} - {""}
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if (
            compare_key(block.text) in named
            or _take_month(blocks, at, facts)
            or take_line(block.text, facts)
            or take_volume(block.text, facts)
        ):
            at += 1
        elif used := take_label(blocks, at, facts) or take_signed(blocks, at, facts) or _take_name(blocks, at, facts):
            at += used
        else:
            break
    return list(blocks[at:])


def take_signed(blocks: Sequence[Block], at: int, facts: Facts) -> int:
    """Take a person's name and the line below it that tells the person's post."""
    if at + 1 >= len(blocks) or blocks[at].level in range(1, 7) or "title" not in facts.values:
        return 0
    author = read_signed(blocks[at].text, blocks[at + 1].text)
    if author is None:
        return 0
    facts.header.setdefault("Byline", f"{author}, {blocks[at + 1].text}")
    facts.offer("author", author, "body")
    return 2


def _take_month(blocks: Sequence[Block], at: int, facts: Facts) -> int:
    """Take issue and month of a series; a month that is one of several lines like it is a heading of a chronology."""
    months = sum(1 for block in blocks[at:] if _MONTH.fullmatch(block.text)) if _MONTH.fullmatch(blocks[at].text) else 0
    return int(months < 2 and take_issue(blocks[at].text, facts))


def _take_name(blocks: Sequence[Block], at: int, facts: Facts) -> int:
    """Take a line that is a country in capitals, a publisher, or a source over a date line."""
    text = blocks[at].text
    if "title" not in facts.values or blocks[at].ends_sentence:
        return 0
    over_line = at + 1 < len(blocks) and not blocks[at + 1].is_prose
    if text.isupper() and over_line and (countries := read_countries(text)):
        facts.offer("countries", countries, "title")
        facts.header.setdefault("Country", text)
    elif find_publisher(text) in [part.strip() for part in text.split(",")]:
        facts.offer("publisher", text, "body")
        facts.header.setdefault("Source", text)
    elif blocks[at].words <= _LONGEST_SOURCE and over_line and is_date_line(blocks[at + 1].text):
        facts.header.setdefault("Source", text)
    else:
        return 0
    return 1


def take_dateline(blocks: Sequence[Block], facts: Facts) -> None:
    """The day in the dateline of a release: ``(New York, October 30, 1998) – ...``; the words stay in the text."""
    long = (block.text for block in blocks[:_TOP] if block.words >= 8)
    match = next(filter(None, (_DATELINE.match(text) or _REPUBLISHED.search(text) for text in long)), None)
    if match:
        facts.offer("published", read_date(match[0]), "body")


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
