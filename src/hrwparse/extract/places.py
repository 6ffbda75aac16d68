"""Places of an event: which of the places around it are its own, weighed by a small linear model."""

from collections.abc import Sequence

from hrwparse.extract.analysis import Sentence
from hrwparse.extract.candidates import Candidate
from hrwparse.extract.linear import load_model
from hrwparse.extract.names import Name
from hrwparse.extract.place_features import PlaceMention, place_features
from hrwparse.models import Country, Place, Span
from hrwparse.text.groups import NounGroup
from hrwparse.vocab.places import find_country, place_country

THRESHOLD = 0.38
_PLACES = frozenset({"place", "country", ""})


def find_places(candidate: Candidate, before: Sequence[Sentence]) -> tuple[Place, ...]:
    """The named places of an event, in order of the text; ``before`` are the sentences before its own in the paragraph."""
    model = load_model("place")
    found: dict[str, Place] = {}
    for mention in possible_places(candidate, before):
        if mention.name.text not in found and model.probability(place_features(candidate, mention)) >= THRESHOLD:
            found[mention.name.text] = _place(mention.name)
    return tuple(sorted(found.values(), key=lambda place: place.span))


def possible_places(candidate: Candidate, before: Sequence[Sentence]) -> list[PlaceMention]:
    """Every name that may be a place, in the event's sentence and the two before it."""
    found: list[PlaceMention] = []
    for back, sentence in enumerate([candidate.sentence, *reversed(before[-2:])]):
        for group in sentence.nouns:
            noun: NounGroup | None = group
            while noun is not None:
                found += [
                    PlaceMention(t.value, t, noun, back)
                    for t in noun.tokens
                    if isinstance(t.value, Name) and t.value.cls in _PLACES
                ]
                noun = noun.possessor
    return found


def _place(name: Name) -> Place:
    entry = find_country(name.text) or place_country(name.text)
    country = Country(name=entry.name, alpha2=entry.alpha2, alpha3=entry.alpha3) if entry else None
    return Place(name=name.text, span=Span(name.span.start, name.span.end), country=country)
