"""Have people correct what was found: write tasks for Label Studio, and tell from an export what they changed.

    python examples/annotate_in_label_studio.py [PAGE ...] [--to FOLDER] [--export FILE]

PAGES are saved pages; without any, the invented page in ``examples/pages`` is read. Into FOLDER (default:
``examples/output/annotate_in_label_studio``) go ``config.xml``, to paste under Settings, Labeling Interface, Code, and
``tasks.json``, to import. FILE is what Label Studio exports afterwards (format JSON); without it, a short review of our own
stands in for one, so that there is something to see.
"""

import argparse
import copy
import json
import pathlib
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

import hrwparse

HERE = pathlib.Path(__file__).parent
Task = dict[str, Any]
Region = tuple[str, int, int]  # label, start, end


def main() -> None:
    sys.stdout.reconfigure(encoding="utf-8")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="*", type=pathlib.Path, default=[HERE / "pages" / "refworld-sample.html"])
    parser.add_argument("--to", type=pathlib.Path, default=HERE / "output" / "annotate_in_label_studio", metavar="FOLDER")
    parser.add_argument("--export", type=pathlib.Path, metavar="FILE")
    wanted = parser.parse_args()
    tasks = [hrwparse.to_label_studio(hrwparse.parse(page)) for page in wanted.pages]
    wanted.to.mkdir(parents=True, exist_ok=True)
    (wanted.to / "config.xml").write_text(hrwparse.label_studio_config(), encoding="utf-8")
    (wanted.to / "tasks.json").write_text(json.dumps(tasks, ensure_ascii=False, indent=1), encoding="utf-8")
    for task in tasks:
        print(*preview(task), sep="\n")
    print(f"\nWritten to {wanted.to.name}/: config.xml, tasks.json ({len(tasks)} task{'s' * (len(tasks) > 1)})\n")
    reviewed = json.loads(wanted.export.read_text(encoding="utf-8")) if wanted.export else [pretend_review(tasks[0])]
    print("What the annotators changed" if wanted.export else "What annotators changed (an invented review)")
    print(*changes(reviewed), sep="\n")


def results(task: Task, sort: str) -> list[dict[str, Any]]:
    """The results of our predictions, or of the people's annotations."""
    return [result for answer in task.get(sort, ()) if not answer.get("was_cancelled") for result in answer["result"]]


def preview(task: Task) -> Iterator[str]:
    """The first incidents as Label Studio will show them: the words, their label, and what is tied to them."""
    found = results(task, "predictions")
    regions = {result["id"]: result["value"] for result in found if result["type"] == "labels"}
    ties = [result for result in found if result["type"] == "relation"]
    yield task["data"]["title"] or "(no title)"
    yield f"{len(regions)} regions, {len(ties)} relations\n"
    scored = [result for result in found if result["type"] == "labels" and "score" in result]
    for trigger in scored[:8]:
        value = trigger["value"]
        parts = [(tie["labels"][0], regions[tie["to_id"]]["text"]) for tie in ties if tie["from_id"] == trigger["id"]]
        told = " · ".join(f"{role}: {words}" for role, words in parts)
        yield f"  {value['labels'][0]:<14}{value['text']:<14}{trigger['score']:.2f}  {told}"
    yield f"  … and {max(len(scored) - 8, 0)} more"


def pretend_review(task: Task) -> Task:
    """An export as after a review: one incident struck out, one given another kind, one found that was missed."""
    answer = copy.deepcopy(task["predictions"][0]["result"])
    labels = [result for result in answer if result["type"] == "labels" and "score" in result]
    wrong, other = labels[0], labels[1]
    other["value"]["labels"] = ["decision"]
    start = task["data"]["text"].index("uphold") if "uphold" in task["data"]["text"] else 0
    missed = {"start": start, "end": start + 6, "text": task["data"]["text"][start : start + 6], "labels": ["conviction"]}
    kept = [result for result in answer if result is not wrong]
    kept.append({"id": "new", "from_name": "label", "to_name": "text", "type": "labels", "value": missed})
    return {**task, "annotations": [{"result": kept}]}


def changes(tasks: list[Task]) -> Iterator[str]:
    """For each label how many regions were kept, struck out and added; a changed label is one struck out and one added."""
    kept, struck, added = Counter(), Counter(), Counter()
    for task in tasks:
        ours, theirs = regions(task, "predictions"), regions(task, "annotations")
        kept.update(label for label, _, _ in ours & theirs)
        struck.update(label for label, _, _ in ours - theirs)
        added.update(label for label, _, _ in theirs - ours)
    yield f"\n  {'label':<22}{'kept':>6}{'struck out':>12}{'added':>7}"
    for label in sorted({*kept, *struck, *added}, key=lambda label: (-(struck[label] + added[label]), -kept[label], label)):
        yield f"  {label:<22}{kept[label]:>6}{struck[label]:>12}{added[label]:>7}"
    right, ours, theirs = kept.total(), kept.total() + struck.total(), kept.total() + added.total()
    yield f"\n  precision {right / max(ours, 1):.3f}, recall {right / max(theirs, 1):.3f} of {theirs} regions after the review"


def regions(task: Task, sort: str) -> set[Region]:
    values = [result["value"] for result in results(task, sort) if result["type"] == "labels"]
    return {(label, value["start"], value["end"]) for value in values for label in value["labels"]}


if __name__ == "__main__":
    main()
