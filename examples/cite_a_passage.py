"""Cite the passage behind a claim: find the words, print the note and the reference as they go into a brief, and save them.

    python examples/cite_a_passage.py [PAGE] [--words WORDS] [--kind KIND ...] [--to FOLDER]

PAGE is a saved page; without it, the invented page in ``examples/pages`` is read. Cited are the sentences that hold WORDS,
or that tell an incident of these kinds (default: the killings and deaths). Into FOLDER (default:
``examples/output/cite_a_passage``) go the same references for Zotero, Word or Pandoc (``passages.json``), LaTeX
(``passages.bib``) and EndNote (``passages.ris``).
"""

import argparse
import json
import pathlib
import sys
import textwrap
from collections.abc import Iterator, Sequence

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source import Locator
from citeproc.source.json import CiteProcJSON

import hrwparse

HERE = pathlib.Path(__file__).parent
STYLE = "harvard-cite-them-right"  # ships with citeproc-py; any style of https://www.zotero.org/styles will do
WIDTH = 98


def main() -> None:
    sys.stdout.reconfigure(encoding="utf-8")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("page", nargs="?", type=pathlib.Path, default=HERE / "pages" / "refworld-sample.html")
    parser.add_argument("--words", help="cite the sentences of the page that hold these words")
    parser.add_argument("--kind", nargs="+", type=hrwparse.IncidentKind, default=["killing", "death"], metavar="KIND")
    parser.add_argument("--to", type=pathlib.Path, default=HERE / "output" / "cite_a_passage", metavar="FOLDER")
    wanted = parser.parse_args()
    report = hrwparse.parse(wanted.page)
    passages = list(find(report, wanted.words, wanted.kind))
    if not passages:
        sys.exit(f"{wanted.page}: nothing to cite")
    notes, bibliography = render(report, passages)
    for number, (passage, note) in enumerate(zip(passages, notes, strict=True), 1):
        print(*card(report, passage, number, note), "", sep="\n")
    entries = (textwrap.fill(entry, WIDTH, initial_indent="    ", subsequent_indent="    ") for entry in bibliography)
    print("Bibliography", "", *entries, sep="\n")
    save(report, passages, wanted.to)


def find(report: hrwparse.Report, words: str | None, kinds: Sequence[str]) -> Iterator[hrwparse.Span]:
    """The sentences to cite, in order of the text, each once."""
    if words:
        text = report.text
        at = text.find(words)
        while at >= 0:
            told = (i.sentence for i in report.incidents if i.sentence.start <= at < i.sentence.end)
            yield next(told, hrwparse.Span(at, at + len(words)))  # no incident there: the words alone
            at = text.find(words, at + len(words))
    else:
        yield from dict.fromkeys(i.sentence for i in report.incidents if i.kind in kinds)


def render(report: hrwparse.Report, passages: Sequence[hrwparse.Span]) -> tuple[list[str], list[str]]:
    """A note for each passage and the bibliography, by a citation processor in `STYLE`."""
    item = hrwparse.to_csl(report)
    style = CitationStylesStyle(STYLE, locale="en-GB", validate=False)
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    notes = []
    for passage in passages:
        (cite,) = hrwparse.to_csl_citation(report, passage)["citationItems"]
        place = {"locator": Locator(cite["label"], cite["locator"])} if "locator" in cite else {}
        citation = Citation([CitationItem(cite["id"], **place)])
        bibliography.register(citation)
        notes.append("".join(map(str, bibliography.cite(citation, lambda cite: None))))
    return notes, list(map(str, bibliography.bibliography()))


def card(report: hrwparse.Report, passage: hrwparse.Span, number: int, note: str) -> Iterator[str]:
    """The quotation with its note, where it stands, and the address that leads a browser to it."""
    item = hrwparse.to_csl(report, passage)
    yield from textwrap.wrap(f"“{item['annote']}” {note}", WIDTH, initial_indent=f"{number:>2}  ", subsequent_indent="    ")
    yield f"    under “{item['section']}”" if "section" in item else "    (no heading)"
    if item["custom"]["link"]:
        yield f"    {item['custom']['link']}"


def save(report: hrwparse.Report, passages: Sequence[hrwparse.Span], folder: pathlib.Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    items = [hrwparse.to_csl(report), *(hrwparse.to_csl(report, passage) for passage in passages)]
    files = {
        "passages.json": json.dumps(items, ensure_ascii=False, indent=2),
        "passages.bib": "\n".join([hrwparse.to_bibtex(report), *(hrwparse.to_bibtex(report, p) for p in passages)]),
        "passages.ris": "".join([hrwparse.to_ris(report), *(hrwparse.to_ris(report, p) for p in passages)]),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    print(f"\nSaved to {folder.name}/: {', '.join(files)}; {len(items)} references: the report and its passages")


if __name__ == "__main__":
    main()
