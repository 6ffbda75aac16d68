"""Attribution: the source that a sentence names for an event."""

from hrwparse.extract.candidates import Candidate
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.vocab.words import load_words


def find_source(candidate: Candidate) -> NounGroup | None:
    """The noun group of the source: the subject of the reporting verb above the event, or after *according to*."""
    node = candidate.node
    if isinstance(node, VerbGroup):
        source = _reporter(node)
        if source is not None:
            return source
    if "according" not in candidate.sentence.words:
        return None
    for at, chunk in enumerate(candidate.sentence.chunks[:-1]):
        if not isinstance(chunk, (NounGroup, VerbGroup)) and chunk.low == "according" and at + 2 < len(candidate.sentence.chunks):
            behind = candidate.sentence.chunks[at + 2]
            return behind if isinstance(behind, NounGroup) else None
    return None


def _reporter(verb: VerbGroup) -> NounGroup | None:
    seen = 0
    current: VerbGroup = verb
    while isinstance(current.governor, VerbGroup) and seen < 5:
        governor = current.governor
        if current.link.startswith("complement") and "say" in load_words().verb_classes(governor.main.lemma):
            return governor.subject if not governor.passive else governor.by
        current, seen = governor, seen + 1
    return None
