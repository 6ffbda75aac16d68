"""Refworld's "Cite as" line, read from the right."""

import re
from collections.abc import Sequence

from hrwparse.markup.header.dates import read_date
from hrwparse.markup.names.publishers import publisher_names
from hrwparse.models import Citation

_TAIL = re.compile(r",?\s*available at:?\s*(?P<url>(?!\[)\S+)?\s*(?:\[accessed (?P<accessed>[^\]]*)\])?\s*[.|]?\s*$")
_DATE = re.compile(r"\s*,\s*((?:\d{1,2} )?(?:[A-Z][a-z]{2,8} )?(?:1[89]|20)\d\d)(?:,\s*(?P<symbol>.+))?$")


def read_citation(line: str, publishers: Sequence[str] = ()) -> Citation:
    """The parts of a line ``{publisher}, {title}, {date}[, {symbol}], available at: [{url}] [accessed {date}]``.

    ``publishers`` are names that the page itself gives (both may hold commas); the known ones are tried too.

    >>> line = "Human Rights Watch, World Report 2009 - Ruritania, 14 January 2009, available at: [accessed 6 May 2016]"
    >>> cite = read_citation(line)
    >>> cite.title, cite.published, cite.url, cite.accessed
    ('World Report 2009 - Ruritania', datetime.date(2009, 1, 14), None, datetime.date(2016, 5, 6))
    """
    tail = _TAIL.search(line)
    head = line[: tail.start()] if tail else line
    dated = _last_date(head)
    if dated:
        head = head[: dated.start()]
    publisher, title = _split_publisher(head.strip(" ,"), publishers)
    return Citation(
        text=line,
        publisher=publisher,
        title=title,
        published=read_date(dated[1]) if dated else None,
        symbol=dated["symbol"] if dated else None,
        url=tail["url"] if tail else None,
        accessed=read_date(tail["accessed"] or "") if tail else None,
    )


def _last_date(head: str) -> re.Match[str] | None:
    """The last comma that a date follows."""
    for comma in reversed([match.start() for match in re.finditer(r"\s*,", head)][-8:]):
        if match := _DATE.match(head, comma):
            return match
    return None


def _split_publisher(head: str, publishers: Sequence[str]) -> tuple[str | None, str | None]:
    for name in (*publishers, *publisher_names()):
        if head.startswith(f"{name},"):
            return name, head[len(name) + 1 :].strip() or None
    publisher, comma, title = head.partition(", ")
    return (publisher, title.strip() or None) if comma else (None, head or None)
