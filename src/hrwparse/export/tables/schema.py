"""The schema of the six tables, as data. The data dictionary of the docs is made from it.

Keys are strings that are unique over all reports: ``report_id`` is the hash that `hrwparse.report_id` makes, and a section,
an actor and an incident are called ``<report_id>.<own id>``, so that one column joins two tables.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

import attrs

from hrwparse.export.tables.columns import Column, ForeignKey, Table, Type, country, date, many_words, of, own, quantity, words
from hrwparse.models import Actor, Category, Citation, Document, Incident, ParagraphKind, Section


class Role(StrEnum):
    """What an actor does in an incident."""

    AGENT = "agent"
    TARGET = "target"
    SOURCE = "source"


_REPORT = own("report_id", Type.STRING, "The report: a hash of its address, docid, title and text.", required=True)
_TO_REPORT = ForeignKey(column="report_id", table="reports", references="report_id")
_TO_SECTION = ForeignKey(column="section_id", table="sections", references="section_id")
_TO_ACTOR = ForeignKey(column="actor_id", table="actors", references="actor_id")
# Column to the scheme whose codes it holds; the codes are those of ``vocab/data/kinds.toml``.
SCHEMES = {
    "huridocs": "the HURIDOCS micro-thesauri (2001)",
    "plover": "PLOVER (2023): event/mode",
    "cameo": "CAMEO (2012)",
    "acled": "the ACLED codebook (2023): event type / sub-event type",
}


def _key(name: str, description: str) -> Column:
    return own(name, Type.STRING, description, required=True)


def _place_in_report(what: str) -> tuple[Column, ...]:
    return (
        own("section_id", Type.STRING, f"The innermost section that {what} stands in."),
        own(
            "paragraph", Type.INTEGER, "The number of the paragraph among the section's own, counted from 1; None for a heading."
        ),
    )


_REPORTS = Table(
    name="reports",
    description="One row for each report: its header.",
    primary_key=("report_id",),
    columns=(
        _REPORT,
        *of(Document, "layout", "title", "subtitle", "publisher", "author", "published"),
        *country("country", "The country the report is about; the first of several."),
        own("countries", Type.STRINGS, "All countries the report is about, by name."),
        own(
            "country_codes",
            Type.STRINGS,
            "ISO 3166-1 alpha-3 code of each, or the ISO 3166-3 code of a former state; may be None.",
        ),
        *of(Document, "report_year"),
        *date("coverage", "The period that the report tells of."),
        *of(Document, "docid", "url", "captured", "language"),
        own("citation", Type.STRING, "The page's own citation line."),
        *(own(f"citation_{c.name}", c.type, c.description) for c in of(Citation, "publisher", "title", "published")),
        *(own(f"citation_{c.name}", c.type, c.description) for c in of(Citation, "symbol", "url", "accessed")),
        *of(Document, "site_updated", "header", "origins"),
        own("issues", Type.STRINGS, "Codes of what could not be read, or not for sure."),
        own("characters", Type.INTEGER, "Length of the text in code points.", required=True),
    ),
)

_SECTIONS = Table(
    name="sections",
    description="One row for each part of the outline, with its own text. All texts in order are the text of the report.",
    primary_key=("section_id",),
    foreign_keys=(_TO_REPORT, ForeignKey(column="parent_id", table="sections", references="section_id")),
    columns=(
        _key("section_id", "The section: `<report_id>.s1`, `<report_id>.s2` ... in the order of the text."),
        _REPORT,
        own("parent_id", Type.STRING, "The section that it is part of; None for the outermost."),
        own("position", Type.INTEGER, "Its number in the report, counted from 1.", required=True),
        *of(Section, "level", "heading"),
        own(
            "path",
            Type.STRINGS,
            "The headings from the outermost section down to its own; sections without heading are left out.",
        ),
        own(
            "section_start", Type.INTEGER, "Offset of its first code point in the report's text, heading included.", required=True
        ),
        own("section_end", Type.INTEGER, "Offset just behind its last code point, subsections included.", required=True),
        own("paragraphs", Type.INTEGER, "How many paragraphs of its own it has.", required=True),
        own("text", Type.STRING, "Heading and own paragraphs, without those of the subsections; it begins at `section_start`."),
    ),
)

_ACTORS = Table(
    name="actors",
    description="One row for each person, body or group that a report names or that takes part in an incident.",
    primary_key=("actor_id",),
    foreign_keys=(_TO_REPORT,),
    columns=(
        _key(
            "actor_id",
            "The actor: `<report_id>.a1`, `<report_id>.a2` ... in order of first mention. An actor is one of one report.",
        ),
        _REPORT,
        *of(Actor, "name", "kind", "named", "aliases", "titles"),
        *country("country", "The country that the actor belongs to, where told."),
    ),
)

_INCIDENTS = Table(
    name="incidents",
    description="One row for each incident, with the sentence that tells it.",
    primary_key=("incident_id",),
    foreign_keys=(
        _TO_REPORT,
        _TO_SECTION,
        ForeignKey(column="attribution_actor_id", table="actors", references="actor_id"),
    ),
    columns=(
        _key("incident_id", "The incident: `<report_id>.i1`, `<report_id>.i2` ... in the order of the text."),
        _REPORT,
        *_place_in_report("its trigger"),
        own("paragraph_kind", Type.STRING, "What the paragraph is on the page; None for a heading.", values=ParagraphKind),
        *of(Incident, "kind"),
        own("category", Type.STRING, "The family that the kind belongs to.", required=True, values=Category),
        *of(Incident, "modality", "confidence"),
        *date("date", "When it happened."),
        own("places", Type.STRINGS, "Named places of the event, as printed."),
        own(
            "place_countries",
            Type.STRINGS,
            "The country of each place: ISO 3166-1 alpha-3 or ISO 3166-3 code; None where not known.",
        ),
        own("place_starts", Type.INTEGERS, "Where each of `places` stands in the text: offset of the first code point."),
        own("place_ends", Type.INTEGERS, "Offset just behind the last code point of each."),
        own("agents", Type.STRINGS, "Who did it, by name. More on each: participants and actors."),
        own("targets", Type.STRINGS, "To whom it was done, or whom it concerns, by name."),
        *quantity("count", "The number of targets, where they are counted."),
        *words("attribution", "Who says so: the words that name the source."),
        own("attribution_actor_id", Type.STRING, "The source as an actor, where it is one of the report's."),
        *many_words("legal_references", "legal_reference", "Laws and articles told with the event."),
        *many_words("retold", "retold", "Triggers of the other mentions of the same event."),
        *words("trigger", "The word or words that name the event."),
        *words("sentence", "The sentence that tells it."),
        *of(Incident, "rule"),
        *(own(scheme, Type.STRINGS, f"The nearest codes of the kind in {name}, if any.") for scheme, name in SCHEMES.items()),
    ),
)

_PARTICIPANTS = Table(
    name="participants",
    description="One row for each role that an actor has in an incident.",
    primary_key=("incident_id", "role", "position"),
    foreign_keys=(_TO_REPORT, ForeignKey(column="incident_id", table="incidents", references="incident_id"), _TO_ACTOR),
    columns=(
        _REPORT,
        _key("incident_id", "The incident."),
        own("role", Type.STRING, "agent: did it; target: it was done to them, or concerns them; source: says so.", True, Role),
        own("position", Type.INTEGER, "Number among those of the same role in the incident, counted from 1.", required=True),
        _key("actor_id", "Who."),
        *words("words", "The words that name the actor there: a name, a description or a pronoun."),
    ),
)

_MENTIONS = Table(
    name="mentions",
    description="One row for each place where a text refers to an actor.",
    primary_key=("actor_id", "position"),
    foreign_keys=(_TO_REPORT, _TO_ACTOR, _TO_SECTION),
    columns=(
        _REPORT,
        _key("actor_id", "Who."),
        own("position", Type.INTEGER, "Number among the actor's mentions, counted from 1.", required=True),
        *_place_in_report("the mention"),
        *words("words", "The words that refer to the actor."),
    ),
)

TABLES: Mapping[str, Table] = MappingProxyType(
    {table.name: table for table in (_REPORTS, _SECTIONS, _ACTORS, _INCIDENTS, _PARTICIPANTS, _MENTIONS)}
)
"""The six tables by name, in an order in which no row refers to a later table but by ``parent_id``."""


def tables_with(schemes: Sequence[str]) -> Mapping[str, Table]:
    """The six tables, ``incidents`` with a column at its end for each of the user's own schemes. `ValueError` for a name that
    the table has already, or that is empty."""
    taken = {column.name for column in _INCIDENTS.columns}
    for scheme in schemes:
        if scheme in taken or not scheme:
            raise ValueError(f"a scheme of codes cannot be called {scheme!r}: it is to be a column of the incidents")
    columns = (own(scheme, Type.STRINGS, f"The codes of the kind in {scheme}, by a crosswalk of your own.") for scheme in schemes)
    return {**TABLES, _INCIDENTS.name: attrs.evolve(_INCIDENTS, columns=(*_INCIDENTS.columns, *columns))} if schemes else TABLES
