"""A name for a report that any machine gives it again."""

import hashlib

from hrwparse.models.document import Document

_DIGITS = 16  # 64 bits: among a million reports, the odds of two with one name are 1 to 37 million


def report_id(report: Document) -> str:
    """Sixteen hexadecimal digits made of what the report is: its address, docid, title and text.

    The same page gives the same id wherever and whenever it is read; another capture of it too, as long as its words are the
    same. A page whose words have changed gets another id, since spans count in these words. So does the same page read by a
    version of the library that reads its text otherwise: to match across versions, use ``url`` or ``docid``.

    The id is the beginning of the SHA-256 of the four values in UTF-8 with a zero byte between them; None is as if empty.

    >>> report_id(Document(layout="any", url="https://www.hrw.org/news/1", title="A title", text="A text."))
    'f0893135c466d12b'
    """
    parts = (report.url, report.docid, report.title, report.text)
    return hashlib.sha256("\0".join(part or "" for part in parts).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]
