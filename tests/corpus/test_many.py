"""`parse_many`: in order, lazily, over processes, and never stopped by a page."""

import io
import os
from itertools import count, islice
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import html

import hrwparse
from hrwparse import Failure, Report, WorkerDied, parse_many
from hrwparse.corpus import many

PAGE = "World Report 2009 - Nordland\n\nPress Freedom\n\nPolice detained the editor {} on March 3.\n"
NAMES = ["Mira Dells", "Omar Toth", "Ana Lukac", "Ivo Renner", "Sara Holm"]
PAGES = [PAGE.format(name) for name in NAMES]


class Fatal(str):
    """A source that ends the process that reads it."""

    __slots__ = ()

    def __reduce__(self):
        return _end_if_elsewhere, (os.getpid(),)


def _end_if_elsewhere(home):
    """What unpickling a `Fatal` does: the end of any process but the one that made it."""
    if os.getpid() != home:
        os._exit(3)
    return Fatal()


@pytest.mark.parametrize("workers", [0, 2])
def test_reports_come_in_the_order_of_the_sources(workers):
    results = list(parse_many(PAGES, workers=workers, chunk=2))
    assert results == [hrwparse.parse(page) for page in PAGES]


@pytest.mark.parametrize("workers", [0, 1])
def test_a_page_that_cannot_be_read_is_a_failure(workers, tmp_path):
    good = tmp_path / "page.txt"
    good.write_text(PAGES[0], encoding="utf-8")
    sources = [good, b"", tmp_path / "missing.html", 7, (PAGES[1], "https://www.hrw.org/news/2009/03/04/nordland")]
    first, empty, missing, wrong, last = parse_many(sources, workers=workers, chunk=3)
    assert isinstance(first, Report)
    assert isinstance(last, Report)
    assert last.url == "https://www.hrw.org/news/2009/03/04/nordland"
    assert [type(f.error) for f in (empty, missing, wrong)] == [hrwparse.ParseError, FileNotFoundError, TypeError]
    assert [f.source for f in (empty, missing, wrong)] == sources[1:4]
    assert str(empty) == "b'': ParseError: the source is empty"


def test_what_cannot_be_sent_to_a_process_is_read_all_the_same():
    markup = "<html><body><h1>A Title</h1><p>Police detained Omar Toth on March 3, 2006.</p></body></html>"
    sources = [io.StringIO(PAGES[0]), io.BytesIO(PAGES[1].encode()), BeautifulSoup(markup, "lxml"), html.fromstring(markup)]
    assert all(isinstance(result, Report) for result in parse_many(sources, workers=1, chunk=1))


def test_a_process_that_dies_takes_only_its_page_with_it():
    sources = [*PAGES[:3], Fatal("x"), *PAGES[3:]]
    results = list(parse_many(sources, workers=2, chunk=2))
    assert [isinstance(result, Report) for result in results] == [True, True, True, False, True, True]
    assert isinstance(results[3], Failure)
    assert isinstance(results[3].error, WorkerDied)


@pytest.mark.parametrize("workers", [0, 1])
def test_sources_are_drawn_as_they_are_needed(workers):
    drawn = count()

    def endless():
        while True:
            next(drawn)
            yield PAGES[0]

    results = parse_many(endless(), workers=workers, chunk=2)
    assert len(list(islice(results, 3))) == 3
    results.close()
    assert next(drawn) <= 3 + 2 * 2 * max(workers, 1) + 2


def test_an_error_of_the_library_itself_is_a_failure(monkeypatch):
    def broken(*_):
        raise RecursionError("too deep")

    monkeypatch.setattr(many, "parse", broken)
    (result,) = parse_many(["any"], workers=0)
    assert isinstance(result.error, RecursionError)


@pytest.mark.parametrize("wrong", [{"workers": -1}, {"chunk": 0}])
def test_arguments_out_of_range(wrong):
    with pytest.raises(ValueError, match="must be"):
        parse_many([], **wrong)


def test_no_sources_give_no_results():
    assert list(parse_many([], workers=1)) == []


def test_long_sources_are_shown_in_short():
    assert len(str(Failure("x" * 1000, ValueError("bad")))) < 120


def test_paths_of_a_folder(tmp_path):
    for name, page in zip(NAMES, PAGES, strict=True):
        (tmp_path / f"{name}.txt").write_text(page, encoding="utf-8")
    reports = list(parse_many(sorted(Path(tmp_path).glob("*.txt")), workers=0))
    assert len(reports) == 5


@pytest.mark.parametrize("workers", [0, 1])
def test_a_codebook_goes_with_the_pages(workers):
    (report,) = parse_many(PAGES[:1], workers=workers, codebook=hrwparse.Codebook())
    assert report.incidents == ()
