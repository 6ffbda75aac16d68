"""Throughput of `parse_many` against the number of processes, and its memory over ten thousand pages.

    python benchmarks/corpus.py [--pages 60] [--small 10000] [--workers 0 1 2 4]

Throughput is told as a ratio to working in one process, in the same run; memory as the peak of a process after a tenth of the
small pages and after all of them, first of the one that hands them out, then of one that reads them itself: neither must grow
with the archive. Pages are made as they are asked for; none is stored.
"""

import argparse
import resource
import time
from collections.abc import Iterator
from pathlib import Path

import hrwparse

SAMPLE = (Path(__file__).parents[1] / "examples" / "pages" / "refworld-sample.html").read_text(encoding="utf-8")
SMALL = "World Report 2009 - Nordland\n\nPress Freedom\n\nOn March {} police detained the editor Mira Dells ({}) in Karim.\n"


def small_pages(number: int) -> Iterator[str]:
    """Pages of one sentence, each different."""
    return (SMALL.format(1 + at % 28, at) for at in range(number))


def seconds(pages: int, workers: int) -> float:
    """How long the sample page takes so many times, the start of the processes not counted."""
    results = hrwparse.parse_many((SAMPLE for _ in range(pages + 4 * max(workers, 1))), workers=workers, chunk=2)
    for _ in range(4 * max(workers, 1)):
        next(results)  # processes are up and words are loaded
    start = time.perf_counter()
    for _ in range(pages):
        next(results)
    taken = time.perf_counter() - start
    results.close()
    return taken


def peak() -> float:
    """The peak of this process's memory so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=60)
    parser.add_argument("--small", type=int, default=10_000)
    parser.add_argument("--workers", type=int, nargs="+", default=[0, 1, 2])
    wanted = parser.parse_args()
    for workers, place in ((1, "that hands them to another"), (0, "that reads them itself")):
        for number, result in enumerate(hrwparse.parse_many(small_pages(wanted.small), workers, chunk=32), 1):
            if isinstance(result, hrwparse.Failure):
                raise SystemExit(str(result))
            if number in (wanted.small // 10, wanted.small):
                print(f"after {number:6} pages: peak {peak():.0f} MB in the process {place}", flush=True)
    alone = seconds(wanted.pages, 0)
    for workers in wanted.workers:
        taken = alone if workers == 0 else seconds(wanted.pages, workers)
        print(f"{workers} processes: {alone / taken:.2f} times the pages a second of this process alone")


if __name__ == "__main__":
    main()
