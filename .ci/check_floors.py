"""Evaluate annotated pages and compare the scores with the floors in ``floors.toml``: exit 1 where one is missed."""

import pathlib
import sys
import tomllib

import hrwparse

HERE = pathlib.Path(__file__).resolve().parent


def main(shared: pathlib.Path) -> int:
    """Print each measure beside its floor; 1 where one is below."""
    floors = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))["gold"]
    result = hrwparse.evaluate(shared / "gold", shared / "corpus", resamples=0)
    missed = 0
    for measure, floor in floors.items():
        value = result.score(measure).f1 or 0.0
        missed += value < floor
        print(f"{measure:22s} {value:.3f} (floor {floor:.2f}){'' if value >= floor else '  BELOW'}")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
