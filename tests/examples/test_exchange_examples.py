"""The examples about citations and annotations run as they are, and print what they are there to show."""

import json
import pathlib
import subprocess
import sys

import pytest
import rispy

EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"


def run(name, *arguments, ok=True):
    command = [sys.executable, "-W", "error", EXAMPLES / name, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert (done.returncode == 0) == ok, done.stderr
    return done.stdout if ok else done.stderr


def test_cite_a_passage(tmp_path):
    shown = run("cite_a_passage.py", "--to", tmp_path)
    assert "apartment in Bishkek on February 24.” (Human Rights Watch, 2009, para. 9)" in shown
    assert "under “Freedom of Expression”" in shown
    assert "#:~:text=Ulan%20Kerimbaev" in shown
    assert "Human Rights Watch (2009) World Report 2009 - Kyrgyzstan." in shown
    records = rispy.loads((tmp_path / "passages.ris").read_text(encoding="utf-8"))
    items = json.loads((tmp_path / "passages.json").read_text(encoding="utf-8"))
    assert [record["id"] for record in records] == [item["id"] for item in items]


@pytest.mark.parametrize(
    ("words", "cited"), [("Venice Commission", "criticized the draft in June.”"), ("Energy shortages", "“Energy shortages”")]
)
def test_words_are_cited_with_their_incident_or_alone(tmp_path, words, cited):
    assert cited in run("cite_a_passage.py", "--to", tmp_path, "--words", words)


def test_words_that_are_not_there_are_said_to_be(tmp_path):
    assert "nothing to cite" in run("cite_a_passage.py", "--to", tmp_path, "--words", "no such words", ok=False)


def test_annotate_in_label_studio(tmp_path):
    shown = run("annotate_in_label_studio.py", "--to", tmp_path)
    assert "agent: police · target: Nurlan Asanbekov · date: October 8" in shown
    (task,) = json.loads((tmp_path / "tasks.json").read_text(encoding="utf-8"))
    export = {**task, "annotations": [{"result": task["predictions"][0]["result"]}, {"was_cancelled": True, "result": [{}]}]}
    (tmp_path / "export.json").write_text(json.dumps([export]), encoding="utf-8")
    reviewed = run("annotate_in_label_studio.py", "--to", tmp_path, "--export", tmp_path / "export.json")
    assert "precision 1.000, recall 1.000" in reviewed
