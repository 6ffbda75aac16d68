"""Asserted, alleged or denied; who says so; under which law."""

import pytest
from sample_pages import analyse, candidates_of, document_of, hard, incident, report_of

from hrwparse.extract.attribution import find_source
from hrwparse.extract.law import find_legal_references, legal_references

WHEN = "on May 3, 2007"

MODALITIES = [
    (f"Police arrested Petra Lund {WHEN}.", "arrested", "asserted"),
    (f"Soldiers killed nine villagers {WHEN}.", "killed", "asserted"),
    (f"The killing of Petra Lund {WHEN} drew protests.", "killing", "asserted"),
    (f"Soldiers allegedly raped two women {WHEN}.", "raped", "alleged"),
    (f"Petra Lund reportedly died in custody {WHEN}.", "died", "alleged"),
    (f"Soldiers are accused of killing nine villagers {WHEN}.", "killing", "alleged"),
    (f"Soldiers were accused of killing nine villagers {WHEN}.", "killing", "alleged"),
    hard(
        f"The prosecutor accused soldiers of killing nine villagers {WHEN}.", "killing", "alleged", reason="hangs on the object"
    ),
    ("Petra Lund is wanted on suspicion of having kidnapped two nuns in May 2007.", "kidnapped", "alleged"),
    ("The government refused to extradite Petra Lund in May 2007.", "extradite", "denied"),
    (f"The minister denied beating Petra Lund {WHEN}.", "beating", "denied"),
    ("Police denied that soldiers had killed nine villagers in May 2007.", "killed", "denied"),
    (f"Two women who were arrested {WHEN} said that police had beaten them.", "arrested", "asserted"),
]


@pytest.mark.parametrize(("text", "word", "wanted"), MODALITIES)
def test_whether_the_text_says_that_it_took_place(text, word, wanted):
    assert incident(report_of(text), word).modality == wanted


SOURCES = [
    (f"Witnesses said that soldiers shot nine men {WHEN}.", "shot", "Witnesses"),
    (f"Witnesses said soldiers shot nine men {WHEN}.", "shot", "Witnesses"),
    (f"According to witnesses, soldiers shot nine men {WHEN}.", "shot", "witnesses"),
    (f"Soldiers shot nine men {WHEN}, according to the Norvik Times.", "shot", "the Norvik Times"),
    (f"It was said by witnesses that soldiers shot nine men {WHEN}.", "shot", "witnesses"),
    (f"The police said they would help the men whom soldiers shot {WHEN}.", "shot", None),
    (f"Soldiers shot nine men {WHEN}.", "shot", None),
    (f"The shooting of nine men {WHEN} drew protests.", "shooting", None),
    (f"Witnesses said that soldiers came to the village and shot nine men {WHEN}.", "shot", "Witnesses"),
]


@pytest.mark.parametrize(("text", "word", "wanted"), SOURCES)
def test_the_source_is_who_the_sentence_names(text, word, wanted):
    candidate = candidates_of(text, word)[0]
    source = find_source(candidate)
    assert (None if source is None else text[source.start : source.end]) == wanted


def test_an_attribution_names_its_actor():
    report = report_of(f"The Norvik Times reported that soldiers killed nine men {WHEN}.")
    found = incident(report, "killed").attribution
    assert (found.text, found.actor.name) == ("The Norvik Times", "Norvik Times")
    assert found.span.quote(report.text) == found.text


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He was charged under article 42 of the criminal code.", ["article 42 of the criminal code"]),
        ("He was charged under Article 42 of the Criminal Code.", ["Article 42 of the Criminal Code"]),
        ("He was charged under articles 42 and 43(2) of the penal code.", ["articles 42 and 43(2) of the penal code"]),
        ("He was charged under sections 4, 5, and 6.", ["sections 4, 5, and 6"]),
        ("They cited Lodova's article 9 of its constitution.", ["article 9 of its constitution"]),
        ("Decree No. 7 and Law 12/1998 were repealed.", ["Decree No. 7", "Law 12/1998"]),
        ("Resolution 1593 was adopted.", ["Resolution 1593"]),
        ("The article was published.", []),
        ("He wrote 42 articles.", []),
    ],
)
def test_articles_and_numbered_laws(text, wanted):
    found = find_legal_references(text)
    assert [r.text for r in found] == wanted
    assert all(r.span.quote(text) == r.text for r in found)


def test_only_the_asked_stretch_of_the_text_is_searched():
    text = "Article 1 is old. Article 2 is new."
    assert [r.text for r in find_legal_references(text, 17)] == ["Article 2"]
    assert [r.text for r in find_legal_references(text, 0, 17)] == ["Article 1"]


def test_named_laws_of_the_sentence_count_once():
    text = "The Treaty of Dorin was cited, and so was Article 42 of the Criminal Code."
    (sentence,), _ = analyse(document_of(text))
    assert [r.text for r in legal_references(text, sentence)] == ["Treaty of Dorin", "Article 42 of the Criminal Code"]


def test_an_incident_has_the_laws_of_its_sentence():
    report = report_of(f"Petra Lund was charged under article 42 of the criminal code {WHEN}. Article 9 was ignored.")
    assert [r.text for r in incident(report, "charged").legal_references] == ["article 42 of the criminal code"]
