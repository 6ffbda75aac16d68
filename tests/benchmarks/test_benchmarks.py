"""The benchmarks can run: their pages are pages, and the stages that they watch are where they say. Nothing is timed here."""

import sys
from pathlib import Path

import pytest

import hrwparse

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from bench_pages import GOLD, count_words, make_page
from bench_stages import REST, STAGES, find, profile
from bench_time import best_times, peak_memory


@pytest.mark.parametrize("size", [10, 50])
def test_a_page_has_its_size_and_is_read_to_its_end(size):
    page = make_page(size)
    assert page == make_page(size)
    assert 0.95 < len(page.encode()) / (size * 1000) < 1.2
    assert count_words(hrwparse.read(page).text) > 0.7 * count_words(page)


def test_a_large_page_names_other_people_when_its_texts_come_again():
    page = make_page(sum(path.stat().st_size for path in GOLD.glob("*.txt")) // 1000 + 100)
    assert page.count("Loknath Pudasaini") > 0
    assert page.count("Laknith Pedisiunu") > 0


@pytest.mark.parametrize("place", [place for places in STAGES.values() for place in places])
def test_stages_are_where_the_pipeline_calls_them(place):
    assert callable(find(place)[2])


def test_shares_add_up_and_nothing_stays_wrapped():
    before = find("extract.analysis.tag")[2]
    shares = profile(lambda: hrwparse.parse("Lodova\n\nPolice arrested Petra Lund on May 3, 2007."), rounds=1)
    assert sum(shares.values()) == pytest.approx(1)
    assert set(shares) == {*STAGES, REST}
    assert find("extract.analysis.tag")[2] is before


def test_times_and_memory_are_told():
    assert set(best_times({"one": lambda: None, "two": list}, rounds=2)) == {"one", "two"}
    assert peak_memory(lambda: bytearray(10_000)) >= 10_000
