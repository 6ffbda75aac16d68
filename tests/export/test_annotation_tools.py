"""Findings in annotation tools: Web Annotations expanded by pyld; Label Studio and doccano by the rules that they read by.

The programs themselves cannot be installed beside ours (they pin numpy and pandas). The same output was put to them apart:
label-studio-sdk 2.1.2 (`LabelInterface`: configuration, task, prediction; its CoNLL converter) and the importer of doccano 1.8.4
took all of it, every region and every relation.
"""

import json
import xml.etree.ElementTree as etree
from collections import Counter
from pathlib import Path

import attrs
import pytest
from exchange_reports import ODD, SAMPLE
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


# -- Label Studio -------------------------------------------------------------------------------------------------------


@REPORTS
def test_a_task_fits_its_configuration(report):
    """What Label Studio checks when it imports: names of tags, labels and choices of the configuration, ends of relations."""
    config = etree.fromstring(label_studio_config())
    known = {name: {tag.get("value") for tag in config.iter(name)} for name in ("Label", "Choice", "Relation")}
    assert known["Label"] == set(LABELS)
    tags = {tag.get("name"): tag.tag.lower() for tag in config if tag.get("name")}
    assert config.find("Text").get("value") == "$text"
    task = json.loads(json.dumps(to_label_studio(report)))
    (prediction,) = task["predictions"]
    ids = {result["id"] for result in prediction["result"] if result["type"] == "labels"}
    for result in prediction["result"]:
        if result["type"] == "relation":
            assert {result["from_id"], result["to_id"]} <= ids
            assert set(result["labels"]) <= known["Relation"]
            continue
        assert tags[result["from_name"]] == result["type"]
        assert tags[result["to_name"]] == "text"
        values = known["Label"] if result["type"] == "labels" else known["Choice"]
        assert set(result["value"][result["type"]]) <= values
        assert task["data"]["text"][result["value"]["start"] : result["value"]["end"]] == result["value"]["text"]


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
