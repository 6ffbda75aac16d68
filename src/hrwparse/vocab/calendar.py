"""Words of the calendar: months, weekdays, seasons, feasts with a fixed date."""

from functools import cache
from importlib.resources import files


@cache
def _table() -> dict[str, dict[str, str]]:
    kinds: dict[str, dict[str, str]] = {}
    source = files("hrwparse.vocab").joinpath("data/calendar.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in source.splitlines() if line and not line.startswith("#")]
    for kind, words, value in rows[1:]:
        kinds.setdefault(kind, {}).update(dict.fromkeys(words.split("|"), value))
    return kinds


@cache
def load_months() -> dict[str, int]:
    """The number of each month by its names: ``{"January": 1, "Jan": 1, ...}``."""
    return {word: int(value) for word, value in _table()["month"].items()}


@cache
def load_weekdays() -> dict[str, int]:
    """Weekdays, Monday 0 to Sunday 6."""
    return {word: int(value) for word, value in _table()["weekday"].items()}


@cache
def load_seasons() -> dict[str, int]:
    """The EDTF number (21 to 24) of each season of the northern half of the earth."""
    return {word: int(value) for word, value in _table()["season"].items()}


@cache
def load_holidays() -> dict[str, tuple[int, int]]:
    """Month and day of the feasts that have the same date every year."""
    return {word: (int(value[:2]), int(value[3:])) for word, value in _table()["holiday"].items()}
