"""What the name of a place looks like beside an event, in words: the features by which it becomes the event's place or not."""

from collections.abc import Iterator
from typing import NamedTuple

from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.names import Name
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.text.tokens import Token


class PlaceMention(NamedTuple):
    """A name, its token and noun group, and how many sentences before the event's it stands."""

    name: Name
    token: Token
    noun: NounGroup
    back: int


def place_features(candidate: Candidate, mention: PlaceMention) -> list[str]:
    """The names of the features of a place beside an event, each at most once."""
    base = [*_mention(mention)]
    base += (
        [f"{mention.back} sentences back"] if mention.back else [*_position(candidate, mention), *_tie(candidate, mention.noun)]
    )
    crossed = [f"{candidate.kind} & {f}" for f in base] + [f"{candidate.kind.category} & {f}" for f in base]
    crossed += [f"{a} & {b}" for a in base[:4] for b in base[4:]]
    part = "noun" if isinstance(candidate.node, NounGroup) else "verb"
    return list(dict.fromkeys([*base, *crossed, *(f"{part} & {f}" for f in base), f"kind {candidate.kind}"]))


def _mention(mention: PlaceMention) -> Iterator[str]:
    noun = mention.noun
    head = mention.token is noun.head
    yield f"preposition {noun.governor or 'none'}" if head else f"before {noun.cls}"
    yield f"class {mention.name.cls or 'unknown'}"
    yield "head" if head else f"before a noun behind {noun.governor or 'no preposition'}"
    yield "sure" if mention.name.sure else "unsure"
    if not head:
        yield f"before {noun.head.lemma}"


def _position(candidate: Candidate, mention: PlaceMention) -> Iterator[str]:
    lo, hi = sorted((mention.token.start, candidate.span.start))
    between = [t for t in candidate.sentence.tokens if lo < t.start < hi]
    side = "before" if mention.token.start < candidate.span.start else "behind"
    marks = "".join(sorted({t.tag for t in between if t.tag in ",;:WSC(-"}))
    yield f"{side} between {marks or 'nothing'}"
    yield f"{side} verbs between {min(sum(t.tag in 'VPG' for t in between), 3)}"
    yield f"{side} words {'few' if len(between) < 4 else 'some' if len(between) < 10 else 'many'}"
    if mention.noun.start - candidate.sentence.span.start < 6:
        yield "opens the sentence"


def _tie(candidate: Candidate, noun: NounGroup) -> Iterator[str]:
    """How the noun group hangs on the event: a phrase of its verb, of its object, of another clause."""
    node = candidate.node
    verb = node if isinstance(node, VerbGroup) else governing_verb(candidate.sentence, node)
    if isinstance(node, NounGroup) and any(noun is n for _, n in node.pps):
        yield "phrase of the event noun"
    owner = next((v for v in candidate.sentence.verbs if any(noun is n for _, n in v.pps)), None)
    if owner is not None:
        yield "phrase of the event" if owner is verb else "phrase of another verb"
        if owner is not verb and verb is not None:
            where = "below" if owner.governor is verb else "above" if verb.governor is owner else "elsewhere"
            yield f"phrase of the clause {where}"
    for slot in candidate.slots.names():
        for filler in candidate.slots.get(slot):
            if noun is filler:
                yield f"fills {slot}"
            elif any(noun is n for _, n in filler.pps):
                yield f"phrase of {slot}"
            elif noun is filler.possessor:
                yield f"owner of {slot}"
