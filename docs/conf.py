"""Sphinx configuration: MyST pages, the API reference by autodoc, tables out of the code, doctests in the tutorial."""

import os
import pathlib
import sys

import hrwparse

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE / "_ext"))
os.chdir(HERE.parent)  # the doctests name the sample page as a reader at the top of the repository does

project = "hrwparse"
author = "The hrwparse developers"
copyright = "2026, The hrwparse developers"
version = release = hrwparse.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.doctest", "sphinx.ext.napoleon", "sphinx.ext.viewcode", "tables"]
source_suffix = {".md": "markdown", ".rst": "restructuredtext"}
exclude_patterns = ["_build", "_ext"]
html_theme = "furo"
html_title = f"hrwparse {version}"

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
autodoc_default_options = {"members": True, "undoc-members": False, "show-inheritance": True}
autoclass_content = "class"
python_use_unqualified_type_names = True
napoleon_use_ivar = True
myst_enable_extensions = ["deflist", "colon_fence"]
myst_heading_anchors = 3
doctest_test_doctest_blocks = ""  # the examples of docstrings are run by pytest

# Types of the standard library and of dependencies are not linked: the docs are built without the network.
nitpick_ignore_regex = [
    (r"py:.*", r"(datetime|dt|enum|collections|typing|pathlib|lxml|bs4|attrs?|pyarrow|pandas|polars|os|io|IO|_io)\b.*"),
    (r"py:class", r"(StrEnum|Mapping|Iterator|Sequence|ValueError|date|FrozenDict|T|Doc|Language|Crosswalks)"),
    (r"py:class", r"hrwparse\.vocab\..*"),  # lines of the vocabulary: what they hold is told in the codebook's page
]
