"""References and cited passages: CSL rendered by citeproc-py, BibTeX by pybtex, RIS read back by rispy."""

import datetime as dt
import urllib.parse

import attrs
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source import Locator
from citeproc.source.json import CiteProcJSON
from exchange_reports import CAPTURED, NEWS, NOTHING, ODD, SAMPLE, at
from pybtex import PybtexEngine
from pybtex.database import parse_string

from hrwparse import Paragraph, Section, Span, to_bibtex, to_csl, to_csl_citation, to_ris

WORDS = "On October 8 police detained Nurlan Asanbekov"
PLACE = "para. 4, under “Local Elections”: “On October 8 police detained Nurlan Asanbekov”"


# -- CSL ----------------------------------------------------------------------------------------------------------------


def rendered(citation):
    """The citation in a note and its bibliography, as a processor prints them in the Harvard style that it ships."""
    items = citation["citationItems"]
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([cite["itemData"] for cite in items]), formatter.plain)
    cites = []
    for cite in items:
        place = {"locator": Locator(cite["label"], cite["locator"])} if "locator" in cite else {}
        cites.append(CitationItem(cite["id"], **place, suffix=cite.get("suffix", "")))
    note = Citation(cites)
    bibliography.register(note)
    return "".join(map(str, bibliography.cite(note, pytest.fail))), [str(entry) for entry in bibliography.bibliography()]


def test_a_report_is_rendered_by_a_citation_processor():
    note, (entry,) = rendered(to_csl_citation(SAMPLE))
    assert note == "(Human Rights Watch, 2009)"
    assert entry == (
        "Human Rights Watch (2009) World Report 2009 - Kyrgyzstan. Human Rights Watch. "
        "Available at: https://www.refworld.org/docid/496e0a11c.html (Accessed: June 7, 2023)."
    )


def test_passages_are_rendered_with_place_and_quotation():
    note, (entry,) = rendered(to_csl_citation(SAMPLE, at(SAMPLE, WORDS), at(SAMPLE, "Domestic violence")))
    assert note == (
        f"(Human Rights Watch, 2009, {PLACE}; "
        "Human Rights Watch, 2009, para. 16, under “Violence against Women”: “Domestic violence”)"
    )
    assert entry.startswith("Human Rights Watch (2009)")


def test_an_item_of_a_passage_holds_all_that_leads_to_the_words():
    span = at(SAMPLE, WORDS)
    item = to_csl(SAMPLE, span)
    assert item["id"] == f"{to_csl(SAMPLE)['id']}:{span.start}-{span.end}"
    assert (item["locator"], item["section"], item["annote"], item["note"]) == ("4", "Local Elections", WORDS, PLACE)
    assert (item["archive"], item["archive_location"]) == ("UNHCR Refworld", "496e0a11c")
    page, _, fragment = item["custom"]["link"].partition("#:~:text=")
    assert (page, urllib.parse.unquote(fragment)) == (SAMPLE.url, WORDS)
    assert Span(item["custom"]["start"], item["custom"]["end"]).quote(SAMPLE.text) == WORDS


def test_what_a_page_does_not_say_is_left_out():
    assert set(to_csl(NOTHING)) == {"id", "type"}
    assert to_csl(NEWS)["type"] == "webpage"
    assert not {"issued", "accessed", "language"} & set(to_csl(NEWS))
    assert to_csl(NEWS)["keyword"] == "Nordland, Sudland"
    assert to_csl(NEWS)["title"] == NEWS.title  # it has a colon: the subtitle stays away
    assert to_csl(attrs.evolve(NEWS, title="A Title", subtitle="And More"))["title"] == "A Title: And More"


def test_keys_hang_on_the_page_and_not_on_its_words():
    assert to_csl(SAMPLE)["id"] == to_csl(attrs.evolve(SAMPLE, text=SAMPLE.text + " More."))["id"]
    assert to_csl(SAMPLE)["id"].startswith("hrw-2009-kgz-")
    assert to_csl(NOTHING)["id"].startswith("anon-nd-")
    assert to_csl(NOTHING)["id"] != to_csl(attrs.evolve(NOTHING, text="Other."))["id"]


# -- passages -----------------------------------------------------------------------------------------------------------

STEPS = attrs.evolve(
    NEWS,
    text="Outer\n\nInner\n\nOne two-three.\n\nFour five six seven eight nine, ten.",
    url="https://www.example.org/page#top",
    sections=(
        Section(
            heading="Outer",
            level=1,
            span=Span(0, 66),
            sections=(
                Section(
                    heading="Inner",
                    level=2,
                    span=Span(7, 66),
                    heading_span=Span(7, 12),
                    paragraphs=(Paragraph(span=Span(14, 28)), Paragraph(span=Span(30, 66))),
                ),
            ),
        ),
    ),
)


def test_a_passage_over_paragraphs_is_given_by_its_ends():
    item = to_csl(STEPS, Span(14, 66))
    assert item["locator"] == "1-2"
    assert item["note"].startswith("paras. 1–2, under “Inner”: “One two-three. Four")
    assert item["custom"]["link"] == (
        "https://www.example.org/page#top:~:text=One%20two%2Dthree.,six%20seven%20eight%20nine%2C%20ten."
    )


def test_words_of_a_heading_have_no_paragraph():
    item = to_csl(STEPS, Span(0, 5))
    assert "locator" not in item
    assert item["note"] == "under “Outer”: “Outer”"
    (cite,) = to_csl_citation(STEPS, Span(0, 5))["citationItems"]
    assert "locator" not in cite


def test_a_page_without_outline_or_address_still_gives_the_quotation():
    item = to_csl(NOTHING, Span(0, 8))
    assert item["note"] == "“No title”"
    assert item["custom"]["link"] is None
    (cite,) = to_csl_citation(NOTHING, Span(0, 8))["citationItems"]
    assert cite["suffix"] == ": “No title”"


@pytest.mark.parametrize("span", [Span(3, 3), Span(-3, 4), Span(0, 10_000), Span(11, 13), Span(5, 2)])
@pytest.mark.parametrize("writer", [to_csl, to_bibtex, to_ris, to_csl_citation])
def test_a_span_without_words_is_refused(writer, span):
    with pytest.raises(ValueError, match="marks no words"):
        writer(NEWS, span)


def test_a_copy_is_accessed_on_the_day_of_its_capture():
    """What an archive tells of the copy counts more than the line that the page printed; without either there is no day."""
    _, (entry,) = rendered(to_csl_citation(CAPTURED))
    assert entry.endswith("(Accessed: February 29, 2024).")
    assert printed(to_bibtex(CAPTURED)).endswith("(visited on 2024-02-29).")
    (record,) = rispy.loads(to_ris(CAPTURED))
    assert record["access_date"] == "2024/02/29/"
    assert "urldate" not in to_bibtex(NEWS)
    assert "Y2" not in to_ris(NEWS)


# -- BibTeX -------------------------------------------------------------------------------------------------------------


def printed(entry):
    return PybtexEngine().format_from_string(entry, style="plain", output_backend="plaintext").strip()


def test_bibtex_prints_a_report():
    assert printed(to_bibtex(SAMPLE)) == (
        "[1] Human Rights Watch. World Report 2009 - Kyrgyzstan. Report, Human Rights Watch, January 2009. "
        "URL: https://www.refworld.org/docid/496e0a11c.html (visited on 2023-06-07)."
    )


def test_bibtex_prints_a_passage():
    assert PLACE in printed(to_bibtex(SAMPLE, at(SAMPLE, WORDS)))


def test_what_latex_would_take_for_markup_is_printed_as_it_is():
    entry = to_bibtex(NEWS, at(NEWS, "Second one #2 costs $5."))
    assert "Free 100\\% of the “Karim\\_Six” \\textbraceleft{}Now\\textbraceright{}" in entry
    shown = printed(to_bibtex(attrs.evolve(NEWS, title="100% of A & B_C #2", subtitle=None)))
    assert "100% of A & B_C #2" in shown
    odd = to_bibtex(attrs.evolve(NEWS, title="a ~ \\b^"))
    assert "a \\textasciitilde{} \\textbackslash{}b\\textasciicircum{}" in odd
    assert "url = {https://www.hrw.org/news/2012/05/01/a%7Bb%7D}" in odd
    (read,) = parse_string(entry, "bibtex").entries.values()
    assert read.type == "misc"
    assert read.fields["howpublished"] == "Human Rights Watch"
    assert read.fields["number"] == "Vol. 3, No. 1 (D)"
    assert read.fields["keywords"] == "Nordland, Sudland"


def test_an_entry_of_nothing_is_an_entry():
    assert list(parse_string(to_bibtex(NOTHING), "bibtex").entries) == [to_csl(NOTHING)["id"]]


# -- RIS ----------------------------------------------------------------------------------------------------------------


def test_ris_is_read_back():
    report, passage = rispy.loads(to_ris(SAMPLE) + to_ris(SAMPLE, at(SAMPLE, WORDS)))
    assert report == {
        "type_of_reference": "RPRT",
        "id": to_csl(SAMPLE)["id"],
        "title": "World Report 2009 - Kyrgyzstan",
        "authors": ["Human Rights Watch"],
        "publisher": "Human Rights Watch",
        "year": "2009",
        "date": "2009/01/14/",
        "urls": ["https://www.refworld.org/docid/496e0a11c.html"],
        "access_date": "2023/06/07/",
        "name_of_database": "UNHCR Refworld",
        "accession_number": "496e0a11c",
        "language": "en",
        "keywords": ["Kyrgyzstan"],
    }
    assert passage["section"] == "Local Elections"
    assert passage["start_page"] == "para. 4"
    assert passage["notes"] == [PLACE]


def test_a_line_break_begins_no_other_tag():
    evil = attrs.evolve(NEWS, title="A title\nER  - \nTY  - BOOK", subtitle=None, published=dt.date(2012, 5, 1))
    (record,) = rispy.loads(to_ris(evil))
    assert record["title"] == "A title ER - TY - BOOK"
    assert record["type_of_reference"] == "ELEC"
    assert record["issn"] == "Vol. 3, No. 1 (D)"


def test_every_incident_can_be_cited():
    for report in (SAMPLE, ODD):
        for incident in report.incidents:
            assert to_csl(report, incident.sentence)["annote"] == " ".join(incident.sentence.quote(report.text).split())
