"""How incidents are called in tools that have no fields for what we know of them: a line of words, and an id."""

import datetime as dt
import uuid
from collections.abc import Sequence
from enum import Enum

from hrwparse.models import Actor, DateRange, Incident, Modality, Precision

_MONTHS = ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December")  # fmt: skip


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


def days(date: DateRange) -> str:
    """The bounds in words, as fine as the date's own: ``8 October 2008``, ``since 2005``, ``2 May 2008 to 5 May 2008``."""
    first, last = date.earliest, date.latest
    if first is None or last is None:
        told = first or last
        return f"{'since' if first else 'until'} {_unit(told, date.precision)}" if told else date.text
    words_of_first, words_of_last = _unit(first, date.precision), _unit(last, date.precision)
    if words_of_first == words_of_last:
        return words_of_first
    return f"{_unit(first, Precision.DAY)} to {_unit(last, Precision.DAY)}"


def _unit(day: dt.date, precision: Precision) -> str:
    """The day, or the year or month that it stands for. Not by strftime, whose months follow the machine's locale."""
    month = {} if precision is Precision.YEAR else {"month": _MONTHS[day.month - 1]}
    number = {} if precision in (Precision.YEAR, Precision.MONTH) else {"day": str(day.day)}
    return " ".join([*number.values(), *month.values(), str(day.year)])
