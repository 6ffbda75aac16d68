"""What is true of a document whatever layout read it: where and when the page was captured, and what damage its text has."""

from typing import Any

import attrs

from hrwparse.markup.damage import damage_issues
from hrwparse.markup.page import Page
from hrwparse.models import Document, FrozenDict


def with_provenance(document: Document, page: Page) -> Document:
    """The document with the address and time that the page's wrapper tells, and an issue for each kind of damage in its text."""
    told: dict[str, Any] = {"url": page.capture.url, "captured": page.capture.captured}
    values = {field: value for field, value in told.items() if value is not None}
    return attrs.evolve(
        document,
        **values,
        origins=FrozenDict(dict(sorted({**document.origins, **dict.fromkeys(values, "wrapper")}.items()))),
        issues=(*document.issues, *damage_issues(document.text)),
    )
