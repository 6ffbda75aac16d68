"""Write ``expected.json`` beside every page in ``tests/fixtures/pages``: what `hrwparse.read` makes of it.

    python tests/update_fixtures.py

Read the difference before you commit it: these files are what the reader is held to. ``about.md`` says what a page proves and,
in a line ``url: ...``, the address that goes with it.
"""

import json
import pathlib
import re
from collections.abc import Iterator
from typing import Any

import attrs

import hrwparse

INDEXES = pathlib.Path(__file__).parent / "fixtures" / "indexes"
PAGES = pathlib.Path(__file__).parent / "fixtures" / "pages"


def fixtures() -> list[pathlib.Path]:
    """The folders with a page in them."""
    return sorted(path.parent for path in PAGES.glob("*/*/page.*"))


def read_fixture(folder: pathlib.Path) -> hrwparse.Document:
    """The document of a fixture's page."""
    return hrwparse.read(next(folder.glob("page.*")), url=address(folder))


def address(folder: pathlib.Path) -> str | None:
    """The address that goes with a fixture's page."""
    url = re.search(r"^url: (\S+)$", (folder / "about.md").read_text(encoding="utf-8"), re.MULTILINE)
    return url[1] if url else None


def index_fixtures() -> list[pathlib.Path]:
    """The folders with a listing or contents page in them."""
    return sorted(path.parent for path in INDEXES.glob("*/page.*"))


def read_index_fixture(folder: pathlib.Path) -> list[dict[str, Any]]:
    """What a fixture's listing leads to, as plain values."""
    url = re.search(r"^url: (\S+)$", (folder / "about.md").read_text(encoding="utf-8"), re.MULTILINE)
    entries = hrwparse.read_index(next(folder.glob("page.*")), url=url[1] if url else None)
    fields = ("title", "url", "date", "heading")
    shown = [{name: str(value) for name in fields if (value := getattr(entry, name))} for entry in entries]
    return [row | {"kind": entry.page.section} if entry.page else row for row, entry in zip(shown, entries, strict=True)]


def golden(document: hrwparse.Document) -> dict[str, Any]:
    """A document as plain values for a person to read: spans are shown as the text that they cover."""
    plain = {name: _plain(getattr(document, name)) for name in (f.name for f in attrs.fields(hrwparse.Document))}
    del plain["text"], plain["anchors"]
    plain["sections"] = list(_sections(document, document.sections))
    plain["notes"] = [
        {"label": n.label, "text": n.text, "behind": [document.text[: r.start][-20:] for r in n.references]}
        for n in document.notes
    ]
    plain["issues"] = [{"code": i.code, "at": i.span and document.text[i.span.start : i.span.end][:60]} for i in document.issues]
    return {name: value for name, value in plain.items() if value not in (None, [], {})}


def _sections(document: hrwparse.Document, sections: tuple[hrwparse.Section, ...]) -> Iterator[dict[str, Any]]:
    for section in sections:
        shown: dict[str, Any] = {"heading": section.heading, "level": section.level}
        shown["paragraphs"] = [f"{p.kind}: {document.text[p.span.start : p.span.end]}" for p in section.paragraphs]
        if section.sections:
            shown["sections"] = list(_sections(document, section.sections))
        yield shown


def _plain(value: Any) -> Any:
    if attrs.has(type(value)):
        return {f.name: _plain(getattr(value, f.name)) for f in attrs.fields(type(value)) if getattr(value, f.name) is not None}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, hrwparse.FrozenDict):
        return dict(value)
    return value if isinstance(value, (int, type(None))) else str(value)


def main() -> None:
    """Write all."""
    for folder in fixtures():
        text = json.dumps(golden(read_fixture(folder)), ensure_ascii=False, indent=1) + "\n"
        (folder / "expected.json").write_text(text, encoding="utf-8")
    for folder in index_fixtures():
        text = json.dumps(read_index_fixture(folder), ensure_ascii=False, indent=1) + "\n"
        (folder / "expected.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
