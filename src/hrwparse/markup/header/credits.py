"""Credit lines: author, publisher, kind of text and day, in one line between a title and the text."""

import re

import attrs

from hrwparse.markup.header.facts import HRW
from hrwparse.models import ActorKind
from hrwparse.vocab.bodies import find_body
from hrwparse.vocab.calendar import load_months
from hrwparse.vocab.name_heads import class_of_head

_LONGEST = 18  # words of a line
_WIDEST = 250  # characters of a line
_LONGEST_NAME = 6  # words of one of its parts
_MONTH = rf"(?:{'|'.join(sorted(load_months(), key=len, reverse=True))})\.?"
_DATE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    rf"(?:{_MONTH},?\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+)(?:19|20)\d\d\b"
    r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?)?",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*[|•·;]\s*|\s+[-–—]+\s+|,\s+|,$")
_RELEASE = re.compile(
    r"for (?:immediate )?(?:release|publication)(?: on)?:?|(?:press|news|media) (?:release|statement|advisory):?", re.IGNORECASE
)
_LABEL = re.compile(
    r"(?:a )?(?:report|statement|dispatch(?:es)?|commentary|news|briefing(?: paper)?|backgrounder|letter|op-?ed)"
    r"|(?:first |last )?(?:published|posted|updated|dated?)(?: on)?:?|embargoed (?:until|for)\b.*",
    re.IGNORECASE,
)
_HRW = re.compile(
    r"(?:(?:report|statement) (?:by|of) )?(?:human rights watch|HRW)(?:/[A-Z][\w ]+?)?(?: (?:report|\w+ release))?", re.I
)
_AGENCY = re.compile(r".*\b(?:wire|news|press) (?:service|agency|network)", re.IGNORECASE)
_STAFF = re.compile(
    r"(?:by )?(?:(?:our|an?)\s+)?(?:staff|special|senior|chief|own|foreign|legal|political|diplomatic)\s+"
    r"(?:staff\s+)?(?:reporter|correspondent|writer)s?"
    r"|(?:by )?(?:our|an?) (?:reporter|correspondent)s?|(?:news|web|city|foreign) desk",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"(?:by|written by|author:)\s+((?:[^.!?]|(?<=\b[A-Z])\.|(?<=\b[JSDM]r)\.|(?<=\bMrs)\.){3,80}?)\*?", re.IGNORECASE
)
_LONGEST_BYLINE = 8  # words
_JOINS = frozenset(
    [
        "and",
        "with",
        "&",
        "e",
        "y",
        "of",
        "in",
        "for",
        "at",
        "the",
        "de",
        "del",
        "da",
        "dos",
        "du",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "ibn",
        "others",
        "colleagues",
        "staff",
        "agencies",
    ]
)
_NAME_START = re.compile(r"[^a-z]|(?:al|el|ad|an|as|ul|d|l|ter)[-’']")


@attrs.frozen(kw_only=True)
class Credit:
    """What a credit line says; None for each that it does not say."""

    author: str | None = None
    publisher: str | None = None
    when: str | None = None
    """The date as printed; it may lack its day."""


def read_byline(text: str) -> str | None:
    """The author of a line ``By A. Nonym``.

    >>> read_byline("By Ann B. Nonym"), read_byline("By Ann Nonym, Asia director")
    ('Ann B. Nonym', 'Ann Nonym, Asia director')
    >>> read_byline("By then the court had closed."), read_byline("By May nine were free"), read_byline("by and by")
    (None, None, None)
    """
    match = _BYLINE.fullmatch(text)
    if match is None or not match[1][0].isupper() or len(match[1].split()) > _LONGEST_BYLINE:
        return None
    return match[1] if is_name(match[1].split(",")[0]) else None


def read_credit(text: str) -> Credit | None:
    """The parts of a credit line; None for a line that has a part that belongs to no such line, or that may be a heading.

    >>> read_credit("By Ann Nonym, The Strelsau Courier, May 4, 2016").publisher
    'The Strelsau Courier'
    >>> read_credit("For Immediate Release, May 4, 2016").when, read_credit("Staff Reporter | Strelsau").author
    ('May 4, 2016', 'Staff Reporter')
    >>> read_credit("Human Rights Watch | Report | May 2016").publisher
    'Human Rights Watch'
    >>> read_credit("Radio and Television"), read_credit("Report"), read_credit("May 4, 2016"), read_credit("Courts, May 2016")
    (None, None, None, None)
    """
    if len(text) > _WIDEST or len(text.split()) > _LONGEST:
        return None
    date = _DATE.search(text)
    rest = f"{text[: date.start()]} | {text[date.end() :]}" if date else text
    parts = [part.strip(" :()") for part in _SPLIT.split(rest)]
    author = publisher = None
    released = False
    labels = 0
    others: list[str] = []
    for part in filter(None, parts):
        if _RELEASE.fullmatch(part):
            released = True
        elif _LABEL.fullmatch(part):
            labels += 1
        elif _HRW.fullmatch(part):
            publisher = publisher or HRW
        elif is_outlet(part):
            publisher = publisher or part
        elif author is None and (found := part if _STAFF.fullmatch(part) else read_byline(part)):
            author = found.removeprefix("By ").removeprefix("by ")
        elif is_name(part):
            others.append(part)
        else:
            return None
    said = sum((author is not None, publisher is not None, date is not None, bool(labels), len(others) == 1 and "|" in text))
    if not (released or (said > 1 and (author or publisher))) or len(others) > 2:
        return None
    if author and others and not _STAFF.fullmatch(author):
        author = ", ".join([author, *others])
    return Credit(author=author, publisher=publisher, when=date[0] if date else None)


def is_outlet(part: str) -> bool:
    """Whether a part names a paper, an agency or a broadcaster."""
    words = part.split()
    if len(words) > _LONGEST_NAME or not is_name(part):
        return False
    body = find_body(part)
    known = body is not None and body.kind is ActorKind.MEDIA
    return known or _AGENCY.fullmatch(part) is not None or (len(words) > 1 and class_of_head(words[-1], words) == "media")


def is_name(text: str) -> bool:
    """Whether every word has a capital, except for those that join names."""
    words = text.split()
    return 0 < len(words) <= _LONGEST_BYLINE and all(word in _JOINS or _NAME_START.match(word) for word in words)
