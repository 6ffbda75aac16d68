"""Actors and incidents over the reports of several years: which are one, why, and how sure that is.

The rules are few and careful: a name joins more than a likeness, a day more than a month, and nothing joins two actors or two
incidents of one report, which its own reading has kept apart.
"""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

import attrs

from hrwparse.across.linked import Link, LinkedActor, LinkedIncident, LinkedReports, Part
from hrwparse.models import Actor, ActorKind, Incident, Modality, Precision, Report, report_id

SAME_STATE, SAME_NAME, ALIAS, SHORT_NAME, SPELLING = 0.99, 0.95, 0.9, 0.6, 0.7
SAME_DAY, SAME_MONTH, SAME_YEAR = 0.95, 0.8, 0.6
T = TypeVar("T")
_REACH = 40  # entries with a key in common that one is compared with, so that a whole archive takes linear time
_LIKENESS = 0.8  # of two words, from which one may be another spelling of the other
_PUBLIC = frozenset(ActorKind) - {ActorKind.PERSON, ActorKind.GROUP}
_FINE = {
    Precision.DAY: SAME_DAY,
    Precision.RANGE: SAME_MONTH,
    Precision.WEEK: SAME_MONTH,
    Precision.MONTH_PART: SAME_MONTH,
    Precision.MONTH: SAME_MONTH,
    Precision.YEAR: SAME_YEAR,
}


def link_reports(reports: Iterable[Report], minimum: float = 0.5) -> LinkedReports:
    """The actors and incidents of several reports with those joined that are one.

    ``reports`` in the order of their years; a report given twice counts once. Links below ``minimum`` are not made. Actors are
    one by state, name, alias or spelling (groups without a proper name never join). Incidents are one if they are of one kind and
    date and an actor in the same role is one, and no other part speaks against it. Ids of the parts stay, so that every join can
    be looked at and undone.
    """
    given = tuple({report_id(report): report for report in reports}.values())
    people = [(Part(report=report_id(r), id=a.id), a, r) for r in given for a in r.actors]
    actor_groups = _joined([part for part, _, _ in people], _actor_links(people), minimum)
    by_part = {part: actor for part, actor, _ in people}
    actors = tuple(_linked_actor(n, parts, links, by_part) for n, (parts, links) in enumerate(actor_groups, 1))
    one = {part: linked.id for linked in actors for part in linked.parts}
    events = [(Part(report=report_id(r), id=i.id), i) for r in given for i in r.incidents]
    incident_groups = _joined([part for part, _ in events], _incident_links(events, one), minimum)
    told = dict(events)
    incidents = tuple(
        LinkedIncident(id=f"I{n}", kind=told[parts[0]].kind, parts=parts, links=links, confidence=_weakest(links))
        for n, (parts, links) in enumerate(incident_groups, 1)
    )
    return LinkedReports(reports=given, actors=actors, incidents=incidents)


def _joined(parts: Sequence[Part], links: Iterable[Link], minimum: float) -> list[tuple[tuple[Part, ...], tuple[Link, ...]]]:
    """Groups of parts, surest links first; a link that would put two parts of one report together is not made."""
    group = {part: [part] for part in parts}
    made: dict[Part, list[Link]] = {part: [] for part in parts}
    for link in sorted(links, key=lambda link: (-link.confidence, link.first, link.second)):
        one, other = group[link.first], group[link.second]
        if link.confidence < minimum or one is other or {p.report for p in one} & {p.report for p in other}:
            continue
        made[one[0]] += [*made.pop(other[0]), link]
        one.extend(other)
        group.update(dict.fromkeys(other, one))
    order = {part: at for at, part in enumerate(parts)}
    groups = [(tuple(sorted(group[first], key=order.__getitem__)), tuple(links)) for first, links in made.items()]
    return sorted(groups, key=lambda pair: order[pair[0][0]])


def _weakest(links: Sequence[Link]) -> float:
    return min((link.confidence for link in links), default=1.0)


def _linked_actor(number: int, parts: tuple[Part, ...], links: tuple[Link, ...], actors: dict[Part, Actor]) -> LinkedActor:
    members = [actors[part] for part in parts]
    name = max((member.name for member in members), key=lambda name: (len(name.split()), len(name)))
    kind = Counter(member.kind for member in members).most_common(1)[0][0]
    return LinkedActor(id=f"A{number}", name=name, kind=kind, parts=parts, links=links, confidence=_weakest(links))


def _actor_links(people: Sequence[tuple[Part, Actor, Report]]) -> Iterator[Link]:
    """Every pair of named actors that a rule would join; pairs are only looked for among actors with a key in common."""
    keyed: dict[tuple[str, str], list[tuple[Part, Actor, Report]]] = defaultdict(list)
    for entry in people:
        for key in _keys(entry[1]):
            keyed[key].append(entry)
    seen: set[tuple[Part, Part]] = set()
    for entries in keyed.values():
        for (first, one, here), (second, other, there) in _near_pairs(entries):
            if first.report == second.report or (first, second) in seen:
                continue
            seen.add((first, second))
            reason, confidence = _same_actor(one, other, _same_country(here, there))
            if confidence:
                yield Link(first=first, second=second, reason=reason, confidence=confidence)


def _near_pairs(entries: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Each entry with those not long before it: what is one through many reports is joined from each to the next."""
    for at, entry in enumerate(entries):
        for earlier in entries[max(0, at - _REACH) : at]:
            yield earlier, entry


def _keys(actor: Actor) -> Iterator[tuple[str, str]]:
    """What two actors must share to be compared: a name, or, of persons, the initials of their names."""
    if not actor.named:
        return
    for name in dict.fromkeys((actor.name, *actor.aliases)):
        yield "name", _fold(name)
    words = _fold(actor.name).split()
    if actor.kind is ActorKind.PERSON and len(words) > 1:
        yield "initials", "".join(word[0] for word in words)


def _fold(name: str) -> str:
    """A name without accents, case, points, quotation marks and hyphens.

    >>> _fold("José  al-Ḥasan (“Pepe”)")
    'jose al hasan pepe'
    """
    letters = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    return " ".join("".join(c if c.isalnum() else "" if c in "'’.ʻʼ" else " " for c in letters).split())


def _same_country(one: Report, other: Report) -> bool:
    return bool({c.alpha3 for c in one.countries} & {c.alpha3 for c in other.countries})


def _same_actor(one: Actor, other: Actor, same_country: bool) -> tuple[str, float]:
    """Why two actors of two reports are one, and how sure that is; 0 where nothing says so."""
    if one.kind is not other.kind and not {one.kind, other.kind} <= _PUBLIC:
        return "", 0.0
    if _is_state(one) and _is_state(other):
        return "the same state", SAME_STATE if _fold(one.name) == _fold(other.name) else 0.0
    names, others = {_fold(one.name)}, {_fold(other.name)}
    if names == others:
        if " " in next(iter(names)) or (one.kind is not ActorKind.PERSON and same_country):
            return "the same name", SAME_NAME if same_country or one.kind is not ActorKind.PERSON else SHORT_NAME
        return "the same single name in one country", SHORT_NAME if same_country else 0.0
    shared = {_fold(n) for n in (one.name, *one.aliases)} & {_fold(n) for n in (other.name, *other.aliases)}
    if any(" " in name for name in shared):
        return "one has a name of the other", ALIAS
    if shared and same_country and one.kind is not ActorKind.PERSON:
        return "a short name in common", ALIAS if any(n.isupper() for n in one.aliases) else SHORT_NAME
    return ("the same name in another spelling", SPELLING) if same_country and _spelled_alike(one, other) else ("", 0.0)


def _is_state(actor: Actor) -> bool:
    return actor.country is not None and actor.kind is ActorKind.GOVERNMENT and _fold(actor.name) == _fold(actor.country.name)


def _spelled_alike(one: Actor, other: Actor) -> bool:
    """Whether each word of two full names of persons is much like the other's: Sergei Duvanof, Sergey Duvanov."""
    words, others = _fold(one.name).split(), _fold(other.name).split()
    if one.kind is not ActorKind.PERSON or len(words) != len(others) or len(words) < 2:
        return False
    return all(SequenceMatcher(None, a, b, autojunk=False).ratio() >= _LIKENESS for a, b in zip(words, others, strict=True))


def _incident_links(events: Sequence[tuple[Part, Incident]], one: dict[Part, str]) -> Iterator[Link]:
    """Every pair of incidents of one kind and date, told in two reports, that have an actor in common and none that differs."""
    keyed: dict[tuple[str, str], list[tuple[Part, Incident]]] = defaultdict(list)
    for part, incident in events:
        if incident.date is not None and incident.date.precision in _FINE:
            keyed[incident.kind, incident.date.edtf].append((part, incident))
    for entries in keyed.values():
        for (first, a), (second, b) in _near_pairs(entries):
            roles = _roles_in_common(first, a, second, b, one) if first.report != second.report else None
            if roles and a.date is not None:
                reason = f"the same {a.kind.replace('_', ' ')} on {a.date.edtf}, with the same {' and '.join(roles)}"
                yield Link(first=first, second=second, reason=reason, confidence=_FINE[a.date.precision])


def _roles_in_common(first: Part, a: Incident, second: Part, b: Incident, one: dict[Part, str]) -> list[str] | None:
    """The roles in which the two have an actor in common; None where named actors of one role speak against it."""
    roles = []
    for role in ("agents", "targets"):
        mine, theirs = _named(first, getattr(a, role), one), _named(second, getattr(b, role), one)
        if mine & theirs:
            roles.append(role)
        elif mine and theirs:
            return None
    if a.modality != b.modality and Modality.DENIED in (a.modality, b.modality):
        return None
    return roles


def _named(part: Part, actors: Sequence[Actor], one: dict[Part, str]) -> set[str]:
    return {one[attrs.evolve(part, id=actor.id)] for actor in actors if actor.named}
