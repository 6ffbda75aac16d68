"""Calendar expressions: days, months, years, seasons, feasts, dates in figures."""

import re

import attrs

from hrwparse.text.date_model import Piece, Point
from hrwparse.text.date_relative import anchor_of
from hrwparse.vocab.calendar import load_holidays, load_months, load_seasons

LOOK_BACK = 60
_MONTHS = load_months()
_SEASONS = load_seasons()
FULL_MONTHS = tuple(name for name in _MONTHS if len(name) > 4 or name in ("May", "June", "July"))
_MONTH = rf"(?:(?:{'|'.join(FULL_MONTHS)})(?![\w])|(?:{'|'.join(n for n in _MONTHS if n not in FULL_MONTHS)})(?:\.|(?=\s+\d)))"
MONTH = f"(?:{_MONTH}|(?:{'|'.join(n.upper() for n in FULL_MONTHS)})(?=,?\\s+\\d))"
YEAR = r"(?:(?:1[6789]|20)\d\d)(?![\d]|,\d|\.\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w:%]|[.,]\d)"
_TO = r"\s*(?:-|–|—|&|/)\s*|\s+(?:to|through|until|till|and|or)\s+(?:on\s+|the\s+)?"
_COUNTED = (
    r"(?:\s+(?:people|persons|men|women|children|boys|girls|journalists|activists|students|prisoners|soldiers"
    r"|villagers|others|members))\b"
)

_DAYS_AFTER = re.compile(
    rf"\s+(?:the\s+)?(?P<a>{_DAY})(?:(?:{_TO}|(?:,\s*{_DAY})+,?\s+(?:and"
    rf"|or)\s+)(?P<b>{_DAY})(?!\s*(?:{MONTH})|{_COUNTED}|\s+of\b))?"
)
_DAYS_BEFORE = re.compile(
    rf"(?<![\w.,/$-])(?:(?P<a>{_DAY})(?:{_TO}|(?:,\s*{_DAY})+,?\s+(?:and"
    rf"|or)\s+))?(?P<b>{_DAY})(?:\s+day)?[\s-]+(?:of\s+)?$"
)
_YEAR_AFTER = re.compile(rf",?\s+(?:of\s+)?(?P<year>{YEAR})(?!\s+(?:people|men|women)\b)|-(?P<dash>{YEAR})|/(?P<slash>{YEAR})")
_REL_YEAR_AFTER = re.compile(
    r"\s+(?:of\s+)?(?P<which>last|this|next|that(?: same)?|the same|the (?:following|next|previous"
    r"|preceding)) year(?!['’\w])"
)
_WEEKDAY_BEFORE = re.compile(
    r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?(?:\s+(?:morning|afternoon|evening"
    r"|night))?,?\s+(?:the\s+)?$"
)
_RELATIVE_MONTH = re.compile(
    r"(?i)\b(?P<which>last|this past|past|this|next|that|the same|the (?:following|next|previous"
    r"|preceding))\s+$"
)

# A bare "May" or "March" is a month behind such words, or with figures beside it.
_TIME_WORD = re.compile(
    r"(?i)(?:\b(?:in|on|of|since|until|till|by|from|to|through|throughout|during|before|after|early|mid|late"
    r"|last|next|this|that|between|the|a|an"
    r"|and|or|for|following|around|about|its|their|his|her|previous|every|each)[\s-]+|\b(?:mid|late|early)-"
    r"|['’]s\s+|[(/–-]\s*)$"
)
_MONTH_NEXT = re.compile(rf"(?:\s*(?:-|–|/)\s*|,?\s+(?:and|to|through|or|until)\s+|,\s+)(?:(?:early|mid|late)[\s-])?{MONTH}")
_NAME_NEXT = re.compile(r"\s+(?!(?:and|I)\b)[A-Z][a-z]+")
_CAPITAL_WORD = re.compile(r"([A-Z][\w'’.]*)[\s,-]+$")
_LEADS = frozenset({
    "in", "on", "since", "until", "till", "by", "from", "to", "through", "throughout", "during", "before", "after",
    "early", "mid", "late", "last", "next", "this", "that", "between", "the", "a", "an", "around", "about",
    "following", "of", "for",
})  # fmt: skip
# "the November 17 group", "the 4 February Movement" are names.
_NAME_AFTER = re.compile(
    r"\s+(?:[Gg]roup|[Mm]ovement|[Bb]rigades?|[Ff]ront|[Aa]lliance|[Cc]oalition|[Pp]arty|[Ff]oundation"
    r"|[Ss]quare|[Ss]treet|[Uu]niversity|[Oo]rgani[sz]ation|[Hh]ospital|[Pp]rison|[Bb]ridge|[Cc]ommittee"
    r"|[Bb]attalion)\b"
)
_EVENT_SEPTEMBER = re.compile(r"(?:,)?\s+(?:terrorist\s+|terror\s+)?(?:attacks?|hijack|bombings)")

_NUMERIC = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"
    r"|(?P<d2>\d{1,2})(?P<sep>[./-])(?P<m2>\d{1,2})(?P=sep)(?P<y2>(?:1[89]|20)\d\d)(?!\d)"
)
_YEAR_BAD_BEFORE = re.compile(
    r"(?:[$€£¥#°]\s*|(?i:\b(?:resolution|article|section|no\.?|number|nos\.|page|paragraph|order|decree"
    r"|directive|report|agenda|vision|law|act|bill|channel|convention"
    r"|room|flight|code|rule|protocol|note|symbol|some|at least|more than|fewer than|less than|over|nearly"
    r"|almost|approximately|up to|as many as|another|only|all))\s+)$"
)
_YEAR_BAD_AFTER = re.compile(
    r"\s*(?:%|percent|per cent|km\b|kilomet|met(?:er|re)s\b|miles\b|hours?\b|dollars?\b|euros?\b|tons?\b"
    r"|tonnes\b|people\b|persons\b|men\b|women\b|children\b|troops\b"
    r"|soldiers\b|families\b|refugees\b|others?\b|square\b|feet\b|homes\b|houses\b|-\s?(?:strong|member)|/\d)"
)
_YEAR_SURE_BEFORE = re.compile(
    r"(?i)\b(?:in|since|of|by|until|till|before|after|from|to|through|during|the|early|mid|late|and|or"
    r"|between|around|circa|about|late|for|throughout|year|than|a|its|their|his)[\s-]+$"
)
_SEASON_BEFORE = re.compile(r"(?i)\b(?:the\s+)?(?P<season>spring|summer|autumn|fall|winter)(?:\s+of|,)?\s+$")
_YEAR_TAIL = re.compile(rf"\s*(?:-|–|/)\s*(?P<short>\d\d)(?![\d-])|(?:\s*(?:-|–|—|/)\s*)(?P<long>{YEAR})")
_DECADE = re.compile(r"['’]?s\b")


def _day(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _is_month_word(text: str, at: int, stop: int, end: int, behind: int) -> bool:
    """Whether a month name without a figure beside it is the month: no modal "May", no "March on X", no person."""
    before = text[max(behind, at - LOOK_BACK) : at]
    capital = _CAPITAL_WORD.search(before)
    if capital and capital[1].lower() not in _LEADS and not before.rstrip().endswith((",", "-")):
        return False
    if _MONTH_NEXT.match(text, stop, end):
        return True
    before = before[-20:]
    if not _TIME_WORD.search(before):
        return before.rstrip().endswith(",") and text[stop : stop + 1] in ".,;)" and text[at:stop] != "May"
    preposition = re.search(
        r"(?i)\b(?:in|since|until|by|of|from|during|early|mid|late|last|to|through|before|after)[\s-]+$", before
    )
    if _NAME_NEXT.match(text, stop, end) and not preposition:
        return False
    if text[at:stop] == "March" and not preposition:
        return re.match(r"\s+(?:on|of|for|to|from|in|against|by)\b", text[stop : stop + 12]) is None
    return text[at:stop] != "May" or not (re.match(r"(?:\s+(?:not|be|have)\b)", text[stop : stop + 6]))


def read_month(text: str, at: int, stop: int, behind: int, end: int) -> Piece | None:
    """The expression around the month name ``text[at:stop]``: its days and year, on either side."""
    month = _MONTHS[text[at:stop].rstrip(".").capitalize()]
    first = last = Point(month=month)
    low, high, figures = at, stop, False
    back = text[max(behind, at - LOOK_BACK) : at]
    offset = at - len(back[-40:])
    days = _DAYS_AFTER.match(text, stop, end)
    if days and re.search(r"(?i)\bin\s+$", back) and re.match(_COUNTED, text[days.end() : days.end() + 14]):
        days = None
    earlier = _DAYS_BEFORE.search(back[-40:]) if not days and any(map(str.isdigit, back[-14:])) else None
    if days:
        first, last = Point(month=month, day=_day(days["a"])), Point(month=month, day=_day(days["b"] or days["a"]))
        high, figures = days.end(), True
    elif earlier and not re.search(r"(?i)\b(?:articles?|no\.?|sections?|rule|some|about)\s+$", back[-40:][: earlier.start()]):
        first, last = Point(month=month, day=_day(earlier["a"] or earlier["b"])), Point(month=month, day=_day(earlier["b"]))
        low, figures = offset + earlier.start(), True
    year = _YEAR_AFTER.match(text, high, end)
    if year and not _DECADE.match(text, year.end(), end):
        value = int(year["year"] or year["dash"] or year["slash"])
        first, last, high, figures = attrs.evolve(first, year=value), attrs.evolve(last, year=value), year.end(), True
    elif which := _REL_YEAR_AFTER.match(text, high, end):
        first, last, high, figures = _relative(first, which["which"]), _relative(last, which["which"]), which.end(), True
    if not figures and not _is_month_word(text, at, stop, end, behind):
        return None
    if first.day and _NAME_AFTER.match(text, high, end):
        return None
    if not first.day and not first.year and (near := _RELATIVE_MONTH.search(back[-40:])):
        first = last = _relative(first, near["which"], "month")
        low = offset + near.start()
    if first.day == 11 and month == 9 and first.year is None and _EVENT_SEPTEMBER.match(text, high, end):
        first = last = attrs.evolve(first, year=2001)  # the attacks that need no year
    low = _with_weekday(text, behind, low)
    return Piece(low, high, first, None if first == last else last)


def _with_weekday(text: str, behind: int, low: int) -> int:
    weekday = _WEEKDAY_BEFORE.search(text, max(behind, low - 24), low)
    return weekday.start() if weekday else low


def _relative(point: Point, which: str, unit: str = "year") -> Point:
    anchor, offset = anchor_of(which)
    return attrs.evolve(point, anchor=anchor, offset=offset, unit=unit)


def read_year(text: str, at: int, behind: int, end: int) -> Piece | None:
    """The expression around the year that begins at ``at``: 2006, the 1990s, 2006-07, summer of 2006."""
    year, back = int(text[at : at + 4]), text[max(behind, at - LOOK_BACK) : at]
    stop = at + 4
    if back.endswith(("-", "–")) and not re.search(r"(?i)\b(?:early|mid|late|pre|post)[-–]$", back):
        return None
    decade = _DECADE.match(text, stop, end) if year % 10 == 0 else None
    possessive = (
        decade and decade.group() != "s" and year >= 2000 and re.match(r"\s+[a-z]", text[decade.end() : decade.end() + 2])
    )
    if decade and not possessive:  # "2010's vote" is of a year
        start = re.search(r"(?i)\bthe\s+$", back)
        return Piece(at - len(start.group()) if start else at, decade.end(), Point(year=year, decade=True))
    if not _is_year(text, at, back, end):
        return None
    first, last = Point(year=year), None
    season = _SEASON_BEFORE.search(back)
    if season:
        first, at = Point(year=year, season=_SEASONS[season["season"].lower()]), at - len(back) + season.start()
    if tail := _YEAR_TAIL.match(text, stop, end):
        until = int(tail["long"] or text[stop - 4 : stop - 2] + tail["short"])
        if year < until <= year + 60 and not (tail["short"] and re.match(r"\s*-\d", text[tail.end() : tail.end() + 2])):
            stop = tail.end()
            last = None if season else Point(year=until)
    return Piece(at, stop, first, last)


def _is_year(text: str, at: int, back: str, end: int) -> bool:
    if _YEAR_BAD_BEFORE.search(back) or _YEAR_BAD_AFTER.match(text, at + 4, end):
        return False
    if _YEAR_SURE_BEFORE.search(back) or _SEASON_BEFORE.search(back):
        return True
    if int(text[at : at + 4]) < 1900:
        return False
    capital = re.search(r"([A-Z][\w'’.]*)\s+$", back)
    if capital:
        return capital[1].lower() in _LEADS or capital[1] in ("Day", "Eve", "Ramadan", "Easter", "Christmas")
    counted = re.match(r"\s+(?:[a-z]+\s+)?[a-z]+s\b", text[at + 4 : at + 40])
    return not (counted and re.search(r"[a-z]\s+$", back))


def read_numeric(text: str, at: int, end: int) -> Piece | None:
    """An ISO date, or day and month in figures where they cannot be taken for each other."""
    match = _NUMERIC.match(text, at, end)
    if match is None:
        return None
    if match["y"]:
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    else:
        year, month, day = int(match["y2"]), int(match["m2"]), int(match["d2"])
        if match["sep"] != "." and (month > 12 or day <= 12) and day != month:
            if month <= 12:
                return None  # 3/4/2008 is of March or of April
            month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Piece(at, match.end(), Point(year=year, month=month, day=day))


def read_holiday(text: str, at: int, stop: int, behind: int, end: int) -> Piece:
    """A feast with a fixed date, and its year where it follows."""
    month, day = load_holidays()[text[at:stop]]
    year = _YEAR_AFTER.match(text, stop, end)
    value = int(year["year"]) if year and year["year"] else None
    return Piece(at, year.end() if year and value else stop, Point(year=value, month=month, day=day))
