"""What HTML elements are to a reader: blocks, headings, emphasis, furniture, data rows, places of notes."""

import re

from lxml import html


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


INVISIBLE = _names(
    "script style noscript template svg math head title meta link iframe object embed applet audio video canvas map area "
    "select option textarea input button datalist dialog figcaption"
)
BLOCKS = _names(
    "html body p div h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th caption blockquote pre center article "
    "section main header footer aside nav figure form fieldset legend address hr details summary hgroup noframes dir"
)
EMPHASISED = _names("b strong u big center em i")
HEADINGS = {f"h{level}": level for level in range(1, 7)}

_FURNITURE = _names("nav footer aside menu")
_FURNITURE_ROLES = _names("navigation banner contentinfo complementary search dialog alert toolbar menu")
_FURNITURE_NAMES = _names(
    "nav navbar navigation menu menus topnav breadcrumb breadcrumbs pager pagination skip languages toolbar quicksearch "
    "share sharing social related sidebar teaser teasers tags widget comments popup modal footer "
    "cookie cookies consent newsletter subscribe signup advert advertisement ads promo "
    "caption captions credit credits tweet twitter instagram pullquote quotebox donate donation"
)
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_NAME_PARTS = re.compile(r"[-_]+")
USUAL_SIZE = 3
"""Of a browser's seven sizes of text, that of a page that sets none."""
_LARGEST = 7
SIZED = _names("font big small")
"""Elements that can set a size."""
_SIZE = re.compile(r"([+-]?)(\d)")
_TURN = re.compile(
    r"\W*(?:go (?:to )?)?(?:back|next|prev(?:ious)?|forward|continue|up)(?: (?:page|section|chapter|part))?\W*", re.IGNORECASE
)
_DECORATION = re.compile("spacer|blank|clear|pixel|dot|rule|line|bullet|arrow|button|btn|icon|logo|print|pdf|top|next|prev|back")
_SMALLEST = 60  # pixels of a picture's side
_LARGE = _names("+1 +2 +3 4 5 6 7")
_NOT_IN_CELLS = _names("table tr ul ol hr form blockquote h1 h2 h3 h4 h5 h6")
_CARD = 300  # characters
_ROW_WORDS = 400  # a longer cell is a column of the page's layout
_NOTE_PLACE = re.compile(
    r"#?_?(?:ftn|edn|fn|note|footnote|endnote|cite_note|sdfootnote)[-_:]?(\d{1,4}|[ivx]+)(?:sym|anc)?|N_(\d{1,4})_", re.IGNORECASE
)
"""The last form is WordPerfect's."""


def is_furniture(node: html.HtmlElement, much_prose: bool) -> bool:
    """Whether an element is no part of the text: invisible, navigation, caption, box beside the text.

    An element with much of the page's prose in it is only dropped where it cannot be seen: names mislead.
    """
    if node.tag in INVISIBLE or "hidden" in node.attrib or node.get("aria-hidden") == "true":
        return True
    if _HIDDEN_STYLE.search(node.get("style", "")):
        return True
    if much_prose or node.tag in ("html", "body"):
        return False
    if node.tag == "table" and _stands_beside(node):
        return True
    if _is_card(node):
        return True
    if node.tag in _FURNITURE or node.get("role") in _FURNITURE_ROLES:
        return True
    names = f"{node.get('class', '')} {node.get('id', '')}".lower().split()
    return any(not _FURNITURE_NAMES.isdisjoint((*_NAME_PARTS.split(name), _NAME_PARTS.sub("", name))) for name in names)


def _stands_beside(table: html.HtmlElement) -> bool:
    """Whether a table is a box beside the text: at the right, or at the left with a picture and its caption."""
    side = str(table.get("align", "")).lower()
    if side != "left":
        return side == "right"
    return len(short_text(table, _CARD)) <= _CARD and any(map(is_picture, table.iter("img")))


def sets_off(node: html.HtmlElement) -> bool:
    """Whether an element emphasises its text: bold and its kin, centring, large fonts."""
    if node.tag in EMPHASISED:
        return True
    if node.tag in ("p", "div", "td", "font"):
        return node.get("align", "").lower() == "center" or node.get("size", "") in _LARGE
    return False


def font_size(node: html.HtmlElement, around: int) -> int | None:
    """The size, 1 to 7, that an element sets its text in; None where it sets none."""
    if node.tag in ("big", "small"):
        return max(1, min(around + (1 if node.tag == "big" else -1), _LARGEST))
    match = _SIZE.fullmatch(node.get("size", "")) if node.tag == "font" else None
    if match is None:
        return None
    return max(1, min(int(match[2]) if not match[1] else USUAL_SIZE + int(match[1] + match[2]), _LARGEST))


def is_subtitle(node: html.HtmlElement) -> bool:
    """Whether a class name calls an element a subtitle: ``subtitle``, ``news-header__subtitle``."""
    return "subtitle" in node.get("class", "") and any(
        "subtitle" in _NAME_PARTS.split(name) for name in node.get("class", "").split()
    )


def turns_page(node: html.HtmlElement) -> bool:
    """Whether an element is the picture of a link to a neighbouring page: ``next``, ``back``."""
    up = node.getparent()
    linked = up is not None and up.tag == "a" and up.get("href") is not None
    return linked and _TURN.fullmatch(node.get("alt", "").strip()) is not None


def is_picture(node: html.HtmlElement) -> bool:
    """Whether an image is a picture, not a spacer, a rule, a bullet or a button."""
    name = node.get("src", "").rpartition("/")[2].lower()
    sizes = [int(size) for size in (node.get("width", ""), node.get("height", "")) if size.isdigit()]
    return not _DECORATION.search(name) and min(sizes, default=_SMALLEST) >= _SMALLEST


def drop_cap(node: html.HtmlElement) -> str | None:
    """The letter that a picture stands for, where the word goes on right behind it; None for any other picture."""
    letter = node.get("alt", "").strip()
    following = node.getnext()
    behind = node.tail or (following.text if following is not None and isinstance(following.tag, str) else "") or ""
    return letter if len(letter) == 1 and letter.isupper() and behind[:1].isalpha() else None


def _is_card(node: html.HtmlElement) -> bool:
    """Whether an article within an article, or beside the prose, is a teaser: little text and a link."""
    return node.tag == "article" and len(short_text(node, _CARD)) <= _CARD and node.find(".//a[@href]") is not None


def is_data_row(row: html.HtmlElement) -> bool:
    """Whether a table row holds values, not a part of the page's layout."""
    if len(row) < 2:
        return False
    filled = 0
    for cell in row:
        if cell.tag in ("td", "th"):
            words = _value_words(cell)
            if words is None:
                return False
            filled += words > 0
    return filled > 1 or (filled == 1 and any(_has_values(other) for other in (row.getprevious(), row.getnext())))


def _has_values(row: html.HtmlElement | None) -> bool:
    """Whether a neighbouring row has two values, and so a row with one has empty cells."""
    if row is None or row.tag != "tr":
        return False
    words = [_value_words(cell) for cell in row if cell.tag in ("td", "th")]
    return None not in words and sum(1 for size in words if size) > 1


def _value_words(cell: html.HtmlElement) -> int | None:
    """How many words a cell has that is a value; None for any other.

    It ends at the first table or row within the cell: no part of a page is looked at twice, however tables are nested.
    """
    words = blocks = breaks = 0
    for node in cell.iter():
        if node is not cell:
            blocks += node.tag in ("p", "div") and bool(short_text(node, 20).strip())
            breaks += node.tag == "br"
            words += len((node.tail or "").split())
        words += len((node.text or "").split()) if isinstance(node.tag, str) else 0
        if (node.tag in _NOT_IN_CELLS and node is not cell) or blocks > 1 or breaks > 3 or words > _ROW_WORDS:
            return None
    return words


def short_text(node: html.HtmlElement, limit: int) -> str:
    """The text of an element, cut behind the piece that goes beyond ``limit`` characters."""
    pieces: list[str] = []
    size = 0
    for piece in node.itertext():
        pieces.append(piece)
        size += len(piece)
        if size > limit:
            break
    return "".join(pieces)


def note_place(node: html.HtmlElement) -> str | None:
    """The label of the note that stands where an element is, from its id or anchor name."""
    match = _NOTE_PLACE.fullmatch(node.get("id") or node.get("name") or "")
    return match[1] or match[2] if match else None


def leads_to_note(node: html.HtmlElement) -> bool:
    """Whether an element is, or holds, a link to the place of a note."""
    fragments = (link.get("href", "").rpartition("#") for link in node.iter("a"))
    return any(hash_ and _NOTE_PLACE.fullmatch(fragment) for _, hash_, fragment in fragments)
