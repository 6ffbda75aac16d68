"""Findings in annotation tools: Web Annotations expanded by pyld, tasks read by Label Studio's own kit, doccano by its rules.

doccano itself cannot be installed beside ours (it pins pandas below 2), nor is there another reader of its files that runs today
(doccano-transformer needs spaCy 2). The same output was put apart to the importer of doccano 1.8.4, which took every entity and
every relation; here it is held against the rules of that importer.
"""

import copy
import json
import warnings
import xml.etree.ElementTree as etree
from collections import Counter
from pathlib import Path

import attrs
import pytest
from exchange_reports import CAPTURED, ODD, SAMPLE
from pyld import jsonld

import hrwparse
from hrwparse import IncidentKind, Span, label_studio_config, to_doccano, to_label_studio, to_web_annotations
from hrwparse.export.regions import LABELS, ROLES, find_regions

REPORTS = pytest.mark.parametrize("report", [SAMPLE, ODD], ids=["sample", "odd"])


# -- regions ------------------------------------------------------------------------------------------------------------


@REPORTS
def test_every_finding_is_a_region_and_every_role_a_relation(report):
    regions, relations = find_regions(report)
    assert len({region.id for region in regions}) == len(regions)
    assert {span for actor in report.actors for span in actor.mentions} <= {r.span for r in regions if r.label == "actor"}
    assert [r.incident for r in regions if r.incident and r.id == r.incident.id] == list(report.incidents)
    roles = Counter(relation.role for relation in relations)
    assert roles["agent"] == sum(len(incident.agents) for incident in report.incidents)
    assert roles["target"] == sum(len(incident.targets) for incident in report.incidents)
    assert roles["date"] == sum(bool(incident.date and incident.date.span) for incident in report.incidents)
    assert roles["retold"] == sum(len(incident.retold) for incident in report.incidents)
    assert {relation.region for relation in relations} <= set(regions)


def test_all_sorts_of_parts_are_there():
    found = {region.label for region in find_regions(ODD)[0]}
    assert {"actor", "date", "place", "count", "source", "law"} <= found


# -- Web Annotations ----------------------------------------------------------------------------------------------------

OA = "http://www.w3.org/ns/oa#"
VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
# http://www.w3.org/ns/anno.jsonld, from https://github.com/w3c/web-annotation (jsonld/anno.jsonld)
ANNO = Path(__file__).parent / "contexts" / "anno.jsonld"


def load(url, options):
    """The one context that a document may ask for, from the file: nothing is fetched."""
    assert url == "http://www.w3.org/ns/anno.jsonld"
    document = json.loads(ANNO.read_text(encoding="utf-8"))
    return {"contextUrl": None, "documentUrl": url, "document": document, "contentType": "application/ld+json"}


def names(node):
    """All names in a document: those that the context does not know would be dropped without a word."""
    if isinstance(node, dict):
        return set(node).union(*map(names, node.values()))
    return set().union(*map(names, node)) if isinstance(node, list) else set()


def expanded(report):
    """The collection and its annotations with every name as the full address that it stands for."""
    collection = json.loads(json.dumps(to_web_annotations(report)))
    assert names(collection) - {"@context"} <= set(json.loads(ANNO.read_text(encoding="utf-8"))["@context"])
    (whole,) = jsonld.expand(collection, {"documentLoader": load})
    (page,) = whole["http://www.w3.org/ns/activitystreams#first"]
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    return whole, items


def one(node, name):
    (value,) = node[name]
    return value.get("@value", value.get("@id", value))


@REPORTS
def test_annotations_expand_to_the_vocabulary_and_select_the_words(report):
    whole, items = expanded(report)
    assert one(whole, "http://www.w3.org/ns/activitystreams#totalItems") == len(items)
    assert len({item["@id"] for item in items}) == len(items)
    for item in items:
        assert item["@type"] == [f"{OA}Annotation"]
        assert item["@id"].startswith("urn:uuid:")
        page, text = item[f"{OA}hasTarget"]
        assert one(page, f"{OA}hasSource") == report.url
        quote, position = text[f"{OA}hasSelector"]
        assert (quote["@type"], position["@type"]) == ([f"{OA}TextQuoteSelector"], [f"{OA}TextPositionSelector"])
        span = Span(one(position, f"{OA}start"), one(position, f"{OA}end"))
        exact, before, behind = (one(quote, f"{OA}{name}") for name in ("exact", "prefix", "suffix"))
        assert exact == span.quote(report.text)
        assert report.text[span.start - len(before) : span.end + len(behind)] == before + exact + behind
        assert page[f"{OA}hasSelector"] == [quote]


@REPORTS
def test_the_graph_says_what_the_report_says(report):
    _, items = expanded(report)
    kinds = [item for item in items if one(item, f"{OA}motivatedBy") == f"{OA}classifying"]
    assert [one(item[f"{OA}hasBody"][0], VALUE) for item in kinds] == [incident.kind for incident in report.incidents]
    links = [item for item in items if one(item, f"{OA}motivatedBy") == f"{OA}linking"]
    linked = {one(item[f"{OA}hasBody"][1], f"{OA}hasSource") for item in links}
    assert linked <= {item["@id"] for item in kinds}
    assert {one(item[f"{OA}hasBody"][0], VALUE) for item in links} <= set(ROLES)
    assert len(links) == len(find_regions(report)[1])


def test_what_is_only_alleged_is_tagged():
    items = to_web_annotations(ODD)["first"]["items"]
    tags = [[body["value"] for body in item["body"]] for item in items if item["motivation"] == "classifying"]
    assert tags[2][:3] == ["assault", "violence", "alleged"]


def test_a_page_without_address_or_title_has_its_text_as_target():
    bare = attrs.evolve(ODD, url=None, title=None, language=None)
    collection = to_web_annotations(bare)
    assert "label" not in collection
    (target,) = collection["first"]["items"][0]["target"]
    assert target["source"]["id"].startswith("urn:sha256:")
    assert "language" not in target["source"]


def test_the_page_is_meant_as_it_was_when_it_was_captured():
    _, items = expanded(CAPTURED)
    page, text = items[0][f"{OA}hasTarget"]
    (state,) = page[f"{OA}hasState"]
    assert (state["@type"], one(state, f"{OA}sourceDate")) == ([f"{OA}TimeState"], "2024-02-29T23:59:58Z")
    assert f"{OA}hasState" not in text


# -- Label Studio -------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def sdk():
    """Label Studio's kit, which checks tasks and makes its exports; importing it, pydantic warns of its old ways."""
    with warnings.catch_warnings(action="ignore"):
        import label_studio_sdk.converter
        import label_studio_sdk.label_interface
    return label_studio_sdk


@pytest.fixture(scope="module")
def interface(sdk):
    """Our configuration as Label Studio reads it, found valid."""
    read = sdk.label_interface.LabelInterface(label_studio_config())
    read.validate()
    return read


@REPORTS
def test_a_task_fits_its_configuration(interface, report):
    task = json.loads(json.dumps(to_label_studio(report)))
    assert interface.validate_task({"data": task["data"]})
    (prediction,) = task["predictions"]
    assert interface.validate_prediction(prediction)
    assert set(interface.get_control("label").labels) == set(LABELS)
    for result in prediction["result"]:  # what the kit does not check
        if result["type"] == "relation":
            assert set(result["labels"]) <= set(ROLES)
        else:
            value = result["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda results: results[0]["value"].update(labels=["no such label"]),
        lambda results: results[0]["value"].pop("start"),
        lambda results: results[0].update(type="choices"),
        lambda results: results[-1].update(to_id="no such region"),
    ],
    ids=["label", "bounds", "type", "relation"],
)
def test_the_kit_would_see_what_does_not_fit(interface, spoil):
    prediction = copy.deepcopy(to_label_studio(ODD)["predictions"][0])
    spoil(prediction["result"])
    assert not interface.validate_prediction(prediction)


def test_accepted_as_they_are_tasks_come_out_of_every_export(sdk, tmp_path):
    """Every region in JSON_MIN, the words with their labels in CoNLL, which holds one label a token."""
    task = to_label_studio(ODD)
    answer = {"id": 1, "completed_by": 1, "result": task["predictions"][0]["result"]}
    (tmp_path / "tasks.json").write_text(json.dumps([{**task, "id": 1, "annotations": [answer]}]), encoding="utf-8")
    converter = sdk.converter.Converter(label_studio_config(), project_dir=None, download_resources=False)
    for name in ("JSON_MIN", "CONLL2003"):
        converter.convert(str(tmp_path / "tasks.json"), str(tmp_path / name), name, is_dir=False)
    (least,) = json.loads((tmp_path / "JSON_MIN" / "result.json").read_text(encoding="utf-8"))
    told = [(region["start"], region["end"], *region["labels"]) for region in least["label"]]
    assert told == [(region.span.start, region.span.end, region.label) for region in find_regions(ODD)[0]]
    tokens = [line.split(" -X- _ ") for line in (tmp_path / "CONLL2003" / "result.conll").read_text(encoding="utf-8").split("\n")]
    wanted = {"Horizon": "B-actor", "arrested": "B-arrest", "Lodova": "B-place", "Karim": "B-place", "denied": "B-statement"}
    assert wanted.items() <= dict(token for token in tokens if len(token) == 2).items()


def test_the_configuration_asks_for_the_modality_of_incidents_only():
    choices = etree.fromstring(label_studio_config()).find("Choices")
    assert choices.get("whenLabelValue").split(",") == [kind.value for kind in IncidentKind]


def test_a_trigger_has_score_and_modality():
    results = to_label_studio(ODD, model_version="mine")["predictions"][0]["result"]
    beaten = next(incident for incident in ODD.incidents if incident.kind == "assault")
    label, choice = (result for result in results if result.get("id") == beaten.id)
    assert label["score"] == beaten.confidence
    assert choice["value"]["choices"] == ["alleged"]


def javascript(text, start, end):
    """``text.slice(start, end)`` as JavaScript counts."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_old_servers_count_as_javascript_does():
    task = to_label_studio(ODD, utf16=True)
    values = [result["value"] for result in task["predictions"][0]["result"] if result["type"] == "labels"]
    assert all(javascript(ODD.text, value["start"], value["end"]) == value["text"] for value in values)
    assert values != [r["value"] for r in to_label_studio(ODD)["predictions"][0]["result"] if r["type"] == "labels"]


# -- doccano ------------------------------------------------------------------------------------------------------------


@REPORTS
def test_doccano_reads_entities_and_relations(report):
    """By the rules of its importer (data_import/pipeline/label.py): bounds, ids of both ends, labels that are not empty."""
    line = to_doccano(report)
    assert line.count("\n") == 1
    example = json.loads(line)
    entities = {entity["id"]: entity for entity in example["entities"]}
    regions, relations = find_regions(report)
    assert len(entities) == len(regions)
    for entity, region in zip(example["entities"], regions, strict=True):
        assert 0 <= entity["start_offset"] < entity["end_offset"]
        words = javascript(example["text"], entity["start_offset"], entity["end_offset"])
        assert (entity["label"], words) == (region.label, region.span.quote(report.text))
    told = [(entities[tie["from_id"]]["label"], tie["type"]) for tie in example["relations"]]
    assert told == [(tie.incident.label, tie.role) for tie in relations]


@REPORTS
def test_doccano_reads_triples_in_code_points(report):
    example = json.loads(to_doccano(report, relations=False, utf16=False))
    assert [(report.text[start:end], label) for start, end, label in example["label"]] == [
        (region.span.quote(report.text), region.label) for region in find_regions(report)[0]
    ]
    assert example["report_id"] == hrwparse.report_id(report)
