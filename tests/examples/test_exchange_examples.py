"""The examples about citations and annotations run as they are, and print what they are there to show."""

import json
import pathlib
import subprocess
import sys

import pytest
import rispy

import hrwparse

EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"
REPORT = hrwparse.parse(EXAMPLES / "pages" / "refworld-sample.html")
CITED = list(dict.fromkeys(i.sentence for i in REPORT.incidents if i.kind in ("killing", "death")))
FOUND = REPORT.incidents[-1]
HEADING = next(section.heading for section in REPORT.walk_sections() if section.heading)


def run(name, *arguments, ok=True):
    command = [sys.executable, "-W", "error", EXAMPLES / name, *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert (done.returncode == 0) == ok, done.stderr
    return done.stdout if ok else done.stderr


def unfolded(shown, space=""):
    """The words without the line breaks that fold them, which may stand behind a hyphen."""
    return space.join(shown.split())


def test_cite_a_passage(tmp_path):
    shown = run("cite_a_passage.py", "--to", tmp_path)
    assert CITED, "the example shows nothing"
    for number, sentence in enumerate(CITED, 1):
        item = hrwparse.to_csl(REPORT, sentence)
        assert unfolded(f"{number} “{item['annote']}” (Human Rights Watch, 2009, para. {item['locator']})") in unfolded(shown)
        assert f"    under “{item['section']}”\n    {item['custom']['link']}\n" in shown
        assert f"{REPORT.url}#:~:text=" in item["custom"]["link"]
    assert "Human Rights Watch (2009) World Report 2009 - Kyrgyzstan." in shown
    records = rispy.loads((tmp_path / "passages.ris").read_text(encoding="utf-8"))
    items = json.loads((tmp_path / "passages.json").read_text(encoding="utf-8"))
    assert [record["id"] for record in records] == [item["id"] for item in items]
    assert [item.get("annote") for item in items] == [None, *(unfolded(words.quote(REPORT.text), " ") for words in CITED)]


@pytest.mark.parametrize(
    ("words", "cited"),
    [(FOUND.sentence.quote(REPORT.text)[:-1], FOUND.sentence.quote(REPORT.text)), (HEADING, HEADING)],
    ids=["incident", "alone"],
)
def test_words_are_cited_with_their_incident_or_alone(tmp_path, words, cited):
    assert unfolded(f"1 “{cited}” (Human") in unfolded(run("cite_a_passage.py", "--to", tmp_path, "--words", words))


def test_words_that_are_not_there_are_said_to_be(tmp_path):
    assert "nothing to cite" in run("cite_a_passage.py", "--to", tmp_path, "--words", "no such words", ok=False)


def test_annotate_in_label_studio(tmp_path):
    shown = run("annotate_in_label_studio.py", "--to", tmp_path)
    lines = [line for line in shown.splitlines() if line.startswith("  ")]
    told = [(span, incident) for incident in REPORT.incidents for span in (incident.trigger, *incident.retold)]
    told.sort(key=lambda one: (one[0], list(hrwparse.IncidentKind).index(one[1].kind)))
    assert lines[8] == f"  … and {len(told) - 8} more"
    for line, (trigger, incident) in zip(lines[:8], told, strict=False):
        assert line.startswith(f"  {incident.kind:<14}{trigger.quote(REPORT.text):<14}{incident.confidence:.2f}  ")
        if trigger != incident.trigger:
            continue  # what is tied to an incident is tied to the words that tell it first
        parts = [part.partition(": ") for part in line.split(f"{incident.confidence:.2f}  ", 1)[1].split(" · ")]
        tied = {role: [words for name, _, words in parts if name == role] for role in ("agent", "target", "date")}
        assert tied["agent"] == [span.quote(REPORT.text) for span in incident.agent_spans]
        assert tied["target"] == [span.quote(REPORT.text) for span in incident.target_spans]
        assert tied["date"] == ([incident.date.text] if incident.date and incident.date.span else [])
    (task,) = json.loads((tmp_path / "tasks.json").read_text(encoding="utf-8"))
    export = {**task, "annotations": [{"result": task["predictions"][0]["result"]}, {"was_cancelled": True, "result": [{}]}]}
    (tmp_path / "export.json").write_text(json.dumps([export]), encoding="utf-8")
    reviewed = run("annotate_in_label_studio.py", "--to", tmp_path, "--export", tmp_path / "export.json")
    assert "precision 1.000, recall 1.000" in reviewed
