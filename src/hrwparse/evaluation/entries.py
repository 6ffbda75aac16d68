"""JSON objects of a gold file, read key by key: a `GoldError` names the file, the entry and what is wrong."""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, TypeVar

from hrwparse.errors import GoldError

_Word = TypeVar("_Word", bound=StrEnum)


class Entry:
    """A JSON object and where it stands."""

    def __init__(self, data: object, where: str, keys: frozenset[str]) -> None:
        self.where = where
        if not isinstance(data, dict):
            raise self.error(f"{_shown(data)} instead of an object")
        self.data: dict[str, Any] = data
        unknown = sorted(set(data) - keys)
        if unknown:
            raise self.error(f"key {unknown[0]!r} is none of {', '.join(sorted(keys))}")

    def error(self, told: str) -> GoldError:
        """What is wrong here."""
        return GoldError(f"{self.where}: {told}")

    def text(self, key: str) -> str:
        """A text that must be there and not be empty."""
        value = self.data.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self.error(f"{key}: {_shown(value)} instead of a text")
        return value

    def optional_text(self, key: str) -> str | None:
        """A text, or None where there is none."""
        return None if self.data.get(key) is None else self.text(key)

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; empty where there is none."""
        value = self.data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
            raise self.error(f"{key}: {_shown(value)} instead of a list of texts")
        return tuple(value)

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self.data.get(key, default)
        if not isinstance(value, bool):
            raise self.error(f"{key}: {_shown(value)} instead of true or false")
        return value

    def word(self, key: str, words: type[_Word], default: _Word | None = None) -> _Word:
        """One word of a closed list."""
        value = self.data.get(key, default)
        if not isinstance(value, str) or value not in {word.value for word in words}:
            raise self.error(f"{key}: {_shown(value)} is none of {', '.join(words)}")
        return words(value)

    def day(self, key: str) -> dt.date | None:
        """An ISO date, or None for an open bound."""
        value = self.data.get(key)
        try:
            return None if value is None else dt.date.fromisoformat(value)
        except (TypeError, ValueError):
            raise self.error(f"{key}: {_shown(value)} is no ISO date") from None

    def bounds(self, key: str) -> tuple[int | None, int | None] | None:
        """Least and greatest number, each of them possibly open; None where nothing is counted."""
        value = self.data.get(key)
        if value is None:
            return None
        if not isinstance(value, list) or len(value) != 2 or not all(n is None or _is_count(n) for n in value):
            raise self.error(f"{key}: {_shown(value)} instead of [least, greatest]")
        low, high = value
        if (low, high) == (None, None) or (None not in (low, high) and low > high):
            raise self.error(f"{key}: {_shown(value)} are no bounds")
        return low, high

    def entries(self, key: str, keys: frozenset[str]) -> Iterator["Entry"]:
        """The objects of a list, each knowing its place: ``incidents[3]``."""
        value = self.data.get(key, [])
        if not isinstance(value, list):
            raise self.error(f"{key}: {_shown(value)} instead of a list")
        for number, item in enumerate(value):
            name = next((item[k] for k in ("quote", "name") if item.get(k)), None) if isinstance(item, dict) else None
            yield Entry(item, f"{self.where}: {key}[{number}]" + (f" ({_shown(name)})" if name else ""), keys)


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
