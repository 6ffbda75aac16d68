"""Why a word became an incident or not."""

import attrs

from hrwparse.models.base import doc, documented
from hrwparse.models.incidents import IncidentKind
from hrwparse.models.span import Span


@documented
@attrs.frozen(kw_only=True)
class Explanation:
    """One word or phrase that may name an event, and the decision on it."""

    kind: IncidentKind = attrs.field(metadata=doc("The kind that the vocabulary entry names."))
    trigger: Span = attrs.field(metadata=doc("The words that fired."))
    rule: str = attrs.field(metadata=doc("The vocabulary entry: kind/lemma/part of speech."))
    kept: bool = attrs.field(metadata=doc("Whether it became an incident, or a mention of one."))
    confidence: float = attrs.field(metadata=doc("The probability that an annotator would mark it, 0 to 1."))
    reason: str = attrs.field(metadata=doc("In a few words, why it was kept or dropped."))
    speaks_for: tuple[tuple[str, float], ...] = attrs.field(
        metadata=doc("The features that speak for it, with their weights, the heaviest first.")
    )
    speaks_against: tuple[tuple[str, float], ...] = attrs.field(metadata=doc("The features that speak against it, likewise."))
