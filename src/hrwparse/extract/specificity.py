"""Is a candidate a specific event that took place (annotation guide, rules 1 to 12)?

Many weak cues decide: tense, governor, date, how specific the participants are, the voice of the page. A small linear model
weighs them (`hrwparse.extract.event_features` names them); a few structures rule an event out whatever else is there.
"""

from collections.abc import Sequence

import attrs

from hrwparse.extract.actors import Cast
from hrwparse.extract.candidates import Candidate
from hrwparse.extract.dating import date_by_rule
from hrwparse.extract.event_features import event_features
from hrwparse.extract.linear import load_model
from hrwparse.extract.setting import Setting
from hrwparse.models import IncidentKind
from hrwparse.text.groups import VerbGroup
from hrwparse.vocab.words import load_words

_SAID = frozenset({IncidentKind.STATEMENT, IncidentKind.INVESTIGATION})
_SPEAKERS = ("subj", "poss", "by")
THRESHOLD = 0.4


@attrs.frozen
class Verdict:
    """Whether a candidate is kept, how sure that is (the probability that an annotator would keep it), and why in a few words."""

    keep: bool
    confidence: float
    reason: str


def choose(candidates: Sequence[Candidate], setting: Setting, cast: Cast) -> list[tuple[Candidate, Verdict]]:
    """The candidates of a sentence that are kept, in order of the text; of those that share words only the likeliest."""
    judged = [(candidate, judge(candidate, setting, cast)) for candidate in candidates]
    kept: list[tuple[Candidate, Verdict]] = []
    for candidate, verdict in sorted(judged, key=lambda pair: -pair[1].confidence):
        if verdict.keep and not any(candidate.span.overlaps(k.span) for k, _ in kept):
            kept.append((candidate, verdict))
    return sorted(kept, key=lambda pair: pair[0].span.start)


def judge(candidate: Candidate, setting: Setting, cast: Cast) -> Verdict:
    """How likely one candidate is to be an event that took place."""
    if candidate.kind in _SAID and any(setting.is_publisher(n) for slot in _SPEAKERS for n in candidate.slots.get(slot)):
        return Verdict(False, 0.0, "the publisher's own voice")
    confidence = load_model("event").probability(event_features(candidate, setting, cast))
    if confidence < THRESHOLD:
        return Verdict(False, confidence, "more speaks against it than for it")
    if _is_habit(candidate):
        return Verdict(False, confidence, "a habit without a date")
    return Verdict(True, confidence, "kept")


def _is_habit(candidate: Candidate) -> bool:
    """Whether an adverb says that it happens again and again, and no date that it happened (rule 2)."""
    node = candidate.node
    habitual = isinstance(node, VerbGroup) and any("habit" in load_words().adverb_classes(t.low) for t in node.adverbs)
    return habitual and date_by_rule(candidate) is None
