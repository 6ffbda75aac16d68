"""What a table is made of: columns with their types and meanings, most of them taken from a field of a model."""

import datetime as dt
import types
import typing
from enum import Enum, StrEnum
from typing import Any

import attrs

from hrwparse.models import Country, DateRange, FrozenDict, Quantity
from hrwparse.models.base import doc, documented
from hrwparse.models.serialize import field_types


class Type(StrEnum):
    """What stands in the cells of a column; None stands in any cell whose column is not ``required``."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    STRINGS = "list of strings"
    INTEGERS = "list of integers"
    JSON = "JSON object"


@documented
@attrs.frozen(kw_only=True)
class Column:
    """One column of a table."""

    name: str = attrs.field(metadata=doc("Unique in its table."))
    type: Type = attrs.field(metadata=doc("What stands in its cells."))
    description: str = attrs.field(metadata=doc("What it means."))
    required: bool = attrs.field(
        default=False, metadata=doc("Whether no cell is ever None. A list is never None, but may be empty.")
    )
    values: tuple[str, ...] = attrs.field(default=(), metadata=doc("All values that occur, where they are a closed list."))


@documented
@attrs.frozen(kw_only=True)
class ForeignKey:
    """A column that holds the key of a row in another table, or in the same."""

    column: str = attrs.field(metadata=doc("The column that refers."))
    table: str = attrs.field(metadata=doc("The table that it refers to, by its key, which has the name ``references``."))
    references: str = attrs.field(metadata=doc("The key column of that table."))


@documented
@attrs.frozen(kw_only=True)
class Table:
    """One table: what its rows are, its columns in their order, its keys."""

    name: str = attrs.field(metadata=doc("Also the name of its file, without the ending."))
    description: str = attrs.field(metadata=doc("What one row is."))
    columns: tuple[Column, ...] = attrs.field(metadata=doc("In the order in which rows have them."))
    primary_key: tuple[str, ...] = attrs.field(metadata=doc("The columns that together are different in every row."))
    foreign_keys: tuple[ForeignKey, ...] = attrs.field(default=(), metadata=doc("How its rows belong to rows of other tables."))


_TYPES: dict[Any, Type] = {
    str: Type.STRING,
    int: Type.INTEGER,
    float: Type.NUMBER,
    bool: Type.BOOLEAN,
    dt.date: Type.DATE,
    dt.datetime: Type.DATETIME,
    tuple[str, ...]: Type.STRINGS,
    FrozenDict: Type.JSON,
}
# A string that is empty is None in a row: no format can tell the two apart, and an empty one tells nothing.
_NEVER_NONE = {Type.BOOLEAN, Type.INTEGER, Type.NUMBER}


def of(model: type, *fields: str) -> tuple[Column, ...]:
    """The columns of fields that are plain values: name, type and meaning are the model's."""
    return tuple(_of(model, field) for field in fields)


def own(name: str, type_: Type, description: str, required: bool = False, values: type[Enum] | None = None) -> Column:
    """A column that no field of a model is behind. Lists are always required."""
    required = required or type_ in (Type.STRINGS, Type.INTEGERS)
    return Column(name=name, type=type_, description=description, required=required, values=_members(values))


def words(name: str, description: str) -> tuple[Column, ...]:
    """A stretch of the text: its words, and where they stand. Words may be None where the stretch is empty."""
    return (own(name, Type.STRING, description), *place(name, f"`{name}`"))


def place(name: str, what: str, required: bool = False) -> tuple[Column, ...]:
    """Where something stands in the text."""
    return (
        own(f"{name}_start", Type.INTEGER, f"Where {what} stands: {_START}", required),
        own(f"{name}_end", Type.INTEGER, _END, required),
    )


def many_words(names: str, name: str, description: str) -> tuple[Column, ...]:
    """Any number of stretches of the text as three lists of one length."""
    return (
        own(names, Type.STRINGS, description),
        own(f"{name}_starts", Type.INTEGERS, f"Where each of `{names}` stands, in the same order: {_START}"),
        own(f"{name}_ends", Type.INTEGERS, f"In the same order: {_END}"),
    )


def country(name: str, description: str) -> tuple[Column, ...]:
    """A `Country`, spread over four columns."""
    parts = of(Country, "alpha2", "alpha3", "former")
    return (own(name, Type.STRING, f"{description} {_of(Country, 'name').description}"), *_under(name, parts))


def date(name: str, description: str) -> tuple[Column, ...]:
    """A `DateRange`, spread over nine columns; what it is the date of goes with the first."""
    before, after = ("earliest", "latest", "edtf", "text"), ("precision", "resolved_from", "approximate")
    there = place(name, f"`{name}_text`")
    return _told(description, (*_under(name, of(DateRange, *before)), *there, *_under(name, of(DateRange, *after))))


def quantity(name: str, description: str) -> tuple[Column, ...]:
    """A `Quantity`, spread over five columns; what it counts goes with the first."""
    return _told(description, (*_under(name, of(Quantity, "minimum", "maximum", "text")), *place(name, f"`{name}_text`")))


_START = "offset of the first code point in the report's text, counted from 0."
_END = "Offset just behind the last code point."


def _of(model: type, field: str) -> Column:
    hint = field_types(model)[field]
    optional = typing.get_origin(hint) in (typing.Union, types.UnionType)
    if optional:
        hint = next(a for a in typing.get_args(hint) if a is not type(None))
    closed = isinstance(hint, type) and issubclass(hint, Enum)
    type_ = Type.STRING if closed else _TYPES[hint]
    required = not optional and (closed or type_ in _NEVER_NONE or type_ in (Type.STRINGS, Type.JSON))
    description = attrs.fields_dict(model)[field].metadata["doc"]
    return Column(name=field, type=type_, description=description, required=required, values=_members(hint if closed else None))


def _under(name: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Columns of a value that is part of another and may be missing."""
    return tuple(attrs.evolve(column, name=f"{name}_{column.name}", required=False) for column in columns)


def _told(description: str, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    first, *others = columns
    return (attrs.evolve(first, description=f"{description} {first.description}"), *others)


def _members(values: type[Enum] | None) -> tuple[str, ...]:
    return tuple(member.value for member in values) if values else ()
