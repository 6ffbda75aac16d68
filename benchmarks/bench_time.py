"""Times of functions that are compared with each other: called by turns, the best of several calls each."""

import gc
import time
import tracemalloc
from collections.abc import Callable, Mapping

Times = dict[str, float]
"""Seconds by name."""


def best_times(calls: Mapping[str, Callable[[], object]], rounds: int) -> Times:
    """The best time of each call. They take turns, so that what slows the machine slows all of them."""
    best: Times = {}
    for number in range(rounds + 1):
        for name, call in calls.items():
            gc.collect()
            start = time.process_time()
            call()
            passed = time.process_time() - start
            if number:  # the first round warms up
                best[name] = min(best.get(name, passed), passed)
    return best


def peak_memory(call: Callable[[], object]) -> int:
    """The most bytes that Python objects take during a call, beyond what was there before."""
    call()
    gc.collect()
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    call()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak - before
