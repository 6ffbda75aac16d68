"""W3C Web Annotations (JSON-LD): findings as notes on the page, for Hypothesis, Recogito, annotation servers."""

import hashlib
from collections.abc import Iterator
from typing import Any

from hrwparse.export.headlines import headline, stable_uuid
from hrwparse.export.regions import ACTOR, Region, Relation, find_regions
from hrwparse.models import Modality, Report, Span, report_id

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters of context before and behind a quotation
_GENERATOR = {"type": "Software", "name": "hrwparse"}


def to_web_annotations(report: Report) -> dict[str, Any]:
    """An ``AnnotationCollection`` with one page of ``items``, as a dict to dump as JSON.

    Three sorts of annotations: ``classifying`` puts the kind of an incident, its category and a line in words on the trigger;
    ``linking`` ties the words for an agent, target, date, place, count, source or law, or another mention, to the incident's
    annotation, with the role as a tag; ``identifying`` names the actor whom a mention means.

    The target is the page (where its address is known) by a ``TextQuoteSelector``, since offsets in our text are none in the
    page's, with a ``TimeState`` where it is known when the page was captured; and the canonical text (``report.text`` in UTF-8,
    named by its SHA-256) by the same and a ``TextPositionSelector``, which counts code points from 0, the end not included, as
    the recommendation asks.

    Ids are UUIDs of `report_id` and the finding: the same report gives the same ids. There is no ``created``: no clock is read.

    Model: https://www.w3.org/TR/annotation-model/ (2017).
    """
    regions, relations = find_regions(report)
    notes = _Notes(report)
    items = [
        *(notes.incident(region) for region in regions if region.incident and region.id == region.incident.id),
        *(notes.relation(relation) for relation in relations),
        *(notes.mention(region) for region in regions if region.label == ACTOR and region.actor),
    ]
    return {
        "@context": CONTEXT,
        "id": notes.id("collection"),
        "type": "AnnotationCollection",
        **({"label": report.title} if report.title else {}),
        "generator": _GENERATOR,
        "total": len(items),
        "first": {"id": notes.id("page"), "type": "AnnotationPage", "startIndex": 0, "items": items},
    }


class _Notes:
    """The annotations of one report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._report_id = report_id(report)
        digest = hashlib.sha256(report.text.encode("utf-8", "surrogatepass")).hexdigest()
        self._text = {
            "id": f"urn:sha256:{digest}",
            "type": "Text",
            "format": "text/plain",
            **({"language": report.language} if report.language else {}),
        }
        captured = report.captured and f"{report.captured:%Y-%m-%dT%H:%M:%SZ}"
        self._state = {"state": {"type": "TimeState", "sourceDate": captured}} if captured else {}

    def id(self, *finding: str) -> str:
        return stable_uuid(self._report_id, *finding).urn

    def incident(self, region: Region) -> dict[str, Any]:
        assert region.incident is not None
        incident = region.incident
        tags = [incident.kind.value, incident.kind.category.value]
        if incident.modality is not Modality.ASSERTED:
            tags.append(incident.modality.value)
        line = " · ".join(filter(None, (headline(incident), incident.date.edtf if incident.date else None)))
        body = [*map(_tag, tags), {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": line}]
        return self._note(self.id(region.id), "classifying", body, region.span)

    def relation(self, relation: Relation) -> dict[str, Any]:
        link = {"type": "SpecificResource", "purpose": "linking", "source": self.id(relation.incident.id)}
        own_id = self.id(relation.incident.id, relation.role, relation.region.id)
        return self._note(own_id, "linking", [_tag(relation.role), link], relation.region.span)

    def mention(self, region: Region) -> dict[str, Any]:
        assert region.actor is not None
        name = {"type": "TextualBody", "purpose": "identifying", "format": "text/plain", "value": region.actor.name}
        return self._note(self.id(region.id), "identifying", [name, _tag(region.actor.kind.value)], region.span)

    def _note(self, own_id: str, motivation: str, body: list[dict[str, Any]], span: Span) -> dict[str, Any]:
        return {
            "id": own_id,
            "type": "Annotation",
            "motivation": motivation,
            "generator": _GENERATOR,
            "body": body,
            "target": list(self._targets(span)),
        }

    def _targets(self, span: Span) -> Iterator[dict[str, Any]]:
        text = self._report.text
        quote = {
            "type": "TextQuoteSelector",
            "exact": span.quote(text),
            "prefix": text[max(span.start - _AROUND, 0) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        }
        if self._report.url:
            yield {"type": "SpecificResource", "source": self._report.url, "selector": [quote], **self._state}
        position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
        yield {"type": "SpecificResource", "source": self._text, "selector": [quote, position]}


def _tag(value: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": value}
