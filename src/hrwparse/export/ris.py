"""RIS records, for EndNote, Mendeley, RefWorks, Zotero."""

import datetime as dt

from hrwparse.export.references import refer
from hrwparse.models import Document, Span


def to_ris(report: Document, passage: Span | None = None) -> str:
    """The report as one RIS record (UTF-8, a line for each tag, ``ER`` at the end).

    With ``passage``, any span of the text, the record is that of the cited passage: ``SE`` holds the heading, ``SP`` the
    paragraph, ``N1`` place and quotation. `ValueError` for a span without words.

    The type is ``RPRT``, for items under /news/ on hrw.org ``ELEC``. ``SN`` is the report's number, ``Y2`` the day of the
    capture, else that in the page's own "Cite as" line, ``DB`` and ``AN`` the collection that the page was saved from and the
    number there.
    """
    source = refer(report, passage)
    where = source.passage
    lines = [
        ("TY", "ELEC" if source.online else "RPRT"),
        ("ID", source.key),
        ("TI", source.title),
        ("AU", source.author),
        ("PB", source.publisher),
        ("PY", str(source.published.year) if source.published else None),
        ("DA", _day(source.published)),
        ("SN", source.number),
        ("UR", source.url),
        ("Y2", _day(source.accessed)),
        ("DB", source.archive),
        ("AN", source.archive_number),
        ("LA", source.language),
        *(("KW", country) for country in source.countries),
        ("SE", where.headings[-1] if where and where.headings else None),
        ("SP", f"para. {where.paragraphs}" if where and where.paragraphs else None),
        ("N1", source.note),
    ]
    # A value is one line: a line break inside it would begin another tag.
    body = "".join(f"{tag}  - {' '.join(value.split())}\n" for tag, value in lines if value)
    return f"{body}ER  - \n"


def _day(day: dt.date | None) -> str | None:
    return f"{day:%Y/%m/%d/}" if day else None
