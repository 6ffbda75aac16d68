"""Every header fact of 112 real pages is read back from every form that such a page is saved in, and none is made up."""

import header_pages
import pytest

import hrwparse

ORIGINS = {"label", "cite-as", "title", "meta", "JSON-LD", "address", "body", "wrapper"}
ROWS = header_pages.load_facts()


def shown(document: hrwparse.Document, field: str) -> str:
    """A field as the table writes it."""
    value = getattr(document, field)
    if field == "countries":
        return " ".join(country.alpha3 for country in value)
    if field == "coverage":
        return value.edtf if value else ""
    return "" if value is None else str(value)


def misses(row: header_pages.Row, saved: header_pages.Saved) -> list[str]:
    """What a form of a page shows and was not read, or was read and is not shown."""
    document = hrwparse.read(saved.source, url=saved.url)
    found = [
        f"{row['n']} {saved.form} ({document.layout}): {field} is {got!r}, not {row[field]!r}"
        for field in sorted(saved.shows)
        if row[field] != "?" and (got := shown(document, field)) != row[field]
    ]
    told = [field for field in header_pages.FIELDS if shown(document, field)]
    found += [f"{row['n']} {saved.form}: no origin of {field}" for field in told if document.origins.get(field) not in ORIGINS]
    if not document.text.endswith("\n\n".join(header_pages.BODY)):
        found.append(f"{row['n']} {saved.form}: the body is {document.text[:200]!r}")
    return found


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['n']}-{row['family']}")
def test_every_fact_of_every_form(row):
    assert [miss for saved in header_pages.saved_forms(row) for miss in misses(row, saved)] == []


def test_no_page_is_left_out():
    assert len(ROWS) == 112
    assert sum(1 for row in ROWS if row["cite_as"]) == 15
