"""The parts of incidents that were found: who, whom, where, when, how many, how sure."""

import datetime as dt
from collections.abc import Iterable, Iterator

from hrwparse.evaluation.matching import Pairs, match_names
from hrwparse.evaluation.results import Difference, Measure, Verdict
from hrwparse.evaluation.tallies import Key, Tally, total
from hrwparse.evaluation.told import Names, ToldIncident

Days = tuple[dt.date | None, dt.date | None]
ROLES = {
    "agents": (Measure.AGENTS, Measure.AGENTS_STRICT),
    "targets": (Measure.TARGETS, Measure.TARGETS_STRICT),
    "places": (Measure.PLACES, Measure.PLACES_STRICT),
}
"""The parts that are names, each with its lenient and its strict measure."""


def part_tallies(pairs: Pairs) -> dict[Key, Tally]:
    """The counts of every part, of the pairs whose gold gives it."""
    tallies: dict[Key, Tally] = {}
    for role, measures in ROLES.items():
        told = [pair for pair in pairs if role in pair[1].parts]
        for measure, exact in zip(measures, (False, True), strict=True):
            tallies[measure, None] = total([_role_tally(*pair, role, exact) for pair in told])
    dated = [(one.dates, other.dates) for one, other in pairs if "dates" in other.parts]
    tallies[Measure.DATES, None] = _share(one == other for one, other in dated)
    tallies[Measure.DATES_LENIENT, None] = _share(_share_a_day(one, other) for one, other in dated)
    tallies[Measure.MODALITY, None] = _share(o.modality == g.modality for o, g in pairs if "modality" in g.parts)
    counted = [(o.count, g.count) for o, g in pairs if "count" in g.parts and (o.count or g.count)]
    tallies[Measure.COUNTS, None] = _share(one == other for one, other in counted)
    return tallies


def strictly_right(found: ToldIncident, wanted: ToldIncident) -> bool:
    """Whether every part that the gold gives is exactly the same."""
    values = (
        ("dates", found.dates, wanted.dates),
        ("modality", found.modality, wanted.modality),
        ("count", found.count, wanted.count),
    )
    if any(one != other for part, one, other in values if part in wanted.parts):
        return False
    tallies = [_role_tally(found, wanted, role, True) for role in ROLES if role in wanted.parts]
    return all(tally.right == tally.found == tally.expected for tally in tallies)


def part_differences(name: str, pairs: Pairs) -> Iterator[Difference]:
    """Every part that is not as in the gold, incident by incident."""
    for found, wanted in pairs:
        for measure, expected, seen in _wrong_parts(found, wanted):
            verdict = Verdict.WRONG if expected and seen else Verdict.MISSED if expected else Verdict.INVENTED
            yield Difference(
                document=name,
                verdict=verdict,
                measure=measure,
                expected=expected,
                found=seen,
                quote=wanted.quote,
                span=found.spot,
            )


def _wrong_parts(found: ToldIncident, wanted: ToldIncident) -> Iterator[tuple[Measure, str, str]]:
    """Measure, what the gold has and what was found."""
    if "dates" in wanted.parts and found.dates != wanted.dates:
        yield Measure.DATES, _days(wanted.dates), _days(found.dates)
    if "modality" in wanted.parts and found.modality != wanted.modality:
        yield Measure.MODALITY, wanted.modality, found.modality
    if "count" in wanted.parts and found.count != wanted.count:
        yield Measure.COUNTS, _bounds(wanted.count), _bounds(found.count)
    for role, (measure, _) in ROLES.items():
        matching = match_names(getattr(found, role), getattr(wanted, role))
        if role in wanted.parts and (matching.missed or matching.extra):
            yield measure, _listed(matching.missed), _listed(matching.extra)


def _role_tally(found: ToldIncident, wanted: ToldIncident, role: str, exact: bool) -> Tally:
    mine, others = getattr(found, role), getattr(wanted, role)
    return Tally(len(match_names(mine, others, exact).pairs), len(mine), len(others))


def _share(right: Iterable[bool]) -> Tally:
    """A share of pairs: as many found as there are."""
    verdicts = list(right)
    return Tally(sum(verdicts), len(verdicts), len(verdicts))


def _share_a_day(one: Days, other: Days) -> bool:
    """Whether both are undated, or both dated and a day lies in both."""
    if (one == (None, None)) != (other == (None, None)):
        return False
    return _not_after(one[0], other[1]) and _not_after(other[0], one[1])


def _not_after(first: dt.date | None, last: dt.date | None) -> bool:
    return first is None or last is None or first <= last


def _days(days: Days) -> str:
    first, last = (day.isoformat() if day else ".." for day in days)
    return "" if first == last == ".." else first if first == last else f"{first}/{last}"


def _bounds(count: tuple[int | None, int | None] | None) -> str:
    if count is None:
        return ""
    low, high = count
    if low == high:
        return str(low)
    return f"{low} or more" if high is None else f"up to {high}" if low is None else f"{low} to {high}"


def _listed(participants: Iterable[Names]) -> str:
    return ", ".join(names[0] for names in participants)
