"""The report: a document and what was understood of it."""

import attrs

from hrwparse.models.actors import Actor
from hrwparse.models.base import doc, documented
from hrwparse.models.document import Document
from hrwparse.models.incidents import Incident


@documented
@attrs.frozen(kw_only=True, repr=False)
class Report(Document):
    """Everything that one page says: the `Document` with its actors and incidents."""

    actors: tuple[Actor, ...] = attrs.field(default=(), metadata=doc("Who acts and is acted on, in order of first mention."))
    incidents: tuple[Incident, ...] = attrs.field(default=(), metadata=doc("What happened, in the order of the text."))

    def __repr__(self) -> str:
        sections = sum(1 for _ in self.walk_sections())
        return (
            f"<Report {self.title!r} ({self.layout}): {sections} sections, {len(self.incidents)} incidents, "
            f"{len(self.actors)} actors, {len(self.issues)} issues>"
        )

    def describe(self, width: int = 100) -> str:
        """A text overview for a terminal: header, outline, actors, incidents; lines of at most ``width`` characters."""
        from hrwparse.models.describe import describe  # it needs this class

        return describe(self, width)
