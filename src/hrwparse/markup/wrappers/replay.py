"""Web archives: what replay software writes into the copies that it shows, and how to take it off.

Forms: Wayback Machine (old and new scripts, toolbar or none), OpenWayback, Archive-It, pywb; as seen in saved copies and in the
public templates of OpenWayback and pywb.
"""

import datetime as dt
import html as markup
import re

from lxml import etree, html

from hrwparse.markup.addresses.archive import read_stamp
from hrwparse.markup.tree.elements import short_text
from hrwparse.markup.wrappers.capture import Capture

_QUOTED = r"""\s*["']([^"'<>]{1,4000})["']"""
_WBINFO_URL = re.compile(rf"\bwbinfo\.url\s*=\s*{_QUOTED}")
_WBINFO_STAMP = re.compile(rf"\bwbinfo\.timestamp\s*=\s*{_QUOTED}")
_WOMBAT = re.compile(rf"\b__wm\.wombat\({_QUOTED}\s*,{_QUOTED}")
_OLD_WOMBAT = re.compile(rf"\bWB_wombat_Init\({_QUOTED}\s*,{_QUOTED}")
_TOOLBAR_FIELD = re.compile(r"""<input\b[^>]{0,600}?\bid=["']?wmtbURL\b[^>]{0,600}>""", re.IGNORECASE)
_VALUE = re.compile(r"""\bvalue=["']([^"'>]{1,4000})["']""", re.IGNORECASE)
_CURRENT_URL = re.compile(rf"\bwbCurrentUrl\s*=\s*{_QUOTED}")
_PRINTED_URL = re.compile(r"The Wayback Machine\s*-\s*(https?://\S{1,4000}?/\d{14}[^\s<>]{1,4000})")
_VERSIONS_URL = re.compile(
    r"""["'](?:(?:https?:)?//[^"'\s<>/]{1,200})?/(?:[^"'\s<>]{0,40}?/)?(\d{0,14})\*/(https?://[^"'<>\s]{1,4000})["']"""
)
_TOOLBAR = re.compile(r"BEGIN WAYBACK TOOLBAR INSERT|\bid=[\"']?(?:wm-ipp|wmtb)\b", re.IGNORECASE)
_FILE_ARCHIVED = re.compile(r"FILE ARCHIVED ON (?:(\d{14})|(\d{1,2}:\d\d:\d\d [A-Z][a-z]{2} \d{1,2}, \d{4}))")
_PAGE_CAPTURED = re.compile(r"page was captured on\s+(\d{1,2}:\d\d:\d\d [A-Z][a-z]{2} \d{1,2}, \d{4})")
_COLLECTED = re.compile(
    r"you are viewing an archived web page,?\s+(?:that was )?collected (?:at the request of|by)\b", re.IGNORECASE
)
_BANNER_END = re.compile(r"may be out of date|of this archived page|this page was captured on", re.IGNORECASE)
_BANNER_LENGTH = 900  # characters
_BANNER_DEPTH = 8  # elements from its first words to the one that holds it
_PRINTED_LINE = re.compile(r"^The Wayback Machine\s*-\s*https?://\S+[ \t]*$", re.MULTILINE)
_COLLECTED_LINE = re.compile(
    rf"^.{{0,20}}{_COLLECTED.pattern}.{{0,800}}(?:{_BANNER_END.pattern}).*$", re.MULTILINE | re.IGNORECASE
)
_TOP = 3000  # characters of a plain text within which a banner's line ends

_BEGIN = re.compile(r"BEGIN WAYBACK (?:TOOLBAR INSERT|INSERTED)|^\s*WB Insert", re.IGNORECASE)
_END = re.compile(r"END WAYBACK (?:TOOLBAR INSERT|INSERTED)|^\s*End WB Insert", re.IGNORECASE)
INSERTED_IDS = frozenset(
    {
        "wm-ipp-base",
        "wm-ipp",
        "wm-ipp-print",
        "wm-capinfo",
        "wm-tooltip",
        "wm-disclaim-banner",
        "donato",
        "__wb_record_content_loader",
        "_wb_plain_banner",
        "_wb_frame_top_banner",
    }
)
"""Ids of the elements that replay software puts into a page."""
_INSERTED_TAGS = frozenset({"single-file-infobar"})


def find_capture(source: str) -> Capture:
    """The address and time of a copy, as scripts, comments and banners of its archive tell; the most exact one first.

    >>> find_capture('__wm.wombat("http://www.hrw.org:80/a.htm","20070228213001","https://web.archive.org/")').url
    'http://www.hrw.org/a.htm'
    """
    url = stamp = None
    if match := _WBINFO_URL.search(source):
        url = match[1].replace("\\/", "/")
        stamp = _WBINFO_STAMP.search(source)
    elif match := _WOMBAT.search(source):
        url, stamp = match[1], match
    else:
        stamp = _OLD_WOMBAT.search(source)
    archived = _FILE_ARCHIVED.search(source)
    banner = _COLLECTED.search(source)
    toolbar = _TOOLBAR.search(source)
    if url is None and (printed := _PRINTED_URL.search(source)):
        url = printed[1]
    if url is None and (stamp or archived or banner or toolbar):
        url = _shown_url(source)
    captured = _PAGE_CAPTURED.search(source) if banner else None
    moment = (archived and (read_stamp(archived[1]) if archived[1] else _moment(archived[2]))) or (
        captured and _moment(captured[1])
    )
    listed = _VERSIONS_URL.search(source) if toolbar else None
    return Capture.of(url, moment or (stamp and read_stamp(stamp[stamp.re.groups])) or (listed and read_stamp(listed[1])) or None)


def _shown_url(source: str) -> str | None:
    """The address that a toolbar or banner shows, or links its list of versions with."""
    if match := _CURRENT_URL.search(source):
        return match[1].replace("\\/", "/")
    field = _TOOLBAR_FIELD.search(source)
    match = (_VALUE.search(field[0]) if field else None) or _VERSIONS_URL.search(source)
    return markup.unescape(match[match.re.groups]) if match else None


def _moment(text: str) -> dt.datetime | None:
    try:
        return dt.datetime.strptime(text, "%H:%M:%S %b %d, %Y").replace(tzinfo=dt.UTC)
    except ValueError:
        return None


def take_off(root: html.HtmlElement) -> None:
    """Empty the elements that replay software put into a page. They stay, blank: paths and offsets of the rest stay true."""
    for node in list(root.iter()):
        if node.tag is etree.Comment and _BEGIN.search(node.text or ""):
            _empty_up_to_end(node)
        elif node.get("id") in INSERTED_IDS or node.tag in _INSERTED_TAGS:
            _empty(node)
    if (banner := _banner(root)) is not None:
        _empty(banner)


def _empty(node: html.HtmlElement) -> None:
    """White space stands for the text, so that offsets in the elements around it stay true."""
    size = len(node.text_content())
    node.clear(keep_tail=True)
    node.text = " " * size


def _empty_up_to_end(begin: html.HtmlElement) -> None:
    """Empty what stands between the two comments that mark an insertion; nothing where the second is not beside the first."""
    between: list[html.HtmlElement] = []
    for node in begin.itersiblings():
        if node.tag is etree.Comment and _END.search(node.text or ""):
            begin.tail = " " * len(begin.tail or "")
            for inserted in between:
                if isinstance(inserted.tag, str):
                    _empty(inserted)
                inserted.tail = " " * len(inserted.tail or "")
            return
        if node.tag is etree.Comment and _BEGIN.search(node.text or ""):
            return
        between.append(node)


def _banner(root: html.HtmlElement) -> html.HtmlElement | None:
    """The banner of Archive-It, by its words: the smallest element that holds them from the first to the last."""
    for node in root.iter():
        if isinstance(node.tag, str) and _COLLECTED.search(_own_start(node)):
            break
    else:
        return None
    for _ in range(_BANNER_DEPTH):
        text = short_text(node, _BANNER_LENGTH)
        if len(text) > _BANNER_LENGTH or node.tag in ("body", "html"):
            return None
        if _BANNER_END.search(text):
            return node
        node = node.getparent()
    return None


def _own_start(node: html.HtmlElement) -> str:
    return (node.text or "") + "".join(child.tail or "" for child in node[:3])


def blank_banner(text: str) -> str:
    """A plain text without the line that a copy's banner left at its top: white space stands in its place."""
    head, _, _ = text[:_TOP].rpartition("\n")
    for pattern in (_PRINTED_LINE, _COLLECTED_LINE):
        head = pattern.sub(lambda match: " " * len(match[0]), head, count=1)
    return head + text[len(head) :]
