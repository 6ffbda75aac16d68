"""Measure with pages left out: each annotated page is read with weights that were trained on the others.

    python tools/cross_validate.py [--folds N] [--errors] [GOLD_DIR ...]

Prints what `hrwparse.evaluate` tells of each gold directory, and F1 of incidents and of named actors by kind of page. The gold
directories and their form are those of ``tools/train.py``. Nothing is written.
"""

import argparse
import pathlib
from collections import defaultdict
from collections.abc import Callable, Sequence

from train import DEFAULT, TASKS, all_rows, documents, fit

import hrwparse
from hrwparse.extract.linear import LinearModel, use_model

MEASURES = ("detection", "incidents", "actors")


def left_out(docs: Sequence[tuple[str, pathlib.Path, dict]], folds: int) -> Callable[[pathlib.Path, str | None], hrwparse.Report]:
    """A reader that reads each page with weights of the other folds."""
    rows = {page: all_rows(page, gold) for _, page, gold in docs}
    fold_of = {page: number % folds for number, (_, page, _) in enumerate(docs)}
    models: dict[int, dict[str, LinearModel]] = {}

    def read(page: pathlib.Path, url: str | None) -> hrwparse.Report:
        fold = fold_of[page]
        if fold not in models:
            others = [rows[other] for other in rows if fold_of[other] != fold]
            models[fold] = {task: fit(task, [row for mine in others for row in mine[task]]) for task in TASKS}
        for task, model in models[fold].items():
            use_model(task, model)
        return hrwparse.parse(page, url)

    return read


def by_kind_of_page(results: Sequence[hrwparse.Evaluation]) -> dict[str, dict[str, float]]:
    """F1 of each measure for the pages whose names begin alike: chapter, release, press ..."""
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    for document in (document for result in results for document in result.documents):
        for measure in MEASURES:
            score = document.score(measure)
            for kind in ("all", document.name.split("-")[0]):
                counts[kind, measure][0] += 2 * score.right
                counts[kind, measure][1] += score.found + score.expected
    kinds = dict.fromkeys(kind for kind, _ in counts)
    return {kind: {m: counts[kind, m][0] / (counts[kind, m][1] or 1) for m in MEASURES} for kind in kinds}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=pathlib.Path, default=[d for d in DEFAULT if d.exists()])
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--errors", action="store_true", help="list every difference from the gold")
    args = parser.parse_args()
    docs = documents(args.folders)
    read = left_out(docs, args.folds)
    results = []
    for folder in args.folders:
        pages = folder.parent / "corpus"
        results.append(hrwparse.evaluate(folder, pages if pages.is_dir() else folder, parse=read))
        print(f"== {folder}\n{results[-1].describe(differences=args.errors)}\n")
    for kind, scores in by_kind_of_page(results).items():
        print(f"{kind:10s}", "  ".join(f"{measure} F1 {f1:.3f}" for measure, f1 in scores.items()))


if __name__ == "__main__":
    main()
