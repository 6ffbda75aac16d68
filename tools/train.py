"""Train the weights in ``vocab/data/weights/`` from annotated pages; with --cross-validate, measure without writing.

    python tools/train.py [--cross-validate] [GOLD_DIR ...]

A gold directory holds ``<doc>.json`` (annotations under docs/annotation-guide.md) and the page beside it, as ``.html`` or ``.txt``,
or in a sibling directory ``corpus``. Default: ``tests/gold`` and, where it exists, ``../shared/gold``. Needs scikit-learn. The same
documents give the same bytes: features are sorted, the solver is deterministic, weights are rounded.
"""

import argparse
import hashlib
import json
import pathlib
import re
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from hrwparse import read
from hrwparse.extract.analysis import analyse
from hrwparse.extract.candidates import find_candidates
from hrwparse.extract.event_features import event_features
from hrwparse.extract.linear import LinearModel, use_model
from hrwparse.extract.setting import Setting

ROOT = pathlib.Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "src" / "hrwparse" / "vocab" / "data" / "weights"
DEFAULT = [ROOT / "tests" / "gold", ROOT.parent / "shared" / "gold"]
Row = tuple[list[str], bool, float]


def documents(folders: Iterable[pathlib.Path]) -> list[tuple[str, pathlib.Path, dict[str, Any]]]:
    """Name, page and gold of every annotated document."""
    found = []
    for folder in folders:
        for gold in sorted(folder.glob("*.json")):
            places = [d / f"{gold.stem}{s}" for d in (folder, folder.parent / "corpus") for s in (".html", ".txt")]
            page = next((p for p in places if p.exists()), None)
            if page is not None:
                found.append((gold.stem, page, json.loads(gold.read_text(encoding="utf-8"))))
    return found


def folded(text: str) -> str:
    """The text with quotes and dashes made alike, character for character, so that offsets hold."""
    return text.translate(str.maketrans("’‘“”–—‑\u00a0\n", "''\"\"---  ")).lower()


def locate(text: str, quote: str, trigger: str | None = None) -> tuple[int, int] | None:
    """Where a quotation, or the trigger in it, stands in a folded text."""
    pattern = r"\s+".join(map(re.escape, folded(quote).split()))
    match = re.search(pattern, text)
    if match is None:
        return None
    inner = re.search(r"\s+".join(map(re.escape, folded(trigger).split())), match.group()) if trigger else None
    return (match.start() + inner.start(), match.start() + inner.end()) if inner else match.span()


def event_rows(page: pathlib.Path, gold: dict[str, Any]) -> list[Row]:
    """Features, label and weight of every candidate of a document."""
    document = read(page, url=gold.get("url"))
    text = folded(document.text)
    wanted = [(g["kind"], locate(text, g["quote"], g["trigger"]), [locate(text, a) for a in g.get("also", [])]) for g in gold["incidents"]]
    sentences, _ = analyse(document)
    setting = Setting(document)
    rows = []
    for sentence in sentences:
        for candidate in find_candidates(sentence):
            label, weight = _label(candidate.span.start, candidate.span.end, candidate.kind, wanted)
            rows.append((event_features(candidate, setting), label, weight))
    return rows


def _label(start: int, end: int, kind: str, wanted: Sequence[Any]) -> tuple[bool, float]:
    """Yes for the gold's trigger of the same kind; half a vote for another kind or a retold mention."""
    for gold_kind, span, also in wanted:
        if span and start < span[1] and span[0] < end:
            return True, 1.0 if gold_kind == kind else 0.3
    for _, _, also in wanted:
        if any(a and start < a[1] and a[0] < end for a in also):
            return True, 0.2
    return False, 1.0


def fit(rows: Sequence[Row], strength: float) -> LinearModel:
    """A logistic model of the rows."""
    vectorizer = DictVectorizer(sort=True)
    matrix = vectorizer.fit_transform([dict.fromkeys(features, 1.0) for features, _, _ in rows])
    model = LogisticRegression(C=strength, max_iter=2000, tol=1e-6)
    model.fit(matrix, [label for _, label, _ in rows], sample_weight=[weight for _, _, weight in rows])
    weights = {name: round(float(w), 2) for name, w in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)}
    return LinearModel({name: w for name, w in weights.items() if abs(w) >= 0.02}, round(float(model.intercept_[0]), 2))


def write(name: str, model: LinearModel, docs: Sequence[str], rows: int) -> None:
    """Write a model as TSV with its provenance."""
    digest = hashlib.sha256("\n".join(docs).encode()).hexdigest()[:12]
    head = f"# Trained by tools/train.py from {rows} candidates of {len(docs)} documents (sha256 of their names: {digest}).\n"
    lines = [f"{feature}\t{weight:.2f}" for feature, weight in sorted(model.weights.items())]
    WEIGHTS.mkdir(exist_ok=True)
    (WEIGHTS / f"{name}.tsv").write_text(head + f"(bias)\t{model.bias:.2f}\n" + "\n".join(lines) + "\n", encoding="utf-8")


def fold_of(name: str, folds: int) -> int:
    """The cross-validation fold of a document: by its name, so that it stays when others are added."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % folds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=pathlib.Path, default=[d for d in DEFAULT if d.exists()])
    parser.add_argument("--strength", type=float, default=0.3, help="inverse of the regularisation")
    args = parser.parse_args()
    docs = documents(args.folders)
    rows = [row for _, page, gold in docs for row in event_rows(page, gold)]
    model = fit(rows, args.strength)
    write("event", model, [name for name, _, _ in docs], len(rows))
    use_model("event", model)
    print(f"{len(rows)} candidates, {sum(label for _, label, _ in rows)} events, {len(model.weights)} weights", file=sys.stderr)


if __name__ == "__main__":
    main()
