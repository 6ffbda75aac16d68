"""Measure with pages left out: each annotated page is read with weights that were trained on the others.

    python tools/cross_validate.py [--folds N] [GOLD_DIR ...]

Prints F1 of incidents (kind and trigger) and of named actors, over all pages and by kind of page, and how often incidents of a
given confidence are right. The gold directories and their form are those of ``tools/train.py``. Nothing is written.
"""

import argparse
import pathlib
import sys
from collections import defaultdict

from train import DEFAULT, TASKS, all_rows, documents, fit

import hrwparse
from hrwparse.extract.linear import use_model

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests" / "gold"))
from gold_scores import Tally, place_of, score_actors, score_incidents, total


def page_kind(name: str) -> str:
    """The kind of page that a document's name begins with: chapter, release, press ..."""
    return name.split("-")[0]


def rightness(report: hrwparse.Report, gold: dict) -> list[tuple[float, bool]]:
    """The confidence of each incident, and whether the gold has one of its kind there."""
    wanted = [(g["kind"], place_of(report.text, q)) for g in gold["incidents"] for q in (g["quote"], *g.get("also", []))]
    places = [(kind, place) for kind, place in wanted if place is not None]
    return [
        (i.confidence, any(kind == i.kind and i.trigger.start < end and start < i.trigger.end for kind, (start, end) in places))
        for i in report.incidents
    ]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=pathlib.Path, default=[d for d in DEFAULT if d.exists()])
    parser.add_argument("--folds", type=int, default=5)
    args = parser.parse_args()
    docs = documents(args.folders)
    rows = {name: all_rows(page, gold) for name, page, gold in docs}
    incidents: dict[str, list[Tally]] = defaultdict(list)
    actors: dict[str, list[Tally]] = defaultdict(list)
    sure: list[tuple[float, bool]] = []
    for fold in range(args.folds):
        others = [name for number, (name, _, _) in enumerate(docs) if number % args.folds != fold]
        for task in TASKS:
            use_model(task, fit(task, [row for name in others for row in rows[name][task]]))
        for name, page, gold in docs[fold :: args.folds]:
            report = hrwparse.parse(page, url=gold.get("url"))
            for key in ("all", page_kind(name)):
                incidents[key].append(score_incidents(report, gold))
                actors[key].append(score_actors(report, gold))
            sure += rightness(report, gold)
    for key, tallies in incidents.items():
        print(f"{key:10s} {len(tallies):3d} pages  incidents F1 {total(tallies).f1:.3f}  actors F1 {total(actors[key]).f1:.3f}")
    for low in range(3, 10):
        told = [right for confidence, right in sure if low <= confidence * 10 < low + 1 or (low == 9 and confidence == 1)]
        if told:
            print(
                f"confidence {low / 10:.1f} to {(low + 1) / 10:.1f}: {len(told):4d} incidents, {sum(told) / len(told):.2f} right"
            )


if __name__ == "__main__":
    main()
