"""Places of an event: which of the places around it are its own, weighed by a small linear model."""

from collections.abc import Mapping, Sequence

from hrwparse.extract.analysis import Sentence
from hrwparse.extract.candidates import Candidate
from hrwparse.extract.linear import load_model
from hrwparse.extract.names import Name
from hrwparse.extract.place_features import PlaceMention, holder_of, names_area, place_features
from hrwparse.models import Country, Place, Span
from hrwparse.text.groups import NounGroup
from hrwparse.text.tokens import Token
from hrwparse.vocab.places import find_country, place_country

THRESHOLD = 0.33
_PLACES = frozenset({"place", "country", ""})
_LOCATING = frozenset({
    "in", "at", "near", "outside", "inside", "from", "to", "into", "around", "through", "throughout", "across", "toward",
    "towards", "within", "off", "over", "on", "of",
})  # fmt: skip
_ELSEWHERE = frozenset({"media", "law", "text", "event", "demonym", "political_party", "company"})
_BACK = 3
_FAR = 9


def find_places(candidate: Candidate, before: Sequence[Sentence]) -> tuple[Place, ...]:
    """The named places of an event, in order of the text; ``before`` are the sentences before its own in the paragraph."""
    model = load_model("place")
    found: dict[str, Place] = {}
    for mention in possible_places(candidate, before):
        if mention.name.text not in found and model.probability(place_features(candidate, mention)) >= THRESHOLD:
            found[mention.name.text] = _place(mention.name)
    return tuple(sorted(found.values(), key=lambda place: place.span))


def possible_places(candidate: Candidate, before: Sequence[Sentence]) -> list[PlaceMention]:
    """Every name that may be a place, in the event's sentence and the three before it."""
    found: list[PlaceMention] = []
    ways = candidate.sentence.ties.ways(candidate.node)
    for back, sentence in enumerate([candidate.sentence, *reversed(before[-_BACK:])]):
        found += [
            PlaceMention(name, token, noun, back, sentence, None if back else _way(ways, sentence, noun))
            for name, token, noun in sentence.names
            if name.cls in _PLACES or _located(token, noun)
        ]
    return [mention._replace(shortest=_shortest(found, mention)) for mention in found]


def _way(ways: Mapping[int, Sequence[str]], sentence: Sentence, noun: NounGroup) -> Sequence[str] | None:
    """The ties from the event to a place: to its noun group, or to the town or list that it belongs to."""
    holder = holder_of(sentence, noun)
    tied = [n for n in (noun, noun.first, holder if holder is not None and holder.cls == "place" else None) if n is not None]
    return min((ways[id(n)] for n in tied if id(n) in ways), key=len, default=None)


def _shortest(mentions: Sequence[PlaceMention], mention: PlaceMention) -> int | None:
    """The length of the shortest way to another place behind a preposition of the sentence, if there is one."""
    first = mention.noun.first or mention.noun
    rest = [(m, m.noun.first or m.noun) for m in mentions if not m.back]
    others = [m for m, noun in rest if noun is not first and noun.governor in _LOCATING]
    return min((len(m.way) if m.way is not None else _FAR for m in others), default=None)


def _located(token: Token, noun: NounGroup) -> bool:
    """Whether a name of another class stands where a place does: at [Ambo College], in the town of [Kafr Zaytun]."""
    first = noun.first or noun
    cls = token.value.cls if isinstance(token.value, Name) else ""
    return cls not in _ELSEWHERE and (token is noun.head or names_area(noun)) and first.governor in _LOCATING


def _place(name: Name) -> Place:
    entry = find_country(name.text) or place_country(name.text)
    country = Country(name=entry.name, alpha2=entry.alpha2, alpha3=entry.alpha3) if entry else None
    return Place(name=name.text, span=Span(name.span.start, name.span.end), country=country)
