"""What a name is: by its own words, or by the words beside it."""

import re

from hrwparse.models import ActorKind, Span
from hrwparse.vocab.bodies import find_body
from hrwparse.vocab.given_names import is_given_name
from hrwparse.vocab.places import country_of_demonym, find_country, is_place
from hrwparse.vocab.words import load_words

_KINDS = frozenset(ActorKind)
_NOT_ACTORS = frozenset({"law", "text", "event", "election", "agreement", "measure", "place", "building", "time", "assembly",
                         "meeting", "program", "crime", "proceeding", "right", "weapon", "vehicle"})  # fmt: skip
_NOUN = r"([a-z][a-z-]+)"
_BEFORE = re.compile(rf"{_NOUN} (?:[\"“‘'])?$")
_AFTER = re.compile(rf"^(?:['’]s)?,? (?:\d+, )?(?:an?|the|its|his|her|their|then|one of) (?:[\w’'-]+ ){{0,4}}?{_NOUN}(?=[,.;]| (?:of|from|for|who|which|that|in|at|with|and|on|working|based)\b)")
_AGE = re.compile(r"^, \d{1,2},")
_SPEECH = re.compile(r"^ (?:said|told|was arrested|was detained|was born|died|added|wrote|himself|herself)\b")


def kind_by_form(words: str) -> str:
    """The class that a name's own words give; "" where they give none.

    >>> kind_by_form("Ministry of Justice"), kind_by_form("Criminal Code")
    ('government', 'law')
    """
    if find_country(words):
        return "country"
    if country_of_demonym(words):
        return "demonym"
    body = find_body(words)
    if body is not None:
        return str(body.kind)
    if is_place(words):
        return "place"
    return _head_class(words)


def _head_class(words: str) -> str:
    """The class of the head: the word before "of", "for", "on" ..., or the last one."""
    parts = re.split(r" (?:of|for|on|to|against|in|and|without) ", words)
    for part in (parts[0], words):
        head = part.split()[-1].lower()
        readings = load_words().readings(head)
        noun = next((r.lemma for r in readings if r.pos == "noun"), None)
        cls = load_words().noun_class(noun) if noun else ""
        if cls in _KINDS - {"person", "group"} or cls in _NOT_ACTORS:
            return cls
    if is_given_name(words.split()[0]) and len(words.split()) > 1:
        return "person"
    return ""


def kind_by_neighbours(text: str, span: Span) -> str:
    """The class that the nouns beside a name give: the newspaper X; X, a lawyer; X, 34, ..."""
    before = _BEFORE.search(text, max(0, span.start - 40), span.start)
    if before:
        cls = _noun_class(before.group(1))
        if cls in _KINDS and cls != "group":
            return cls
    after = text[span.end : span.end + 90]
    match = _AFTER.match(after)
    if match:
        cls = _noun_class(match.group(1))
        if cls in _KINDS and cls != "group":
            return cls
    return "person" if _AGE.match(after) or " " in text[span.start : span.end] and _SPEECH.match(after) else ""


def _noun_class(word: str) -> str:
    noun = next((r.lemma for r in load_words().readings(word) if r.pos == "noun"), None)
    return load_words().noun_class(noun) if noun else ""
