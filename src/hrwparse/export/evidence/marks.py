"""The marks in the text: findings may lie in each other, so that the text is cut at every edge of one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

import attrs

from hrwparse.models import Report, Span


@attrs.frozen
class Mark:
    """A finding at a place: what class of thing it is, which entry of the lists it belongs to, and what it says in words."""

    span: Span
    cls: str
    target: str
    tip: str


def find_marks(report: Report) -> list[Mark]:
    """The marks of a report in order of the text: triggers, dates, places, counts, and mentions of actors."""
    marks = [
        Mark(span, f"actor {actor.kind}", actor.id, f"{actor.name} ({actor.kind.replace('_', ' ')})")
        for actor in report.actors
        for span in actor.mentions
    ]
    for incident in report.incidents:
        kind = incident.kind.replace("_", " ")
        marks.append(Mark(incident.trigger, f"trigger {incident.kind.category}", incident.id, f"{incident.id}: {kind}"))
        marks += [
            Mark(span, f"retold {incident.kind.category}", incident.id, f"{incident.id} told again") for span in incident.retold
        ]
        if incident.date is not None and incident.date.span is not None:
            marks.append(Mark(incident.date.span, "date", incident.id, f"date of {incident.id}: {incident.date.edtf}"))
        marks += [Mark(place.span, "place", incident.id, f"place of {incident.id}: {place.name}") for place in incident.places]
        if incident.count is not None and incident.count.span is not None:
            marks.append(Mark(incident.count.span, "count", incident.id, f"count of {incident.id}: {incident.count.text}"))
    return sorted(marks, key=lambda mark: (mark.span, mark.target))


def marked_text(text: str, span: Span, marks: Sequence[Mark], anchored: set[str]) -> str:
    """The HTML of a stretch of text with its marks; everything is escaped.

    ``anchored`` holds the incidents whose anchor stands already; the first stretch of another one's trigger gets it.
    """
    inside = [mark for mark in marks if span.start <= mark.span.start < mark.span.end <= span.end]
    edges = sorted({span.start, span.end, *(m.span.start for m in inside), *(m.span.end for m in inside)})
    opened: dict[int, list[Mark]] = defaultdict(list)
    for mark in inside:
        for edge in edges:
            if mark.span.start <= edge < mark.span.end:
                opened[edge].append(mark)
    return "".join(_stretches(text, edges, opened, anchored))


def _stretches(text: str, edges: Sequence[int], opened: dict[int, list[Mark]], anchored: set[str]) -> Iterator[str]:
    for start, stop in pairwise(edges):
        words = escape(text[start:stop])
        here = opened.get(start)
        if not here:
            yield words
            continue
        classes = " ".join(dict.fromkeys(word for mark in here for word in mark.cls.split()))
        tip = escape("; ".join(dict.fromkeys(mark.tip for mark in here)))
        first = next((m for m in here if m.cls.startswith("trigger") and m.target not in anchored), None)
        anchor = ""
        if first is not None:
            anchored.add(first.target)
            anchor = f' id="t-{escape(first.target)}"'
        link = next((mark.target for mark in here if mark.cls.startswith("trigger")), here[0].target)
        yield f'<a class="{escape(classes)}" href="#{escape(link)}" title="{tip}"{anchor}>{words}</a>'
