"""Sections on their way into the tree of an outline."""

import attrs

from hrwparse.models import Paragraph, Section, Span


@attrs.define
class SectionDraft:
    """A section that is still being filled."""

    heading: str | None
    level: int
    start: int
    end: int
    heading_span: Span | None = None
    paragraphs: list[Paragraph] = attrs.field(factory=list)
    sections: list["SectionDraft"] = attrs.field(factory=list)

    def freeze(self) -> Section:
        """The section with all below it."""
        children = tuple(child.freeze() for child in self.sections)
        end = max([self.end, *(child.span.end for child in children)])
        return Section(
            heading=self.heading, level=self.level, span=Span(self.start, end), heading_span=self.heading_span,
            paragraphs=tuple(self.paragraphs), sections=children,
        )  # fmt: skip


def open_section(roots: list[SectionDraft], open_sections: list[SectionDraft], draft: SectionDraft) -> None:
    """Put a section where its level belongs; ``open_sections`` are those that it can be a part of, the outermost first."""
    while open_sections and open_sections[-1].level >= draft.level:
        open_sections.pop()
    (open_sections[-1].sections if open_sections else roots).append(draft)
    open_sections.append(draft)
