"""Listings in plain text: bullets with a date and a title, in the orders that exporters leave them in."""

import re
from collections.abc import Sequence

import attrs

from hrwparse.markup.blocks.lines import read_lines
from hrwparse.markup.front.header_lines import is_date_line
from hrwparse.markup.furniture.site_lines import is_furniture_line
from hrwparse.markup.header.dates import read_date

_BULLET = re.compile(r"[•●▪◦‣·*-]\s*")
_ADDRESS = re.compile(r"\(?(https?://\S+?)\)?")
_DATE_FIRST = re.compile(r"([A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})\s*[-–—:|]?\s+(?=\S)")
_KIND = re.compile(
    r"(?:news releases?|press releases?|news|reports?|commentary|commentaries|dispatch(?:es)?|letters?|statements?|video|"
    r"photo essays?|multimedia|interviews?|q ?& ?a|questions and answers|testimony|speech|submissions?|essays?|op-?eds?|witness|"
    r"feature|article)",
    re.IGNORECASE,
)
_TITLE_WORDS = 40
_FEWEST = 2


@attrs.define
class TextEntry:
    """What one record of a listing says."""

    title: str
    date: str = ""
    url: str | None = None


def read_text_entries(text: str) -> list[TextEntry]:
    """The records of a listing, each with a date line of its own; none where fewer than two are found."""
    lines = [line.text for line in read_lines(text) if not is_furniture_line(line.text)]
    bare = [_BULLET.sub("", line, count=1) for line in lines]
    bullets = [line != plain for line, plain in zip(lines, bare, strict=True)]
    in_line = {at: entry for at, line in enumerate(bare) if (entry := _in_line(line))}
    dates = [at for at, line in enumerate(bare) if at not in in_line and is_date_line(line)]
    entries = list(in_line.values()) if len(in_line) > len(dates) else _around(bare, bullets, dates)
    return entries if len(entries) >= _FEWEST else []


def _in_line(line: str) -> TextEntry | None:
    """A record in one line: date, then title."""
    match = _DATE_FIRST.match(line)
    if match is None or len(line.split()) > _TITLE_WORDS or read_date(match[1]) is None:
        return None
    words = line[match.end() :].split()
    address = _ADDRESS.fullmatch(words[-1])
    return TextEntry(" ".join(words[:-1] if address else words), match[1], address[1] if address else None)


def _around(lines: Sequence[str], bullets: Sequence[bool], dates: Sequence[int]) -> list[TextEntry]:
    """Records of several lines: the title stands below the date, or above it where the first of a record is the title."""
    below = sum(1 for at in dates if bullets[at] or (at and _KIND.fullmatch(lines[at - 1])))
    above = sum(1 for at in dates if at and not _KIND.fullmatch(lines[at - 1]) and bullets[at - 1])
    step = -1 if above > below or (not below and 0 not in dates and dates[-1:] == [len(lines) - 1]) else 1
    entries = []
    for at in dates:
        title = at + step
        while 0 <= title < len(lines) and _KIND.fullmatch(lines[title]):
            title += step
        if not 0 <= title < len(lines) or title in dates or not 0 < len(lines[title].split()) <= _TITLE_WORDS:
            continue
        behind = [match[1] for line in lines[at + 1 : at + 5] if (match := _ADDRESS.fullmatch(line))]
        entries.append(TextEntry(lines[title], lines[at], behind[0] if behind else None))
    return entries
