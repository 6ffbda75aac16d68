"""Marks of notes in running text, and the folded text that they stand in."""

import re
from collections.abc import Sequence

from lxml import html

from hrwparse.markup.blocks.block import Marker
from hrwparse.markup.places.alignment import fold_runs, position
from hrwparse.markup.tree.elements import leads_to_note, short_text
from hrwparse.text.normalize import fold

_MARK = re.compile(r"[\[(]?\s*(\d{1,4}|[ivx]{1,6}|\*{1,3}|†|‡)\s*[\])]?", re.IGNORECASE)
_LONGEST_MARK = 12  # characters
_UNIT = re.compile(r"\b(?:[kcm]?m|ft|mi|10)$")  # a superscript behind it is an exponent


def read_mark(node: html.HtmlElement, before: Sequence[str]) -> str | None:
    """The label, where an element is a reference to a note: a superscript sign, or a link to the place of a note.

    ``before`` are the pieces of text in front of it.
    """
    if node.tag not in ("sup", "a") or len(node) > 3:
        return None
    match = _MARK.fullmatch(fold(short_text(node, _LONGEST_MARK)))
    if match is None:
        return None
    linked = leads_to_note(node)
    is_power = _UNIT.search("".join(before[-2:])[-12:]) is not None
    return match[1] if linked or (node.tag == "sup" and not is_power) else None


def place_marks(raw: str, marks: Sequence[tuple[int, str]]) -> tuple[str, tuple[Marker, ...]]:
    """Folded text, and the markers at the ends of the words that they follow."""
    text = fold(raw)
    if not marks:
        return text, ()
    runs = fold_runs(raw, text)
    return text, tuple(Marker(offset=_word_end(text, position(runs, at)), label=label) for at, label in marks)


def _word_end(text: str, at: int) -> int:
    """The end of the word before a place: folded text has single spaces only."""
    return at - 1 if text[at - 1 : at] == " " else at
