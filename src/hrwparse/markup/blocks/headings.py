"""What a heading looks like where no markup says so, and how deep it stands."""

import re
from collections.abc import Sequence

from hrwparse.text.normalize import fold

_LONGEST = 14  # words
NUMBERED = re.compile(r"(?:(?:Section|Part|Chapter)\s+)?(?:[IVXLC]{1,7}|\d{1,2}(?:\.\d{1,2})*|[A-Z])[.:)]\s+(?=\S)")
_ROMAN = re.compile(r"[IVXLC]{1,7}\.\s")
_ADDRESSEE = re.compile(r"To (?:the|all|[A-Z])[^.;?]{2,100}:")
_SMALL = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "de",
        "del",
        "for",
        "from",
        "in",
        "into",
        "la",
        "nor",
        "of",
        "off",
        "on",
        "onto",
        "or",
        "over",
        "per",
        "the",
        "to",
        "under",
        "up",
        "upon",
        "via",
        "vs",
        "with",
        "within",
        "without",
        "after",
        "against",
        "among",
        "before",
        "between",
        "during",
        "its",
        "their",
    ]
)
_ENDS_OPEN = re.compile(r"[,;\-–—(]$|\b(?:and|or|of|the|a|in|to|for|by|with)$")
_ENDS_SENTENCE = re.compile(r"[.!…][\"'”’»)]*(?:\s?\[\d{1,3}\])*$|[a-z][.!][\"'”’»)]*\d{1,3}$")  # a note's mark may follow
_ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}$|\b(?:etc|Inc|Ltd|Jr|Sr|St)\.$")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_SPEAKER = re.compile(r"[-–—−*“\"‘]|By |Photo|©|\(?c\) ", re.IGNORECASE)
_OWN_REPORTS = r"relevant human rights watch (?:reports|publications):?"
_OWN_POLICY = r"(?:the )?u\.?s\.? (?:and .{3,40} )?(?:policy|response)"
_CHAPTER_PARTS = re.compile(
    r"human rights developments|the right to monitor|defending human rights|the role of (?:the )?international community|"
    rf"the work of .+|{_OWN_POLICY}|{_OWN_REPORTS}",
    re.IGNORECASE,
)
"""Outermost headings of the yearly reports of 1990 to 2003."""
_REPORT_PARTS = re.compile(r"background|introduction|overview|summary|methodology|conclusions?|recommendations", re.IGNORECASE)
"""Outermost headings of thematic reports, which stand beside others; only in yearly reports do they stand over these."""
PART = re.compile(
    r"(?:[IVX]+\.\s+)?(?:preface|foreword|(?:executive )?summary|(?:key )?recommendations|methodology|background|introduction"
    r"|conclusions?|acknowledge?ments|glossary|map of .{2,80})",
    re.IGNORECASE,
)
"""Parts of reports, which head a page only where a report has a page for each part."""
_END_PARTS = re.compile(r"acknowledge?ments?|glossary|(?:appendix|annex)\b.{0,80}|notes|bibliography", re.IGNORECASE)
_ABROAD = re.compile(r"the role of (?:the )?international community", re.IGNORECASE)
_POLICY = re.compile(_OWN_POLICY, re.IGNORECASE)


_CHAPTER_SECTIONS = re.compile(
    r"human rights developments|the right to monitor|defending human rights|the role of (?:the )?international community"
    rf"|the work of .{{2,60}}|{_OWN_POLICY}|{_OWN_REPORTS}|key international actors|\d{{4}} scores|ratings change|overview",
    re.IGNORECASE,
)


def is_chapter_section(text: str) -> bool:
    """Whether a line is the heading of a section that chapters of yearly reports have, and so no title of a page.

    >>> is_chapter_section("Human Rights Developments"), is_chapter_section("Rwanda")
    (True, False)
    """
    return _CHAPTER_SECTIONS.fullmatch(text) is not None


def is_heading_shape(text: str) -> bool:
    """Whether a line that stands alone can be a heading by its look: short, no sentence, headline capitals.

    >>> is_heading_shape("Freedom of Press"), is_heading_shape("To the Government of Ruritania:")
    (True, True)
    >>> is_heading_shape("She was released."), is_heading_shape("– a farmer, 48, Osh"), is_heading_shape("Photo by A. Nonym")
    (False, False, False)
    """
    text = text.strip()
    if _ADDRESSEE.fullmatch(text):
        return True
    words = _WORD.findall(text)
    if not words or len(words) > _LONGEST or len(text) > 130 or _SPEAKER.match(text.lstrip('“"‘')) or _ENDS_OPEN.search(text):
        return False
    if _ENDS_SENTENCE.search(text) and not _ABBREVIATED.search(text):
        return False
    return text[0].isupper() or text[0].isdigit() or text[0] in "“\"‘'"


def is_headline(text: str) -> bool:
    """Whether a line is written as a headline: every weighty word with a capital, or all in capitals.

    >>> is_headline("Political Opposition"), is_headline("HUMAN RIGHTS DEVELOPMENTS"), is_headline("II. Background")
    (True, True, True)
    >>> is_headline("Surprises in new cabinet"), is_headline("She was freed."), is_headline("For Courts:")
    (False, False, True)
    """
    if not is_heading_shape(text):
        return False
    if text.endswith(":"):
        return _ADDRESSEE.fullmatch(text) is not None or len(text.split()) <= 3
    words = _WORD.findall(NUMBERED.sub("", text, count=1))
    weighty = [word for word in words if word.lower() not in _SMALL]
    return bool(weighty) and all(word[0].isupper() for word in weighty)


def _chapter_parts(headings: list[str]) -> list[bool]:
    """Which headings are outermost parts of a chapter. A country's policy is part of the role of the international community."""
    folded = [fold(text) for text in headings]
    abroad = next((at for at, text in enumerate(folded) if _ABROAD.fullmatch(text)), len(folded))
    known = [_CHAPTER_PARTS.fullmatch(text) is not None for text in folded]
    tops = [
        (here or (any(known) and _REPORT_PARTS.fullmatch(text) is not None)) and not (at > abroad and _POLICY.fullmatch(text))
        for at, (text, here) in enumerate(zip(folded, known, strict=True))
    ]
    in_capitals = sum(1 for text, top in zip(headings, tops, strict=True) if top and text.isupper())
    if in_capitals and (in_capitals > 1 or in_capitals == sum(tops)):
        return [text.isupper() for text in headings]
    return tops


def levels_by_meaning(headings: list[str], weights: Sequence[int] = ()) -> list[int]:
    """Levels for headings without markup: roman numbers over the rest, known parts of a chapter over the rest (or, where these
    are in capitals, all that is), capitals over mixed case; all 1 where nothing of that tells.

    ``weights`` say how large and bold each is printed: where the outermost are the heaviest, all of that weight are outermost,
    and where meaning does not tell, weights do.

    >>> levels_by_meaning(["Political Opposition", "Freedom of Press"])
    [1, 1]
    >>> levels_by_meaning(["Human Rights Developments", "The Role of the International Community", "United Nations"])
    [1, 1, 2]
    >>> levels_by_meaning(["Political Opposition", "Courts", "Prisons"], [3, 2, 3])
    [1, 2, 1]
    """
    heaviest = [weight == max(weights) for weight in weights]
    numbered = [bool(_ROMAN.match(text)) for text in headings]
    for tops in (
        numbered,
        _chapter_parts(headings),
        [text.isupper() for text in headings],
    ):
        if any(tops):
            tops = [top or _is_apart(headings, at) for at, top in enumerate(tops)] if tops is numbered else tops
            agree = all(heavy or not top for top, heavy in zip(tops, heaviest, strict=True)) if heaviest else False
            return _two_levels(heaviest if agree and not all(heaviest) else tops)
    return _two_levels(heaviest or [True] * len(headings))


def _is_apart(headings: Sequence[str], at: int) -> bool:
    """Whether a part without a number stands beside those with one: what ends a report, or what it has once."""
    text = headings[at]
    return _END_PARTS.fullmatch(text) is not None or (PART.fullmatch(text) is not None and headings.count(text) == 1)


def _two_levels(tops: Sequence[bool]) -> list[int]:
    first = tops.index(True) if tops else 0
    return [1 if top or at < first else 2 for at, top in enumerate(tops)]
