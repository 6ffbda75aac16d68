"""Unicode and white space: the canonical form of a piece of text, with the way back to where it came from."""

import re
import unicodedata
from bisect import bisect_left

import attrs

_IGNORED = frozenset("\u00ad\u200b\u2060\ufeff")  # soft hyphen, zero-width space, word joiner, byte order mark
_C1 = {code: bytes([code]).decode("cp1252", "ignore") or "\ufffd" for code in range(0x80, 0xA0) if code != 0x85}
_NEEDS_CARE = re.compile(r"[^\x20-\x7e]|  ")


@attrs.frozen
class Normalized:
    """Normalised text and, for each of its code points, the offset in the source that it came from."""

    text: str
    offsets: tuple[int, ...]

    def position(self, offset: int) -> int:
        """Where the source's ``offset`` lies in the text: the first code point that came from there or from behind it.

        >>> normalize("  one   two").position(8)
        4
        """
        return bisect_left(self.offsets, offset)


def normalize(text: str) -> Normalized:
    r"""NFC, runs of white space as one space, none at the ends; invisible characters dropped; C1 controls as windows-1252.

    The last rule is the one of the HTML standard for character references (``&#146;``).

    >>> normalize(" Almaty\u00a0\n in  May ").text
    'Almaty in May'
    >>> normalize("e\u0301te\u0301"), normalize("don\x92t").text
    (Normalized(text='été', offsets=(0, 2, 3)), 'don’t')
    """
    pieces: list[str] = []
    offsets: list[int] = []
    gap = -1
    for start, cluster in _clusters(text):
        if cluster.isspace():
            gap = start if gap < 0 else gap
            continue
        if gap >= 0 and pieces:
            pieces.append(" ")
            offsets.append(gap)
        gap = -1
        composed = unicodedata.normalize("NFC", cluster)
        pieces.append(composed)
        offsets += [start] * len(composed)
    return Normalized("".join(pieces), tuple(offsets))


def fold(text: str) -> str:
    r"""The text of `normalize`, faster, without the way back.

    >>> fold("\ttwo \r\n words")
    'two words'
    """
    if not _NEEDS_CARE.search(text):
        return text.strip()
    if not text.isascii():
        text = text.translate(_FOLDING)
    return unicodedata.normalize("NFC", " ".join(text.split()))


_FOLDING: dict[int, str | None] = {**_C1, **dict.fromkeys(map(ord, _IGNORED))}


def _clusters(text: str) -> list[tuple[int, str]]:
    """The text cut where composition never crosses, each part with its offset."""
    clusters: list[tuple[int, str]] = []
    current: list[str] = []
    start = 0
    for offset, char in enumerate(text):
        if char in _IGNORED:
            continue
        char = _C1.get(ord(char), char)
        if current and (char.isascii() or not _composes(current[-2:], char)):
            clusters.append((start, "".join(current)))
            current = []
        if not current:
            start = offset
        current.append(char)
    if current:
        clusters.append((start, "".join(current)))
    return clusters


def _composes(before: list[str], char: str) -> bool:
    """Whether normalisation can join ``char`` to what stands before it."""
    if unicodedata.combining(char):
        return True
    if ord(char) < 0x300:
        return False
    joined = "".join(before)
    apart = unicodedata.normalize("NFC", joined) + unicodedata.normalize("NFC", char)
    return unicodedata.normalize("NFC", joined + char) != apart
