"""Places of an event: names of places after a preposition of place in its clause."""

from collections.abc import Iterator

from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.names import Name
from hrwparse.models import Country, Place, Span
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.vocab.places import find_country, place_country

_PREPOSITIONS = frozenset("in at near outside around throughout across from to into inside within off".split())


def find_places(candidate: Candidate) -> tuple[Place, ...]:
    """The named places of a candidate, in order of the text."""
    found: dict[int, Place] = {}
    for preposition, noun in _phrases(candidate.node, candidate):
        for group in (noun, *noun.joined):
            place = _place(preposition, group)
            if place is not None:
                found.setdefault(place.span.start, place)
    return tuple(found[at] for at in sorted(found))


def _phrases(node: VerbGroup | NounGroup, candidate: Candidate) -> Iterator[tuple[str, NounGroup]]:
    if isinstance(node, NounGroup):
        yield from node.pps
        verb = governing_verb(candidate.sentence, node)
        if verb is not None and (node is verb.subject or node in verb.objects):
            yield from _phrases(verb, candidate)
        return
    yield from node.pps
    for noun in [*node.objects, *(n for _, n in node.pps), node.by, node.subject if node.passive else None]:
        if noun is not None:
            yield from (pp for pp in noun.pps if pp[0] != "of")


def _place(preposition: str, noun: NounGroup) -> Place | None:
    name = noun.head.value
    if not isinstance(name, Name) and noun.of is not None and noun.cls == "place":
        name = noun.of.head.value
    if preposition not in _PREPOSITIONS or not isinstance(name, Name) or name.cls not in ("place", "country", ""):
        return None
    entry = find_country(name.text) or place_country(name.text)
    country = Country(name=entry.name, alpha2=entry.alpha2, alpha3=entry.alpha3) if entry else None
    return Place(name=name.text, span=Span(name.span.start, name.span.end), country=country)
