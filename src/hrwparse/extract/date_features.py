"""What a date looks like beside an event, in words: the features by which it becomes the event's date or not."""

from collections.abc import Iterator

from hrwparse.extract.analysis import DateUnit
from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.dating import token_by_rule
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.text.tokens import Token


def date_features(candidate: Candidate, token: Token, back: int) -> list[str]:
    """The names of the features of a date, ``back`` sentences before the event's own, each at most once."""
    unit = token.value
    assert isinstance(unit, DateUnit)
    assert unit.value is not None
    part = "noun" if isinstance(candidate.node, NounGroup) else "verb"
    about = [f"precision {unit.value.precision}", f"from {unit.value.resolved_from}", f"direction {unit.mention.direction}"]
    if unit.mention.attributive:
        about.append("qualifies a noun")
    if back:
        base = [f"{back} sentences back", *_elsewhere(candidate)]
    else:
        base = [*_place(candidate, token), *_clause(candidate, token)]
    crossed = (
        [f"{part} & {f}" for f in base]
        + [f"{candidate.kind} & {f}" for f in base]
        + [f"{b} & {a}" for b in base[:6] for a in about]
    )
    return list(dict.fromkeys([*base, *about, *crossed, f"kind {candidate.kind}", part]))


def _elsewhere(candidate: Candidate) -> Iterator[str]:
    """What speaks for a date of an earlier sentence: the own one has none, and goes on with the story."""
    own = [t for t in candidate.sentence.tokens if isinstance(t.value, DateUnit)]
    yield "own sentence has dates" if own else "own sentence has no date"
    if token_by_rule(candidate) is not None:
        yield "rule has a date in the sentence"
    node = candidate.node
    first = candidate.sentence.tokens[0].low
    if first in ("he", "she", "they", "the", "his", "her", "their", "it", "police", "in", "on", "after", "when"):
        yield f"sentence begins with {first}"
    if isinstance(node, VerbGroup):
        yield f"clause {node.link.partition(':')[0]}"
        yield f"perfect {node.perfect}, past {node.past}, form {node.form}"
    else:
        yield f"determiner {node.determiner.low if node.determiner else 'none'}"


def _place(candidate: Candidate, token: Token) -> Iterator[str]:
    """Where the date stands in relation to the trigger."""
    tokens = candidate.sentence.tokens
    node = candidate.node
    rule = token_by_rule(candidate)
    yield "rule says so" if token is rule else "rule has none" if rule is None else "rule has another"
    side = "before" if token.start < candidate.span.start else "behind"
    lo, hi = sorted((token.start, candidate.span.start))
    between = [t for t in tokens if lo < t.start < hi]
    verbs = sum(t.tag in "VPG" for t in between)
    marks = "".join(sorted({t.tag for t in between if t.tag in ",;:WSC(-"}))
    yield side
    yield f"{side} between {marks or 'nothing'}"
    yield f"{side} verbs between {min(verbs, 3)}"
    yield f"{side} words {'few' if len(between) < 4 else 'some' if len(between) < 10 else 'many'}"
    others = [t for t in tokens if isinstance(t.value, DateUnit) and t is not token]
    yield f"{side} other dates {min(len(others), 2)}"
    if any(lo < t.start < hi for t in others):
        yield f"{side} a date between"
    if token.start - tokens[0].start < 12:
        yield "opens the sentence"
    if node.start <= token.start < node.end:
        yield "inside the group"


def _clause(candidate: Candidate, token: Token) -> Iterator[str]:
    """The clause that the date hangs on, and how the event's is tied to it."""
    node = candidate.node
    verb = node if isinstance(node, VerbGroup) else governing_verb(candidate.sentence, node)
    owner = next((v for v in candidate.sentence.verbs if any(t is token for _, t in v.dates)), None)
    yield (
        "date hangs on nothing" if owner is None else "date hangs on the event" if owner is verb else "date hangs on another verb"
    )
    if isinstance(node, VerbGroup):
        yield f"clause {node.link.partition(':')[0]}"
    if owner is not None and verb is not None and owner is not verb:
        if owner.governor is verb:
            yield f"date in a clause below: {owner.link.partition(':')[0]}"
        elif verb.governor is owner:
            yield f"date in the clause above: {verb.link.partition(':')[0]}"
    if any(any(t is token for _, t in noun.dates) for noun in candidate.sentence.nouns):
        yield "date behind a noun"
