"""The date of an event: the one that stands in its own clause."""

from hrwparse.extract.analysis import DateUnit, Sentence
from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.models import DateRange
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.text.tokens import Token


def find_date(candidate: Candidate) -> DateRange | None:
    """The date of a candidate, or None."""
    node = candidate.node
    if isinstance(node, NounGroup):
        own = _first(node.__dict__.get("dates", ())) or _inside(node)
        verb = governing_verb(candidate.sentence, node)
        return own or (_of_verb(verb) if verb is not None and _same_clause(verb, node) else None)
    return _of_verb(node)


def _inside(noun: NounGroup) -> DateRange | None:
    tokens = [*noun.tokens, *(noun.possessor.tokens if noun.possessor else ())]
    return _first([("", t) for t in tokens if t.tag == "T"])


def _same_clause(verb: VerbGroup, noun: NounGroup) -> bool:
    return noun is verb.subject or noun in verb.objects or noun is verb.by


def _of_verb(verb: VerbGroup) -> DateRange | None:
    found = _first(verb.dates)
    if found is None:
        for noun in [*verb.objects, *(n for _, n in verb.pps), verb.by]:
            if noun is not None and noun.end > verb.end:
                found = _first(_trailing(noun))
                if found is not None:
                    return found
    if found is None and verb.link in ("coordinated", "infinitive") and isinstance(verb.governor, VerbGroup):
        return _of_verb(verb.governor)
    return found


def _trailing(noun: NounGroup) -> list[tuple[str, Token]]:
    return list(noun.__dict__.get("dates", ()))


def _first(dates: object) -> DateRange | None:
    for _, token in dates:  # type: ignore[attr-defined]
        unit = token.value
        if isinstance(unit, DateUnit) and unit.value is not None:
            return unit.value
    return None


def has_own_date(candidate: Candidate) -> bool:
    """Whether the event's own clause gives it a date."""
    return find_date(candidate) is not None


def sentence_dates(sentence: Sentence) -> list[DateRange]:
    """All resolved dates of a sentence."""
    return [t.value.value for t in sentence.tokens if isinstance(t.value, DateUnit) and t.value.value is not None]
