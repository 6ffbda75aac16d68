"""Every passage of a document is found again in the source that it was read from."""

import json
import re
import runpy
import time
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

import hrwparse
from hrwparse import SourcePlace, SourcePoint, Span
from hrwparse.markup.page import load
from hrwparse.markup.places.alignment import Run, align, compose, position
from hrwparse.markup.places.anchors import anchors_of, stretch_of
from hrwparse.markup.places.element_paths import Paths
from hrwparse.text.normalize import fold

TOOLS = runpy.run_path(str(Path(__file__).parents[1] / "update_fixtures.py"))
FOLDERS = TOOLS["fixtures"]()
LEAD = "Nine printers stood before the court of Strelsau for six days, and nobody told their families where they were."


def read_whole(source, url=None):
    """Document, decoded source, tree (None for plain text)."""
    page = load(source, url)
    tree = None
    if page.root is not None:
        parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
        tree = html.document_fromstring(page.source.encode("utf-8"), parser=parser)
    return hrwparse.read(source, url), page.source, tree


def quoted(source, tree, place):
    """What stands in the source between the two points of a place."""
    if tree is None:
        assert place.start.path is place.end.path is None
        return source[place.start.offset : place.end.offset]
    return tree.xpath("string(/)")[from_top(tree, place.start) : from_top(tree, place.end)]


def from_top(tree, point):
    (node,) = tree.xpath(point.path)
    assert 0 <= point.offset <= len(node.xpath("string()"))
    return sum(map(len, node.xpath("preceding::text()"))) + point.offset


def locate(source, words, url=None):
    """The place of the first occurrence of words, and what stands there in the source."""
    document, decoded, tree = read_whole(source, url)
    start = document.text.index(words)
    place = document.locate(Span(start, start + len(words)))
    return place, quoted(decoded, tree, place)


def ink(text):
    return "".join(text.split())


PICTURED = re.compile(r"^M(?=ongolia's(?: young|$))")
"""The letter of a fixture that is a picture in its source."""


def holds(found, wanted):
    """Whether a passage of the source is the wanted one, with nothing but what was left out within."""
    found, wanted = ink(fold(found)), ink(re.sub(r"(?<=\s)\|(?=\s)", "", fold(PICTURED.sub("", wanted))))
    letters = iter(found)
    return found[:1] == wanted[:1] and found[-1:] == wanted[-1:] and all(char in letters for char in wanted)


@pytest.fixture(scope="module")
def pages():
    wholes = []
    for folder in FOLDERS:
        _, source, tree = read_whole(next(folder.glob("page.*")))
        document = TOOLS["read_fixture"](folder)
        words = [match.span() for match in re.finditer(r"\w\S*", document.text)]
        if words:
            wholes.append((folder.name, document, source, tree, words))
    return wholes


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_run_of_words_of_any_fixture_is_found_in_its_source(pages, data):
    name, document, source, tree, words = data.draw(st.sampled_from(pages), label="page")
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, min(len(words) - 1, first + 80)))
    span = Span(words[first][0], words[last][1])
    found = quoted(source, tree, document.locate(span))
    assert holds(found, span.quote(document.text)), (name, found)


def test_every_word_of_every_fixture_is_found_in_its_source(pages):
    for name, document, source, tree, words in pages:
        whole = None if tree is None else tree.xpath("string(/)")
        tops = {}
        for start, end in words:
            place = document.locate(Span(start, end))
            if whole is None:
                found = source[place.start.offset : place.end.offset]
            else:
                for path in (place.start.path, place.end.path):
                    tops.setdefault(path, from_top(tree, SourcePoint(path=path, offset=0)))
                found = whole[tops[place.start.path] + place.start.offset : tops[place.end.path] + place.end.offset]
            assert holds(found, document.text[start:end]), (name, found)


def test_places_in_plain_text_are_offsets():
    source = f"  World Report\r\n\r\n{LEAD}\r\n"
    place, found = locate(source, "six days")
    assert place == SourcePlace(start=SourcePoint(offset=source.index("six")), end=SourcePoint(offset=source.index(", and")))
    assert found == "six days"


def test_places_in_pages_are_elements_and_offsets_in_their_text():
    source = f"<body><div>x</div><div><h1>Title</h1><p>{LEAD}</p><p>She was <b>held <i>for</i></b> a day. {LEAD}</p></div></body>"
    place, found = locate(source, "held for a day")
    assert place.start == SourcePoint(path="/html/body/div[2]/p[2]", offset=8)
    assert place.end == SourcePoint(path="/html/body/div[2]/p[2]", offset=22)
    assert found == "held for a day"


def test_a_passage_may_begin_in_one_element_and_end_in_another():
    source = f"<h1>Title</h1><h2>Trials</h2><p>{LEAD}</p><ul><li>One was freed.</li><li>Two fled.</li></ul><p>{LEAD}</p>"
    place, found = locate(source, "they were.\n\nOne was freed.\n\nTwo")
    assert (place.start.path, place.end.path) == ("/html/body/p[1]", "/html/body/ul/li[2]")
    assert found == "they were.One was freed.Two"
    assert locate(source, "Trials")[0].start == SourcePoint(path="/html/body/h2", offset=0)


@pytest.mark.parametrize(
    ("written", "words", "found"),
    [
        ("He was\n     held   in\tmay", "was held in may", "was\n     held   in\tmay"),
        ("He was ar\u00adres\u00adted there", "arrested there", "ar\u00adres\u00adted there"),
        ("The cafe\u0301 was closed", "café", "cafe\u0301"),
        ("The cafe\u0301 was closed", "café was", "cafe\u0301 was"),
        ("He said [12] that all was calm", "said that all", "said [12] that all"),
        ("It was calm.<sup>3</sup> All slept", "calm. All", "calm.3 All"),
        ("It was calm.<sup>3</sup> All slept", "calm.", "calm."),
        ("It was <span hidden>xxx</span>calm", "was calm", "was xxxcalm"),
        ("It was<br>calm there", "was calm", "wascalm"),
        ("It was<!-- quite --> calm", "was calm", "was calm"),
        ("It was <script>x = 1</script>calm", "was calm", "was x = 1calm"),
        ("&ldquo;It was&nbsp;&nbsp;calm&#146;s", "“It was calm’s", "“It was\xa0\xa0calm\x92s"),
    ],
)
def test_what_was_folded_or_left_out_lies_within(written, words, found):
    source = f"<h1>Title</h1><p>{LEAD}</p><p>{written}, as {LEAD}</p>"
    place, seen = locate(source, words)
    assert seen.replace("’", "\x92") == found.replace("’", "\x92")
    assert place.start.path == place.end.path == "/html/body/p[2]"


def test_tables_lists_and_preformatted_text_have_places():
    rows = "<table><tr><th>Year<th>Cases</tr><tr><td>1999</td><td> 12 </td></tr></table>"
    source = f"<h1>Title</h1><p>{LEAD}</p>{rows}<pre>\nFirst line here.\n\n  - {LEAD}\n</pre><p>{LEAD}</p>"
    place, found = locate(source, "12")
    assert (place.start.path, found) == ("/html/body/table/tr[2]", "12")
    assert locate(source, "First line here.")[0].start == SourcePoint(path="/html/body/pre", offset=1)
    deep = "<div>" * 100 + rows + "</div>" * 100
    assert locate(f"<h1>Title</h1><p>{LEAD}</p>{deep}", "12")[1] == "12"
    document, decoded, tree = read_whole(source)
    start = document.text.index("Nine", document.text.index("First"))
    assert quoted(decoded, tree, document.locate(Span(start, start + len(LEAD)))) == LEAD


def test_paragraphs_without_elements_are_told_apart_by_their_offsets():
    source = f"<BODY><CENTER><B>RURITANIA</B></CENTER><BR><BR>{LEAD}<BR><BR>\nThe court rose. {LEAD}<BR></BODY>"
    place, found = locate(source, "The court rose.")
    assert (place.start.path, found) == ("/html/body", "The court rose.")


def test_a_paragraph_that_goes_on_in_another_element_has_both_places():
    source = f"<h1>Title</h1><p>{LEAD}</p><p>The men were led out of the</p><p>court of Strelsau. {LEAD}</p>"
    place, found = locate(source, "of the court of")
    assert (place.start.path, place.end.path, found) == ("/html/body/p[2]", "/html/body/p[3]", "of thecourt of")


def test_names_with_a_prefix_and_deep_elements_still_make_paths_that_resolve():
    deep = f"<h1>Title</h1>{'<b><o:p><div>' * 60}<p>{LEAD}</p>The court rose. {LEAD}{'</div></o:p></b>' * 60}"
    place, found = locate(deep, "The court rose.")
    assert found == "The court rose."
    assert place.start.path.count("/") <= 100
    source = f"<h1>Title</h1><o:x><p>{LEAD}</p><p>The court rose. {LEAD}</p></o:x>"
    assert locate(source, "The court rose.")[1] == "The court rose."


def test_what_an_archive_put_into_a_page_moves_no_place():
    inserted = "loose<div id='wm-ipp-base'>the <b>toolbar</b></div> more<!-- c -->x<script>y</script>"
    toolbar = f"<!-- BEGIN WAYBACK TOOLBAR INSERT -->{inserted}<!-- END WAYBACK TOOLBAR INSERT -->"
    source = f"<body>{toolbar}<h1>Title</h1>{LEAD}<br><br>The court rose. {LEAD}<div id='donato'>give</div></body>"
    place, found = locate(source, "The court rose.")
    assert (place.start.path, found) == ("/html/body", "The court rose.")


def test_empty_spans_lie_behind_the_character_before_them():
    source = f"<h1>Title</h1><p>{LEAD}</p><p>It was calm.<sup>1</sup> All slept, as {LEAD}</p><p>[1] So she said.</p>"
    document, _, _ = read_whole(source)
    (note,) = document.notes
    place = document.locate(note.references[0])
    assert place.start == place.end == SourcePoint(path="/html/body/p[2]", offset=len("It was calm."))
    assert document.locate(Span(0, 0)).start == document.locate(Span(0, 1)).start


def test_white_space_at_the_ends_of_a_span_is_left_out():
    document, _, _ = read_whole(f"<h1>Title</h1><p>{LEAD}</p><p>{LEAD}</p>")
    gap = document.text.index("\n\n")
    assert document.locate(Span(gap - 5, gap + 2)) == document.locate(Span(gap - 5, gap))
    assert document.locate(Span(gap, gap + 6)) == document.locate(Span(gap + 2, gap + 6))
    assert document.locate(Span(gap, gap + 2)).start == document.locate(Span(gap - 1, gap)).end


def test_spans_outside_the_text_are_refused_and_documents_of_other_code_have_no_places():
    document = hrwparse.read(f"<h1>Title</h1><p>{LEAD}</p>")
    for span in (Span(-1, 3), Span(3, 2), Span(0, len(document.text) + 1)):
        with pytest.raises(ValueError, match="outside the text"):
            document.locate(span)
    assert hrwparse.Document(layout="own", text="He slept.").locate(Span(0, 2)) is None


def test_places_outlast_json_and_make_no_difference_between_documents():
    report = hrwparse.parse(f"<h1>Title</h1><p>{LEAD}</p>")
    again = hrwparse.from_dict(json.loads(hrwparse.to_json(report)))
    assert again.anchors == report.anchors != ()
    assert attrs.evolve(report, anchors=()) == report
    assert hash(attrs.evolve(report, anchors=())) == hash(report)


def test_what_was_put_in_or_cannot_be_found_has_the_nearest_place():
    assert align("abcd", "xyzw") == []
    assert [(run.here, run.there, run.length) for run in align("one | two", "one two")] == [(0, 0, 4), (6, 4, 3)]
    assert position([], 3) == 0
    assert compose([Run(0, 0, 9, 9)], [Run(0, 5, 4, 9)]) == [Run(0, 5, 4, 9)]
    assert list(anchors_of("xyz", 0, [stretch_of(None, [("one", 0)]), stretch_of(None, [("two", 3)])], Paths())) == []


def test_time_grows_with_size_only():
    def seconds(count):
        source = "".join(f"<p>{LEAD} [{n}] \u00ad {LEAD}\n   ca\u0301fe</p>" for n in range(count))
        start = time.process_time()
        document = hrwparse.read(source)
        for paragraph in document.paragraphs():
            document.locate(paragraph.span)
        return time.process_time() - start

    seconds(5)
    assert seconds(400) < 12 * max(seconds(100), 0.02)
