"""Features: their names, and what a model makes of them."""

import pytest
from sample_pages import document_of

from hrwparse.extract import linear
from hrwparse.extract.features import ALONE, Features, each
from hrwparse.extract.incidents import understand
from hrwparse.extract.linear import LinearModel

NAMES = [
    ([], []),
    ([((ALONE,), ["past", "passive"])], ["past", "passive"]),
    ([((ALONE, "verb"), ["past"])], ["past", "verb & past"]),
    ([(("verb", "arrest"), ["past", "passive"])], ["verb & past", "verb & passive", "arrest & past", "arrest & passive"]),
    # Each name at most once.
    ([(("displacement", "displacement"), ["past", "past"])], ["displacement & past"]),
    ([((ALONE,), ["past"]), ((ALONE, "verb"), ["past"])], ["past", "verb & past"]),
    # Without a left or a right side there is nothing.
    ([((), ["past"]), (("verb",), [])], []),
]


@pytest.mark.parametrize(("groups", "wanted"), NAMES)
def test_names(groups, wanted):
    assert list(Features(*groups)) == wanted


def test_each_left_side_is_a_group():
    assert list(Features(*each(["x", "y", "x"], ["a", "b", "a"]))) == ["x & a", "x & b", "y & a", "y & b"]


MODEL = LinearModel({"a": 1.0, "b": 2.0, "x & a": 4.0, "x & b": 8.0, "x & y & a": 16.0, "y & a": 32.0}, 0.5)
SCORES = [
    ([((ALONE,), ["a", "unknown"])], 1.5),
    ([((ALONE, "x"), ["a", "b"])], 15.5),
    ([(("x", "y"), ["a"])], 36.5),
    # A pair may stand on either side of a pair.
    ([(("x & y",), ["a"])], 16.5),
    ([(("x",), ["y & a"])], 16.5),
    ([(("unknown",), ["a"])], 0.5),
]


@pytest.mark.parametrize(("groups", "wanted"), SCORES)
def test_scores(groups, wanted):
    features = Features(*groups)
    assert MODEL.score(features) == wanted
    assert MODEL.score(features) == MODEL.score(list(features))


def test_the_order_of_features_decides_no_draw():
    model = LinearModel({"a": 0.1, "b": 0.2, "c": -0.3}, 0.0)
    assert model.score(["a", "b", "c"]) == model.score(["c", "b", "a"]) == 0.0


def test_what_a_model_remembers_is_bounded(monkeypatch):
    monkeypatch.setattr(linear, "_REMEMBERED", 2)
    model = LinearModel({"l1 & r1": 1.0, "l9 & r9": 9.0}, 0.0)
    for number in range(10):
        for _ in range(2):
            wanted = {1: 1.0, 9: 9.0}.get(number, 0.0)
            assert model.score(Features((("other", f"l{number}"), [f"r{n}" for n in range(10)]))) == wanted
        assert len(model._beside) <= 2
        assert all(len(row) <= 2 for row in model._beside.values())


def test_no_feature_counts_twice(monkeypatch):
    """What models are asked about a page has every name in one group only, so that adding up groups is adding up names."""
    asked = []
    monkeypatch.setattr(LinearModel, "probability", lambda model, features: asked.append(list_names(features)) or 0.9)
    understand(
        document_of(
            "On May 3, 2007, police in Norvik arrested Petra Lund, a lawyer, and beat nine men. According to witnesses, she "
            "was targeted because of her articles. The displacement of villagers followed in June. Her arrest was condemned by "
            "the Zarya Association, which said that officers had allegedly tortured the detainees."
        )
    )
    assert len(asked) > 50
    assert all(len(names) == len(set(names)) for names in asked)


def list_names(features):
    return [(left, right) if left else right for lefts, rights in features.groups for left in set(lefts) for right in rights]
