"""Every stored page reads as ``expected.json`` beside it says; ``python tests/update_fixtures.py`` writes these."""

import json
import runpy
from pathlib import Path

import pytest

from hrwparse.layouts import LAYOUTS

TOOLS = runpy.run_path(str(Path(__file__).parents[1] / "update_fixtures.py"))
FOLDERS = TOOLS["fixtures"]()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_page_reads_as_expected(folder):
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert TOOLS["golden"](TOOLS["read_fixture"](folder)) == expected
    assert expected["layout"] == folder.parent.name


def test_every_layout_has_pages():
    assert {layout.NAME for layout in LAYOUTS} == {folder.parent.name for folder in FOLDERS}


def test_sample_page_is_the_fixture():
    sample = Path(__file__).parents[2] / "examples" / "pages" / "refworld-sample.html"
    fixture = next(folder for folder in FOLDERS if folder.name == "sample-chapter")
    assert (fixture / "page.html").read_bytes() == sample.read_bytes()
