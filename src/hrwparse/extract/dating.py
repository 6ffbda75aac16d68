"""The date of an event: which of the dates around it is its own.

The grammar proposes one (`date_by_rule`: the date of the event's own clause); a small linear model weighs this with the place
of every date of the sentence and of the sentences before it in the paragraph.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from hrwparse.extract.analysis import DateUnit, Sentence
from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.features import Features
from hrwparse.extract.linear import load_model
from hrwparse.extract.telling import verbs_above
from hrwparse.models import DateRange
from hrwparse.text.groups import Mark, NounGroup, VerbGroup
from hrwparse.text.tokens import Token

THRESHOLD = 0.45
_OPENING = frozenset({"when", "after", "before"})


class DateOption(NamedTuple):
    """A date that may be the event's: its token, its value for the event, and the sentence that it stands in."""

    token: Token
    value: DateRange
    back: int
    """How many sentences before the event's own."""
    sentence: Sentence
    nearest: bool
    """Whether no other date stands between it and the event's sentence."""


def possible_dates(candidate: Candidate, before: Sequence[Sentence]) -> list[DateOption]:
    """Every resolved date that may be the event's, from its sentence and the last three of ``before``, those of its paragraph."""
    found: list[DateOption] = []
    for back, sentence in enumerate([candidate.sentence, *reversed(before[-3:])]):
        dated = any(option.back for option in found)
        for token, _ in sentence.dates:
            value = _value(candidate, token, back)
            if value is not None:
                found.append(DateOption(token, value, back, sentence, not dated and token is sentence.dates[-1][0]))
    return found


def _value(candidate: Candidate, token: Token, back: int) -> DateRange | None:
    unit = token.value
    assert isinstance(unit, DateUnit)
    if back == 0 and unit.clause is not None and _in_clause_behind(token, candidate):
        return unit.clause
    own = back == 0 and isinstance(candidate.node, NounGroup) and _qualifies(token, candidate.node)
    return unit.bare if own else unit.value


def _in_clause_behind(token: Token, candidate: Candidate) -> bool:
    """Whether the clause or noun right behind a date tells an event: since May 3, when [he fled]; two days after [the raid]."""
    chunks = candidate.sentence.chunks
    at = next((c.index for c in chunks if isinstance(c, Mark) and c.token is token), -1)
    link = next((c for c in chunks[at + 1 : at + 3] if isinstance(c, Mark) and c.low in _OPENING), None)
    if at < 0 or link is None:
        return False
    node = candidate.node
    if isinstance(node, NounGroup) and node.governor == link.low:
        return 0 < node.index - link.index <= 1
    verb = node if isinstance(node, VerbGroup) else governing_verb(candidate.sentence, node)
    behind = [v for v in candidate.sentence.verbs if v.index > link.index and v.form == "finite"]
    opened = behind[0] if behind else None
    above = verbs_above(verb) if verb is not None else []
    return any(
        v.link.partition(":")[2] == link.low and (v is opened or v.form != "finite") for v in above if v.index > link.index
    )


def find_date(
    candidate: Candidate, before: Sequence[Sentence], features: Callable[[Candidate, DateOption], Features]
) -> DateRange | None:
    """The likeliest date of an event; None where none is likely."""
    model = load_model("date")
    options = possible_dates(candidate, before)
    chances = [model.probability(features(candidate, option)) for option in options]
    best = max(range(len(options)), key=lambda k: chances[k], default=-1)
    return options[best].value if best >= 0 and chances[best] >= THRESHOLD else None


def _qualifies(token: Token, noun: NounGroup) -> bool:
    """Whether a date stands inside the noun group: the [October 1997] elections."""
    return noun.start <= token.start < noun.end


# -- by grammar alone ---------------------------------------------------------------------------------------------------


def token_by_rule(candidate: Candidate) -> Token | None:
    """The token of the date that the grammar gives an event."""
    node = candidate.node
    if isinstance(node, NounGroup):
        own = _first(node.dates) or _inside(node)
        verb = governing_verb(candidate.sentence, node)
        return own or (_of_verb(verb) if verb is not None and _same_clause(verb, node) else None)
    return _of_verb(node)


def date_by_rule(candidate: Candidate) -> DateRange | None:
    """The date that the grammar gives an event."""
    token = token_by_rule(candidate)
    unit = token.value if token is not None else None
    return unit.value if isinstance(unit, DateUnit) else None


def _inside(noun: NounGroup) -> Token | None:
    tokens = [*noun.tokens, *(noun.possessor.tokens if noun.possessor else ())]
    return _first([("", t) for t in tokens if t.tag == "T"])


def _same_clause(verb: VerbGroup, noun: NounGroup) -> bool:
    return noun is verb.subject or noun in verb.objects or noun is verb.by


def _of_verb(verb: VerbGroup) -> Token | None:
    found = _first(verb.dates)
    if found is None:
        for noun in [*verb.objects, *(n for _, n in verb.pps), verb.by]:
            if noun is not None and noun.end > verb.end:
                found = _first(noun.dates)
                if found is not None:
                    return found
    if found is None and verb.link in ("coordinated", "infinitive") and isinstance(verb.governor, VerbGroup):
        return _of_verb(verb.governor)
    return found


def _first(dates: Iterator[tuple[str, Token]] | Sequence[tuple[str, Token]]) -> Token | None:
    return next((t for _, t in dates if isinstance(t.value, DateUnit) and t.value.value is not None), None)
