"""Parts that were saved file by file are one document again."""

import attrs
import pytest

import hrwparse
from hrwparse import Issue, ParseError
from hrwparse.markup.addresses.parts import part_of

BASE = "http://www.hrw.org/worldreport99/africa/rwanda{}.html"
FIRE = "Soldiers of the border brigade entered the village of Zorvan on February 11 and set fire to nine houses."
COURT = "In September a court in Kessel sentenced the editor Ilar Brenk to four years for insulting the flag."
CAMP = "Monitors of the small society Open Door were turned away from the camp at Lurn on three occasions."
AID = "The United States resumed its aid to the police academy in July and made no remark about the trials."
HEADS = {"": "Human Rights Developments", "2": "Defending Human Rights", "3": "The Role of the International Community"}
BODIES = {"": f"<p>{FIRE}</p><p>{COURT}</p>", "2": f"<p>{CAMP}</p>", "3": f"<p><b>United States</b></p><p>{AID}</p>"}


def part(number, body=None, country="Rwanda", url=BASE, head=True):
    heading = f"<p><b>{HEADS[number]}</b></p>" if head else ""
    page = f'<html><body><img alt="World map {country}">{heading}{BODIES[number] if body is None else body}</body></html>'
    return hrwparse.read(page, url=url.format(number))


def outline(document):
    return [(s.level, s.heading, [p.span.quote(document.text) for p in s.paragraphs]) for s in document.walk_sections()]


def test_parts_are_one_chapter_whatever_their_order():
    whole = hrwparse.join([part("3"), part(""), part("2")])
    assert outline(whole) == [
        (1, HEADS[""], [FIRE, COURT]),
        (1, HEADS["2"], [CAMP]),
        (1, HEADS["3"], []),
        (2, "United States", [AID]),
    ]
    assert (whole.title, whole.country.alpha3, whole.report_year, whole.url) == ("Rwanda", "RWA", 1999, BASE.format(""))
    assert whole.issues == ()
    assert whole.anchors == ()
    assert whole.text == "\n\n".join([HEADS[""], FIRE, COURT, HEADS["2"], CAMP, HEADS["3"], "United States", AID])


def test_the_whole_is_what_one_file_would_be():
    one = hrwparse.read(
        "".join(['<img alt="World map Rwanda">', *(f"<p><b>{HEADS[n]}</b></p>{BODIES[n]}" for n in HEADS)]), BASE.format("")
    )
    whole = hrwparse.join(map(part, HEADS))
    assert (whole.text, whole.sections, whole.header, whole.origins) == (one.text, one.sections, one.header, one.origins)


def test_reports_are_understood_anew():
    parts = [hrwparse.understand(part(number)) for number in HEADS]
    whole = hrwparse.join(parts)
    assert isinstance(whole, hrwparse.Report)
    assert whole == hrwparse.understand(hrwparse.join(map(part, HEADS)))
    assert [i.kind for i in whole.incidents] == [i.kind for report in parts for i in report.incidents]
    assert all(i.trigger.quote(whole.text) in whole.text for i in whole.incidents)


def test_text_before_a_heading_goes_on_in_the_section_before():
    whole = hrwparse.join([part(""), part("2", head=False)])
    assert outline(whole) == [(1, HEADS[""], [FIRE, COURT, CAMP])]
    assert whole.sections[0].span.quote(whole.text) == whole.text


def test_levels_that_elements_tell_are_kept():
    first, second = part("", f"<h2>Fires</h2><h3>Zorvan</h3><p>{FIRE}</p>"), part("2", f"<h2>Camps</h2><p>{CAMP}</p>")
    assert [level for level, *_ in outline(hrwparse.join([first, second]))] == [3, 1, 2, 2, 1]


def test_a_mark_finds_its_note_in_another_part():
    marks = part("", f"<p>{FIRE[:-1]}<sup>1</sup>.</p><p>{COURT}<sup>2</sup></p>")
    bodies = part("2", f"<p>{CAMP}<sup>1</sup></p><h3>Notes</h3><p>[1] Its own.</p><p>[2] Of the first part.</p>")
    whole = hrwparse.join([marks, bodies])
    assert [(n.label, n.text, [r.start for r in n.references]) for n in whole.notes] == [
        ("1", "", [whole.text.index("houses") + 6]),
        ("2", "Of the first part.", [whole.text.index("flag.") + 5]),
        ("1", "Its own.", [len(whole.text)]),
    ]
    assert [issue.code for issue in whole.issues] == ["missing-notes"]


def test_issues_move_with_their_places():
    lost = Issue(code="lost-heading", message="x", span=part("2").sections[0].paragraphs[0].span)
    second = attrs.evolve(part("2"), issues=(lost, lost))
    (issue,) = hrwparse.join([part(""), second]).issues
    whole = hrwparse.join([part(""), second])
    assert issue.span.quote(whole.text) == CAMP


def test_a_part_that_is_not_there_is_named():
    assert [(i.code, i.message) for i in hrwparse.join([part(""), part("3")]).issues] == [
        ("missing-part", "not among the parts: 2")
    ]


def test_fields_come_from_the_first_part_that_has_them():
    second = attrs.evolve(part("2"), author="Ann Nonym", origins=hrwparse.FrozenDict({"author": "body"}))
    whole = hrwparse.join([attrs.evolve(part(""), url=None), second])
    assert (whole.author, whole.origins["author"], whole.url) == ("Ann Nonym", "body", None)


def test_parts_without_numbers_stand_as_given():
    first, second = attrs.evolve(part("2"), url=None), part("")
    assert hrwparse.join([first, second]).text.startswith(HEADS["2"])


def test_empty_parts():
    nothing = attrs.evolve(part("2"), text="", sections=(), notes=())
    assert hrwparse.join([part(""), nothing, part("3")]).text == hrwparse.join([part(""), attrs.evolve(part("3"), url=None)]).text
    assert [i.code for i in hrwparse.join([attrs.evolve(nothing, url=None)]).issues] == ["empty-body"]


FOREIGN = {
    "twice": (lambda: [part("2"), part("2")], "twice: number 2"),
    "address": (lambda: [part("2"), part("3", url="http://www.hrw.org/worldreport99/africa/chad{}.html")], "africa/chad"),
    "country": (lambda: [part(""), attrs.evolve(part("2", country="Chad"), url=None)], "countries"),
    "title": (lambda: [part(""), attrs.evolve(part("2"), title="Ruritania")], "title"),
    "year": (lambda: [part(""), attrs.evolve(part("2"), report_year=2001)], "report_year"),
    "none": (list, "nothing to join"),
}


@pytest.mark.parametrize(("parts", "said"), FOREIGN.values(), ids=FOREIGN)
def test_what_does_not_belong_together_is_refused(parts, said):
    with pytest.raises(ParseError, match=said):
        hrwparse.join(parts())


@pytest.mark.parametrize("parts", [["<p>x"], [part(""), hrwparse.understand(part("2"))]], ids=["text", "mix"])
def test_only_documents_or_reports(parts):
    with pytest.raises(TypeError):
        hrwparse.join(parts)


@pytest.mark.parametrize(
    ("url", "number"),
    [
        ("http://hrw.org/legacy/wr2k1/europe/kazakstan3.html", 3),
        ("https://web.archive.org/web/20010413000000/http://www.hrw.org/wr2k1/europe/kazakstan.html", 1),
        ("http://www.hrw.org/en/node/84252/section/12", 12),
        ("http://hrw.org/reports/2005/x0605/index.htm", 0),
        ("http://[broken", None),
        ("http://www.hrw.org/english/docs/2005/06/07/uzbeki11077.htm", None),
        (None, None),
    ],
)
def test_numbers_of_parts(url, number):
    part = part_of(url)
    assert (part and part.number) == number


def test_a_fragment_says_which_part_it_is():
    (issue,) = part("2", "<p><a href='rwanda3.html'>More</a><a href='mailto:x'>y</a></p>" + BODIES["2"]).issues
    assert (issue.code, issue.message.split(":")[0]) == (
        "fragment",
        "this is part 2 of at least 3 of a document in several files",
    )
