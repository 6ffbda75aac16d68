"""Linear models: reading the weights, and what they give."""

import math
from importlib.resources import files

import pytest

from hrwparse.extract import linear
from hrwparse.extract.linear import LinearModel, load_model, use_model

SHIPPED = sorted(p.name.removesuffix(".tsv") for p in files("hrwparse.vocab").joinpath("data/weights").iterdir())


def test_a_score_is_the_bias_and_the_weights_of_what_is_there():
    model = LinearModel({"a": 1.5, "b": -0.5}, 0.25)
    assert model.score([]) == 0.25
    assert model.score(["a", "b", "unknown"]) == 1.25
    assert model.probability(["a"]) == pytest.approx(1 / (1 + math.exp(-1.75)))


@pytest.mark.parametrize(("bias", "wanted"), [(0.0, 0.5), (1e9, 1.0), (-1e9, 0.0)])
def test_a_probability_never_overflows(bias, wanted):
    assert LinearModel({}, bias).probability([]) == pytest.approx(wanted)


@pytest.mark.parametrize("name", SHIPPED)
def test_the_shipped_models_are_read(name):
    model = load_model(name)
    assert model is load_model(name)
    assert model.weights
    assert "(bias)" not in model.weights
    assert all(math.isfinite(w) for w in model.weights.values())


def test_comments_and_empty_lines_are_no_weights(monkeypatch, tmp_path):
    (tmp_path / "data" / "weights").mkdir(parents=True)
    (tmp_path / "data" / "weights" / "small.tsv").write_text("# of nothing\n\n(bias)\t-0.5\na & b\t2\n", encoding="utf-8")
    monkeypatch.setattr(linear, "files", lambda package: tmp_path)
    monkeypatch.setattr(linear, "_loaded", {})
    model = load_model("small")
    assert (model.weights, model.bias) == ({"a & b": 2.0}, -0.5)


def test_a_model_without_a_bias_has_none(monkeypatch, tmp_path):
    (tmp_path / "data" / "weights").mkdir(parents=True)
    (tmp_path / "data" / "weights" / "small.tsv").write_text("a\t1\n", encoding="utf-8")
    monkeypatch.setattr(linear, "files", lambda package: tmp_path)
    monkeypatch.setattr(linear, "_loaded", {})
    assert load_model("small").bias == 0.0


def test_another_model_can_take_the_place(monkeypatch):
    monkeypatch.setattr(linear, "_loaded", {})
    other = LinearModel({}, 1.0)
    use_model("event", other)
    assert load_model("event") is other
