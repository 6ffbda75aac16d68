"""Legal references: laws, articles and treaties that stand in an event's sentence."""

import re

from hrwparse.extract.analysis import Sentence
from hrwparse.extract.names import Name
from hrwparse.models import LegalReference, Span

_LAW = (
    r"(?:[A-Z][\w’'-]*(?: (?:of|on|the|and|for|against|to|in))*(?: |$))*"
    r"(?:[Cc]onstitution|[Cc]ode|[Ll]aw|[Aa]ct|[Cc]ovenant|[Cc]onvention|[Pp]rotocol|[Dd]ecree)"
)
_ARTICLE = re.compile(
    rf"\b(?:[Aa]rticles?|[Ss]ections?|[Pp]aragraphs?|[Cc]hapters?) \d+(?:[-.]\d+)*(?:\([\w]+\))*"
    rf"(?:(?:, | and | or |, and )\d+(?:[-.]\d+)*(?:\([\w]+\))*)*"
    rf"(?: of (?:the|its|their|[A-Z][\w]+['’]s) (?:[\w-]+ ){{0,3}}?{_LAW})?"
)
_FIGURE = re.compile(r"\d")
_NUMBERED = re.compile(r"\b(?:[Ll]aw|[Dd]ecree|[Rr]esolution|[Oo]rdinance|[Rr]egulation) (?:[Nn]o\. ?)?\d+(?:[/-]\d+)*")


def find_legal_references(text: str, start: int = 0, end: int | None = None) -> tuple[LegalReference, ...]:
    """Articles and numbered laws in ``text[start:end]``.

    >>> [r.text for r in find_legal_references("He was charged under article 42 of the criminal code and Decree No. 7.")]
    ['article 42 of the criminal code', 'Decree No. 7']
    """
    stop = len(text) if end is None else end
    if not _FIGURE.search(text, start, stop):
        return ()
    spans = sorted({m.span() for pattern in (_ARTICLE, _NUMBERED) for m in pattern.finditer(text, start, stop)})
    return tuple(LegalReference(text=text[a:b], span=Span(a, b)) for a, b in spans)


def legal_references(text: str, sentence: Sentence) -> tuple[LegalReference, ...]:
    """All legal references of a sentence, named laws included."""
    found = list(find_legal_references(text, sentence.span.start, sentence.span.end))
    for token in sentence.tokens:
        if (
            isinstance(token.value, Name)
            and token.cls == "law"
            and not any(r.span.start <= token.start < r.span.end for r in found)
        ):
            found.append(LegalReference(text=token.text, span=Span(token.start, token.end)))
    return tuple(sorted(found, key=lambda r: r.span))
