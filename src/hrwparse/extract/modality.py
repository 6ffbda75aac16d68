"""Modality: does the text assert the event, does someone allege it, is it denied?

Factuality flows down from the governing predicate (Saurí and Pustejovsky 2009; Karttunen 1971): the rules follow it to the event
(`modality_by_rule`); where a source only alleges, a small linear model weighs the rules with the voice of the page.
"""

from collections.abc import Iterator

from hrwparse.extract.actors import Cast
from hrwparse.extract.attribution import find_source
from hrwparse.extract.candidates import Candidate, governing_verb
from hrwparse.extract.event_features import describe_noun
from hrwparse.extract.features import ALONE, Features
from hrwparse.extract.linear import load_model
from hrwparse.extract.setting import Setting
from hrwparse.extract.telling import how_told
from hrwparse.models import Category, IncidentKind, Modality
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.vocab.words import load_words

THRESHOLD = 0.42
_ALLEGING = frozenset({"accuse", "suspect", "allege", "claim", "charge", "blame", "complain"})
_ALLEGED_NOUNS = frozenset({"suspicion", "allegation", "accusation", "charge", "claim", "report", "rumor"})
_SUSPECTING = frozenset({"alleged", "suspected", "accused", "charges", "charged", "allegations", "suspicion", "witnesses"})
_REFUSING = frozenset({"refuse", "decline", "deny", "reject"})
_DEPTH = 4
_FIRST_PERSON = frozenset({"i", "me", "my", "we", "us", "our"})


def find_modality(candidate: Candidate, setting: Setting, cast: Cast) -> Modality:
    """Asserted, alleged or denied."""
    if modality_by_rule(candidate) is Modality.DENIED:
        return Modality.DENIED
    alleged = load_model("alleged").probability(modality_features(candidate, setting, cast))
    return Modality.ALLEGED if alleged >= THRESHOLD else Modality.ASSERTED


def modality_features(candidate: Candidate, setting: Setting, cast: Cast) -> Features:
    """The names of the features that speak for or against an allegation, each at most once."""
    base = [
        f"rule {modality_by_rule(candidate)}",
        f"page {setting.genre}",
        f"lemma {candidate.trigger.lemma}",
        *_voice(candidate, setting, cast),
        *_witness(candidate, setting),
        *_accusation(candidate),
    ]
    base += [f"governed by {how}" for how in _chain(candidate)]
    kind = candidate.kind
    return Features(((ALONE, kind.category, kind, setting.genre), base), ((ALONE,), [*how_told(candidate), f"kind {kind}"]))


def _voice(candidate: Candidate, setting: Setting, cast: Cast) -> Iterator[str]:
    """Whose words the sentence gives."""
    if setting.in_quotation(candidate.span):
        yield "quoted"
    sentence = candidate.sentence
    if "H" in sentence.tags and any(t.tag == "H" and "hedge" in load_words().adverb_classes(t.low) for t in sentence.tokens):
        yield "hedge in the sentence"
    if not sentence.words.isdisjoint(_SUSPECTING):
        for token in sentence.tokens:
            if token.low in _SUSPECTING:
                yield f"{token.low} {'before' if token.start < candidate.span.start else 'behind'}"
    source = find_source(candidate)
    if source is None:
        yield "no source"
        return
    yield "source"
    yield from (f"source {what}" for what in describe_noun(source))
    member = cast.meant(source)
    if member is not None:
        yield f"source {'named' if member.named else 'unnamed'} {member.kind}"
    if source.head.tag == "N":
        yield f"source {source.head.lemma}"


def _witness(candidate: Candidate, setting: Setting) -> Iterator[str]:
    """Whether a witness tells the event: in the first person, to the publisher, or aside ("..., residents said")."""
    if setting.in_testimony(candidate.sentence.paragraph):
        yield "testimony"
    if not candidate.sentence.words.isdisjoint(_FIRST_PERSON):
        yield "first person in the sentence"
        if setting.in_quotation(candidate.span):
            yield "quoted in the first person"
    for verb in candidate.sentence.verbs:
        if "say" not in load_words().verb_classes(verb.main.lemma) or verb is candidate.node:
            continue
        hearers = [*verb.objects[:1], *(n for p, n in verb.pps if p == "to")]
        if any(n.head.low == "us" or setting.is_publisher(n) or n.head.lemma == "researcher" for n in hearers):
            yield "told the publisher"
        if verb.subject is not None and not any(v.governor is verb for v in candidate.sentence.verbs):
            yield "said aside"
            yield f"said aside by {verb.subject.cls}"


def _accusation(candidate: Candidate) -> Iterator[str]:
    """Whether the event is what an accusation names: charges of [killing] three; accused of [torture]; fined for [insulting]."""
    node = candidate.node
    if isinstance(node, NounGroup):
        holder = next((n for n in candidate.sentence.nouns if any(o is (node.first or node) for _, o in n.pps)), None)
        verb = governing_verb(candidate.sentence, node.first or node)
        if verb is not None:
            yield f"{verb.main.lemma} {(node.first or node).governor or 'directly'}"
    else:
        holder = node.governor if isinstance(node.governor, NounGroup) else None
    if holder is not None:
        yield f"behind {holder.cls}"
        if holder.head.tag == "N":
            yield f"behind {holder.head.lemma}"


def _chain(candidate: Candidate) -> Iterator[str]:
    """The predicates above the event, the nearest first."""
    node = candidate.node
    verb = node if isinstance(node, VerbGroup) else governing_verb(candidate.sentence, node)
    if isinstance(node, NounGroup):
        yield f"preposition {node.governor or 'none'}"
        if verb is not None:
            yield f"{verb.main.lemma} directly"
    for depth in range(_DEPTH):
        above = verb.governor if verb is not None else None
        if verb is None or above is None:
            return
        link = verb.link.partition(":")[0] if not verb.link.startswith("preposition") else verb.link
        if isinstance(above, NounGroup):
            yield f"{link} {above.head.lemma if above.head.tag == 'N' else 'name'}"
            return
        yield f"{link} {above.main.lemma}{' first' if not depth else ''}"
        verb = above


def modality_by_rule(candidate: Candidate) -> Modality:
    """What the trigger itself, its governors, adverbs and adjectives say."""
    node = candidate.node
    if _is_refusal(candidate):
        return Modality.DENIED
    if isinstance(node, NounGroup):
        if any(t.low in ("alleged", "suspected", "purported", "reported") for t in node.modifiers):
            return Modality.ALLEGED
        verb = governing_verb(candidate.sentence, node)
        above = _governed(verb, 0) if verb is not None and node in verb.objects else Modality.ASSERTED
        return above if above is Modality.DENIED and verb is not None and verb.link == "participial" else Modality.ASSERTED
    if any("hedge" in load_words().adverb_classes(t.low) for t in node.adverbs):
        return Modality.ALLEGED
    return _governed(node, 0)


def _is_refusal(candidate: Candidate) -> bool:
    """Whether the trigger names an act that was refused; a refusal that is itself a restriction or a denial is asserted."""
    word = candidate.trigger.lemma.split()[0]
    if candidate.kind.category is Category.RESTRICTION or candidate.kind is IncidentKind.LEGISLATION:
        return False
    return word in ("refuse", "decline", "refusal") or (word == "deny" and candidate.kind is not IncidentKind.STATEMENT)


def _governed(verb: VerbGroup, depth: int) -> Modality:
    governor = verb.governor
    if depth > _DEPTH or governor is None:
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
