"""Every stored page reads as ``expected.json`` beside it says; ``python tests/update_fixtures.py`` writes these."""

import json
import runpy
from collections import Counter
from pathlib import Path

import pytest

from hrwparse.layouts import GENERIC, LAYOUTS, claims
from hrwparse.markup.page import load

TOOLS = runpy.run_path(str(Path(__file__).parents[1] / "update_fixtures.py"))
FOLDERS = TOOLS["fixtures"]()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_page_reads_as_expected(folder):
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    assert TOOLS["golden"](TOOLS["read_fixture"](folder)) == expected
    assert expected["layout"] == folder.parent.name


def test_every_layout_has_pages():
    counts = Counter(folder.parent.name for folder in FOLDERS)
    assert set(counts) == {layout.NAME for layout in (*LAYOUTS, *GENERIC)}
    assert all(counts[layout.NAME] >= 3 for layout in LAYOUTS)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_exactly_one_layout_claims_a_page(folder):
    page = load(next(folder.glob("page.*")), url=TOOLS["address"](folder))
    own = [folder.parent.name] if folder.parent.name not in {layout.NAME for layout in GENERIC} else []
    assert [layout.NAME for layout in claims(page)] == own


def test_sample_page_is_the_fixture():
    sample = Path(__file__).parents[2] / "examples" / "pages" / "refworld-sample.html"
    fixture = next(folder for folder in FOLDERS if folder.name == "sample-chapter")
    assert (fixture / "page.html").read_bytes() == sample.read_bytes()
