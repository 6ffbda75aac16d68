"""CSL-JSON, the references that Zotero, Pandoc, Word add-ins and every other citation processor read."""

import datetime as dt
from typing import Any

from hrwparse.export.references import refer
from hrwparse.models import Document, Span

CITATION_SCHEMA = "https://resource.citationstyles.org/schema/latest/input/json/csl-citation.json"


def to_csl(report: Document, passage: Span | None = None) -> dict[str, Any]:
    """The report as one CSL-JSON item; a bibliography is a JSON list of such items.

    With ``passage``, any span of the text (``incident.sentence``), the item is that of the cited passage: ``locator`` holds
    the number of the paragraph on the page, ``section`` the heading, ``annote`` the quotation, ``note`` all three in words,
    ``custom`` the span and, where the page's address is known, a link that leads a browser to the words. `ValueError` for a
    span without words.

    ``accessed`` is the day (UTC) on which the copy was captured, else the day in the page's own "Cite as" line; where neither is
    told, it is left out and never today. The author is one literal name. ``type`` is ``report``, for items under /news/ on
    hrw.org ``webpage``.

    Format: https://github.com/citation-style-language/schema, csl-data.json 1.0.
    """
    source = refer(report, passage)
    item: dict[str, Any] = {
        "id": source.key,
        "type": "webpage" if source.online else "report",
        "title": source.title,
        "author": [{"literal": source.author}] if source.author else None,
        "publisher": source.publisher,
        "issued": _date(source.published),
        "number": source.number,
        "URL": source.url,
        "accessed": _date(source.accessed),
        "archive": source.archive,
        "archive_location": source.archive_number,
        "language": source.language,
        "keyword": ", ".join(source.countries),
    }
    if passage is not None and source.passage:
        item |= {
            "locator": source.passage.paragraphs,
            "section": source.passage.headings[-1] if source.passage.headings else None,
            "annote": source.passage.quote,
            "note": source.note,
            "custom": {"start": passage.start, "end": passage.end, "link": source.passage.link},
        }
    return {name: value for name, value in item.items() if value}


def to_csl_citation(report: Document, *passages: Span) -> dict[str, Any]:
    """A citation of passages, as it stands in a note: what a word processor's citation field or `citeproc` takes.

    One cite for each span, all of the report's one item, with ``locator`` and ``label`` (``paragraph``); ``suffix`` holds the
    heading and the quotation. Without spans it cites the report as a whole. The id of the whole is made of its parts.

    Format: https://github.com/citation-style-language/schema, csl-citation.json 1.0.
    """
    item = to_csl(report)
    cites = [_cite(report, item, passage) for passage in passages] or [{"id": item["id"], "itemData": item}]
    bounds = [f"{passage.start}-{passage.end}" for passage in passages]
    return {
        "schema": CITATION_SCHEMA,
        "citationID": ":".join([item["id"], *bounds]),
        "citationItems": cites,
        "properties": {"noteIndex": 0},
    }


def _cite(report: Document, item: dict[str, Any], span: Span) -> dict[str, Any]:
    passage = refer(report, span).passage
    assert passage is not None  # there is a span
    heading = f", under “{passage.headings[-1]}”" if passage.headings else ""
    locator = {"locator": passage.paragraphs, "label": "paragraph"} if passage.paragraphs else {}
    return {"id": item["id"], "itemData": item, **locator, "suffix": f"{heading}: “{passage.quote}”"}


def _date(day: dt.date | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[day.year, day.month, day.day]]} if day else None
