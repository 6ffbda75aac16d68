"""What a candidate looks like, in words: the features by which it is kept or dropped (annotation guide, rules 1 to 12)."""

from bisect import bisect_left
from collections.abc import Iterator

from hrwparse.extract.actors import Cast
from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.dating import date_by_rule
from hrwparse.extract.event_context import context_features, story_feature
from hrwparse.extract.features import ALONE, PAIR, Features
from hrwparse.extract.names import Name
from hrwparse.extract.setting import Setting, is_publisher
from hrwparse.models import ActorKind, Precision
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.vocab.titles import find_title
from hrwparse.vocab.words import load_words

_ACTORS = frozenset(ActorKind)
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "their", "its"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_LAWS = frozenset({"law", "code", "article", "bill", "act", "convention"})
_TELLING = frozenset({
    "further", "possible", "potential", "future", "recent", "alleged", "previous", "continued", "ongoing", "new", "proposed",
    "planned",
})  # fmt: skip
_SYNTAX = frozenset({"transitive", "giving", "bare-that", "state", "causing", "letting"})  # these classes tell no meaning
_VAGUE = frozenset({"some", "several", "many", "no", "any", "all"})


def event_features(candidate: Candidate, setting: Setting, cast: Cast) -> Features:
    """What speaks for or against a candidate. Some features mean more beside the part of speech or the kind."""
    node, kind = candidate.node, candidate.kind
    who, page = [*_participants(candidate)], [f"page: {setting.genre}", f"page: {setting.genre}{PAIR}{candidate.trigger.lemma}"]
    time, quoted = [*_time(candidate), story_feature(candidate)], ["quoted"] if setting.in_quotation(candidate.span) else []
    if isinstance(node, VerbGroup):
        part, clause = "verb", [*_clause(node)]
        around, other = [*_governor(node)], [*_verb(node), f"{candidate.trigger.lemma} in {node.link or 'no clause'}"]
    else:
        part, clause = "noun", []
        around, other = [*_noun_governor(candidate, node)], [*_noun(node)]
        around += _determiner(node)
    undated = [feature for feature in time if feature.startswith("date: none")]
    dated = [feature for feature in time if feature not in undated]
    return Features(
        ((ALONE, part, kind), [*undated, *who, *page, *clause]),
        ((ALONE, part), [*dated, *quoted, *around]),
        ((ALONE,), [*_trigger(candidate), *_setting(candidate), *_slots(candidate), *_actors(candidate, cast)]),
        ((ALONE,), [*context_features(candidate), *other]),
    )


def _trigger(candidate: Candidate) -> Iterator[str]:
    trigger = candidate.trigger
    yield f"kind: {candidate.kind}"
    yield f"kind: {candidate.kind} as {trigger.pos}"
    yield f"lemma: {trigger.lemma}"
    yield f"category: {candidate.kind.category} as {trigger.pos}"
    yield f"entry: {trigger.lemma}/{trigger.pos}/{candidate.kind}"
    if " " in trigger.lemma:
        yield "entry is a phrase"
    if trigger.needs:
        yield "entry has needs"
    if candidate.loose:
        yield f"loose {candidate.loose}"
        yield f"loose {candidate.loose}: {candidate.kind}"
        yield from (
            f"loose {candidate.loose}: {candidate.kind} with {noun.cls}" for noun in candidate.slots.get(candidate.loose)[:1]
        )
    if candidate.lead:
        yield "fits better than another kind" if candidate.lead > 0 else "fits worse than another kind"
        yield f"lead: {round(max(-2.0, min(2.0, candidate.lead)))}"


def _slots(candidate: Candidate) -> Iterator[str]:
    """What fills the slots, whatever its role: class and lemma."""
    for slot in candidate.slots.names():
        noun = candidate.slots.get(slot)[0]
        yield f"slot {slot}"
        yield f"slot {slot} {noun.cls}"
        yield f"slot {slot} {noun.cls} & {candidate.kind}"
        if noun.head.tag == "N":
            yield f"slot {slot} {noun.head.lemma}"
            yield f"slot {slot} {noun.head.lemma} & {candidate.kind}"


def _actors(candidate: Candidate, cast: Cast) -> Iterator[str]:
    """Who fills subject, object and possessor when pronouns and short forms are resolved."""
    for slot in ("subj", "obj", "poss", "of"):
        for noun in candidate.slots.get(slot)[:1]:
            member = cast.meant(noun)
            who = f"{'named' if member.named else 'unnamed'} {member.kind}" if member is not None else "nobody"
            yield f"actor {slot}: {who}"
            yield f"actor {slot}: {who} & {candidate.kind}"
            if isinstance(noun.head.value, Name) and noun.head.value.title:
                entry = find_title(noun.head.value.title)
                yield f"title {slot}: {entry.title_class if entry else 'other'} & {candidate.kind.category}"


def _time(candidate: Candidate) -> Iterator[str]:
    date = date_by_rule(candidate)
    if date is None:
        yield "date: none"
        others = "T" in candidate.sentence.tags
        yield "date: elsewhere in the sentence" if others else "date: none in the sentence"
        return
    yield "date: own"
    fine = date.precision in (Precision.DAY, Precision.MONTH, Precision.MONTH_PART, Precision.RANGE)
    yield "date: fine" if fine else f"date: {date.precision}"
    yield f"date: from {date.resolved_from}"
    if date.earliest is None or date.latest is None:
        yield "date: open"


def _setting(candidate: Candidate) -> Iterator[str]:
    sentence = candidate.sentence
    if '"' in sentence.tags:
        yield f"quotation in the sentence{PAIR}{candidate.kind}"
    words = sentence.words
    if "should" in words:
        yield "should in the sentence"
    if not words.isdisjoint(_CONDITIONS) and _stands_before(candidate, _CONDITIONS):
        yield "if before"
    if not words.isdisjoint(_LAWS) and _stands_before(candidate, _LAWS):
        yield "law before"
    if "R" in sentence.tags and any(t.tag == "R" and is_publisher(t.text) for t in sentence.tokens):
        yield "publisher in the sentence"
    if sentence.tokens and sentence.tokens[-1].text == "?":
        yield "question"
    if sentence.paragraph == 0:
        yield "first paragraph"


def _stands_before(candidate: Candidate, words: frozenset[str]) -> bool:
    sentence = candidate.sentence
    return any(t.low in words for t in sentence.tokens[: bisect_left(sentence.starts, candidate.span.start)])


def _participants(candidate: Candidate) -> Iterator[str]:
    roles = dict(candidate.trigger.roles)
    filled = {"agent": False, "target": False}
    for slot, role in roles.items():
        nouns = candidate.slots.get(slot)
        if nouns and role in filled and not filled[role]:
            filled[role] = True
            yield from (f"{role}: {what}" for what in describe_noun(nouns[0]))
    for role, present in filled.items():
        if not present:
            yield f"{role}: none"


def describe_noun(noun: NounGroup) -> Iterator[str]:
    """How specific a noun group is and what it names."""
    head = noun.head
    if noun.cls == "pronoun":
        yield "first person" if head.low in ("i", "we", "us", "me") else "pronoun"
        return
    if isinstance(head.value, Name) or head.tag == "R":
        if is_publisher(head.text):
            yield "publisher"
        yield "named"
        yield f"named {noun.cls or 'unknown'}"
        return
    yield "common noun"
    yield f"class {noun.cls}" if noun.cls in _ACTORS else "no actor"
    plural = "plural" if head.form == "plural" else "singular"
    if noun.number is not None:
        yield "counted"
    elif noun.possessor is not None:
        yield "possessed"
    elif noun.determiner is not None:
        word = noun.determiner.low
        yield f"{'definite' if word in _DEFINITE else word if word in _VAGUE else 'indefinite'} {plural}"
    else:
        yield f"bare {plural}"
    if any(t.tag == "R" for t in noun.tokens[:-1]):
        yield "with a name before"


def _verb(verb: VerbGroup) -> Iterator[str]:
    yield f"form: {verb.form}"
    if verb.form == "finite":
        yield "voice: passive" if verb.passive else "voice: active"
    if verb.modal:
        yield f"modal: {verb.modal}"
    if verb.negative:
        yield "negated"
    for adverb in verb.adverbs:
        for cls in load_words().adverb_classes(adverb.low):
            yield f"adverb: {cls}"


def _clause(verb: VerbGroup) -> Iterator[str]:
    if verb.form == "finite":
        yield f"tense: {_tense(verb)}"
    link, _, word = verb.link.partition(":")
    yield f"clause: {link or 'other'}"
    if word:
        yield f"clause: {link} {word}"


def _tense(verb: VerbGroup) -> str:
    if verb.modal:
        return "modal"
    if verb.perfect:
        return "past perfect" if verb.past else "present perfect"
    if verb.progressive:
        return "past progressive" if verb.past else "present progressive"
    return "past" if verb.past else "present"


def _governor(verb: VerbGroup) -> Iterator[str]:
    governor = verb.governor
    if isinstance(governor, NounGroup):
        yield "governor: noun" if not verb.link.startswith(("preposition", "infinitive")) else f"governor: noun {governor.cls}"
    elif isinstance(governor, VerbGroup):
        for cls in load_words().verb_classes(governor.main.lemma) - _SYNTAX:
            yield f"governor: {cls} {verb.link.partition(':')[0]}"
        yield f"governor: {governor.main.lemma} {verb.link.partition(':')[0]}"
        if governor.modal or governor.negative:
            yield "governor: modal or negated"
        if governor.form == "finite":
            yield f"governor: tense {_tense(governor)}"


def _determiner(noun: NounGroup) -> Iterator[str]:
    yield from (f"determiner: {what}" for what in describe_noun(noun) if not what.startswith(("common", "class", "no actor")))
    if noun.determiner is not None and noun.determiner.low in ("no", "any", "every", "each"):
        yield f"determiner: {noun.determiner.low}"


def _noun(noun: NounGroup) -> Iterator[str]:
    if noun.of is not None:
        yield "of-phrase"
        yield from (f"of: {what}" for what in describe_noun(noun.of))
    if any(t.tag == "A" for t in noun.modifiers):
        yield "adjective before"
    for token in noun.modifiers:
        if token.low in _TELLING:
            yield f"adjective: {token.low}"


def _noun_governor(candidate: Candidate, noun: NounGroup) -> Iterator[str]:
    if noun.governor:
        yield f"governor: preposition {noun.governor}"
    verb = governing_verb(candidate.sentence, noun)
    if verb is not None:
        slot = "subject" if noun is verb.subject else "object" if noun in verb.objects else "phrase"
        yield f"governor: {slot} of verb"
        yield f"governor: {slot} of {verb.main.lemma}"
        yield f"governor: tense {_tense(verb)}" if verb.form == "finite" else f"governor: form {verb.form}"
        if verb.negative:
            yield "governor: negated"
        if verb.modal:
            yield "governor: modal"
