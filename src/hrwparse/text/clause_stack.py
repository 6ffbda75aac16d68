"""The stack of open clauses of a sentence: what noun groups, dates and marks do to it.

Noun groups become subjects, objects and phrases of the clause on top; marks and relative words open and close clauses. What verb
groups do stands in `hrwparse.text.clauses`.
"""

from collections.abc import Callable, Sequence

from hrwparse.text.antecedents import antecedent_of
from hrwparse.text.groups import Chunk, Mark, NounGroup, VerbGroup, is_aside
from hrwparse.text.tokens import Token
from hrwparse.vocab.words import load_words

_PARTICLES = frozenset({"up", "down", "out", "off", "away", "back", "apart", "over"})
_PERSONAL = frozenset({"who", "whom", "whose"})


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
        self.table: dict[str, Callable[[int, Mark], None]] = {
            "W": self._relative, "S": self._subordinate, ",": self._comma, ";": self._restart, ":": self._restart,
            "T": self._date, "(": self._open, ")": self._close, "-": self._dash,
        }  # fmt: skip

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

    # -- marks -----------------------------------------------------------------------------------------------------------

    def _relative(self, at: int, mark: Mark) -> None:
        if mark.low in ("what", "whatever", "whoever") or self.noun is None or (mark.low == "when" and self._no_time_before(at)):
            self.frames.append(Frame("subordinate", word=mark.low))
            return
        antecedent = antecedent_of(self.chunks, at) if mark.low in _PERSONAL else None
        antecedent = antecedent or self.noun
        preposition = self._preposition(at)
        if preposition == "of" and self._is_part(at - 2):
            self.frames.append(Frame("relative", antecedent, self._mark_before(at - 2) == ",", mark.low))
            self.top.subject = self.noun
            return
        frame = Frame("relative", antecedent, self._mark_before(at - 1 if preposition else at) == ",", mark.low)
        frame.preposition = preposition
        self.frames.append(frame)

    def _no_time_before(self, at: int) -> bool:
        """Whether *when* stands behind a verb or a noun that is no time: its clause belongs to the verb."""
        chunk = self._before(at)
        return isinstance(chunk, VerbGroup) or (isinstance(chunk, NounGroup) and chunk.cls != "time")

    def _subordinate(self, at: int, mark: Mark) -> None:
        follower = self.chunks[at + 1] if at + 1 < len(self.chunks) else None
        if isinstance(follower, VerbGroup) and follower.form in ("gerund", "participle"):
            return  # while [covering] the rally, if [convicted]: no clause that waits for its verb
        kind = "complement" if mark.low in ("that", "whether") else "subordinate"
        self.frames.append(Frame(kind, comma=self._mark_before(at) == ",", word="" if mark.low == "that" else mark.low))

    def _comma(self, at: int, mark: Mark) -> None:
        """A comma closes an inserted clause that has its verb; the outer clause goes on."""
        follower = self.chunks[at + 1] if at + 1 < len(self.chunks) else None
        if isinstance(follower, Mark) and follower.kind in ("W", "S"):
            return
        if self.top.verb is None and self.top.subject is not None:
            self._insertion(at)
        if (
            len(self.frames) > 1
            and self.top.verb is not None
            and (self.top.comma or self._open_below() or self.top.type == "subordinate")
        ):
            listed = isinstance(follower, VerbGroup) and follower.form == "finite" and self.frames[-2].verb is not None
            if self._open_below() or self.frames[-2].verb is None or (self.top.comma and not listed):
                self.frames.pop()

    def _dash(self, at: int, mark: Mark) -> None:
        if self.top.verb is None and self.top.subject is not None:
            self._insertion(at)

    def _insertion(self, at: int) -> None:
        """What stands between a subject and its verb, from one comma or dash to the next, gives no other subject.

        A speaker between commas has a clause of its own: the men, [he said], fled.
        """
        within = False
        for ahead in range(at + 1, len(self.chunks)):
            chunk = self.chunks[ahead]
            if isinstance(chunk, Mark) and chunk.kind in "()":
                within = chunk.kind == "("
            if within:
                continue
            if isinstance(chunk, Mark) and chunk.kind in (",", "-"):
                self.top.inserted = ahead
                return
            if isinstance(chunk, Mark) and chunk.kind in "WS;:":
                return
            if isinstance(chunk, VerbGroup) and chunk.form == "finite":
                behind = self.chunks[ahead + 1] if ahead + 1 < len(self.chunks) else None
                said = "say" in load_words().verb_classes(chunk.main.lemma) and ahead == at + 2
                if said and isinstance(behind, Mark) and behind.kind in (",", "-"):
                    self.frames.append(Frame("inserted", comma=True))
                return

    def _resumed(self, at: int) -> NounGroup | None:
        """The new subject behind a conjunction that an insertion parts from its verb: and [the officer], Major X, was jailed.

        A relative clause between commas is an insertion too: and [the officer], who had fled, was jailed.
        """
        back, told = at - 2, False
        while back >= 0 and not (isinstance(self.chunks[back], Mark) and self.chunks[back].kind in (",", "-")):
            chunk = self.chunks[back]
            if isinstance(chunk, Mark) and chunk.kind in "S;:(":
                return None
            told = (told or (isinstance(chunk, VerbGroup) and chunk.form == "finite")) and chunk.kind != "W"
            back -= 1
        if told:
            return None
        back -= 1
        while back >= 2 and isinstance(self.chunks[back], NounGroup) and self.chunks[back - 1].kind == "I":
            back -= 2
        noun = self.chunks[back] if back >= 1 else None
        if isinstance(noun, NounGroup) and noun.first is not None and noun.first.apposed is noun:
            noun = noun.first
        return noun if isinstance(noun, NounGroup) and self._opens_clause(noun.index) else None

    def _opens_clause(self, at: int) -> bool:
        """Whether a conjunction or the end of a quotation stands before a group, a date or place in front left out."""
        back = at - 1
        while back >= 1 and self.chunks[back].kind in ("T", "n") and self.chunks[back - 1].kind == "I":
            back -= 2
        if back >= 1 and self.chunks[back].kind == "T":
            back -= 1
        return self.chunks[back].kind in ("C", '"')

    def _restart(self, at: int, mark: Mark) -> None:
        self.frames, self.last, self.waiting = [Frame("main")], None, []

    def _open(self, at: int, mark: Mark) -> None:
        frame = Frame("parenthesis")
        frame.antecedent = self.noun
        self.frames.append(frame)

    def _close(self, at: int, mark: Mark) -> None:
        while len(self.frames) > 1:
            if self.frames.pop().type == "parenthesis":
                break
