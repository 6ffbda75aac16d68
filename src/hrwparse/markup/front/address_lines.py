"""Lines in which a page prints its own address: ``From: http://...``, browsers' footers."""

import re
from collections.abc import Sequence

from hrwparse.markup.addresses.address import parse_url
from hrwparse.markup.blocks.block import Block
from hrwparse.markup.header.facts import Facts

_LABEL = (
    r"(?:(?:this|the) (?:page|document|article|report|text|release) (?:is|was|can be|may be)?\s*)?(?:"
    r"(?:print(?:ed)?|retrieved|downloaded|saved|taken|copied|accessed|available|found|published)(?: online)? (?:from|at)"
    r"|from|source(?: url| page)?|(?:full |short |original |page |web )?(?:url|address|link)|perma(?:link|nent link)|location"
    r"|online(?: version)?(?: is available)?(?: at)?|(?:also )?available(?: online)?(?: at| from)?|on the web(?: at)?"
    r"|original(?:ly)? (?:at|from))"
)
_URL = r"(?P<url>(?:https?://|www\.)[^\s<>\[\]]+?)"
_PAGE = r"(?:\s*\(?\d{1,3} ?(?:of|/) ?\d{1,3}\)?)"
_MOMENT = r"(?:\s*\[?\d{1,2}[/.]\d{1,2}[/.]\d{2,4}(?:,? \d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?)?\]?)"
_LABELLED = re.compile(rf"(?P<label>{_LABEL})\s*:?\s*<?{_URL}>?[.)]?{_PAGE}?{_MOMENT}?", re.IGNORECASE)
_PRINTED = re.compile(rf"{_URL}(?:{_PAGE}{_MOMENT}?|{_MOMENT}{_PAGE}?)|file:///\S+.{{0,40}}", re.IGNORECASE)
_LONGEST = 500  # characters


def take_addresses(blocks: Sequence[Block], facts: Facts) -> list[Block]:
    """The blocks without the lines before and behind the prose that print the page's own address, which goes into the header."""
    prose = [at for at, block in enumerate(blocks) if block.is_prose]
    first, last = (prose[0], prose[-1]) if prose else (len(blocks), -1)
    return [block for at, block in enumerate(blocks) if first < at < last or not _take(block.text, facts)]


def _take(text: str, facts: Facts) -> bool:
    match = (_LABELLED.fullmatch(text) or _PRINTED.fullmatch(text)) if len(text) <= _LONGEST else None
    if match is None:
        return False
    if match["url"]:
        label = match.groupdict().get("label") or "Address"
        facts.header.setdefault(label[0].upper() + label[1:], match["url"])
        facts.printed_url = facts.printed_url or parse_url(match["url"]).url
    return True
