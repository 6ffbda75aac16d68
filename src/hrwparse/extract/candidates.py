"""Candidates: every verb group and noun group that a trigger of the vocabulary may name as an event."""

from collections.abc import Iterator, Sequence

import attrs

from hrwparse.extract.analysis import Sentence
from hrwparse.extract.slots import Slots, noun_slots, verb_slots
from hrwparse.models import ActorKind, IncidentKind, Span
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.text.tokens import Token
from hrwparse.vocab.triggers import Need, Trigger, trigger_index

_ACTORS = frozenset(ActorKind)
_PEOPLE = frozenset({"person", "group", "pronoun", "quantity"})
_OPEN = frozenset({"name", "pronoun", "quantity"})  # may be any actor


@attrs.frozen(eq=False)
class Candidate:
    """A possible event: the entry that fired, where, and what fills its slots."""

    trigger: Trigger
    span: Span
    node: VerbGroup | NounGroup
    sentence: Sentence
    slots: Slots
    score: float

    @property
    def kind(self) -> IncidentKind:
        """The kind that the entry names."""
        return self.trigger.kind


def find_candidates(sentence: Sentence) -> list[Candidate]:
    """The best entry for each verb and noun of a sentence that has one; a phrase takes the words that it covers."""
    found: list[Candidate] = []
    for verb in sentence.verbs:
        found += _best(_matches(sentence, verb, verb_slots(verb), "a" if verb.main.lemma == "be" else "v"))
    for noun in _with_possessors(sentence.nouns):
        if noun.head.tag == "N":
            found += _best(_matches(sentence, noun, noun_slots(noun), "n"))
    return _without_overlap(found)


def _with_possessors(nouns: Sequence[NounGroup]) -> Iterator[NounGroup]:
    for noun in nouns:
        if noun.possessor is not None:
            yield from _with_possessors([noun.possessor])
        yield noun


def _best(candidates: Sequence[Candidate]) -> list[Candidate]:
    return [max(candidates, key=lambda c: c.score)] if candidates else []


def _without_overlap(found: Sequence[Candidate]) -> list[Candidate]:
    """Of candidates that share words the one with the longer trigger stays."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda c: (-len(c.trigger.lemma.split()), c.span.start)):
        if not any(candidate.span.overlaps(k.span) for k in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: c.span.start)


def _matches(sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots, pos: str) -> list[Candidate]:
    head = node.main if isinstance(node, VerbGroup) else node.head
    keys = [(pos, head.lemma)]
    if pos == "a":
        keys = [("v", "be")] + [("a", t.low) for t in slots.predicate] + [("a", t.lemma) for t in slots.predicate]
    found = []
    for key in dict.fromkeys(keys):
        for trigger in trigger_index().get(key, ()):
            words = _phrase(sentence, node, trigger)
            if words is None:
                continue
            score = _needs_score(trigger.needs, sentence, node, slots)
            if score is not None:
                start, end = min(t.start for t in words), max(t.end for t in words)
                if end - start > 60:
                    start, end = words[0].start, words[0].end
                found.append(Candidate(trigger, Span(start, end), node, sentence, slots, score + len(words)))
    return found


def _phrase(sentence: Sentence, node: VerbGroup | NounGroup, trigger: Trigger) -> list[Token] | None:
    """The tokens of the trigger's words, or None where they do not stand as the entry has them."""
    words = trigger.lemma.split()
    if isinstance(node, NounGroup):
        before = [t for t in node.tokens if t.tag not in "DQ"][-len(words) :]
        fits = len(before) == len(words) and all(w in (t.lemma, t.low) for w, t in zip(words, before, strict=True))
        return before if fits else None
    if trigger.pos == "a":
        words = ["", *words]
    tokens = sentence.tokens
    at = tokens.index(node.main)
    covered = [] if trigger.pos == "a" else [node.main]
    for word in words[1:]:
        ahead = _ahead(tokens, at, word)
        if ahead is None:
            return _inverted(node, words, covered)
        at = ahead
        covered.append(tokens[at])
    return covered


def _ahead(tokens: Sequence[Token], at: int, word: str) -> int | None:
    """The index of a word of the phrase behind ``at``, no verb or clause mark between and no more than nine words away."""
    for ahead in range(at + 1, min(at + 10, len(tokens))):
        token = tokens[ahead]
        if word in (token.lemma, token.low):
            return ahead
        if token.tag in ("V", "W", "S", ";", "M", "X", ".", ":"):
            return None
    return None


def _inverted(verb: VerbGroup, words: Sequence[str], covered: Sequence[Token]) -> list[Token] | None:
    """Passive of a phrase: an [investigation] was [launched]."""
    if not (verb.passive or verb.form == "participle") or verb.subject is None or len(words) != len(covered) + 1:
        return None
    head = verb.subject.head
    return [*covered, *([head] if abs(head.start - verb.start) < 40 else [])] if head.lemma == words[-1] else None


def _needs_score(needs: Sequence[Need], sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    """How well the surroundings fit: None where a need is not met, more for every need that is met for sure."""
    score = 0.0
    for need in needs:
        fit = _fit(need, sentence, node, slots)
        if fit is None:
            return None
        score += fit
    return score


def _fit(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    if need.slot in ("with", "mod", "voice", "noobj", "comp"):
        return _SPECIAL[need.slot](need, sentence, node, slots)
    slot = need.slot.removeprefix("prep:")
    fillers = slots.get(slot)
    if not need.classes and not need.words:
        return (0.5 if fillers else None) if not need.negative else (None if fillers else 0.2)
    if not fillers:
        absent = slot == "subj" and isinstance(node, VerbGroup) and node.subject is not None or need.negative
        return 0.0 if absent else None
    fits = any(_belongs(noun, need) for noun in fillers[:1])
    if need.negative:
        return None if fits else 0.2
    return 1.0 if fits else None


def _belongs(noun: NounGroup, need: Need) -> bool:
    """Whether a noun group is of the classes or among the lemmas asked for; an unknown name may be any actor."""
    if noun.head.lemma in need.words or noun.head.low in need.words:
        return True
    classes = need.classes
    if noun.cls in classes or "actor" in classes and (noun.cls in _ACTORS or noun.cls in _OPEN):
        return True
    if "people" in classes and noun.cls in _PEOPLE:
        return True
    return noun.cls in _OPEN and not need.negative and bool(classes & (_ACTORS | {"people", "actor"}))


def _with(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    text = " ".join(t.low for t in sentence.tokens if node.end <= t.start < node.end + 90)
    found = any(f" {phrase} " in f" {text} " for phrase in need.words)
    return (None if need.negative else 1.0) if found else (0.2 if need.negative else None)


def _mod(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    found = isinstance(node, NounGroup) and any(t.low in need.words or t.lemma in need.words for t in node.modifiers)
    return (None if need.negative else 1.0) if found else (0.2 if need.negative else None)


def _voice(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    passive = isinstance(node, VerbGroup) and (node.passive or node.form == "participle")
    return 0.5 if passive == ("passive" in need.words) else None


def _noobj(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    return None if slots.get("obj") else 0.3


def _comp(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    follower = next((t for t in sentence.tokens if t.start >= node.end and t.tag not in ("H", "R", "O", "D", "N")), None)
    opens = {"that": ("S",), "inf": ("K",)}
    wanted = any(follower is not None and follower.tag in opens.get(word, ()) for word in need.words)
    complement = isinstance(node, VerbGroup) and any(v.governor is node and v.link.startswith("complement") for v in sentence.verbs)
    return 0.7 if wanted or complement and "that" in need.words else None


_SPECIAL = {"with": _with, "mod": _mod, "voice": _voice, "noobj": _noobj, "comp": _comp}


