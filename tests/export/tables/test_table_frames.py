"""Arrow, pandas and polars hold the rows with true types, and empty tables keep theirs."""

import datetime as dt

import attrs
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from table_reports import all_reports, hostile, page

from hrwparse import TABLES, to_arrow, to_pandas, to_polars, to_rows
from hrwparse.export.tables import arrow

ROWS = to_rows(all_reports())


@pytest.mark.parametrize("name", TABLES)
def test_arrow_gives_the_rows_back(name):
    assert to_arrow(all_reports())[name].to_pylist() == ROWS[name]


@pytest.mark.parametrize("name", TABLES)
def test_polars_gives_the_rows_back(name):
    assert to_polars(all_reports())[name].to_dicts() == ROWS[name]


@pytest.mark.parametrize("name", TABLES)
def test_pandas_gives_the_rows_back(name):
    frame = to_pandas(all_reports())[name]
    assert pa.Table.from_pandas(frame, to_arrow([])[name].schema, preserve_index=False).to_pylist() == ROWS[name]


@pytest.mark.parametrize("name", TABLES)
def test_tables_without_rows_have_their_columns_and_types(name):
    assert to_arrow([])[name].schema.equals(to_arrow(page())[name].schema, check_metadata=True)
    assert to_polars([])[name].schema == to_polars(page())[name].schema
    assert to_pandas([])[name].dtypes.equals(to_pandas(page())[name].dtypes)


def test_types_are_true():
    (counted,) = hostile().incidents
    day = attrs.evolve(counted.date, earliest=dt.date(2008, 10, 8), latest=dt.date(2008, 10, 8))
    report = attrs.evolve(hostile(), incidents=(counted, attrs.evolve(counted, id="i2", date=day, count=None)))
    incidents = to_polars(report)["incidents"]
    assert incidents.schema["date_earliest"] == pl.Date
    assert incidents.schema["agents"] == pl.List(pl.String)
    assert incidents["count_minimum"].to_list() == [2, None]
    assert incidents.schema["count_minimum"] == pl.Int64
    frame = to_pandas(report)["incidents"]
    assert frame["date_earliest"].dt.year.max() == 2008
    assert (frame["count_minimum"].sum(), str(frame["count_minimum"].dtype)) == (2, "int64[pyarrow]")
    assert frame["count_minimum"].isna().tolist() == [False, True]
    stamp = to_pandas(page())["reports"]["site_updated"][0]
    assert stamp == pd.Timestamp(2023, 6, 6, 11, 8, tz=dt.UTC)


def test_meanings_go_with_the_columns():
    field = to_arrow([])["incidents"].schema.field("agents")
    assert field.metadata[b"description"].decode().startswith("Who did it")
    assert not field.nullable


def test_many_rows_come_in_batches(monkeypatch):
    monkeypatch.setattr(arrow, "BATCH", 10)
    batches = [(name, len(batch)) for name, batch in arrow.iter_batches(page())]
    assert max(size for _, size in batches) == 10
    assert to_arrow(page())["mentions"].to_pylist() == to_rows(page())["mentions"]
