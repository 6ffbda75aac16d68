"""A report as one page to read and to show: header, text with its marks, and beside it the lists of incidents and actors."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from hrwparse.export.evidence.marks import Mark, find_marks, marked_text
from hrwparse.models import Actor, Category, Incident, Modality, ParagraphKind, Report

_DEEPEST = 6
_TAGS = {ParagraphKind.QUOTE: "blockquote"}
_LINK = re.compile(r' (?:id="|href="#)')  # in the page's own markup only: quotation marks of the text are escaped


def to_html(report: Report) -> str:
    """One self-contained HTML page (UTF-8): nothing is loaded from elsewhere, no script runs, all text is escaped.

    In the text each trigger is coloured by the category of its incident, actors, dates, places and counts are underlined; a mark
    leads to its entry in the list, an entry to its place in the text. The same report gives the same page.
    """
    title = escape(report.title or "Report without a title")
    style = files("hrwparse.export.evidence").joinpath("page.css").read_text(encoding="utf-8")
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{escape(report.language or "en")}">',
            f'<head><meta charset="utf-8"><title>{title}</title>',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
            f"<style>\n{style}</style></head>",
            f'<body class="hrwparse">{_fragment(report)}</body></html>',
            "",
        ]
    )


def to_html_fragment(report: Report) -> str:
    """The same for a notebook: style and content, without a page around it.

    The links of each report have names of their own, so that several reports can stand on one page.
    """
    style = files("hrwparse.export.evidence").joinpath("page.css").read_text(encoding="utf-8")
    mark = hashlib.sha256(f"{report.title}\n{report.text}".encode()).hexdigest()[:8]
    content = _LINK.sub(rf"\g<0>r{mark}-", _fragment(report))
    return f'<div class="hrwparse"><style>{style}</style>{content}</div>'


def _fragment(report: Report) -> str:
    marks = find_marks(report)
    parts = [
        f"<header>{''.join(_header(report))}</header>",
        f"<main><article>{''.join(_text(report, marks))}</article>",
        f"<aside>{''.join(_incidents(report))}{''.join(_actors(report))}</aside></main>",
        "<footer>Made with hrwparse. A program found these incidents and actors: read the words before you rely on one.</footer>",
    ]
    return "\n".join(parts)


def _header(report: Report) -> Iterator[str]:
    yield f"<h1>{escape(report.title or 'Report without a title')}</h1>"
    if report.subtitle:
        yield f'<p class="subtitle">{escape(report.subtitle)}</p>'
    coverage = report.coverage.edtf if report.coverage else None
    facts = {
        "Publisher": report.publisher,
        "Author": report.author,
        "Published": report.published and report.published.isoformat(),
        "Country": ", ".join(country.name for country in report.countries),
        "Tells of": coverage,
        "Document": report.docid,
        "Address": report.url,
        "Captured": report.captured and f"{report.captured:%Y-%m-%d %H:%M} UTC",
        "Cite as": report.citation and report.citation.text,
    }
    rows = "".join(f"<dt>{label}</dt><dd>{escape(str(value))}</dd>" for label, value in facts.items() if value)
    yield f"<dl>{rows}</dl>"
    counts = Counter(incident.kind.category for incident in report.incidents)
    yield '<p class="legend">'
    for category in Category:
        yield f'<span class="trigger {category}">{category}</span> {counts[category]} '
    yield '<span class="actor">actor</span> <span class="date">date</span> <span class="place">place</span>'
    yield ' <span class="count">count</span></p>'


def _text(report: Report, marks: Sequence[Mark]) -> Iterator[str]:
    anchored: set[str] = set()
    at = 0
    for section in report.walk_sections():
        if section.heading is not None:
            level, place = min(section.level + 1, _DEEPEST), section.heading_span
            inside = [mark for mark in marks if place and place.contains(mark.span)]
            words = marked_text(report.text, place, inside, anchored) if place else escape(section.heading)
            yield f"<h{level}>{words}</h{level}>\n"
        for paragraph in section.paragraphs:
            while at < len(marks) and marks[at].span.start < paragraph.span.start:
                at += 1
            stop = at
            while stop < len(marks) and marks[stop].span.start < paragraph.span.end:
                stop += 1
            tag = _TAGS.get(paragraph.kind, "p")
            words = marked_text(report.text, paragraph.span, marks[at:stop], anchored)
            yield f'<{tag} class="{paragraph.kind}">{words}</{tag}>\n'
            at = stop
    if report.notes:
        notes = "".join(f"<li><b>{escape(note.label)}</b> {escape(note.text)}</li>" for note in report.notes)
        yield f'<h2>Notes</h2><ul class="notes">{notes}</ul>'
    if report.issues:
        issues = "".join(f"<li><b>{escape(issue.code)}</b> {escape(issue.message)}</li>" for issue in report.issues)
        yield f'<h2>What could not be read for sure</h2><ul class="issues">{issues}</ul>'


def _incidents(report: Report) -> Iterator[str]:
    yield f"<h2>Incidents ({len(report.incidents)})</h2><ol>"
    for incident in report.incidents:
        yield _incident(incident)
    yield "</ol>"


def _incident(incident: Incident) -> str:
    kind = incident.kind.replace("_", " ")
    modality = "" if incident.modality is Modality.ASSERTED else f' <em class="{incident.modality}">{incident.modality}</em>'
    facts = {
        "when": incident.date and incident.date.edtf,
        "who": _names(incident.agents),
        "whom": _names(incident.targets),
        "count": incident.count and incident.count.text,
        "where": escape(", ".join(dict.fromkeys(place.name for place in incident.places))),
        "source": incident.attribution and escape(incident.attribution.text),
        "law": escape("; ".join(dict.fromkeys(law.text for law in incident.legal_references))),
        "sure": f"{incident.confidence:.2f}",
    }
    rows = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in facts.items() if value)
    return (
        f'<li id="{escape(incident.id)}"><a class="trigger {incident.kind.category}" href="#t-{escape(incident.id)}">'
        f"{escape(incident.id)} {kind}</a>{modality}<dl>{rows}</dl></li>\n"
    )


def _names(actors: Sequence[Actor]) -> str:
    return ", ".join(f'<a href="#{escape(actor.id)}">{escape(actor.name)}</a>' for actor in actors)


def _actors(report: Report) -> Iterator[str]:
    parts: dict[str, list[str]] = {}
    for incident in report.incidents:
        for actor in dict.fromkeys((*incident.agents, *incident.targets)):
            parts.setdefault(actor.id, []).append(incident.id)
    yield f"<h2>Actors ({len(report.actors)})</h2><ul>"
    for actor in sorted(report.actors, key=lambda actor: (not actor.named, -len(parts.get(actor.id, ())), actor.name)):
        also = f" (also {escape(', '.join(actor.aliases))})" if actor.aliases else ""
        roles = f", {escape(', '.join(actor.titles))}" if actor.titles else ""
        links = " ".join(f'<a href="#{escape(i)}">{escape(i)}</a>' for i in parts.get(actor.id, ()))
        yield (
            f'<li id="{escape(actor.id)}"><b>{escape(actor.name)}</b>{roles}{also} '
            f"<small>{actor.kind.replace('_', ' ')}</small> {links}</li>\n"
        )
    yield "</ul>"
