"""Names: capitalised runs, cut from titles and sentence beginnings, typed by what they hold and what stands around them.

The order of the rules is that of the LTG system at MUC-7 (Mikheev, Moens, Grover 1999): sure evidence first (lists, heads,
titles, appositions), then what these teach about the rest of the document, and the relaxed rules last.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from hrwparse.extract.name_kinds import kind_by_form, kind_by_neighbours
from hrwparse.models import Document, Span
from hrwparse.vocab.places import country_of_demonym, find_country
from hrwparse.vocab.titles import is_title
from hrwparse.vocab.words import load_words

_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞĀ-Ž](?:[\w’'‑-]*\w)?\.?(?<=[\w])|(?:[A-Z]\.)+|(?:al|el|ul|as|ar|an|ad|az|ash|at)[-‑][A-Z][\w’'‑-]*)"
_PARTICLE = r"(?:de la|de los|de las|del|de|da|dos|das|do|di|van der|van den|van|von|der|den|bin|bint|ibn|ben|ould|al|el|la|le|y|e|ag|wa)"
_INSIDE = r"(?:of the|of|for the|for|on the|on|to|and|against|in|without)"
RUN = re.compile(rf"(?<![\w])(?:{_CAPITAL})(?:(?: {_PARTICLE})? (?:{_CAPITAL}|&|\d{{1,3}}(?!\d|,\d)(?= |\b)(?=(?: [A-Z])))|(?: {_INSIDE}) {_CAPITAL})*")
_ORGANISATION_JOIN = re.compile(rf" (?:{_INSIDE}) ")
_LOWER_FIRST = frozenset("president minister general king pope judge".split())


@attrs.frozen(eq=False)
class Name:
    """One mention of a name. ``cls`` is an actor kind, ``country``, ``place``, ``demonym``, another class, or "" (unknown)."""

    span: Span
    text: str
    cls: str
    title: str = ""
    sure: bool = False


def find_names(text: str, sentences: Sequence[Span], document: Document | None = None) -> tuple[Name, ...]:
    """Every mention of a name in the sentences, in order."""
    lower = _lower_words(text)
    pieces = [p for s in sentences for p in _pieces(text, s, lower)]
    first = [_typed(text, span, title) for span, title in pieces]
    known = _learn(first)
    return tuple(_relearn(text, name, known) for name in first)


def _lower_words(text: str) -> frozenset[str]:
    """Words that the document also has in lower case: evidence against a name at a sentence's beginning."""
    return frozenset(re.findall(r"(?<![\w])[a-z][a-z’'-]+", text))


def _pieces(text: str, sentence: Span, lower: frozenset[str]) -> Iterator[tuple[Span, str]]:
    """The capitalised runs of a sentence, cut into names, each with the title that stood before it."""
    for match in RUN.finditer(text, sentence.start, sentence.end):
        start, end = match.span()
        initial = text[sentence.start : start].strip("\"“‘'([—–- ") == ""
        if initial:
            start = _skip_initial(text, start, end, lower)
        for span in _split(text, start, end):
            named, title = _cut_title(text, span)
            if named is not None:
                yield named, title


def _skip_initial(text: str, start: int, end: int, lower: frozenset[str]) -> int:
    """Leave out a first word that is capital only because it opens the sentence."""
    words = text[start:end].split(" ")
    word = words[0].lower().replace("’", "'")
    known = load_words().readings(word)
    function = any(r.pos not in ("noun", "verb", "adj", "adv") for r in known)
    place = find_country(words[0]) or country_of_demonym(words[0])
    if function or (known and not place and (len(words) == 1 or word in lower or any(r.pos in ("adv", "verb") for r in known))):
        at = start + len(words[0])
        return at + 1 if at < end else end
    return start


def _split(text: str, start: int, end: int) -> Iterator[Span]:
    """Cut a run where two names meet: at joins that only organisations have inside."""
    at = start
    while at < end and text[at] == " ":
        at += 1
    run = text[at:end]
    if not run:
        return
    join = next((m for m in _ORGANISATION_JOIN.finditer(run) if not _holds(run[: m.start()], m.group().strip(), run[m.end() :])), None)
    if join is None:
        yield from _split_country(Span(at, end), run)
    else:
        yield from _split_country(Span(at, at + join.start()), run[: join.start()])
        yield from _split(text, at + join.end(), end)


def _holds(left: str, join: str, right: str) -> bool:
    """Whether a name goes on over the join: Committee [for] Justice, but not Ministry of Justice [and] Ana Ruiz."""
    if find_country(f"{left} {join} {right}"):
        return True
    words = left.split()
    classes = [load_words().noun_class(w.lower()) for w in words]
    headed = any(c not in ("abstract", "person", "place", "time") and load_words().readings(w.lower()) for c, w in zip(classes, words, strict=True))
    if join == "and":
        return headed and len(words) >= 2 and any(w in ("of", "for", "on") for w in words) and not _person_like(right)
    if join in ("in", "to", "against", "without"):
        return headed and join in ("to", "against", "without")
    return headed


def _person_like(words: str) -> bool:
    return not any(load_words().readings(w.lower()) for w in words.split())


def _split_country(span: Span, run: str) -> Iterator[Span]:
    """Cut a leading demonym or country from a title or a person's name: Kazakh | Prime Minister Karim ..."""
    first, _, rest = run.partition(" ")
    if rest and country_of_demonym(first) and not load_words().noun_class(run.split()[-1].lower()) not in ("person", "abstract"):
        yield Span(span.start, span.start + len(first))
        yield Span(span.start + len(first) + 1, span.end)
    else:
        yield span


def _cut_title(text: str, span: Span) -> tuple[Span | None, str]:
    """Take titles off the front of a name; None where nothing else is left."""
    words = text[span.start : span.end].split(" ")
    count = 0
    for length in range(min(5, len(words)), 0, -1):
        if is_title(" ".join(words[:length])):
            count = length
            break
    if count and count < len(words) and is_title(words[count]):
        count += 1
    if not count:
        return span, ""
    title = " ".join(words[:count])
    if count == len(words):
        return None, ""
    rest = " ".join(words[count:])
    if rest.startswith(("of ", "for ")):
        return None, ""
    return Span(span.start + len(title) + 1, span.end), title


def _typed(text: str, span: Span, title: str) -> Name:
    words = text[span.start : span.end]
    if title:
        return Name(span, words, "person", title, True)
    cls = kind_by_form(words)
    if cls:
        return Name(span, words, cls, "", True)
    cls = kind_by_neighbours(text, span)
    return Name(span, words, cls, "", bool(cls))


def _learn(names: Sequence[Name]) -> dict[str, str]:
    """What sure mentions teach: full form, surname and acronym to class."""
    known: dict[str, str] = {}
    for name in names:
        if name.sure:
            known.setdefault(name.text, name.cls)
            if name.cls == "person" and " " in name.text:
                known.setdefault(name.text.split()[-1], "person")
    return known


def _relearn(text: str, name: Name, known: dict[str, str]) -> Name:
    """Give an unsure name what the document has taught, or what its shape makes likeliest."""
    if name.sure:
        return name
    cls = known.get(name.text) or known.get(name.text.split()[-1] if " " in name.text else "", "")
    if not cls:
        words = name.text.split()
        likely = 2 <= len(words) <= 4 and _person_like(name.text) and not name.text.isupper()
        cls = "person" if likely else ""
    return attrs.evolve(name, cls=cls)
