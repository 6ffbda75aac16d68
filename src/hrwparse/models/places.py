"""Countries with their ISO 3166 codes, and places of events."""

import attrs

from hrwparse.models.base import doc, documented
from hrwparse.models.span import Span


@documented
@attrs.frozen(kw_only=True)
class Country:
    """A country or territory of ISO 3166-1, or a former one of ISO 3166-3."""

    name: str = attrs.field(metadata=doc("The name as printed on the page."))
    alpha2: str | None = attrs.field(
        default=None, metadata=doc("ISO 3166-1 alpha-2 code; XK for Kosovo; None for former states.")
    )
    alpha3: str | None = attrs.field(default=None, metadata=doc("ISO 3166-1 alpha-3 code; None for former states."))
    former: str | None = attrs.field(default=None, metadata=doc("ISO 3166-3 four-letter code of a former state (SUHH)."))


@documented
@attrs.frozen(kw_only=True)
class Place:
    """A named place of an event."""

    name: str = attrs.field(metadata=doc("The name as printed."))
    span: Span = attrs.field(metadata=doc("Where it stands."))
    country: Country | None = attrs.field(default=None, metadata=doc("The country it lies in, where the vocabulary knows it."))
