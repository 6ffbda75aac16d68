"""What a named thing does in the text, in words: the features by which it becomes an actor of the report or stays a mere name."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from hrwparse.extract.analysis import Sentence
from hrwparse.extract.anaphora import all_nouns
from hrwparse.extract.features import ALONE, Features
from hrwparse.extract.members import Member
from hrwparse.extract.names import Name
from hrwparse.text.groups import NounGroup, VerbGroup
from hrwparse.vocab.given_names import is_given_name
from hrwparse.vocab.triggers import trigger_index
from hrwparse.vocab.words import load_words

_WEAK = frozenset({"be", "have", "become", "remain", "include"})
LookUp = Callable[[NounGroup], Member | None]


def observe_uses(
    sentences: Sequence[Sentence], look_up: LookUp, bearer: Callable[[Name], Member | None]
) -> dict[int, Counter[str]]:
    """How often each member stands in which place of a clause, by ``id`` of the member.

    ``look_up`` gives the member of a noun group, ``bearer`` that of a name inside one.
    """
    uses: dict[int, Counter[str]] = {}
    for sentence in sentences:
        places = _places(sentence)
        for noun in all_nouns(sentence):
            member = look_up(noun)
            if member is not None and member.named:
                mine = uses.setdefault(id(member), Counter())
                mine.update(places.get(id(noun)) or [f"behind {noun.governor}" if noun.governor else "elsewhere"])
                if noun.head.tag == "N":
                    mine[f"as {noun.head.lemma}"] += 1
            for token in noun.tokens[:-1]:
                owner = bearer(token.value) if isinstance(token.value, Name) else None
                if owner is not None and owner is not member:
                    uses.setdefault(id(owner), Counter())[f"before a noun {noun.cls}"] += 1
    return uses


def _places(sentence: Sentence) -> dict[int, list[str]]:
    """The places of the noun groups of a sentence: subject of a saying verb, object, by-agent, owner of a building ..."""
    places: dict[int, list[str]] = {}
    for verb in sentence.verbs:
        for where, nouns in _slots(verb):
            for first in nouns:
                for noun in (first, *first.joined):
                    places.setdefault(id(noun), []).append(where)
    for noun in sentence.nouns:
        if noun.possessor is not None:
            places.setdefault(id(noun.possessor), []).append(f"owner of {noun.cls}")
        for preposition, other in noun.pps:
            places.setdefault(id(other), []).append(f"{preposition} behind {noun.cls}")
    return places


def _slots(verb: VerbGroup) -> Iterator[tuple[str, list[NounGroup]]]:
    lemma = verb.main.lemma
    weak = lemma in _WEAK
    if verb.subject is not None:
        patient = verb.passive or verb.form == "participle"
        doer = "patient" if patient else "speaker" if "say" in load_words().verb_classes(lemma) else "subject"
        yield "subject of a weak verb" if weak else doer, [verb.subject]
    if verb.by is not None:
        yield "by", [verb.by]
    if verb.objects:
        yield f"object of {lemma}" if weak else "object", verb.objects
        for kind in dict.fromkeys(trigger.kind for trigger in trigger_index().get(("v", lemma), ())):
            yield f"object of a word of {kind}", verb.objects
    for preposition, noun in verb.pps:
        yield f"{preposition} behind a verb", [noun]


def actor_features(member: Member, uses: Counter[str]) -> Features:
    """The names of the features of a named member, each at most once."""
    words = member.name.split()
    kind = "state" if member.country else member.kind
    base = [*uses, *(f"{use} often" for use, times in uses.items() if times > 1)]
    share = sum(
        n for use, n in uses.items() if use.startswith(("in ", "at ", "near ", "from ", "to ", "behind in", "behind at"))
    ) / max(1, sum(uses.values()))
    about = [
        f"kind {kind}",
        f"words {min(len(words), 4)}",
        "a place mostly" if share > 0.5 else "a place at times" if share else "never a place",
    ]
    about.append("mentions " + ("one" if len(member.mentions) == 1 else "few" if len(member.mentions) < 4 else "many"))
    about += ["has a title"] if member.titles else []
    about += ["is described"] if member.roles else []
    about += ["sure"] if member.sure else ["unsure"]
    about += ["given name"] if is_given_name(words[0]) else []
    about += ["in capitals"] if member.name.isupper() else []
    about += [f"last word {words[-1].lower()}"] if len(words) > 1 and load_words().readings(words[-1].lower()) else []
    about += ["a common word"] if len(words) == 1 and load_words().readings(words[0].lower()) else []
    return Features(((ALONE, kind), [*base, *about]))
