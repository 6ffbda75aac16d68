"""Clauses: who is subject, object and agent of each verb group, what governs it and which dates and phrases hang on it.

One pass from left to right over the chunks of a sentence with a stack of open clauses (main, relative, subordinate,
complement). Every syntactic face (active, passive, relative, reduced relative, participle, infinitive, gerund) fills the same
slots, so that whoever looks for events need not know them. What is not understood is skipped.
"""

from collections.abc import Sequence

from hrwparse.text.antecedents import first_of_list
from hrwparse.text.clause_stack import Frame
from hrwparse.text.groups import Chunk, Mark, NounGroup, VerbGroup, is_aside
from hrwparse.text.joins import join_groups
from hrwparse.text.nonfinite import NonFinite
from hrwparse.vocab.words import load_words

_QUOTING = frozenset({
    "say", "add", "state", "declare", "explain", "announce", "note", "argue", "claim", "insist", "comment", "recall", "conclude",
    "report",     "reply", "respond", "write", "admit", "acknowledge", "complain", "observe", "remark",
})  # fmt: skip
_SPEAKERS = frozenset({"person", "name", "group"})
_CAUSING = frozenset({"make", "have", "let", "see", "hear", "watch"})  # made [the boys] kneel


def find_clauses(chunks: Sequence[Chunk]) -> list[VerbGroup]:
    """The verb groups of a sentence in order, their slots filled.

    >>> from hrwparse.text.groups import find_groups
    >>> from hrwparse.text.tags import tag
    >>> from hrwparse.text.tokens import tokenize
    >>> tokens = tokenize("The men who were detained by soldiers escaped.")
    >>> tag(tokens)
    >>> detained, escaped = find_clauses(find_groups(tokens))
    >>> detained.subject, detained.by, escaped.subject
    ([The men], [soldiers], [The men])
    """
    join_groups(chunks)
    linker = _Linker(chunks)
    for at, chunk in enumerate(chunks):
        if not any(is_aside(chunks, start) for start in range(at - 2, at + 1)):
            linker.step(at, chunk)
    for verb in linker.verbs:
        _turn_inverted(chunks, verb)
    return linker.verbs


def _turn_inverted(chunks: Sequence[Chunk], verb: VerbGroup) -> None:
    """A speaker behind the verb of a quotation or of what is told: "...," said [the minister]; he had fled, said [a lawyer]."""
    spoken = verb.form == "finite" and not verb.passive and "say" in load_words().verb_classes(verb.main.lemma)
    if not spoken or not verb.objects:
        return
    front = chunks[verb.index - 1] if verb.index else None
    mark = front.kind if isinstance(front, Mark) else ""
    behind = chunks[verb.index + 1] if verb.index + 1 < len(chunks) else None
    speaker = behind is verb.objects[0] and verb.objects[0].cls in _SPEAKERS and verb.main.lemma in _QUOTING
    if mark == '"' or verb.subject is None or (mark == "," and speaker):
        verb.subject = verb.objects.pop(0)


def _tense(verb: VerbGroup) -> tuple[bool, bool, bool, str]:
    return verb.past, verb.perfect, verb.progressive, verb.modal


def _says(verb: VerbGroup) -> bool:
    return "say" in load_words().verb_classes(verb.main.lemma)


class _Linker(NonFinite):
    """Goes through the chunks of a sentence and fills the slots of its verb groups."""

    def step(self, at: int, chunk: Chunk) -> None:
        if isinstance(chunk, NounGroup):
            self._noun_group(at, chunk)
        elif isinstance(chunk, VerbGroup):
            self.verbs.append(chunk)
            {"finite": self._finite, "infinitive": self._infinitive, "base": self._infinitive,
             "gerund": self._gerund, "participle": self._participle}[chunk.form](at, chunk)  # fmt: skip
            self.last = chunk
        else:
            step = self.table.get(chunk.kind)
            if step:
                step(at, chunk)

    def _finite(self, at: int, verb: VerbGroup) -> None:
        mark = self._mark_before(at)
        while len(self.frames) > 1 and self.top.verb is not None and mark not in ("C",) and self._open_below():
            self.frames.pop()
        frame = self.top
        if frame.verb is None:
            self._take_frame(frame, verb)
        elif mark in (",", "-") and (subject := self._resumed(at)) is not None:
            self._begin(subject, verb)
        elif mark in ("C", ",", "-"):
            self._close_relative(verb)
            self._coordinate(self.top, verb)
        else:
            self._complement(at, verb)

    def _take_frame(self, frame: Frame, verb: VerbGroup) -> None:
        verb.link, verb.antecedent = frame.type, frame.antecedent
        if frame.word:
            verb.link = f"{frame.type}:{frame.word}"
        if frame.type == "relative" and frame.word not in ("where", "when", "why", "how", "whereby"):
            if frame.subject is None:
                verb.subject = frame.antecedent
            else:
                verb.subject = frame.subject
                self._relate(frame, verb)
        else:
            verb.subject = frame.subject or self._outer_subject()
        verb.governor = self._governor_of(frame)
        verb.dates += frame.fronted_dates
        verb.pps += frame.fronted
        frame.verb = verb

    def _relate(self, frame: Frame, verb: VerbGroup) -> None:
        """What the antecedent is to a relative clause with its own subject: the object or, behind a preposition, a phrase."""
        if frame.antecedent is None or frame.word == "whose" or frame.subject is frame.antecedent:
            return
        if frame.preposition == "by" and verb.passive:
            verb.by = frame.antecedent
        elif frame.preposition:
            verb.pps.append((frame.preposition, frame.antecedent))
        else:
            verb.objects.append(frame.antecedent)

    def _begin(self, subject: NounGroup, verb: VerbGroup) -> None:
        """Begin a main clause of its own."""
        if self.last is not None and subject in self.last.objects:
            self.last.objects.remove(subject)
        self.frames = [Frame("main")]
        self.top.subject = subject
        self._take_frame(self.top, verb)

    def _governor_of(self, frame: Frame) -> VerbGroup | NounGroup | None:
        if frame.type == "relative":
            return frame.antecedent
        at = self.frames.index(frame)
        return self.frames[at - 1].verb if at else None

    def _close_relative(self, verb: VerbGroup) -> None:
        """A verb in the tense of the outer verb goes on from there: expelled 42 students who had marched and [sacked] the dean.

        So does a second verb of saying: denied that officers had fired, and [said] that stones were thrown.
        """
        outer, inner = self.frames[-2].verb if len(self.frames) > 1 else None, self.top.verb
        if outer is None or inner is None or self.top.type not in ("relative", "complement"):
            return
        told = self.top.type == "complement" and _says(outer) and _says(verb) and not _says(inner)
        if told or _tense(verb) == _tense(outer) != _tense(inner):
            self.frames.pop()

    def _coordinate(self, frame: Frame, verb: VerbGroup) -> None:
        first = frame.verb
        assert first is not None
        verb.link, verb.governor = "coordinated", first
        verb.subject, verb.antecedent = first.subject or frame.subject, first.antecedent
        verb.dates = [entry for entry in first.dates if entry[1].start < first.start]
        verb.pps = [entry for entry in first.pps if entry[1].start < first.start]
        frame.verb = verb

    def _complement(self, at: int, verb: VerbGroup) -> None:
        """A finite verb after a noun group that looked like an object: said [police arrested three]; or a new main clause."""
        governor = self.last
        subject = first_of_list(self.noun) if self.noun is not None else None
        if subject is not None and self._mark_before(subject.index) in ("C", ",", "-"):
            self._begin(subject, verb)
            return
        if governor is not None and subject in governor.objects and governor.main.lemma not in _CAUSING:
            governor.objects.remove(subject)
        frame = Frame("complement")
        frame.subject = subject
        self.frames.append(frame)
        self._take_frame(frame, verb)
        verb.governor = governor
