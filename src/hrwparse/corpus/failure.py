"""What stands in the results for a page that gave no report."""

import attrs

from hrwparse.models.base import doc, documented


class WorkerDied(Exception):
    """The process that read a page ended without an answer: killed by the system, mostly for want of memory."""


@documented
@attrs.frozen
class Failure:
    """A page of a run that gave no report."""

    source: object = attrs.field(metadata=doc("The source as it was given."))
    error: Exception = attrs.field(metadata=doc("ParseError, OSError, TypeError, WorkerDied, or a defect of the library."))
    url: str | None = attrs.field(default=None, metadata=doc("The address that was given with it."))

    def __str__(self) -> str:
        shown = repr(self.source) if len(repr(self.source)) <= _SHOWN else f"{repr(self.source)[:_SHOWN]}…"
        return f"{shown}: {type(self.error).__name__}: {self.error}"


_SHOWN = 80  # characters of a source
