"""Actors and incidents over the reports of several years."""

import attrs
import pytest

import hrwparse
from hrwparse import Actor, ActorKind, Country, Incident, IncidentKind, Modality, Report, Span, link_reports
from hrwparse.across.linking import ALIAS, SAME_NAME, SHORT_NAME, SPELLING

NEPAL = Country(name="Nepal", alpha2="NP", alpha3="NPL")
PERU = Country(name="Peru", alpha2="PE", alpha3="PER")
ONE_DAY = hrwparse.find_dates("They met on May 3, 2006.")[0]
ANOTHER = hrwparse.find_dates("They met on May 4, 2006.")[0]


def report(year, *actors, incidents=(), country=NEPAL):
    """A report of a year with some actors."""
    return Report(
        layout="any",
        title=f"World Report {year}",
        text=f"text of {year}",
        countries=(country,),
        actors=actors,
        incidents=incidents,
    )


def actor(name, *aliases, kind=ActorKind.PERSON, named=True, number="a1", country=None):
    """An actor with a name and other names."""
    return Actor(id=number, name=name, kind=kind, named=named, aliases=aliases, country=country)


def incident(*targets, date=ONE_DAY, kind=IncidentKind.ARREST, number="i1", **more):
    """An incident of one day."""
    return Incident(id=number, kind=kind, trigger=Span(0, 4), sentence=Span(0, 4), date=date, targets=targets, **more)


UNION, FORCE = ActorKind.CIVIL_SOCIETY, ActorKind.SECURITY_FORCE
PAIRS = [
    (actor("Mira Dells"), actor("Mira Dells"), SAME_NAME),
    (actor("José Ramírez"), actor("Jose Ramirez"), SAME_NAME),
    (actor("Sergei Duvanof"), actor("Sergey Duvanov"), SPELLING),
    (actor("Mira Anna Dells", "Mira Dells"), actor("Mira Dells"), ALIAS),
    (actor("Bishnu"), actor("Bishnu"), SHORT_NAME),
    (actor("Union of Miners", "UM", kind=UNION), actor("Miners' National Union", "UM", kind=UNION), ALIAS),
    (actor("Horizon", kind=ActorKind.MEDIA), actor("Horizon", kind=ActorKind.MEDIA), SAME_NAME),
    (actor("Horizon", kind=ActorKind.MEDIA), actor("Horizon", kind=ActorKind.COMPANY), SAME_NAME),
    (actor("Star Press", "Star", kind=ActorKind.MEDIA), actor("Star Daily", "Star", kind=ActorKind.MEDIA), SHORT_NAME),
    (
        actor("Nepal", kind=ActorKind.GOVERNMENT, country=NEPAL),
        actor("Nepal", kind=ActorKind.GOVERNMENT, country=NEPAL),
        hrwparse.across.linking.SAME_STATE,
    ),
    # not one
    (actor("Mira Dells"), actor("Mira Delgado"), None),
    (actor("Mira Dells"), actor("Omar Dells"), None),
    (actor("Horizon", kind=ActorKind.MEDIA), actor("Horizon"), None),
    (
        actor("police", named=False, kind=ActorKind.SECURITY_FORCE),
        actor("police", named=False, kind=ActorKind.SECURITY_FORCE),
        None,
    ),
    (
        actor("Nepal", kind=ActorKind.GOVERNMENT, country=NEPAL),
        actor("Peru", "Nepal", kind=ActorKind.GOVERNMENT, country=PERU),
        None,
    ),
]


@pytest.mark.parametrize(("one", "other", "confidence"), PAIRS, ids=lambda value: getattr(value, "name", value))
def test_which_actors_are_one(one, other, confidence):
    linked = link_reports([report(2006, one), report(2007, other)])
    assert [link.confidence for entry in linked.actors for link in entry.links] == ([confidence] if confidence else [])
    assert sum(len(entry.parts) for entry in linked.actors) == 2


@pytest.mark.parametrize("name", ["Bishnu", "Mira Dells"])
def test_a_name_says_less_in_another_country(name):
    linked = link_reports([report(2006, actor(name)), report(2007, actor(name), country=PERU)])
    sure = [link.confidence for entry in linked.actors for link in entry.links]
    assert sure == ([SHORT_NAME] if " " in name else [])


def test_links_are_explained_and_can_be_undone():
    first, second = report(2006, actor("Mira Anna Dells", "Mira Dells")), report(2007, actor("Mira Dells", number="a7"))
    linked = link_reports([first, second])
    (entry,) = linked.actors
    assert (entry.id, entry.name, entry.kind, entry.confidence) == ("A1", "Mira Anna Dells", ActorKind.PERSON, ALIAS)
    assert [linked.actor(part) for part in entry.parts] == [first.actors[0], second.actors[0]]
    assert [linked.report(part) for part in entry.parts] == [first, second]
    (link,) = entry.links
    assert link.reason == "one has a name of the other"
    assert (link.first, link.second) == entry.parts
    assert linked.reports == (first, second)


def test_two_actors_of_one_report_stay_two():
    both = report(2006, actor("Mira Dells"), actor("Mira Delis", number="a2"))
    linked = link_reports([both, report(2007, actor("Mira Dells"))])
    assert [len(entry.parts) for entry in linked.actors] == [2, 1]
    assert link_reports([both, both]).reports == (both,)


def test_weak_links_can_be_left_out():
    reports = [report(2006, actor("Sergei Duvanof")), report(2007, actor("Sergey Duvanov"))]
    assert len(link_reports(reports, minimum=0.9).actors) == 2


def test_an_actor_goes_through_many_years():
    linked = link_reports([report(year, actor("Mira Dells")) for year in range(1990, 2090)])
    assert [len(entry.parts) for entry in linked.actors] == [100]


MIRA, OMAR = actor("Mira Dells"), actor("Omar Toth", number="a2")
RETOLD = [
    (incident(MIRA), incident(MIRA), True),
    (incident(MIRA), incident(MIRA, date=ANOTHER), False),
    (incident(MIRA), incident(MIRA, kind=IncidentKind.RELEASE), False),
    (incident(MIRA), incident(OMAR), False),
    (incident(MIRA), incident(), False),
    (incident(MIRA), incident(MIRA, agents=(OMAR,)), True),
    (incident(MIRA, agents=(MIRA,)), incident(MIRA, agents=(OMAR,)), False),
    (incident(MIRA), incident(MIRA, modality=Modality.ALLEGED), True),
    (incident(MIRA), incident(MIRA, modality=Modality.DENIED), False),
    (incident(MIRA, date=None), incident(MIRA, date=None), False),
]


@pytest.mark.parametrize(("one", "other", "same"), RETOLD)
def test_which_incidents_are_one(one, other, same):
    linked = link_reports([report(2006, MIRA, OMAR, incidents=(one,)), report(2007, MIRA, OMAR, incidents=(other,))])
    assert len(linked.incidents) == (1 if same else 2)
    if same:
        (entry,) = linked.incidents
        assert entry.links[0].reason == "the same arrest on 2006-05-03, with the same targets"
        assert [linked.incident(part) for part in entry.parts] == [one, other]


def test_editions_of_a_country():
    page = "World Report {} - Nordland\n\nPress Freedom\n\nOn May 3, 2006, police detained the editor Mira Dells in Karim. {}\n"
    pages = [hrwparse.parse(page.format(2007, "She was beaten.")), hrwparse.parse(page.format(2008, "She is still held."))]
    linked = link_reports(pages)
    assert [len(entry.parts) for entry in linked.actors if entry.name == "Mira Dells"] == [2]
    assert [len(entry.parts) for entry in linked.incidents if entry.kind == "arrest"] == [2]


def test_parts_of_other_collections_are_unknown():
    linked = link_reports([report(2006, MIRA)])
    part = linked.actors[0].parts[0]
    with pytest.raises(KeyError):
        linked.actor(attrs.evolve(part, report="0" * 16))
    with pytest.raises(KeyError):
        linked.actor(attrs.evolve(part, id="a9"))
