"""The tables as a folder of CSV files with a data package, and back as rows. Needs no extra.

Lists and mappings are JSON in their cell, what is None is an empty cell, and true and false are ``true`` and ``false``: so
Table Schema has it, and so nothing is lost.

Pages are strangers, and a spreadsheet takes a cell that begins like a formula for one. Such a cell gets an apostrophe before
it, and so, to be undone for certain, does one that begins with an apostrophe (OWASP, "CSV Injection",
https://owasp.org/www-community/attacks/CSV_Injection; the list of characters is theirs).
"""

import csv
import datetime as dt
import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from hrwparse.errors import FormatError
from hrwparse.export.crosswalks import Crosswalk, Crosswalks
from hrwparse.export.tables.columns import Table, Type
from hrwparse.export.tables.datapackage import NAME, datapackage
from hrwparse.export.tables.folder import package_folder
from hrwparse.export.tables.rows import Row, iter_rows
from hrwparse.export.tables.schema import TABLES, tables_with
from hrwparse.models import Report

_GUARD = "'"
_FORMULA = tuple("=+-@＝＋－＠")  # the last four: what full-width keyboards type
_LONGEST = 2**31 - 1  # of a cell when reading; the csv module's own limit is less than some sections have


def to_csv(
    reports: Report | Iterable[Report],
    folder: str | os.PathLike[str],
    *,
    guard: bool = True,
    byte_order_mark: bool = False,
    crosswalks: Crosswalks | None = None,
) -> Path:
    """Write ``reports.csv``, ``sections.csv`` ... and ``datapackage.json`` into the folder; the path of the last is given.

    ``guard`` sets an apostrophe before text that a spreadsheet would run as a formula; switch it off for files that only
    programs will read. ``byte_order_mark`` helps Excel to see that the file is UTF-8. `from_csv` takes both away again.
    ``crosswalks`` as for `to_rows`. Files are RFC 4180: comma, double quote, CRLF. They are replaced only when all is written,
    and the reports are gone through once, one at a time.
    """
    encoding = "utf-8-sig" if byte_order_mark else "utf-8"
    tables = tables_with(Crosswalk.over(crosswalks).own)
    descriptor = datapackage(tables.values(), "csv", "text/csv", encoding=encoding, guard=_GUARD if guard else "")
    with package_folder(folder, descriptor) as paths, ExitStack() as stack:
        files = {name: stack.enter_context(open(path, "w", encoding=encoding, newline="")) for name, path in paths.items()}
        writers = {name: csv.writer(file, lineterminator="\r\n") for name, file in files.items()}
        for name, table in tables.items():
            writers[name].writerow([column.name for column in table.columns])
        for name, row in iter_rows(reports, crosswalks=crosswalks):
            writers[name].writerow([_cell(value, guard) for value in row.values()])
    return Path(folder) / NAME


def from_csv(folder: str | os.PathLike[str]) -> dict[str, list[Row]]:
    """The rows that `to_csv` wrote, equal to those of `to_rows` with the same ``crosswalks``.

    `FormatError` where the folder's description or a table is not what `to_csv` writes, `OSError` where a file is missing.
    """
    try:
        resources = json.loads((Path(folder) / NAME).read_text(encoding="utf-8"))["resources"]
        told = {resource["name"]: resource for resource in resources}
        tables = tables_with(_own_schemes(told))
        with _long_cells():
            return {name: list(_read(Path(folder) / f"{name}.csv", table, told[name])) for name, table in tables.items()}
    except (KeyError, TypeError, ValueError, csv.Error) as error:
        raise FormatError(f"{folder} is no folder that to_csv wrote: {type(error).__name__}: {error}") from error


def _own_schemes(told: dict[str, Any]) -> list[str]:
    """What the description of the incidents has behind the columns of this version."""
    names = [field["name"] for field in told["incidents"]["schema"]["fields"]]
    return names[len(TABLES["incidents"].columns) :]


def _read(path: Path, table: Table, told: dict[str, Any]) -> Iterator[Row]:
    guard = told["guard"]
    with open(path, encoding=told["encoding"], newline="") as file:
        lines = csv.reader(file)
        if next(lines, None) != [column.name for column in table.columns]:
            raise ValueError(f"the columns of {path.name} are not those of this version")
        for line in lines:
            yield {
                column.name: None if cell == "" else _VALUES[column.type](cell.removeprefix(guard))
                for column, cell in zip(table.columns, line, strict=True)
            }


_VALUES: dict[Type, Callable[[str], Any]] = {
    Type.STRING: str,
    Type.INTEGER: int,
    Type.NUMBER: float,
    Type.BOOLEAN: {"true": True, "false": False}.__getitem__,
    Type.DATE: dt.date.fromisoformat,
    Type.DATETIME: dt.datetime.fromisoformat,
    Type.STRINGS: json.loads,
    Type.INTEGERS: json.loads,
    Type.JSON: str,
}


def _cell(value: object, guard: bool) -> object:
    if isinstance(value, str):
        return _GUARD + value if guard and _runs(value) else value
    if isinstance(value, bool | list):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dt.datetime):
        return value.isoformat().replace("+00:00", "Z")
    return value  # the csv module writes None as nothing, a date in ISO form, a float with all its digits


def _runs(text: str) -> bool:
    """Whether a spreadsheet might run the text, or one could not tell its own apostrophe from ours."""
    return text.startswith(("\t", "\r", "\n", _GUARD)) or text.lstrip().startswith(_FORMULA)


@contextmanager
def _long_cells() -> Iterator[None]:
    before = csv.field_size_limit(_LONGEST)
    try:
        yield
    finally:
        csv.field_size_limit(before)
