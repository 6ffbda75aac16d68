"""The extras hold what is imported: an example runs where `hrwparse[examples]` is installed, a writer where its own extra is."""

import ast
import sys
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))
WRITERS = sorted((ROOT / "src" / "hrwparse").rglob("*.py"))


def needed(name, extras=()):
    """The distributions that `pip install name[extras]` brings, and what those need in turn."""
    found, waiting = set(), [(canonicalize_name(name), frozenset(extras))]
    while waiting:
        if (wanted := waiting.pop()) in found:
            continue
        found.add(wanted)
        for text in requires(wanted[0]) or ():
            requirement = Requirement(text)
            marker = requirement.marker
            if marker is None or any(marker.evaluate({"extra": extra}) for extra in wanted[1] or {""}):
                waiting.append((canonicalize_name(requirement.name), frozenset(requirement.extras)))
    return {name for name, _ in found}


def imported(path):
    """The distributions that a file imports from."""
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    tops = {name.partition(".")[0] for name in names} - {"hrwparse", *sys.stdlib_module_names}
    return {canonicalize_name(distribution) for top in tops for distribution in packages_distributions()[top]}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_imports_what_its_extra_brings(path):
    assert imported(path) <= needed("hrwparse", ["examples"])


def test_the_first_example_needs_no_extra():
    assert imported(ROOT / "examples" / "read_report.py") == set()


def test_a_writer_asks_for_the_extra_that_brings_what_it_imports():
    asked = {
        tuple(argument.value for argument in node.args)
        for path in WRITERS
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "extra"
    }
    assert asked
    for module, name in asked:
        (distribution,) = packages_distributions()[module.partition(".")[0]]
        assert canonicalize_name(distribution) in needed("hrwparse", [name]), module
