"""Damage that conversion left in a text: signs that stand for others, words without the space between them.

Seen in pages of the 1990s (word-processor files converted to HTML) and in copies of copies. What is found is named, never mended.
"""

import re
from collections.abc import Iterator

import attrs

from hrwparse.models import Span


@attrs.frozen(kw_only=True)
class Damage:
    """A damaged place, and what its damage is."""

    kind: str
    span: Span


APOSTROPHE = "'=' stands for an apostrophe"
QUOTES = "'A' and '@' stand for quotation marks"
UNDERSCORE = "'_' stands for a dash"
LETTER_C = "'C' stands for a dash"
THREE_QUARTERS = "'¾' stands for a dash"
ELL = "'l' stands for the figure 1"
QUOTE_MARKS = "rows of single quotes stand for quotation marks"
MOJIBAKE = "characters were decoded in a wrong encoding"
MARKUP = "markup stands in the text"
SPACED = "the letters of words stand apart"
GLUED = "words run together"

_GOES_ON = (  # what goes on behind a dash; a name that is joined by an underscore or a C goes on otherwise
    r"(?:who|whom|whose|which|that|and|the|including|but|nor|not|for|with|from|where|when|while|its|they|their|this|these|those|"
    r"many|some|most|more|all|both|even|[a-z]{4,}ly|only|such|are|was|were|had|has|have|among)"
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_END_IN_THE = (
    r"(?:(?:in|out|re)?breathe|(?:en)?wreathe|(?:un|en)?sheathe|(?:sun)bathe|(?:un|re)clothe|bequeathe|enswathe|smoothe|betrothe|"
    r"absinthe|hyacinthe|labyrinthe|plinthe)\b"
)
_FREE = r"(?<![\w./@:?&=#+-])"  # not within an address, a file name or a formula
_PATTERNS = {
    APOSTROPHE: (
        rf"{_FREE}(?:[A-Za-z]{{3,}}=s|[A-Za-z]{{2,}}n=t|(?:they|you|we|he|she|it|who|I|there)=(?:re|ve|ll|d|s|m))(?![\w=/&\"'])"
        rf"|{_FREE}[A-Za-z]{{3,}}s=(?=\s[a-z]{{2}})"
    ),
    QUOTES: r"(?<![\w@])A(?=[A-Za-z\[])[^@\n]{1,400}?(?<!\s)@(?![\w@])",
    UNDERSCORE: (
        r"(?<=[\w.,;:!?\"'”’)]) _ (?=[\w\"'“‘(])"
        rf"|(?<![\w@/\\.:#=-])[A-Za-z]{{2,}}_{_GOES_ON}(?!\w|[@/\\.:=-]\w)"
    ),
    LETTER_C: rf"{_FREE}[A-Za-z]*[a-z]{{2}}C{_GOES_ON}(?![\w@/])",
    THREE_QUARTERS: r"(?<=[A-Za-z,.;)\"'])¾(?=[A-Za-z\"'(])",
    ELL: r"(?<![\w.])l[89]\d\d(?!\w)",
    QUOTE_MARKS: r"(?<![\w'])'{3,}(?=\w)|(?<=\w)'{3,}(?![\w'])",
    MARKUP: r"</?(?:strong|b|i|em|u|p|br|span|font|div|a)(?:\s[^<>\n]{0,200})?/?>",
    SPACED: r"(?<!\S)(?:[A-Z] ){5,}[A-Z](?!\S)",
    GLUED: (
        rf"{_FREE}[a-z]{{3,}}[,;](?:[a-z]{{4,}}|and|but|the)(?![\w./@:=,;-])"
        rf"|{_FREE}(?:[a-z]{{3,}}|[A-Z][a-z]{{4,}}|(?:19|20)\d\d)\.[A-Z][a-z]+(?![\w@/:(-]|\.\w)(?<!\.Net|\.Com|\.Org|\.Gov)"
        rf"|(?<!\w)(?:{_MONTHS})\d{{1,2}}(?!\w)"
        rf"|{_FREE}(?!{_END_IN_THE})[a-z]{{4,}}the(?![\w/@:-]|\.\w)"
        rf"|{_FREE}(?:and|the|for|from|with|that|their|were|which)[A-Z][a-z]{{2,}}(?![\w/@:-]|\.\w)"
    ),
}
_COMPILED = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}
_CORES = {  # what a damaged place has, and hardly any other word: found first, since it is found fast
    APOSTROPHE: re.compile(r"=(?<=[a-z]=)"),
    QUOTES: re.compile(r"@(?<!\s@)(?![\w@])"),
    UNDERSCORE: re.compile(r"_"),
    LETTER_C: re.compile(r"C(?<=[a-z]{2}C)(?=[a-z]{3})"),
    THREE_QUARTERS: re.compile(r"¾"),
    ELL: re.compile(r"l(?=[89]\d\d)"),
    QUOTE_MARKS: re.compile(r"'''"),
    MARKUP: re.compile(r"</?[a-z]"),
    SPACED: re.compile(r"[A-Z](?= [A-Z] [A-Z] )"),
    GLUED: re.compile(
        r"[,;.](?<=[a-z\d].)(?=[A-Za-z])|[A-Z](?<=[a-z]{3}.)(?=[a-z]{2})|[0-9](?<=ary.|rch.|ril.|May.|une.|uly.|ust.|ber.)|the(?<=[a-z]{4}the)(?!\w)"
    ),
}
_REACH = {QUOTES: (401, 1), SPACED: (0, 400), MARKUP: (0, 220)}
_WORD_REACH = (40, 40)  # characters around a core that its place, and what it may not stand in, can take
_CONTINUED = "\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122"  # 80 to BF
_FOREIGN = re.compile(rf"â€.?|[\u00c2-\u00f4][{_CONTINUED}]+|(?<=[a-z.,;:\"'])Â(?=\s)|ï»¿|漏(?=\s?\d{{4}})")


def find_damage(text: str) -> tuple[Damage, ...]:
    """Every damaged place of a text, kind by kind. Equations, addresses, file names and the like are no damage.

    >>> [damage.kind for damage in find_damage("Yemen=s ARussia@ policy")]
    ["'=' stands for an apostrophe", "'A' and '@' stand for quotation marks"]
    >>> find_damage("If a=s, write to clerk@court.example about annual_report.pdf.")
    ()
    """
    found = [Damage(kind=kind, span=span) for kind in _PATTERNS for span in _places(kind, text)]
    return (*found, *(Damage(kind=MOJIBAKE, span=span) for span in _foreign(text)))


def _places(kind: str, text: str) -> Iterator[Span]:
    """The damaged places of a kind: what its pattern finds around each core."""
    before, after = _REACH.get(kind, _WORD_REACH)
    end = 0
    for core in _CORES[kind].finditer(text):
        start = max(end, core.start() - before, 0)
        for match in _COMPILED[kind].finditer(text, start, core.end() + after):
            if match.start() <= core.start() < match.end():
                yield Span(match.start(), match.end())
                end = match.end()
                break
        end = core.end() if kind == QUOTES else end  # no quotation holds the end of another


def _foreign(text: str) -> Iterator[Span]:
    """Characters that are the bytes of UTF-8, read as windows-1252: what gives valid UTF-8 again is no accident."""
    if text.isascii():
        return
    for match in _FOREIGN.finditer(text):
        if match[0][:2] in ("â€", "ï»") or match[0] in ("Â", "漏") or _is_utf8(match[0]):
            yield Span(match.start(), match.end())


def _is_utf8(text: str) -> bool:
    try:
        return bool(text.encode("cp1252").decode("utf-8"))
    except UnicodeError:
        return False
