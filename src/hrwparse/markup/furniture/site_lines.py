"""Lines that belong to the site and not to the report, alone or by where they stand; the lists are in the vocabulary."""

import re

from hrwparse.vocab.site_lines import load_site_lines


def _any_of(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.IGNORECASE)


_SITE = load_site_lines()
_ALWAYS = _any_of(_SITE["lines"])
_SEPARATED = rf"{_SITE['labels']}\s*:?\s*[|>·•/»›,;-]*\s*"
_LABEL_RUN = _any_of(rf"[|>·•/»›-]*\s*(?:{_SEPARATED})+")
_STRONG_RUN = _any_of(rf"(?:{_SEPARATED}){{3,}}")
_LANGUAGES = _any_of(rf"(?:{_SITE['languages']}\s*){{3,}}")
_NOTICES = _any_of(_SITE["notices"])
_HINTS = (  # words of which each notice has one: few paragraphs do, and the patterns take their time
    "cookie", "inbox", "newsletter", "mailing list", "mail", "updates", "donat", "gift", "support", "save lives", "saving lives",
    "give now", "stand up", "javascript", "browser", "movement", "human rights watch is", "human rights watch defends",
)  # fmt: skip
_LONGEST = 400  # characters of a run of labels
TEASER = _any_of(rf"{_SITE['teasers']}\s*:?")
"""Over links to other pages, and over nothing else."""
WEAK_TEASER = _any_of(rf"(?:{_SITE['teasers']}|{_SITE['weak_teasers']})\s*:?")
"""Over links to other pages, or over a section of a report."""
END_HEADINGS = _any_of(rf"(?:{_SITE['teasers']}|{_SITE['ends']})\s*:?")
"""Behind the text: all that follows is the site's."""
_HRW_PAGER = _any_of(
    r"(?:previous page\s*)?table of contents\s*(?:next page)?$",
    r"previous page\s*table of contents",
    r"human rights watch\s*(?:- home page|world report contents)",
    r"hrw homepage",
)
EXPAND = _any_of(r"(?:click to )?expand(?: image)?")
_AGENCY = r"(?:AFP|AP|EPA|Reuters|Getty Images|Shutterstock)"
CREDIT = _any_of(
    r"©.{0,100}",
    r"(?:photo|image|picture)s?(?: by|:| credit).{0,100}",
    rf".{{0,400}}\((?:[^()]{{1,50}}/)?{_AGENCY}(?:(?:/| via )[^()]{{1,40}})?\)\.?",
    rf".{{0,400}}\bvia {_AGENCY}\.?",
    r".{0,200}(?:[–-] credit: .{1,60}|\(.{0,60}\bphoto\)|\| license photo|\bfile photo by .{1,60})",
)
INLINE_CREDIT = re.compile(r".{10,400}\s©\s?(?:(?:19|20)\d\d\b)?(?:[^.]|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.){2,80}\.?")


def is_furniture_line(text: str) -> bool:
    """Whether a line is the site's wherever it stands.

    >>> is_furniture_line("Previous PageTable Of ContentsNext Page"), is_furniture_line("Search Refworld")
    (True, True)
    >>> is_furniture_line("Search and Seizure"), is_furniture_line("Read more than one hundred pages")
    (False, True)
    """
    return len(text) <= _LONGEST and any(shape.fullmatch(text) for shape in (_ALWAYS, _STRONG_RUN, _LANGUAGES))


def is_notice(text: str) -> bool:
    """Whether a paragraph is a notice or an appeal of the site.

    >>> is_notice("We use cookies to make this website work."), is_notice("A box of cookies was sent to the prison.")
    (True, False)
    """
    if len(text) > _LONGEST:
        return False
    lower = text.lower()
    return any(hint in lower for hint in _HINTS) and _NOTICES.fullmatch(text) is not None


def is_hrw_pager(text: str) -> bool:
    """Whether a line is the pager or the masthead of hrw.org's static pages of 1990 to 2008."""
    return _HRW_PAGER.match(text) is not None


def is_edge_furniture(text: str) -> bool:
    """Whether a line is the site's if it stands before or behind the prose: labels of navigation, alone or run together."""
    if len(text) > _LONGEST:
        return False
    return is_furniture_line(text) or _LABEL_RUN.fullmatch(text) is not None or CREDIT.fullmatch(text) is not None
