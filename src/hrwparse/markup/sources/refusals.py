"""Pages that are no reports: challenge pages, error pages, frames without content."""

import re

from lxml import html

from hrwparse.errors import ParseError
from hrwparse.markup.addresses.archive import FRAME_IDS
from hrwparse.text.normalize import fold

_FEW_WORDS = 120  # more than a challenge or error page says, less than a report page
_HIDDEN = frozenset({"script", "style", "template", "head", "title"})
_REFUSED = (
    (
        re.compile(
            r"just a moment\b|attention required!|checking (?:your browser|if the site connection is secure)|"
            r"verify(?:ing)? (?:that )?you are (?:a )?human|\bcaptcha\b|are you a robot|"
            r"enable javascript and cookies to continue|ddos protection by|unusual traffic from your",
            re.IGNORECASE,
        ),
        "a challenge page",
    ),
    (
        re.compile(
            r"\b(?:400|401|403|404|410|429|500|502|503|504)\b[\s:–-]*(?:error\b|bad request|not found|forbidden|gone|too many|"
            r"internal server|bad gateway|service|gateway|page)|\b(?:error|http status)\s*(?:code)?:?\s*[45]\d\d\b|"
            r"page (?:could |can)?(?:not|n[’']t) (?:be )?found|(?:page|document) you (?:requested|are looking for)|"
            r"^(?:access denied|forbidden|not found|bad gateway|service (?:temporarily )?unavailable|internal server error)\b|"
            r"has not archived that url|not been archived|got an http 30\d response|this site can[’']t be reached",
            re.IGNORECASE,
        ),
        "an error page",
    ),
)  # fmt: skip


def refuse(source: str, root: html.HtmlElement | None) -> None:
    """`ParseError` for a page that carries no report; the message quotes what it says."""
    words = fold(source).split() if root is None else visible_words(root)
    title = "" if root is None else fold(root.findtext(".//title") or "")
    if root is not None and len(words) < _FEW_WORDS:
        _refuse_frames(root)
    if not any(any(map(str.isalnum, word)) for word in words):
        raise ParseError("the page has no words")
    if len(words) > _FEW_WORDS:
        return
    said = " ".join(words)
    for pattern, name in _REFUSED:
        if match := pattern.search(title) or pattern.search(said):
            raise ParseError(f"the source is {name}: it says {match[0]!r}")


def _refuse_frames(root: html.HtmlElement) -> None:
    frames = root.xpath("//frameset | //iframe[@id]")
    if any(frame.tag == "frameset" or frame.get("id") in FRAME_IDS for frame in frames):
        raise ParseError("the source is a frame around a page, without the page's content")


def visible_words(root: html.HtmlElement, limit: int = 400) -> list[str]:
    """The first words that a reader sees, at least ``limit`` where there are so many."""
    words: list[str] = []
    stack = [(root, False)]
    while stack and len(words) < limit:
        node, tail = stack.pop()
        if tail:
            words += fold(node.tail or "").split()
            continue
        if node is not root:
            stack.append((node, True))
        if isinstance(node.tag, str) and node.tag not in _HIDDEN:
            words += fold(node.text or "").split()
            stack.extend((child, False) for child in reversed(node))
    return words
