"""Saved Human Rights Watch and Refworld report pages as typed data, every value with its evidence.

    import hrwparse

    report = hrwparse.parse("kazakhstan-2008.html")
    for incident in report.incidents:
        print(incident.kind, incident.date, report.text[incident.trigger.start:incident.trigger.end])

The rooms of the house, from the top down; imports only look down:

==================  ================================================================================
``pipeline``        `parse` = `understand` (`read` (source)): the stages in order
``layouts``         one reader for each page family: page → `Document`
``extract``         one finder for each noun: names, actors, dates, roles, incidents
``markup``          what readers share: decoding, archives, blocks, outline, header labels
``text``            the language layer on `str`: sentences, dates, words, groups, clauses
``vocab``           words as data: triggers, nouns, countries, bodies, titles
``models``          frozen values: what a report is made of
``errors``          `ParseError` and its siblings
==================  ================================================================================
"""

from hrwparse.errors import CodebookError, FormatError, ParseError
from hrwparse.models import (
    Actor,
    ActorKind,
    Attribution,
    Category,
    Citation,
    Country,
    DateRange,
    Document,
    FrozenDict,
    Incident,
    IncidentKind,
    Issue,
    LegalReference,
    Modality,
    Note,
    Paragraph,
    ParagraphKind,
    Place,
    Precision,
    Quantity,
    Report,
    ResolvedFrom,
    Section,
    Span,
    from_dict,
    from_json,
    json_schema,
    to_dict,
    to_json,
)
from hrwparse.pipeline import parse, read, understand
from hrwparse.text.dates import find_dates

__version__ = "0.1.0"

__all__ = [
    "Actor",
    "ActorKind",
    "Attribution",
    "Category",
    "Citation",
    "CodebookError",
    "Country",
    "DateRange",
    "Document",
    "FormatError",
    "FrozenDict",
    "Incident",
    "IncidentKind",
    "Issue",
    "LegalReference",
    "Modality",
    "Note",
    "Paragraph",
    "ParagraphKind",
    "ParseError",
    "Place",
    "Precision",
    "Quantity",
    "Report",
    "ResolvedFrom",
    "Section",
    "Span",
    "find_dates",
    "from_dict",
    "from_json",
    "json_schema",
    "parse",
    "read",
    "to_dict",
    "to_json",
    "understand",
]
