"""Addresses of web archives, and the true address in them.

Forms: Wayback Machine, pywb (UNHCR web archive), Archive-It, OpenWayback.
"""

import datetime as dt
import re

_WRAPPED = re.compile(
    r"(?:https?:)?(?://[^/]+)?/(?:(?:web|wayback|archive|all|[a-z]{2}|(?:org-)?\d+)/){0,3}"  # host and collection
    r"(?:(\d{4,14})(?:[a-z]{2}_|\*)?|\*)/((?:https?:/{1,2}|www\.).*)",
    re.DOTALL | re.IGNORECASE,
)
_DEEPEST = 5  # archives of archives
_ONE_SLASH = re.compile(r"^(https?):/(?!/)", re.IGNORECASE)
_DEFAULT_PORT = re.compile(r"^(https?://[^/]+?):80(?=/|$)")

FRAME_IDS = frozenset({"replay_iframe"})
"""Ids of the frame in which pywb shows a copy: the page that has it is not the copy."""


def unwrap(url: str) -> tuple[str, dt.datetime | None]:
    """The true address and the archive's time stamp (UTC); the address itself and None where no archive is in it.

    >>> unwrap("https://web.archive.org/web/20160527084900/http://www.hrw.org:80/world-report")
    ('http://www.hrw.org/world-report', datetime.datetime(2016, 5, 27, 8, 49, tzinfo=datetime.timezone.utc))
    >>> unwrap("https://www.hrw.org/news/2019/03/14/x")
    ('https://www.hrw.org/news/2019/03/14/x', None)
    """
    stamp = None
    for _ in range(_DEEPEST):
        match = _WRAPPED.fullmatch(url)
        if match is None:
            break
        digits, inner = match[1], match[2]
        stamp = read_stamp(digits or "") or stamp
        url = _ONE_SLASH.sub(r"\1://", inner if inner.lower().startswith("http") else f"http://{inner}")
    return _DEFAULT_PORT.sub(r"\1", url), stamp


def read_stamp(digits: str) -> dt.datetime | None:
    """A time stamp of archives (4 to 14 digits) as UTC; None for impossible ones and for those that leave out the day."""
    try:
        return dt.datetime.strptime(digits.ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=dt.UTC)
    except ValueError:
        return None
