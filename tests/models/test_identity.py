"""The id of a report is its content, nothing else."""

import datetime as dt

import attrs
import pytest

from hrwparse import Document, report_id

PAGE = Document(layout="any", url="https://www.hrw.org/news/1", docid="4a5b", title="A title", text="A text.")


def test_another_capture_of_the_same_words_has_the_same_id():
    again = attrs.evolve(PAGE, layout="other", site_updated=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    assert report_id(again) == report_id(PAGE)


@pytest.mark.parametrize("field", ["url", "docid", "title", "text"])
def test_other_words_or_another_address_have_another(field):
    assert report_id(attrs.evolve(PAGE, **{field: "B"})) != report_id(PAGE)


def test_values_do_not_run_into_each_other():
    assert report_id(attrs.evolve(PAGE, url="a", docid="bc")) != report_id(attrs.evolve(PAGE, url="ab", docid="c"))


def test_any_text_has_an_id():
    assert len(report_id(Document(layout="any", text="\ud800"))) == 16
