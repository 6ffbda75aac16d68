"""Values of the models as cells: the counterpart of ``columns``, with the same names."""

import json
from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Any

from hrwparse.models import Country, DateRange, Quantity, Span

Cells = dict[str, Any]


def plain(value: Any) -> Any:
    """The value as a row holds it: no `Enum`, no tuple, no empty str, a mapping as a JSON text."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        return json.dumps(dict(value), ensure_ascii=False)
    return None if value == "" else value


def of(value: object, *fields: str, under: str = "") -> Cells:
    """The named fields of a model; all None where there is no value. ``under`` goes before each name."""
    return {under + field: plain(getattr(value, field, None)) for field in fields}


def words(name: str, span: Span | None, text: str) -> Cells:
    """What the span quotes from the text, and where it stands."""
    return {name: plain(span.quote(text)) if span else None, **place(name, span)}


def many_words(names: str, name: str, spans: Sequence[Span], text: str) -> Cells:
    """The same of many spans, as three lists."""
    return {names: [span.quote(text) for span in spans], **places(name, spans)}


def place(name: str, span: Span | None) -> Cells:
    """Where the span begins and ends."""
    return of(span, "start", "end", under=f"{name}_")


def places(name: str, spans: Sequence[Span]) -> Cells:
    """Where the spans begin and end."""
    return {f"{name}_starts": [span.start for span in spans], f"{name}_ends": [span.end for span in spans]}


def country(name: str, value: Country | None) -> Cells:
    """A country over four columns."""
    return {name: plain(value.name) if value else None, **of(value, "alpha2", "alpha3", "former", under=f"{name}_")}


def code(value: Country | None) -> str | None:
    """One code for a country: alpha-3, or that of a former state."""
    return (value.alpha3 or value.former) if value else None


def date(name: str, value: DateRange | None) -> Cells:
    """A date over nine columns."""
    return {
        **of(value, "earliest", "latest", "edtf", "text", under=f"{name}_"),
        **place(name, value.span if value else None),
        **of(value, "precision", "resolved_from", "approximate", under=f"{name}_"),
    }


def quantity(name: str, value: Quantity | None) -> Cells:
    """A number over five columns."""
    return {**of(value, "minimum", "maximum", "text", under=f"{name}_"), **place(name, value.span if value else None)}
