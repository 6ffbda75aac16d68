"""Folders of CSV and Parquet: read by others as the data package says, exact when read back, whole or not there."""

import csv
import json

import duckdb
import frictionless
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from table_reports import BARE, FORMULA, all_reports, hostile, page

from hrwparse import TABLES, FormatError, Report, from_csv, to_csv, to_parquet, to_rows

ROWS = to_rows(all_reports())
MENTIONS = ",".join(column.name for column in TABLES["mentions"].columns) + "\r\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    home = tmp_path_factory.mktemp("tables")
    to_csv(all_reports(), home / "csv")
    to_csv(all_reports(), home / "excel", byte_order_mark=True)
    to_csv(all_reports(), home / "plain", guard=False)
    to_csv([], home / "none")
    to_parquet(all_reports(), home / "parquet")
    return home


# -- CSV ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["csv", "excel", "plain", "none"])
def test_frictionless_finds_csv_as_described(folder, kind):
    """Types, required cells, closed lists, primary and foreign keys of every row."""
    checked = frictionless.validate(folder / kind / "datapackage.json")
    assert checked.valid, checked.flatten(["type", "note"])
    assert [task.name for task in checked.tasks] == list(TABLES)
    assert {task.type for task in checked.tasks} == {"table"}


def test_frictionless_sees_what_is_wrong(folder, tmp_path):
    """The check above can fail: an actor that is in no table is found."""
    for path in (folder / "csv").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    actors = (tmp_path / "actors.csv").read_text(encoding="utf-8").splitlines()
    (tmp_path / "actors.csv").write_text("\n".join(actors[:5]), encoding="utf-8")
    checked = frictionless.validate(tmp_path / "datapackage.json")
    assert {kind for (kind,) in checked.flatten(["type"])} == {"foreign-key"}


@pytest.mark.parametrize("kind", ["csv", "excel", "plain"])
def test_csv_comes_back_exactly(folder, kind):
    assert from_csv(folder / kind) == ROWS


def test_an_empty_corpus_comes_back(folder):
    assert from_csv(folder / "none") == to_rows([])


def test_no_cell_begins_like_a_formula(folder):
    with open(folder / "csv" / "reports.csv", encoding="utf-8", newline="") as file:
        titles = [row["title"] for row in csv.DictReader(file)]
    assert titles[1] == "'" + FORMULA
    for path in (folder / "csv").glob("*.csv"):
        with open(path, encoding="utf-8", newline="") as file:
            cells = [cell for line in csv.reader(file) for cell in line]
        assert not [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@＝＋－＠")) or cell[:1] in {"\t", "\r", "\n"}]


def test_a_guard_can_be_left_out(folder):
    with open(folder / "plain" / "reports.csv", encoding="utf-8", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)][1] == FORMULA


def test_excel_is_told_the_encoding(folder):
    assert (folder / "excel" / "actors.csv").read_bytes().startswith(b"\xef\xbb\xbfactor_id,")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_csv(tmp_path_factory, words):
    home = tmp_path_factory.getbasetemp() / "any"
    report = Report(layout="by hand", title=words, header={"label": words}, text=words)
    to_csv(report, home)
    assert from_csv(home) == to_rows(report)


def test_long_cells_come_back_and_the_limit_of_other_readers_stays(tmp_path):
    report = Report(layout="by hand", title="x" * 1001)
    to_csv(report, tmp_path)
    before = csv.field_size_limit(1000)  # not for this test alone: frictionless has set it for the process
    try:
        assert from_csv(tmp_path) == to_rows(report)
        assert csv.field_size_limit() == 1000
    finally:
        csv.field_size_limit(before)


def test_duckdb_reads_csv(folder):
    table = duckdb.read_csv(str(folder / "csv" / "incidents.csv"))
    assert len(table.fetchall()) == len(ROWS["incidents"])
    agents = duckdb.sql(f"SELECT agents::JSON::VARCHAR[] FROM read_csv('{folder}/csv/incidents.csv')").fetchall()
    assert [names for (names,) in agents] == [row["agents"] for row in ROWS["incidents"]]


# -- Parquet ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
def test_parquet_comes_back_exactly(folder, name):
    assert pq.read_table(folder / "parquet" / f"{name}.parquet").to_pylist() == ROWS[name]


@pytest.mark.parametrize("name", TABLES)
def test_duckdb_reads_parquet(folder, name):
    table = duckdb.sql(f"SELECT * FROM '{folder}/parquet/{name}.parquet'")
    assert [dict(zip(table.columns, row, strict=True)) for row in table.fetchall()] == ROWS[name]


def test_columns_need_no_quotes_in_sql(folder):
    for name, table in TABLES.items():
        columns = ", ".join(column.name for column in table.columns)
        assert duckdb.sql(f"SELECT {columns} FROM '{folder}/parquet/{name}.parquet'").fetchall()


def test_frictionless_finds_parquet_as_described(folder):
    """Its own reader of Parquet has no lists (it goes through pandas), so it gets the rows as Arrow reads them."""
    home = folder / "parquet"
    package = frictionless.Package(home / "datapackage.json")
    assert [resource.path for resource in package.resources] == [f"{name}.parquet" for name in TABLES]
    rows = {name: pq.read_table(home / f"{name}.parquet").to_pylist() for name in TABLES}
    resources = [frictionless.Resource(name=r.name, data=rows[r.name], schema=r.schema) for r in package.resources]
    checked = frictionless.Package(resources=resources).validate()
    assert checked.valid, checked.flatten(["type", "note"])


# -- the folder ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("write", [to_csv, to_parquet])
def test_the_same_reports_give_the_same_bytes(tmp_path, write):
    assert write(page(), tmp_path / "a") == tmp_path / "a" / "datapackage.json"
    write(iter([page()]), str(tmp_path / "b"))
    names = sorted(path.name for path in (tmp_path / "a").iterdir())
    assert len(names) == len(TABLES) + 1
    assert all((tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes() for name in names)


@pytest.mark.parametrize("write", [to_csv, to_parquet])
def test_an_error_in_the_midst_leaves_the_folder_as_it_was(tmp_path, write):
    write(page(), tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(TypeError):
        write([hostile(), BARE, "no report"], tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("datapackage.json", "{}"),
        ("datapackage.json", "[]"),
        ("datapackage.json", "no JSON"),
        ("datapackage.json", '{"resources": [{"name": "reports"}]}'),
        ("actors.csv", ""),
        ("actors.csv", "name\r\n"),
        ("mentions.csv", f"{MENTIONS}too,short\r\n"),
        ("mentions.csv", f"{MENTIONS}r,a,first,s,1,w,1,2\r\n"),
    ],
)
def test_a_folder_that_is_none_of_ours_is_refused(tmp_path, name, content):
    to_csv(page(), tmp_path)
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(FormatError, match="no folder that to_csv wrote"):
        from_csv(tmp_path)


def test_a_folder_that_is_not_there_is_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        from_csv(tmp_path)


def test_the_description_says_how_cells_are_guarded(folder):
    told = json.loads((folder / "csv" / "datapackage.json").read_text(encoding="utf-8"))
    assert {resource["guard"] for resource in told["resources"]} == {"'"}
