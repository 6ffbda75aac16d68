"""Gold files and the pages beside them. The format: docs, "Measure on your own pages"."""

import json
from collections.abc import Iterator
from pathlib import Path

from hrwparse.errors import GoldError
from hrwparse.evaluation.entries import Entry
from hrwparse.evaluation.gold import GoldActor, GoldDocument, GoldIncident
from hrwparse.models import ActorKind, IncidentKind, Modality

PAGES = (".html", ".htm", ".txt")
_FILE = frozenset({"doc", "url", "source", "note", "header", "first_run", "sections", "actors", "incidents"})
_SECTION = frozenset({"heading", "first_words", "paragraphs"})
_ACTOR = frozenset({"name", "kind", "named", "aliases", "titles"})
_DATE = frozenset({"earliest", "latest"})
_PARTS = frozenset({"modality", "count", "agents", "targets", "places"})
_INCIDENT = _PARTS | _DATE | {"quote", "trigger", "kind", "also", "date_text"}


def find_gold(folder: Path, pages: Path) -> Iterator[tuple[Path, Path | None]]:
    """Every gold file of a folder, in the order of names, with its page."""
    if not folder.is_dir():
        raise GoldError(f"{folder}: there is no such folder")
    files = sorted(folder.glob("*.json"))
    if not files:
        raise GoldError(f"{folder}: there is no gold file (*.json)")
    for file in files:
        yield file, next((page for ending in PAGES if (page := pages / f"{file.stem}{ending}").is_file()), None)


def load_gold(file: Path, page: Path | None) -> GoldDocument:
    """The content of a gold file; `GoldError` where it breaks the format."""
    if page is None:
        raise GoldError(f"{file.name}: there is no page {file.stem}{'|'.join(PAGES)}")
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise GoldError(f"{file.name}: not JSON in UTF-8: {error}") from error
    entry = Entry(data, file.name, _FILE)
    if entry.data.get("doc", file.stem) != file.stem:
        raise entry.error(f"doc: {entry.data['doc']!r} is not the name of the file")
    if "incidents" not in entry.data:
        raise entry.error("there are no incidents: write an empty list where the page tells of none")
    sections = [part.optional_text("heading") for part in entry.entries("sections", _SECTION)]
    actors = tuple(map(_actor, entry.entries("actors", _ACTOR)))
    return GoldDocument(
        name=file.stem,
        page=page,
        url=entry.optional_text("url"),
        headings=tuple(filter(None, sections)) if "sections" in entry.data else None,
        actors=actors if "actors" in entry.data else None,
        incidents=tuple(map(_incident, entry.entries("incidents", _INCIDENT))),
    )


def _actor(entry: Entry) -> GoldActor:
    return GoldActor(
        name=entry.text("name"),
        kind=entry.word("kind", ActorKind),
        named=entry.flag("named", True),
        aliases=entry.texts("aliases"),
    )


def _incident(entry: Entry) -> GoldIncident:
    earliest, latest = entry.day("earliest"), entry.day("latest")
    if earliest is not None and latest is not None and earliest > latest:
        raise entry.error(f"latest: {latest} is before {earliest}")
    given = _PARTS & set(entry.data) | ({"dates"} if _DATE & set(entry.data) else set())
    return GoldIncident(
        quote=entry.text("quote"),
        trigger=entry.optional_text("trigger") or entry.text("quote"),
        kind=entry.word("kind", IncidentKind),
        also=entry.texts("also"),
        dates=(earliest, latest),
        modality=entry.word("modality", Modality, Modality.ASSERTED),
        count=entry.bounds("count"),
        agents=entry.texts("agents"),
        targets=entry.texts("targets"),
        places=entry.texts("places"),
        parts=frozenset(given),
    )
