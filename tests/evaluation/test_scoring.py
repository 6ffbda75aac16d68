"""What counts as right: incidents by kind and place, their parts, actors, headings; strictly and leniently."""

import pytest
from small import ACTORS, ARREST, FOUND_ARREST, FULL_ARREST, TEXT, actor, incident, place, report, write

import hrwparse

CONDEMNED = ARREST | {"quote": "condemned by the Harbour", "trigger": "condemned", "kind": "statement"}


def evaluate(folder, found, gold=(), **others):
    write(folder, *gold, **others)
    return hrwparse.evaluate(folder, parse=lambda page, url: found)


def counts(result, measure, kind=None):
    score = result.score(measure, kind)
    return score.right, score.found, score.expected


MATCHES = [
    # what is found, what the gold has, right at: detection, incidents lenient, incidents, incidents strict
    ([("arrested", "arrest")], [ARREST], (1, 1, 1, 1)),
    ([("police", "arrest")], [ARREST], (1, 1, 1, 0)),  # in the quotation, beside the trigger
    ([("Her arrest", "arrest")], [ARREST | {"also": ["Her arrest"]}], (1, 1, 1, 0)),  # at another mention
    ([("arrested", "charge")], [ARREST], (1, 1, 0, 0)),  # another kind of the family
    ([("arrested", "protest")], [ARREST], (1, 0, 0, 0)),  # another family
    ([("in Varnik", "arrest")], [ARREST], (0, 1, 0, 0)),  # elsewhere in the sentence
    ([("in Varnik", "protest")], [ARREST], (0, 0, 0, 0)),
    ([("fined", "arrest")], [ARREST], (0, 0, 0, 0)),  # another sentence
    ([("arrested", "arrest"), ("police", "arrest")], [ARREST], (1, 1, 1, 1)),  # each counts once
    ([], [ARREST], (0, 0, 0, 0)),
    ([("arrested", "arrest")], [], (0, 0, 0, 0)),
]


@pytest.mark.parametrize(("found", "gold", "right"), MATCHES)
def test_an_incident_is_right_by_kind_and_place(tmp_path, found, gold, right):
    result = evaluate(tmp_path, report(*(incident(*one) for one in found)), gold)
    for measure, number in zip(("detection", "incidents lenient", "incidents", "incidents strict"), right, strict=True):
        assert counts(result, measure) == (number, len(found), len(gold)), measure


def test_another_mention_of_what_was_found_is_neither_right_nor_invented(tmp_path):
    found = report(incident("arrested", "arrest"), incident("Her arrest", "arrest"))
    result = evaluate(tmp_path, found, [ARREST | {"also": ["Her arrest"]}])
    assert counts(result, "incidents") == (1, 1, 1)
    assert result.differences == ()
    assert [(step.incidents, step.right) for step in result.reliability] == [(2, 2)]


def test_kinds_have_scores_of_their_own(tmp_path):
    found = report(incident("arrested", "charge"), incident("condemned", "statement"), incident("fined", "protest"))
    result = evaluate(tmp_path, found, [ARREST, CONDEMNED])
    assert [score.kind for score in result.kinds if score.measure == "incidents"] == ["arrest", "charge", "protest", "statement"]
    assert counts(result, "incidents", "arrest") == (0, 0, 1)
    assert counts(result, "incidents", "charge") == (0, 1, 0)
    assert counts(result, "incidents", "statement") == counts(result, "incidents strict", "statement") == (1, 1, 1)
    assert counts(result, "incidents lenient", "arrest") == (1, 1, 1)  # a charge of the same family
    assert counts(result, "incidents lenient", "charge") == (0, 0, 0)
    assert counts(result, "incidents", "killing") == (0, 0, 0)


PARTS = [
    ({}, {}),
    ({"dates": ("2007-05-01", "2007-05-31")}, {"dates": 0}),
    ({"dates": ("2007-06-01", "2007-06-30")}, {"dates": 0, "dates lenient": 0}),
    ({"dates": (None, "2007-06-30")}, {"dates": 0}),
    ({"dates": (None, "2007-04-30")}, {"dates": 0, "dates lenient": 0}),
    ({"dates": (None, None)}, {"dates": 0, "dates lenient": 0}),
    ({"modality": "alleged"}, {"modality": 0}),
    ({"count": (2, None)}, {"counts": 0}),
    ({"targets": ("Lund", "two students")}, {"targets strict": 1}),
    ({"targets": ("the Petra Lund’s", "two students")}, {}),
    ({"targets": ("two students",)}, {"targets": 1, "targets strict": 1}),
    ({"agents": ("police", "court")}, {"agents": 1}),
    ({"places": ()}, {"places": 0, "places strict": 0}),
]
ALL_RIGHT = {
    "dates": 1,
    "dates lenient": 1,
    "modality": 1,
    "counts": 1,
    "agents": 1,
    "agents strict": 1,
    "targets": 2,
    "targets strict": 2,
    "places": 1,
    "places strict": 1,
}


@pytest.mark.parametrize(("changes", "wrong"), PARTS)
def test_parts_are_right_exactly_or_leniently(tmp_path, changes, wrong):
    result = evaluate(tmp_path, report(incident("arrested", "arrest", **FOUND_ARREST | changes)), [FULL_ARREST])
    assert {measure: result.score(measure).right for measure in ALL_RIGHT} == ALL_RIGHT | wrong
    assert counts(result, "incidents") == (1, 1, 1)
    assert result.score("incidents strict").right == (not changes or "the Petra Lund’s" in changes.get("targets", ()))


def test_parts_that_the_gold_does_not_give_are_not_measured(tmp_path):
    result = evaluate(tmp_path, report(incident("arrested", "arrest", **FOUND_ARREST)), [ARREST])
    assert all(counts(result, measure) == (0, 0, 0) for measure in ALL_RIGHT)
    assert counts(result, "incidents strict") == (1, 1, 1)
    assert result.differences == ()


def test_names_of_participants_are_any_of_the_actors(tmp_path):
    lund = {"name": "Petra Lund", "kind": "person", "aliases": ["P. L."]}
    found = report(incident("arrested", "arrest", targets=("Petra Lund",)))
    result = evaluate(tmp_path, found, [ARREST | {"targets": ["P. L."]}], actors=[lund])
    assert counts(result, "targets strict") == (1, 1, 1)


ACTOR_CASES = [
    # found, right at: actors, actors strict, actor kinds
    ([actor("Petra Lund"), actor("Varnik Post")], (2, 2, 2)),
    ([actor("Lund"), actor("the Varnik Post", kind="media")], (2, 1, 2)),
    ([actor("Petra Lund", kind="media"), actor("Varnik Post")], (2, 1, 1)),
    ([actor("P.", aliases=("Petra Lund",))], (1, 1, 1)),
    ([actor("Lund"), actor("Petra Lund")], (1, 1, 1)),
    ([actor("police")], (0, 0, 0)),
    ([], (0, 0, 0)),
]


@pytest.mark.parametrize(("found", "right"), ACTOR_CASES)
def test_a_named_actor_is_right_by_any_of_its_names(tmp_path, found, right):
    gold = [{"name": name, "kind": ACTORS[name][0], "named": ACTORS[name][1]} for name in ("Petra Lund", "Varnik Post", "court")]
    result = evaluate(tmp_path, report(actors=found), actors=gold)
    sizes = sum(one.named for one in found), 2
    assert counts(result, "actors") == (right[0], *sizes)
    assert counts(result, "actors strict") == (right[1], *sizes)
    assert counts(result, "actor kinds") == (right[2], right[0], right[0])


def test_headings_are_compared_whatever_their_case_and_quotes(tmp_path):
    sections = [{"heading": "ARRESTS"}, {"heading": None}, {"heading": "The “Press”"}]
    result = evaluate(tmp_path, report(headings=("Arrests", 'The "Press"', "Courts")), sections=sections)
    assert counts(result, "headings") == (2, 3, 2)


def test_differences_tell_what_is_missed_invented_and_wrong(tmp_path):
    found = report(
        incident("arrested", "arrest", **FOUND_ARREST | {"count": (2, None), "dates": (None, None), "agents": ("court",)}),
        incident("condemned", "protest"),
        incident("fined", "conviction"),
        actors=[actor("Petra Lund", kind="group"), actor("Mr. Nobody")],
        headings=("Courts",),
    )
    gold = [
        FULL_ARREST,
        CONDEMNED | {"count": [5, 9], "earliest": "2007-05-04", "latest": None},
        ARREST | {"quote": "editor resigned", "trigger": "resigned", "kind": "appointment"},
    ]
    people = [{"name": "Petra Lund", "kind": "person"}, {"name": "Varnik Post", "kind": "media"}]
    result = evaluate(tmp_path, found, gold, actors=people, sections=[{"heading": "Arrests"}])
    assert [str(difference) for difference in result.differences] == [
        "page: headings missed: arrests",
        "page: headings invented: courts",
        "page: actors missed: Varnik Post (media)",
        "page: actors invented: Mr. Nobody (person)",
        "page: actor kinds wrong: person ≠ group: “Petra Lund”",
        "page: incidents wrong: statement ≠ protest: “condemned by the Harbour”",
        "page: incidents missed: appointment: “editor resigned”",
        "page: incidents invented: conviction: “A court fined the Varnik Post in June.”",
        "page: dates missed: 2007-05-03: “police arrested Petra Lund”",
        "page: counts wrong: 2 ≠ 2 or more: “police arrested Petra Lund”",
        "page: agents wrong: police ≠ court: “police arrested Petra Lund”",
        "page: dates missed: 2007-05-04/..: “condemned by the Harbour”",
        "page: counts missed: 5 to 9: “condemned by the Harbour”",
    ]
    assert result.differences[6].span == place("resigned")
    assert result.differences[7].span.quote(TEXT) == "fined"


def test_bounds_are_told_in_words(tmp_path):
    found = report(incident("arrested", "arrest", count=(None, 3), dates=("2007-05-03", "2007-05-04"), modality="denied"))
    result = evaluate(tmp_path, found, [ARREST | {"count": None, "earliest": None, "modality": "asserted"}])
    assert [f"{d.measure} {d.verdict} {d.found}" for d in result.differences] == [
        "dates invented 2007-05-03/2007-05-04",
        "modality wrong denied",
        "counts invented up to 3",
    ]
