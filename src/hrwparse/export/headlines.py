"""How incidents are called in tools that have no fields for what we know of them: a line of words, and an id."""

import uuid
from collections.abc import Sequence
from enum import Enum

from hrwparse.models import Actor, Incident, Modality


def headline(incident: Incident) -> str:
    """Kind, who and whom in one line: ``Arrest: police → Nurlan Asanbekov``; what is not told is left out."""
    kind = words(incident.kind).capitalize()
    told = "" if incident.modality is Modality.ASSERTED else f" ({incident.modality})"
    acts = " → ".join(filter(None, (names(incident.agents), names(incident.targets))))
    if incident.agents and not incident.targets:
        acts = f"by {acts}"
    return f"{kind}{told}: {acts}" if acts else f"{kind}{told}"


def names(actors: Sequence[Actor]) -> str:
    """Names in a row."""
    return ", ".join(dict.fromkeys(actor.name for actor in actors))


def words(value: Enum) -> str:
    """A member of an enum in words: ``security force``."""
    return str(value.value).replace("_", " ")


def stable_uuid(*parts: str) -> uuid.UUID:
    """A UUID that the same parts give again on every machine (version 5, by SHA-1)."""
    return uuid.uuid5(uuid.NAMESPACE_URL, "\0".join(parts))
