"""Candidates: every verb group and noun group that a trigger of the vocabulary may name as an event."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import attrs

from hrwparse.extract.analysis import Sentence
from hrwparse.extract.names import Name
from hrwparse.extract.needs import needs_fit
from hrwparse.extract.slots import Slots, noun_slots, verb_slots
from hrwparse.models import IncidentKind, Span
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.text.tokens import Token
from hrwparse.vocab.triggers import Trigger, trigger_index

_COPULAS = frozenset({"be", "become"})
_MARGIN = 2.5
_FURTHEST = 60


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
        entries = _entries("v", [verb.main.lemma])
        if verb.main.lemma in _COPULAS:
            entries += _entries("a", [form for t in _predicate(sentence, verb) for form in (t.low, t.lemma)])
        if entries:
            yield _matches(sentence, verb, verb_slots(verb), entries)
    for noun in sentence.owners_and_nouns:
        if noun.head.tag == "N" or (isinstance(noun.head.value, Name) and noun.head.value.cls in ("law", "event", "agreement")):
            entries = _entries("n", [noun.head.lemma.rpartition(" ")[2]])  # of a name (the Lodova Agreement) the last word counts
            if entries:
                yield _matches(sentence, noun, noun_slots(noun), entries)


def _entries(pos: str, forms: Sequence[str]) -> list[Trigger]:
    """The entries of a part of speech for each of some words."""
    index = trigger_index()
    return [trigger for form in dict.fromkeys(forms) for trigger in index.get((pos, form), ())]


def _best(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The best entry of each kind; what fits far worse than the best of all is left out."""
    best: dict[IncidentKind, Candidate] = {}
    for candidate in candidates:
        kind = candidate.trigger.kind
        if kind not in best or _rank(candidate) > _rank(best[kind]):
            best[kind] = candidate
    if len(best) < 2:
        return list(best.values())
    ranked = sorted(best.values(), key=lambda c: -c.score)
    kept = [c for c in ranked if c.score > ranked[0].score - _MARGIN]
    return [attrs.evolve(c, lead=c.score - max(o.score for o in ranked if o is not c)) for c in kept]


def _rank(candidate: Candidate) -> tuple[bool, bool, float]:
    """Of entries of one kind, one that fits goes before a loose one, a phrase before its verb alone."""
    return not candidate.loose, " " in candidate.trigger.lemma, candidate.score


def _matches(sentence: Sentence, node: VerbGroup | NounGroup, slots: Slots, entries: Sequence[Trigger]) -> list[Candidate]:
    found: list[Candidate] = []
    for trigger in entries:
        words = _phrase(sentence, node, trigger) if trigger.others <= sentence.words else None
        if words is None:
            continue
        filled = slots if slots.get("obj") else _inner_slots(sentence, words) or slots
        fit = needs_fit(trigger.needs, sentence, node, filled)
        if fit is not None:
            score = fit[0] + 1.5 * len(words)
            found.append(Candidate(trigger, _span(words), node, sentence, filled, score, loose=fit[1]))
    return found


def _span(words: Sequence[Token]) -> Span:
    """Where the words of a trigger stand; of words far apart only the first."""
    start, end = min(t.start for t in words), max(t.end for t in words)
    return Span(start, end) if end - start <= _FURTHEST else Span(words[0].start, words[0].end)


def _phrase(sentence: Sentence, node: VerbGroup | NounGroup, trigger: Trigger) -> list[Token] | None:
    """The tokens of the trigger's words, or None where they do not stand as the entry has them."""
    words = trigger.words
    if isinstance(node, NounGroup):
        head = node.head
        if head.tag == "R" or len(words) == 1:
            return [head] if len(words) == 1 and (head.tag == "R" or words[0] in (head.lemma, head.low)) else None
        before = [t for t in node.tokens if t.tag not in "DQ"][-len(words) :]
        fits = len(before) == len(words) and all(w in (t.lemma, t.low) for w, t in zip(words, before, strict=True))
        return before if fits else None
    covered = [] if trigger.pos == "a" else [node.main]
    wanted = words[len(covered) :]
    tokens = sentence.tokens
    at = bisect_left(sentence.starts, node.main.start) if wanted else 0
    for word in wanted:
        ahead = _ahead(tokens, at, word)
        if ahead is None:
            return None if trigger.pos == "a" else _inverted(node, words, covered)
        at = ahead
        covered.append(tokens[at])
    return covered


def _inner_slots(sentence: Sentence, words: Sequence[Token]) -> Slots | None:
    """The slots of the infinitive that a phrase ends with: tried to [kill] the judge."""
    last = words[-1]
    return (
        next((verb_slots(v) for v in sentence.verbs if v.main is last and v.form == "infinitive"), None)
        if last.tag == "B"
        else None
    )


def _predicate(sentence: Sentence, node: VerbGroup | NounGroup) -> list[Token]:
    """The words behind a copula that may be its predicate, up to the next verb or mark."""
    found: list[Token] = []
    for token in sentence.tokens[bisect_left(sentence.starts, node.end) :]:
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


def governing_verb(sentence: Sentence, noun: NounGroup) -> VerbGroup | None:
    """The verb group that has a noun group as subject, object, agent or in a phrase."""
    return sentence.verb_of.get(id(noun))
