"""The tables as Arrow tables, and through them as pandas and polars data frames, with true types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from hrwparse.export.crosswalks import Crosswalk, Crosswalks
from hrwparse.export.extras import extra
from hrwparse.export.tables.columns import Table, Type
from hrwparse.export.tables.rows import Row, iter_rows
from hrwparse.export.tables.schema import tables_with
from hrwparse.models import Report

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

BATCH = 10_000  # rows of a table that become Arrow memory at a time; also the size of a row group in Parquet


def to_arrow(reports: Report | Iterable[Report], *, crosswalks: Crosswalks | None = None) -> dict[str, pyarrow.Table]:
    """The tables of `to_rows` as `pyarrow.Table` values, by name.

    Dates are ``date32``, times ``timestamp[us, UTC]``, whole numbers ``int64``, lists ``list``; what is None is null. A table
    without rows has its columns all the same. The meaning of each column goes with it, as metadata ``description`` of its
    field. ``crosswalks`` as for `to_rows`. `ImportError` without the extra ``tables``.
    """
    pa = extra("pyarrow", "tables")
    tables = tables_with(Crosswalk.over(crosswalks).own)
    batches: dict[str, list[Any]] = {name: [] for name in tables}
    for name, batch in iter_batches(reports, crosswalks):
        batches[name].append(batch)
    return {name: pa.Table.from_batches(parts, arrow_schema(tables[name])) for name, parts in batches.items()}


def to_pandas(reports: Report | Iterable[Report], *, crosswalks: Crosswalks | None = None) -> dict[str, pandas.DataFrame]:
    """The tables of `to_rows` as `pandas.DataFrame` values, by name.

    Columns are of Arrow types (`pandas.ArrowDtype`), so that dates stay dates, lists lists, and whole numbers whole where
    some are missing. ``crosswalks`` as for `to_rows`. `ImportError` without the extra ``tables``.
    """
    pd = extra("pandas", "tables")
    return {name: table.to_pandas(types_mapper=pd.ArrowDtype) for name, table in to_arrow(reports, crosswalks=crosswalks).items()}


def to_polars(reports: Report | Iterable[Report], *, crosswalks: Crosswalks | None = None) -> dict[str, polars.DataFrame]:
    """The tables of `to_rows` as `polars.DataFrame` values, by name.

    ``crosswalks`` as for `to_rows`. `ImportError` without the extra ``tables``.
    """
    pl = extra("polars", "tables")
    return {name: pl.from_arrow(table) for name, table in to_arrow(reports, crosswalks=crosswalks).items()}


def iter_batches(
    reports: Report | Iterable[Report], crosswalks: Crosswalks | None = None
) -> Iterator[tuple[str, pyarrow.RecordBatch]]:
    """The rows of `iter_rows` as record batches of at most `BATCH` rows, each with the name of its table."""
    pa = extra("pyarrow", "tables")
    schemas = {name: arrow_schema(table) for name, table in tables_with(Crosswalk.over(crosswalks).own).items()}
    waiting: dict[str, list[Row]] = {name: [] for name in schemas}
    for name, row in iter_rows(reports, crosswalks=crosswalks):
        waiting[name].append(row)
        if len(waiting[name]) == BATCH:
            yield name, pa.RecordBatch.from_pylist(waiting[name], schema=schemas[name])
            waiting[name] = []
    for name, rows in waiting.items():
        if rows:
            yield name, pa.RecordBatch.from_pylist(rows, schema=schemas[name])


def arrow_schema(table: Table) -> pyarrow.Schema:
    """The columns of a table as an Arrow schema."""
    pa = extra("pyarrow", "tables")
    types = {
        Type.STRING: pa.string(),
        Type.INTEGER: pa.int64(),
        Type.NUMBER: pa.float64(),
        Type.BOOLEAN: pa.bool_(),
        Type.DATE: pa.date32(),
        Type.DATETIME: pa.timestamp("us", tz="UTC"),
        Type.STRINGS: pa.list_(pa.string()),
        Type.INTEGERS: pa.list_(pa.int64()),
        Type.JSON: pa.string(),
    }
    fields = [
        pa.field(c.name, types[c.type], nullable=not c.required, metadata={"description": c.description}) for c in table.columns
    ]
    return pa.schema(fields, metadata={"description": table.description})
