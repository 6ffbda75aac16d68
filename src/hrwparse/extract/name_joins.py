"""Whether a name goes on: over a possessive mark, over of, for and and, over the commas of a ministry's fields, over a slash."""

from collections.abc import Sequence

from hrwparse.extract.name_words import Word
from hrwparse.vocab.bodies import find_body
from hrwparse.vocab.given_names import is_given_name
from hrwparse.vocab.name_heads import class_of_head, load_heads
from hrwparse.vocab.places import country_of_demonym, find_country, is_place
from hrwparse.vocab.titles import is_title
from hrwparse.vocab.words import load_words

_WITH_BRANCHES = frozenset({"civil_society", "media"})


def are_adjacent(text: str, left: Word, right: Word) -> bool:
    """Whether nothing but a space, a possessive mark or the slash before a branch stands between two words."""
    between = text[left.end : right.start]
    if between == "/":  # Human Rights Watch/Asia
        branch = is_place(right.text) or bool(find_body(right.text))
        return branch and class_of_head(left.text, [left.text]) in _WITH_BRANCHES
    return between in (" ", "\u00a0") or (left.owner and between in ("'s ", "’s ", "' ", "’ "))


def is_owner_inside(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a possessor is part of the name: People's [Party], Attorney General's [Office], Alzheimer's [Society]."""
    owner, thing = words[last].text, words[last + 1].text
    if not words[last + 1].capital or find_country(owner) or is_place(thing) or country_of_demonym(thing):
        return False
    if is_title(" ".join(w.text for w in words[max(first, last - 1) : last + 1])) or is_title(owner):
        return class_of_head(thing, [owner, thing]) not in ("", "person")
    if _common(owner) or (owner.endswith("s") and _common(owner[:-1])):
        people = owner.endswith(("s", "men", "people", "People", "ren"))
        return (people or not class_of_head(owner, [owner])) and (_common(thing) or thing.casefold() in load_heads())
    alone = last + 2 >= len(words) or not words[last + 2].capital
    private = class_of_head(thing, [thing]) in ("civil_society", "educational", "company")
    return alone and private and last - first < 3 and not is_place(owner) and not country_of_demonym(owner)


def _common(word: str) -> bool:
    return any(r.pos == "noun" for r in load_words().readings(word.casefold()))


def has_head(words: Sequence[str]) -> bool:
    """Whether one of the words tells what an organisation, a law or an event is."""
    return any(class_of_head(w, words) not in ("", "place") for w in words)


def goes_on(left: Sequence[str], join: str, right: Sequence[str]) -> bool:
    """Whether an organisation's name goes on over a join: Committee [for] Justice, not Ministry of Justice [and] Ana Ruiz."""
    if find_country(" ".join([*left, join, right[0]])):
        return True
    headed = has_head(left) or (is_title(left[-1]) and join in ("of", "for"))
    if join in ("and", "&"):
        if is_place(left[-1]) or find_country(left[-1]):
            return _shared_head(left, right)  # Radio Free Asia and ...
        inner = any(w in ("of", "for", "on", "to") for w in left) or not load_words().readings(left[-1].lower())
        known = [any(r.pos in ("noun", "adj") for r in load_words().readings(w.lower())) for w in right]
        return (
            (headed and inner and known[0] and not is_title(right[0]) and not find_country(right[0]))
            or (join == "&" and not is_given_name(left[0]))
            or _shared_head(left, right)
        )
    if join == "in":
        return headed and any(w in ("and", "for") for w in left) and is_place(right[0])
    return headed


def _shared_head(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two places or two fields share the head of a body behind them: Norvik and Dorin Affairs Office."""
    if len(right) < 3 or has_head(left) or find_body(" ".join(right)) or not all(w[0].isupper() for w in right):
        return False
    alike = bool(is_place(right[0]) or find_country(right[0])) == bool(is_place(left[-1]) or find_country(" ".join(left)))
    field = any(r.pos == "noun" for r in load_words().readings(right[1].lower())) and not is_title(right[1])
    return alike and field and class_of_head(right[2], right) == "government"


def list_end(text: str, words: Sequence[Word], first: int, last: int) -> int:
    """Go on over the commas of a ministry's fields: Ministry of Housing, Communities and Local Government."""
    names = [w.text for w in words[first : last + 1]]
    if not any(w in ("of", "for", "on") for w in names) or (not has_head(names[:1] + names[-1:]) and not has_head(names)):
        return last
    at, fields = last, 0
    while at + 1 < len(words) and text[words[at].end : words[at + 1].start] == ", " and _field(words[at + 1]):
        at, fields = _field_end(text, words, at + 1), fields + 1
    closing = at + 2 < len(words) and words[at + 1].text in ("and", "&") and _field(words[at + 2]) and fields
    return _field_end(text, words, at + 2) if closing else last


def _field_end(text: str, words: Sequence[Word], at: int) -> int:
    """The last word of a field of several words: Information Technology."""
    while at + 1 < len(words) and are_adjacent(text, words[at], words[at + 1]) and _field(words[at + 1]):
        at += 1
    return at


def _field(word: Word) -> bool:
    """Whether the word is a capital common noun or adjective: what ministries are named by."""
    known = load_words().readings(word.text.lower())
    return word.text[0].isupper() and any(r.pos in ("noun", "adj") for r in known) and not country_of_demonym(word.text)
