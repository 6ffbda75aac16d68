"""An actor while the report is being read."""

import attrs

from hrwparse.models import Quantity, Span


@attrs.define(eq=False)
class Member:
    """An actor while the report is being read."""

    name: str
    kind: str
    named: bool
    aliases: list[str] = attrs.field(factory=list)
    titles: list[str] = attrs.field(factory=list)
    mentions: list[Span] = attrs.field(factory=list)
    roles: set[str] = attrs.field(factory=set)
    """Lemmas of the nouns that describe the actor: lawyer, newspaper."""
    country: str = ""
    sure: bool = False
    """Whether a list, a head, a title or an apposition tells the kind."""
    acts: bool = False
    count: Quantity | None = None
    """How many a group is, where it is told for the first time."""
    _known: set[Span] = attrs.field(factory=set, init=False)

    def mention(self, span: Span, form: str = "") -> None:
        """Note a place that refers to the actor and the form used there."""
        if span not in self._known:
            self._known.add(span)
            self.mentions.append(span)
        if form and form != self.name and form not in self.aliases:
            self.aliases.append(form)
