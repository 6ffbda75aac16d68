"""Saved Human Rights Watch and Refworld report pages as typed data, every value with its evidence.

    import hrwparse

    report = hrwparse.parse("kazakhstan-2008.html")
    for incident in report.incidents:
        print(incident.kind, incident.date, report.text[incident.trigger.start:incident.trigger.end])

The rooms of the house, from the top down; imports only look down:

==================  ================================================================================
``evaluation``      `evaluate`: how far reports agree with annotated pages
``corpus``          `parse_many`: the pipeline over many pages and processes
``pipeline``        `parse` = `understand` (`read` (source)): the stages in order
``export``          one writer for each format: `Report` → tables, pages, records of other tools
``across``          several reports together: what links them, what two versions differ in
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
    report_id,
    to_dict,
    to_json,
)

if TYPE_CHECKING:
    from hrwparse.across.comparison import compare
    from hrwparse.across.linking import link_reports
    from hrwparse.codebook import Codebook
    from hrwparse.corpus.failure import Failure, WorkerDied
    from hrwparse.corpus.many import parse_many
    from hrwparse.evaluation.evaluate import check_gold, evaluate
    from hrwparse.evaluation.results import Difference, DocumentResult, Evaluation, Measure, Reliability, Score, Verdict
    from hrwparse.export.bibtex import to_bibtex
    from hrwparse.export.csl import to_csl, to_csl_citation
    from hrwparse.export.doccano import to_doccano
    from hrwparse.export.evidence import to_html
    from hrwparse.export.ftm import to_ftm
    from hrwparse.export.icalendar import to_icalendar
    from hrwparse.export.label_studio import label_studio_config, to_label_studio
    from hrwparse.export.plover import to_plover
    from hrwparse.export.ris import to_ris
    from hrwparse.export.spacy import to_spacy
    from hrwparse.export.tables.arrow import to_arrow, to_pandas, to_polars
    from hrwparse.export.tables.comma import from_csv, to_csv
    from hrwparse.export.tables.parquet import to_parquet
    from hrwparse.export.tables.rows import iter_rows, to_rows
    from hrwparse.export.tables.schema import TABLES
    from hrwparse.export.timelinejs import to_timelinejs
    from hrwparse.export.uwazi import UWAZI_PROPERTIES, to_uwazi
    from hrwparse.export.web_annotations import to_web_annotations
    from hrwparse.markup.addresses.address import parse_url
    from hrwparse.markup.listings.index import read_index
    from hrwparse.models.schema import json_schema
    from hrwparse.pipeline import explain, join, parse, read, understand
    from hrwparse.text.dates import find_dates

__version__ = "0.1.0"

_ROOMS = {
    "Codebook": "hrwparse.codebook",
    "Difference": "hrwparse.evaluation.results",
    "DocumentResult": "hrwparse.evaluation.results",
    "Evaluation": "hrwparse.evaluation.results",
    "Failure": "hrwparse.corpus.failure",
    "Measure": "hrwparse.evaluation.results",
    "Reliability": "hrwparse.evaluation.results",
    "Score": "hrwparse.evaluation.results",
    "TABLES": "hrwparse.export.tables.schema",
    "Verdict": "hrwparse.evaluation.results",
    "UWAZI_PROPERTIES": "hrwparse.export.uwazi",
    "WorkerDied": "hrwparse.corpus.failure",
    "check_gold": "hrwparse.evaluation.evaluate",
    "compare": "hrwparse.across.comparison",
    "evaluate": "hrwparse.evaluation.evaluate",
    "explain": "hrwparse.pipeline",
    "find_dates": "hrwparse.text.dates",
    "from_csv": "hrwparse.export.tables.comma",
    "iter_rows": "hrwparse.export.tables.rows",
    "join": "hrwparse.pipeline",
    "json_schema": "hrwparse.models.schema",
    "label_studio_config": "hrwparse.export.label_studio",
    "link_reports": "hrwparse.across.linking",
    "parse": "hrwparse.pipeline",
    "parse_many": "hrwparse.corpus.many",
    "parse_url": "hrwparse.markup.addresses.address",
    "read": "hrwparse.pipeline",
    "read_index": "hrwparse.markup.listings.index",
    "to_arrow": "hrwparse.export.tables.arrow",
    "to_bibtex": "hrwparse.export.bibtex",
    "to_csl": "hrwparse.export.csl",
    "to_csl_citation": "hrwparse.export.csl",
    "to_csv": "hrwparse.export.tables.comma",
    "to_doccano": "hrwparse.export.doccano",
    "to_ftm": "hrwparse.export.ftm",
    "to_html": "hrwparse.export.evidence",
    "to_icalendar": "hrwparse.export.icalendar",
    "to_label_studio": "hrwparse.export.label_studio",
    "to_pandas": "hrwparse.export.tables.arrow",
    "to_parquet": "hrwparse.export.tables.parquet",
    "to_plover": "hrwparse.export.plover",
    "to_polars": "hrwparse.export.tables.arrow",
    "to_ris": "hrwparse.export.ris",
    "to_rows": "hrwparse.export.tables.rows",
    "to_spacy": "hrwparse.export.spacy",
    "to_timelinejs": "hrwparse.export.timelinejs",
    "to_uwazi": "hrwparse.export.uwazi",
    "to_web_annotations": "hrwparse.export.web_annotations",
    "understand": "hrwparse.pipeline",
}

__all__ = [
    "TABLES",
    "UWAZI_PROPERTIES",
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
    "Failure",
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
    "WorkerDied",
    "check_gold",
    "compare",
    "evaluate",
    "explain",
    "find_dates",
    "from_csv",
    "from_dict",
    "from_json",
    "iter_rows",
    "join",
    "json_schema",
    "label_studio_config",
    "link_reports",
    "parse",
    "parse_many",
    "parse_url",
    "read",
    "read_index",
    "report_id",
    "to_arrow",
    "to_bibtex",
    "to_csl",
    "to_csl_citation",
    "to_csv",
    "to_dict",
    "to_doccano",
    "to_ftm",
    "to_html",
    "to_icalendar",
    "to_json",
    "to_label_studio",
    "to_pandas",
    "to_parquet",
    "to_plover",
    "to_polars",
    "to_ris",
    "to_rows",
    "to_spacy",
    "to_timelinejs",
    "to_uwazi",
    "to_web_annotations",
    "understand",
]


def _in_notebook(report: Report) -> str:
    """What a notebook shows of a report; set here since the models do not know the rooms above them."""
    fragment: str = import_module("hrwparse.export.evidence").to_html_fragment(report)
    return fragment


Report._repr_html_ = _in_notebook  # type: ignore[attr-defined]  # a hook of notebooks, no field of the model

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
