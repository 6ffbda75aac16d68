"""Names cut out of a run of capital words: without the word that only opens the sentence, titles, offices and nationalities.

A run may hold several names (*Kazakh | Prime Minister | Karim Bek*) or none (*National Secretary*: an office without its holder).
"""

import re
from collections.abc import Iterator, Sequence

from hrwparse.extract.name_kinds import kind_by_form
from hrwparse.extract.name_runs import Run
from hrwparse.extract.name_words import Word
from hrwparse.models import ActorKind, Span
from hrwparse.vocab.bodies import find_body
from hrwparse.vocab.given_names import is_family_name, is_given_name
from hrwparse.vocab.name_heads import class_of_head
from hrwparse.vocab.places import country_of_demonym, find_country, is_place
from hrwparse.vocab.titles import find_title, is_title
from hrwparse.vocab.words import load_words

_BODIES = frozenset(ActorKind) - {"person", "group"}
_OPEN = ("noun", "verb", "adj", "adv")
_LINKS = frozenset({"of", "for", "on"})
_CREDITS = frozenset({"Credit", "Photo", "Photograph", "Picture", "Image", "File", "Source"})
_INSIDE_NAMES = frozenset({"honorific", "religious", "royal"})  # Abdi Haji Karim, Maria Sister Lund


def cut_names(text: str, run: Run, lower: frozenset[str]) -> Iterator[tuple[Span, str]]:
    """Names in a run, each with the title that stood before it. ``lower``: the words that the text also writes small."""
    words = _trimmed(run, lower)
    while words:
        title = _title_length(words)
        rest = words[title:]
        shown = text[words[0].start : words[title - 1].end] if title else ""
        if title and rest and rest[0].text in (*_LINKS, "and"):
            led, words = _behind_office(rest)
            if led:
                yield Span(led[0].start, led[-1].end), ""
            if words:
                yield Span(words[0].start, words[-1].end), shown
            return
        if not rest:
            return
        front = 0 if title else _nationality(rest) or _before_title(rest)
        if front:
            owner = _without_adjectives(rest[:front])
            yield Span(owner[0].start, owner[-1].end), ""
            words = rest[front:]
            continue
        if not title and _is_office(rest):
            rest = _office_owner(rest)
        if rest:
            yield Span(rest[0].start, rest[-1].end), shown
        return


def _trimmed(run: Run, lower: frozenset[str]) -> list[Word]:
    """The words of a run without what opens the sentence, function words and numbers before it, and the word of a credit line."""
    words = list(run.words)
    if run.initial:
        words = words[_skipped(words, lower) :]
    while words and (_is_function_word(words[0].text) or not _may_open(words[0])):
        words = words[1:]
    if len(words) > 2 and _are_people(words[0].text) and _is_person(words[1:]):
        words = words[1:]  # Reporters Ana Ruiz
    if len(words) > 1 and words[-1].text in _CREDITS:
        words = words[:-1]
    shouted = len(words) > 1 and all(w.text.isupper() and len(w.text) > 2 and _common(w.text) for w in words)
    return [] if shouted and not kind_by_form(" ".join(w.text for w in words)) else words


def _may_open(word: Word) -> bool:
    return word.capital or (word.text[0].isdigit() and not word.text.isdigit())  # 5th Brigade


def _are_people(word: str) -> bool:
    plural = next((r.lemma for r in load_words().readings(word.lower()) if r.pos == "noun" and r.form == "plural"), "")
    return bool(plural) and load_words().noun_class(plural) == "person"


def _is_function_word(word: str) -> bool:
    """Whether a word is no part of a name even where it is written large (in titles and quotations): The, In, We've."""
    known = load_words().readings(re.split("[’']", word.lower())[0])
    if len(word) > 1 and word.isupper() and word.isalpha():
        return False  # US, WHO
    if re.search("n[’']t$|[’'](?:re|ve|ll|m|d)$", word):
        return True  # Don't
    return (
        bool(known)
        and all(r.pos not in _OPEN for r in known)
        and not is_given_name(word)
        and not is_title(word)
        and not re.search("(?:st|nd|rd|th)$", word)  # Twentieth Brigade
    )


def _skipped(words: Sequence[Word], lower: frozenset[str]) -> int:
    """How many first words are capital only because they open the sentence."""
    word = words[0].text.lower().replace("’", "'")
    known = load_words().readings(word)
    if not known or (words[0].text.isupper() and len(word) > 1):
        return 0
    if any(r.pos not in _OPEN for r in known):
        return 1
    if find_country(words[0].text) or country_of_demonym(words[0].text) or is_place(words[0].text):
        return 0
    if is_title(words[0].text) or (kind_by_form(" ".join(w.text for w in words)) in _BODIES | {"group"} and len(words) > 1):
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
    if not count or count == len(words):
        return count
    if words[count].text in _LINKS and not find_body(" ".join(w.text for w in words)):
        return count  # Prosecutor of the Norvik Court
    if words[count - 1].owner or _is_head(words[count:]):
        return 0  # Attorney General's Office, General Hospital
    whole = " ".join(w.text for w in words)
    body = count == 1 and words[0].text not in ("Mr.", "Mrs.", "Dr.") and kind_by_form(whole) in _BODIES | {"group"}
    return 0 if body else count


def _is_head(words: Sequence[Word]) -> bool:
    """Whether what is left of a run is only the head of a body or place: Hospital, Office."""
    word = words[0].text
    return len(words) == 1 and bool(class_of_head(word, [word])) and _common(word) and not is_given_name(word)


def _behind_office(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Body and person behind an office: of [Norvik Textiles Limited], of Internal Affairs [Karim Bek]."""
    at = 0
    while at < len(words) and (
        words[at].text[0].islower() or (_common(words[at].text) and not is_given_name(words[at].text)) or is_place(words[at].text)
    ):
        at += 1
    for first in range(min(3, len(words))):
        body = words[first:]
        if words[first].text[0].isupper() and words[first - 1].text in (*_LINKS, "the") and first:
            whole = kind_by_form(" ".join(w.text for w in body))
            listed = find_body(" ".join(w.text for w in body)) or find_country(" ".join(w.text for w in body))
            if listed or (len(body) > 1 and whole in _BODIES):
                return list(body), []
            break
    return [], list(words[at:])


def _nationality(words: Sequence[Word]) -> int:
    """How many first words are a state or nationality before a title or a person: Kazakh | Prime Minister ..."""
    for size in (2, 1):
        if len(words) <= size:
            continue
        front = " ".join(w.text for w in words[:size])
        if not (
            country_of_demonym(front)
            or find_country(front)
            or (find_body(front) and (_is_person(words[size:]) or _title_length(words[size:]) == len(words) - size))
        ):
            continue
        rest = words[size:]
        if _title_length(rest) or _is_person(rest) or country_of_demonym(rest[0].text):
            return size
        whole, behind = kind_by_form(" ".join(w.text for w in words)), kind_by_form(" ".join(w.text for w in rest))
        if whole in ("person", "") and behind in ("person", "") and len(rest) > 1 and not rest[-1].text.isupper():
            return size
    return 0


def _before_title(words: Sequence[Word]) -> int:
    """How many first words stand before a title inside the run: Norvik | Mayor Petra Lund; Norvik | Commissioner of Police."""
    if kind_by_form(" ".join(w.text for w in words)) in _BODIES | {"group"}:
        return 0
    for at in range(1, len(words) - 1):
        size = _title_length(words[at:])
        behind = words[at + size].text if size and at + size < len(words) else ""
        if not behind or not (behind[0].isupper() or behind in _LINKS):
            continue
        entry = find_title(" ".join(w.text for w in words[at : at + size]))
        if entry is None or entry.title_class not in _INSIDE_NAMES:
            return at
    return 0


def _is_person(words: Sequence[Word]) -> bool:
    return len(words) > 1 and is_given_name(words[0].text) and kind_by_form(" ".join(w.text for w in words)) in ("person", "")


def _is_office(words: Sequence[Word]) -> bool:
    """Whether the run is an office without its holder: National Youth Secretary, Senior Policy Officer."""
    last = words[-1].text
    person = any(r.pos == "noun" and r.form == "singular" for r in load_words().readings(last.lower()))
    if len(words) < 2 or not person or load_words().noun_class(last.lower()) != "person" or class_of_head(last, [last]):
        return False
    inner = [w.text for w in words[int(_owns_office(words[0].text)) :]]
    return all(_common(w) or re.fullmatch("[IVX]+|of|for|and|the|[-&]", w) for w in inner) and not any(
        is_given_name(w.text) or is_family_name(w.text) for w in words
    )


def _owns_office(word: str) -> bool:
    return bool(find_country(word) or country_of_demonym(word) or find_body(word) or is_place(word)) or (
        word.isupper() and len(word) > 1
    )


def _without_adjectives(words: Sequence[Word]) -> Sequence[Word]:
    """What stands before a title without the adjectives that belong to it: NDP | National [Secretary]."""
    if _owns_office(words[0].text):
        while len(words) > 1 and any(r.pos == "adj" for r in load_words().readings(words[-1].text.lower())):
            words = words[:-1]
    return words


def _office_owner(words: Sequence[Word]) -> list[Word]:
    """What stands before the office: [UN] Special Rapporteur; empty where that is a common word."""
    return [words[0]] if _owns_office(words[0].text) else []


def _common(word: str) -> bool:
    return bool(load_words().readings(word.lower()))
