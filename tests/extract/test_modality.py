"""Asserted, alleged or denied; who says so; under which law."""

import pytest
from sample_pages import candidates_of, cast_of, document_of, incident, report_of

from hrwparse.extract.analysis import analyse
from hrwparse.extract.attribution import find_source
from hrwparse.extract.candidates import find_candidates
from hrwparse.extract.law import find_legal_references, legal_references
from hrwparse.extract.modality import modality_by_rule, modality_features
from hrwparse.extract.setting import Setting

WHEN = "on May 3, 2007"

# By the trigger, its governors, adverbs and adjectives alone.
BY_RULE = [
    ("Police arrested Petra Lund.", "arrested", "asserted"),
    ("The killing of Petra Lund drew protests.", "killing", "asserted"),
    ("The alleged killing of Petra Lund drew protests.", "killing", "alleged"),
    ("Soldiers allegedly raped two women.", "raped", "alleged"),
    ("Petra Lund reportedly died in custody.", "died", "alleged"),
    ("Soldiers are accused of killing nine villagers.", "killing", "alleged"),
    ("Soldiers were suspected of killing nine men.", "killing", "alleged"),
    ("The union claimed that soldiers killed nine men.", "killed", "alleged"),
    ("The union claimed that soldiers came and killed nine men.", "killed", "alleged"),
    ("Petra Lund was arrested on suspicion of having kidnapped two nuns.", "kidnapped", "alleged"),
    ("Soldiers are said to have killed nine men.", "killed", "alleged"),
    ("Soldiers are believed to have killed nine men.", "killed", "alleged"),
    ("The government refused to extradite Petra Lund.", "extradite", "denied"),
    ("The government declined to extradite Petra Lund.", "extradite", "denied"),
    ("The minister denied having detained Petra Lund.", "detained", "denied"),
    ("Police denied that soldiers had killed nine villagers.", "killed", "denied"),
    ("Police said that soldiers killed nine men.", "killed", "asserted"),
    ("The men whom soldiers killed were farmers.", "killed", "asserted"),
    ("A court released the men who were killed.", "killed", "asserted"),
    ("The prosecutor accused soldiers of killing nine villagers.", "killing", "alleged"),
]


@pytest.mark.parametrize(("text", "word", "wanted"), BY_RULE)
def test_what_the_words_above_an_event_say_of_it(text, word, wanted):
    found = {str(modality_by_rule(c)) for c in candidates_of(text, word)}
    assert found == {wanted}


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        (f"Police arrested Petra Lund {WHEN}.", "arrested", "asserted"),
        (f"Soldiers killed nine villagers {WHEN}.", "killed", "asserted"),
        (f"The killing of Petra Lund {WHEN} drew protests.", "killing", "asserted"),
        (f"Soldiers are accused of killing nine villagers {WHEN}.", "killing", "alleged"),
        ("The government refused to extradite Petra Lund in May 2007.", "extradite", "denied"),
        (f"The minister denied having detained Petra Lund {WHEN}.", "detained", "denied"),
    ],
)
def test_whether_an_incident_is_asserted_alleged_or_denied(text, word, wanted):
    assert incident(report_of(text), word).modality == wanted


FEATURES = [
    (
        "Police said that soldiers killed nine men.",
        "killed",
        {"source", "source unnamed security_force", "governed by complement say first"},
    ),
    ("Petra Lund said that soldiers killed nine men.", "killed", {"source named person", "source named"}),
    ("Soldiers killed nine men.", "killed", {"no source", "rule asserted", "page press", "lemma kill"}),
    ("Soldiers allegedly killed nine men.", "killed", {"rule alleged"}),
    ("He said “soldiers killed nine men” and left.", "killed", {"quoted"}),
    ("Witnesses said that the accused killed nine men.", "killed", {"witnesses before", "accused before"}),
    ("Police stopped the killing of nine men.", "killing", {"governed by preposition none", "governed by stop directly"}),
    ("They fled from the killing of nine men.", "killing", {"governed by preposition from"}),
    ("The killing of nine men.", "killing", {"governed by preposition none"}),
    ("Residents told us that soldiers killed nine men.", "killed", {"told the publisher"}),
    ("Residents told Human Rights Watch that soldiers killed nine men.", "killed", {"told the publisher"}),
    ("Soldiers killed nine men, residents said.", "killed", {"said aside", "said aside by person"}),
    ("They killed my brother.", "killed", {"first person in the sentence"}),
    ("He said “they killed my brother” and left.", "killed", {"quoted in the first person"}),
    ("Two men were accused of murder.", "murder", {"accuse of"}),
    ("He was held on charges of killing nine men.", "killing", {"behind accusation", "behind charge"}),
    ("On suspicion of killing nine men he was held.", "killing", {"governed by preposition:of suspicion"}),
]


@pytest.mark.parametrize(("text", "word", "wanted"), FEATURES)
def test_features_of_an_allegation(text, word, wanted):
    sentences, cast = cast_of(text)
    candidate = next(c for s in sentences for c in find_candidates(s) if word in c.span.quote(text))
    features = list(modality_features(candidate, Setting(cast.document), cast))
    assert wanted <= set(features), features
    assert len(features) == len(set(features))


def test_features_of_testimony():
    sentences, cast = cast_of("A farmer said:", "They killed my brother.")
    candidate = next(c for c in find_candidates(sentences[1]) if c.kind == "killing")
    assert "testimony" in modality_features(candidate, Setting(cast.document), cast)


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
