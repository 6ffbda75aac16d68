"""The data dictionary as a Markdown page: ``python -m hrwparse.export.tables.dictionary > docs/data-dictionary.md``."""

from collections.abc import Iterator

from hrwparse.export.tables.columns import Column, Table
from hrwparse.export.tables.schema import TABLES

_HEAD = """# Data dictionary

<!-- Written by `python -m hrwparse.export.tables.dictionary`; change `export/tables/schema.py` or the models instead. -->

The six tables that [`to_rows` and its siblings](tables.md) make of reports, column by column. A column is *required* where no
cell of it is ever empty; a list is never missing, but may be empty. Offsets count code points of `report.text`, as every
`Span` does.
"""


def data_dictionary() -> str:
    """The page, made of `TABLES`."""
    return "\n".join([_HEAD, *(line for table in TABLES.values() for line in _table(table))])


def _table(table: Table) -> Iterator[str]:
    yield f"## {table.name}\n"
    yield f"{table.description}\n"
    yield f"Key: {', '.join(f'`{name}`' for name in table.primary_key)}."
    for key in table.foreign_keys:
        yield f"`{key.column}` refers to `{key.table}.{key.references}`."
    yield "\n| column | type | meaning |"
    yield "| --- | --- | --- |"
    for column in table.columns:
        yield f"| `{column.name}` | {column.type}{', required' if column.required else ''} | {_meaning(column)} |"
    yield ""


def _meaning(column: Column) -> str:
    values = f" One of {', '.join(f'`{value}`' for value in column.values)}." if column.values else ""
    return (column.description + values).replace("|", "\\|")


if __name__ == "__main__":
    print(data_dictionary(), end="")
