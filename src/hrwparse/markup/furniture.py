"""Lines that belong to the site and not to the report: closed lists and the shapes of captions, teasers and pull quotes.

Source of the lists: furniture of Refworld and hrw.org pages of 1992 to 2026 as seen in public copies, and of news sites.
"""

import re
from itertools import zip_longest

from hrwparse.markup.block import Block, compare_key
from hrwparse.markup.headings import is_chapter_section
from hrwparse.markup.pull_quotes import without_pull_quotes
from hrwparse.models import ParagraphKind


def _any_of(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.IGNORECASE)


_ALWAYS = _any_of(
    # Refworld, hrw.org
    r"skip to (?:main )?content",
    r"donate now",
    r"search refworld",
    r"copyright notice:.*",
    r"last updated:? .{0,60}",
    r"(?:disclaimer\s*:?\s*)?this is not a unhcr publication\. .*",
    r".{0,40}\bweb ?(?:master|keeper|editor|team)\b.{0,40}",
    r"(?:<<\s*)?previous(?: page)?\s*\|?\s*(?:index|table of contents)\s*\|?\s*(?:next(?: page)?(?:\s*>>)?)?",
    r"table of contents\s*next page",
    r"index\s*\|\s*next\s*>>",
    r"table of contents >.*",
    r"world report contents",
    r"(?:hrw homepage|human rights watch - home page)",
    r"(?:contribute to|support|about) (?:hrw|human rights watch)",
    r".{0,20}join the hrw mailing list",
    r"world map [A-Z].{0,40}",
    r"order online",
    r"back to top",
    r"printer[ -]friendly version.*",
    r"e-?mail to a friend",
    r"download the (?:full )?report.{0,60}",
    r"available in (?:english|other languages).{0,200}",
    r"this (?:web ?)?(?:page|site|document|file) was (?:created|generated|converted|made|last updated|last modified)\b.{0,120}",
    # archives
    r"the wayback machine - http.*",
    r"file archived on .*",
    r"playback timings.*",
    r"an openwayback instance",
    # news sites
    r"(?:click to )?expand(?: image)?",
    r"most (?:viewed|shared|popular|read)",
    r"show caption hide caption\b.*",
    r"advertisements?",
    r"read (?:more|next|also):?(?: .{0,160})?",
    r"share this(?: (?:via|on|article|page|story).*)?",
    r"sign up(?: (?:for|to|now).*)?",
    r"(?:subscribe|register) (?:now|to|for|here).{0,120}",
    r".{0,80}\bclick here\.?",
    r".{0,80}\bstraight to your inbox\.?",
    r"enter your (?:postcode|zip|e-?mail)\b.{0,80}",
    r"something went wrong.{0,60}",
    r"slideshow \(\s*\d+ images?\s*\)",
    r"(?:reporting|writing|editing) by .{0,200}",
    r"our standards:.{0,80}",
    r"contributing: .{0,80}",
    r"(?:all )?rights reserved\.?",
    r"(?:©|\(c\)|copyright) .{0,30}(?:19|20)\d\d.{0,100}",
    r"copyright ©? ?[\w ]{2,40}\.?",
)
_LABELS = (
    r"publications|previous(?: page)?|next(?: page)?|table of contents|index|recent reports|support hrw|about hrw|site ?map|help"
    r"|hrw homepage|human rights watch|world report contents|world report \d{4}|download|print|order online|order|pdf|home|search"
    r"|contact(?: us)?|reports|press archives|latest news|logo|free|related material|isbn:?|region / country|topics?|share|tweet"
    r"|e-?mail|digg|del\.icio\.us|stumbleupon|reddit|comments?|menu|donate|rss|facebook|twitter"
    r"|français|español|english|spacer|more languages|introduction|appendix"
    r"|countries|campaigns|back to top"
)
_LABEL_RUN = re.compile(rf"(?:(?:{_LABELS})\s*[|>·•/-]*\s*)+", re.IGNORECASE)
_STRONG_RUN = re.compile(rf"(?:(?:{_LABELS})\s*[|>·•/-]*\s*){{3,}}", re.IGNORECASE)
_END_HEADINGS = _any_of(
    r"region / country",
    r"related (?:content|stories|material|articles|reports|news|posts|topics)",
    r"most (?:viewed|shared|read|popular)",
    r"essential reading|featured content|more reading|read next|recent reports|campaigns",
    r"tags?|topics?|share this.*|also on this site|you may also like|recommended(?: for you)?",
    r"leave a (?:comment|reply)|comments|search refworld|countries",
)
_HRW_PAGER = _any_of(
    r"(?:previous page\s*)?table of contents\s*(?:next page)?$",
    r"previous page\s*table of contents",
    r"human rights watch\s*(?:- home page|world report contents)",
    r"hrw homepage",
)
_EXPAND = _any_of(r"(?:click to )?expand(?: image)?")
_AGENCY = r"(?:AFP|AP|EPA|Reuters|Getty Images|Shutterstock)"
_CREDIT = _any_of(
    r"©.{0,100}",
    r"(?:photo|image|picture)s?(?: by|:| credit).{0,100}",
    rf".{{0,400}}\((?:[^()]{{1,50}}/)?{_AGENCY}(?:(?:/| via )[^()]{{1,40}})?\)\.?",
    rf".{{0,400}}\bvia {_AGENCY}\.?",
    r".{0,200}(?:[–-] credit: .{1,60}|\(.{0,60}\bphoto\)|\| license photo|\bfile photo by .{1,60})",
)
_INLINE_CREDIT = re.compile(r".{10,400}\s©\s?(?:19|20)\d\d\b[^.]{0,80}")
_LANGUAGES = re.compile(
    r"(?:(?:English|French|Spanish|Russian|Korean|Arabic|Hebrew|Portuguese|German|Chinese|Persian|Farsi|Japanese|Turkish|Italian"
    r"|Dutch|Hindi|Nepali|More Languages|RSS|spacer)\s*){3,}",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"\s*\.{2,}\s*(?:p\.\s*)?\d*$|\s*…$")
_SECTIONS = frozenset({"introduction", "appendix"})  # labels of navigation that are headings right above the text
_CARD = _any_of(r"[a-z]+ \d{1,2}, \d{4}\s*(?:video|report|news release|dispatches|commentary|letter|statement)?")
_LONGEST_CAPTION = 70  # words
_CONTENTS = ("contents", "table of contents")
_SHORTEST_LIST = 3
_MOST = 0.7
_LONGEST_ENTRY = 8  # words of a menu's entry
_LINKS = 0.2  # share of a row's text in links


def is_furniture_line(text: str) -> bool:
    """Whether a line is the site's wherever it stands.

    >>> is_furniture_line("Previous PageTable Of ContentsNext Page"), is_furniture_line("Search Refworld")
    (True, True)
    >>> is_furniture_line("Search and Seizure"), is_furniture_line("Read more than one hundred pages")
    (False, True)
    """
    return any(shape.fullmatch(text) for shape in (_ALWAYS, _STRONG_RUN, _LANGUAGES))


def is_hrw_pager(text: str) -> bool:
    """Whether a line is the pager or the masthead of hrw.org's static pages of 1990 to 2008."""
    return _HRW_PAGER.match(text) is not None


def is_edge_furniture(text: str) -> bool:
    """Whether a line is the site's if it stands before or behind the prose: labels of navigation, alone or run together."""
    return is_furniture_line(text) or _LABEL_RUN.fullmatch(text) is not None or _CREDIT.fullmatch(text) is not None


def _is_edge(block: Block) -> bool:
    """Whether a block before or behind the prose is the site's: also a row of links beside what a footer says."""
    cells = block.linked > _LINKS and any(map(is_edge_furniture, block.cells))
    return cells or is_edge_furniture(block.text)


def _names_neighbours(block: Block) -> bool:
    """Whether a line behind the prose only names what stands on neighbouring pages."""
    names = block.cells or (block.text,)
    return block.turns or (block.level is None and all(map(is_chapter_section, names)))


def drop_furniture(blocks: list[Block]) -> list[Block]:
    """The blocks of the report's own text, in order."""
    blocks = _without_captions([block for block in blocks if block.text])
    blocks = [block for block, below in zip_longest(blocks, blocks[1:]) if not _is_card(block, below)]
    blocks = _without_menus([block for block in blocks if not is_furniture_line(block.text)])
    blocks = _trim_edges(blocks)
    return without_pull_quotes(_without_contents_list(blocks))


def _is_card(block: Block, below: Block | None) -> bool:
    """Whether a line is the date over another story's linked title."""
    return below is not None and _CARD.fullmatch(block.text) is not None and below.linked > 0.9


def _without_menus(blocks: list[Block]) -> list[Block]:
    """Without lines that are links, and without the short items of lists of which most are: a menu has no link to its page."""
    kept: list[Block] = []
    at = 0
    while at < len(blocks):
        stop = at + 1
        while blocks[at].kind is ParagraphKind.LIST_ITEM and stop < len(blocks) and blocks[stop].kind is ParagraphKind.LIST_ITEM:
            stop += 1
        own = [block for block in blocks[at:stop] if not _is_link_line(block)]
        is_menu = stop - at >= _SHORTEST_LIST and len(own) * 3 <= stop - at
        kept += [block for block in own if not (is_menu and block.words <= _LONGEST_ENTRY)]
        at = stop
    return kept


def _is_link_line(block: Block) -> bool:
    """A short line that is nothing but a link leads elsewhere; a level-1 heading may be one (print versions)."""
    return block.linked > 0.9 and block.level != 1 and not (block.ends_sentence and block.words >= 8)


def _without_captions(blocks: list[Block]) -> list[Block]:
    """No picture captions: the lines from an Expand label to the credit line, and the lines that end in a credit."""
    kept: list[Block] = []
    prose_seen = False
    at = 0
    while at < len(blocks):
        text = blocks[at].text
        ahead = [block.text for block in blocks[at + 1 : at + 4]]
        credit = next((n for n, line in enumerate(ahead, 1) if _CREDIT.fullmatch(line)), None)
        if _EXPAND.fullmatch(text):
            at += 1 + (credit or (1 if ahead and blocks[at + 1].words <= _LONGEST_CAPTION and credit else 0))
        elif (
            credit == 1
            and not prose_seen
            and blocks[at].level is None
            and blocks[at].words <= _LONGEST_CAPTION
            and ahead[0].startswith("©")
        ):
            at += 2
        elif (_CREDIT.fullmatch(text) or _INLINE_CREDIT.fullmatch(text)) and blocks[at].words <= _LONGEST_CAPTION:
            at += 1
        else:
            prose_seen = prose_seen or blocks[at].is_prose
            kept.append(blocks[at])
            at += 1
    return kept


def _trim_edges(blocks: list[Block]) -> list[Block]:
    """Without navigation labels before and behind the prose, and without what an end heading (Related Content) begins."""
    prose = [at for at, block in enumerate(blocks) if block.is_prose]
    first, last = (prose[0], prose[-1]) if prose else (0, len(blocks) - 1)
    ends = (at for at in range(last + 1, len(blocks)) if _END_HEADINGS.fullmatch(blocks[at].first_line))
    stop = next(ends, len(blocks))
    middle = blocks[first : last + 1]
    before = [
        block
        for at, block in enumerate(blocks[:first])
        if not _is_edge(block) or (at == first - 1 and block.text.lower() in _SECTIONS and block.linked < 0.5)
    ]
    behind = [
        block
        for block in blocks[last + 1 : stop]
        if not (block.is_contact or _is_edge(block) or _names_neighbours(block) or _CARD.fullmatch(block.text))
    ]
    return [*before, *middle, *behind]


def _without_contents_list(blocks: list[Block]) -> list[Block]:
    """Without a contents list: three or more short lines in a row that nearly all come again as lines of their own.

    The heading of a list whose entries were links, and so are gone, goes too.
    """
    keys = [_entry_key(block) for block in blocks]
    last = {key: at for at, key in enumerate(keys)}
    drop: set[int] = set()
    start = 0
    while start < len(blocks):
        stop = start
        while stop < len(blocks) and keys[stop]:
            stop += 1
        again = [at for at in range(start, stop) if last[keys[at]] > at and last[keys[at]] >= stop - 1]
        if len(again) >= _SHORTEST_LIST and len(again) >= _MOST * (again[-1] + 1 - again[0]):
            named = again[0] > 0 and keys[again[0] - 1] in _CONTENTS
            drop.update(range(again[0] - named, again[-1] + 1))
        start = stop + 1
    drop.update(at for at, key in enumerate(keys[:-1]) if key in _CONTENTS and blocks[at].level and blocks[at + 1].level)
    return [block for at, block in enumerate(blocks) if at not in drop]


def _entry_key(block: Block) -> str:
    """What a line of a contents list is compared by; "" for blocks that are none."""
    text = _LEADERS.sub("", block.text) if ".." in block.text or "…" in block.text else block.text
    ends = block.ends_sentence and text == block.text
    return "" if block.cells or block.words > 20 or ends else compare_key(text)
