"""What a listing or contents page leads to."""

import datetime as dt

import attrs

from hrwparse.models.address import PageUrl
from hrwparse.models.base import doc, documented


@documented
@attrs.frozen(kw_only=True)
class IndexEntry:
    """One page that a listing or contents page leads to."""

    title: str = attrs.field(metadata=doc("The words of the link, or the title line of a text export."))
    url: str | None = attrs.field(
        default=None,
        metadata=doc(
            "The true address, absolute and unwrapped from an archive; as it is written where neither the page nor the caller "
            "tells what it is relative to; None in text exports without addresses."
        ),
    )
    date: dt.date | None = attrs.field(default=None, metadata=doc("The full date printed beside it."))
    heading: str | None = attrs.field(default=None, metadata=doc("The nearest heading above it: a region, a year, a kind."))
    page: PageUrl | None = attrs.field(default=None, metadata=doc("What the address alone says of the page, its kind among it."))
