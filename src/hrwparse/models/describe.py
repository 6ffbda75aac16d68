"""A text overview of a report, for a person at a terminal."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from hrwparse.models.actors import Actor
from hrwparse.models.dates import DateRange, ResolvedFrom
from hrwparse.models.document import Section
from hrwparse.models.incidents import Incident, Modality
from hrwparse.models.places import Country
from hrwparse.models.report import Report
from hrwparse.models.span import Span

_NARROWEST = 60
_INDENT = 8


def describe(report: Report, width: int = 100) -> str:
    """Header, outline, actors and incidents with their evidence, in lines of at most ``width`` characters (at least 60)."""
    width = max(width, _NARROWEST)
    parts = (_header, _outline, _actors, _incidents, _issues)
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part(report, width))))


def _header(report: Report, width: int) -> Iterator[str]:
    title = textwrap.wrap(report.title or "(no title)", width)
    yield from title
    yield "=" * max(map(len, title))
    facts = {
        "Subtitle": report.subtitle,
        "Publisher": report.publisher,
        "Author": report.author if report.author != report.publisher else None,
        "Published": report.published and report.published.isoformat(),
        "Country": ", ".join(map(_country, report.countries)),
        "Edition": report.report_year and str(report.report_year),
        "Covers": report.coverage and _coverage(report.coverage),
        "Document": report.docid,
        "Address": report.url,
        "Captured": report.captured and report.captured.isoformat(" ", "minutes"),
        "Layout": report.layout,
    }
    for label, value in facts.items():
        if value:
            yield from _hanging(f"{label:<11}", value, width, break_on_hyphens=label == "Address")


def _country(country: Country) -> str:
    codes = [code for code in (country.alpha2, country.alpha3) if code] or [country.former or "no code"]
    return f"{country.name} ({', '.join(codes)})"


def _coverage(coverage: DateRange) -> str:
    return coverage.edtf if coverage.resolved_from is ResolvedFrom.COVERAGE else f"{coverage.edtf} (by the edition)"


def _outline(report: Report, width: int) -> Iterator[str]:
    yield _headline("Outline", "paragraphs  incidents", width)
    sections = _by_section(report)
    for at, (section, incidents) in enumerate(sections):
        counts = f"{len(section.paragraphs):>10}  {len(incidents):>9}"
        yield _headline("  " * section.level + _heading(section, at, len(sections)), counts, width)


def _by_section(report: Report) -> list[tuple[Section, list[Incident]]]:
    """Each section with the incidents that its own paragraphs tell."""
    found: list[tuple[Section, list[Incident]]] = [(section, []) for section in report.walk_sections()]
    at = 0
    for incident in report.incidents:
        while at + 1 < len(found) and found[at + 1][0].span.start <= incident.trigger.start:
            at += 1
        if found:
            found[at][1].append(incident)
    return found


def _heading(section: Section, at: int, total: int) -> str:
    """The heading, or in brackets why there is none: ``at`` is the section's number among all of them."""
    if section.heading:
        return section.heading
    return "(heading lost)" if at else "(before the first heading)" if total > 1 else "(no headings)"


def _headline(left: str, right: str, width: int) -> str:
    """The two ends of a line, with dots between them."""
    left = _cut(left, width - len(right) - 6)
    return f"{left} {'.' * (width - len(left) - len(right) - 2)} {right}"


def _actors(report: Report, width: int) -> Iterator[str]:
    named = sorted((actor for actor in report.actors if actor.named), key=lambda actor: -len(actor.mentions))
    yield f"Actors: {len(named)} named, {len(report.actors) - len(named)} unnamed"
    for actor in named:
        aliases = f" (also {', '.join(actor.aliases)})" if actor.aliases else ""
        titles = "".join(f", {title}" for title in actor.titles)
        yield from _hanging(f"{len(actor.mentions):>5}×  {actor.kind:<18}", f"{actor.name}{titles}{aliases}", width)


def _incidents(report: Report, width: int) -> Iterator[str]:
    yield f"Incidents: {len(report.incidents)}"
    sections = _by_section(report)
    for at, (section, incidents) in enumerate(sections):
        if incidents:
            yield ""
        if incidents and (section.heading or len(sections) > 1):
            yield from _hanging("  ", f"{_heading(section, at, len(sections))}:", width)
        for incident in incidents:
            yield from _incident(report, incident, width)


def _incident(report: Report, incident: Incident, width: int) -> Iterator[str]:
    told = "" if incident.modality is Modality.ASSERTED else f", {incident.modality}"
    when = incident.date.edtf if incident.date else "no date"
    yield from _hanging(f"  {incident.id:<{_INDENT - 2}}", f"{incident.kind}{told} · {when}{_roles(incident)}", width)
    if incident.attribution:
        yield from _hanging(" " * _INDENT, f"according to {incident.attribution.text}", width)
    yield " " * _INDENT + _evidence(report.text, incident.sentence, incident.trigger, width - _INDENT - 2)


def _roles(incident: Incident) -> str:
    """Who, whom and where: `` · police → two students · Almaty``."""
    targets = _names(incident.targets)
    if incident.count and incident.count.text not in targets:
        targets = f"{targets} ({incident.count.text})".strip()
    acts = f"{_names(incident.agents)} → {targets}".strip() if targets else _names(incident.agents)
    places = ", ".join(dict.fromkeys(place.name for place in incident.places))
    return "".join(f" · {part}" for part in (acts, places) if part)


def _names(actors: Sequence[Actor]) -> str:
    return ", ".join(actor.name for actor in actors)


def _evidence(text: str, sentence: Span, trigger: Span, room: int) -> str:
    """The sentence around its ``*trigger*``, cut between words where it is longer than the room for it."""
    word = f"*{trigger.quote(text)}*"
    before, behind = text[sentence.start : trigger.start], text[trigger.end : sentence.end]
    free = max(room - len(word), 0)
    left = min(len(before), max(free - len(behind), free * 2 // 5))
    start = _cut(before[::-1], left)[::-1]
    return f"“{start}{word}{_cut(behind, free - len(start))}”".replace("\n", " ")


def _cut(text: str, room: int) -> str:
    """The beginning of a text, in whole words."""
    return text if len(text) <= room else text[: max(room - 2, 0)].rpartition(" ")[0] + " …"


def _issues(report: Report, width: int) -> Iterator[str]:
    if report.issues:
        yield "Issues"
    for issue in report.issues:
        where = "" if issue.span is None else f": “{textwrap.shorten(issue.span.quote(report.text), 40, placeholder=' …')}”"
        yield from _hanging("  ", f"{issue.code}: {issue.message}{where}", width)


def _hanging(label: str, text: str, width: int, break_on_hyphens: bool = False) -> Iterable[str]:
    """Text behind a label, wrapped under itself."""
    indent = " " * len(label)
    return textwrap.wrap(text, width, initial_indent=label, subsequent_indent=indent, break_on_hyphens=break_on_hyphens)
