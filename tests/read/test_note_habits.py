"""Notes in every style: how marks are printed, and where the notes stand."""

import textwrap

import pytest

import hrwparse

LONG = "The regional court in Strelsau freed nine printers on the third of May and said so in a letter."
MORE = "Officials of the ministry of justice did not answer the letters that were sent to them in July."
LAST = "At the end of the year two of the students were still held in the cellar of the old fortress."
FIRST, SECOND = "Interview, Kessel, May 3, 1994.", "Letter to the minister, June 4, 1994."
RULE = "____________________"
WRAPPED = [textwrap.fill(paragraph, 60) for paragraph in (LONG, MORE, LAST)]


def read(body):
    return hrwparse.read(f"<html><body><h1>T</h1>{body}</body></html>")


def both(document):
    assert [p.span.quote(document.text) for p in document.paragraphs()] == [LONG, MORE, LAST]
    marks = [document.text[reference.start - 5 : reference.start] for note in document.notes for reference in note.references]
    return [(note.label, note.text) for note in document.notes], marks


TEXT = f"<p>{LONG}<sup>1</sup><p>{MORE}<sup>2</sup><p>{LAST}"


@pytest.mark.parametrize(
    "page",
    [
        f"{TEXT}<hr><sup>1</sup> {FIRST}<br><sup>2</sup> {SECOND}",
        f"{TEXT}<p>{RULE}<br>1 {FIRST}<br>2 {SECOND}",
        f"{TEXT}<p>{RULE}<p>1. {FIRST}<p>2. {SECOND}",
        f"{TEXT}<p>{RULE}<p>(1) {FIRST}<p>(2) {SECOND}",
        f"{TEXT}<h3>Notes</h3><ol><li>{FIRST}<li>{SECOND}</ol>",
        f"{TEXT}<p>Endnotes</p><p>1 {FIRST}<p>2 {SECOND}",
        f"<p>{LONG}<font size=-1>1</font><p>{MORE}<font size=-1>2</font><p>{LAST}<hr><p>1 {FIRST}<p>2 {SECOND}",
        f"<p>{LONG}<a href='#N_1_'>(1)</a><p>{MORE}<a href='#N_2_'>(2)</a><p>{LAST}"
        f"<hr><p><a name='N_1_'>1.</a> {FIRST}<p><a name='N_2_'>2.</a> {SECOND}",
        f"<pre>\n{WRAPPED[0]}<sup>1</sup>\n\n{WRAPPED[1]}<sup>2</sup>\n\n{WRAPPED[2]}\n\n{RULE}\n1 {FIRST}\n\n2 {SECOND}\n</pre>",
    ],
)
def test_notes_of_pages(page):
    notes, marks = both(read(page))
    assert (notes, marks) == ([("1", FIRST), ("2", SECOND)], ["tter.", "July."])


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}1\n\n{MORE}2\n\n{LAST}\n\nNotes\n\n1 {FIRST}\n\n2 {SECOND}",
        f"{LONG} [1]\n\n{MORE}[2]\n\n{LAST}\n\n[1] {FIRST}\n\n[2] {SECOND}",
        f"{LONG}¹\n\n{MORE}²\n\n{LAST}\n\n¹ {FIRST}\n\n² {SECOND}",
        f"{LONG}1\n\n{MORE}2\n\n{LAST}\n\n{RULE}\n\n1. {FIRST}\n\n2. {SECOND}",
    ],
)
def test_notes_of_texts(text):
    notes, marks = both(hrwparse.read(f"A Title\n\n{text}"))
    assert (notes, marks) == ([("1", FIRST), ("2", SECOND)], ["tter.", "July."])


def test_one_note_is_enough_where_it_is_on_the_page():
    document = hrwparse.read(f"A Title\n\n{LONG}1\n\n{MORE}\n\n{RULE}\n1. {FIRST}")
    assert [(note.label, note.text) for note in document.notes] == [("1", FIRST)]


def test_digits_that_do_not_count_on_are_text():
    document = hrwparse.read(f"A Title\n\n{LONG}3\n\n{MORE}7\n\n{LAST}")
    assert document.notes == ()
    assert "letter.3" in document.text


def test_marks_behind_years_and_words_where_they_are_the_next_number():
    text = f"{LONG}1\n\nThe camp was shut in 2002.2 Its guards3 went home and nobody said a word about the nine printers.4"
    document = hrwparse.read(f"A Title\n\n{text}\n\n{LAST}")
    assert [note.label for note in document.notes] == ["1", "2", "3", "4"]
    assert "in 2002. Its guards went" in document.text


def test_a_note_of_two_paragraphs():
    document = read(f"{TEXT}<p>{RULE}<p>1. {FIRST}<p>It was held in May, and nobody else was there.<p>2. {SECOND}")
    assert document.notes[0].text == f"{FIRST}\n\nIt was held in May, and nobody else was there."


def test_labels_in_brackets_count_more_than_places():
    page = f"<p>{LONG}<a href='#_ftn1'>[5]</a><p>{MORE}<hr><p><a name='_ftn1' href='#_ftnref1'>[5]</a> {FIRST}"
    assert [(note.label, note.text) for note in read(page).notes] == [("5", FIRST)]
