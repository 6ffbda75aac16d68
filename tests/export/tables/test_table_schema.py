"""The schema says what the models say; the page of the docs says what the schema says."""

import pathlib

import attrs

from hrwparse import TABLES, Actor, Document, Incident
from hrwparse.export.tables.dictionary import data_dictionary

DOCS = pathlib.Path(__file__).parents[3] / "docs"


def test_the_data_dictionary_is_the_one_of_this_schema():
    """To write it anew: ``python -m hrwparse.export.tables.dictionary > docs/data-dictionary.md``."""
    assert (DOCS / "data-dictionary.md").read_text(encoding="utf-8") == data_dictionary()


def test_meanings_are_those_of_the_models():
    for table, model in (("reports", Document), ("actors", Actor), ("incidents", Incident)):
        told = {column.name: column.description for column in TABLES[table].columns}
        for field in ("title", "name", "kind", "rule", "confidence", "docid"):
            if field in attrs.fields_dict(model):
                assert told[field] == attrs.fields_dict(model)[field].metadata["doc"]


def test_every_column_has_a_meaning_and_names_are_unique():
    for table in TABLES.values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert all(column.description.endswith((".", ":")) for column in table.columns)
        assert set(table.primary_key) <= set(names)


def test_closed_lists_are_those_of_the_enums():
    kinds = next(column for column in TABLES["incidents"].columns if column.name == "kind")
    assert len(kinds.values) == 33
