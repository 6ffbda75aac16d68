"""Label Studio: tasks with our findings as predictions, and the labeling configuration that fits them."""

import xml.etree.ElementTree as etree
from typing import Any

from hrwparse.export.offsets import utf16_offsets
from hrwparse.export.regions import LABELS, ROLES, Region, Relation, find_regions
from hrwparse.models import Category, IncidentKind, Modality, Report, report_id

_COLOURS = {
    Category.VIOLENCE: "#c0392b",
    Category.JUSTICE: "#8e44ad",
    Category.RESTRICTION: "#d35400",
    Category.DISPLACEMENT: "#16a085",
    Category.POLITICS: "#2c6fbb",
    Category.RESPONSE: "#7f8c8d",
}
_PART_COLOUR = "#b8a03a"


def to_label_studio(report: Report, *, model_version: str = "hrwparse", utf16: bool = False) -> dict[str, Any]:
    """One task: the text as ``data``, every finding as a region of one prediction, roles as relations.

    A JSON list of such tasks is what Label Studio imports. A trigger has the kind of its incident as label, the modality as a
    choice and the confidence as score; the other labels are actor, date, place, count, source and law. A relation leads from
    the trigger to the region, its label is the role. ``model_version`` is shown beside the prediction and can be filtered by.

    Label Studio has counted code points, as we do, since 1.5 (2022,
    https://github.com/HumanSignal/label-studio-frontend/pull/308; ``charsToCodePoints`` in its ``selection-tools.js``). For
    older servers ``utf16=True`` counts UTF-16 code units.
    """
    regions, relations = find_regions(report)
    at = utf16_offsets(report.text) if utf16 else int
    results: list[dict[str, Any]] = []
    for region in regions:
        value = {
            "start": at(region.span.start),
            "end": at(region.span.end),
            "text": region.span.quote(report.text),
        }
        results.append(_labelled(region, value))
        if region.incident:
            results.append(_modality(region, region.incident.modality, value))
    results += [_related(relation) for relation in relations]
    data = {
        "text": report.text,
        "report_id": report_id(report),
        "title": report.title,
        "url": report.url,
        "published": report.published.isoformat() if report.published else None,
    }
    return {"data": data, "predictions": [{"model_version": model_version, "result": results}]}


def label_studio_config() -> str:
    """The labeling configuration (XML) for the tasks of `to_label_studio`: paste it into the project's settings."""
    view = etree.Element("View")
    relations = etree.SubElement(view, "Relations")
    for role in ROLES:
        etree.SubElement(relations, "Relation", value=role)
    kinds = {kind.value: _COLOURS[kind.category] for kind in IncidentKind}
    labels = etree.SubElement(view, "Labels", name="label", toName="text")
    for label in LABELS:
        etree.SubElement(labels, "Label", value=label, background=kinds.get(label, _PART_COLOUR))
    choices = etree.SubElement(
        view, "Choices", name="modality", toName="text", perRegion="true", whenTagName="label", whenLabelValue=",".join(kinds)
    )
    for modality in Modality:
        etree.SubElement(choices, "Choice", value=modality.value)
    etree.SubElement(view, "Text", name="text", value="$text", granularity="word")
    etree.indent(view)
    return etree.tostring(view, encoding="unicode") + "\n"


def _labelled(region: Region, value: dict[str, Any]) -> dict[str, Any]:
    score = {"score": region.incident.confidence} if region.incident else {}
    name = {"meta": {"text": [region.actor.name]}} if region.actor else {}
    result = {"id": region.id, "from_name": "label", "to_name": "text", "type": "labels"}
    return {**result, "value": {**value, "labels": [region.label]}, **score, **name}


def _modality(region: Region, modality: Modality, value: dict[str, Any]) -> dict[str, Any]:
    result = {"id": region.id, "from_name": "modality", "to_name": "text", "type": "choices"}
    return {**result, "value": {**value, "choices": [modality.value]}}


def _related(relation: Relation) -> dict[str, Any]:
    ends = {"from_id": relation.incident.id, "to_id": relation.region.id}
    return {"type": "relation", **ends, "direction": "right", "labels": [relation.role]}
