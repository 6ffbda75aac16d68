"""Names: capital runs, cut and typed by what they hold and what stands around them.

The order of the rules is that of the LTG system at MUC-7 (Mikheev, Moens, Grover 1999): sure evidence first (lists, heads,
titles, appositions), then what these teach about the rest of the document, and the relaxed rules last.
"""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from hrwparse.extract.name_credits import find_credits, find_dateline
from hrwparse.extract.name_cuts import cut_names
from hrwparse.extract.name_kinds import is_locative, kind_by_form, kind_by_neighbours, kind_by_noun_before
from hrwparse.extract.name_runs import find_runs
from hrwparse.models import ActorKind, Span
from hrwparse.vocab.given_names import is_given_name
from hrwparse.vocab.places import is_place
from hrwparse.vocab.words import load_words

_KINDS = frozenset(ActorKind)
_BODIES = _KINDS - {"person", "group"}
_NOTHING = re.compile(r"[A-Z]{2,}s|[A-Z]{1,3}\d[\d,.]*(?:m|bn|k|tn)")  # NGOs, N10m
_OTHER = frozenset({"place", "law", "event", "text"})


@attrs.frozen(eq=False)
class Name:
    """One mention of a name. ``cls`` is an actor kind, ``country``, ``place``, ``demonym``, another class, or "" (unknown)."""

    span: Span
    text: str
    cls: str
    title: str = ""
    sure: bool = False


def find_names(text: str, sentences: Sequence[Span], dates: Sequence[Span] = ()) -> tuple[Name, ...]:
    """Every mention of a name in the sentences, in order; none stands inside a date."""
    lower = frozenset(re.findall(r"(?<![\w])[a-z][a-z’'-]+", text))
    first: list[Name] = []
    at = 0
    for sentence in sentences:
        while at < len(dates) and dates[at].end <= sentence.start:
            at += 1
        if _headline(text[sentence.start : sentence.end]):
            continue
        taken = [d for d in dates[at : at + 40] if d.start < sentence.end] + list(find_credits(text, sentence))
        line = find_dateline(text, sentence)
        runs = find_runs(text, sentence, taken)
        found = [_typed(text, span, title) for run in runs for span, title in cut_names(text, run, lower)]
        first += [_in_dateline(name) if line and name.span.end <= line.end else name for name in found]
    known = _learn(text, first)
    bodies: dict[str, list[str]] = {}
    for form, cls in known.items():
        if cls in _BODIES or cls == "group":
            bodies.setdefault(form.split()[-1], []).append(form)
    named = (_relearn(text, name, known, bodies) for name in first)
    return tuple(name for name in named if name is not None)


def _headline(sentence: str) -> bool:
    """Whether all words are written large, as in a headline: capitals tell nothing there."""
    words = re.findall(r"[^\W\d_]{5,}", sentence)
    return len(words) >= 5 and all(w[0].isupper() for w in words) and sentence.rstrip()[-1] not in ".:"


def _in_dateline(name: Name) -> Name:
    return name if name.cls in ("country", "place") else attrs.evolve(name, cls="place", sure=True)


# -- typing -------------------------------------------------------------------------------------------------------------


def _typed(text: str, span: Span, title: str) -> Name:
    words = text[span.start : span.end]
    if title:
        return Name(span, words, "person", title, True)
    cls = kind_by_form(words)
    other = cls in _OTHER and not is_place(words) and kind_by_noun_before(text, span) in _BODIES
    weak = cls == "person" or other  # what stands beside the name knows better
    common = " " not in words and not (words.isupper() and len(words) > 1) and load_words().readings(words.lower())
    if cls and not weak and not (common and cls in _KINDS):
        return Name(span, words, cls, "", True)
    by_neighbours = kind_by_neighbours(text, span)
    if weak and by_neighbours not in _BODIES:
        return Name(span, words, cls, "", True)
    if by_neighbours in _OTHER and cls in _KINDS:
        by_neighbours = cls
    return Name(span, words, by_neighbours or cls, "", bool(by_neighbours))


def _learn(text: str, names: Sequence[Name]) -> dict[str, str]:
    """What sure mentions teach: full form, surname and acronym to class; and what prepositions of place tell of unknown words."""
    votes: dict[str, Counter[str]] = {}
    for name in names:
        if name.sure:
            weight = 3 if name.title else 1
            votes.setdefault(name.text, Counter())[name.cls] += weight
            if name.cls == "person" and " " in name.text:
                votes.setdefault(name.text.split()[-1], Counter())["person"] += weight
    known = {form: max(sorted(count), key=lambda c: count[c]) for form, count in votes.items()}
    where = Counter((n.text, is_locative(text, n.span)) for n in names if not n.sure and n.text not in known)
    for form, locative in list(where):
        if locative and where[form, True] >= where[form, False]:
            known[form] = "place"
    return known


def _relearn(text: str, name: Name, known: dict[str, str], bodies: dict[str, list[str]]) -> Name | None:
    """Give an unsure name what the document has taught, or what its shape makes likeliest; None for what is no name.

    ``bodies`` are the known names of bodies by their last word.
    """
    if name.sure:
        return name
    words = name.text.split(" ")
    taught = known.get(name.text) or (known.get(words[-1], "") if len(words) > 1 else "")
    if taught and not (taught == "place" and name.cls):
        return attrs.evolve(name, cls=taught)
    if len(name.text) == 1 or _NOTHING.fullmatch(name.text):
        return None
    if len(words) == 1 and load_words().readings(name.text.lower()):
        longer = [form for form in bodies.get(name.text, ()) if form != name.text]
        if len(longer) == 1:
            return attrs.evolve(name, cls=known[longer[0]])
        return name if kind_by_form(name.text) == "legislature" else None  # Congress
    return attrs.evolve(name, cls=name.cls or _likeliest(text, name.span, words))


def _likeliest(text: str, span: Span, words: Sequence[str]) -> str:
    """The class of a name of which nothing is known: what has the shape of a person's name is one."""
    if is_locative(text, span) or re.search(r"\b(?:the|an?) $", text[max(0, span.start - 5) : span.start]):
        return ""
    if any(load_words().readings(w.lower()) and not is_given_name(w) for w in words) and not is_given_name(words[0]):
        return ""
    if any(w.isupper() and len(w) > 1 and "." not in w for w in words):
        return ""
    return "person" if 2 <= len(words) <= 4 else ""
