"""Small linear models: named features, readable weights, no dependency.

The weights are TSV files in ``vocab/data/weights/``, trained by ``tools/train.py``; each file's head tells from what.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from importlib.resources import files

import attrs

from hrwparse.extract.features import ALONE, PAIR, Features, Lefts

_REMEMBERED = 5000
_STEEPEST = 30.0


class _Row(dict[str, float]):
    """What a right side weighs beside some left sides together: added up when it is asked for first."""

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, right: str) -> float:
        weight = 0.0
        for row in self._rows:
            if right in row:
                weight += row[right]
        if len(self) < _REMEMBERED:
            self[right] = weight
        return weight


@attrs.frozen(eq=False)
class LinearModel:
    """A logistic model over named binary features."""

    weights: Mapping[str, float]
    bias: float
    _beside: dict[Lefts, _Row] = attrs.field(factory=dict, init=False)

    @cached_property
    def _rows(self) -> dict[str, dict[str, float]]:
        """The weights by left side, then by right side; a name with two joins may be cut at either."""
        rows: dict[str, dict[str, float]] = {ALONE: dict(self.weights)}
        for name, weight in self.weights.items():
            at = name.find(PAIR)
            while at >= 0:
                rows.setdefault(name[:at], {})[name[at + len(PAIR) :]] = weight
                at = name.find(PAIR, at + 1)
        return rows

    def _row(self, lefts: Lefts) -> _Row:
        if len(self._beside) >= _REMEMBERED:
            self._beside.clear()
        row = self._beside[lefts] = _Row([self._rows[left] for left in dict.fromkeys(lefts) if left in self._rows])
        return row

    def score(self, features: Iterable[str]) -> float:
        """The sum of the weights of the features that are present: above 0 is yes."""
        groups = features.groups if isinstance(features, Features) else [((ALONE,), dict.fromkeys(features))]
        known, rows = self._beside, self._rows
        total = self.bias
        for lefts, rights in groups:
            if len(lefts) > 1:
                row = known[lefts] if lefts in known else self._row(lefts)
                total += sum(map(row.__getitem__, rights))
            elif lefts and lefts[0] in rows:
                alone = rows[lefts[0]]
                for right in rights:
                    if right in alone:
                        total += alone[right]
        return round(total, 6)  # the order of the features must not decide a draw

    def probability(self, features: Iterable[str]) -> float:
        """The same as a probability."""
        score = self.score(features)
        return 1.0 / (1.0 + math.exp(-(_STEEPEST if score > _STEEPEST else -_STEEPEST if score < -_STEEPEST else score)))


_loaded: dict[str, LinearModel] = {}


def load_model(name: str) -> LinearModel:
    """The model of ``vocab/data/weights/<name>.tsv``, read once."""
    if name not in _loaded:
        text = files("hrwparse.vocab").joinpath(f"data/weights/{name}.tsv").read_text(encoding="utf-8")
        rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
        weights = {feature: float(weight) for feature, weight in rows}
        _loaded[name] = LinearModel(weights, weights.pop("(bias)", 0.0))
    return _loaded[name]


def use_model(name: str, model: LinearModel) -> None:
    """Put another model in the place of the shipped one: for training and cross-validation."""
    _loaded[name] = model
