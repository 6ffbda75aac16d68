"""What two versions of a page differ in, paragraph by paragraph."""

import attrs
import pytest

import hrwparse
from hrwparse import Span, compare
from hrwparse.across.comparison import ChangeKind

OLD = """World Report 2009 - Nordland

Press Freedom

Police detained Omar Dells on March 3 in Karim. He was released on bail two days later.

The ministry closed the weekly Horizon in May.

Prisons

Nine prisoners died in Norvik prison during 2008. Their families received no explanation.
"""


def changes(old, new):
    """Kind, old words and new words of each change."""
    before, after = hrwparse.read(old), hrwparse.read(new)
    result = compare(before, after)
    return [
        (c.kind, None if c.old is None else c.old.quote(before.text), None if c.new is None else c.new.quote(after.text))
        for c in result.changes
    ]


def test_a_page_does_not_differ_from_itself():
    result = compare(hrwparse.read(OLD), hrwparse.read(OLD.replace("\n\n", "\n\n\n")))
    assert result.same
    assert result.describe() == "no difference"


def test_a_rewritten_paragraph_shows_its_words():
    new = OLD.replace("Nine prisoners", "Eleven prisoners").replace("no explanation", "a letter without explanation")
    result = compare(hrwparse.read(OLD), hrwparse.read(new))
    (change,) = result.changes
    assert change.kind is ChangeKind.CHANGED
    assert [(e.old.quote(result.old.text), e.new.quote(result.new.text)) for e in change.edits] == [
        ("Nine", "Eleven"),
        ("no", "a letter without"),
    ]
    assert "[-Nine-]{+Eleven+} prisoners died" in result.describe()


def test_words_taken_out_have_an_empty_place_in_the_new_text():
    new = OLD.replace(" on bail", "").replace("explanation.", "explanation")
    result = compare(hrwparse.read(OLD), hrwparse.read(new))
    edits = [e for c in result.changes for e in c.edits]
    assert [(e.old.quote(result.old.text), e.new.quote(result.new.text)) for e in edits] == [
        ("on bail", ""),
        ("explanation.", "explanation"),
    ]
    assert result.new.text[edits[0].new.start :].startswith("two days later")


def test_paragraphs_and_headings_come_and_go():
    new = OLD.replace("The ministry closed the weekly Horizon in May.", "In June voters chose a new parliament.").replace(
        "Prisons\n", "Conditions of Detention\n"
    )
    assert changes(OLD, new) == [
        ("added", None, "In June voters chose a new parliament."),
        ("added", None, "Conditions of Detention"),
        ("removed", "The ministry closed the weekly Horizon in May.", None),
        ("removed", "Prisons", None),
    ]


def test_a_paragraph_put_elsewhere_was_moved():
    closed = "The ministry closed the weekly Horizon in May.\n\n"
    new = OLD.replace(closed, "") + "\n" + closed
    assert [c[:2] for c in changes(OLD, new)] == [("moved", closed.strip())]
    assert "moved: + The ministry" in compare(hrwparse.read(OLD), hrwparse.read(new)).describe()


def test_header_fields_differ():
    result = compare(hrwparse.read(OLD), hrwparse.read(OLD.replace("World Report 2009", "World Report 2010")))
    assert [(f.field, f.old, f.new) for f in result.fields] == [
        ("title", "World Report 2009 - Nordland", "World Report 2010 - Nordland"),
        ("report_year", "2009", "2010"),
        ("coverage", "2008", "2009"),
    ]
    assert "report_year: 2009 -> 2010" in result.describe()
    page = hrwparse.read(OLD)
    other = attrs.evolve(page, countries=(hrwparse.Country(name="Nepal", alpha2="NP", alpha3="NPL"),))
    assert [(f.field, f.old, f.new) for f in compare(page, other).fields] == [("countries", None, "Nepal")]


@pytest.mark.parametrize("other", ["A Title\n\nSomething else was told there, and nothing more.\n", OLD])
def test_going_back_undoes_what_going_forth_did(other):
    before, after = hrwparse.read(OLD), hrwparse.read(other)
    forth, back = compare(before, after), compare(after, before)
    turned = {"added": "removed", "removed": "added", "changed": "changed", "moved": "moved"}
    assert sorted(turned[c.kind] for c in back.changes) == sorted(c.kind for c in forth.changes)


def test_places_hold_in_both_texts():
    new = OLD.replace("Nine", "Ten").replace("weekly Horizon", "daily Horizon")
    result = compare(hrwparse.parse(OLD), hrwparse.parse(new))
    for change in result.changes:
        for edit in change.edits:
            assert isinstance(edit.old, Span)
            assert change.old.start <= edit.old.start <= edit.old.end <= change.old.end
            assert change.new.start <= edit.new.start <= edit.new.end <= change.new.end
