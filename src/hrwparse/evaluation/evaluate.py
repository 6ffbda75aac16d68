"""The way of an evaluation: gold files and pages → reports → counts → scores."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from hrwparse.errors import GoldError, ParseError
from hrwparse.evaluation.gold import GoldDocument
from hrwparse.evaluation.gold_checks import absences, ambiguities
from hrwparse.evaluation.gold_files import find_gold, load_gold
from hrwparse.evaluation.results import DocumentResult, Evaluation, Measure, Reliability
from hrwparse.evaluation.scoring import Comparison, compare
from hrwparse.evaluation.tallies import Key, total_scores
from hrwparse.models import Document, IncidentKind, Report
from hrwparse.pipeline import parse as parse_page
from hrwparse.pipeline import read as read_page

Folder = str | os.PathLike[str]
Parse = Callable[[Path, str | None], Report]
"""What makes a report of a page: its path and its address."""
Read = Callable[[Path, str | None], Document]
"""What makes a document of them."""
_Page = TypeVar("_Page", bound=Document)

_BY_KIND = (Measure.INCIDENTS_LENIENT, Measure.INCIDENTS, Measure.INCIDENTS_STRICT)
_STEPS = 10


def evaluate(
    folder: Folder, pages: Folder | None = None, *, parse: Parse = parse_page, seed: int = 0, resamples: int = 1000
) -> Evaluation:
    """Compare the reports of annotated pages with what people marked on them.

    ``folder`` holds a gold file ``<name>.json`` for each page (the format: docs, "Measure on your own pages"); the pages,
    ``<name>.html`` or ``<name>.txt``, lie beside them or in the folder ``pages``. ``parse`` makes a report of a path and an
    address; give another one to measure another reader. The intervals come from ``resamples`` draws of the pages with
    replacement, which ``seed`` fixes: the same pages give the same figures.

    `GoldError` for gold that breaks the format or leaves open which words it means, and for a page that gives no report.
    """
    comparisons = []
    for gold in _load(folder, pages):
        report = _read(gold, parse)
        for problem in ambiguities(gold, report.text):
            raise GoldError(problem)
        comparisons.append(compare(report, gold))
    return _evaluation(comparisons, seed, resamples)


def check_gold(folder: Folder, pages: Folder | None = None, *, read: Read = read_page) -> tuple[str, ...]:
    """Everything that is wrong with a folder of gold, each with its file and entry; empty where all is well.

    Tells also what `evaluate` lets pass and counts as missed: quotations and names that the text does not have.
    """
    problems: list[str] = []
    for file, page in find_gold(Path(folder), Path(pages or folder)):
        try:
            gold = load_gold(file, page)
            document = _read(gold, read)
        except GoldError as error:
            problems.append(str(error))
        else:
            problems += [*ambiguities(gold, document.text), *absences(gold, document)]
    return tuple(problems)


def _load(folder: Folder, pages: Folder | None) -> list[GoldDocument]:
    """All gold files, before the first page is read: a slip in the last one shows at once."""
    return [load_gold(file, page) for file, page in find_gold(Path(folder), Path(pages or folder))]


def _read(gold: GoldDocument, read: Callable[[Path, str | None], _Page]) -> _Page:
    try:
        return read(gold.page, gold.url)
    except ParseError as error:
        raise GoldError(f"{gold.page.name}: no report: {error}") from error


def _evaluation(comparisons: Sequence[Comparison], seed: int, resamples: int) -> Evaluation:
    tallies = [comparison.tallies for comparison in comparisons]
    measures: list[Key] = [(measure, None) for measure in Measure]
    seen = {kind for page in tallies for _, kind in page}
    kinds: list[Key] = [(measure, kind) for kind in IncidentKind if kind in seen for measure in _BY_KIND]
    return Evaluation(
        documents=tuple(
            DocumentResult(name=comparison.name, scores=total_scores([comparison.tallies], measures, seed, 0))
            for comparison in comparisons
        ),
        scores=total_scores(tallies, measures, seed, resamples),
        kinds=total_scores(tallies, kinds, seed, resamples),
        reliability=_reliability([one for comparison in comparisons for one in comparison.confidences]),
        differences=tuple(one for comparison in comparisons for one in comparison.differences),
    )


def _reliability(told: Sequence[tuple[float, bool]]) -> tuple[Reliability, ...]:
    """Incidents in steps of confidence; steps without any are left out."""
    steps = []
    for step in range(_STEPS):
        rights = [right for confidence, right in told if min(int(confidence * _STEPS), _STEPS - 1) == step]
        if rights:
            steps.append(Reliability(low=step / _STEPS, high=(step + 1) / _STEPS, incidents=len(rights), right=sum(rights)))
    return tuple(steps)
