"""A small invented page, a report of it made by hand, and gold for it: each test changes what it is about."""

import datetime as dt
import json

from hrwparse import Actor, ActorKind, DateRange, Incident, IncidentKind, Place, Quantity, Report, Section, Span

TEXT = (
    "Arrests\n\nOn May 3 police arrested Petra Lund and two students in Varnik. Her arrest was condemned by the Harbour Union."
    "\n\n"
    "A court fined the Varnik Post in June. The paper’s editor resigned."
)
ACTORS = {
    "police": (ActorKind.SECURITY_FORCE, False),
    "Petra Lund": (ActorKind.PERSON, True),
    "two students": (ActorKind.GROUP, False),
    "Harbour Union": (ActorKind.CIVIL_SOCIETY, True),
    "court": (ActorKind.COURT, False),
    "Varnik Post": (ActorKind.MEDIA, True),
}


def place(words, text=TEXT):
    """Where words first stand in the text."""
    return Span(text.index(words), text.index(words) + len(words))


def actor(name, **changes):
    kind, named = ACTORS.get(name, (ActorKind.PERSON, True))
    return Actor(**{"id": name, "name": name, "kind": kind, "named": named} | changes)


def incident(words, kind, **parts):
    """An incident with its trigger's sentence; names become actors and places."""
    spot = place(words)
    sentence = Span(max(TEXT.rfind(mark, 0, spot.start) for mark in (". ", "\n")) + 1, TEXT.index(".", spot.end) + 1)
    for role in ("agents", "targets"):
        parts[role] = tuple(map(actor, parts.get(role, ())))
    parts["places"] = tuple(Place(name=name, span=place(name)) for name in parts.get("places", ()))
    if "dates" in parts:
        first, last = (dt.date.fromisoformat(day) if day else None for day in parts.pop("dates"))
        parts["date"] = DateRange(earliest=first, latest=last, edtf="", text="")
    if "count" in parts:
        low, high = parts.pop("count")
        parts["count"] = Quantity(minimum=low, maximum=high, text="")
    return Incident(id="i", kind=IncidentKind(kind), trigger=spot, sentence=sentence, **parts)


def report(*incidents, actors=(), headings=("Arrests",)):
    sections = tuple(Section(heading=heading, level=1, span=Span(0, len(TEXT))) for heading in headings)
    return Report(layout="by hand", text=TEXT, sections=sections, actors=tuple(actors), incidents=incidents)


ARREST = {"quote": "police arrested Petra Lund", "trigger": "arrested", "kind": "arrest"}
FULL_ARREST = ARREST | {
    "earliest": "2007-05-03",
    "latest": "2007-05-03",
    "agents": ["police"],
    "targets": ["Petra Lund", "two students"],
    "places": ["Varnik"],
    "modality": "asserted",
    "count": [2, 2],
}
FOUND_ARREST = {
    "dates": ("2007-05-03", "2007-05-03"),
    "agents": ("police",),
    "targets": ("Petra Lund", "two students"),
    "places": ("Varnik",),
    "count": (2, 2),
}


def write(folder, *incidents, name="page", page=TEXT, **others):
    """A gold file and its page."""
    (folder / f"{name}.txt").write_text(page, encoding="utf-8")
    gold = {"incidents": list(incidents)} | others
    (folder / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")
