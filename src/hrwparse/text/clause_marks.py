"""What marks, relative words and subordinators do to the stack of open clauses: they open and close clauses and insertions."""

from collections.abc import Callable, Sequence

from hrwparse.text.antecedents import antecedent_of
from hrwparse.text.clause_stack import ClauseStack, Frame
from hrwparse.text.groups import Chunk, Mark, NounGroup, VerbGroup
from hrwparse.vocab.words import load_words

_PERSONAL = frozenset({"who", "whom", "whose"})


class ClauseMarks(ClauseStack):
    """The stack with a step for each kind of mark."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        super().__init__(chunks)
        self.table: dict[str, Callable[[int, Mark], None]] = {
            "W": self._relative, "S": self._subordinate, ",": self._comma, ";": self._restart, ":": self._restart,
            "T": self._date, "(": self._open, ")": self._close, "-": self._dash,
        }  # fmt: skip

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
