"""The sections of a report as rows, and which section and paragraph a place of the text is in."""

from bisect import bisect_right
from collections.abc import Iterator

import attrs

from hrwparse.export.tables.cells import Cells, plain
from hrwparse.models import Paragraph, Report, Section


@attrs.frozen
class Spot:
    """A section with its id, its parent's id and the headings on the way to it."""

    section: Section
    id: str
    parent: str | None
    path: tuple[str, ...]


class Outline:
    """The outline of one report, its sections numbered in the order of the text."""

    def __init__(self, report: Report, report_id: str) -> None:
        self._text, self._report_id = report.text, report_id
        self._spots: list[Spot] = []
        for section in report.sections:
            self._add(section, None, ())
        self._starts = [spot.section.span.start for spot in self._spots]
        self._paragraphs = [numbered for spot in self._spots for numbered in enumerate(spot.section.paragraphs, 1)]

    def _add(self, section: Section, parent: str | None, path: tuple[str, ...]) -> None:
        own_path = (*path, section.heading) if section.heading else path
        spot = Spot(section, f"{self._report_id}.s{len(self._spots) + 1}", parent, own_path)
        self._spots.append(spot)
        for child in section.sections:
            self._add(child, spot.id, own_path)

    def rows(self) -> Iterator[Cells]:
        """A row for each section."""
        for number, spot in enumerate(self._spots, 1):
            section = spot.section
            yield {
                "section_id": spot.id,
                "report_id": self._report_id,
                "parent_id": spot.parent,
                "position": number,
                "level": section.level,
                "heading": plain(section.heading),
                "path": list(spot.path),
                "section_start": section.span.start,
                "section_end": section.span.end,
                "paragraphs": len(section.paragraphs),
                "text": plain(self._own_text(section)),
            }

    def _own_text(self, section: Section) -> str:
        end = section.sections[0].span.start if section.sections else section.span.end
        return self._text[section.span.start : end].rstrip()

    def place(self, offset: int) -> tuple[Cells, Paragraph | None]:
        """The cells ``section_id`` and ``paragraph`` of an offset of the text, and the paragraph itself."""
        last = bisect_right(self._starts, offset)
        before = (self._spots[at] for at in range(last - 1, -1, -1))
        spot = next((spot for spot in before if offset < spot.section.span.end), None)
        number, paragraph = self._paragraph(offset)
        return {"section_id": spot.id if spot else None, "paragraph": number}, paragraph

    def _paragraph(self, offset: int) -> tuple[int | None, Paragraph | None]:
        at = bisect_right(self._paragraphs, offset, key=lambda numbered: numbered[1].span.start) - 1
        if at >= 0 and offset < self._paragraphs[at][1].span.end:
            return self._paragraphs[at]
        return None, None
