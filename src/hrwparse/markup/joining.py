"""Documents that were one before they were saved in parts → the one document."""

from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from hrwparse.errors import ParseError
from hrwparse.markup.addresses.parts import part_of
from hrwparse.markup.blocks.block import compare_key
from hrwparse.markup.blocks.headings import levels_by_meaning
from hrwparse.markup.outline.section_tree import SectionDraft, open_section
from hrwparse.models import Document, FrozenDict, Issue, Note, Section, Span

_GAP = "\n\n"
_OWN = frozenset({"layout", "url", "text", "sections", "notes", "issues", "anchors", "header", "origins"})
_OF_PARTS = frozenset({"fragment", "missing-notes", "empty-body"})
_SAME = ("layout", "publisher", "report_year", "docid", "language", "countries")


def join_documents(parts: Sequence[Document]) -> Document:
    """One document of all parts, in the order of their numbers, else in the given one; `ParseError` where they are not of one."""
    if not parts:
        raise ParseError("there is nothing to join")
    parts = _ordered(parts)
    for part in parts[1:]:
        _check(parts[0], part)
    starts = _starts(parts)
    notes = _notes(parts, starts)
    return attrs.evolve(
        parts[0],
        **_header(parts),
        text=_GAP.join(part.text for part in parts if part.text),
        sections=_sections(parts, starts),
        notes=notes,
        issues=(*_issues(parts, starts), *_left_open(parts, notes)),
        anchors=(),
    )


def _ordered(parts: Sequence[Document]) -> list[Document]:
    """By the numbers that the addresses have; as given where one has none."""
    places = [part_of(part.url) for part in parts]
    known = [place for place in places if place is not None]
    for place in known[1:]:
        if place.stem != known[0].stem:
            raise ParseError(f"these are parts of different documents: {known[0].stem!r} and {place.stem!r}")
    numbers = [place.number for place in known]
    if len(set(numbers)) < len(numbers):
        raise ParseError(f"one part is there twice: number {next(number for number in numbers if numbers.count(number) > 1)}")
    if len(known) < len(parts):
        return list(parts)
    return [part for _, part in sorted(zip(numbers, parts, strict=True), key=lambda pair: pair[0])]


def _check(first: Document, other: Document) -> None:
    """`ParseError` where what two parts say of themselves cannot be said of one document."""
    for field in _SAME:
        one, two = getattr(first, field), getattr(other, field)
        if field == "countries":
            one, two = sorted(country.alpha3 or country.name for country in one), sorted(c.alpha3 or c.name for c in two)
        if one and two and one != two:
            raise ParseError(f"these are parts of different documents: their {field} is {one!r} and {two!r}")
    titles = sorted((compare_key(first.title or ""), compare_key(other.title or "")), key=len)
    if titles[0] and not titles[1].startswith(titles[0]):
        raise ParseError(f"these are parts of different documents: their title is {first.title!r} and {other.title!r}")


def _starts(parts: Iterable[Document]) -> list[int]:
    """Where the text of each part begins in the whole."""
    starts, at = list[int](), 0
    for part in parts:
        starts.append(at)
        at += len(part.text) + len(_GAP) if part.text else 0
    return starts


def _header(parts: Sequence[Document]) -> dict[str, Any]:
    """Every field from the first part that has it, and where that part had it from."""
    values: dict[str, Any] = {}
    origins: dict[str, str] = {}
    for field in (field.name for field in attrs.fields(Document) if field.name not in _OWN):
        part = next((part for part in parts if getattr(part, field) not in (None, ())), parts[0])
        values[field] = getattr(part, field)
        if field in part.origins:
            origins[field] = part.origins[field]
    if "url" in parts[0].origins:
        origins["url"] = parts[0].origins["url"]
    header = {label: value for part in reversed(parts) for label, value in part.header.items()}
    return values | {"header": FrozenDict(header), "origins": FrozenDict(dict(sorted(origins.items())))}


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _sections(parts: Sequence[Document], starts: Sequence[int]) -> tuple[Section, ...]:
    """The outline of all parts: text before the first heading of a part belongs to the last section of the part before."""
    levels = iter(_levels(parts))
    roots: list[SectionDraft] = []
    open_sections: list[SectionDraft] = []
    for part, start in zip(parts, starts, strict=True):
        for number, section in enumerate(part.walk_sections()):
            level = section.level if section.heading is None else next(levels)
            paragraphs = [attrs.evolve(paragraph, span=_moved(paragraph.span, start)) for paragraph in section.paragraphs]
            own = section.heading_span or section.paragraphs[0].span
            end = max(own.end, *(paragraph.span.end for paragraph in section.paragraphs), 0) + start
            if number or section.heading is not None or not open_sections:
                span = None if section.heading_span is None else _moved(section.heading_span, start)
                open_section(roots, open_sections, SectionDraft(section.heading, level, own.start + start, end, span))
            open_sections[-1].paragraphs += paragraphs
            open_sections[-1].end = max(open_sections[-1].end, end)
    return tuple(draft.freeze() for draft in roots)


def _levels(parts: Iterable[Document]) -> list[int]:
    """The levels of all headings: read anew where those of every part followed from meaning, since each saw its own only."""
    each = [[(s.heading, s.level) for s in part.walk_sections() if s.heading is not None] for part in parts]
    by_meaning = all([level for _, level in pairs] == levels_by_meaning([heading for heading, _ in pairs]) for pairs in each)
    every = [pair for pairs in each for pair in pairs]
    return levels_by_meaning([heading for heading, _ in every]) if by_meaning else [level for _, level in every]


def _notes(parts: Sequence[Document], starts: Sequence[int]) -> tuple[Note, ...]:
    """All notes; one whose mark is in one part and whose text in another is one note. Labels may begin anew in each part."""
    notes: list[Note] = []
    halves: dict[tuple[str, bool], int] = {}  # by label and whether the text is there: the place of a note that lacks the rest
    for part, start in zip(parts, starts, strict=True):
        for note in part.notes:
            own = attrs.evolve(note, references=tuple(_moved(span, start) for span in note.references))
            is_half = bool(own.text) != bool(own.references)
            at = halves.pop((own.label, not own.text), None) if is_half else None
            if at is None:
                halves |= {(own.label, bool(own.text)): len(notes)} if is_half else {}
                notes.append(own)
            else:
                notes[at] = attrs.evolve(
                    notes[at], text=notes[at].text or own.text, references=notes[at].references + own.references
                )
    return tuple(notes)


def _issues(parts: Sequence[Document], starts: Sequence[int]) -> tuple[Issue, ...]:
    """What was doubtful in the parts and still is."""
    moved = (
        attrs.evolve(issue, span=None if issue.span is None else _moved(issue.span, start))
        for part, start in zip(parts, starts, strict=True)
        for issue in part.issues
        if issue.code not in _OF_PARTS
    )
    return tuple(dict.fromkeys(moved))


def _left_open(parts: Sequence[Document], notes: Sequence[Note]) -> list[Issue]:
    """What the whole still lacks: parts, texts of notes, any text."""
    issues: list[Issue] = []
    numbers = [place.number for part in parts if (place := part_of(part.url)) is not None]
    if gaps := sorted(set(range(min(numbers, default=1), max(numbers, default=0))) - set(numbers)):
        issues.append(Issue(code="missing-part", message=f"not among the parts: {', '.join(map(str, gaps))}"))
    if missing := sum(1 for note in notes if not note.text):
        issues.append(Issue(code="missing-notes", message=f"{missing} of {len(notes)} notes have no text on these pages"))
    if not any(part.text for part in parts):
        issues.append(Issue(code="empty-body", message="no text of a report was found on the pages"))
    return issues
