"""Where the time of `parse` goes: each stage's functions are wrapped where the pipeline calls them, their own time added up."""

import contextlib
import importlib
import time
from collections.abc import Callable, Iterator
from typing import Any

STAGES = {
    "page: decode, unwrap, tree": ["pipeline.load"],
    "layout: header, outline": ["pipeline.read"],
    "sentences": ["extract.analysis.find_sentences"],
    "dates": ["extract.analysis.find_date_mentions", "extract.analysis.resolve_all"],
    "numbers": ["extract.analysis.find_quantities"],
    "names": ["extract.analysis.find_names"],
    "tokens": ["extract.analysis.tokenize"],
    "tags": ["extract.analysis.tag"],
    "groups": ["extract.analysis.find_groups"],
    "clauses": ["extract.analysis.find_clauses"],
    "cast: actors, anaphora": ["extract.incidents.Cast"],
    "candidates": ["extract.incidents.find_candidates"],
    "features of events": ["extract.specificity.event_features"],
    "decision": ["extract.incidents.choose"],
    "roles": ["extract.incidents.fill_roles"],
    "dates of events": ["extract.incidents.find_date"],
    "places of events": ["extract.incidents.find_places"],
    "modality, source, count, law": [
        f"extract.incidents.{name}" for name in ("find_modality", "find_source", "find_count", "legal_references")
    ],
    "retold events": ["extract.incidents.merge_retold"],
}
"""Stage to the names that it is called by, as ``module.function``. What none of them covers is shown as *the rest*."""
REST = "the rest"


class Clock:
    """Time by stage; what a stage calls of another counts for the other."""

    def __init__(self) -> None:
        self.spent = dict.fromkeys([*STAGES, REST], 0.0)
        self._stack: list[str] = [REST]
        self._since = time.process_time()

    def enter(self, stage: str) -> None:
        """The stage begins."""
        self._book()
        self._stack.append(stage)

    def leave(self) -> None:
        """It is over."""
        self._book()
        self._stack.pop()

    def _book(self) -> None:
        now = time.process_time()
        self.spent[self._stack[-1]] += now - self._since
        self._since = now


def profile(call: Callable[[], object], rounds: int) -> dict[str, float]:
    """The share of each stage in the time of a call."""
    call()
    with _watched() as clock:
        for _ in range(rounds):
            clock.enter(REST)
            call()
            clock.leave()
    total = sum(clock.spent.values())
    return {stage: spent / total for stage, spent in clock.spent.items()}


@contextlib.contextmanager
def _watched() -> Iterator[Clock]:
    clock = Clock()
    undo: list[tuple[Any, str, Any]] = []
    for stage, places in STAGES.items():
        for place in places:
            owner, name, function = find(place)
            undo.append((owner, name, function))
            setattr(owner, name, _timed(function, stage, clock))
    try:
        yield clock
    finally:
        for owner, name, function in undo:
            setattr(owner, name, function)


def find(place: str) -> tuple[Any, str, Any]:
    """The module, the name and the function of a place."""
    module, _, name = place.rpartition(".")
    owner = importlib.import_module(f"hrwparse.{module}")
    return owner, name, getattr(owner, name)


def _timed(function: Callable[..., Any], stage: str, clock: Clock) -> Callable[..., Any]:
    def timed(*args: Any, **kwargs: Any) -> Any:
        clock.enter(stage)
        try:
            return function(*args, **kwargs)
        finally:
            clock.leave()

    return timed
