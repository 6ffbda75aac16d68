"""Check the installed package from outside: data files inside; importing is quick, and loads no words and no other room."""

import subprocess
import sys
import tempfile
from importlib.resources import files

NEEDED = ["py.typed", "report.schema.json", "vocab/data/kinds.toml", "export/evidence/page.css"]
TABLES = {"vocab/data/triggers": 33, "vocab/data/weights": 5, "vocab/data/words": 6}
MOST_MS = 60  # of processor time, which a busy machine does not stretch
PROBE = """
import attrs, sys, time
import datetime, enum, json, importlib.resources, typing
start = time.process_time()
import hrwparse
took = (time.process_time() - start) * 1000
rooms = sorted({name.split(".")[1] for name in sys.modules if name.startswith("hrwparse.")} - {"errors", "models"})
print(round(took), *rooms, *[name for name in ("lxml", "bs4", "dateutil") if name in sys.modules])
"""


def main() -> int:
    """Print what is wrong; 1 where anything is."""
    wrong = [f"{name} is not in the package" for name in NEEDED if not files("hrwparse").joinpath(name).is_file()]
    for folder, least in TABLES.items():
        place = files("hrwparse").joinpath(folder)
        found = [entry.name for entry in place.iterdir() if entry.name.endswith(".tsv")] if place.is_dir() else []
        if len(found) < least:
            wrong.append(f"{folder} holds {len(found)} tables instead of {least}: {' '.join(sorted(found))}")
    with tempfile.TemporaryDirectory() as elsewhere:
        runs = [
            subprocess.run([sys.executable, "-c", PROBE], cwd=elsewhere, check=True, capture_output=True, text=True)
            for _ in range(5)
        ]
    best = min(int(run.stdout.split()[0]) for run in runs)
    loaded = runs[0].stdout.split()[1:]
    print(f"{files('hrwparse')}: import takes {best} ms beyond its dependencies")
    if best > MOST_MS:
        wrong.append(f"importing takes {best} ms, more than {MOST_MS}")
    if loaded:
        wrong.append(f"importing loads {', '.join(loaded)}")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
