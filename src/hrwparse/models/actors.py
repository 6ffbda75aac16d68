"""Who acts and who is acted on."""

from enum import StrEnum

import attrs

from hrwparse.models.base import doc, documented
from hrwparse.models.places import Country
from hrwparse.models.span import Span


class ActorKind(StrEnum):
    """What an actor is (definitions: docs, "Annotation guide")."""

    PERSON = "person"
    GOVERNMENT = "government"
    SECURITY_FORCE = "security_force"
    COURT = "court"
    LEGISLATURE = "legislature"
    POLITICAL_PARTY = "political_party"
    ARMED_GROUP = "armed_group"
    MEDIA = "media"
    CIVIL_SOCIETY = "civil_society"
    INTERGOVERNMENTAL = "intergovernmental"
    COMPANY = "company"
    RELIGIOUS_GROUP = "religious_group"
    EDUCATIONAL = "educational"
    GROUP = "group"


@documented
@attrs.frozen(kw_only=True)
class Actor:
    """A person, body or group that the text names or that takes part in an incident."""

    id: str = attrs.field(metadata=doc("Unique in the report, in order of first mention: a1, a2, ..."))
    name: str = attrs.field(metadata=doc("The fullest form in the document, without title."))
    kind: ActorKind = attrs.field(metadata=doc("What the actor is."))
    named: bool = attrs.field(metadata=doc("True for a proper name, False for a group or body known by its description."))
    aliases: tuple[str, ...] = attrs.field(default=(), metadata=doc("The other forms used, short names and acronyms."))
    titles: tuple[str, ...] = attrs.field(default=(), metadata=doc("Roles given in the text (journalist, President)."))
    country: Country | None = attrs.field(default=None, metadata=doc("The country that the actor belongs to, where told."))
    mentions: tuple[Span, ...] = attrs.field(default=(), metadata=doc("Every place where the text refers to the actor."))
