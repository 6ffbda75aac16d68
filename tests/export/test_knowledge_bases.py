"""Findings in knowledge bases: FollowTheMoney by its own model; Uwazi and PLOVER by the rules of importer and manual."""

import csv
import datetime as dt
import io
import json

import attrs
import pytest
from exchange_reports import CAPTURED, ODD, SAMPLE, dated, with_dates
from followthemoney import model
from followthemoney.types import registry
from uwazi_importer import Skipped, import_rows

from hrwparse import UWAZI_PROPERTIES, Actor, ActorKind, IncidentKind, Quantity, Report, report_id, to_ftm, to_plover, to_uwazi
from hrwparse.vocab.kinds import load_kinds

REPORTS = pytest.mark.parametrize("report", [SAMPLE, ODD], ids=["sample", "odd"])


# -- FollowTheMoney -----------------------------------------------------------------------------------------------------


@REPORTS
def test_entities_are_valid_and_nothing_is_cleaned_away(report):
    entities = json.loads(json.dumps(to_ftm(report, text=True)))
    known = {entity["id"]: model.get(entity["schema"]) for entity in entities}
    assert len(known) == len(entities)
    for entity in entities:
        schema = known[entity["id"]]
        schema.validate(entity)
        cleaned = model.make_entity(schema)
        cleaned.id = entity["id"]
        for name, values in entity["properties"].items():
            cleaned.add(name, values, quiet=False)
            assert sorted(cleaned.get(name)) == sorted(set(values)), (entity["id"], name)
            prop = schema.get(name)
            if prop.type == registry.entity:
                assert all(known[value].is_a(prop.range) for value in values), (entity["id"], name)


@REPORTS
def test_every_incident_is_an_event_with_its_evidence(report):
    entities = {entity["id"]: entity for entity in to_ftm(report)}
    own_id = report_id(report)
    for incident in report.incidents:
        event = entities[f"{own_id}.{incident.id}"]["properties"]
        assert event["proof"] == [own_id]
        assert event["summary"] == [" ".join(incident.sentence.quote(report.text).split())]
        assert entities[f"{own_id}.{incident.id}.evidence"]["properties"]["document"] == [own_id]
        for role, actors in (("agent", incident.agents), ("target", incident.targets)):
            for actor in actors:
                link = entities[f"{own_id}.{incident.id}.{role}.{actor.id}"]["properties"]
                assert (link["role"], link["subject"]) == ([role], [f"{own_id}.{actor.id}"])
                assert f"{own_id}.{actor.id}" in event["involved"]


def test_what_follow_the_money_has_no_field_for_is_noted():
    arrest, charge, assault, *_ = (e["properties"] for e in to_ftm(ODD) if e["schema"] == "Event")
    assert arrest["notes"] == ["date: 2008-03-03 (“March 3, 2008”)", "source: the group Open Door"]
    assert charge["notes"] == ["law: article 42 of the criminal code"]
    assert {"modality: alleged", "count: two"} < set(assault["notes"])
    assert (assault["startDate"], assault["endDate"]) == (["2008-05-01"], ["2008-07-31"])
    assert "date" not in assault
    assert "PLOVER COERCE/arrest" in arrest["keywords"]
    roles = {e["properties"]["role"][0] for e in to_ftm(ODD) if e["schema"] == "UnknownLink"}
    assert roles == {"agent", "target", "source"}


def test_open_dates_have_one_bound():
    since, until, none = (
        e["properties"] for e in to_ftm(with_dates(dated(dt.date(2005, 1, 1), None), dated(None, dt.date(2005, 1, 1)), None))
        if e["schema"] == "Event"
    )  # fmt: skip
    assert ("startDate" in since, "endDate" in since) == (True, False)
    assert ("startDate" in until, "endDate" in until) == (False, True)
    assert not {"date", "startDate", "endDate"} & set(none)


def test_the_article_has_what_the_page_says():
    article = to_ftm(SAMPLE)[0]
    assert article["schema"] == "Article"
    assert article["properties"] == {
        "title": ["World Report 2009 - Kyrgyzstan"],
        "author": ["Human Rights Watch"],
        "publisher": ["Human Rights Watch"],
        "publishedAt": ["2009-01-14"],
        "retrievedAt": ["2023-06-07"],
        "country": ["kg"],
        "language": ["eng"],
        "sourceUrl": ["https://www.refworld.org/docid/496e0a11c.html"],
    }


def test_an_article_was_retrieved_when_its_copy_was_captured():
    article = model.make_entity("Article")
    article.add("retrievedAt", to_ftm(CAPTURED)[0]["properties"]["retrievedAt"], quiet=False)
    assert article.get("retrievedAt") == ["2024-02-29T23:59:58"]
    assert "retrievedAt" not in to_ftm(ODD)[0]["properties"]


def test_every_kind_of_actor_has_a_schema_with_known_topics():
    actors = tuple(Actor(id=f"a{n}", name=kind, kind=kind, named=False) for n, kind in enumerate(ActorKind))
    entities = to_ftm(Report(layout="any", text="t", actors=actors))[1:]
    assert [model.get(entity["schema"]).is_a("LegalEntity") for entity in entities] == [True] * len(ActorKind)
    assert {topic for entity in entities for topic in entity["properties"].get("topics", ())} <= set(registry.topic.names)


# -- Uwazi --------------------------------------------------------------------------------------------------------------


def tables(*reports):
    return {name: list(csv.DictReader(io.StringIO(text))) for name, text in to_uwazi(reports).items()}


def imported(*reports):
    """The entities of the three templates, by title, after an import of the files in their order."""
    known, entities = set(), {}
    for name, text in to_uwazi(reports).items():
        rows = import_rows(text, UWAZI_PROPERTIES[name], known)
        entities[name] = {row["Title"]: row for row in rows}
        assert len(entities[name]) == len(rows) == len(list(csv.reader(io.StringIO(text)))) - 1
        known |= set(entities[name])
    return entities


def test_the_importer_reads_what_the_report_says():
    entities = imported(SAMPLE, ODD)
    assert sum(map(len, entities.values())) == sum(1 + len(r.actors) + len(r.incidents) for r in (SAMPLE, ODD))
    incidents = iter(entities["incidents.csv"].values())
    for report in (SAMPLE, ODD):
        for incident in report.incidents:
            row, date, count = next(incidents), incident.date, incident.count
            assert row["Kind"] == (incident.kind.category.capitalize(), incident.kind.replace("_", " ").capitalize())
            assert row.get("Date") == ((date.earliest, date.latest) if date and (date.earliest or date.latest) else None)
            assert row.get("Date in EDTF") == (date.edtf if date else None)
            assert row.get("At least") == (count.minimum if count else None)
            assert row["Sentence"] == " ".join(incident.sentence.quote(report.text).split())
            assert row["Passage"][1].startswith(f"{report.url}#:~:text=")
            for role, actors in (("Agents", incident.agents), ("Targets", incident.targets)):
                found = [entities["actors.csv"][title]["Name"] for title in row.get(role, ())]
                assert found == [actor.name for actor in dict.fromkeys(actors)]
            assert [entities["reports.csv"][title]["Name"] for title in row["Report"]] == [report.title]


def test_the_day_of_the_capture_is_imported():
    (row,) = imported(CAPTURED)["reports.csv"].values()
    assert row["Captured"] == dt.date(2024, 2, 29)
    (bare,) = imported(ODD)["reports.csv"].values()
    assert "Captured" not in bare


def test_the_importer_would_tell_what_it_skips():
    properties = {"Title": "title", "Report": "relationship"}
    with pytest.raises(Skipped):
        import_rows("Title,Report\na,nobody\n", properties, {"somebody"})
    with pytest.raises(Skipped):
        import_rows("Title,Language\na,English\n", {"Title": "title", "Language": "text"}, set())
    for kind, value in {"select": "a::b::c", "link": "label|no address", "text": "N/A"}.items():
        with pytest.raises(Skipped):
            import_rows(f"Title,Own\na,{value}\n", {"Title": "title", "Own": kind}, set())


def test_an_incident_is_a_row_with_thesaurus_labels_and_a_link_to_its_words():
    rows = {row["Kind"]: row for row in tables(ODD)["incidents.csv"]}
    beaten = rows["Violence::Assault"]
    assert beaten["Date"] == "2008/05/01:2008/07/31"
    assert (beaten["At least"], beaten["At most"], beaten["Certainty"]) == ("2", "2", "Alleged")
    assert beaten["Targets"].startswith("two students (")
    assert beaten["Passage"].startswith("Read it on the page|https://www.example.org/nordland?a=1&b=2#:~:text=Between%20May")
    assert rows["Justice::Arrest"]["Source"] == "the group Open Door"
    assert rows["Justice::Charge"]["Laws"] == "article 42 of the criminal code"


def test_signs_that_join_values_are_replaced_and_open_ends_left_empty():
    dates = (dated(dt.date(2005, 1, 1), None), dated(None, dt.date(2005, 1, 1)), dated(None, None), None)
    report = attrs.evolve(with_dates(*dates), title="A|B::C\nD", url="https://example.org/a|b")
    (row,) = tables(report)["reports.csv"]
    assert row["Name"] == "A/B/C D"
    assert row["Page"] == "A/B/C D|https://example.org/a%7Cb"
    assert [row["Date"] for row in tables(report)["incidents.csv"]] == ["2005/01/01:", ":2005/01/01", "", ""]


def test_one_report_may_come_alone_and_empty():
    alone = to_uwazi(Report(layout="any", text="t"))
    assert alone["reports.csv"].splitlines()[1].startswith("Report (anon-nd-")
    assert alone["incidents.csv"].splitlines() == [",".join(UWAZI_PROPERTIES["incidents.csv"])]


# -- PLOVER -------------------------------------------------------------------------------------------------------------

# The categories of the manual: https://github.com/openeventdata/PLOVER, PLOVER_MANUAL.tex
EVENTS = {
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
REQUIRED = {"id", "date", "actor", "event"}


@REPORTS
def test_records_have_the_fields_of_the_manual(report):
    records = json.loads(json.dumps(to_plover(report, strict=True)))
    assert records
    for record in records:
        assert set(record) >= REQUIRED
        assert set(record["event"]) <= EVENTS
        dt.date.fromisoformat(record["date"])
        assert all(actor["actor_text"] in report.text for actor in record["actor"] + record["recipient"])
        start, end = record["text_info"]["start"], record["text_info"]["end"]
        assert record["text"] == " ".join(report.text[start:end].split())
    assert len({record["id"] for record in records}) == len(records)


def test_every_kind_goes_by_its_crosswalk():
    told = {kind: to_plover(attrs.evolve(ODD, incidents=(attrs.evolve(ODD.incidents[0], kind=kind),))) for kind in IncidentKind}
    for kind, records in told.items():
        codes = load_kinds()[kind].plover
        assert len(records) == bool(codes), kind
        for record in records:
            assert set(record["event"]) == {code.split("/")[0] for code in codes} <= EVENTS
            assert ("comment" in record) == (len(record["event"]) > 1)


OWN = {
    IncidentKind.ARREST: {"plover": ["COERCE/seize"], "archive": ["D1", "D2"]},
    IncidentKind.CHARGE: {"plover": []},
    IncidentKind.ASSAULT: {"other": ["X"]},
}


def test_own_codes_go_before_those_of_the_library():
    arrest, beaten, statement = to_plover(ODD, crosswalks=OWN)
    assert (arrest["event"], arrest["mode"], arrest["codes"]) == (["COERCE"], ["seize"], {"archive": ["D1", "D2"]})
    assert (beaten["event"], beaten["codes"]) == (["ASSAULT"], {"other": ["X"]})
    assert "codes" not in statement
    assert "codes" not in to_plover(ODD)[0]


def test_own_codes_are_keywords_of_an_event():
    arrest, charge, *_ = (e["properties"]["keywords"] for e in to_ftm(ODD, crosswalks=OWN) if e["schema"] == "Event")
    assert {"PLOVER COERCE/seize", "archive D1", "archive D2"} < set(arrest)
    assert not [word for word in charge if word.startswith("PLOVER")]


@pytest.mark.parametrize("writer", [to_plover, to_ftm])
def test_crosswalks_that_are_none_are_refused(writer):
    with pytest.raises(ValueError, match="'detention' is not a valid IncidentKind"):
        writer(ODD, crosswalks={"detention": {"archive": ["D1"]}})
    with pytest.raises(ValueError, match="codes of arrest in 'archive': a list of codes is needed, this is 'D1'"):
        writer(ODD, crosswalks={IncidentKind.ARREST: {"archive": "D1"}})


def test_what_has_no_actor_or_no_date_stays_unless_strict():
    kinds = [record["kind"] for record in to_plover(ODD)]
    assert kinds == ["arrest", "charge", "assault", "statement"]
    assert [record["kind"] for record in to_plover(ODD, strict=True)] == ["arrest", "assault"]


def test_a_record_says_who_whom_when_where_and_how_many():
    *_, beaten, _ = to_plover(ODD)
    assert (beaten["event"], beaten["mode"]) == (["ASSAULT"], ["beat"])
    assert (beaten["date"], beaten["enddate"], beaten["date_edtf"]) == ("2008-05-01", "2008-07-31", "2008-05/2008-07")
    assert beaten["actor"][0]["sector"] == "COP"
    assert beaten["recipient"][0]["actor_text"] == "two students"
    assert beaten["event_loc"][0]["name"] == "Karim"
    assert beaten["size"] == {"size": 2}
    assert beaten["modality"] == "alleged"
    assert to_plover(ODD)[0]["cite_info"]["source"] == "the group Open Door"


@pytest.mark.parametrize(
    ("kind", "name", "code", "sector"),
    [
        (ActorKind.SECURITY_FORCE, "army troops", None, "MIL"),
        (ActorKind.SECURITY_FORCE, "State Committee for National Security", None, "SPY"),
        (ActorKind.SECURITY_FORCE, "the guards", None, None),
        (ActorKind.INTERGOVERNMENTAL, "United Nations", "IGO", None),
        (ActorKind.COURT, "district court", None, "JUD"),
        (ActorKind.PERSON, "Bela Torvai", None, None),
    ],
)
def test_codes_of_actors_are_given_where_the_text_tells_them(kind, name, code, sector):
    actor = Actor(id="a1", name=name, kind=kind, named=True)
    incident = attrs.evolve(ODD.incidents[0], agents=(actor,), agent_spans=())
    (record,) = to_plover(attrs.evolve(ODD, incidents=(incident,)))
    (who,) = record["actor"]
    assert (who.get("code"), who.get("sector"), who["actor_text"]) == (code, sector, name)


def test_a_state_has_its_code_and_open_counts_their_least():
    state = next(actor for actor in ODD.actors if actor.country)
    some = Quantity(minimum=3, maximum=None, text="at least three")
    none = Quantity(minimum=None, maximum=9, text="up to nine")
    arrest = ODD.incidents[0]
    for count, size in ((some, {"arrested": 3}), (none, None)):
        incident = attrs.evolve(arrest, agents=(state,), agent_spans=(), count=count)
        (record,) = to_plover(attrs.evolve(ODD, incidents=(incident,)))
        assert record.get("size") == size
        assert record["actor"][0]["code"] == state.country.alpha3


def test_an_open_beginning_leaves_the_end():
    (record,) = to_plover(with_dates(*[None] * 6, dated(None, dt.date(2005, 1, 1))))[-1:]
    assert ("date" in record, record["enddate"]) == (False, "2005-01-01")
