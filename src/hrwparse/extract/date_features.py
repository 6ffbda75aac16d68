"""What a date looks like beside an event, in words: the features by which it becomes the event's date or not."""

from collections.abc import Iterator

from hrwparse.extract.analysis import DateUnit, Sentence
from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.dating import DateOption, token_by_rule
from hrwparse.extract.features import ALONE, Features, each
from hrwparse.extract.telling import how_told, link_of, way_between
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.text.tokens import Token

_FIRST_WORDS = frozenset({
    "he", "she", "they", "it", "the", "his", "her", "their", "its", "police", "in", "on", "at", "after", "when", "two", "also",
    "then", "since", "according", "a", "an", "this", "these", "some", "many", "most", "one", "several", "but",
})  # fmt: skip


def date_features(candidate: Candidate, option: DateOption) -> Features:
    """The names of the features of a date that may be the event's, each at most once."""
    unit = option.token.value
    assert isinstance(unit, DateUnit)
    part = "noun" if isinstance(candidate.node, NounGroup) else "verb"
    value = option.value
    about = [f"precision {value.precision}", f"from {value.resolved_from}", f"direction {unit.mention.direction}"]
    if unit.mention.attributive:
        about.append("qualifies a noun")
    if value is unit.clause:
        about.append("told by the clause behind")
    if option.back:
        base = [f"{option.back} sentences back", *_elsewhere(candidate), *_there(option)]
    else:
        base = [*_place(candidate, option.token), *_clause(candidate, option.token)]
    event = list(how_told(candidate))
    where = f"{option.back} back"
    kind = candidate.kind
    return Features(
        ((ALONE, part, kind, kind.category), base),
        ((ALONE, where), event),
        ((ALONE,), [*about, f"kind {kind}", part]),
        *each(base[:6], about),
        *each(base[:4], event),
    )


def _elsewhere(candidate: Candidate) -> Iterator[str]:
    """What speaks for a date of an earlier sentence: the own one has none, and goes on with the story."""
    tokens = candidate.sentence.tokens
    own = [t for t in tokens if isinstance(t.value, DateUnit)]
    side = "before" if own and own[0].start < candidate.span.start else "behind"
    yield f"own sentence has dates {side}" if own else "own sentence has no date"
    yield "rule has a date in the sentence" if token_by_rule(candidate) is not None else "rule has none in the sentence"
    first = tokens[0]
    yield f"sentence begins with {first.low if first.low in _FIRST_WORDS else first.tag}"
    node = candidate.node
    if isinstance(node, VerbGroup):
        yield f"clause {node.link.partition(':')[0]}"
        yield f"perfect {node.perfect}, past {node.past}, form {node.form}"
    else:
        yield f"determiner {node.determiner.low if node.determiner else 'none'}"


def _there(option: DateOption) -> Iterator[str]:
    """The place of a date in its own, earlier sentence: does it tell where the story is in time?"""
    tokens = option.sentence.tokens
    dates = [t for t in tokens if isinstance(t.value, DateUnit)]
    yield f"there {'the only date' if len(dates) == 1 else 'the last date' if dates[-1] is option.token else 'not the last date'}"
    yield "there nearest date before" if option.nearest else "there farther than another"
    if option.token.start - tokens[0].start < 12:
        yield "there opens the sentence"
    owner = _owner(option.sentence, option.token)
    if owner is None:
        yield "there hangs on nothing"
    else:
        yield f"there in clause {link_of(owner)}"
        yield f"there perfect {owner.perfect}, past {owner.past}"
    if any(any(t is option.token for _, t in noun.dates) for noun in option.sentence.nouns):
        yield "there behind a noun"


def _owner(sentence: Sentence, token: Token) -> VerbGroup | None:
    """The verb that a date hangs on."""
    return next((v for v in sentence.verbs if any(t is token for _, t in v.dates)), None)


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
    owner = _owner(candidate.sentence, token)
    yield (
        "date hangs on nothing" if owner is None else "date hangs on the event" if owner is verb else "date hangs on another verb"
    )
    if isinstance(node, VerbGroup):
        yield f"clause {node.link.partition(':')[0]}"
    else:
        yield f"noun {_function(node, verb)}{', date on its verb' if owner is not None and owner is verb else ''}"
    if owner is not None and verb is not None and owner is not verb:
        if owner.governor is verb:
            yield f"date in a clause below: {owner.link.partition(':')[0]}"
        elif verb.governor is owner:
            yield f"date in the clause above: {verb.link.partition(':')[0]}"
        yield f"way {way_between(verb, owner)}"
    if any(any(t is token for _, t in noun.dates) for noun in candidate.sentence.nouns):
        yield "date behind a noun"


def _function(noun: NounGroup, verb: VerbGroup | None) -> str:
    """What an event noun is in its clause."""
    if verb is None:
        return f"behind {noun.governor or 'nothing'} without verb"
    if noun is verb.subject:
        return "subject"
    if noun in verb.objects:
        return "object"
    return f"behind {noun.governor or 'nothing'}"
