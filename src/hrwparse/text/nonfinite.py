"""Infinitives, gerunds and participles: what governs them and who their subject is."""

from hrwparse.text.clause_marks import ClauseMarks
from hrwparse.text.groups import Mark, NounGroup, VerbGroup
from hrwparse.vocab.words import load_words

_OBJECT_CONTROL = frozenset({"demand", "permit", "implicative+"})


class NonFinite(ClauseMarks):
    """The stack with a step for each form of a verb that is not finite."""

    def _infinitive(self, at: int, verb: VerbGroup) -> None:
        if self._mark_before(at) == "C" and self.last is not None and self.last.form in ("infinitive", "base"):
            verb.link, verb.governor, verb.subject = "coordinated", self.last, self.last.subject
            return
        before = self._before(at)
        governor = self.last
        verb.link = "infinitive"
        verb.governor = governor
        if isinstance(before, NounGroup) and (
            governor is None or (before not in governor.objects and before is not governor.subject)
        ):
            verb.governor = before
        if governor is None:
            self.waiting.append(verb)
        elif governor.objects and load_words().verb_classes(governor.main.lemma) & _OBJECT_CONTROL and not governor.passive:
            verb.subject = governor.objects[-1]
        elif not governor.passive and load_words().verb_classes(governor.main.lemma) & {"demand"}:
            verb.subject = next(
                (noun for preposition, noun in governor.pps if preposition in ("on", "upon", "to", "for")), governor.subject
            )
        else:
            verb.subject = governor.subject

    def _gerund(self, at: int, verb: VerbGroup) -> None:
        before = self._before(at)
        preposition = self._preposition(at)
        if self._mark_before(at) == "C" and self.last is not None and self.last.form == "gerund":
            verb.link, verb.governor, verb.subject = "coordinated", self.last, self.last.subject
        elif preposition:
            self._after_preposition(at, preposition, verb)
        elif isinstance(before, NounGroup):
            verb.link, verb.subject, verb.antecedent = "reduced", before, before
            verb.governor = before
        else:
            verb.link, verb.governor = "participial", self.top.verb or self.last
            verb.subject = self.top.subject or self._outer_subject()
            if verb.subject is None:
                self.waiting.append(verb)

    def _after_preposition(self, at: int, preposition: str, verb: VerbGroup) -> None:
        chunk = self.chunks[at - 1] if at else None
        back = at - 1
        while back >= 0 and not (isinstance(chunk, Mark) and chunk.kind == "I"):
            back -= 1
            chunk = self.chunks[back]
        host = self.chunks[back - 1] if back > 0 else None
        governor = self.last
        verb.link = f"preposition:{preposition}"
        of_verb = governor is not None and "of" in load_words().verb_classes(governor.main.lemma)
        verb.governor = host if isinstance(host, NounGroup) and preposition == "of" and not of_verb else governor
        if governor is None:
            self.waiting.append(verb)
        elif governor.passive or not governor.objects or preposition in ("by", "after", "before", "without", "upon", "while"):
            verb.subject = governor.subject
        else:
            verb.subject = governor.objects[0]

    def _participle(self, at: int, verb: VerbGroup) -> None:
        before = self._before(at)
        verb.link = "reduced"
        if isinstance(before, NounGroup):
            verb.antecedent = before
        elif (
            isinstance(before, Mark)
            and before.kind == ","
            and self.last is not None
            and self.last.passive
            and self._list_goes_on(at)
        ):
            self._join_participle(verb)
            return
        elif isinstance(before, Mark) and before.kind in (",", "-", "("):
            verb.antecedent = self.noun if self._adjacent(at) else self.top.subject
        elif isinstance(before, Mark) and before.kind == "C" and self.last is not None and self.last.main.tag == "P":
            self._join_participle(verb)
            return
        elif isinstance(before, Mark) and before.kind in ("T", "I"):
            verb.antecedent = self.noun
        elif self.top.subject is not None or self.top.type.startswith("sub"):
            verb.antecedent = self.top.subject or self._outer_subject()
        if verb.antecedent is None:
            self.waiting.append(verb)
        verb.subject, verb.governor = verb.antecedent, verb.antecedent

    def _list_goes_on(self, at: int) -> bool:
        """Whether another participle follows after *and*: was detained, [beaten], and released."""
        for ahead in range(at + 1, len(self.chunks) - 1):
            chunk, follower = self.chunks[ahead], self.chunks[ahead + 1]
            if isinstance(chunk, Mark) and chunk.kind in ("W", "S", ";", ":"):
                return False
            if isinstance(chunk, Mark) and chunk.kind == "C" and isinstance(follower, VerbGroup):
                return follower.form == "participle"
        return False

    def _adjacent(self, at: int) -> bool:
        """Whether the noun group stands directly before the comma."""
        return self.noun is not None and self.noun.index >= at - 3

    def _join_participle(self, verb: VerbGroup) -> None:
        """Was [arrested] and [charged]: the second shares auxiliary, subject and what stands before."""
        first = self.last
        assert first is not None
        verb.link, verb.governor, verb.subject, verb.antecedent = "coordinated", first, first.subject, first.antecedent
        verb.passive, verb.form, verb.past = first.passive, first.form, first.past
        verb.perfect, verb.modal, verb.negative = first.perfect, first.modal, first.negative
        verb.dates = [entry for entry in first.dates if entry[1].start < first.start]
        if first.form == "finite":
            self.top.verb = verb
