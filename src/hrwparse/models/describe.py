"""A text overview of a report, for a person at a terminal."""

import textwrap
from collections.abc import Iterator

from hrwparse.models.dates import DateRange
from hrwparse.models.incidents import Incident, Modality
from hrwparse.models.report import Report


def describe(report: Report, width: int = 100) -> str:
    """Header, outline, actors and incidents of a report as lines of at most ``width`` characters."""
    lines = [*_header(report), "", *_outline(report), "", *_actors(report, width), "", *_incidents(report, width)]
    if report.issues:
        lines += ["", "Issues", *(f"  {i.code}: {i.message}" for i in report.issues)]
    return "\n".join(textwrap.shorten(line, width, placeholder=" …") if len(line) > width else line for line in lines)


def _header(report: Report) -> Iterator[str]:
    title = report.title or "(no title)"
    yield title
    yield "=" * len(title)
    countries = ", ".join(f"{c.name} ({c.alpha3 or c.former or 'no code'})" for c in report.countries)
    facts = {
        "Publisher": report.publisher,
        "Published": report.published and report.published.isoformat(),
        "Country": countries,
        "Covers": report.coverage and _dates(report.coverage),
        "Document": report.docid,
        "Address": report.url,
        "Layout": report.layout,
    }
    for label, value in facts.items():
        if value:
            yield f"{label + ':':<11}{value}"


def _outline(report: Report) -> Iterator[str]:
    yield "Outline"
    for section in report.walk_sections():
        count = len(section.paragraphs)
        heading = section.heading or "(no heading)"
        yield f"{'  ' * section.level}{heading} · {count} paragraph{'' if count == 1 else 's'}"


def _actors(report: Report, width: int) -> Iterator[str]:
    named = [a for a in report.actors if a.named]
    yield f"Actors ({len(named)} named, {len(report.actors) - len(named)} unnamed)"
    for actor in named:
        aliases = f" (also {', '.join(actor.aliases)})" if actor.aliases else ""
        yield f"  {actor.name}{aliases} · {actor.kind} · {len(actor.mentions)}×"


def _incidents(report: Report, width: int) -> Iterator[str]:
    yield f"Incidents ({len(report.incidents)})"
    for incident in report.incidents:
        yield from _incident(report, incident, width)


def _incident(report: Report, incident: Incident, width: int) -> Iterator[str]:
    when = _dates(incident.date) if incident.date else "undated"
    who = "; ".join(a.name for a in incident.agents)
    whom = "; ".join(a.name for a in incident.targets)
    told = "" if incident.modality is Modality.ASSERTED else f" [{incident.modality}]"
    parts = " ".join(filter(None, [who and f"by {who}", whom and f"→ {whom}"]))
    where = f" in {', '.join(p.name for p in incident.places)}" if incident.places else ""
    yield f"  {when:<24} {incident.kind}{told} {parts}{where}".rstrip()
    start = max(incident.sentence.start, incident.trigger.start - 45)
    end = min(incident.sentence.end, incident.trigger.end + 45)
    quote = " ".join(report.text[start:end].split())
    yield f"  {'':<24} “{'… ' if start > incident.sentence.start else ''}{quote}{' …' if end < incident.sentence.end else ''}”"


def _dates(date: DateRange) -> str:
    if date.earliest == date.latest and date.earliest is not None:
        return date.earliest.isoformat()
    return f"{date.earliest or ''}..{date.latest or ''}"
