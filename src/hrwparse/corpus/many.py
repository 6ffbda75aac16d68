"""`parse_many`: pages in, reports out, over processes, in order, with no more in memory than is being worked on."""

import multiprocessing
import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from os import PathLike

import attrs

from hrwparse.codebook import Codebook
from hrwparse.corpus.failure import Failure, WorkerDied
from hrwparse.markup.page import Source
from hrwparse.models import Report
from hrwparse.pipeline import parse

Given = Source | tuple[Source, str | None]
Answer = Report | Exception
_AHEAD = 2  # chunks for each worker that are handed out before their results are asked for


@attrs.frozen
class _Job:
    source: Source
    url: str | None
    codebook: Codebook | None = None

    def outcome(self, answer: Answer) -> Report | Failure:
        return answer if isinstance(answer, Report) else Failure(self.source, answer, self.url)


def parse_many(
    sources: Iterable[Given], workers: int | None = None, chunk: int = 4, codebook: Codebook | None = None
) -> Generator[Report | Failure, None, None]:
    """A `Report`, or a `Failure`, for each source, in the order of the sources.

    ``sources`` are whatever `parse` takes, or pairs of such a source and its address; they are drawn from the iterable only as
    they are needed, and nothing is kept of what was given out, so that a run over an archive takes the memory of a few pages.
    ``workers`` is the number of processes: None for one for each processor, 0 to work in this process. ``chunk`` is the number of
    pages handed to a process at a time: more for many small pages. ``codebook`` as for `understand`.

    No page stops the run: whatever goes wrong with one becomes its `Failure`, a process that dies (out of memory) too; the pages
    that it was working on are tried again one by one. Leaving the loop early ends the processes. Processes are spawned: a script
    needs ``if __name__ == "__main__":``. An argument out of range is a `ValueError`.

    >>> pages = ["World Report 2009 - Nordland\\n\\nPolice detained Omar Dells on March 3.\\n", b"", ("", "https://www.hrw.org/news/1")]
    >>> [str(result) for result in parse_many(pages, workers=0)][1:]
    ["b'': ParseError: the source is empty", "'': ParseError: the source is empty"]
    """
    if chunk < 1 or (workers is not None and workers < 0):
        raise ValueError(f"workers={workers}, chunk={chunk}: workers must be 0 or more, chunk 1 or more")
    jobs = (_job(given, codebook) for given in sources)
    number = (os.cpu_count() or 1) if workers is None else workers
    return _over_processes(jobs, number, chunk) if number else (job.outcome(_answer(job)) for job in jobs)


def _job(given: Given, codebook: Codebook | None) -> _Job:
    source, url = given if isinstance(given, tuple) else (given, None)
    return _Job(source, url, codebook)


def _answer(job: _Job) -> Answer:
    """The report of a page, or what went wrong: a run must not end for one page, whatever it is."""
    try:
        return parse(job.source, job.url, job.codebook)
    except Exception as error:
        return error


def _answers(jobs: Sequence[_Job]) -> list[Answer]:
    return [_answer(job) for job in jobs]


def _portable(job: _Job) -> bool:
    """Whether a source can be sent to another process: open files and trees cannot."""
    return isinstance(job.source, str | bytes | bytearray | PathLike)


def _over_processes(jobs: Iterator[_Job], workers: int, chunk: int) -> Generator[Report | Failure, None, None]:
    crew = _Crew(workers)
    waiting: deque[tuple[list[_Job], Future[list[Answer]]]] = deque()
    try:
        while True:
            while len(waiting) < _AHEAD * workers and (some := list(islice(jobs, chunk))):
                waiting.append((some, crew.submit(some)))
            if not waiting:
                return
            some, future = waiting.popleft()
            try:
                answers = future.result()
            except BrokenProcessPool:
                crew.renew()
                answers = [crew.alone(job) for job in some]
                waiting = deque((later, crew.submit(later)) for later, _ in waiting)
            yield from (job.outcome(answer) for job, answer in zip(some, answers, strict=True))
    finally:
        crew.leave()


class _Crew:
    """The processes. When one dies, the executor gives up all of them: a new crew takes over."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool = self._hire()

    def _hire(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._workers, mp_context=multiprocessing.get_context("spawn"))

    def submit(self, jobs: Sequence[_Job]) -> Future[list[Answer]]:
        """Hand out some jobs; those that cannot be sent are done here. A crew of which one died just now is replaced."""
        if not all(map(_portable, jobs)):
            done: Future[list[Answer]] = Future()
            done.set_result(_answers(jobs))
            return done
        try:
            return self._pool.submit(_answers, jobs)
        except BrokenProcessPool:
            self.renew()
            return self._pool.submit(_answers, jobs)

    def alone(self, job: _Job) -> Answer:
        """The answer to one job, given to a process by itself, so that it is known which page ends a process."""
        try:
            return self.submit([job]).result()[0]
        except BrokenProcessPool:
            self.renew()
            return WorkerDied("the process that read this page ended without an answer")

    def renew(self) -> None:
        """End what is left of the crew and hire another."""
        self.leave()
        self._pool = self._hire()

    def leave(self) -> None:
        """End all processes; what they were doing is lost."""
        self._pool.shutdown(wait=False, cancel_futures=True)
