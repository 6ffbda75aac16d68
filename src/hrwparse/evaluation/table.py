"""An evaluation as tables of plain text."""

from collections.abc import Iterable, Iterator, Sequence

from hrwparse.evaluation.results import Difference, DocumentResult, Evaluation, Measure, Reliability, Score

_HEAD = f"{'':22}{'right':>7}{'found':>7}{'gold':>7}{'precision':>11}{'recall':>8}{'F1':>7}  95 % interval"
_COLUMNS = {
    "detection": Measure.DETECTION,
    "incidents": Measure.INCIDENTS,
    "strict": Measure.INCIDENTS_STRICT,
    "actors": Measure.ACTORS,
    "agents": Measure.AGENTS,
    "targets": Measure.TARGETS,
    "dates": Measure.DATES,
}


def describe(evaluation: Evaluation, differences: bool) -> str:
    """Measures, kinds, pages, confidence; then the differences, where wanted."""
    parts: list[Iterable[str]] = [
        _measures(evaluation.scores, len(evaluation.documents)),
        _kinds(evaluation.kinds),
        _documents(evaluation.documents),
        _reliability(evaluation.reliability),
    ]
    if differences:
        parts.append(_differences(evaluation.differences))
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part)))


def _measures(scores: Sequence[Score], documents: int) -> Iterator[str]:
    yield f"{documents} document{'s' if documents != 1 else ''}"
    yield _HEAD
    yield from (_row(score.measure, score) for score in scores)


def _kinds(scores: Sequence[Score]) -> Iterator[str]:
    usual = [score for score in scores if score.measure is Measure.INCIDENTS]
    if usual:
        yield "Incidents by kind"
        yield _HEAD
        yield from (_row(str(score.kind), score) for score in usual)


def _row(name: str, score: Score) -> str:
    interval = "" if score.low is None or score.high is None else f"  {score.low:.2f} to {score.high:.2f}"
    counts = f"{score.right:>7}{score.found:>7}{score.expected:>7}"
    return f"{name:<22}{counts}{_share(score.precision):>11}{_share(score.recall):>8}{_share(score.f1):>7}{interval}"


def _documents(documents: Sequence[DocumentResult]) -> Iterator[str]:
    width = max((len(document.name) for document in documents), default=0) + 2
    yield "F1 by document"
    yield " " * width + "".join(f"{name:>11}" for name in _COLUMNS)
    for document in documents:
        yield f"{document.name:<{width}}" + "".join(f"{_share(document.score(m).f1):>11}" for m in _COLUMNS.values())


def _reliability(steps: Sequence[Reliability]) -> Iterator[str]:
    if steps:
        yield "Confidence      incidents   right"
    for step in steps:
        yield f"{step.low:.1f} to {step.high:.1f}{step.incidents:>15}{step.right / step.incidents:>8.2f}"


def _differences(differences: Sequence[Difference]) -> Iterator[str]:
    if differences:
        yield "Differences"
    yield from map(str, differences)


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
