"""Read a saved report page and print what it tells: header, outline, and every incident beside the words that say so.

    python examples/read_report.py [PAGE] [--kind KIND ...] [--sure SHARE]

PAGE is a saved Refworld or Human Rights Watch page, HTML or text; without it, the invented page in ``examples/pages`` is read.
``--kind killing arrest`` prints incidents of these kinds only, ``--sure 0.8`` those of at least this confidence.
"""

import argparse
import datetime as dt
import os
import pathlib
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence

import hrwparse

SAMPLE = pathlib.Path(__file__).parent / "pages" / "refworld-sample.html"
WIDTH = max(70, min(shutil.get_terminal_size((100, 40)).columns, 100))
VALUE = WIDTH // 2 - 4
COLOURS = sys.stdout.isatty() and "NO_COLOR" not in os.environ
BOLD, DIM, RED, GREEN, BLUE, PLAIN = (f"\033[{code}m" if COLOURS else "" for code in (1, 2, 31, 32, 34, 0))
ORIGIN = {
    "sentence": "year of the sentence",
    "paragraph": "year of the paragraph",
    "coverage": "year of the report's coverage",
    "published": "by the day of publication",
    "previous event": "by the event before",
}


def main() -> None:
    sys.stdout.reconfigure(encoding="utf-8")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("page", nargs="?", type=pathlib.Path, default=SAMPLE, help="a saved page (default: the sample page)")
    parser.add_argument("--kind", nargs="+", type=hrwparse.IncidentKind, default=list(hrwparse.IncidentKind), metavar="KIND")
    parser.add_argument("--sure", type=float, default=0.0, metavar="SHARE", help="least confidence, 0 to 1")
    wanted = parser.parse_args()
    try:
        report = hrwparse.parse(wanted.page)
    except (hrwparse.ParseError, OSError) as error:
        sys.exit(f"{wanted.page}: {error}")
    shown = [i for i in report.incidents if i.kind in wanted.kind and i.confidence >= wanted.sure]
    print(*header(report), *outline(report), *incidents(report, shown), *issues(report), sep="\n")


# -- the parts of the page ----------------------------------------------------------------------------------------------


def header(report: hrwparse.Report) -> Iterator[str]:
    facts = [
        report.publisher,
        report.published and day(report.published),
        ", ".join(f"{country.name} ({country.alpha3 or country.former})" for country in report.countries),
        report.coverage and f"tells of {report.coverage.edtf}",
    ]
    yield f"{BOLD}{report.title or '(no title)'}{PLAIN}"
    yield " · ".join(fact for fact in facts if fact)
    if report.url:
        yield report.url
    yield ""


def outline(report: hrwparse.Report) -> Iterator[str]:
    yield f"{BOLD}{'Outline':<{WIDTH - 22}}paragraphs  incidents{PLAIN}"
    for section in report.walk_sections():
        name = "  " * section.level + cut(heading(section), WIDTH - 34)
        yield f"{name:<{WIDTH - 22}}{len(section.paragraphs):>10}{len(told_in(section, report.incidents)):>11}"
    named = sum(actor.named for actor in report.actors)
    yield ""
    yield f"{len(report.incidents)} incidents; {named} named actors, {len(report.actors) - named} others (police, two men)"
    yield ""


def incidents(report: hrwparse.Report, shown: Sequence[hrwparse.Incident]) -> Iterator[str]:
    for section in report.walk_sections():
        own = told_in(section, shown)
        if own:
            yield f"{DIM}── {heading(section)} ".ljust(WIDTH + len(DIM), "─") + PLAIN
            yield ""
        for incident in own:
            yield from card(report, incident)
            yield ""


def issues(report: hrwparse.Report) -> Iterator[str]:
    for issue in report.issues:
        yield f"issue: {issue.code}: {issue.message}"


def told_in(section: hrwparse.Section, candidates: Sequence[hrwparse.Incident]) -> list[hrwparse.Incident]:
    """The incidents that a section's own paragraphs tell."""
    return [i for i in candidates if any(paragraph.span.contains(i.trigger) for paragraph in section.paragraphs)]


# -- one incident -------------------------------------------------------------------------------------------------------


def card(report: hrwparse.Report, incident: hrwparse.Incident) -> Iterator[str]:
    """The kind, the quoted sentence, then each finding beside the words that it was read from."""
    modality = "" if incident.modality is hrwparse.Modality.ASSERTED else f" ({incident.modality})"
    kind = f"{incident.id:<5}{words(incident.kind)}{modality}"
    yield f"{BOLD}{kind:<{WIDTH - 10}}{PLAIN}sure: {incident.confidence:.2f}"
    yield from quotation(report, incident)
    if date := incident.date:
        evidence = [quoted(report, date.span) if date.span else "", ORIGIN.get(date.resolved_from, "")]
        yield row("when", days(date), ", ".join(filter(None, evidence)), BLUE)
    yield from participants(report, "who", RED, incident.agents, incident.agent_spans)
    yield from participants(report, "whom", GREEN, incident.targets, incident.target_spans)
    if incident.count:
        yield row("count", bounds(incident.count), f"“{incident.count.text}”")
    for place in incident.places:
        yield row("where" if place is incident.places[0] else "", place.name, quoted(report, place.span))
    if incident.attribution:
        yield row("source", incident.attribution.text, quoted(report, incident.attribution.span))


def quotation(report: hrwparse.Report, incident: hrwparse.Incident) -> Iterator[str]:
    """The sentence with its »trigger«, in lines; ``\\1`` and ``\\2`` hold the place of the marks while it is wrapped."""
    sentence, trigger, text = incident.sentence, incident.trigger, report.text
    marked = f"“{text[sentence.start : trigger.start]}\1{trigger.quote(text)}\2{text[trigger.end : sentence.end]}”"
    for line in textwrap.wrap(marked, WIDTH - 5, break_on_hyphens=False):
        yield f"     {line}".replace("\1", f"»{BOLD}").replace("\2", f"{PLAIN}«")


def participants(
    report: hrwparse.Report, label: str, colour: str, actors: Sequence[hrwparse.Actor], spans: Sequence[hrwparse.Span]
) -> Iterator[str]:
    for actor, span in zip(actors, spans, strict=True):
        yield row(label, f"{actor.name} ({words(actor.kind)})", quoted(report, span), colour)
        label = ""


def row(label: str, value: str, evidence: str, colour: str = "") -> str:
    value = cut(value, VALUE)
    return f"     {label:<7}{colour}{value:<{VALUE}}{PLAIN} {DIM}{evidence}{PLAIN}".rstrip()


def quoted(report: hrwparse.Report, span: hrwparse.Span) -> str:
    return f"“{cut(span.quote(report.text), 38)}”"


def cut(text: str, room: int) -> str:
    return textwrap.shorten(text, room, placeholder=" …", break_on_hyphens=False)


def words(kind: str) -> str:
    return kind.replace("_", " ")


def heading(section: hrwparse.Section) -> str:
    return section.heading or "(no heading)"


def bounds(count: hrwparse.Quantity) -> str:
    if count.minimum == count.maximum:
        return str(count.minimum)
    return f"{count.minimum} or more" if count.maximum is None else f"{count.minimum or 0} to {count.maximum}"


def day(date: dt.date) -> str:
    return f"{date.day} {date:%B %Y}"


def days(date: hrwparse.DateRange) -> str:
    first, last = date.earliest, date.latest
    if first is None or last is None:
        return f"since {day(first)}" if first else f"until {day(last)}" if last else date.text
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {day(last)}"
    return f"{first.day} {first:%B} to {day(last)}" if first.year == last.year else f"{day(first)} to {day(last)}"


if __name__ == "__main__":
    main()
