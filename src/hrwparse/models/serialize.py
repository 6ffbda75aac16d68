"""Reports as dicts and JSON, and back, without loss.

An incident refers to its actors by their ``id``; everything else is written out. Dates are ISO 8601 strings.
"""

import datetime as dt
import json
import types
import typing
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import Any

import attrs

from hrwparse.errors import FormatError
from hrwparse.models.actors import Actor
from hrwparse.models.base import FrozenDict
from hrwparse.models.incidents import Attribution, Incident
from hrwparse.models.report import Report

SCHEMA_VERSION = "1.0"
_BY_ID = (Incident, Attribution)  # models whose actors are written as ids


def to_dict(report: Report) -> dict[str, Any]:
    """The report as a dict of plain values (str, int, float, bool, None, list, dict) with ``schema_version``."""
    return {"schema_version": SCHEMA_VERSION, **_plain(report)}


def from_dict(data: Mapping[str, Any]) -> Report:
    """The report that `to_dict` wrote. `FormatError` for another schema version or a shape that is none of ours."""
    if not isinstance(data, Mapping) or data.get("schema_version") != SCHEMA_VERSION:
        seen = data.get("schema_version") if isinstance(data, Mapping) else type(data).__name__
        raise FormatError(f"schema_version {seen!r} instead of {SCHEMA_VERSION!r}")
    try:
        actors = {row["id"]: _build(Actor, row, {}) for row in data["actors"]}
        body = {key: value for key, value in data.items() if key != "schema_version"}
        return typing.cast(Report, _build(Report, body, actors))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FormatError(f"not a serialised report: {type(error).__name__}: {error}") from error


def to_json(report: Report, indent: int | None = None) -> str:
    """The report as a JSON text (UTF-8 characters as they are)."""
    return json.dumps(to_dict(report), ensure_ascii=False, indent=indent)


def from_json(text: str) -> Report:
    """The report that `to_json` wrote."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        raise FormatError(f"not JSON: {error}") from error
    return from_dict(data)


def _plain(value: Any) -> Any:
    if attrs.has(type(value)):
        return {f.name: _field(value, f.name) for f in attrs.fields(type(value))}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, FrozenDict):
        return dict(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _field(owner: Any, name: str) -> Any:
    value = getattr(owner, name)
    if isinstance(owner, _BY_ID):
        if isinstance(value, Actor):
            return value.id
        if isinstance(value, tuple) and value and isinstance(value[0], Actor):
            return [actor.id for actor in value]
    return _plain(value)


@cache
def field_types(cls: type) -> dict[str, Any]:
    """Field name to type of a model, forward references resolved."""
    return {f.name: hint for f in attrs.fields(cls) for hint in [typing.get_type_hints(cls)[f.name]]}


def _build(hint: Any, value: Any, actors: Mapping[str, Actor]) -> Any:
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        if value is None:
            return None
        return _build(next(a for a in typing.get_args(hint) if a is not type(None)), value, actors)
    if origin is tuple:
        return tuple(_build(typing.get_args(hint)[0], item, actors) for item in value)
    if hint is Actor and isinstance(value, str):
        return actors[value]
    if attrs.has(hint):
        known = field_types(hint)
        unknown = set(value) - set(known)
        if unknown:
            raise ValueError(f"{hint.__name__} has no field {sorted(unknown)[0]!r}")
        return hint(**{name: _build(known[name], item, actors) for name, item in value.items()})
    return _scalar(hint, value)


def _scalar(hint: Any, value: Any) -> Any:
    if hint is FrozenDict:
        return FrozenDict(value)
    if hint in (dt.date, dt.datetime):
        return hint.fromisoformat(value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    accepted = (int, float) if hint is float else hint
    if not isinstance(value, accepted) or isinstance(value, bool) != (hint is bool):
        raise ValueError(f"{value!r} is no {hint.__name__}")
    return float(value) if hint is float else value
