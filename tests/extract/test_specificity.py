"""What is an event that took place, and what is a habit, a wish, a possibility, the law, or the publisher's own voice."""

import pytest
from sample_pages import cast_of, hard, page_report, report_of, told

from hrwparse.extract.candidates import find_candidates
from hrwparse.extract.setting import Setting
from hrwparse.extract.specificity import choose, judge
from hrwparse.models import IncidentKind

TAIL = "On June 4, 2007, a court in Norvik sentenced Ilan Voss to nine years in prison."

HABITS = [
    "The government continues to censor the press.",
    "Prison guards frequently torture prisoners.",
    "Soldiers rarely enter the villages.",
    "The government remains hostile to independent journalists.",
    "Detainees are commonly beaten and tortured.",
    "Torture is widespread in the prisons.",
    "Killings and abductions are common in the region.",
    "The victims of torture have no access to doctors.",
    "Police routinely beat detainees.",
]

UNREAL = [
    "Authorities should release all prisoners immediately.",
    "The government must investigate the killings.",
    "The court might sentence him to death.",
    "The new parliament would adopt the law.",
    "The authorities need to prosecute those responsible.",
    "If police arrest Petra Lund, her party will protest.",
    "Unless the government releases the students, the union will strike.",
    "Journalists fear arrest.",
    "Activists hope for the release of prisoners.",
    "The government plans to amend the law.",
    "He wanted to attend the meeting.",
]

NOT_DONE = [
    "Police have never investigated the case.",
    "The government has not held anyone responsible.",
    "The ministry has never published the report.",
]

LAW = [
    "The law allows police to detain suspects for 72 hours.",
    "The law prohibits torture.",
    "Under the law, police may arrest anyone who insults the president.",
    "Article 42 provides that whoever insults the president shall be imprisoned for nine years.",
    "The constitution guarantees freedom of assembly and the right to strike.",
    "Employers who dismiss pregnant workers can be fined.",
    "The commission has the power to investigate complaints.",
    "The crime is punishable by death.",
    "Convicted persons have the right to appeal.",
    hard("The criminal code punishes the murder of a child with death.", reason="an event noun in a sentence of law"),
]

PUBLISHER = [
    "Human Rights Watch called on the government to release all prisoners.",
    "Human Rights Watch said that the government should end torture.",
    "Human Rights Watch urged Lodova to investigate the abuses.",
    "Human Rights Watch found that conditions were poor.",
    "Human Rights Watch recommends that the law be amended.",
    "“The government should end torture,” said Ana Ruiz, Africa director at Human Rights Watch.",
    "We call on the government to end torture.",
]


def incidents_of(sentence):
    """The incidents that a saved page tells in a sentence that stands before an event."""
    report = page_report(sentence, TAIL)
    end = report.text.index(TAIL)
    assert any(i.kind == "conviction" for i in report.incidents)
    return [(str(i.kind), i.trigger.quote(report.text)) for i in report.incidents if i.trigger.start < end]


@pytest.mark.parametrize("sentence", HABITS)
def test_habits_and_states_are_no_incidents(sentence):
    assert incidents_of(sentence) == []


@pytest.mark.parametrize("sentence", UNREAL)
def test_demands_plans_conditions_and_fears_are_no_incidents(sentence):
    assert incidents_of(sentence) == []


@pytest.mark.parametrize("sentence", NOT_DONE)
def test_what_did_not_happen_is_no_incident(sentence):
    assert incidents_of(sentence) == []


@pytest.mark.parametrize("sentence", LAW)
def test_what_a_law_provides_for_is_no_incident(sentence):
    assert incidents_of(sentence) == []


@pytest.mark.parametrize("sentence", PUBLISHER)
def test_what_the_publisher_says_is_no_incident(sentence):
    assert incidents_of(sentence) == []


EVENTS = [
    ("On May 3, 2007, police arrested Petra Lund.", "arrest"),
    ("On May 3, 2007, police released nine students.", "release"),
    ("Soldiers killed nine villagers on May 3, 2007.", "killing"),
    ("Petra Lund died in custody on May 3, 2007.", "death"),
    ("On May 3, 2007, Ilan Voss was executed in Norvik.", "execution"),
    ("Petra Lund disappeared on May 3, 2007.", "disappearance"),
    ("Gunmen kidnapped two nuns on May 3, 2007.", "abduction"),
    ("Guards tortured Petra Lund in prison on May 3, 2007.", "ill_treatment"),
    ("Soldiers raped two women on May 3, 2007.", "sexual_violence"),
    ("On May 3, 2007, rebels attacked the village of Dorin.", "attack"),
    ("On May 3, 2007, the prosecutor charged Petra Lund with theft.", "charge"),
    ("The trial of Petra Lund opened on May 3, 2007.", "trial"),
    ("On May 3, 2007, a court sentenced Petra Lund to nine years in prison.", "conviction"),
    ("The prosecutor opened an investigation into the fire on May 3, 2007.", "investigation"),
    ("On May 3, 2007, police searched the home of Petra Lund.", "search"),
    ("In May 2007 the ministry suspended the newspaper Zarya.", "censorship"),
    ("In May 2007 a court banned the party Forward Norvik.", "ban"),
    ("On May 3, 2007, police dispersed the demonstration.", "dispersal"),
    ("On May 3, 2007, two agents threatened Petra Lund.", "harassment"),
    ("On May 3, 2007, the president dismissed the minister of justice.", "dismissal"),
    ("On May 3, 2007, Petra Lund was barred from leaving the country.", "movement_restriction"),
    ("Nearly 100 refugees were deported on May 3, 2007.", "forced_return"),
    ("On May 3, 2007, soldiers evicted 40 families from the village.", "displacement"),
    ("On May 3, 2007, soldiers burned 40 homes in Dorin.", "destruction"),
    ("Presidential elections were held on May 3, 2007.", "election"),
    ("On May 3, 2007, parliament adopted a law on assembly.", "legislation"),
    ("On May 3, 2007, Prime Minister Boris Kanev resigned.", "appointment"),
    ("Thousands of people demonstrated in Norvik on May 3, 2007.", "protest"),
    ("On May 3, 2007, the government and the rebels signed a ceasefire.", "agreement"),
    ("In May 2007 the European Union condemned the sentence.", "statement"),
    ("Prime Minister Boris Kanev met President Nur Tarlen on May 3, 2007.", "meeting"),
    ("On May 3, 2007, the European Union imposed sanctions on Lodova.", "decision"),
]


@pytest.mark.parametrize(("sentence", "kind"), EVENTS)
def test_a_dated_event_with_named_or_counted_participants_is_an_incident(sentence, kind):
    assert kind in [k for k, _ in incidents_of(sentence)]


def test_every_kind_but_one_has_a_clear_case_here():
    assert {str(k) for k in IncidentKind} - {kind for _, kind in EVENTS} == {"assault"}


def test_two_events_of_one_sentence_are_two_incidents():
    report = report_of("Petra Lund was detained on May 3, 2007, and released later that day.")
    assert [k for k, _ in told(report)] == ["arrest", "release"]


def test_a_charge_and_what_is_alleged_are_two():
    report = report_of("On May 3, 2007, the prosecutor charged soldiers with the murder of Petra Lund.")
    assert [k for k, _ in told(report)] == ["charge", "killing"]


def test_a_sentence_by_the_publisher_about_an_event_keeps_the_event():
    report = page_report("Human Rights Watch documented the killing of nine villagers by soldiers on May 3, 2007.")
    assert [k for k, _ in told(report)] == ["killing"]


def test_what_the_publisher_says_is_ruled_out_whatever_the_weights():
    sentences, cast = cast_of("Human Rights Watch called on May 3, 2007, for the release of Petra Lund.")
    said = [c for c in find_candidates(sentences[0]) if c.kind == "statement"]
    verdicts = [judge(c, Setting(cast.document), cast) for c in said]
    assert said
    assert all(not v.keep and v.confidence == 0 for v in verdicts)


def test_of_candidates_that_share_words_only_the_likeliest_is_kept():
    sentences, cast = cast_of("Soldiers shot dead nine men in Dorin on May 3, 2007, and police closed the newspaper Zarya.")
    kept = choose(find_candidates(sentences[0]), Setting(cast.document), cast)
    spans = [c.span for c, _ in kept]
    assert spans == sorted(spans)
    assert not any(a.overlaps(b) for n, a in enumerate(spans) for b in spans[n + 1 :])
    assert all(0 <= v.confidence <= 1 for _, v in kept)
