"""Reports as spaCy docs: the text and every span survive, through a `DocBin` too."""

import attrs
import pytest
import spacy
from exchange_reports import NOTHING, ODD, SAMPLE, at
from spacy.tokens import DocBin

import hrwparse
from hrwparse import Actor, ActorKind, Report, Span, report_id, to_spacy
from hrwparse.export.regions import find_regions

REPORTS = pytest.mark.parametrize("report", [SAMPLE, ODD], ids=["sample", "odd"])


def told(doc):
    return {name: [(span.text, span.label_, span.id_) for span in spans] for name, spans in doc.spans.items()}


@REPORTS
def test_text_and_spans_survive(report):
    doc = to_spacy(report)
    assert doc.text == report.text
    regions, _ = find_regions(report)
    assert sum(map(len, doc.spans.values())) == len(regions)
    incidents = [(r.span.quote(report.text), r.label, r.incident.id) for r in regions if r.incident]
    assert told(doc)["incidents"] == incidents
    actors = [(r.span.quote(report.text), r.actor.kind, r.actor.id) for r in regions if r.label == "actor"]
    assert told(doc)["actors"] == actors
    for name, label in (("dates", "date"), ("places", "place"), ("counts", "count"), ("sources", "source"), ("laws", "law")):
        assert [words for words, _, _ in told(doc)[name]] == [r.span.quote(report.text) for r in regions if r.label == label]


def test_docs_go_through_a_docbin():
    docs = [to_spacy(SAMPLE), to_spacy(ODD)]
    stored = DocBin(docs=docs, store_user_data=True).to_bytes()
    back = list(DocBin().from_bytes(stored).get_docs(spacy.blank("en").vocab))
    for doc, read in zip(docs, back, strict=True):
        assert read.text == doc.text
        assert told(read) == told(doc)
        assert [(ent.text, ent.label_) for ent in read.ents] == [(ent.text, ent.label_) for ent in doc.ents]
        assert read.user_data == doc.user_data


def test_a_span_inside_a_token_cuts_it():
    us = {"name": "United States", "aliases": ("U.S.",), "kind": ActorKind.GOVERNMENT, "named": True}
    actor = Actor(id="a1", mentions=(at(ODD, "U.S."),), **us)
    doc = to_spacy(attrs.evolve(ODD, actors=(actor,), incidents=()))
    assert told(doc)["actors"] == [("U.S.", "government", "a1")]
    assert doc.text == ODD.text
    spacys_own = [token.text for token in spacy.blank("en").make_doc(ODD.text)]
    place = spacys_own.index("U.S.-led")
    assert [token.text for token in doc] == [*spacys_own[:place], "U.S.", "-led", *spacys_own[place + 1 :]]


def test_entities_are_names_and_no_pronouns():
    entities = {(ent.text, ent.label_) for ent in to_spacy(ODD).ents}
    persons, bodies = {"the editor Bela Torvai"}, {"Horizon & Sons", "the group Open Door"}
    assert entities == {("U.S.", "GPE"), *((words, "PERSON") for words in persons), *((words, "ORG") for words in bodies)}


def test_the_rest_is_user_data():
    data = to_spacy(ODD).user_data["hrwparse"]
    assert data["report_id"] == report_id(ODD)
    arrest = data["incidents"]["i1"]
    assert (arrest["kind"], arrest["date"]) == ("arrest", "2008-03-03")
    assert [data["actors"][who]["name"] for who in arrest["targets"]] == ["Bela Torvai"]


def test_an_own_pipeline_tokenizes():
    nlp = spacy.blank("xx")
    doc = to_spacy(ODD, nlp)
    assert doc.vocab is nlp.vocab
    assert doc.text == ODD.text


def test_a_report_without_findings_is_a_doc():
    nothing = Report(layout="generic-text", text=NOTHING.text)
    doc = to_spacy(nothing)
    assert (doc.text, sum(map(len, doc.spans.values())), len(doc.ents)) == (nothing.text, 0, 0)
    assert hrwparse.to_spacy(Report(layout="generic-text")).text == ""


def test_white_space_around_a_span_is_none_of_its_words():
    start = at(ODD, "arrested").start
    loose = attrs.evolve(ODD.incidents[0], trigger=Span(start - 1, start + len("arrested ")), retold=())
    doc = to_spacy(attrs.evolve(ODD, incidents=(loose,)))
    assert told(doc)["incidents"] == [("arrested", "arrest", loose.id)]
