"""A user's own crosswalk: columns of the incidents in rows, frames and files, told in the data package."""

import json

import attrs
import duckdb
import frictionless
import polars as pl
import pytest
from table_reports import page

from hrwparse import FormatError, IncidentKind, from_csv, iter_rows, to_arrow, to_csv, to_pandas, to_parquet, to_polars, to_rows

OWN = {
    IncidentKind.ARREST: {"archive": ("D1", "D2"), "cameo": ("999",)},
    IncidentKind.KILLING: {"the ministry's": ("K, 1",), "acled": ()},
}
SCHEMES = ["archive", "the ministry's"]
PLAIN = to_rows(page())
ROWS = to_rows(page(), crosswalks=OWN)


def test_own_schemes_are_the_last_columns_and_own_codes_count():
    for before, row in zip(PLAIN["incidents"], ROWS["incidents"], strict=True):
        assert list(row) == [*before, *SCHEMES]
        arrest, killing = row["kind"] == "arrest", row["kind"] == "killing"
        assert [row[scheme] for scheme in SCHEMES] == [["D1", "D2"] if arrest else [], ["K, 1"] if killing else []]
        assert row["cameo"] == (["999"] if arrest else before["cameo"])
        assert row["acled"] == ([] if killing else before["acled"])
        assert row["plover"] == before["plover"]
    assert {row["kind"] for row in ROWS["incidents"]} > {"arrest", "killing"}
    assert {name: rows for name, rows in ROWS.items() if name != "incidents"} == {
        name: rows for name, rows in PLAIN.items() if name != "incidents"
    }
    assert [row for name, row in iter_rows(page(), crosswalks=OWN) if name == "incidents"] == ROWS["incidents"]


def test_frames_have_them_with_their_types():
    assert to_arrow(page(), crosswalks=OWN)["incidents"].to_pylist() == ROWS["incidents"]
    frame = to_polars(page(), crosswalks=OWN)["incidents"]
    assert frame.to_dicts() == ROWS["incidents"]
    assert frame.schema["archive"] == pl.List(pl.String)
    assert list(to_pandas([], crosswalks=OWN)["incidents"].columns[-2:]) == SCHEMES


def test_csv_comes_back_and_is_as_described(tmp_path):
    to_csv(page(), tmp_path, crosswalks=OWN)
    assert from_csv(tmp_path) == ROWS
    checked = frictionless.validate(tmp_path / "datapackage.json")
    assert checked.valid, checked.flatten(["type", "note"])


def test_parquet_is_read_by_others(tmp_path):
    to_parquet(page(), tmp_path, crosswalks=OWN)
    asked = duckdb.sql(f"""SELECT archive, "the ministry's" FROM '{tmp_path}/incidents.parquet'""").fetchall()
    assert asked == [tuple(row[scheme] for scheme in SCHEMES) for row in ROWS["incidents"]]
    told = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    fields = next(resource for resource in told["resources"] if resource["name"] == "incidents")["schema"]["fields"]
    assert [field["name"] for field in fields[-2:]] == SCHEMES
    assert fields[-1]["description"] == "The codes of the kind in the ministry's, by a crosswalk of your own."


@pytest.mark.parametrize("scheme", ["kind", "date_edtf", ""])
@pytest.mark.parametrize("writer", [to_rows, to_arrow])
def test_a_scheme_is_not_called_as_another_column(writer, scheme):
    with pytest.raises(ValueError, match=f"cannot be called '{scheme}'"):
        writer(page(), crosswalks={IncidentKind.ARREST: {scheme: ("D1",)}})


def test_a_description_that_is_wrong_is_told(tmp_path):
    path = to_csv(attrs.evolve(page(), incidents=()), tmp_path)
    told = json.loads(path.read_text(encoding="utf-8"))
    next(resource for resource in told["resources"] if resource["name"] == "incidents")["schema"]["fields"] += [{"name": "kind"}]
    path.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(FormatError, match="cannot be called 'kind'"):
        from_csv(tmp_path)
