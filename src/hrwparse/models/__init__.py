"""Frozen values: what a report is made of. Nothing here knows how it is read."""

from hrwparse.models.actors import Actor, ActorKind
from hrwparse.models.address import PageUrl
from hrwparse.models.anchors import Anchor, SourcePlace, SourcePoint
from hrwparse.models.base import FrozenDict
from hrwparse.models.dates import DateRange, Precision, ResolvedFrom
from hrwparse.models.document import Citation, Document, Issue, Note, Paragraph, ParagraphKind, Section
from hrwparse.models.explanation import Explanation
from hrwparse.models.identity import report_id
from hrwparse.models.incidents import (
    Attribution,
    Category,
    Incident,
    IncidentKind,
    LegalReference,
    Modality,
    Quantity,
)
from hrwparse.models.index import IndexEntry
from hrwparse.models.places import Country, Place
from hrwparse.models.report import Report
from hrwparse.models.serialize import from_dict, from_json, to_dict, to_json
from hrwparse.models.span import Span

__all__ = [
    "Actor",
    "ActorKind",
    "Anchor",
    "Attribution",
    "Category",
    "Citation",
    "Country",
    "DateRange",
    "Document",
    "Explanation",
    "FrozenDict",
    "Incident",
    "IncidentKind",
    "IndexEntry",
    "Issue",
    "LegalReference",
    "Modality",
    "Note",
    "PageUrl",
    "Paragraph",
    "ParagraphKind",
    "Place",
    "Precision",
    "Quantity",
    "Report",
    "ResolvedFrom",
    "Section",
    "SourcePlace",
    "SourcePoint",
    "Span",
    "from_dict",
    "from_json",
    "report_id",
    "to_dict",
    "to_json",
]
