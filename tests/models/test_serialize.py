"""Reports survive the way to dict and JSON and back, and what is no report is refused by name."""

import copy
import datetime as dt
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from hrwparse import (
    Actor,
    ActorKind,
    Attribution,
    Citation,
    Country,
    DateRange,
    Document,
    FormatError,
    FrozenDict,
    Incident,
    IncidentKind,
    Issue,
    LegalReference,
    Modality,
    Note,
    Paragraph,
    Place,
    Quantity,
    Report,
    Section,
    Span,
    from_dict,
    from_json,
    json_schema,
    to_dict,
    to_json,
)
from hrwparse.models.schema import shipped_schema

COUNTRY = Country(name="Tajikistan", alpha2="TJ", alpha3="TJK")
DATE = DateRange(earliest=dt.date(2010, 5, 4), latest=None, edtf="2010-05-04/..", text="since May 4", span=Span(0, 5))
ACTOR = Actor(
    id="a1", name="Ana Ruiz", kind=ActorKind.PERSON, named=True, aliases=("Ruiz",), titles=("lawyer",), mentions=(Span(0, 8),)
)
POLICE = Actor(id="a2", name="police", kind=ActorKind.SECURITY_FORCE, named=False, mentions=(Span(20, 26),), country=COUNTRY)
INCIDENT = Incident(
    id="i1",
    kind=IncidentKind.ARREST,
    trigger=Span(9, 17),
    sentence=Span(0, 30),
    date=DATE,
    places=(Place(name="Dushanbe", span=Span(3, 9), country=COUNTRY),),
    agents=(POLICE,),
    targets=(ACTOR,),
    agent_spans=(Span(20, 26),),
    target_spans=(Span(0, 8),),
    modality=Modality.ALLEGED,
    count=Quantity(minimum=6, maximum=None, text="at least six", span=Span(1, 2)),
    attribution=Attribution(text="police", span=Span(20, 26), actor=POLICE),
    legal_references=(LegalReference(text="article 5", span=Span(4, 8)),),
    retold=(Span(40, 48),),
    rule="arrest/arrest/v",
    confidence=0.75,
)
REPORT = Report(
    layout="refworld-legacy",
    title="World Report 2011 - Tajikistan",
    published=dt.date(2011, 1, 24),
    country=COUNTRY,
    countries=(COUNTRY,),
    coverage=DATE,
    citation=Citation(text="HRW, ...", published=dt.date(2011, 1, 24)),
    site_updated=dt.datetime(2016, 5, 27, 8, 49, tzinfo=dt.UTC),
    header=FrozenDict({"Publisher": "HRW"}),
    origins=FrozenDict({"title": "label"}),
    text="x" * 60,
    sections=(
        Section(
            heading=None,
            level=1,
            span=Span(0, 60),
            paragraphs=(Paragraph(span=Span(0, 60)),),
            sections=(Section(heading="A", level=2, span=Span(5, 9)),),
        ),
    ),
    notes=(Note(label="1", text="See page 4.", references=(Span(4, 4),)),),
    issues=(Issue(code="lost-heading", message="seen", span=Span(0, 1)),),
    actors=(ACTOR, POLICE),
    incidents=(INCIDENT,),
)


def test_a_full_report_comes_back_as_it_was():
    assert from_dict(to_dict(REPORT)) == REPORT
    assert from_json(to_json(REPORT, indent=2)) == REPORT


def test_actors_of_incidents_are_written_by_id():
    row = to_dict(REPORT)["incidents"][0]
    assert (row["agents"], row["targets"], row["attribution"]["actor"]) == (["a2"], ["a1"], "a2")


def test_a_report_is_hashable_picklable_and_readable():
    assert hash(REPORT) == hash(copy.deepcopy(REPORT))
    assert pickle.loads(pickle.dumps(REPORT)) == REPORT
    assert (
        repr(REPORT) == "<Report 'World Report 2011 - Tajikistan' (refworld-legacy): 2 sections, 1 incidents, 2 actors, 1 issues>"
    )


def test_a_document_is_shown_in_one_line():
    document = Document(layout="generic-text", title="Courts", text="A long text. " * 900)
    assert repr(document) == "<Document 'Courts' (generic-text): 0 sections, 0 paragraphs, 0 notes, 0 issues>"


def test_the_shipped_schema_is_the_generated_one_and_is_valid():
    Draft202012Validator.check_schema(json_schema())
    assert shipped_schema() == json_schema(), "run: python -m hrwparse.models.schema > src/hrwparse/report.schema.json"


def test_a_full_report_fits_the_schema_and_a_broken_one_does_not():
    validator = Draft202012Validator(json_schema())
    data = json.loads(to_json(REPORT))
    assert list(validator.iter_errors(data)) == []
    data["incidents"][0]["kind"] = "picnic"
    assert [e.json_path for e in validator.iter_errors(data)] == ["$.incidents[0].kind"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d.update(schema_version="0.1"), "schema_version '0.1'"),
        (lambda d: d.update(colour="red"), "Report has no field 'colour'"),
        (lambda d: d.pop("actors"), "KeyError"),
        (lambda d: d["incidents"][0].update(kind="picnic"), "picnic"),
        (lambda d: d["incidents"][0].update(targets=["a9"]), "a9"),
        (lambda d: d.update(title=5), "5 is no str"),
        (lambda d: d.update(published="yesterday"), "yesterday"),
    ],
)
def test_what_is_no_report_is_refused(change, message):
    data = to_dict(REPORT)
    change(data)
    with pytest.raises(FormatError, match=message):
        from_dict(data)


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"a": 1}'])
def test_what_is_no_json_report_is_refused(text):
    with pytest.raises(FormatError):
        from_json(text)


@given(st.dictionaries(st.text(), st.text()))
def test_frozen_dict_is_a_value(items):
    frozen = FrozenDict(items)
    assert dict(frozen) == items
    assert frozen == FrozenDict(items)
    assert hash(frozen) == hash(FrozenDict(items))
    assert (len(frozen), eval(repr(frozen))) == (len(items), frozen)
    assert pickle.loads(pickle.dumps(frozen)) == frozen


def test_every_kind_has_the_category_of_the_guide():
    families: dict[str, list[str]] = {}
    for kind in IncidentKind:
        families.setdefault(kind.category, []).append(kind)
    assert {name: len(kinds) for name, kinds in families.items()} == {
        "violence": 9,
        "justice": 7,
        "restriction": 6,
        "displacement": 3,
        "politics": 5,
        "response": 3,
    }
