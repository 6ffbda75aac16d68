"""Train the weights in ``vocab/data/weights/`` from annotated pages.

    python tools/train.py [GOLD_DIR ...]

A gold directory holds ``<doc>.json`` (annotations under docs/annotation-guide.md) and the page beside it, as ``.html`` or
``.txt``, or in a sibling directory ``corpus``. Default: ``tests/gold`` and, where it exists, ``../shared/gold``. Needs
scikit-learn. The same documents give the same bytes: features are sorted, the solver is deterministic, weights are rounded.
"""

import argparse
import hashlib
import json
import pathlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from hrwparse import read
from hrwparse.extract.actor_features import actor_features
from hrwparse.extract.actors import Cast
from hrwparse.extract.analysis import analyse
from hrwparse.extract.candidates import Candidate, find_candidates
from hrwparse.extract.date_features import date_features
from hrwparse.extract.dating import possible_dates
from hrwparse.extract.event_features import event_features
from hrwparse.extract.linear import LinearModel
from hrwparse.extract.modality import modality_features
from hrwparse.extract.place_features import place_features
from hrwparse.extract.places import possible_places
from hrwparse.extract.roles import weigh_participants
from hrwparse.extract.setting import Setting

ROOT = pathlib.Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "src" / "hrwparse" / "vocab" / "data" / "weights"
DEFAULT = [ROOT / "tests" / "gold", ROOT.parent / "shared" / "gold"]
TASKS = {"event": 0.2, "agent": 0.1, "target": 0.1, "date": 0.1, "place": 0.05, "alleged": 0.3, "actor": 0.3}
"""The models, each with the inverse strength of its regularisation."""
RARE = 4
"""How many cases must have a feature that gets a weight."""
Row = tuple[Iterable[str], bool, float]


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


def all_rows(page: pathlib.Path, gold: dict[str, Any]) -> dict[str, list[Row]]:
    """The training rows of a document for every model."""
    document = read(page, url=gold.get("url"))
    text = folded(document.text)
    wanted = [
        (
            g["kind"],
            locate(text, g["quote"], g["trigger"]),
            locate(text, g["quote"]),
            [locate(text, a) for a in g.get("also", [])],
        )
        for g in gold["incidents"]
    ]
    sentences, names = analyse(document)
    cast = Cast(document, names, sentences)
    setting = Setting(document)
    rows: dict[str, list[Row]] = {task: [] for task in TASKS}
    forms = {_bare(n): [a["name"], *a.get("aliases", [])] for a in gold["actors"] for n in [a["name"], *a.get("aliases", [])]}
    named = [form for a in gold["actors"] if a.get("named", True) for form in [a["name"], *a.get("aliases", [])]]
    for member in cast.members:
        if member.named:
            right = any(_same_name(mine, form) for mine in [member.name, *member.aliases] for form in named)
            rows["actor"].append((actor_features(member, cast.uses.get(id(member), Counter())), right, 1.0))
    for number, sentence in enumerate(sentences):
        before = [s for s in sentences[max(0, number - 3) : number] if s.paragraph == sentence.paragraph]
        for candidate in find_candidates(sentence):
            label, weight = _label(candidate.span.start, candidate.span.end, candidate.kind, wanted)
            if weight:
                rows["event"].append((event_features(candidate, setting, cast), label, weight))
            told = _told(candidate, gold["incidents"], wanted)
            if told is not None:
                for option in possible_dates(candidate, before):
                    bounds = tuple(day.isoformat() if day else None for day in (option.value.earliest, option.value.latest))
                    rows["date"].append((date_features(candidate, option), bounds == (told["earliest"], told["latest"]), 1.0))
                if told["modality"] != "denied":
                    rows["alleged"].append((modality_features(candidate, setting, cast), told["modality"] == "alleged", 1.0))
                for mention in possible_places(candidate, before):
                    right = any(_same_name(mention.name.text, place) for place in told["places"])
                    rows["place"].append((place_features(candidate, mention), right, 1.0))
            if told is not None and told["kind"] != "election":
                _role_rows(candidate, cast, told, forms, rows)
    return rows


def _told(candidate: Candidate, incidents: Sequence[dict[str, Any]], wanted: Sequence[Any]) -> dict[str, Any] | None:
    """The gold's incident of the candidate's kind at its trigger."""
    start, end = candidate.span.start, candidate.span.end
    pairs = zip(incidents, wanted, strict=True)
    return next((g for g, w in pairs if candidate.kind == g["kind"] and _overlap(start, end, w[1])), None)


def _role_rows(
    candidate: Candidate, cast: Cast, told: dict[str, Any], forms: dict[str, list[str]], rows: dict[str, list[Row]]
) -> None:
    """A case for each noun group of the sentence: does the gold have it as agent, as target?"""
    for _, member, features in weigh_participants(candidate, cast):
        mine = [member.name, *member.aliases]
        for role in ("agent", "target"):
            wanted = [form for name in told[f"{role}s"] for form in [name, *forms.get(_bare(name), ())]]
            rows[role].append((features, any(_same_name(a, b) for a in mine for b in wanted), 1.0))


def _bare(name: str) -> str:
    return re.sub(r"^(the|a|an|his|her|their|its)\s+", "", folded(name).strip(" .,;:\"'()"))


def _same_name(one: str, other: str) -> bool:
    """Whether two names mean the same participant: the words of one begin or end the other."""
    short, long = sorted((_bare(one).split(), _bare(other).split()), key=len)
    return bool(short) and (long[-len(short) :] == short or long[: len(short)] == short)


def _overlap(start: int, end: int, span: tuple[int, int] | None) -> bool:
    return span is not None and start < span[1] and span[0] < end


def _label(start: int, end: int, kind: str, wanted: Sequence[Any]) -> tuple[bool, float]:
    """Yes for the gold's trigger of the same kind, less surely for its surroundings; none on a retold mention or a near kind."""
    at_trigger = [g for g in wanted if _overlap(start, end, g[1])]
    if at_trigger:
        return (True, 1.0) if any(g[0] == kind for g in at_trigger) else (False, 0.5)
    if any(_overlap(start, end, a) for g in wanted for a in g[3]):
        return True, 0.0
    if any(g[0] == kind and _overlap(start, end, g[2]) for g in wanted):
        return True, 0.5
    return False, 1.0


def fit(task: str, rows: Sequence[Row]) -> LinearModel:
    """A logistic model of the rows; a feature that hardly any case has would only memorise it."""
    seen = Counter(feature for features, _, _ in rows for feature in features)
    vectorizer = DictVectorizer(sort=True)
    matrix = vectorizer.fit_transform([{f: 1.0 for f in features if seen[f] >= RARE} for features, _, _ in rows])
    model = LogisticRegression(C=TASKS[task], max_iter=3000, tol=1e-6)
    model.fit(matrix, [label for _, label, _ in rows], sample_weight=[weight for _, _, weight in rows])
    weights = {name: round(float(w), 2) for name, w in zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)}
    return LinearModel({name: w for name, w in weights.items() if abs(w) >= 0.02}, round(float(model.intercept_[0]), 2))


def write(name: str, model: LinearModel, docs: Sequence[str], rows: int) -> None:
    """Write a model as TSV with its provenance."""
    digest = hashlib.sha256("\n".join(docs).encode()).hexdigest()[:12]
    head = f"# Trained by tools/train.py from {rows} cases of {len(docs)} documents (sha256 of their names: {digest}).\n"
    lines = [f"{feature}\t{weight:.2f}" for feature, weight in sorted(model.weights.items())]
    WEIGHTS.mkdir(exist_ok=True)
    (WEIGHTS / f"{name}.tsv").write_text(head + f"(bias)\t{model.bias:.2f}\n" + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Train and write all models."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", nargs="*", type=pathlib.Path, default=[d for d in DEFAULT if d.exists()])
    docs = documents(parser.parse_args().folders)
    names = [name for name, _, _ in docs]
    data = [all_rows(page, gold) for _, page, gold in docs]
    for task in TASKS:
        rows = [row for rows in data for row in rows[task]]
        model = fit(task, rows)
        write(task, model, names, len(rows))
        print(
            f"{task}: {len(rows)} cases, {sum(label for _, label, _ in rows)} yes, {len(model.weights)} weights", file=sys.stderr
        )


if __name__ == "__main__":
    main()
