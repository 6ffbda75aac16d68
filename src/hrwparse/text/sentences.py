"""Where sentences begin and end."""

import re

from hrwparse.models.span import Span
from hrwparse.vocab.sentence_words import load_sentence_words

# A stop with the quotes and brackets that close behind it, or a break between blocks or cells.
_CANDIDATE = re.compile(
    r"(?P<blank>\n[^\S\n]*\n|\t)|(?P<line>\n)(?=[^\S\n]*(?:[-*•–·▪◦][^\S\n]|\(?(?:\d{1,3}|[a-zA-Z])[.)][^\S\n]))"
    r"|(?P<stop>[.!?…]+)(?P<close>[\"'”’»)\]]*)"
)
_SPACE = re.compile(r"\s*")
_WORD_BEFORE = re.compile(r"[^\s\"'“”‘’«»()\[\]]+$")
_OPENERS = "\"'“‘«([-–—•*·▪◦"
_NEXT_WORD = re.compile(r"[\"'“‘«(\[]*([^\W\d_]+)")
# "al-Rashid was freed": a name may begin with a small particle.
_SMALL_NAME = re.compile(r"(?:al|el|as|ad|ar|ash|an|at|az|ul|bin|ibn|abu|de|van|von)[-‑ ’'][A-ZÀ-ÞĀ-Ž]")
# "2014.Despite": the space was lost; "Orda.Net reported" is a name, and so is what follows a dot inside an address.
_GLUED = re.compile(r"[\"'“‘(]?(?!(?:Com|Org|Net|Info|Ru|Uz|Kz|Kg|Tj|Az|By|Ua|Tv)\b)(?:[A-Z][a-z]+|[AI])(?=[\s,’'.-]|$)")
_BEFORE_GLUE = re.compile(r"(?:[a-zà-ÿ]{2}|\d|%|[\"'”’)\]])$")
_ADDRESS = re.compile(r"[@/\\]|\.[^.\s]*\.|^www", re.IGNORECASE)
_WORDS = load_sentence_words()


def _starts_common(text: str, at: int) -> bool:
    """Whether the word at ``at`` is one that sentences begin with, so that a capital there is no name's."""
    word = _NEXT_WORD.match(text, at)
    return word is not None and word.group(1).lower() in _WORDS["starter"]


def _ends_after_word(text: str, first: int, dot: int, then: int) -> bool:
    """Whether the single stop at ``dot`` ends a sentence that began at ``first``; the next word stands at ``then``."""
    before = _WORD_BEFORE.search(text, max(first, dot - 24), dot)
    word = before.group() if before else ""
    low = word.lower()
    if before and before.start() == first and (word.isdigit() or len(word) == 1):
        return False  # the number of a list item
    if low in _WORDS["title"]:
        return False
    if low in _WORDS["before_number"] and (text[then : then + 1].isdigit() or low in ("no", "nos", "art", "arts")):
        return low == "no" and not text[then : then + 1].isdigit()
    if low in _WORDS["shortened"] or "." in word or (len(word) == 1 and word.isupper()):
        return _starts_common(text, then)
    return True


def _behind_space(text: str, at: int, stop: int) -> int:
    """The first place from ``at`` that is no white space, or ``stop``."""
    space = _SPACE.match(text, at, stop)
    return space.end() if space else at


def _is_end(text: str, first: int, match: re.Match[str], stop: int) -> bool:
    """Whether the stop mark in ``match`` closes the sentence that began at ``first``."""
    mark, end = match["stop"], match.end()
    then = _behind_space(text, end, stop)
    if then >= stop:
        return True
    if then == end:  # no space behind the mark
        return (
            _GLUED.match(text, end, stop) is not None
            and _BEFORE_GLUE.search(text, max(first, match.start() - 2), match.start() if not match["close"] else end) is not None
            and not _ADDRESS.search(text[max(first, match.start() - 12) : end].rsplit(None, 1)[-1])
            and (mark != "." or _ends_after_word(text, first, match.start(), then))
        )
    following = text[then]
    if following.islower():
        return _SMALL_NAME.match(text, then, stop) is not None and mark != "…" and "." * 2 not in mark
    if not (following.isalnum() or following in _OPENERS):
        return False
    if following in _OPENERS:
        inner = text[then + 1 : then + 2]
        if inner.islower() or not inner.strip():
            return False  # '"No." – he said'
    return mark != "." or _ends_after_word(text, first, match.start(), then)


def find_sentences(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """The sentences of ``text[start:end]``, without the white space around them; blank lines and tabs (of tables) always divide.

    A colon, a semicolon, an abbreviation, an initial or a decimal point does not; closing quotes and brackets belong to the
    sentence that they close.

    >>> text = "Gen. Rao spoke. He left at 5 p.m. on Friday."
    >>> [s.quote(text) for s in find_sentences(text)]
    ['Gen. Rao spoke.', 'He left at 5 p.m. on Friday.']
    """
    stop = len(text) if end is None else min(end, len(text))
    spans: list[Span] = []
    first = _behind_space(text, start, stop)
    for match in _CANDIDATE.finditer(text, start, stop):
        if match.start() < first:
            continue
        if match["stop"] is None:
            last = match.start()
        elif _is_end(text, first, match, stop):
            last = match.end()
        else:
            continue
        if last > first:
            spans.append(Span(first, first + len(text[first:last].rstrip())))
        first = _behind_space(text, match.end(), stop)
    if first < stop:
        spans.append(Span(first, first + len(text[first:stop].rstrip())))
    return tuple(spans)
