"""The examples about tables run as they are, and print what they are there to show."""

import pathlib
import subprocess
import sys

from hrwparse import TABLES, from_csv

EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"


def run(name, *arguments):
    command = [sys.executable, "-W", "error", EXAMPLES / name, *arguments]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


def test_incidents_to_table(tmp_path):
    shown = run("incidents_to_table.py", "--to", tmp_path)
    assert " 2008-10-08 ┆ arrest " in shown
    assert f"incidents.csv    ┆ {len(from_csv(tmp_path)['incidents'])} " in shown
    run("incidents_to_table.py", "--to", tmp_path, "--format", "parquet", "--rows", "1")
    assert {path.name for path in tmp_path.glob("*.parquet")} == {f"{name}.parquet" for name in TABLES}


def test_ask_with_duckdb(tmp_path):
    shown = run("ask_with_duckdb.py", "--to", tmp_path)
    assert " reports, " in shown.splitlines()[0]
    who = next(line for line in shown.splitlines() if "Nurlan Asanbekov" in line)
    assert "2006-06-06 conviction" in who
    died = next(line for line in shown.splitlines() if "Azamat Rysbaev" in line)
    assert "charge 2008-07" in died
