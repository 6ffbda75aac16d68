"""A package that is not there is asked for by the name of its extra."""

import sys

import pytest

from hrwparse.export.extras import extra


def test_a_package_that_is_there_is_given():
    assert extra("json.decoder", "tables") is sys.modules["json.decoder"]


def test_a_package_that_is_not_there_is_named_with_its_extra():
    with pytest.raises(ImportError, match=r"no_such_package is not installed: pip install 'hrwparse\[tables\]'"):
        extra("no_such_package.part", "tables")


def test_a_package_that_lacks_what_it_needs_says_so_itself(tmp_path, monkeypatch):
    (tmp_path / "broken_package.py").write_text("import what_it_needs", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="what_it_needs"):
        extra("broken_package", "tables")
