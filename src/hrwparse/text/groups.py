"""Noun groups, verb groups and what stands between them: the chunks of a sentence.

Basic phrases in the sense of FASTUS (Hobbs et al. 1997): a noun group runs up to its head, a verb group holds auxiliaries,
negation, adverbs and the main verb. Both are found by one regular expression each over the string of tags.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from hrwparse.text.tokens import Token
from hrwparse.vocab.words import load_words

_NOUN_GROUP = re.compile(
    r"O(?!Z)"
    r"|(?:H(?=D*[QA]))?D*(?:H(?=[AQP])|[AQNR]|P(?=[NA])|(?<=[DAZN])T(?=[NARZ])|T(?=Z)|Z(?=[DAQNRTHGP])|(?<=A),(?=AN)|(?<=A)C(?=AN)|(?<=[DAZ])G(?=N))+"
    r"|D+"
)
_VERB_GROUP = re.compile(r"[HE]*K?(?:[MX][HE]*(?:I?T[HE]*(?=[XPGB]))?)*[HE]*[VBPG]|[HE]*K?(?:[MX][HE]*)*[MX]")
_VERBAL, _NOMINAL = frozenset("HEKMXVBPG"), frozenset("OHDAQNRPTZ,CG")  # what a group may begin with
_OWNERS = frozenset({"his", "her", "their", "its", "my", "our", "your"})
_PAST = frozenset({"was", "were", "had", "did", "been"})


class NounGroup:
    """A noun group: ``tokens[first:last]``, its head last.

    ``of`` and ``pps`` hold what hangs on it, ``joined`` what is coordinated.
    """

    kind = "n"
    __slots__ = (
        "__dict__", "apposed", "cls", "dates", "determiner", "end", "first", "governor", "head", "index", "joined",
        "modifiers", "number", "of", "possessor", "pps", "start", "tokens",
    )  # fmt: skip

    def __init__(self, tokens: Sequence[Token], possessor: "NounGroup | None" = None) -> None:
        self.tokens = tokens
        self.head = tokens[-1]
        self.possessor = possessor
        self.determiner = tokens[0] if tokens[0].tag == "D" else None
        self.number: Token | None = None
        self.modifiers: list[Token] = []  # the words before the head
        for token in tokens:
            if token.tag == "Q":
                self.number = self.number or token
            elif token.tag not in "DZ" and token is not self.head:
                self.modifiers.append(token)
        self.start: int = possessor.start if possessor else tokens[0].start
        self.end = self.head.end
        self.cls = _noun_class(self.head)
        self.of: NounGroup | None = None
        self.pps: list[tuple[str, NounGroup]] = []
        self.joined: list[NounGroup] = []
        self.dates: list[tuple[str, Token]] = []
        self.first: NounGroup | None = None  # of a list or apposition, for its later members
        self.apposed: NounGroup | None = None
        self.index = -1
        self.governor = ""

    @cached_property
    def named_modifier(self) -> "NounGroup | None":
        """The name or noun before the head as a group of its own: the [Zarya] office, a [police] raid."""
        before = [t for t in self.modifiers if t.tag in "NR"]
        return NounGroup(before[-1:]) if before else None

    @property
    def full_end(self) -> int:
        """Where the group ends with the of-phrases that hang on it."""
        return self.of.full_end if self.of else self.end

    def __repr__(self) -> str:
        return f"[{' '.join(t.text for t in self.tokens)}]"


class VerbGroup:
    """A verb group with its clause: the slots are filled by `hrwparse.text.clauses`."""

    kind = "v"
    __slots__ = (
        "adverbs", "antecedent", "by", "dates", "end", "form", "governor", "index", "link", "main", "modal", "negative",
        "objects", "passive", "past", "perfect", "pps", "progressive", "start", "subject", "tokens",
    )  # fmt: skip

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.main = tokens[-1]
        self.start = next((t.start for t in tokens if t.tag not in "HE"), tokens[0].start)
        self.end = self.main.end
        helpers = [t for t in tokens[:-1] if t.tag in "XM"]
        lemmas = [t.lemma for t in helpers]
        self.modal = next((t.low for t in helpers if t.tag == "M"), "")
        self.negative = any(t.tag == "E" or t.low in ("never", "hardly") for t in tokens)
        self.passive = self.main.tag == "P" and "be" in lemmas
        self.perfect = "have" in lemmas
        self.progressive = self.main.tag == "G" and "be" in lemmas
        self.form = self._form(helpers)
        self.past = (helpers[0].low in _PAST) if helpers else self.main.tag == "V" and self.main.form in ("past", "pastpart")
        if self.main.tag == "X":
            self.past = self.main.low in _PAST
        self.adverbs = [t for t in tokens if t.tag == "H"]
        self.subject: NounGroup | None = None
        self.objects: list[NounGroup] = []
        self.by: NounGroup | None = None
        self.pps: list[tuple[str, NounGroup]] = []
        self.dates = [(_preposition(tokens, at), t) for at, t in enumerate(tokens) if t.tag == "T"]
        self.governor: VerbGroup | NounGroup | None = None
        self.link = ""
        self.antecedent: NounGroup | None = None
        self.index = -1

    def _form(self, helpers: Sequence[Token]) -> str:
        if any(t.tag == "K" for t in self.tokens):
            return "infinitive"
        if (self.main.tag in "VX" and not helpers) or (
            helpers and (helpers[0].tag == "M" or helpers[0].low not in ("being", "been", "having", "be"))
        ):
            return "finite"
        if (helpers and helpers[0].low in ("being", "having")) or self.main.tag == "G":
            return "gerund"
        return "participle" if self.main.tag == "P" else "base"

    def __repr__(self) -> str:
        return f"<{' '.join(t.text for t in self.tokens)}>"


def _preposition(tokens: Sequence[Token], at: int) -> str:
    """The preposition of a date between an auxiliary and its verb: had [on] May 19 denied bail."""
    return tokens[at - 1].low if tokens[at - 1].tag == "I" else ""


class Mark:
    """Whatever is no group: a preposition, conjunction, relative, date, adverb or punctuation mark. ``kind`` is its tag."""

    __slots__ = ("end", "index", "kind", "low", "start", "token")

    def __init__(self, token: Token) -> None:
        self.token = token
        self.kind = token.tag
        self.low = token.low
        self.start = token.start
        self.end = token.end
        self.index = -1

    def __repr__(self) -> str:
        return f"{self.token.text}/{self.kind}"


Chunk = NounGroup | VerbGroup | Mark


def _noun_class(head: Token) -> str:
    if head.cls:
        return head.cls
    if head.tag == "N":
        return load_words().noun_class(head.lemma)
    if head.tag == "O" or head.low in _OWNERS:
        return "pronoun"
    return {"Q": "quantity", "R": "name", "D": "quantity"}.get(head.tag, "abstract")


def _noun_group(tokens: Sequence[Token], tags: str) -> NounGroup:
    """Build a group out of its tokens, the part before the last possessive mark as its possessor."""
    cut = tags.rfind("Z")
    if cut > 0:
        return NounGroup(tokens[cut + 1 :] or tokens[cut:], _noun_group(tokens[:cut], tags[:cut]))
    owned = len(tokens) > 1 and tokens[0].low in _OWNERS
    return NounGroup(tokens, NounGroup(tokens[:1]) if owned else None)


def _is_predicate(tags: str, at: int) -> bool:
    """Whether an adjective between a verb and a group that opens behind it tells the outcome: shot [dead] four students."""
    return at > 0 and tags[at] == "A" and tags[at - 1] in "VPGB" and tags[at + 1 : at + 2] in ("D", "Q")


def _without_predicate(tags: str, at: int, end: int) -> int:
    """Leave out adjectives behind the head: set [two traders] alight."""
    last = end
    while last - 1 > at and tags[last - 1] == "A":
        last -= 1
    return last if tags[last - 1] in "NR" else end


def find_groups(tokens: Sequence[Token]) -> list[Chunk]:
    """The chunks of a tagged sentence, in order; every token is in exactly one of them.

    >>> from hrwparse.text.tags import tag
    >>> from hrwparse.text.tokens import tokenize
    >>> tokens = tokenize("Two journalists were later charged with theft.")
    >>> tag(tokens)
    >>> find_groups(tokens)
    [[Two journalists], <were later charged>, with/I, [theft], ./.]
    """
    tags = "".join(t.tag[0] if t.tag else "." for t in tokens)
    chunks: list[Chunk] = []
    at = 0
    while at < len(tokens):
        verb = _VERB_GROUP.match(tags, at) if tags[at] in _VERBAL else None
        noun = None if verb or tags[at] not in _NOMINAL or _is_predicate(tags, at) else _NOUN_GROUP.match(tags, at)
        if verb:
            chunks.append(VerbGroup(tokens[at : verb.end()]))
            at = verb.end()
        elif noun and noun.end() > at:
            end = _without_predicate(tags, at, noun.end())
            chunks.append(_noun_group(tokens[at:end], tags[at:end]))
            at = end
        else:
            chunks.append(Mark(tokens[at]))
            at += 1
    for index, chunk in enumerate(chunks):
        chunk.index = index
    return chunks
