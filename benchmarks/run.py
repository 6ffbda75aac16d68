"""Speed and memory of hrwparse, as ratios to other readers of the same pages in the same run.

    python benchmarks/run.py [--sizes 10 50 500] [--rounds 5] [--no-stages]

Needs the package only; with ``pip install '.[bench]'`` it compares with trafilatura too. The pages are made of the invented
prose in ``tests/gold``. Milliseconds depend on the machine, ratios and shares hardly; README.md says how to read them.
"""

import argparse
import importlib.util
import sys
from collections.abc import Callable, Sequence

import lxml.html

import hrwparse
from bench_pages import count_words, make_page
from bench_stages import profile
from bench_time import Times, best_times, peak_memory

PARTS = ("parse", "read", "understand")
MOST_WATCHED = 100
"""KB of the largest page whose memory is watched."""


def calls_for(page: str) -> dict[str, Callable[[], object]]:
    """What is timed, by name."""
    document = hrwparse.read(page)
    calls: dict[str, Callable[[], object]] = {
        "parse": lambda: hrwparse.parse(page),
        "read": lambda: hrwparse.read(page),
        "understand": lambda: hrwparse.understand(document),
        "lxml": lambda: lxml.html.document_fromstring(page),
    }
    if importlib.util.find_spec("trafilatura"):
        import trafilatura

        calls["trafilatura"] = lambda: trafilatura.extract(page)
    return calls


def show_speed(pages: dict[int, str], rounds: int) -> None:
    """Times, ratios and growth."""
    times: dict[int, Times] = {}
    words = {size: count_words(hrwparse.read(page).text) for size, page in pages.items()}
    row("Speed (processor)", [f"{size} KB" for size in pages])
    for size, page in pages.items():
        times[size] = best_times(calls_for(page), rounds)
    row("words", [f"{words[size]:,}" for size in pages])
    for name in times[next(iter(pages))]:
        row(f"{name}, ms", [f"{times[size][name] * 1e3:.1f}" for size in pages])
    for name in PARTS:
        row(f"{name}, µs/word", [f"{times[size][name] / words[size] * 1e6:.1f}" for size in pages])
    for other in ("trafilatura", "lxml"):
        if other in times[next(iter(pages))]:
            row(f"parse / {other}", [f"{times[size]['parse'] / times[size][other]:.1f}" for size in pages])
            row(f"read / {other}", [f"{times[size]['read'] / times[size][other]:.1f}" for size in pages])
    least = min(pages)
    growth = [times[size]["parse"] / words[size] / (times[least]["parse"] / words[least]) for size in pages]
    row("growth (1: linear)", [f"{value:.2f}" for value in growth])


def show_memory(pages: dict[int, str]) -> None:
    """Peak of Python objects, and how many bytes that is for each of the page. Large pages are left out: watching is slow."""
    pages = {size: page for size, page in pages.items() if size <= MOST_WATCHED} or {min(pages): pages[min(pages)]}
    print()
    row("Memory (peak)", [f"{size} KB" for size in pages])
    peaks = {size: peak_memory(lambda page=page: hrwparse.parse(page)) for size, page in pages.items()}
    row("MB", [f"{peaks[size] / 1e6:.1f}" for size in pages])
    row("bytes/byte of page", [f"{peaks[size] / len(page.encode()):.0f}" for size, page in pages.items()])
    if sys.platform != "win32":
        import resource

        unit = 1e6 if sys.platform == "darwin" else 1e3
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit
        print(f"the whole process, the other readers too: {most:.0f} MB")


def show_stages(page: str, rounds: int) -> None:
    """The share of each stage, the heaviest first."""
    print("\nStages, share of parse (watching them takes some time of its own)")
    shares = profile(lambda: hrwparse.parse(page), rounds)
    for stage, share in sorted(shares.items(), key=lambda pair: -pair[1]):
        print(f"{share:>6.1%}  {stage}")


def row(name: str, cells: Sequence[str]) -> None:
    """A line of a table."""
    print(f"{name:<20}" + "".join(f"{cell:>12}" for cell in cells))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", nargs="+", type=int, default=[10, 50, 500], help="sizes of the pages, in KB")
    parser.add_argument("--rounds", type=int, default=5, help="calls of which the best counts")
    parser.add_argument("--no-stages", action="store_true", help="leave out the shares of the stages")
    args = parser.parse_args()
    pages = {size: make_page(size) for size in args.sizes}
    show_speed(pages, args.rounds)
    show_memory(pages)
    if not args.no_stages:
        show_stages(pages[sorted(pages)[len(pages) // 2]], args.rounds)


if __name__ == "__main__":
    main()
