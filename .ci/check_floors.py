"""Run the gold evaluation and compare it with the floors in ``floors.toml``: exit 1 where one is missed."""

import json
import pathlib
import subprocess
import sys
import tomllib

HERE = pathlib.Path(__file__).resolve().parent


def main(shared: pathlib.Path) -> int:
    """Print each measure beside its floor; 1 where one is below."""
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["gold"]
    tool = [sys.executable, str(shared / "tools" / "evaluate.py"), "--json"]
    scores = json.loads(subprocess.run(tool, check=True, stdout=subprocess.PIPE, text=True).stdout)["scores"]
    missed = 0
    for measure, floor in floors.items():
        row = scores[measure]
        value = row.get("f1", row.get("accuracy")) or 0.0
        missed += value < floor
        print(f"{measure:22s} {value:.3f} (floor {floor:.2f}){'' if value >= floor else '  BELOW'}")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
