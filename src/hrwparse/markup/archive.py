"""Web archives: the true address behind an archive's, and what replay software leaves in a page.

Forms: Wayback Machine, pywb (UNHCR web archive), Archive-It, OpenWayback; see docs for the facts behind each rule.
"""

import datetime as dt
import re

_WRAPPED = re.compile(
    r"(?:https?:)?(?://[^/]+)?/(?:(?:web|wayback|\d+)/)?(\d{4,14})([a-z]{2}_|\*)?/((?:https?:/{1,2}|www\.).*)", re.DOTALL
)
_WOMBAT = re.compile(r"""__wm\.wombat\(\s*["']([^"']+)["']""")
_WBINFO_URL = re.compile(r"""wbinfo\.url\s*=\s*["']([^"']+)["']""")
_ONE_SLASH = re.compile(r"^(https?):/(?!/)")
_DEFAULT_PORT = re.compile(r"^(https?://[^/]+?):80(?=/|$)")

TOOLBAR_IDS = frozenset({"wm-ipp-base", "wm-ipp", "wm-ipp-print", "wm-capinfo", "donato", "__wb_record_content_loader"})
"""Ids of the elements that the Wayback Machine puts into a page."""
FRAME_IDS = frozenset({"replay_iframe"})
"""Ids of the frame in which pywb shows a copy: the page that has it is not the copy."""


def unwrap(url: str) -> tuple[str, dt.datetime | None]:
    """The true address and the archive's time stamp (UTC); the address itself and None where no archive is in it.

    >>> unwrap("https://web.archive.org/web/20160527084900/http://www.hrw.org:80/world-report")
    ('http://www.hrw.org/world-report', datetime.datetime(2016, 5, 27, 8, 49, tzinfo=datetime.timezone.utc))
    >>> unwrap("https://www.hrw.org/news/2019/03/14/x")
    ('https://www.hrw.org/news/2019/03/14/x', None)
    """
    match = _WRAPPED.fullmatch(url)
    if match is None:
        return _DEFAULT_PORT.sub(r"\1", url), None
    inner, older = unwrap(_ONE_SLASH.sub(r"\1://", match[3] if match[3].startswith("http") else f"http://{match[3]}"))
    return inner, older or read_stamp(match[1])


def read_stamp(digits: str) -> dt.datetime | None:
    """A time stamp of archives (4 to 14 digits) as UTC; None for impossible ones and for those that leave out the day."""
    try:
        return dt.datetime.strptime(digits.ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=dt.UTC)
    except ValueError:
        return None


def find_true_url(html: str) -> str | None:
    """The address that replay scripts in the page's source name; None without them."""
    match = _WBINFO_URL.search(html) or _WOMBAT.search(html)
    return unwrap(match[1])[0] if match else None
