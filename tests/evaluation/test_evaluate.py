"""An evaluation over a folder: totals, intervals that a seed fixes, confidence, and the tables."""

import pytest
from small import ARREST, TEXT, actor, incident, report, write

import hrwparse
from hrwparse.evaluation.results import Reliability, Score

RIGHT = report(incident("arrested", "arrest", confidence=0.95), actors=[actor("Petra Lund")])
WRONG = report(incident("arrested", "charge", confidence=0.41), incident("fined", "conviction", confidence=1.0))


@pytest.fixture
def folder(tmp_path):
    for name, gold in (("a", [ARREST]), ("b", [ARREST]), ("c", []), ("d", [ARREST])):
        write(tmp_path, *gold, name=name, actors=[{"name": "Petra Lund", "kind": "person"}])
    return tmp_path


def parse(page, url):
    return {"a": RIGHT, "b": WRONG, "c": report(), "d": RIGHT}[page.stem]


def test_pages_add_up(folder):
    result = hrwparse.evaluate(folder, parse=parse)
    assert [document.name for document in result.documents] == ["a", "b", "c", "d"]
    assert [document.score("incidents").f1 for document in result.documents] == [1.0, 0.0, None, 1.0]
    score = result.score(hrwparse.Measure.INCIDENTS)
    assert (score.right, score.found, score.expected) == (2, 4, 3)
    assert (score.precision, score.recall, score.f1) == (0.5, pytest.approx(2 / 3), pytest.approx(4 / 7))
    assert repr(result) == "<Evaluation: 4 documents, incidents F1 0.571>"


def test_shares_of_nothing_are_none():
    score = Score(measure=hrwparse.Measure.ACTORS)
    assert (score.precision, score.recall, score.f1) == (None, None, None)


def test_intervals_come_from_drawing_pages_and_are_fixed_by_the_seed(folder):
    first = hrwparse.evaluate(folder, parse=parse)
    score = first.score("incidents")
    assert 0 <= score.low < score.f1 < score.high <= 1
    assert hrwparse.evaluate(folder, parse=parse) == first
    draws = [hrwparse.evaluate(folder, parse=parse, seed=seed, resamples=1).score("incidents") for seed in range(9)]
    assert all(draw.low == draw.high for draw in draws)
    assert len({draw.low for draw in draws}) > 1
    assert first.score("headings").low is None
    assert first.documents[0].score("incidents").high is None


def test_one_page_has_no_interval(tmp_path):
    write(tmp_path, name="c")
    result = hrwparse.evaluate(tmp_path, parse=parse)
    assert repr(result) == "<Evaluation: 1 documents, no incidents>"
    assert str(result).splitlines()[0] == "1 document"
    assert result.describe(differences=True) == str(result)
    assert {score.low for score in result.scores} == {None}


def test_confidence_is_told_in_steps(folder):
    assert hrwparse.evaluate(folder, parse=parse).reliability == (
        Reliability(low=0.4, high=0.5, incidents=1, right=0),
        Reliability(low=0.9, high=1.0, incidents=3, right=2),
    )


def test_tables_tell_measures_kinds_pages_and_confidence(folder):
    result = hrwparse.evaluate(folder, parse=parse)
    told = str(result)
    assert told.splitlines()[0] == "4 documents"
    rows = {line[:22].strip(): line.split() for line in told.splitlines() if line}
    assert rows["incidents"][1:7] == ["2", "4", "3", "0.500", "0.667", "0.571"]
    assert rows["arrest"][1:7] == ["2", "2", "3", "1.000", "0.667", "0.800"]
    assert rows["headings"][1:] == ["0", "0", "0", "–", "–", "–"]
    assert "0.9 to 1.0              3    0.67" in told
    assert "Differences" not in told
    assert told in (full := result.describe(differences=True))
    assert full.splitlines()[-1] == "c: actors missed: Petra Lund (person)"
    assert "b: incidents invented: conviction: “A court fined the Varnik Post in June.”" in full
    assert max(map(len, told.splitlines())) <= 120


def test_the_library_reads_the_pages_where_no_other_reader_is_given(tmp_path):
    write(tmp_path, ARREST, page=f"Lodova: Arrests\nMarch 10, 2008\n\n{TEXT}")
    assert hrwparse.evaluate(tmp_path).score("incidents", "arrest").right == 1
    assert hrwparse.check_gold(str(tmp_path), str(tmp_path)) == ()
