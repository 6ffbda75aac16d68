"""What a named thing does in the text, in words."""

import pytest
from sample_pages import cast_of

from hrwparse.extract.actor_features import actor_features


def described(text, name):
    """The features of the named thing that goes by a name."""
    _, cast = cast_of(text)
    member = next(m for m in cast.members if m.named and m.name == name)
    features = list(actor_features(member, cast.uses[id(member)]))
    assert len(features) == len(set(features))
    return set(features)


USES = [
    (
        "Kazakhstan expelled nine men.",
        "Kazakhstan",
        {"subject", "kind state", "never a place", "mentions one", "state & subject"},
    ),
    ("Kazakhstan said that nine men left.", "Kazakhstan", {"speaker"}),
    ("Kazakhstan is a large country.", "Kazakhstan", {"subject of a weak verb"}),
    ("The problem is Kazakhstan.", "Kazakhstan", {"object of be"}),
    ("Nine men were expelled by Kazakhstan.", "Kazakhstan", {"by"}),
    ("Kazakhstan was criticized.", "Kazakhstan", {"patient"}),
    ("France and Kazakhstan expelled nine men.", "Kazakhstan", {"subject"}),
    ("The union criticized Kazakhstan.", "Kazakhstan", {"object"}),
    ("Nine men were arrested in Kazakhstan.", "Kazakhstan", {"in behind a verb", "a place mostly"}),
    ("Kazakhstan's army left.", "Kazakhstan", {"owner of security_force"}),
    ("Kazakhstan left. Kazakhstan came.", "Kazakhstan", {"subject often", "mentions few"}),
    ("Men left in Kazakhstan. Kazakhstan came. Kazakhstan left. Kazakhstan fell.", "Kazakhstan", {"subject", "a place at times"}),
    ("The trial of Petra Lund began.", "Petra Lund", {"of behind proceeding", "kind person", "words 2", "given name"}),
    ("President Nur Tarlen left.", "Nur Tarlen", {"has a title", "sure"}),
    ("Petra Lund, a lawyer, left.", "Petra Lund", {"is described"}),
    ("The NDX was closed. Police closed the NDX again.", "NDX", {"in capitals", "unsure", "words 1"}),
    ("The Green Alliance left.", "Green Alliance", {"last word alliance"}),
]


@pytest.mark.parametrize(("text", "name", "wanted"), USES)
def test_features_of_a_named_thing(text, name, wanted):
    found = described(text, name)
    assert wanted <= found, sorted(found)


def test_a_name_before_a_noun_is_noted_for_its_bearer():
    assert any(f.startswith("before a noun") for f in described("Zarya, 34, left. A Zarya newspaper was closed.", "Zarya"))


def test_the_head_that_stands_for_a_state_is_noted():
    assert "as government" in described("The Kazakh government expelled nine men.", "Kazakhstan")


def test_a_name_in_no_clause_stands_behind_its_preposition_or_elsewhere():
    assert "elsewhere" in described("Petra Lund, again.", "Petra Lund")
