"""What an evaluation gives: scores, how far confidence can be trusted, and every difference from the gold."""

from enum import StrEnum

import attrs

from hrwparse.models import IncidentKind, Span
from hrwparse.models.base import doc, documented


class Measure(StrEnum):
    """What is counted (definitions: docs, "Measure on your own pages")."""

    HEADINGS = "headings"
    ACTORS = "actors"
    ACTORS_STRICT = "actors strict"
    ACTOR_KINDS = "actor kinds"
    DETECTION = "detection"
    INCIDENTS_LENIENT = "incidents lenient"
    INCIDENTS = "incidents"
    INCIDENTS_STRICT = "incidents strict"
    AGENTS = "agents"
    AGENTS_STRICT = "agents strict"
    TARGETS = "targets"
    TARGETS_STRICT = "targets strict"
    PLACES = "places"
    PLACES_STRICT = "places strict"
    DATES_LENIENT = "dates lenient"
    DATES = "dates"
    MODALITY = "modality"
    COUNTS = "counts"


@documented
@attrs.frozen(kw_only=True)
class Score:
    """One measure, over all pages or one of them, of all kinds or of one."""

    measure: Measure = attrs.field(metadata=doc("What is counted."))
    kind: IncidentKind | None = attrs.field(default=None, metadata=doc("The kind of incident; None for all of them."))
    right: int = attrs.field(default=0, metadata=doc("How many agree."))
    found: int = attrs.field(default=0, metadata=doc("How many the reports have."))
    expected: int = attrs.field(default=0, metadata=doc("How many the gold has."))
    low: float | None = attrs.field(
        default=None, metadata=doc("Lower end of the 95 % interval of F1; None for fewer than two pages.")
    )
    high: float | None = attrs.field(default=None, metadata=doc("Its upper end."))

    @property
    def precision(self) -> float | None:
        """The share of what was found that is right; None where nothing was found."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was found; None where nothing is there."""
        return self.right / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None where nothing is there and nothing was found.

        Of dates, modality and counts, which are asked of pairs, all three are the share that is right.
        """
        return 2 * self.right / (self.found + self.expected) if self.found + self.expected else None


@documented
@attrs.frozen(kw_only=True)
class Reliability:
    """How many incidents of a certain confidence are right."""

    low: float = attrs.field(metadata=doc("The least confidence."))
    high: float = attrs.field(metadata=doc("The confidence below which these lie; 1 belongs to the last step."))
    incidents: int = attrs.field(metadata=doc("How many incidents have such a confidence."))
    right: int = attrs.field(metadata=doc("At how many of them the gold has an event of that kind, or another mention of it."))


class Verdict(StrEnum):
    """How a report differs from the gold."""

    MISSED = "missed"
    INVENTED = "invented"
    WRONG = "wrong"


@documented
@attrs.frozen(kw_only=True)
class Difference:
    """One thing that a report missed, invented or has otherwise than the gold."""

    document: str = attrs.field(metadata=doc("The page, by the name of its gold file."))
    verdict: Verdict = attrs.field(metadata=doc("Missed, invented or wrong."))
    measure: Measure = attrs.field(metadata=doc("What it is about: incidents, dates, agents ..."))
    expected: str = attrs.field(default="", metadata=doc("What the gold has; empty where it is invented."))
    found: str = attrs.field(default="", metadata=doc("What the report has; empty where it is missed."))
    quote: str = attrs.field(default="", metadata=doc("The evidence: the gold's quotation or the report's sentence."))
    span: Span | None = attrs.field(
        default=None, metadata=doc("The words in `Report.text`; None where they are not in it or it is about a name.")
    )

    def __str__(self) -> str:
        told = f"{self.expected} ≠ {self.found}" if self.verdict is Verdict.WRONG else self.expected or self.found
        quote = f": “{self.quote}”" if self.quote else ""
        return f"{self.document}: {self.measure} {self.verdict}: {told}{quote}".replace("\n", " ")


@documented
@attrs.frozen(kw_only=True)
class DocumentResult:
    """The scores of one page."""

    name: str = attrs.field(metadata=doc("The name of its gold file."))
    scores: tuple[Score, ...] = attrs.field(metadata=doc("Measure by measure, all kinds together."))

    def score(self, measure: Measure | str) -> Score:
        """The score of a measure."""
        return _find(self.scores, Measure(measure), None)


@documented
@attrs.frozen(kw_only=True, repr=False)
class Evaluation:
    """How far reports agree with a folder of gold. ``str`` gives it as a table."""

    documents: tuple[DocumentResult, ...] = attrs.field(metadata=doc("Page by page."))
    scores: tuple[Score, ...] = attrs.field(metadata=doc("Measure by measure, over all pages and kinds."))
    kinds: tuple[Score, ...] = attrs.field(metadata=doc("Incidents by kind: lenient, as usual and strict."))
    reliability: tuple[Reliability, ...] = attrs.field(metadata=doc("What confidence is worth, in steps of 0.1."))
    differences: tuple[Difference, ...] = attrs.field(metadata=doc("Everything that is not as in the gold."))

    def score(self, measure: Measure | str, kind: IncidentKind | str | None = None) -> Score:
        """The score of a measure, of all kinds or of one (``incidents``, ``incidents strict`` and ``incidents lenient``)."""
        return _find(self.kinds if kind else self.scores, Measure(measure), IncidentKind(kind) if kind else None)

    def describe(self, differences: bool = False) -> str:
        """Tables for a terminal: measures, kinds, pages, confidence; and every difference, where wanted."""
        from hrwparse.evaluation.table import describe  # it needs this class

        return describe(self, differences)

    def __str__(self) -> str:
        return self.describe()

    def __repr__(self) -> str:
        f1 = self.score(Measure.INCIDENTS).f1
        told = "no incidents" if f1 is None else f"incidents F1 {f1:.3f}"
        return f"<Evaluation: {len(self.documents)} documents, {told}>"


def _find(scores: tuple[Score, ...], measure: Measure, kind: IncidentKind | None) -> Score:
    found = (score for score in scores if score.measure is measure and score.kind is kind)
    return next(found, Score(measure=measure, kind=kind))
