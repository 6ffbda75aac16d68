"""FollowTheMoney entities, for Aleph, OpenSanctions tools and the `ftm` command line."""

from collections.abc import Iterable, Iterator
from typing import Any

from hrwparse.export.crosswalks import Crosswalk, Crosswalks
from hrwparse.export.headlines import headline
from hrwparse.models import Actor, ActorKind, Country, DateRange, Incident, Modality, Report, report_id

Entity = dict[str, Any]

# Schema and topics of https://followthemoney.tech/explorer/; a group without a name of its own is no organization.
_SCHEMATA: dict[ActorKind, tuple[str, tuple[str, ...]]] = {
    ActorKind.PERSON: ("Person", ()),
    ActorKind.GOVERNMENT: ("PublicBody", ("gov",)),
    ActorKind.SECURITY_FORCE: ("PublicBody", ("gov.security",)),
    ActorKind.COURT: ("PublicBody", ("gov.judicial",)),
    ActorKind.LEGISLATURE: ("PublicBody", ("gov.legislative",)),
    ActorKind.POLITICAL_PARTY: ("Organization", ("pol.party",)),
    ActorKind.ARMED_GROUP: ("Organization", ()),
    ActorKind.MEDIA: ("Organization", ()),
    ActorKind.CIVIL_SOCIETY: ("Organization", ()),
    ActorKind.INTERGOVERNMENTAL: ("Organization", ("gov.igo",)),
    ActorKind.COMPANY: ("Company", ()),
    ActorKind.RELIGIOUS_GROUP: ("Organization", ("rel",)),
    ActorKind.EDUCATIONAL: ("Organization", ()),
    ActorKind.GROUP: ("LegalEntity", ()),
}
# ISO 639-1 to 639-3: the languages that the two sites publish in.
_LANGUAGES = {
    "ar": "ara", "de": "deu", "en": "eng", "es": "spa", "fa": "fas", "fr": "fra", "id": "ind", "it": "ita", "ja": "jpn",
    "ko": "kor", "nl": "nld", "pt": "por", "ru": "rus", "tr": "tur", "uk": "ukr", "zh": "zho",
}  # fmt: skip


def to_ftm(report: Report, *, text: bool = False, crosswalks: Crosswalks | None = None) -> list[Entity]:
    """The report as FollowTheMoney entities: dicts with ``id``, ``schema``, ``properties`` (lists of str); one a line is a file.

    ``Article`` the report (with ``text`` its whole text, too); ``Person``, ``PublicBody``, ``Organization``, ``Company`` or
    ``LegalEntity`` each actor; ``Event`` each incident, with ``involved`` actors, the sentence as ``summary``, the report as
    ``proof``, and kind, category and crosswalk codes as ``keywords``, those of your own ``crosswalks`` (see `to_rows`) among
    them. Since ``involved`` knows no roles, an ``UnknownLink`` ties each actor to the event with the role ``agent``, ``target``
    or ``source``. ``Documentation`` ties event and report, ``Mention`` the forms of a name that stand in it.

    FollowTheMoney has no date ranges: a single day is ``date``, bounds are ``startDate`` and ``endDate``, and the EDTF
    string, the modality and who says so stand in ``notes``. Countries of an event are those of its places. Ids begin with
    `report_id`: the same person in two reports is two entities, to be merged by whoever knows (see `link_reports`).
    """
    own_id, crosswalk = report_id(report), Crosswalk.over(crosswalks)
    return [
        _article(report, own_id, text),
        *(_actor(actor, own_id) for actor in report.actors),
        *(mention for actor in report.actors for mention in _mentions(actor, report, own_id)),
        *(entity for incident in report.incidents for entity in _incident(incident, report, own_id, crosswalk)),
    ]


def _entity(schema: str, entity_id: str, **properties: Any) -> Entity:
    """An entity without the properties that have no value; a str is a list of one."""
    lists = {name: [value] if isinstance(value, str) else list(value or ()) for name, value in properties.items()}
    return {"id": entity_id, "schema": schema, "properties": {name: values for name, values in lists.items() if values}}


def _article(report: Report, own_id: str, text: bool) -> Entity:
    return _entity(
        "Article",
        own_id,
        title=report.title,
        summary=report.subtitle,
        author=report.author,
        publisher=report.publisher,
        publishedAt=report.published and report.published.isoformat(),
        retrievedAt=_retrieved(report),
        country=_codes(report.countries),
        language=_LANGUAGES.get(report.language or ""),
        sourceUrl=report.url,
        bodyText=report.text if text else None,
    )


def _retrieved(report: Report) -> str | None:
    """When the copy was captured (UTC, which FollowTheMoney takes for granted), else the day in the page's "Cite as" line."""
    if report.captured:
        return f"{report.captured:%Y-%m-%dT%H:%M:%S}"
    return report.citation.accessed.isoformat() if report.citation and report.citation.accessed else None


def _actor(actor: Actor, own_id: str) -> Entity:
    schema, topics = _SCHEMATA[actor.kind]
    titles = {"position" if schema == "Person" else "description": actor.titles}
    names = {"name": actor.name, "alias": actor.aliases}
    place = {"country": _codes([actor.country] if actor.country else []), "proof": own_id}
    return _entity(schema, f"{own_id}.{actor.id}", **names, **titles, **place, topics=topics)


def _mentions(actor: Actor, report: Report, own_id: str) -> Iterator[Entity]:
    """One entity for each form of a proper name; "he" and "the ministry" are no names to search for."""
    forms = dict.fromkeys(span.quote(report.text) for span in actor.mentions)
    for number, form in enumerate((form for form in forms if form in (actor.name, *actor.aliases)), 1):
        if actor.named:
            actor_id = f"{own_id}.{actor.id}"
            links = {"document": own_id, "resolved": actor_id, "detectedSchema": _SCHEMATA[actor.kind][0]}
            yield _entity("Mention", f"{actor_id}.mention{number}", name=form, **links)


def _incident(incident: Incident, report: Report, own_id: str, crosswalk: Crosswalk) -> Iterator[Entity]:
    event_id = f"{own_id}.{incident.id}"
    sentence = " ".join(incident.sentence.quote(report.text).split())
    involved = dict.fromkeys(f"{own_id}.{actor.id}" for actor in (*incident.agents, *incident.targets))
    yield _entity(
        "Event",
        event_id,
        name=headline(incident),
        **_dates(incident.date),
        location=dict.fromkeys(place.name for place in incident.places),
        country=_codes(place.country for place in incident.places if place.country),
        involved=involved,
        summary=sentence,
        keywords=_keywords(incident, crosswalk),
        notes=list(_notes(incident)),
        recordId=incident.id,
        proof=own_id,
        publisher=report.publisher,
        sourceUrl=report.url,
    )
    source = incident.attribution.actor if incident.attribution else None
    roles = {"agent": incident.agents, "target": incident.targets, "source": (source,) if source else ()}
    for role, actors in roles.items():
        for actor in dict.fromkeys(actors):
            link_id = f"{event_id}.{role}.{actor.id}"
            ends = {"subject": f"{own_id}.{actor.id}", "object": event_id}
            yield _entity("UnknownLink", link_id, **ends, role=role, **_dates(incident.date), proof=own_id)
    yield _entity("Documentation", f"{event_id}.evidence", document=own_id, entity=event_id, role="evidence", summary=sentence)


def _dates(date: DateRange | None) -> dict[str, str | None]:
    if date is None:
        return {}
    first, last = (day.isoformat() if day else None for day in (date.earliest, date.latest))
    return {"date": first} if first == last else {"startDate": first, "endDate": last}


def _keywords(incident: Incident, crosswalk: Crosswalk) -> Iterable[str]:
    yield from (incident.kind.value, incident.kind.category.value)
    for scheme in crosswalk.schemes:
        name = scheme if scheme in crosswalk.own else scheme.upper()
        yield from (f"{name} {code}" for code in crosswalk.codes(incident.kind, scheme))


def _notes(incident: Incident) -> Iterator[str]:
    if incident.date:
        yield f"date: {incident.date.edtf} (“{incident.date.text}”)"
    if incident.modality is not Modality.ASSERTED:
        yield f"modality: {incident.modality}"
    if incident.count:
        yield f"count: {incident.count.text}"
    if incident.attribution:
        yield f"source: {incident.attribution.text}"
    yield from (f"law: {law.text}" for law in incident.legal_references)


def _codes(countries: Iterable[Country]) -> list[str]:
    codes = (country.alpha2 or country.former for country in countries)
    return list(dict.fromkeys(code.lower() for code in codes if code))
