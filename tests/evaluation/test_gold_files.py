"""A gold file that breaks the format, or leaves open which words it means, is refused with its file, entry and fault."""

import json

import pytest
from small import ARREST, TEXT, report, write

import hrwparse
from hrwparse import GoldError
from hrwparse.evaluation.folding import FoldedText


def parse(page, url):
    return report()


BROKEN = [
    ([], r"page.json: \[\] instead of an object"),
    ({}, "page.json: there are no incidents"),
    ({"incidents": {}}, "page.json: incidents: {} instead of a list"),
    ({"incidents": ["arrest"]}, r"page.json: incidents\[0\]: 'arrest' instead of an object"),
    ({"incidents": [], "doc": "other"}, "page.json: doc: 'other' is not the name of the file"),
    ({"incidents": [], "url": 5}, "page.json: url: 5 instead of a text"),
    ({"incidents": [], "incident": []}, "page.json: key 'incident' is none of actors, doc"),
    ({"incidents": [], "sections": [{"title": "Arrests"}]}, r"page.json: sections\[0\]: key 'title' is none of first_words"),
    ({"incidents": [], "actors": [{"name": "Petra Lund"}]}, r"actors\[0\] \('Petra Lund'\): kind: None is none of person"),
    ({"incidents": [], "actors": [{"name": " ", "kind": "person"}]}, r"actors\[0\] \(' '\): name: ' ' instead of a text"),
    ({"incidents": [], "actors": [{"name": "A", "kind": "person", "named": "yes"}]}, "named: 'yes' instead of true or false"),
    ({"incidents": [], "actors": [{"name": "A", "kind": "person", "aliases": "B"}]}, "aliases: 'B' instead of a list of texts"),
]
WRONG = [
    ({"quote": None}, r"page.json: incidents\[0\]: quote: None instead of a text"),
    ({"kind": "arest"}, r"page.json: incidents\[0\] \('police arrested Petra Lund'\): kind: 'arest' is none of killing, death"),
    ({"kind": ["arrest"]}, r"kind: \['arrest'\] is none of"),
    ({"modality": "sure"}, "modality: 'sure' is none of asserted, alleged, denied"),
    ({"also": [""]}, r"also: \[''\] instead of a list of texts"),
    ({"target": ["Petra Lund"]}, "key 'target' is none of"),
    ({"earliest": "May 3"}, "earliest: 'May 3' is no ISO date"),
    ({"latest": 2007}, "latest: 2007 is no ISO date"),
    ({"earliest": "2007-05-03", "latest": "2007-05-02"}, "latest: 2007-05-02 is before 2007-05-03"),
    ({"count": 2}, r"count: 2 instead of \[least, greatest\]"),
    ({"count": [True, None]}, r"count: \[True, None\] instead of"),
    ({"count": [None, None]}, r"count: \[None, None\] are no bounds"),
    ({"count": [3, 2]}, r"count: \[3, 2\] are no bounds"),
]
UNCLEAR = [
    ({"trigger": "detained"}, "the trigger 'detained' does not stand in the quote"),
    ({"quote": "arrest", "trigger": "arrest"}, "'arrest' stands 3 times in the text; make it longer"),
    ({"also": ["the"]}, "'the' stands 3 times in the text"),
]


@pytest.mark.parametrize(("gold", "told"), BROKEN)
def test_a_broken_file_is_refused(tmp_path, gold, told):
    write(tmp_path)
    (tmp_path / "page.json").write_text(json.dumps(gold), encoding="utf-8")
    with pytest.raises(GoldError, match=told):
        hrwparse.evaluate(tmp_path, parse=parse)


@pytest.mark.parametrize(("changes", "told"), WRONG + UNCLEAR)
def test_a_wrong_entry_is_refused(tmp_path, changes, told):
    write(tmp_path, ARREST | changes)
    with pytest.raises(GoldError, match=told):
        hrwparse.evaluate(tmp_path, parse=parse)


def test_two_entries_for_one_event_are_refused(tmp_path):
    write(tmp_path, ARREST, ARREST | {"kind": "release"}, ARREST | {"quote": "arrested Petra"})
    assert hrwparse.check_gold(tmp_path, read=parse) == (
        "page.json: incidents[2] ('arrested Petra'): the same event as incidents[0]",
    )


def test_a_file_that_is_no_json_is_refused(tmp_path):
    write(tmp_path)
    (tmp_path / "page.json").write_bytes(b"\xff{")
    with pytest.raises(GoldError, match=r"page\.json: not JSON in UTF-8"):
        hrwparse.evaluate(tmp_path)


def test_a_page_must_be_there_and_give_a_report(tmp_path):
    write(tmp_path, page=" ")
    with pytest.raises(GoldError, match=r"page\.txt: no report: "):
        hrwparse.evaluate(tmp_path)
    (tmp_path / "page.txt").unlink()
    with pytest.raises(GoldError, match=r"page\.json: there is no page page\.html\|\.htm\|\.txt"):
        hrwparse.evaluate(tmp_path)


def test_a_folder_must_be_there_and_hold_gold(tmp_path):
    with pytest.raises(GoldError, match="there is no gold file"):
        hrwparse.evaluate(tmp_path)
    with pytest.raises(GoldError, match="there is no such folder"):
        hrwparse.evaluate(tmp_path / "none")


def test_pages_may_lie_elsewhere_and_html_goes_before_text(tmp_path):
    gold, pages = tmp_path / "gold", tmp_path / "pages"
    gold.mkdir()
    pages.mkdir()
    write(gold, url="https://www.example.org/page")
    (gold / "page.txt").unlink()
    for ending in ("txt", "html"):
        (pages / f"page.{ending}").write_text(TEXT, encoding="utf-8")
    asked = []
    hrwparse.evaluate(gold, pages, parse=lambda page, url: asked.append((page, url)) or report())
    assert asked == [(pages / "page.html", "https://www.example.org/page")]


def test_a_check_tells_all_that_is_wrong(tmp_path):
    write(tmp_path, name="broken", incidents={})
    write(
        tmp_path,
        ARREST | {"also": ["was shot"], "agents": ["police"], "targets": ["Ana Ruiz", "L."], "places": ["Oslo"]},
        actors=[
            {"name": "Ana Ruiz Lund", "aliases": ["L."], "kind": "person"},
            {"name": "Lodova", "kind": "government"},
            {"name": "Post", "kind": "media"},
        ],
    )
    where = "page.json: incidents[0] ('police arrested Petra Lund')"
    assert hrwparse.check_gold(tmp_path, read=parse) == (
        "broken.json: incidents: {} instead of a list",
        f"{where}: 'was shot' does not stand in the text",
        f"{where}: 'Ana Ruiz' stands neither in the text nor among the actors",
        f"{where}: 'Oslo' stands neither in the text nor among the actors",
        "page.json: actors[0] ('Ana Ruiz Lund'): no form of the name stands in the text",
    )


def test_what_the_text_does_not_have_is_missed(tmp_path):
    write(tmp_path, ARREST | {"quote": "soldiers seized Petra Lund", "trigger": "seized"})
    result = hrwparse.evaluate(tmp_path, parse=parse)
    assert result.score("incidents").expected == 1
    assert [(d.verdict, d.expected, d.span) for d in result.differences] == [("missed", "arrest", None)]


def test_nothing_is_found_nowhere():
    assert FoldedText(TEXT).find(" ") == ()
    assert FoldedText(TEXT).find_within("", "") is None
