"""doccano: a line of JSONL with every finding as an entity, roles as relations."""

import json
from typing import Any

from hrwparse.export.offsets import utf16_offsets
from hrwparse.export.regions import find_regions
from hrwparse.models import Report, report_id


def to_doccano(report: Report, *, relations: bool = True, utf16: bool = True) -> str:
    """The report as one line, with its line break; the lines of many reports make a file to import.

    With ``relations`` the line fits a sequence labeling project that uses relations (format JSONL(Relation)): ``entities``
    with ``id``, ``label``, ``start_offset``, ``end_offset``, and ``relations`` from trigger to part. Without, it fits a plain
    one (format JSONL): ``label`` with start, end, label. Report id, title and address become the example's metadata.

    doccano's editor is JavaScript and counts UTF-16 code units (https://github.com/doccano/doccano/issues/2290), so that
    offsets are given in them; ``utf16=False`` counts code points, for readers of the file in Python. Leave "Count grapheme
    clusters as one character" off in the project. Findings overlap: set "Allow overlapping spans", or doccano keeps the first
    of those that do.
    """
    regions, ties = find_regions(report)
    at = utf16_offsets(report.text) if utf16 else int
    numbers = {region.id: number for number, region in enumerate(regions)}
    line: dict[str, Any] = {"text": report.text}
    if relations:
        line["entities"] = [
            {"id": numbers[r.id], "label": r.label, "start_offset": at(r.span.start), "end_offset": at(r.span.end)}
            for r in regions
        ]
        line["relations"] = [
            {"id": number, "from_id": numbers[tie.incident.id], "to_id": numbers[tie.region.id], "type": tie.role}
            for number, tie in enumerate(ties)
        ]
    else:
        line["label"] = [[at(r.span.start), at(r.span.end), r.label] for r in regions]
    line |= {"report_id": report_id(report), "title": report.title, "url": report.url}
    return json.dumps(line, ensure_ascii=False) + "\n"
