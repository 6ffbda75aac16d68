"""What happened: the incident and its attributes."""

from enum import StrEnum

import attrs

from hrwparse.models.actors import Actor
from hrwparse.models.base import doc, documented
from hrwparse.models.dates import DateRange
from hrwparse.models.places import Place
from hrwparse.models.span import Span


class Category(StrEnum):
    """The six families of incident kinds."""

    VIOLENCE = "violence"
    JUSTICE = "justice"
    RESTRICTION = "restriction"
    DISPLACEMENT = "displacement"
    POLITICS = "politics"
    RESPONSE = "response"


class IncidentKind(StrEnum):
    """What kind of event an incident is (definitions and crosswalks: ``vocab/data/kinds.toml`` and the docs)."""

    KILLING = "killing"
    DEATH = "death"
    EXECUTION = "execution"
    DISAPPEARANCE = "disappearance"
    ABDUCTION = "abduction"
    ILL_TREATMENT = "ill_treatment"
    ASSAULT = "assault"
    SEXUAL_VIOLENCE = "sexual_violence"
    ATTACK = "attack"
    ARREST = "arrest"
    CHARGE = "charge"
    TRIAL = "trial"
    CONVICTION = "conviction"
    RELEASE = "release"
    INVESTIGATION = "investigation"
    SEARCH = "search"
    CENSORSHIP = "censorship"
    BAN = "ban"
    DISPERSAL = "dispersal"
    HARASSMENT = "harassment"
    DISMISSAL = "dismissal"
    MOVEMENT_RESTRICTION = "movement_restriction"
    FORCED_RETURN = "forced_return"
    DISPLACEMENT = "displacement"
    DESTRUCTION = "destruction"
    ELECTION = "election"
    LEGISLATION = "legislation"
    APPOINTMENT = "appointment"
    PROTEST = "protest"
    AGREEMENT = "agreement"
    STATEMENT = "statement"
    MEETING = "meeting"
    DECISION = "decision"

    @property
    def category(self) -> Category:
        """The family that the kind belongs to."""
        return _CATEGORY[self]


_FIRST_OF = {
    IncidentKind.KILLING: Category.VIOLENCE,
    IncidentKind.ARREST: Category.JUSTICE,
    IncidentKind.CENSORSHIP: Category.RESTRICTION,
    IncidentKind.FORCED_RETURN: Category.DISPLACEMENT,
    IncidentKind.ELECTION: Category.POLITICS,
    IncidentKind.STATEMENT: Category.RESPONSE,
}


def _categories() -> dict[IncidentKind, Category]:
    """The kinds stand in the order of their families: each begins a family or belongs to the one before it."""
    families: dict[IncidentKind, Category] = {}
    current = Category.VIOLENCE
    for kind in IncidentKind:
        current = _FIRST_OF.get(kind, current)
        families[kind] = current
    return families


_CATEGORY = _categories()


class Modality(StrEnum):
    """Whether the text says that the event took place."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    DENIED = "denied"


@documented
@attrs.frozen(kw_only=True)
class Quantity:
    """A counted number with its bounds: "at least six" is 6 to None, "dozens" is 24 to None."""

    minimum: int | None = attrs.field(metadata=doc("The least number that the words allow."))
    maximum: int | None = attrs.field(metadata=doc("The greatest number that the words allow; None where open."))
    text: str = attrs.field(metadata=doc("The words that give the number."))
    span: Span | None = attrs.field(default=None, metadata=doc("Where they stand."))


@documented
@attrs.frozen(kw_only=True)
class Attribution:
    """Who says so: the source that the text names for an event."""

    text: str = attrs.field(metadata=doc("The words that name the source."))
    span: Span = attrs.field(metadata=doc("Where they stand."))
    actor: Actor | None = attrs.field(default=None, metadata=doc("The source as an actor, where it is one of the report's."))


@documented
@attrs.frozen(kw_only=True)
class LegalReference:
    """A law, article or treaty that the text connects with an event."""

    text: str = attrs.field(metadata=doc("The words: article 42 of the constitution."))
    span: Span = attrs.field(metadata=doc("Where they stand."))


@documented
@attrs.frozen(kw_only=True)
class Incident:
    """A specific event that the report says took place, or that someone alleges or denies."""

    id: str = attrs.field(metadata=doc("Unique in the report, in order of the text: i1, i2, ..."))
    kind: IncidentKind = attrs.field(metadata=doc("What kind of event."))
    trigger: Span = attrs.field(metadata=doc("The word or words that name the event."))
    sentence: Span = attrs.field(metadata=doc("The sentence that tells it."))
    date: DateRange | None = attrs.field(default=None, metadata=doc("When; None where the text gives no date."))
    places: tuple[Place, ...] = attrs.field(default=(), metadata=doc("Named places of the event."))
    agents: tuple[Actor, ...] = attrs.field(default=(), metadata=doc("Who did it."))
    targets: tuple[Actor, ...] = attrs.field(default=(), metadata=doc("To whom it was done, or whom it concerns."))
    agent_spans: tuple[Span, ...] = attrs.field(default=(), metadata=doc("The words that name each agent, in the same order."))
    target_spans: tuple[Span, ...] = attrs.field(default=(), metadata=doc("The words that name each target, in the same order."))
    modality: Modality = attrs.field(default=Modality.ASSERTED, metadata=doc("Asserted, alleged or denied."))
    count: Quantity | None = attrs.field(default=None, metadata=doc("The number of targets, where they are counted."))
    attribution: Attribution | None = attrs.field(default=None, metadata=doc("Who says so."))
    legal_references: tuple[LegalReference, ...] = attrs.field(default=(), metadata=doc("Laws and articles told with the event."))
    retold: tuple[Span, ...] = attrs.field(default=(), metadata=doc("Triggers of the other mentions of the same event."))
    rule: str = attrs.field(default="", metadata=doc("The vocabulary entry that fired: kind/lemma/part of speech."))
    confidence: float = attrs.field(default=1.0, metadata=doc("How sure the library is that an annotator would agree, 0 to 1."))
