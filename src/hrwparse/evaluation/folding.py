"""Words as they are compared: without case, typographic variants and line breaks, but with the way back to their place."""

import re
import unicodedata

from hrwparse.models import Span

_PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "‐": "-"})
_ARTICLE = re.compile(r"^(?:the|a|an|his|her|their|its) ")


class FoldedText:
    """A text with plain quotes and dashes, small letters and single blanks, in which quotations are found.

    >>> FoldedText("The  “Lodova Post”\\nwas closed.").find('"lodova post" was')
    (Span(start=5, end=22),)
    """

    def __init__(self, text: str) -> None:
        folded: list[str] = []
        self._source: list[int] = []
        for at, character in enumerate(text):
            for part in unicodedata.normalize("NFKC", character).translate(_PLAIN).casefold():
                blank = part.isspace()
                if not blank or (folded and folded[-1] != " "):
                    folded.append(" " if blank else part)
                    self._source.append(at)
        self._text = "".join(folded)

    def find(self, quote: str) -> tuple[Span, ...]:
        """Every place of a quotation."""
        words = fold(quote)
        if not words:
            return ()
        return tuple(self._span(m.start(), m.start() + len(words)) for m in re.finditer(f"(?={re.escape(words)})", self._text))

    def find_within(self, quote: str, inner: str) -> Span | None:
        """The first place of a quotation; where it holds the inner words, their place in it."""
        words = fold(quote)
        at = self._text.find(words)
        if at < 0 or not words:
            return None
        offset = words.find(fold(inner))
        return self._span(at, at + len(words)) if offset < 0 else self._span(at + offset, at + offset + len(fold(inner)))

    def _span(self, start: int, end: int) -> Span:
        return Span(self._source[start], self._source[end - 1] + 1)


def fold(text: str) -> str:
    """The words of a text as they are compared.

    >>> fold(" The ‘Post’ ")
    "the 'post'"
    """
    return " ".join(unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold().split())


def fold_name(name: str) -> str:
    """A name as it is compared: also without article, possessive mark and punctuation around it.

    >>> fold_name("The Ministry of Justice’s")
    'ministry of justice'
    """
    return _ARTICLE.sub("", fold(name).strip(" .,;:\"'()").removesuffix("'s"))


def same_words(one: str, other: str) -> bool:
    """Whether two names are equal as they are compared."""
    return bool(fold_name(one)) and fold_name(one) == fold_name(other)


def similar_name(one: str, other: str) -> bool:
    """Whether the words of one name begin or end the other: a surname, the head of a phrase.

    >>> similar_name("two employees of the Harbour Bank", "two employees"), similar_name("Ana Torvai", "Ana Lund")
    (True, False)
    """
    short, long = sorted((fold_name(one).split(), fold_name(other).split()), key=len)
    return bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)
