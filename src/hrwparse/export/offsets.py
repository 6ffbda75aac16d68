"""Offsets in other units: JavaScript counts a character beyond the Basic Multilingual Plane as two."""

from bisect import bisect_left
from collections.abc import Callable


def utf16_offsets(text: str) -> Callable[[int], int]:
    """What turns an offset in code points of ``text`` into one in UTF-16 code units.

    >>> at = utf16_offsets("\N{GRINNING FACE} on May 24")
    >>> at(1), at(5)
    (2, 6)
    """
    astral = [place for place, sign in enumerate(text) if ord(sign) > 0xFFFF]
    return lambda offset: offset + bisect_left(astral, offset)
