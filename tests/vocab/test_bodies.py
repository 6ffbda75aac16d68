from collections import Counter

import pytest

from hrwparse.models import ActorKind
from hrwparse.vocab.bodies import find_body, load_bodies
from hrwparse.vocab.places import find_country


def test_every_name_means_one_body():
    counts = Counter(name for entry in load_bodies() for name in entry.names)
    assert [name for name, count in counts.items() if count > 1] == []
    for entry in load_bodies():
        for name in entry.names:
            assert find_body(name) is entry, name


def test_no_body_is_a_country():
    assert [name for entry in load_bodies() for name in entry.names if find_country(name)] == []


def test_no_cell_has_stray_space():
    assert [name for entry in load_bodies() for name in entry.names if name != name.strip()] == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("UN", "intergovernmental"),
        ("U.N.", "intergovernmental"),
        ("the United Nations", "intergovernmental"),
        ("OSCE", "intergovernmental"),
        ("ODIHR", "intergovernmental"),
        ("ICC", "court"),
        ("ICTY", "court"),
        ("European Court of Human Rights", "court"),
        ("NATO", "intergovernmental"),
        ("World Bank", "intergovernmental"),
        ("Amnesty International", "civil_society"),
        ("ICRC", "civil_society"),
        ("MSF", "civil_society"),
        ("Reuters", "media"),
        ("Radio Free Europe", "media"),
        ("Taliban", "armed_group"),
        ("al-Qaeda", "armed_group"),
        ("FARC", "armed_group"),
        ("Lord’s Resistance Army", "armed_group"),
        ("Kremlin", "government"),
        ("U.S. State Department", "government"),
        ("US Congress", "legislature"),
        ("PACE", "legislature"),
        ("FSB", "security_force"),
        ("Falun Gong", "religious_group"),
        ("HUMAN RIGHTS WATCH", "civil_society"),
        ("Organisation for Security and Cooperation in Europe", "intergovernmental"),
        ("Unicef", "intergovernmental"),
        ("TALIBAN", "armed_group"),
        ("United Nations Human Rights Council", "intergovernmental"),
        ("ZANU-PF", "political_party"),
        ("HEZBOLLAH", "armed_group"),
    ],
)
def test_a_body_by_any_name(name, kind):
    assert find_body(name).kind is ActorKind(kind)


@pytest.mark.parametrize(
    "name",
    [
        "who",
        "Who",
        "Care",
        "care",
        "is",
        "Ice",
        "Pace",
        "Ministry of Justice",
        "Article 19",
        "",
        "eta",
        "Pan",
        "economist",
        "shell",
    ],
)
def test_no_body(name):
    assert find_body(name) is None


def test_names_of_one_body_are_the_same_entry():
    assert find_body("RSF") is find_body("Reporters Without Borders") is find_body("Reporters sans frontières")
