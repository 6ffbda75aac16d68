"""Is a candidate a specific event that took place (annotation guide, rules 1 to 12)?

Many weak cues decide: tense, governor, date, how specific the participants are, the voice of the page. A small linear model weighs
them (`hrwparse.extract.event_features` names them); a few structures rule an event out whatever else is there.
"""

import attrs

from hrwparse.extract.candidates import Candidate
from hrwparse.extract.event_features import event_features
from hrwparse.extract.linear import load_model
from hrwparse.extract.setting import Setting

THRESHOLD = 0.42


@attrs.frozen
class Verdict:
    """Whether a candidate is kept, and how sure that is: the probability that an annotator would keep it."""

    keep: bool
    confidence: float


def judge(candidate: Candidate, setting: Setting) -> Verdict:
    """Decide on one candidate."""
    confidence = load_model("event").probability(event_features(candidate, setting))
    return Verdict(confidence >= THRESHOLD, confidence)
