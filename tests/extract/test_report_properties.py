"""What holds for the report of any document: evidence quotes the text, actors are the report's own, ids are unique."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_pages import document_of

import hrwparse
from hrwparse.vocab.triggers import load_triggers

WHO = [
    "Olga Ruiz",
    "Lund",
    "President Nur Tarlen",
    "the Ministry of Housing, Communities and Local Government",
    "the Nepal Workers' Union (NWU)",
    "Kazakhstan",
    "nine Uzbeks",
    "dozens of students",
    "they",
    "her brother",
    "Petra Lund, a lawyer,",
    "the “Zarya” newspaper",
    "the detainees",
    "US",
]
DID = [
    "arrested",
    "was arrested by",
    "denied that soldiers had beaten",
    "condemned the killing of",
    "signed a treaty with",
    "is accused of kidnapping",
    "refused to extradite",
    "said: “We saw",
    "tried to kill",
    "opened an investigation into the death of",
    "who was sentenced,",
    "held elections under article 42 of the criminal code in Dorin for",
]
WHEN = [
    "",
    " on May 3",
    " in early June 2007",
    " since 2002",
    " the same evening",
    " by year’s end",
    " on 31 February",
    "”",
    " (see Dorin, in Norvik)",
]
OPENINGS = ["", "In Norvik, ", "According to witnesses, ", "If ", "Two weeks later ", "“", "As police "]
EXAMPLES = [t.yes for t in load_triggers()]
SENTENCES = st.one_of(
    st.builds("{}{} {} {}{}.".format, *map(st.sampled_from, (OPENINGS, WHO, DID, WHO, WHEN))),
    st.sampled_from(EXAMPLES),
    st.text(alphabet="aZé .,;:?!()“”\"'’-–\u00a05\n", min_size=1, max_size=30).filter(str.strip),
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
DOCUMENTS = st.builds(
    document_of,
    PARAGRAPHS,
    PARAGRAPHS,
    country=st.sampled_from([None, "Kazakhstan", "Lodova"]),
    year=st.sampled_from([None, 2006]),
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOCUMENTS)
def test_evidence_quotes_the_text_and_actors_are_the_reports_own(document):
    report = hrwparse.understand(document)
    text = report.text
    assert len({a.id for a in report.actors}) == len(report.actors)
    assert len({i.id for i in report.incidents}) == len(report.incidents)
    for actor in report.actors:
        assert actor.mentions
        assert actor.name.strip()
        assert actor.name not in actor.aliases
        assert all(0 <= m.start < m.end <= len(text) for m in actor.mentions)
    for incident in report.incidents:
        assert {*incident.agents, *incident.targets} <= {*report.actors}
        assert not {*incident.agents} & {*incident.targets}
        assert len(incident.agents) == len(incident.agent_spans) == len({a.id for a in incident.agents})
        assert len(incident.targets) == len(incident.target_spans) == len({a.id for a in incident.targets})
        assert 0 <= incident.sentence.start <= incident.trigger.start < incident.trigger.end <= incident.sentence.end <= len(text)
        assert all(incident.sentence.contains(s) for s in (*incident.agent_spans, *incident.target_spans))
        assert all(0 <= s.start < s.end <= len(text) for s in incident.retold)
        assert incident.trigger not in incident.retold
        assert incident.attribution is None or incident.attribution.actor is None or incident.attribution.actor in report.actors
        quoted = [(p.name, p.span) for p in incident.places]
        quoted += [
            (p.text, p.span)
            for p in (incident.date, incident.count, incident.attribution, *incident.legal_references)
            if p is not None
        ]
        assert all(span.quote(text) == words for words, span in quoted if span is not None)
    starts = [i.trigger.start for i in report.incidents if not i.retold]
    assert starts == sorted(starts)
