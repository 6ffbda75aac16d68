"""What a name is: by its own words, or by the words beside it."""

import re
from collections.abc import Sequence

from hrwparse.models import ActorKind, Span
from hrwparse.vocab.belonging import kind_behind
from hrwparse.vocab.bodies import find_body
from hrwparse.vocab.given_names import is_family_name, is_given_name
from hrwparse.vocab.name_heads import class_of_head
from hrwparse.vocab.other_names import class_of_other
from hrwparse.vocab.places import country_of_demonym, find_country, is_place
from hrwparse.vocab.titles import is_title
from hrwparse.vocab.words import load_words

_KINDS = frozenset(ActorKind)
_NEIGHBOURS = _KINDS - {"group", "person"} | {"place", "law", "text", "event"}
_JOINS = frozenset({"of", "for", "on", "to", "against", "in", "without", "de", "del", "des", "do", "da"})
_NOUN = r"([a-z][a-z-]+)"
_BELONGS = re.compile(rf"{_NOUN} (?:of|for|with|at) (?:the |an? )?(?:(?!government|ministry)[a-z-]+ )?(?:[\"“‘'])?$")
_OF_NAME = re.compile(r"[A-ZÀ-Þ][\w.’'-]+ of $")
_BEFORE = re.compile(rf"{_NOUN} (?:of |called |named )?(?:[\"“‘'])?$")
_BEHIND = re.compile(r"^[\"”’']?((?: [a-z][a-z-]+){1,3})\b")
_APPOSED = re.compile(
    r"^[\"”’']?,? ?(?:\(\w+\),? )?(?:\d+, )?(?:who (?:is|was) )?(?:(?:an?|the|its|his|her|their|then|one of) )(?:[\w’'-]+ ){0,4}?"
    rf"{_NOUN}(?=[,.;]| (?:of|from|for|who|which|that|in|at|with|and|on|working|based|to)\b)"
)
_ROLE = re.compile(rf"^, (?:the |a |an |[a-z-]+ )?{_NOUN} (?:of|for|at|in|to) ")
_AGE = re.compile(r"^,? ?\(?(?:aged? )?\d{1,2}\b(?:[,)]| years)")
_SPEECH = re.compile(
    r"^ (?:said|told|was (?:arrested|detained|born|beaten|sentenced|charged|released)|died|added|wrote|himself|herself"
    r"|recalled|testified|explained)\b|^,? who\b"
)
_DETERMINED = re.compile(r"\b(?:[Tt]he|an?|its|his|her) [“\"‘']?$")
_LOCATIVE = re.compile(
    r"\b(?:in|at|near|outside|around|throughout|across|toward|towards|inside|within|entered|left|visited) (?:the )?$"
)


def kind_by_form(words: str) -> str:
    """The class that a name's own words give; "" where they give none.

    >>> kind_by_form("Ministry of Justice"), kind_by_form("Criminal Code"), kind_by_form("Kazakh")
    ('government', 'law', 'demonym')
    """
    if find_country(words):
        return "country"
    if country_of_demonym(words):
        return "demonym"
    body = find_body(words) or find_body(words.partition("/")[0])
    if body is not None:
        return str(body.kind)
    other = class_of_other(words)
    if other:
        return other
    if is_place(words):
        return "place"
    return _head_class(words.replace("’", "'").split(" "))


def _head_class(words: Sequence[str]) -> str:
    """The class of the head: the word before "of", "for", "on" ..., or the last one."""
    words = _without_numbers(words)
    cut = next(
        (at for at, w in enumerate(words) if at and w.lower() in _JOINS),
        len(words),
    )
    for head in dict.fromkeys((words[max(0, cut - 1)], words[-1] if cut == len(words) else "", words[0])):
        cls = class_of_head(head.removesuffix("'s"), words) if head else ""
        opens = head == words[0] != words[max(0, cut - 1)]
        if cls in ("law", "event", "text") and len(words) == 2 and is_given_name(words[0]):
            return "person"  # Omar Law
        if cls and (len(words) > 1 or cls not in ("place", "event", "text")) and (not opens or _may_open(cls, words)):
            return cls
    if (
        len(words) > 1
        and (is_given_name(words[0]) or is_family_name(words[-1]))
        and all(w[0].isupper() or len(w) < 4 or "-" in w for w in words)
    ):
        return "person"
    return ""


def _without_numbers(words: Sequence[str]) -> Sequence[str]:
    """The words up to a number that closes the name or stands before of: Court Branch 21, Article 9 of the Code."""
    kept = [w for at, w in enumerate(words) if not at or not re.fullmatch(r"\d+|[IVX]+|Nos?\.?", w)]
    numbered = len(kept) > 1 and kept[-1] == "Branch" and class_of_head(kept[-2], kept) == "court"
    return kept[:-1] if numbered else kept


def _may_open(cls: str, words: Sequence[str]) -> bool:
    """Whether a head may stand before what it names: Radio Karim, but not Reporters Ana Ruiz or Police Captain Bek."""
    if cls in ("place", "event", "text", "law"):
        return False
    return not any(is_title(w) or (is_given_name(w) and cls not in ("media", "educational", "company")) for w in words[1:])


def kind_by_neighbours(text: str, span: Span) -> str:
    """The class that the nouns beside a name give: the newspaper X; X newspaper; X, a lawyer; X, 34, ..."""
    before = kind_by_noun_before(text, span)
    if before:
        return before
    after = text[span.end : span.end + 120]
    behind = _BEHIND.match(after)
    if behind:
        classes = [_noun_class(word) for word in behind.group(1).split()]
        found = next((c for c in reversed(classes[:1] if classes[0] in _NEIGHBOURS else classes[:2]) if c in _NEIGHBOURS), "")
        listed = _DETERMINED.search(text, max(0, span.start - 6), span.start)  # the Unison trade union
        if found and (listed or not _verb_first(behind.group(1).split())):
            return found
    for pattern in (_APPOSED, _ROLE):
        match = pattern.match(after)
        if match and after[:1] in (",", " ", "”", '"', "’") and "," in after[: match.start(1)]:
            cls = _noun_class(match.group(1))
            if cls in _KINDS and cls != "group":
                return cls
    belongs = _BELONGS.search(text, max(0, span.start - 60), span.start)
    kind = kind_behind(belongs[1]) or kind_behind(belongs[1].removesuffix("s")) if belongs else ""
    if kind:
        return kind
    home = _OF_NAME.search(text, max(0, span.start - 30), span.start)  # Ana Ruiz of Norvik was arrested
    return "person" if home is None and (_AGE.match(after) or _SPEECH.match(after)) else ""


def kind_by_noun_before(text: str, span: Span) -> str:
    """The class that the noun right before a name gives: the newspaper X, the opposition party X; "" where it gives none."""
    before = _BEFORE.search(text, max(0, span.start - 40), span.start)
    if before is None:
        return ""
    cls = _noun_class(before.group(1))
    link = before.group().strip().rpartition(" ")[2]
    if cls == "place" and link in ("of", "called", "named"):
        return cls  # the town of X
    part = cls == "person" and link == "of"  # supporters of X
    return cls if cls in _KINDS and cls != "group" and not part else ""


def is_locative(text: str, span: Span) -> bool:
    """Whether a preposition of place stands before the name."""
    return _LOCATIVE.search(text, max(0, span.start - 16), span.start) is not None


def _verb_first(words: Sequence[str]) -> bool:
    """Whether the first word behind the name is rather a verb: Unison [reports] ..."""
    known = load_words().readings(words[0])
    return any(r.pos != "noun" and r.pos != "adj" for r in known) or not known


def _noun_class(word: str) -> str:
    known = load_words().readings(word)
    if any(r.pos == "verb" and r.form in ("past", "pastpart") for r in known):
        return ""  # they left X
    noun = next((r.lemma for r in known if r.pos == "noun"), None)
    return load_words().noun_class(noun) if noun else ""
