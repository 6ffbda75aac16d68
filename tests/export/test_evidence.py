"""The evidence page: everything marked, everything escaped, nothing loaded, nothing lost."""

import datetime as dt
import re
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest
from lxml import html

import hrwparse
from hrwparse import to_html

SAMPLE = hrwparse.parse(Path(__file__).parents[2] / "examples" / "pages" / "refworld-sample.html")
PAGE = html.fromstring(to_html(SAMPLE))


def test_the_text_is_whole_and_in_order():
    shown = " ".join(" ".join(PAGE.find(".//article").itertext()).split())
    told = " ".join(SAMPLE.text.split())
    assert "".join(told.split()) in "".join(shown.split())


def test_every_incident_has_an_entry_and_a_place_and_each_leads_to_the_other():
    ids = {node.get("id") for node in PAGE.iter() if node.get("id")}
    for incident in SAMPLE.incidents:
        assert {incident.id, f"t-{incident.id}"} <= ids
        (place,) = PAGE.xpath(f"//*[@id='t-{incident.id}']")
        assert incident.trigger.quote(SAMPLE.text).startswith(place.text_content())
        assert str(incident.kind.category) in place.get("class").split()
    links = {node.get("href")[1:] for node in PAGE.iter("a")}
    assert links <= ids


def test_every_actor_date_place_and_count_is_marked():
    marked = {(cls, node.text_content()) for node in PAGE.find(".//article").iter("a") for cls in node.get("class").split()}
    for incident in SAMPLE.incidents:
        for cls, spans in (
            ("date", [incident.date.span] if incident.date and incident.date.span else []),
            ("place", [place.span for place in incident.places]),
            ("count", [incident.count.span] if incident.count and incident.count.span else []),
        ):
            for span in spans:
                words = span.quote(SAMPLE.text)
                assert any(c == cls and words.startswith(text) for c, text in marked), (cls, words)


def test_nothing_is_loaded_and_no_script_runs():
    assert not PAGE.xpath("//script | //link | //img | //iframe | //object | //@src | //@onclick | //base")
    assert all(node.get("href").startswith("#") for node in PAGE.iter("a"))


EVIL = '<script>alert("x")</script>\'" onmouseover="alert(1)'


class Tags(HTMLParser):
    """The tags and attributes that a browser would see."""

    def __init__(self):
        super().__init__()
        self.seen = set()

    def handle_starttag(self, tag, attrs):
        self.seen |= {tag, *(name for name, _ in attrs)}


@pytest.mark.parametrize("field", ["title", "subtitle", "publisher", "author", "url", "docid", "language"])
def test_what_a_page_says_is_never_markup(field):
    tags = Tags()
    tags.feed(to_html(attrs.evolve(SAMPLE, **{field: EVIL})))
    assert not {"script", "onmouseover"} & tags.seen


def test_names_and_words_are_never_markup():
    actor = attrs.evolve(SAMPLE.actors[0], name=EVIL, aliases=(EVIL,), titles=(EVIL,))
    note = hrwparse.Note(label=EVIL, text=EVIL)
    issue = hrwparse.Issue(code=EVIL, message=EVIL)
    report = attrs.evolve(SAMPLE, actors=(actor, *SAMPLE.actors[1:]), notes=(note,), issues=(issue,))
    page = to_html(hrwparse.parse("Title of the Page\n\nPolice beat the editor <b>Omar Dells</b> on March 3, 2006 & fled.\n"))
    tags = Tags()
    tags.feed(to_html(report))
    assert not {"script", "onmouseover"} & tags.seen
    assert "&lt;b&gt;" in page
    assert "&amp; fled" in page


def test_words_of_a_heading_are_marked_too():
    section = next(section for section in SAMPLE.walk_sections() if section.heading == "Local Elections")
    incident = attrs.evolve(SAMPLE.incidents[0], trigger=section.heading_span)
    page = to_html(attrs.evolve(SAMPLE, incidents=(incident,)))
    assert re.search(r'<h\d><a class="trigger \w+" href="#i1" title="[^"]*" id="t-i1">Local Elections</a></h\d>', page)
    bare = attrs.evolve(section, heading_span=None, heading="A & B", sections=(), paragraphs=())
    assert "<h2>A &amp; B</h2>" in to_html(attrs.evolve(SAMPLE, sections=(bare,), incidents=()))


def test_law_and_capture_are_told():
    law = hrwparse.LegalReference(text="article 42 <b>", span=hrwparse.Span(0, 5))
    captured = dt.datetime(2024, 2, 29, 23, 59, tzinfo=dt.UTC)
    page = to_html(
        attrs.evolve(SAMPLE, captured=captured, incidents=(attrs.evolve(SAMPLE.incidents[0], legal_references=(law,)),))
    )
    assert "<dt>law</dt><dd>article 42 &lt;b&gt;</dd>" in page
    assert "<dt>Captured</dt><dd>2024-02-29 23:59 UTC</dd>" in page


def test_a_report_with_nothing_found_is_a_page_too():
    page = to_html(hrwparse.parse("A Title\n\nThe weather was mild.\n"))
    assert "Incidents (0)" in page


def test_the_same_report_gives_the_same_page():
    assert to_html(SAMPLE) == to_html(SAMPLE)


def test_a_notebook_shows_it():
    shown = SAMPLE._repr_html_()
    assert shown.startswith('<div class="hrwparse">')
    assert "<html" not in shown
    assert "t-i1" in shown


def test_several_reports_stand_on_one_page_of_a_notebook():
    other = attrs.evolve(SAMPLE, title='Another \'report\' id="i1" href="#i1"')
    shown = [re.findall(r' id="([^"]*)"', report._repr_html_()) for report in (SAMPLE, other)]
    assert len(set(shown[0]) | set(shown[1])) == 2 * len(shown[0])
    page = SAMPLE._repr_html_()
    assert set(re.findall(r' href="#([^"]*)"', page)) <= set(re.findall(r' id="([^"]*)"', page))
