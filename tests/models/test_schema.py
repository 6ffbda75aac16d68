"""Every stored page gives a report that fits the shipped JSON Schema and comes back from JSON as it was."""

import json
import runpy
from pathlib import Path

import attrs
import pytest
from jsonschema import Draft202012Validator

import hrwparse
from hrwparse.models.schema import shipped_schema

TESTS = Path(__file__).parents[1]
TOOLS = runpy.run_path(str(TESTS / "update_fixtures.py"))
VALIDATOR = Draft202012Validator(shipped_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("folder", TOOLS["fixtures"](), ids=lambda folder: f"{folder.parent.name}/{folder.name}")
def test_every_fixture_fits_the_schema(folder):
    report = hrwparse.understand(TOOLS["read_fixture"](folder))
    text = hrwparse.to_json(report)
    assert [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(json.loads(text))] == []
    assert hrwparse.from_json(text) == report


def _models():
    return [value for value in vars(hrwparse.models).values() if isinstance(value, type) and attrs.has(value)]


@pytest.mark.parametrize("model", _models(), ids=lambda model: model.__name__)
def test_every_field_of_every_model_is_documented(model):
    for field in attrs.fields(model):
        assert field.metadata["doc"].endswith("."), field.name
        assert f"    {field.name}: {field.metadata['doc']}" in (model.__doc__ or "")


@pytest.mark.parametrize("model", _models(), ids=lambda model: model.__name__)
def test_every_model_is_frozen_and_has_a_tuple_for_every_list(model):
    fields = attrs.fields(model)
    assert all("list" not in str(field.type) and "dict[" not in str(field.type) for field in fields)
    value = model.__new__(model)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, fields[0].name, None)


def test_the_schema_describes_every_property():
    schema = shipped_schema()
    objects = [schema, *(entry for entry in schema["$defs"].values() if entry["type"] == "object")]
    for entry in objects:
        assert entry["description"]
        assert all(shape.get("description") for name, shape in entry["properties"].items() if name != "schema_version")
