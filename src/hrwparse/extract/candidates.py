"""Candidates: every verb group and noun group that a trigger of the vocabulary may name as an event."""

from collections.abc import Iterator, Sequence

import attrs

from hrwparse.extract.analysis import Sentence
from hrwparse.extract.names import Name
from hrwparse.extract.slots import Slots, noun_slots, verb_slots
from hrwparse.models import ActorKind, IncidentKind, Span
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.text.tokens import Token
from hrwparse.vocab.words import load_words
from hrwparse.vocab.triggers import Need, Trigger, trigger_index

_ACTORS = frozenset(ActorKind)
_PEOPLE = frozenset({"person", "group", "security_force", "armed_group", "pronoun", "quantity"})
_COPULAS = frozenset({"be", "become"})
_MARGIN = 2.5
_LOOSE = 1.0
_OPEN = frozenset({"name", "pronoun", "quantity", "country", "demonym"})  # may be any actor
_WHO = _ACTORS | {"people", "actor"}


@attrs.frozen(eq=False)
class Candidate:
    """A possible event: the entry that fired, where, and what fills its slots."""

    trigger: Trigger
    span: Span
    node: VerbGroup | NounGroup
    sentence: Sentence
    slots: Slots
    score: float
    lead: float = 0.0
    """How much better the entry fits than the best entry of another kind for the same word."""
    loose: str = ""
    """The slot whose filler is of a known class that the entry does not ask for; "" where all needs are met."""

    @property
    def kind(self) -> IncidentKind:
        """The kind that the entry names."""
        return self.trigger.kind


def find_candidates(sentence: Sentence) -> list[Candidate]:
    """The best entry of each kind for each verb and noun of a sentence, in order of the text; they may overlap."""
    return sorted((c for matches in match_entries(sentence) for c in _best(matches)), key=lambda c: c.span.start)


def match_entries(sentence: Sentence) -> Iterator[list[Candidate]]:
    """Every entry that fits, loosely or well, for each verb and noun of a sentence."""
    for verb in sentence.verbs:
        yield _matches(sentence, verb, verb_slots(verb), "a" if verb.main.lemma in _COPULAS else "v")
    for noun in _with_possessors(sentence.nouns):
        if noun.head.tag == "N" or isinstance(noun.head.value, Name) and noun.head.value.cls in ("law", "event", "agreement"):
            yield _matches(sentence, noun, noun_slots(noun), "n")


def _with_possessors(nouns: Sequence[NounGroup]) -> Iterator[NounGroup]:
    for noun in nouns:
        if noun.possessor is not None:
            yield from _with_possessors([noun.possessor])
        yield noun


def _best(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The best entry of each kind; what fits far worse than the best of all is left out."""
    best: dict[IncidentKind, Candidate] = {}
    for candidate in candidates:
        if candidate.kind not in best or candidate.score > best[candidate.kind].score:
            best[candidate.kind] = candidate
    ranked = sorted(best.values(), key=lambda c: -c.score)
    kept = [c for c in ranked if c.score > ranked[0].score - _MARGIN]
    return [attrs.evolve(c, lead=c.score - max((o.score for o in ranked if o is not c), default=c.score)) for c in kept]


def _matches(sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots, pos: str) -> list[Candidate]:
    head = node.main if isinstance(node, VerbGroup) else node.head
    lemma = head.lemma.rpartition(" ")[2]  # of a name (the Lodova Agreement) the last word counts
    keys = [("v" if pos == "a" else pos, lemma)]
    if pos == "a":
        keys += [("a", form) for t in _predicate(sentence, node) for form in (t.low, t.lemma)]
    found = []
    for key in dict.fromkeys(keys):
        for trigger in trigger_index().get(key, ()):
            words = _phrase(sentence, node, trigger)
            if words is None:
                continue
            filled = slots if slots.get("obj") else _inner_slots(sentence, words) or slots
            fit = _needs_fit(trigger.needs, sentence, node, filled)
            if fit is not None:
                start, end = min(t.start for t in words), max(t.end for t in words)
                if end - start > 60:
                    start, end = words[0].start, words[0].end
                found.append(Candidate(trigger, Span(start, end), node, sentence, filled, fit[0] + 1.5 * len(words), loose=fit[1]))
    return found


def _phrase(sentence: Sentence, node: VerbGroup | NounGroup, trigger: Trigger) -> list[Token] | None:
    """The tokens of the trigger's words, or None where they do not stand as the entry has them."""
    words = trigger.lemma.split()
    if isinstance(node, NounGroup):
        before = [t for t in node.tokens if t.tag not in "DQ"][-len(words) :]
        if node.head.tag == "R":
            return [node.head] if len(words) == 1 else None
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


def _inner_slots(sentence: Sentence, words: Sequence[Token]) -> Slots | None:
    """The slots of the infinitive that a phrase ends with: tried to [kill] the judge."""
    last = words[-1]
    return next((verb_slots(v) for v in sentence.verbs if v.main is last and v.form == "infinitive"), None) if last.tag == "B" else None


def _predicate(sentence: Sentence, node: VerbGroup | NounGroup) -> list[Token]:
    """The words behind a copula that may be its predicate, up to the next verb or mark."""
    found = []
    for token in sentence.tokens:
        if token.start >= node.end:
            if token.tag not in "ANHDPIQ" or len(found) > 5:
                break
            found.append(token)
    return found


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


def _needs_fit(needs: Sequence[Need], sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> tuple[float, str] | None:
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
        return 0.0 if need.negative or need.classes and _may_be_unseen(need.slot, node) else None
    fits = _belongs(fillers[0], need)
    if fits is None:
        return 0.0
    return None if fits == need.negative else 0.2 if need.negative else 1.0


def _may_be_unseen(slot: str, node: VerbGroup | NounGroup) -> bool:
    """Whether an empty slot may be a participant not told: any subject, and what a passive is done to."""
    return slot == "subj" or slot == "obj" and isinstance(node, VerbGroup) and (node.passive or node.form in ("participle", "gerund"))


def _belongs(noun: NounGroup, need: Need) -> bool | None:
    """Whether a noun group is of the classes or among the lemmas asked for; None where that cannot be known."""
    if noun.head.lemma in need.words or noun.head.low in need.words:
        return True
    classes = need.classes
    if need.negative and noun.cls == "quantity":
        return False  # five of the students are no mere number
    if noun.cls in classes or "actor" in classes and noun.cls in _ACTORS or "people" in classes and noun.cls in _PEOPLE:
        return True
    if noun.cls in _OPEN:
        return bool(classes & _WHO) if not need.negative else None if classes & _WHO else False
    if not classes:
        return False
    return None if noun.cls in ("abstract", "") and not load_words().readings(noun.head.lemma) else False


def _with(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    text = " ".join(t.low for t in sentence.tokens if node.end <= t.start < node.end + 90)
    found = any(f" {phrase} " in f" {text} " for phrase in need.words)
    return (None if need.negative else 1.0) if found else (0.2 if need.negative else None)


def _mod(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    words = node.modifiers if isinstance(node, NounGroup) else [t for t in node.tokens if t.tag in ("H", "E")]
    found = any({t.low, t.lemma, t.low.rpartition(" ")[2], "not" if t.low == "n't" else ""} & set(need.words) for t in words)
    return (None if need.negative else 1.0) if found else (0.2 if need.negative else None)


def _voice(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    passive = isinstance(node, VerbGroup) and (node.passive or node.form == "participle")
    return 0.5 if passive == ("passive" in need.words) else None


def _comp(need: Need, sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots) -> float | None:
    follower = next((t for t in sentence.tokens if t.start >= node.end and t.tag not in tuple("HRODNQA")), None)
    opens = {"that": ("S",), "inf": ("K",)}
    wanted = any(follower is not None and follower.tag in opens.get(word, ()) for word in need.words)
    complement = isinstance(node, VerbGroup) and any(v.governor is node and v.link.startswith("complement") for v in sentence.verbs)
    return 0.7 if wanted or complement and "that" in need.words else None


_SPECIAL = {"with": _with, "mod": _mod, "voice": _voice, "comp": _comp}


def governing_verb(sentence: Sentence, noun: NounGroup) -> VerbGroup | None:
    """The verb group that has a noun group as subject, object, agent or in a phrase."""
    for verb in sentence.verbs:
        if noun is verb.subject or noun in verb.objects or noun is verb.by or any(noun is n for _, n in verb.pps):
            return verb
    return None
