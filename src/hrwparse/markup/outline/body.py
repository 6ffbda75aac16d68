"""Blocks → canonical text, tree of sections, notes, and the issues that the outline shows."""

from collections.abc import Sequence

import attrs

from hrwparse.markup.blocks.block import EMPHASIS, Block
from hrwparse.markup.blocks.headings import levels_by_meaning
from hrwparse.markup.blocks.lines import join_broken
from hrwparse.markup.outline.note_marks import lift_markers
from hrwparse.markup.outline.notes import pair_notes, split_notes
from hrwparse.markup.outline.section_tree import SectionDraft, open_section
from hrwparse.markup.places.anchors import anchors_of
from hrwparse.markup.places.element_paths import Paths
from hrwparse.models import Anchor, Issue, Note, Paragraph, Section, Span

_GAP = "\n\n"


@attrs.frozen(kw_only=True)
class Body:
    """The canonical text and everything that lies over it."""

    text: str
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    issues: tuple[Issue, ...]
    anchors: tuple[Anchor, ...]


def build(blocks: Sequence[Block]) -> Body:
    """The body that a page's own blocks make. A block with a ``level`` is a heading; levels are counted from 1 without holes."""
    own, texts = split_notes(list(blocks))
    own = [block for block in lift_markers(list(join_broken(own)), texts) if block.text]
    levels = _levels(own)
    text = _GAP.join(block.text for block in own)
    roots: list[SectionDraft] = []
    open_sections: list[SectionDraft] = []
    issues: list[Issue] = []
    markers: list[tuple[str, int]] = []
    anchors: list[Anchor] = []
    paths = Paths()
    at = 0
    for block, level in zip(own, levels, strict=True):
        span = Span(at, at + len(block.text))
        anchors += anchors_of(block.text, at, block.sources, paths)
        markers += [(marker.label, at + marker.offset) for marker in block.markers]
        if level is not None:
            open_section(roots, open_sections, SectionDraft(block.text, level, span.start, span.end, heading_span=span))
        else:
            if block.lost:
                issues.append(Issue(code="lost-heading", message="a heading was evidently lost before this paragraph", span=span))
            if block.lost or not open_sections:
                depth = open_sections[-1].level if open_sections else 1
                open_section(roots, open_sections, SectionDraft(None, depth, span.start, span.end))
            open_sections[-1].paragraphs.append(Paragraph(span=span, kind=block.kind))
            open_sections[-1].end = span.end
        at = span.end + len(_GAP)
    notes = pair_notes(texts, markers)
    missing = sum(1 for note in notes if not note.text)
    if missing:
        issues.append(Issue(code="missing-notes", message=f"{missing} of {len(notes)} notes have no text on this page"))
    return Body(
        text=text, sections=tuple(draft.freeze() for draft in roots), notes=notes, issues=tuple(issues), anchors=tuple(anchors)
    )


def _levels(blocks: list[Block]) -> list[int | None]:
    """The level of each heading, None for paragraphs: by markup, and by meaning where all are marked alike."""
    marked = sorted({block.level for block in blocks if block.level is not None})
    if marked == [EMPHASIS]:
        headings = [block for block in blocks if block.level is not None]
        meant = iter(levels_by_meaning([block.text for block in headings], [block.weight for block in headings]))
        return [None if block.level is None else next(meant) for block in blocks]
    rank = {level: number for number, level in enumerate(marked, 1)}
    return [None if block.level is None else rank[block.level] for block in blocks]
