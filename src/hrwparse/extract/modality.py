"""Modality: does the text assert the event, does someone allege it, is it denied?"""

from hrwparse.extract.candidates import Candidate
from hrwparse.models import Modality
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.vocab.words import load_words

_ALLEGING = frozenset("accuse suspect allege claim charge blame complain".split())
_ALLEGED_NOUNS = frozenset("suspicion allegation accusation charge claim report rumor".split())
_REFUSING = frozenset("refuse decline deny reject".split())


def find_modality(candidate: Candidate) -> Modality:
    """Asserted unless the governor, an adverb or an adjective says otherwise."""
    node = candidate.node
    if isinstance(node, NounGroup):
        if any(t.low in ("alleged", "suspected", "purported", "reported") for t in node.modifiers):
            return Modality.ALLEGED
        return Modality.ASSERTED
    if any("hedge" in load_words().adverb_classes(t.low) for t in node.adverbs):
        return Modality.ALLEGED
    return _governed(node, 0)


def _governed(verb: VerbGroup, depth: int) -> Modality:
    governor = verb.governor
    if depth > 4 or governor is None:
        return Modality.ASSERTED
    if isinstance(governor, NounGroup):
        nominal = verb.link.startswith("preposition") and governor.head.lemma in _ALLEGED_NOUNS
        return Modality.ALLEGED if nominal else Modality.ASSERTED
    if verb.link == "infinitive" and governor.main.lemma in _REFUSING:
        return Modality.DENIED
    if verb.link == "infinitive" and governor.passive and governor.main.lemma in ("allege", "report", "believe", "say"):
        return Modality.ALLEGED
    if governor.main.lemma in _ALLEGING and verb.link.startswith(("complement", "preposition:of", "preposition:for")):
        return Modality.ALLEGED
    if governor.main.lemma == "deny" and verb.link.startswith(("complement", "participial")):
        return Modality.DENIED
    if verb.link in ("coordinated", "infinitive") or verb.link.startswith("complement"):
        return _governed(governor, depth + 1)
    return Modality.ASSERTED
