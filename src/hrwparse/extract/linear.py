"""Small linear models: named features, readable weights, no dependency.

The weights are TSV files in ``vocab/data/weights/``, trained by ``tools/train.py``; each file's head tells from what.
"""

import math
from collections.abc import Iterable
from importlib.resources import files

import attrs


@attrs.frozen(eq=False)
class LinearModel:
    """A logistic model over named binary features."""

    weights: dict[str, float]
    bias: float

    def score(self, features: Iterable[str]) -> float:
        """The sum of the weights of the features that are present: above 0 is yes."""
        get = self.weights.get
        return self.bias + sum(get(feature, 0.0) for feature in features)

    def probability(self, features: Iterable[str]) -> float:
        """The same as a probability."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.score(features)))))


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
