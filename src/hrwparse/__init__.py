"""Saved Human Rights Watch and Refworld report pages as typed data, every value with its evidence.

    import hrwparse

    report = hrwparse.parse("kazakhstan-2008.html")
    for incident in report.incidents:
        print(incident.kind, incident.date, report.text[incident.trigger.start:incident.trigger.end])

The rooms of the house, from the top down; imports only look down:

==================  ================================================================================
``evaluation``      `evaluate`: how far reports agree with annotated pages
``pipeline``        `parse` = `understand` (`read` (source)): the stages in order
``codebook``        the words and lists that `extract` finds by, shipped or the user's own
``layouts``         one reader for each page family: page → `Document`
``extract``         one finder for each noun: names, actors, dates, roles, incidents
``markup``          what readers share: decoding, archives, blocks, outline, header labels
``text``            the language layer on `str`: sentences, dates, words, groups, clauses
``vocab``           words as data: triggers, nouns, countries, bodies, titles
``models``          frozen values: what a report is made of
``errors``          `ParseError` and its siblings
==================  ================================================================================

Importing the package loads ``models`` and ``errors`` only; the other rooms load when a function of theirs is first asked for, and
each file of ``vocab`` when a word is first looked up in it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from hrwparse.errors import CodebookError, FormatError, GoldError, ParseError
from hrwparse.models import (
    Actor,
    ActorKind,
    Anchor,
    Attribution,
    Category,
    Citation,
    Country,
    DateRange,
    Document,
    Explanation,
    FrozenDict,
    Incident,
    IncidentKind,
    IndexEntry,
    Issue,
    LegalReference,
    Modality,
    Note,
    PageUrl,
    Paragraph,
    ParagraphKind,
    Place,
    Precision,
    Quantity,
    Report,
    ResolvedFrom,
    Section,
    SourcePlace,
    SourcePoint,
    Span,
    from_dict,
    from_json,
    to_dict,
    to_json,
)

if TYPE_CHECKING:
    from hrwparse.codebook import Codebook
    from hrwparse.evaluation.evaluate import check_gold, evaluate
    from hrwparse.evaluation.results import Difference, DocumentResult, Evaluation, Measure, Reliability, Score, Verdict
    from hrwparse.markup.address import parse_url
    from hrwparse.markup.index import read_index
    from hrwparse.models.schema import json_schema
    from hrwparse.pipeline import explain, join, parse, read, understand
    from hrwparse.text.dates import find_dates

__version__ = "0.1.0"

_ROOMS = {
    "Difference": "hrwparse.evaluation.results",
    "DocumentResult": "hrwparse.evaluation.results",
    "Evaluation": "hrwparse.evaluation.results",
    "Measure": "hrwparse.evaluation.results",
    "Reliability": "hrwparse.evaluation.results",
    "Score": "hrwparse.evaluation.results",
    "Verdict": "hrwparse.evaluation.results",
    "check_gold": "hrwparse.evaluation.evaluate",
    "evaluate": "hrwparse.evaluation.evaluate",
    "Codebook": "hrwparse.codebook",
    "explain": "hrwparse.pipeline",
    "find_dates": "hrwparse.text.dates",
    "join": "hrwparse.pipeline",
    "json_schema": "hrwparse.models.schema",
    "parse": "hrwparse.pipeline",
    "parse_url": "hrwparse.markup.address",
    "read": "hrwparse.pipeline",
    "read_index": "hrwparse.markup.index",
    "understand": "hrwparse.pipeline",
}

__all__ = [
    "Actor",
    "ActorKind",
    "Anchor",
    "Attribution",
    "Category",
    "Citation",
    "Codebook",
    "CodebookError",
    "Country",
    "DateRange",
    "Difference",
    "Document",
    "DocumentResult",
    "Evaluation",
    "Explanation",
    "FormatError",
    "FrozenDict",
    "GoldError",
    "Incident",
    "IncidentKind",
    "IndexEntry",
    "Issue",
    "LegalReference",
    "Measure",
    "Modality",
    "Note",
    "PageUrl",
    "Paragraph",
    "ParagraphKind",
    "ParseError",
    "Place",
    "Precision",
    "Quantity",
    "Reliability",
    "Report",
    "ResolvedFrom",
    "Score",
    "Section",
    "SourcePlace",
    "SourcePoint",
    "Span",
    "Verdict",
    "check_gold",
    "evaluate",
    "explain",
    "find_dates",
    "from_dict",
    "from_json",
    "join",
    "json_schema",
    "parse",
    "parse_url",
    "read",
    "read_index",
    "to_dict",
    "to_json",
    "understand",
]

if not TYPE_CHECKING:  # pragma: no branch

    def __getattr__(name: str) -> Any:
        """A public name of a room, at its first use."""
        if name not in _ROOMS:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        function = getattr(import_module(_ROOMS[name]), name)
        globals()[name] = function
        return function

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
