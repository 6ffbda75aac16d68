"""Needs: does the sentence around a word have what an entry of the trigger vocabulary asks for?"""

from bisect import bisect_left
from collections.abc import Sequence

from hrwparse.extract.analysis import Sentence
from hrwparse.extract.slots import Slots
from hrwparse.models import ActorKind
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.vocab.triggers import Need
from hrwparse.vocab.words import load_words

_ACTORS = frozenset(ActorKind)
_PEOPLE = frozenset({"person", "group", "security_force", "armed_group", "pronoun", "quantity"})
_LOOSE = 1.0
_WITHIN = 90  # characters behind a word in which a phrase that it needs may stand
_OPEN = frozenset({"name", "pronoun", "quantity", "country", "demonym"})  # may be any actor
_WHO = _ACTORS | {"people", "actor"}
_ASIDE = _ACTORS | {"place", "country", "building", "text", "time", "pronoun", "quantity"}


def needs_fit(needs: Sequence[Need], sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> tuple[float, str] | None:
    """How well the surroundings fit, and the one slot that fits only loosely; None where a need is not met.

    A subject or object of the wrong class is forgiven once, at a price: classes of nouns are coarse, and so is their finding.
    """
    score, loose = 0.0, ""
    for need in needs:
        fit = _fit(need, sentence, node, slots)
        if fit is None:
            if loose or need.negative or need.slot not in ("obj", "subj") or not need.classes or not slots.get(need.slot):
                return None
            fit, loose = -_LOOSE, need.slot
        score += fit
    return score, loose


def _fit(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    if need.slot in _SPECIAL:
        return _SPECIAL[need.slot](need, sentence, node, slots)
    slot = need.slot.removeprefix("prep:")
    fillers = slots.get(slot)
    if not need.classes and not need.words:
        return None if bool(fillers) == need.negative else 0.5
    if not fillers:
        return 0.0 if need.negative or (need.classes and _may_be_unseen(need.slot, node)) else None
    fits = _belongs(fillers[0], need)
    if fits is None:
        return 0.0
    return None if fits == need.negative else 0.2 if need.negative else 1.0


def _may_be_unseen(slot: str, node: VerbGroup | NounGroup) -> bool:
    """Whether an empty slot may be a participant not told: any subject, and what a passive is done to."""
    return slot == "subj" or (
        slot == "obj" and isinstance(node, VerbGroup) and (node.passive or node.form in ("participle", "gerund"))
    )


def _belongs(noun: NounGroup, need: Need) -> bool | None:
    """Whether a noun group is of the classes or among the lemmas asked for; None where that cannot be known."""
    if noun.head.lemma in need.words or noun.head.low in need.words:
        return True
    classes = need.classes
    if noun.cls == "quantity" and noun.of is not None and noun.of.cls not in _OPEN:
        return _belongs(noun.of, need)  # 118 of the 146 houses
    if need.negative and noun.cls == "quantity":
        return False  # five of the students are no mere number
    if noun.cls in classes or ("actor" in classes and noun.cls in _ACTORS) or ("people" in classes and noun.cls in _PEOPLE):
        return True
    if noun.cls in _OPEN:
        return bool(classes & _WHO) if not need.negative else None if classes & _WHO else False
    if not classes:
        return False
    return None if noun.cls in ("abstract", "") and not load_words().readings(noun.head.lemma) else False


def _found(need: Need, found: bool) -> float | None:
    """The fit of a need that asks whether a word is there."""
    return (None if need.negative else 1.0) if found else (0.2 if need.negative else None)


def _with(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    first, last = (bisect_left(sentence.starts, at) for at in (node.end, node.end + _WITHIN))
    text = " ".join(t.low for t in sentence.tokens[first:last])
    found = any(f" {phrase} " in f" {text} " for phrase in need.words)
    return _found(need, found)


def _mod(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    words = node.modifiers if isinstance(node, NounGroup) else [t for t in node.tokens if t.tag in ("H", "E")]
    found = any({t.low, t.lemma, t.low.rpartition(" ")[2], "not" if t.low == "n't" else ""} & set(need.words) for t in words)
    return _found(need, found)


def _voice(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    passive = isinstance(node, VerbGroup) and (node.passive or node.form == "participle")
    return 0.5 if passive == ("passive" in need.words) else None


def _comp(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    follower = next((t for t in sentence.tokens if t.start >= node.end and t.tag not in tuple("HRODNQA")), None)
    opens = {"that": ("S",), "inf": ("K",)}
    wanted = any(follower is not None and follower.tag in opens.get(word, ()) for word in need.words)
    if not wanted and isinstance(node, VerbGroup):
        wanted = any(_is_complement(v, node, need.words) for v in sentence.verbs)
    return 0.7 if wanted else None


def _is_complement(verb: VerbGroup, node: VerbGroup, words: Sequence[str]) -> bool:
    """Whether a verb is the clause or infinitive that another asks for, not always at once: asked them on Sunday [to go]."""
    if verb.link.startswith("complement"):
        return "that" in words and verb.governor is node
    if "inf" not in words or verb.link != "infinitive" or verb.index < node.index:
        return False
    governor = verb.governor
    aside = [*(n for _, n in node.pps), *([node.by] if node.by else [])]
    return governor is node or any(governor in (n, n.of) and n.cls in _ASIDE for n in aside)


def _dated(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    """The 1999 war, the Environment Act of 1998, the election in May: a date in the noun group or right behind it."""
    inside = isinstance(node, NounGroup) and any(t.tag == "T" for t in node.tokens)
    behind = [t for t in sentence.tokens if t.start >= node.end][:2]
    after = bool(behind) and (behind[0].tag == "T" or (len(behind) > 1 and behind[0].tag == "I" and behind[1].tag == "T"))
    return _found(need, inside or after)


_SPECIAL = {"with": _with, "mod": _mod, "voice": _voice, "comp": _comp, "dated": _dated}
