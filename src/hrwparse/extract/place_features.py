"""What the name of a place looks like beside an event, in words: the features by which it becomes the event's place or not."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hrwparse.extract.analysis import Sentence
from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.features import ALONE, Features, each
from hrwparse.extract.names import Name
from hrwparse.extract.telling import how_told, link_of, way_between
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.text.tokens import Token


class PlaceMention(NamedTuple):
    """A name, its token and noun group, how many sentences before the event's it stands, and that sentence.

    ``way`` are the ties that lead from the event to the noun group, ``shortest`` the length of the shortest way to another place.
    """

    name: Name
    token: Token
    noun: NounGroup
    back: int
    sentence: Sentence
    way: Sequence[str] | None = None
    shortest: int | None = None


def place_features(candidate: Candidate, mention: PlaceMention) -> Features:
    """The names of the features of a place beside an event, each at most once."""
    name = list(_mention(mention))
    base = [*name]
    base += (
        [f"{mention.back} sentences back", *_elsewhere(candidate, mention)]
        if mention.back
        else [*_position(candidate, mention), *_tie(candidate, mention), *_way(mention)]
    )
    event = list(how_told(candidate))
    kind, part = candidate.kind, "noun" if isinstance(candidate.node, NounGroup) else "verb"
    return Features(
        ((ALONE, kind, kind.category, part), base),
        *each(base[:4], base[4:]),
        ((ALONE, f"{mention.back} back"), event),
        ((ALONE,), [f"kind {kind}"]),
    )


def _mention(mention: PlaceMention) -> Iterator[str]:
    noun = mention.noun
    head = mention.token is noun.head
    holder = holder_of(mention.sentence, noun)
    yield f"preposition {_preposition(noun)}" if head else f"before {noun.cls}"
    yield f"class {mention.name.cls or 'unknown'}"
    yield "head" if head else f"before a noun behind {noun.governor or 'no preposition'}"
    yield "sure" if mention.name.sure else "unsure"
    if not head:
        yield f"before {noun.head.lemma if noun.head.tag == 'N' else 'a name'}"
        if names_area(noun):
            yield f"names an area behind {_preposition(noun)}"
    if noun.first is not None:
        yield "later in a list"
    if holder is not None:
        yield f"of a {holder.cls} behind {holder.governor or 'no preposition'}"
        yield f"of a {holder.head.lemma if holder.head.tag == 'N' else 'name'}"
    if noun.determiner is not None:
        yield "with an article"
    if mention.name.text.isupper():
        yield "in capitals"


_AREAS = frozenset({"state", "department", "division", "capital"})  # besides those of the class place


def names_area(noun: NounGroup) -> bool:
    """Whether the name before the head of a group is of a part of a country: Niger state, the Bekin department."""
    return noun.cls == "place" or noun.head.lemma in _AREAS


def _preposition(noun: NounGroup) -> str:
    """The preposition of a noun group or of the list that it belongs to: in [Vlora] and [Delvina]."""
    return noun.governor or (noun.first.governor if noun.first is not None else "") or "none"


def holder_of(sentence: Sentence, noun: NounGroup) -> NounGroup | None:
    """The noun group that has another, or the list that it belongs to, as its of-phrase: the town of X and Y."""
    held = [sentence.holders[id(n)] for n in (noun, noun.first) if id(n) in sentence.holders]
    return min(held, key=lambda n: n.index, default=None)


def _elsewhere(candidate: Candidate, mention: PlaceMention) -> Iterator[str]:
    """What speaks for a place of an earlier sentence: the own one has none, and goes on with the story."""
    own = [n for n in candidate.sentence.nouns if n.governor in ("in", "at", "near") and n.cls in ("place", "country")]
    yield "own sentence has places" if own else "own sentence has no place"
    dates = [t for t in candidate.sentence.tokens if t.tag == "T"]
    yield "own sentence has dates" if dates else "own sentence has no date"
    if mention.noun.start - mention.sentence.span.start < 8:
        yield "there opens the sentence"
    owner = mention.sentence.phrase_verbs.get(id(mention.noun))
    yield f"there in clause {link_of(owner)}" if owner is not None else "there on no verb"
    yield f"preposition there {_preposition(mention.noun)}"


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


def _way(mention: PlaceMention) -> Iterator[str]:
    """The ties that lead to the place, and whether another place is nearer by."""
    way, shortest = mention.way, mention.shortest
    yield f"ties: {', '.join(way) if way is not None else 'none'}"
    if way:
        yield f"ties end {way[-1]}"
        yield f"ties begin {way[0]}"
    if shortest is None:
        yield "only place"
    elif way is None or shortest < len(way):
        yield f"another place has fewer ties: {shortest}"
    else:
        yield "no place has fewer ties"


def _tie(candidate: Candidate, mention: PlaceMention) -> Iterator[str]:
    """How the noun group hangs on the event: a phrase of its verb, of its object, of another clause."""
    node = candidate.node
    noun = mention.noun.first or mention.noun
    holder = holder_of(mention.sentence, mention.noun)
    if holder is not None and holder.cls == "place":
        noun = holder
    verb = node if isinstance(node, VerbGroup) else governing_verb(candidate.sentence, node)
    if isinstance(node, NounGroup) and any(noun is n for _, n in node.pps):
        yield "phrase of the event noun"
    owner = candidate.sentence.phrase_verbs.get(id(noun))
    if owner is not None:
        yield "phrase of the event" if owner is verb else "phrase of another verb"
        if owner is not verb and verb is not None:
            where = "below" if owner.governor is verb else "above" if verb.governor is owner else "elsewhere"
            yield f"phrase of the clause {where}"
            yield f"way {way_between(verb, owner)}"
    for slot in candidate.slots.names():
        for filler in candidate.slots.get(slot):
            if noun is filler:
                yield f"fills {slot}"
            elif any(noun is n for _, n in filler.pps):
                yield f"phrase of {slot}"
            elif noun is filler.possessor:
                yield f"owner of {slot}"
