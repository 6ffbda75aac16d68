"""What annotators marked on a page: the content of one gold file."""

import datetime as dt
from pathlib import Path

import attrs

from hrwparse.models import ActorKind, IncidentKind, Modality


@attrs.frozen(kw_only=True)
class GoldActor:
    """An actor that the page tells of."""

    name: str
    kind: ActorKind
    named: bool = True
    aliases: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """All its names."""
        return (self.name, *self.aliases)


@attrs.frozen(kw_only=True)
class GoldIncident:
    """An incident that the page tells of. Only the parts that the file gives (``parts``) are measured."""

    quote: str
    trigger: str
    kind: IncidentKind
    also: tuple[str, ...] = ()
    dates: tuple[dt.date | None, dt.date | None] = (None, None)
    modality: Modality = Modality.ASSERTED
    count: tuple[int | None, int | None] | None = None
    agents: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    parts: frozenset[str] = frozenset()


@attrs.frozen(kw_only=True)
class GoldDocument:
    """One annotated page. ``actors`` and ``headings`` are None where the file has none: then they are not measured."""

    name: str
    page: Path
    url: str | None = None
    headings: tuple[str, ...] | None = None
    actors: tuple[GoldActor, ...] | None = None
    incidents: tuple[GoldIncident, ...] = ()
