"""BibTeX entries, for LaTeX with BibTeX or biblatex."""

import re
from collections.abc import Iterator

from hrwparse.export.references import Reference, refer
from hrwparse.models import Document, Span

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ESCAPES = {
    **{sign: f"\\{sign}" for sign in "&%$#_"},
    "{": "\\textbraceleft{}",  # BibTeX counts the brace of \\{ too, and an odd one would run on into the next entry
    "}": "\\textbraceright{}",
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}
_UNSAFE_IN_URL = re.compile(r"[{}\\\s]")


def to_bibtex(report: Document, passage: Span | None = None) -> str:
    r"""The report as one BibTeX entry (UTF-8, a line for each field, a line break at the end).

    With ``passage``, any span of the text, the entry is that of the cited passage: its key has the span's bounds in it, and its
    ``note`` gives paragraph, heading and quotation. To cite a place of the report's own entry instead, write the number into the
    citation: ``\autocite[para.~6]{hrw-2009-kgz-0f3a9c}``. `ValueError` for a span without words.

    The entry is a ``techreport``, for items under /news/ on hrw.org a ``misc``. ``year`` and ``month`` are for BibTeX,
    ``date``, ``urldate`` (the day of the capture, else that in the page's own "Cite as" line) and ``keywords`` for biblatex; each
    ignores the other's. What LaTeX would take for markup is
    escaped, names and titles are braced so that no style recases or splits them.
    """
    source = refer(report, passage)
    kind = "misc" if source.online else "techreport"
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(source))
    return f"@{kind}{{{source.key},\n{fields}\n}}\n"


def _fields(source: Reference) -> Iterator[tuple[str, str]]:
    if source.author:
        yield "author", f"{{{_braced(source.author)}}}"
    if source.title:
        yield "title", f"{{{_braced(source.title)}}}"
    if source.publisher:
        yield ("howpublished" if source.online else "institution"), _braced(source.publisher)
    if not source.online:
        yield "type", "{Report}"
    if source.number:
        yield "number", _braced(source.number)
    if source.published:
        yield "year", f"{{{source.published.year}}}"
        yield "month", _MONTHS[source.published.month - 1]
        yield "date", f"{{{source.published.isoformat()}}}"
    if source.url:
        # Taken as it is by the url field; only what would end the field, or the line, is encoded.
        yield "url", f"{{{_UNSAFE_IN_URL.sub(lambda sign: f'%{ord(sign[0]):02X}', source.url)}}}"
    if source.accessed:
        yield "urldate", f"{{{source.accessed.isoformat()}}}"
    if source.countries:
        yield "keywords", _braced(", ".join(source.countries))
    if source.note:
        yield "note", _braced(source.note)


def _braced(text: str) -> str:
    return "{" + "".join(_ESCAPES.get(sign, sign) for sign in " ".join(text.split())) + "}"
