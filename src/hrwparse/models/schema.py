"""The JSON Schema (draft 2020-12) of a serialised report, generated from the models.

``python -m hrwparse.models.schema`` prints it; the package ships it as ``report.schema.json``.
"""

import datetime as dt
import json
import types
import typing
from enum import Enum
from importlib.resources import files
from typing import Any

import attrs

from hrwparse.models.actors import Actor
from hrwparse.models.base import FrozenDict
from hrwparse.models.incidents import Attribution, Incident
from hrwparse.models.report import Report
from hrwparse.models.serialize import SCHEMA_VERSION, field_types

_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "format": "date"},
    dt.datetime: {"type": "string", "format": "date-time"},
    FrozenDict: {"type": "object", "additionalProperties": {"type": "string"}},
}
_ACTOR_ID = {"type": "string", "description": "The id of one of the report's actors."}


def json_schema() -> dict[str, Any]:
    """The schema as a dict."""
    definitions: dict[str, Any] = {}
    body = _object(Report, definitions)
    body["properties"] = {"schema_version": {"const": SCHEMA_VERSION}, **body["properties"]}
    body["required"] = ["schema_version", *body["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "hrwparse report",
        **body,
        "$defs": dict(sorted(definitions.items())),
    }


def shipped_schema() -> dict[str, Any]:
    """The schema that lies in the package: the one of this release."""
    text = files("hrwparse").joinpath("report.schema.json").read_text(encoding="utf-8")
    return typing.cast(dict[str, Any], json.loads(text))


def _object(cls: type, definitions: dict[str, Any]) -> dict[str, Any]:
    properties = {}
    for field in attrs.fields(cls):
        shape = _shape(field_types(cls)[field.name], definitions, cls)
        properties[field.name] = {**shape, "description": field.metadata["doc"]} if "doc" in field.metadata else shape
    summary = (cls.__doc__ or "").strip().splitlines()[0]
    return {
        "type": "object",
        "description": summary,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _shape(hint: Any, definitions: dict[str, Any], owner: type) -> dict[str, Any]:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        inner = [_shape(a, definitions, owner) for a in typing.get_args(hint) if a is not type(None)]
        return {"anyOf": [*inner, {"type": "null"}]}
    if origin is tuple:
        return {"type": "array", "items": _shape(typing.get_args(hint)[0], definitions, owner)}
    if hint is Actor and owner in (Incident, Attribution):
        return dict(_ACTOR_ID)
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    name = hint.__name__
    if name not in definitions:
        definitions[name] = {}
        if issubclass(hint, Enum):
            definitions[name] = {"type": "string", "enum": [m.value for m in hint], "description": (hint.__doc__ or "").strip()}
        else:
            definitions[name] = _object(hint, definitions)
    return {"$ref": f"#/$defs/{name}"}


if __name__ == "__main__":
    print(json.dumps(json_schema(), indent=2))
