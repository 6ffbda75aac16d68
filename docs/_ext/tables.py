"""Directives for tables that are made from the code, so that they cannot differ from it.

``{fields} Report``     the fields of a model: name, type, meaning
``{crosswalks}``        each incident kind with the nearest codes of other schemes
``{files} extract``     the files of a room, each by the first line of its docstring
``{every-name}``        nothing on the page; a warning for each public name that the page does not document
"""

import ast
import pathlib
import re
from collections.abc import Iterable, Sequence

import attrs
from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx
from sphinx.util import logging

import hrwparse
from hrwparse.models.serialize import field_types
from hrwparse.vocab.kinds import load_kinds

SOURCE = pathlib.Path(hrwparse.__file__).parent
log = logging.getLogger(__name__)


class Fields(Directive):
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        model = getattr(hrwparse, self.arguments[0])
        inherited = {field.name for base in model.__mro__[1:] if attrs.has(base) for field in attrs.fields(base)}
        rows = [
            (nodes.literal(text=field.name), nodes.literal(text=type_name(field_types(model)[field.name])), field.metadata["doc"])
            for field in attrs.fields(model)
            if field.name not in inherited
        ]
        return [table(("Field", "Type", "Meaning"), (3, 5, 12), rows)]


class Crosswalks(Directive):
    def run(self) -> list[nodes.Node]:
        rows = [
            (nodes.literal(text=kind.value), *(", ".join(getattr(entry, scheme)) or "–" for scheme in SCHEMES.values()))
            for kind, entry in load_kinds().items()
        ]
        return [table(("Kind", *SCHEMES), (4, 4, 4, 3, 7), rows)]


SCHEMES = {"HURIDOCS": "huridocs", "PLOVER": "plover", "CAMEO": "cameo", "ACLED": "acled"}


class Files(Directive):
    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        paths = sorted(path for path in (SOURCE / self.arguments[0]).glob("*.py") if path.name != "__init__.py")
        return [table(("File", "About"), (3, 12), [(nodes.literal(text=path.name), first_line(path)) for path in paths])]


class EveryName(Directive):
    def run(self) -> list[nodes.Node]:
        page = pathlib.Path(self.state.document.current_source).read_text(encoding="utf-8")
        told = set(re.findall(r"^\.\. auto\w+:: (\w+)$", page, re.MULTILINE))
        for name in sorted(set(hrwparse.__all__) - told):
            log.warning("public name %s is not documented", name, location=self.state.document.current_source)
        return []


def type_name(hint: object) -> str:
    """A type as a reader wants it: without modules."""
    return re.sub(
        r"\b(?:\w+\.)+(?=\w)", "", hint.__name__ if isinstance(hint, type) and not hasattr(hint, "__args__") else str(hint)
    )


def first_line(path: pathlib.Path) -> str:
    docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n\n")[0].replace("\n", " ").replace("``", "").replace("`", "")


def table(head: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[str | nodes.Node]]) -> nodes.table:
    group = nodes.tgroup("", *(nodes.colspec(colwidth=width) for width in widths), cols=len(head))
    group += nodes.thead("", row(head))
    group += nodes.tbody("", *map(row, rows))
    return nodes.table("", group)


def row(cells: Sequence[str | nodes.Node]) -> nodes.row:
    parts = (nodes.Text(cell) if isinstance(cell, str) else cell for cell in cells)
    return nodes.row("", *(nodes.entry("", nodes.paragraph("", "", part)) for part in parts))


def setup(app: Sphinx) -> dict[str, bool]:
    for name, directive in {"fields": Fields, "crosswalks": Crosswalks, "files": Files, "every-name": EveryName}.items():
        app.add_directive(name, directive)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
