"""The rules of Uwazi's CSV importer for the properties that our files have: what an entity holds after a row was imported.

After ``app/api/csv`` of https://github.com/huridocs/uwazi (2026): ``csv.ts`` (rows), ``entityRow.ts`` (headers),
``typeParsers.ts`` with ``typeParsers/*.ts`` (values), ``importEntity.ts`` (defaults).
The program itself needs Node, MongoDB and Elasticsearch.
"""

import csv
import datetime as dt
import io
import re
import urllib.parse

# Columns that the importer takes for itself, and one that its older versions overwrote with the language of the import.
TAKEN = {"id", "file", "attachments", "language"}


class Skipped(Exception):
    """The importer would leave the value out, or the whole row."""


def import_rows(text, properties, known):
    """An entity (a dict by label) for each row, by the types of a template; ``known`` are the titles of all entities so far."""
    rows = list(csv.DictReader(io.StringIO(text)))
    names = [safe_name(label) for label in properties]
    if len(set(names)) < len(names) or TAKEN & set(names) or any("__" in name for name in names):
        raise Skipped(names)
    entities = [{label: PARSERS[kind](row[label].strip()) for label, kind in properties.items() if row[label]} for row in rows]
    for entity in entities:
        for label, kind in properties.items():
            if kind == "relationship" and not set(entity.get(label, ())) <= known:
                raise Skipped(entity[label])  # it would make an entity that has a title and nothing else
    return entities


def safe_name(label):
    """The name of a property, by which headers and labels are compared."""
    return re.sub(r"[^a-z0-9À-ž]+", "_", label.strip().lower())


def text(value):
    if value in {"null", "NULL", "Null", "undefined", "UNDEFINED", "Undefined", "N/A", "n/a", "N/a"}:
        raise Skipped(value)
    return " ".join(value.split())


def select(value):
    """The label, after that of its group if it has one."""
    parts = tuple(value.split("::"))
    if len(parts) > 2 or any(part.strip() != part or not part for part in parts):
        raise Skipped(value)
    return parts


def values(value):
    return list(dict.fromkeys(filter(None, value.split("|"))))


def day(value):
    return dt.datetime.strptime(value, "%Y/%m/%d").date()


def days(value):
    """From and to; what stands behind a second colon is lost."""
    first, last = value.split(":")
    return (day(first) if first else None), (day(last) if last else None)


def link(value):
    """Label and address; without a label the address is its own, without a host the value is left out."""
    label, _, url = value.partition("|")
    if not urllib.parse.urlsplit(url).netloc or "|" in url or not label:
        raise Skipped(value)
    return label, url


PARSERS = {
    "title": text,
    "text": text,
    "numeric": float,
    "select": select,
    "multiselect": lambda value: [select(label) for label in values(value)],
    "relationship": values,
    "date": day,
    "daterange": days,
    "link": link,
}
