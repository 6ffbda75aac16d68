"""The date of an event: which of the dates around it is its own.

The grammar proposes one (`date_by_rule`: the date of the event's own clause); a small linear model weighs this with the place
of every date of the sentence and of the sentences before it in the paragraph.
"""

from collections.abc import Callable, Iterator, Sequence

from hrwparse.extract.analysis import DateUnit, Sentence
from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.linear import load_model
from hrwparse.models import DateRange
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.text.tokens import Token

THRESHOLD = 0.45


def possible_dates(candidate: Candidate, before: Sequence[Sentence]) -> list[tuple[Token, DateRange, int]]:
    """Every resolved date that may be the event's: its token, its value for the event, and how many sentences back it stands.

    ``before`` are the sentences before the event's in its paragraph.
    """
    found = []
    for back, sentence in enumerate([candidate.sentence, *reversed(before[-3:])]):
        for token in sentence.tokens:
            unit = token.value
            if isinstance(unit, DateUnit) and unit.value is not None and unit.bare is not None:
                own = back == 0 and isinstance(candidate.node, NounGroup) and _qualifies(token, candidate.node)
                found.append((token, unit.bare if own else unit.value, back))
    return found


def find_date(
    candidate: Candidate, before: Sequence[Sentence], features: Callable[[Candidate, Token, int], list[str]]
) -> DateRange | None:
    """The likeliest date of an event; None where none is likely."""
    model = load_model("date")
    options = possible_dates(candidate, before)
    chances = [model.probability(features(candidate, token, back)) for token, _, back in options]
    best = max(range(len(options)), key=lambda k: chances[k], default=-1)
    return options[best][1] if best >= 0 and chances[best] >= THRESHOLD else None


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
