"""Names: capital runs, cut from titles and sentence beginnings, typed by what they hold and what stands around them.

The order of the rules is that of the LTG system at MUC-7 (Mikheev, Moens, Grover 1999): sure evidence first (lists, heads,
titles, appositions), then what these teach about the rest of the document, and the relaxed rules last.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from hrwparse.extract.name_kinds import is_locative, kind_by_form, kind_by_neighbours, kind_by_noun_before
from hrwparse.extract.name_runs import Run, Word, find_runs
from hrwparse.models import ActorKind, Span
from hrwparse.vocab.bodies import find_body
from hrwparse.vocab.given_names import is_given_name
from hrwparse.vocab.places import country_of_demonym, find_country, is_place
from hrwparse.vocab.titles import is_title
from hrwparse.vocab.words import load_words

_KINDS = frozenset(ActorKind)
_BODIES = _KINDS - {"person", "group"}
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
        taken = [d for d in dates[at : at + 40] if d.start < sentence.end]
        if not _headline(text[sentence.start : sentence.end]):
            first += [
                _typed(text, span, title) for run in find_runs(text, sentence, taken) for span, title in _pieces(text, run, lower)
            ]
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


# -- cutting ------------------------------------------------------------------------------------------------------------


def _pieces(text: str, run: Run, lower: frozenset[str]) -> Iterator[tuple[Span, str]]:
    """Names in a run, each with the title that stood before it."""
    words = list(run.words)
    if run.initial:
        words = words[_skipped(words, lower) :]
    while words and _function_word(words[0].text):
        words = words[1:]
    while words:
        title = _title_length(words)
        rest = words[title:]
        shown = text[words[0].start : words[title - 1].end] if title else ""
        if title and rest and rest[0].text in ("of", "for", "and", "on"):
            words = _behind_office(rest)
            if words:
                yield Span(words[0].start, words[-1].end), f"{shown}"
            return
        if not rest:
            return
        front = 0 if title else _nationality(rest) or _before_title(rest)
        if front:
            yield Span(rest[0].start, rest[front - 1].end), ""
            words = rest[front:]
            continue
        yield Span(rest[0].start, rest[-1].end), shown
        return


def _function_word(word: str) -> bool:
    """Whether a word is no part of a name even where it is written large (in titles and quotations): The, In, We've."""
    known = load_words().readings(re.split("[’']", word.lower())[0])
    if len(word) > 1 and word.isupper() and word.isalpha():
        return False  # US, WHO
    return (
        bool(known)
        and all(r.pos not in ("noun", "verb", "adj", "adv") for r in known)
        and not is_given_name(word)
        and not is_title(word)
    )


def _skipped(words: Sequence[Word], lower: frozenset[str]) -> int:
    """How many first words are capital only because they open the sentence."""
    word = words[0].text.lower().replace("’", "'")
    known = load_words().readings(word)
    if not known or (words[0].text.isupper() and len(word) > 1):
        return 0
    if any(r.pos not in ("noun", "verb", "adj", "adv") for r in known):
        return 1
    if find_country(words[0].text) or country_of_demonym(words[0].text) or is_place(words[0].text):
        return 0
    if is_title(words[0].text) or (kind_by_form(" ".join(w.text for w in words)) in _KINDS - {"person"} and len(words) > 1):
        return 0
    if is_given_name(words[0].text) and len(words) > 1:
        return 0
    return int(len(words) == 1 or word in lower or any(r.pos in ("adv", "verb") for r in known))


def _title_length(words: Sequence[Word]) -> int:
    """How many of the first words are titles, several in a row included (Prime Minister General ...)."""
    count = 0
    while count < len(words):
        size = next(
            (n for n in range(min(5, len(words) - count), 0, -1) if is_title(" ".join(w.text for w in words[count : count + n]))),
            0,
        )
        if not size:
            break
        count += size
    if count and words[count - 1].owner and count < len(words):
        return 0  # Attorney General's Office
    whole = " ".join(w.text for w in words)
    return (
        0
        if count
        and kind_by_form(whole) in _KINDS - {"person"}
        and words[0].text not in ("Mr.", "Mrs.", "Dr.")
        and count == 1
        and len(words) > 1
        else count
    )


def _behind_office(words: Sequence[Word]) -> list[Word]:
    """The person behind an office: of Internal Affairs [Karim Bek]; empty where the office alone is named."""
    at = 0
    while at < len(words) and (
        words[at].text[0].islower()
        or (load_words().readings(words[at].text.lower()) and not is_given_name(words[at].text))
        or is_place(words[at].text)
    ):
        at += 1
    return list(words[at:])


def _nationality(words: Sequence[Word]) -> int:
    """How many first words are a state or nationality before a title or a person: Kazakh | Prime Minister ..."""
    for size in (2, 1):
        if len(words) <= size:
            continue
        front = " ".join(w.text for w in words[:size])
        if not (
            country_of_demonym(front)
            or find_country(front)
            or (find_body(front) and (_person(words[size:]) or _title_length(words[size:]) == len(words) - size))
        ):
            continue
        rest = words[size:]
        if _title_length(rest) or _person(rest) or country_of_demonym(rest[0].text):
            return size
        whole, behind = kind_by_form(" ".join(w.text for w in words)), kind_by_form(" ".join(w.text for w in rest))
        if whole in ("person", "") and behind in ("person", "") and len(rest) > 1 and not rest[-1].text.isupper():
            return size
    return 0


def _before_title(words: Sequence[Word]) -> int:
    """How many first words stand before a title inside the run: Norvik | Mayor Petra Lund."""
    if kind_by_form(" ".join(w.text for w in words)) in _KINDS - {"person"}:
        return 0
    for at in range(1, len(words) - 1):
        size = _title_length(words[at:])
        if size and at + size < len(words) and words[at + size].text[0].isupper():
            return at
    return 0


def _person(words: Sequence[Word]) -> bool:
    return len(words) > 1 and is_given_name(words[0].text) and kind_by_form(" ".join(w.text for w in words)) in ("person", "")


# -- typing -------------------------------------------------------------------------------------------------------------


def _typed(text: str, span: Span, title: str) -> Name:
    words = text[span.start : span.end]
    if title:
        return Name(span, words, "person", title, True)
    cls = kind_by_form(words)
    other = cls in _OTHER and not is_place(words) and kind_by_noun_before(text, span) in _BODIES
    weak = cls == "person" or other  # what stands beside the name knows better
    if cls and not weak and not (" " not in words and load_words().readings(words.lower()) and cls in _KINDS):
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
    if len(name.text) == 1 or re.fullmatch(r"[A-Z]{2,}s", name.text):
        return None
    if len(words) == 1 and load_words().readings(name.text.lower()):
        longer = [form for form in bodies.get(name.text, ()) if form != name.text]
        return attrs.evolve(name, cls=known[longer[0]]) if len(longer) == 1 else None
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
