"""Rows have the columns and types of the schema, refer to each other, and quote the text that they come from."""

import datetime as dt
import json

import attrs
import pytest
from table_reports import BARE, FORMULA, all_reports, hostile, page

from hrwparse import TABLES, Incident, IncidentKind, Span, iter_rows, report_id, to_rows
from hrwparse.export.tables.columns import Type

IS = {
    Type.STRING: str,
    Type.INTEGER: int,
    Type.NUMBER: float,
    Type.BOOLEAN: bool,
    Type.DATE: dt.date,
    Type.DATETIME: dt.datetime,
    Type.STRINGS: list,
    Type.INTEGERS: list,
    Type.JSON: str,
}
ROWS = to_rows(all_reports())


def only(table, report):
    return [row for row in ROWS[table] if row["report_id"] == report_id(report)]


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_the_columns_and_types_of_the_schema(name):
    assert ROWS[name]
    for row in ROWS[name]:
        assert list(row) == [column.name for column in TABLES[name].columns]
        for column in TABLES[name].columns:
            value = row[column.name]
            if value is None:
                assert not column.required, column.name
            else:
                assert type(value) is IS[column.type], column.name
                assert value != ""
                assert not column.values or value in column.values, column.name


@pytest.mark.parametrize("name", TABLES)
def test_keys_are_unique_and_lead_somewhere(name):
    keys = [tuple(row[column] for column in TABLES[name].primary_key) for row in ROWS[name]]
    assert len(set(keys)) == len(keys)
    for key in TABLES[name].foreign_keys:
        there = {row[key.references] for row in ROWS[key.table]}
        assert {row[key.column] for row in ROWS[name]} - {None} <= there


def test_the_tables_are_the_six_of_the_docs():
    assert list(TABLES) == list(ROWS) == ["reports", "sections", "actors", "incidents", "participants", "mentions"]


def test_words_are_quotations():
    for report in (page(), hostile()):
        for table in ("incidents", "participants", "mentions"):
            for row in only(table, report):
                for name in ("trigger", "sentence", "words", "date_text"):
                    start = row.get(f"{name.removesuffix('_text')}_start")
                    if start is not None:
                        assert row[name] == (report.text[start : row[f"{name.removesuffix('_text')}_end"]] or None)
    assert "\n\n".join(row["text"] for row in only("sections", page())) == page().text


def test_an_incident_knows_its_section_and_paragraph():
    words = "Ulan Kerimbaev, the editor of the Kyrgyz-language weekly Jangy Dobush, was shot dead"
    start = page().text.index(words)
    sentence = Span(start, page().text.index(".", start) + 1)
    incident = Incident(
        id="i1", kind=IncidentKind.KILLING, trigger=Span(start + words.index("shot"), start + len(words)), sentence=sentence
    )
    (killing,) = to_rows(attrs.evolve(page(), incidents=(incident,)))["incidents"]
    section = next(row for row in only("sections", page()) if row["section_id"] == killing["section_id"])
    assert killing["trigger"] == "shot dead"
    assert (section["heading"], killing["paragraph"], killing["paragraph_kind"]) == ("Freedom of Expression", 2, "text")
    assert killing["sentence"] in section["text"].split("\n\n")[killing["paragraph"]]


def test_sections_within_sections():
    outer, inner = only("sections", hostile())
    assert (inner["parent_id"], inner["path"], inner["position"]) == (outer["section_id"], ["Deeper"], 2)
    assert outer["text"].startswith(FORMULA)
    assert outer["text"].endswith("A,B")
    mentions = [(row["section_id"][-2:], row["paragraph"], row["words"]) for row in only("mentions", hostile())]
    assert mentions == [("s2", 1, "@home"), ("s2", None, "Deeper"), ("s1", 1, None)]


def test_roles():
    rows = [(row["role"], row["position"], row["words"]) for row in only("participants", hostile())]
    assert rows == [("agent", 1, "police"), ("agent", 2, None), ("target", 1, None), ("source", 1, "'Tis said")]
    (incident,) = only("incidents", hostile())
    assert incident["attribution_actor_id"] == f"{report_id(hostile())}.a1"
    assert incident["place_countries"] == [None, "SUHH"]


def test_the_header_is_all_there():
    (row,) = only("reports", page())
    assert json.loads(row["header"]) == dict(page().header)
    assert (row["country_alpha3"], row["coverage_latest"]) == ("KGZ", dt.date(2008, 12, 31))


def test_a_report_of_nothing_is_a_row():
    assert {name: len(rows) for name, rows in to_rows(BARE).items() if rows} == {"reports": 1}


def test_text_outside_of_every_section_has_none():
    report = attrs.evolve(hostile(), sections=())
    assert {row["section_id"] for row in to_rows(report)["mentions"]} == {None}
    short = attrs.evolve(
        hostile(), sections=(attrs.evolve(hostile().sections[0], span=hostile().incidents[0].retold[0], sections=()),)
    )
    assert {row["section_id"] for row in to_rows(short)["incidents"]} == {None}


def test_a_second_capture_gives_no_rows_again():
    again = attrs.evolve(page(), site_updated=None)
    assert to_rows([page(), again]) == to_rows(page())


def test_rows_come_while_reports_do():
    def reports():
        yield page()
        raise ConnectionError("the next page")

    rows = iter_rows(reports())
    assert next(rows)[0] == "reports"
    with pytest.raises(ConnectionError):
        list(rows)


def test_what_is_no_report_is_refused_by_name():
    with pytest.raises(TypeError, match=r"made of Report values, this is a str: 'page\.html'"):
        to_rows(["page.html"])
