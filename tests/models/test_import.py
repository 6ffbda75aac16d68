"""Importing the package is cheap: rooms load when a function is asked for, vocabulary when a word is looked up."""

import subprocess
import sys

import pytest

import hrwparse

EXTRAS = {
    *("pyarrow", "pandas", "polars", "numpy", "duckdb", "spacy", "icalendar", "dask", "distributed", "warcio"),
    *("matplotlib", "networkx", "scrapy", "tqdm", "citeproc", "followthemoney", "frictionless", "pyld"),
}
PROBE = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
import hrwparse
{action}
rooms = sorted({{name.split(".")[1] for name in sys.modules if name.startswith("hrwparse.")}})
data = [path.replace(chr(92), "/").rpartition("/")[2] for path in opened if "vocab" in path and path.endswith((".tsv", ".toml"))]
print(*rooms, *(name for name in ("lxml", "bs4") if name in sys.modules), *data)
"""


def probe(action: str) -> list[str]:
    run = subprocess.run([sys.executable, "-c", PROBE.format(action=action)], capture_output=True, text=True, check=True)
    return run.stdout.split()


def test_the_package_loads_its_models_only():
    assert probe("") == ["errors", "models"]


def test_no_extra_is_loaded_before_its_function_is_called():
    """Listing and importing every public name, exporters too, leaves what the extras bring alone."""
    run = [sys.executable, "-c", "import sys, hrwparse; [getattr(hrwparse, n) for n in hrwparse.__all__]; print(*sys.modules)"]
    loaded = {name.partition(".")[0] for name in subprocess.run(run, capture_output=True, text=True, check=True).stdout.split()}
    assert loaded & EXTRAS == set()


def test_rooms_read_only_the_tables_that_their_patterns_are_made_of():
    loaded = probe("hrwparse.parse; hrwparse.find_dates; hrwparse.parse_url")
    assert {name for name in loaded if "." in name} <= {"calendar.tsv", "sentence_words.tsv", "site_lines.toml"}


def test_vocabulary_is_read_when_a_word_is_looked_up():
    assert "countries.tsv" in probe("hrwparse.parse_url('https://www.hrw.org/world-report/2014/country-chapters/chad')")


def test_every_public_name_is_there_and_listed():
    assert set(hrwparse.__all__) <= set(dir(hrwparse))
    assert all(getattr(hrwparse, name) is not None for name in hrwparse.__all__)


def test_other_names_are_not():
    with pytest.raises(AttributeError, match="has no attribute 'fetch'"):
        _ = hrwparse.fetch
