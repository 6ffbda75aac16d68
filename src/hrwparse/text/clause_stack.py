"""The stack of open clauses of a sentence: what noun groups and dates do to it.

Noun groups become subjects, objects and phrases of the clause on top. What marks do stands in `hrwparse.text.clause_marks`, what
verb groups do in `hrwparse.text.nonfinite` and `hrwparse.text.clauses`.
"""

from collections.abc import Sequence

from hrwparse.text.groups import Chunk, Mark, NounGroup, VerbGroup, is_aside
from hrwparse.text.tokens import Token
from hrwparse.vocab.words import load_words

_PARTICLES = frozenset({"up", "down", "out", "off", "away", "back", "apart", "over"})


class Frame:
    """An open clause."""

    __slots__ = (
        "antecedent", "comma", "fronted", "fronted_dates", "inserted", "preposition", "subject", "type", "verb", "word",
    )  # fmt: skip

    def __init__(self, kind: str, antecedent: NounGroup | None = None, comma: bool = False, word: str = "") -> None:
        self.type = kind
        self.subject: NounGroup | None = None
        self.verb: VerbGroup | None = None
        self.antecedent = antecedent
        self.comma = comma
        self.word = word
        self.preposition = ""  # before the relative word: the rally [at] which
        self.inserted = -1  # the chunk up to which what stands between commas is no subject
        self.fronted: list[tuple[str, NounGroup]] = []
        self.fronted_dates: list[tuple[str, Token]] = []


class ClauseStack:
    """The open clauses, the verb that phrases hang on, and the noun group before."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks
        self.verbs: list[VerbGroup] = []
        self.frames: list[Frame] = [Frame("main")]
        self.last: VerbGroup | None = None  # the verb group that objects and phrases hang on
        self.noun: NounGroup | None = None  # the last noun group
        self.waiting: list[VerbGroup] = []  # participles at the head of a sentence, before their subject

    def _before(self, at: int) -> Chunk | None:
        """The chunk before, adverbs, quotation marks and what is added in brackets skipped."""
        at -= 1
        while at >= 0 and isinstance(self.chunks[at], Mark) and self.chunks[at].kind in ("H", '"', "E", ")"):
            if self.chunks[at].kind == ")":
                if not is_aside(self.chunks, at - 2):
                    break
                at -= 2
            at -= 1
        return self.chunks[at] if at >= 0 else None

    def _mark_before(self, at: int) -> str:
        chunk = self._before(at)
        return chunk.kind if isinstance(chunk, Mark) else ""

    def _preposition(self, at: int) -> str:
        chunk = self._before(at)
        if not (isinstance(chunk, Mark) and chunk.kind == "I"):
            return ""
        front = self.chunks[chunk.index - 1] if chunk.index else None
        return "out of" if chunk.low == "of" and isinstance(front, Mark) and front.low == "out" else chunk.low

    @property
    def top(self) -> Frame:
        """The innermost open clause."""
        return self.frames[-1]

    def _open_below(self) -> bool:
        """Whether a clause further out still waits for its verb."""
        return any(frame.verb is None and frame.subject is not None for frame in self.frames[:-1])

    def _outer_subject(self) -> NounGroup | None:
        return next((frame.subject for frame in reversed(self.frames) if frame.subject is not None), None)

    # -- noun groups and dates -------------------------------------------------------------------------------------------

    def _noun_group(self, at: int, noun: NounGroup) -> None:
        preposition = self._preposition(at)
        noun.governor = preposition
        if self._is_part(at):
            pass  # three of whom: the relative clause takes it
        elif preposition:
            self._phrase(preposition, noun)
        elif self.top.verb is None and not (self.last is not None and self._before(at) is self.last):
            if self.top.subject is None or not (self._belongs(noun) or at < self.top.inserted):
                self.top.subject = noun
                self._resolve_waiting(noun)
        elif self.last is not None and not self._belongs(noun):
            self._object(at, noun)
        self.noun = noun

    def _is_part(self, at: int) -> bool:
        """Whether the group is the part in front of a relative word: [three] of whom."""
        of, word = (self.chunks[i] if i < len(self.chunks) else None for i in (at + 1, at + 2))
        return isinstance(of, Mark) and of.low == "of" and isinstance(word, Mark) and word.low in ("whom", "which")

    def _belongs(self, noun: NounGroup) -> bool:
        """Whether the group is a later member of a list or an apposition."""
        return noun.first is not None

    def _object(self, at: int, noun: NounGroup) -> None:
        assert self.last is not None
        before = self._before(at)
        direct = before is self.last or (isinstance(before, NounGroup) and before in self.last.objects)
        if direct or (
            self._mark_before(at) not in (",", "-", "C", "(") and not self.last.objects and self.last.form != "participle"
        ):
            self.last.objects.append(noun)

    def _phrase(self, preposition: str, noun: NounGroup) -> None:
        if (
            preposition == "by"
            and self.last is not None
            and self.last.by is None
            and (self.last.passive or self.last.form == "participle")
        ):
            self.last.by = noun
        elif preposition == "out of" and self.last is not None:
            self.last.pps += [("out of", noun), ("from", noun)]
        elif preposition == "of" and self.last is not None and "of" in load_words().verb_classes(self.last.main.lemma):
            self.last.pps.append((preposition, noun))
        elif preposition == "of" and self.noun is not None:
            pass  # joined before
        elif (
            preposition in _PARTICLES
            and self.last is not None
            and self._before(noun.index - 1) is self.last
            and not self.last.objects
        ):
            self.last.objects.append(noun)  # picked up [the lawyer]
            self.last.pps.append((preposition, noun))
        elif self.last is not None and (self.top.verb is not None or self.last.form != "finite"):
            self.last.pps.append((preposition, noun))
        else:
            self.top.fronted.append((preposition, noun))

    def _date(self, at: int, mark: Mark) -> None:
        entry = (self._preposition(at), mark.token)
        if (
            self.last is not None
            and (self.top.verb is not None or self.last.form != "finite")
            and not (self.top.verb is None and self._mark_before(at) in (",", ""))
        ):
            self.last.dates.append(entry)
        else:
            self.top.fronted_dates.append(entry)

    def _resolve_waiting(self, noun: NounGroup) -> None:
        for verb in self.waiting:
            verb.subject = verb.antecedent = noun
        self.waiting = []
