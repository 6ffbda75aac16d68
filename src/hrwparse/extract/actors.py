"""The cast of a report: named actors out of clusters, unnamed groups as roles ask for them."""

import re
from collections import Counter
from collections.abc import Sequence

from hrwparse.extract.actor_features import actor_features, observe_uses
from hrwparse.extract.analysis import Sentence, quantity_of
from hrwparse.extract.anaphora import resolve_anaphora
from hrwparse.extract.clusters import cluster_names
from hrwparse.extract.linear import load_model
from hrwparse.extract.members import Member
from hrwparse.extract.names import Name
from hrwparse.extract.sums import sum_of
from hrwparse.models import Actor, ActorKind, Country, Document, Quantity, Span
from hrwparse.text.groups import NounGroup
from hrwparse.text.tokens import Token
from hrwparse.vocab.places import capital_country, country_of_demonym, find_country
from hrwparse.vocab.words import load_words

_KINDS = frozenset(ActorKind)
_PLACE_PREPOSITIONS = frozenset({
    "in", "to", "from", "at", "near", "into", "throughout", "across", "of", "within", "around", "outside", "inside", "for",
    "between",
})  # fmt: skip
_GOVERNMENT_HEADS = frozenset({"government", "authority", "state", "administration", "regime"})
THRESHOLD = 0.5
_ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their|this|these|those|that|such|our|my) ", re.IGNORECASE)


class Cast:
    """Every actor of the report; ``of(noun group)`` finds or makes the one that a group names."""

    def __init__(self, document: Document, names: Sequence[Name], sentences: Sequence[Sentence]) -> None:
        self.document = document
        self.text = document.text
        self.members: list[Member] = []
        self._groups: dict[str, Member] = {}
        self._states: dict[str, Member] = {}
        self._of_cluster: dict[int, Member] = {}
        self._looked_up: dict[NounGroup, Member | None] = {}
        self.clusters = cluster_names(self.text, names)
        for name in names:
            self._add_name(name)
        self._describe(sentences)
        self._meant = resolve_anaphora(sentences, self.look_up)
        self.uses = observe_uses(sentences, self.look_up, self._bearer)

    def _describe(self, sentences: Sequence[Sentence]) -> None:
        """Note what the nouns beside a name say of its bearer: the lawyer Ana Ruiz; Ana Ruiz, a lawyer."""
        for sentence in sentences:
            for noun in sentence.nouns:
                for name, other in ((noun, noun.apposed), (noun.apposed, noun)):
                    if name is not None and other is not None and name.head.tag == "R" and other.head.tag == "N":
                        self._add_role(name, other.head)
                if noun.head.tag == "R" and len(noun.tokens) > 1 and noun.tokens[-2].tag == "N":
                    self._add_role(noun, noun.tokens[-2])

    def _add_role(self, name: NounGroup, word: Token) -> None:
        member = self.look_up(name)
        if member is not None:
            member.roles.add(word.lemma)
            if (
                member.kind == "person"
                and word.low not in (t.lower() for t in member.titles)
                and load_words().noun_class(word.lemma) == "person"
            ):
                member.titles.append(word.low)

    def _add_name(self, name: Name) -> None:
        cluster = self.clusters[name]
        if cluster.country:
            member = self._state(cluster.country)
            if name.cls == "country":
                member.mention(name.span, name.text)
            return
        if cluster.cls and cluster.cls not in _KINDS:
            return
        found = self._of_cluster.get(id(cluster))
        if found is None:
            found = self._of_cluster[id(cluster)] = Member(cluster.forms[0], cluster.cls or cluster.guess, True)
            self.members.append(found)
        found.mention(name.span, name.text)
        found.sure = found.sure or name.sure
        if name.title and name.title not in found.titles:
            found.titles.append(name.title)

    def _state(self, country: str) -> Member:
        if country not in self._states:
            self._states[country] = Member(country, "government", True, country=country)
            self.members.append(self._states[country])
        return self._states[country]

    def _government_country(self, noun: NounGroup) -> str:
        for token in [
            *noun.tokens[:-1],
            *(noun.possessor.tokens if noun.possessor else ()),
            *(noun.of.tokens[-1:] if noun.of else ()),
        ]:
            entry = find_country(token.text) or country_of_demonym(token.text)
            if entry is not None and token.text[0].isupper():
                return str(entry.name)
        return ""

    def _bearer(self, name: Name) -> Member | None:
        """The member that a name stands for wherever it stands."""
        cluster = self.clusters[name]
        return self._states.get(cluster.country) if cluster.country else self._of_cluster.get(id(cluster))

    def _is_actor(self, member: Member) -> bool:
        """Whether a named thing acts or is acted on in the text, and so belongs among the actors even without an incident."""
        return load_model("actor").probability(actor_features(member, self.uses.get(id(member), Counter()))) >= THRESHOLD

    # -- from noun groups to members ------------------------------------------------------------------------------------

    def of(self, noun: NounGroup) -> Member | None:
        """The actor that a noun group refers to as a participant; None for what is no actor."""
        member = self.meant(noun)
        if member is not None:
            self.act(member, noun)
        return member

    def act(self, member: Member, noun: NounGroup) -> None:
        """Make a member a participant where a noun group means it."""
        if not (member.named or member.acts):
            self.members.append(member)
        member.acts = True
        if id(noun) in self._meant:
            member.mention(Span(noun.start, noun.end))

    def meant(self, noun: NounGroup) -> Member | None:
        """The same without making anyone a participant."""
        return next(iter(self.all_meant(noun)), None)

    def all_meant(self, noun: NounGroup) -> tuple[Member, ...]:
        """All actors that a noun group means: they, of two persons who were told by name."""
        if id(noun) in self._meant:
            return self._meant[id(noun)][0]
        member = self.look_up(noun)
        return (member,) if member is not None else ()

    def carried(self, noun: NounGroup) -> Quantity | None:
        """How many a pronoun or short form means, where that was told of the group before."""
        return self._meant.get(id(noun), ((), None))[1]

    def look_up(self, noun: NounGroup) -> Member | None:
        """The actor that a noun group names by itself; pronouns are nobody here."""
        if noun not in self._looked_up:
            self._looked_up[noun] = self._look_up(noun)
        return self._looked_up[noun]

    def _look_up(self, noun: NounGroup) -> Member | None:
        if noun.apposed is not None and noun.head.tag != "R" and noun.apposed.head.tag == "R":
            return self.look_up(noun.apposed)
        name = noun.head.value
        if isinstance(name, Name):
            return self._named(noun, name)
        country = self._government_country(noun) if noun.head.lemma in _GOVERNMENT_HEADS else ""
        if country:
            return self._mention(self._state(country), noun)
        if (
            noun.head.lemma in ("government", "authority")
            and len(noun.tokens) <= 2
            and not noun.of
            and self.document.country is not None
        ):
            entry = find_country(self.document.country.name)
            if entry is not None and str(entry.name) in self._states:
                return self._mention(self._states[str(entry.name)], noun)
        return self._group(noun)

    def _named(self, noun: NounGroup, name: Name) -> Member | None:
        cluster = self.clusters[name]
        if name.cls == "demonym" and (noun.number is not None or len(noun.tokens) > 1 or name.text.endswith("s")):
            return self._people(noun)
        if cluster.country:
            return self._state(cluster.country)
        capital = capital_country(name.text) if name.cls == "place" and noun.governor not in _PLACE_PREPOSITIONS else None
        if capital is not None:
            return self._mention(self._state(capital.name), noun)
        return self._of_cluster.get(id(cluster))

    def _people(self, noun: NounGroup) -> Member:
        """People called by their nation: sixteen Americans."""
        span = Span(noun.start, noun.full_end)
        form = _ARTICLE.sub("", span.quote(self.text))
        member = self._groups.setdefault(form.casefold(), Member(form, "group", False))
        member.count = member.count or quantity_of(noun)
        member.mention(span)
        return member

    def _mention(self, member: Member, noun: NounGroup) -> Member:
        span = Span(noun.start, noun.end)
        member.mention(span, _ARTICLE.sub("", span.quote(self.text)))
        return member

    def _group(self, noun: NounGroup) -> Member | None:
        if noun.head.tag not in "NQD" or (noun.cls not in _KINDS and noun.cls not in ("quantity", "name")):
            return None
        listed = _people_list(noun)
        span = Span(listed[0].start, listed[-1].full_end)
        noun = listed[0]
        form = _ARTICLE.sub("", span.quote(self.text))
        if not form or (noun.cls == "quantity" and noun.head.tag != "Q" and noun.of is None):
            return None
        member = self._groups.get(form.casefold())
        if member is None:
            kind = noun.of.cls if noun.cls == "quantity" and noun.of is not None and noun.of.cls in _KINDS else noun.cls
            plural = noun.head.form == "plural" and kind == "person"
            member = Member(form, "group" if plural or kind not in _KINDS else kind, False)
            self._groups[form.casefold()] = member
        member.count = member.count or sum_of(listed)
        member.mention(span)
        return member

    # -- the result -----------------------------------------------------------------------------------------------------

    def actors(self) -> dict[int, Actor]:
        """The models of all members that act, by ``id`` of the member, in order of first mention."""
        for member in self.members:
            member.acts = member.acts or (member.named and self._is_actor(member))
        acting = sorted((m for m in self.members if m.acts and m.mentions), key=lambda m: min(s.start for s in m.mentions))
        return {id(m): _model(m, f"a{number}") for number, m in enumerate(acting, 1)}


def _people_list(noun: NounGroup) -> list[NounGroup]:
    """The groups of people that are one participant with a group: nine teachers and a headmaster; else the group itself."""
    first = noun.first if noun.first is not None and noun in noun.first.joined else noun
    listed = [first, *first.joined]
    people = all(n.cls in ("person", "group", "quantity") and n.head.tag in "NQ" and n.apposed is None for n in listed)
    return listed if people else [noun]


def _model(member: Member, number: str) -> Actor:
    entry = find_country(member.country) if member.country else None
    country = Country(name=member.country, alpha2=entry.alpha2, alpha3=entry.alpha3) if entry else None
    return Actor(
        id=number,
        name=member.name,
        kind=ActorKind(member.kind),
        named=member.named,
        aliases=tuple(member.aliases),
        titles=tuple(member.titles),
        country=country,
        mentions=tuple(sorted(member.mentions, key=lambda span: (span.start, span.end))),
    )
