"""Is a candidate a specific event that took place (annotation guide, rules 1 to 12)?"""

import attrs

from hrwparse.extract.candidates import Candidate
from hrwparse.extract.dating import has_own_date
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.vocab.words import load_words


@attrs.frozen
class Verdict:
    """Whether a candidate is kept, how sure that is, and why."""

    keep: bool
    confidence: float
    reason: str


def judge(candidate: Candidate) -> Verdict:
    """Decide on one candidate."""
    node = candidate.node
    if isinstance(node, NounGroup):
        keep = has_own_date(candidate) or node.determiner is not None and node.determiner.low == "the" or node.possessor is not None
        return Verdict(keep, 0.6, "noun")
    return _verb(node)


def _verb(verb: VerbGroup) -> Verdict:
    if verb.modal:
        return Verdict(False, 0.9, "modal")
    if verb.negative:
        return Verdict(False, 0.9, "negated")
    if verb.form == "finite" and not verb.past and not verb.perfect:
        return Verdict(False, 0.7, "present tense")
    if any("habit" in load_words().adverb_classes(t.low) for t in verb.adverbs):
        return Verdict(False, 0.8, "habit")
    if verb.form in ("infinitive", "base"):
        governor = verb.governor
        classes = load_words().verb_classes(governor.main.lemma) if isinstance(governor, VerbGroup) else frozenset()
        if not classes & {"implicative+", "attempt", "implicative-"}:
            return Verdict(False, 0.7, "infinitive")
    return Verdict(True, 0.7, "asserted")
