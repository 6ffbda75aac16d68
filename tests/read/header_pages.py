"""Pages with the header facts of real ones and invented bodies, in the forms that such pages are saved in.

``data/header_facts.tsv`` has a row for each of 112 pages of Refworld, hrw.org and sites that copy them, collected in November
2026: titles, dates, addresses and citation lines as printed, and in ``top`` the lines above the text, with ``{t}`` for the title
and ``{p}`` for the publisher; subtitles, captions and names are invented. ``by_url`` names the fields that nothing but the
address tells; ``?`` stands for what the facts leave open.
"""

import csv
import datetime as dt
import html
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs

FIELDS = ("title", "publisher", "author", "published", "docid", "countries", "report_year", "coverage")
BODY = (
    "The king of Ruritania promised an open court in the spring, but the year ended as it had begun, with closed doors.",
    "Voters and Lists",
    "The party White Rose was struck from the lists three weeks before the vote, and its leaders asked for a new count.",
    "Printers and Papers",
    "Although the charter grants the right to print, the papers of the capital were closed in July and stayed so.",
)
DISCLAIMER = (
    "This is not a UNHCR publication. UNHCR is not responsible for, nor does it necessarily endorse, its content. "
    "Any views expressed are solely those of the author or publisher."
)
STAMP = "Last Updated: Monday, 05 June 2023, 10:55 GMT"
BREAK = " ¦ "
Row = dict[str, str]


def load_facts() -> list[Row]:
    """The rows of the table."""
    with (Path(__file__).parent / "data" / "header_facts.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@attrs.frozen
class Saved:
    """A page in one form, and the fields that it shows."""

    form: str
    source: str
    url: str | None
    shows: frozenset[str]


def saved_forms(row: Row) -> Iterator[Saved]:
    """A row's page in all forms that fit it, with and without its address."""
    alone = frozenset(FIELDS) - frozenset(row["by_url"].split())
    forms = _HEADER_FORMS if row["cite_as"] else _TEXT_FORMS | (_HTML_FORMS if row["title"] else {})
    for form, render in forms.items():
        source = render(row)
        yield Saved(f"{form} with url", source, row["url"], frozenset(FIELDS))
        yield Saved(form, source, None, alone)
    if row["cite_as"]:
        title_year = "published" if row["published"] else ""
        for form, (render, lost) in _PARTS_LOST.items():
            shows = frozenset(FIELDS) - {"author", *lost, title_year if "published" in lost else ""}
            yield Saved(form, render(row), row["url"], shows)


def _labels(row: Row) -> list[tuple[str, str]]:
    day = dt.date.fromisoformat(row["published"])
    note = row["coverage_line"].removeprefix("Comments=") if row["coverage_line"].startswith("Comments=") else ""
    pairs = [
        ("Publisher", row["publisher"]),
        ("Author", row["author"]),
        ("Publication Date", f"{day.day} {day:%B %Y}"),
        ("Citation / Document Symbol", row["symbol"]),
        ("Cite as", row["cite_as"]),
        ("Comments", note),
        ("Disclaimer", DISCLAIMER),
    ]
    return [(label, value) for label, value in pairs if value]


def _body(row: Row) -> list[str]:
    line = row["coverage_line"]
    return [line, *BODY] if line and not line.startswith("Comments=") else list(BODY)


def _space(row: Row, stamp: bool = True) -> str:
    rows = "\n".join(f"{label}{'' if label == 'Disclaimer' else ' '}{value}" for label, value in _labels(row))
    return "\n\n".join([*([STAMP] if stamp else ()), row["title"], rows, *_body(row)])


def _pipe(row: Row) -> str:
    return "\n".join([row["title"], *(f"{label} | {value} |" for label, value in _labels(row)), *_body(row)])


def _glued(row: Row) -> str:
    return "\n\n".join([STAMP, row["title"], *(label + value for label, value in _labels(row)), *_body(row)])


def _run_together(row: Row) -> str:
    return "\n\n".join([row["title"], "".join(label + value for label, value in _labels(row)), *_body(row)])


def _colon_lines(row: Row) -> str:
    rows = (f"{label}:\n{value}" for label, value in _labels(row))
    return "\n".join([row["title"], *rows, *_body(row)])


def _page(title: str, inside: str, head: str = "") -> str:
    return f"<html><head><title>{html.escape(title)}</title>{head}</head><body>{inside}</body></html>"


def _elements(lines: list[str]) -> str:
    return "".join(f"<{tag}>{html.escape(line)}</{tag}>" for line in lines for tag in ["h3" if line in BODY[1::2] else "p"])


def _table(row: Row) -> str:
    rows = "".join(f"<tr><td>{label}</td><td>{html.escape(value)}</td></tr>" for label, value in _labels(row))
    top = f"<div>{STAMP}</div><h1>{html.escape(row['title'])}</h1><table>{rows}</table>"
    return _page(f"Refworld | {row['title']}", top + _elements(_body(row)))


def _breaks(row: Row) -> str:
    rows = "".join(f"<b>{label}</b> {html.escape(value)}<br>\n" for label, value in _labels(row))
    top = f"<p>{STAMP}</p><h2>{html.escape(row['title'])}</h2><p>{rows}</p>"
    return _page(f"Refworld | {row['title']}", top + _elements(_body(row)))


def _archived(row: Row) -> str:
    address = f"https://web.archive.org/web/20230605124526/{row['url']}"
    bar = f'<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base"><a href="{address}">7 captures</a></div>'
    page = _table(row) if row["cite_as"] else _legacy(row)
    page = page.replace("<body>", f"<body>{bar}<!-- END WAYBACK TOOLBAR INSERT -->")
    return f"{page}<!-- FILE ARCHIVED ON 12:45:26 Jun 05, 2023 AND RETRIEVED FROM THE INTERNET ARCHIVE -->"


_HEADER_FORMS: dict[str, Callable[[Row], str]] = {
    "space form": _space,
    "print view": lambda row: _space(row, stamp=False),
    "pipe form": _pipe,
    "glued labels": _glued,
    "all in one line": _run_together,
    "values below labels": _colon_lines,
    "html table": _table,
    "html line breaks": _breaks,
    "wayback": _archived,
}


def _only(*labels: str) -> Callable[[Row], str]:
    def render(row: Row) -> str:
        rows = "\n".join(f"{label} {value}" for label, value in _labels(row) if label in labels)
        return "\n\n".join([row["title"], rows, *_body(row)])

    return render


def _site_2023(row: Row) -> str:
    day = dt.date.fromisoformat(row["published"])
    return "\n".join([row["title"], "- Document source:", "-", "Date:", f"{day.day} {day:%B %Y}", *_body(row)])


_PARTS_LOST: dict[str, tuple[Callable[[Row], str], tuple[str, ...]]] = {
    "cite-as only": (_only("Cite as"), ("coverage",)),
    "publisher and date only": (_only("Publisher", "Publication Date"), ("coverage",)),
    "labels of 2023": (_site_2023, ("coverage", "publisher")),
    "title only": (lambda row: "\n\n".join([row["title"], *_body(row)]), ("coverage", "publisher", "published")),
}


def _top(row: Row) -> list[str]:
    lines = row["top"].split(BREAK) if row["top"] else []
    return [line.replace("{t}", row["title"]).replace("{p}", row["publisher"]) for line in lines]


def _text(row: Row) -> str:
    return "\n\n".join([*_top(row), *BODY])


def _single_spaced(row: Row) -> str:
    return "\n".join([*_top(row), *BODY])


def _indented(row: Row) -> str:
    return "\n\n".join([*_top(row)[:-1], *(f"     {line}\xa0" for line in [*_top(row)[-1:], *BODY])])


def _legacy(row: Row) -> str:
    lines = [_legacy_line(row, line) for line in _top(row)]
    return _page(row["title"], "<CENTER>" + "".join(lines) + "</CENTER>" + _elements(list(BODY)))


def _legacy_line(row: Row, line: str) -> str:
    if line == row["title"]:
        return f"<H2>{html.escape(line)}</H2>"
    if line.startswith("World map "):
        return f'<img alt="World map"> <b>{html.escape(line.removeprefix("World map "))}</b><br>'
    return f"<P>{html.escape(line)}</P>"


def _modern(row: Row) -> str:
    lines = [
        f"<h1>{html.escape(line)}</h1>" if line == row["title"] else f'<p class="l">{html.escape(line)}</p>' for line in _top(row)
    ]
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    return _page(row["title"], f"<main><header>{''.join(lines)}</header><article>{_elements(list(BODY))}</article></main>", head)


_TEXT_FORMS: dict[str, Callable[[Row], str]] = {
    "text": _text,
    "no blank lines": _single_spaced,
    "indented": _indented,
}
_HTML_FORMS: dict[str, Callable[[Row], str]] = {
    "static html": _legacy,
    "html": _modern,
}
