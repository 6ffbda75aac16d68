"""The Frictionless data package: a ``datapackage.json`` that tells what lies in a folder of tables.

Data Package and Table Schema 2.0, https://datapackage.org/standard/data-package/ and .../table-schema/; a list is an
``array``, in CSV a JSON array.
"""

from collections.abc import Iterable
from typing import Any

from hrwparse.export.tables.columns import Column, Table, Type

NAME = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_ABOUT = (
    "Made by hrwparse from saved report pages. Names, dates and roles are what a machine read in the quoted words: read them too "
    "before you rely on a row. The texts belong to their publishers, and they name people who may be in danger."
)
_TYPES = {Type.STRINGS: "array", Type.INTEGERS: "array", Type.JSON: "object"}
_ITEMS = {Type.STRINGS: "string", Type.INTEGERS: "integer"}


def datapackage(tables: Iterable[Table], format_: str, mediatype: str, **more: Any) -> dict[str, Any]:
    """The descriptor of a folder with one file of the format for each of the tables. ``more`` goes into every resource."""
    return {
        "$schema": _PROFILE,
        "name": "hrwparse-reports",
        "title": "Incidents and actors out of human rights reports",
        "description": _ABOUT,
        "resources": [_resource(table, format_, mediatype, more) for table in tables],
    }


def _resource(table: Table, format_: str, mediatype: str, more: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.{format_}",
        "format": format_,
        "mediatype": mediatype,
        **more,
        "description": table.description,
        "schema": table_schema(table),
    }


def table_schema(table: Table) -> dict[str, Any]:
    """The Table Schema of a table."""
    keys = [
        {
            "fields": [key.column],
            "reference": {"resource": "" if key.table == table.name else key.table, "fields": [key.references]},
        }
        for key in table.foreign_keys
    ]
    return {
        "fields": [_field(column) for column in table.columns],
        "primaryKey": list(table.primary_key),
        **({"foreignKeys": keys} if keys else {}),
        "missingValues": [""],
    }


def _field(column: Column) -> dict[str, Any]:
    items = {"arrayItem": {"type": _ITEMS[column.type]}} if column.type in _ITEMS else {}
    constraints = {"required": True} if column.required else {}
    return {
        "name": column.name,
        "type": _TYPES.get(column.type, column.type.value),
        **items,
        "description": column.description,
        "constraints": {**constraints, **({"enum": list(column.values)} if column.values else {})},
    }
