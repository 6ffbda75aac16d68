"""The examples about tables run as they are, and print what they are there to show."""

import pathlib
import re
import subprocess
import sys
from collections import defaultdict

import hrwparse
from hrwparse import TABLES, from_csv

EXAMPLES = pathlib.Path(__file__).parents[2] / "examples"
PAGES = EXAMPLES / "pages"


def run(name, *arguments):
    command = [sys.executable, "-W", "error", EXAMPLES / name, *arguments]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout


def test_incidents_to_table(tmp_path):
    shown = run("incidents_to_table.py", "--to", tmp_path)
    report = hrwparse.parse(PAGES / "refworld-sample.html")
    sure = [incident for incident in report.incidents if incident.confidence >= 0.7]
    assert shown.startswith(f"{len(sure)} of {len(report.incidents)} incidents ")
    cells = [[cell.strip() for cell in line.strip("│").split("┆")] for line in shown.splitlines() if line.startswith("│")]
    rows = [row for row in cells if len(row) == 8 and row[0]][1:]  # a row goes on in lines that begin empty
    assert [(row[0], row[1], row[7]) for row in rows] == [
        (incident.date.edtf if incident.date else "no date", incident.kind.replace("_", " "), f"{incident.confidence:g}")
        for incident in sure[:15]
    ]
    assert f"incidents.csv    ┆ {len(from_csv(tmp_path)['incidents'])} " in shown
    run("incidents_to_table.py", "--to", tmp_path, "--format", "parquet", "--rows", "1")
    assert {path.name for path in tmp_path.glob("*.parquet")} == {f"{name}.parquet" for name in TABLES}


def test_ask_with_duckdb(tmp_path):
    shown = run("ask_with_duckdb.py", "--to", tmp_path)
    assert " reports, " in shown.splitlines()[0]
    reports = [hrwparse.parse(path) for path in sorted(PAGES.rglob("*.*"))]
    _, again, answers = (printed(part) for part in shown.split("?\n\n")[1:])
    assert again, "the example shows nothing"
    assert again == befell(reports)
    assert {unfolded(row[2]): set(filter("-".__ne__, row[3].split("\n"))) for row in answers} == answered(reports)
    assert {row[3] == "-" for row in answers} == {True, False}, "the example shows no difference"


def printed(part):
    """The rows of a table as it is shown: the columns begin where the heads do, a cell may be of several lines."""
    _, head, _, *lines = part.strip().splitlines()
    starts = [match.start() for match in re.finditer(r"(?<=   )\S|(?<=^ )\S", head)]
    rows = [[]]
    for line in lines:
        if line.startswith("─"):
            rows.append([])
        elif line.startswith(" "):
            rows[-1].append([line[start:end].strip() for start, end in zip(starts, [*starts[1:], None], strict=True)])
    return [["\n".join(filter(None, cell)) for cell in zip(*row, strict=True)] for row in rows if row]


def unfolded(words):
    return "".join(words.split())


def when_and_what(incident):
    return f"{incident.date.edtf + ' ' if incident.date else 'no date '}{incident.kind.replace('_', ' ')}"


def befell(reports):
    """What befell those whom more than one report names."""
    told = defaultdict(lambda: defaultdict(set))
    for number, report in enumerate(reports):
        for incident in report.incidents:
            for actor in incident.targets:
                if actor.kind == "person" and actor.named and incident.confidence >= 0.5:
                    told[actor.name][number].add(when_and_what(incident))
    rows = [[name, str(len(by)), "\n".join(sorted(set.union(*by.values())))] for name, by in told.items() if len(by) > 1]
    return sorted(rows, key=lambda row: (-int(row[1]), row[0]))


def of_a_force(actors):
    titled = re.compile("officer|soldier|guard|captain", re.IGNORECASE)
    return any(a.kind == "security_force" or titled.search(" ".join([a.name, *a.titles])) for a in actors)


def answered(reports):
    """The sentences about violence of forces, or a death, and the cases that their paragraphs tell of."""
    found = defaultdict(set)
    for report in reports:
        for paragraph in report.paragraphs():
            told = [i for i in report.incidents if paragraph.span.contains(i.trigger)]
            for done in told:
                by_force = done.kind == "death" or of_a_force(done.agents)
                if done.confidence < 0.5 or done.kind.category != "violence" or not by_force:
                    continue
                answers = found[unfolded(done.sentence.quote(report.text))]
                for case in told:
                    against = case.kind in ("charge", "trial", "conviction") and of_a_force(case.targets)
                    bounds = (case.date and case.date.latest, done.date and done.date.earliest)
                    if (case.kind == "investigation" or against) and (None in bounds or bounds[0] >= bounds[1]):
                        answers.add(f"{case.kind} {case.date.edtf}" if case.date else case.kind.value)
    return dict(found)
