"""One report against its gold: counts for every measure, differences, and what confidence was worth."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

import attrs

from hrwparse.evaluation.folding import fold_name
from hrwparse.evaluation.gold import GoldDocument
from hrwparse.evaluation.matching import (
    ActorMatching,
    IncidentMatching,
    Pairs,
    is_told,
    match_actors,
    match_incidents,
)
from hrwparse.evaluation.parts import part_differences, part_tallies, strictly_right
from hrwparse.evaluation.results import Difference, Measure, Verdict
from hrwparse.evaluation.tallies import Key, Tally
from hrwparse.evaluation.told import (
    ToldActor,
    ToldIncident,
    gold_actors,
    gold_incidents,
    report_actors,
    report_headings,
    report_incidents,
)
from hrwparse.models import Report


@attrs.frozen(kw_only=True)
class Comparison:
    """A report against its gold."""

    name: str
    tallies: dict[Key, Tally]
    differences: tuple[Difference, ...]
    confidences: tuple[tuple[float, bool], ...]


def compare(report: Report, gold: GoldDocument) -> Comparison:
    """Match and count. The differences stand in the order headings, actors, incidents, their parts."""
    found, wanted = report_incidents(report), gold_incidents(gold, report.text)
    incidents = match_incidents(found, wanted)
    told = incidents.typed + incidents.wrong_kind
    tallies: dict[Key, Tally] = {**_incident_tallies(incidents), **part_tallies(told)}
    differences = [*_incident_differences(gold.name, incidents), *part_differences(gold.name, told)]
    if gold.actors is not None:
        actors = match_actors(report_actors(report), gold_actors(gold))
        tallies |= _actor_tallies(actors)
        differences = [*_actor_differences(gold.name, actors), *differences]
    if gold.headings is not None:
        headings = Counter(map(fold_name, report_headings(report))), Counter(map(fold_name, gold.headings))
        tallies[Measure.HEADINGS, None] = _heading_tally(*headings)
        differences = [*_heading_differences(gold.name, *headings), *differences]
    return Comparison(
        name=gold.name,
        tallies=tallies,
        differences=tuple(differences),
        confidences=tuple((incident.confidence, is_told(incident, wanted)) for incident in found),
    )


def _incident_tallies(matching: IncidentMatching) -> dict[Key, Tally]:
    """The counts of all kinds together and of each."""
    family = tuple((one, other) for one, other in matching.wrong_kind if one.kind.category == other.kind.category)
    strict = tuple(pair for pair in matching.at_trigger if strictly_right(*pair))
    every = matching.typed + matching.wrong_kind + matching.same_sentence
    found = [one for one, _ in every] + list(matching.extra)
    wanted = [other for _, other in every] + list(matching.missed)
    both = len(matching.typed) + len(matching.wrong_kind)
    tallies: dict[Key, Tally] = {(Measure.DETECTION, None): Tally(both, len(found), len(wanted))}
    right = {
        Measure.INCIDENTS_LENIENT: matching.typed + family + matching.same_sentence,
        Measure.INCIDENTS: matching.typed,
        Measure.INCIDENTS_STRICT: strict,
    }
    for measure, pairs in right.items():
        tallies[measure, None] = Tally(len(pairs), len(found), len(wanted))
        tallies |= _by_kind(measure, pairs, found, wanted)
    return tallies


def _by_kind(measure: Measure, pairs: Pairs, found: Iterable[ToldIncident], wanted: Iterable[ToldIncident]) -> dict[Key, Tally]:
    """What was found counts under its kind; where it is right though of another kind, under the one that it was to have."""
    right = Counter(other.kind for _, other in pairs)
    there = Counter(other.kind for other in wanted)
    seen = Counter(one.kind for one in found)
    seen.subtract(one.kind for one, _ in pairs)
    seen.update(other.kind for _, other in pairs)
    return {(measure, kind): Tally(right[kind], seen[kind], there[kind]) for kind in sorted({*seen, *there})}


def _incident_differences(name: str, matching: IncidentMatching) -> Iterator[Difference]:
    difference = partial(Difference, document=name, measure=Measure.INCIDENTS)
    for one, other in matching.wrong_kind:
        yield difference(verdict=Verdict.WRONG, expected=other.kind, found=one.kind, quote=other.quote, span=one.spot)
    for other in (*(other for _, other in matching.same_sentence), *matching.missed):
        yield difference(verdict=Verdict.MISSED, expected=other.kind, quote=other.quote, span=other.spot)
    for one in (*(one for one, _ in matching.same_sentence), *matching.extra):
        yield difference(verdict=Verdict.INVENTED, found=one.kind, quote=one.quote, span=one.spot)


def _actor_tallies(matching: ActorMatching) -> dict[Key, Tally]:
    pairs = matching.exact + matching.similar
    sizes = len(pairs) + len(matching.extra), len(pairs) + len(matching.missed)
    kinds = sum(one.kind == other.kind for one, other in pairs)
    return {
        (Measure.ACTORS, None): Tally(len(pairs), *sizes),
        (Measure.ACTORS_STRICT, None): Tally(sum(one.kind == other.kind for one, other in matching.exact), *sizes),
        (Measure.ACTOR_KINDS, None): Tally(kinds, len(pairs), len(pairs)),
    }


def _actor_differences(name: str, matching: ActorMatching) -> Iterator[Difference]:
    difference = partial(Difference, document=name, measure=Measure.ACTORS)
    for actor in matching.missed:
        yield difference(verdict=Verdict.MISSED, expected=_called(actor))
    for actor in matching.extra:
        yield difference(verdict=Verdict.INVENTED, found=_called(actor))
    wrong = partial(Difference, document=name, measure=Measure.ACTOR_KINDS, verdict=Verdict.WRONG)
    for one, other in matching.exact + matching.similar:
        if one.kind != other.kind:
            yield wrong(expected=other.kind, found=one.kind, quote=other.names[0])


def _called(actor: ToldActor) -> str:
    return f"{actor.names[0]} ({actor.kind})"


def _heading_tally(found: Counter[str], wanted: Counter[str]) -> Tally:
    return Tally((found & wanted).total(), found.total(), wanted.total())


def _heading_differences(name: str, found: Counter[str], wanted: Counter[str]) -> Iterator[Difference]:
    difference = partial(Difference, document=name, measure=Measure.HEADINGS)
    for heading in (wanted - found).elements():
        yield difference(verdict=Verdict.MISSED, expected=heading)
    for heading in (found - wanted).elements():
        yield difference(verdict=Verdict.INVENTED, found=heading)
