"""Which numbers count people or things: what stands around a number tells that it is a date, an age, a sum, an article."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from hrwparse.models.span import Span

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d,]\d)"
# Days beside a month; a day list ends where a counted noun follows ("in May 3 and 4"; "on May 3, 10 boys").
_MASK = re.compile(
    rf"(?<!\bin )\b{_MONTH}\s+{_DAY}(?:(?:\s*[-–]\s*|\s+(?:and|to|through|or"
    rf"|until)\s+){_DAY}(?!\s+[a-z]+s\b))*(?:,?\s+(?:1[89]|20)\d\d\b(?!,\d))?"
    rf"|\b{_DAY}(?:(?:\s*[-–]\s*|\s+(?:and|to|through|or"
    rf"|until)\s+){_DAY})*\s+(?:of\s+)?{_MONTH}(?![a-z])(?:,?\s+(?:1[89]|20)\d\d\b)?"
    r"|\b\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b"
    r"|\b\d{1,2}[:.h]\d\d(?:\s*[ap]\.?m\b)?"
)
_MASK_START = re.compile(r"[\dJFMASOND]")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MANY = r"(?:[a-z]+s|people|men|women|children|police|youth|clergy|staff|personnel|infantry)\b"
_ROUND_COUNT = re.compile(rf"\s+(?:[a-z-]+\s+)?{_MANY}")

# A measure follows: no count of people or things.
_NO_COUNT_AFTER = re.compile(
    r"(?i)\s*(?:%|percent\b|per\s?cent\b|percentage\b)"
    r"|[\s-]*(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|nights?|centur(?:y|ies)"
    r"|weekends?)\b"
    r"|\s+(?:or more |additional |consecutive |full |whole |calendar |long |and a half )(?:years?|months?"
    r"|weeks?|days?|hours?|minutes?)\b"
    r"|\s*-\s?(?!odd\b|plus\b)[^\W\d_]"
    r"|\s*(?:a\.?m\b|p\.?m\b|o['’]clock)"
    r"|\s+(?:(?:u\.?s\.? |american |new |old |convertible )?(?:dollars?|cents?|euros?|pounds?|rubles?"
    r"|roubles?|tenge|soms?|soum|sums?|manats?|francs?|yuan|yen|rupees?"
    r"|dirhams?|dinars?|pesos?|lira|liras|shillings?|rials?|riyals?|hryvnia|marks|crowns|kroner|leones|naira"
    r"|birr|baht|won|usd|eur))\b"
    r"|\s*(?:kilomet\w+|met(?:er|re)s?|miles?|km|kg|cm|mm|kilos?|kilograms?|grams?|tons?|tonnes?|litres?"
    r"|liters?|barrels?|acres?|hectares?"
    r"|square|cubic|feet|foot|inch(?:es)?|degrees?|megawatts?|points?|volts?|times)\b"
    r"|[\s-]+(?:thirds?|halves|half|quarters?|fifths?|tenths?)\b"
    r"|\s*(?:,|and|or|to|-|–)\s*(?:\d+|[a-z]+(?:teen|ty|wo|ree|our|ive|ix|ven|ght|ine|en)(?:-[a-z]+)?)\s+(?:years?|months?)\b(?!\s+ago|\s+later)"
    r"|\s+(?:out of|in)\s+(?:every\s+)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a"
    r" hundred)\b"
    r"|\s*[°ºª]"
)
_AGE_AFTER = re.compile(r"\s*(?:,|\)|\s(?:and|was|is)\s)")
_AGE = r"(?:\d{1,2}|[a-z]{3,9}(?:-[a-z]{3,5})?)"
_NO_COUNT_BEFORE = re.compile(
    r"(?:[$€£¥#]|\b(?:USD|EUR|Rs\.?|US\$|No\.?|Nos\.|Art\.|Arts\.|Sec\.|para\.|p\.|pp\.|ch\.|vol\.|fn\."
    r"|n\.))\s*$"
    r"|(?i:\b(?:articles?|arts?|sections?|paragraphs?|chapters?|resolutions?|laws?|decrees?|orders?"
    r"|directives?|regulations?|rules?|protocol|part|annex|table"
    r"|figure|notes?|footnotes?|pages?|item|number|numbers|clause|point|phase|grade|class|category|level"
    r"|channel|room|camp|unit|block|ward|cell|zone|district|highway"
    r"|route|flight|bus|camp|version|volume|appendix|schedule|group of|world cup|convention|aged?|ages of"
    r"|age of|average age of|under the age of)"
    r"(?:\s+(?:no\.?|nos\.?|number))?\s+(?:between\s+)?(?:\d+(?:\s*\(\w+\))?\s*(?:,|and|to|or|-|–)\s*)*)$"
    rf"|(?i:\baged?\s+{_AGE}(?:(?:,|\s+and|,\s+and)\s+{_AGE})*(?:,|\s+and|,\s+and)\s+)$"
    r"|(?i:\b(?:boys?|girls?|m[ae]n|wom[ae]n|child|son|daughter|youth|teenager|student|pupil) of )$"
    r"|(?i:\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) (?:every )?)$"
)
_CAPITAL_BEFORE = re.compile(r"(?<![\w.])([A-Z][\w'’.-]*)\s+$")
_FUNCTION_WORDS = frozenset({
    "the", "a", "an", "in", "on", "at", "by", "for", "from", "to", "with", "of", "after", "before", "since", "until",
    "during", "when", "while", "where", "as", "if", "but", "and", "or", "that", "this", "these", "those", "he", "she",
    "it", "they", "we", "all", "both", "some", "about", "over", "nearly", "almost", "around", "another", "only",
    "least", "more", "fewer", "than", "up", "killing", "including", "among", "arresting", "injuring",
    "wounding", "detaining", "police", "authorities", "soldiers", "gunmen", "rebels", "officials", "troops",
})  # fmt: skip
_COUNTED_NEXT = re.compile(rf"\s+(?!of\b|and\b|in\b|on\b|at\b|to\b|was\b|is\b|has\b|had\b|as\b)(?:[a-z-]+\s+){{0,2}}?{_MANY}")
_ONE_NO_COUNT_BEFORE = re.compile(
    r"(?i)\b(?:no|the|this|that|which|each|every|any|some|a|another|such|good|new|last|next|only|first|dear"
    r"|loved)\s+$"
)
_ONE_NO_COUNT_AFTER = re.compile(
    r"(?i)\s+(?:another|thing|reason|way|point|hand|side|can|cannot|could|must|should|may|might|would|such"
    r"|might|does|day|time|another['’]s|example|and only)\b|['’]s\b"
)
_OVER_OF_VERB = re.compile(r"(?i)\b(?:hand|turn|sign|pull|roll)(?:s|ed|ing)? $|\b(?:took|takes?|taken|taking|r[au]n|running) $")
_BOTH = re.compile(rf"(?i)both\s+(?:of\b|were\b|are\b|have\b|had\b|men\b|women\b|(?:[a-z-]+\s+)?{_MANY})")


def find_masks(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """The stretches that are dates or times of day."""
    found: list[tuple[int, int]] = []
    behind = start
    for first in _MASK_START.finditer(text, start, end):
        match = _MASK.match(text, first.start(), end) if first.start() >= behind else None
        if match:
            found.append(match.span())
            behind = match.end()
    return found


def is_masked(masks: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether ``at`` lies in one of the sorted ``masks``."""
    index = bisect_right(masks, (at, len(masks) and masks[-1][1] + 1)) - 1
    return index >= 0 and masks[index][0] <= at < masks[index][1]


def is_particle(text: str, at: int) -> bool:
    """Whether *over* at ``at`` belongs to the verb before it: handed over four men."""
    return text.startswith("over", at) and _OVER_OF_VERB.search(text, max(0, at - 12), at) is not None


def both_counts(text: str, at: int, end: int) -> bool:
    """Whether "both" at ``at`` counts two ("both men were held"), and does not pair ("both the army and the rebels")."""
    match = _BOTH.match(text, at, end)
    return match is not None and not re.match(r"[^.;,]{0,40}\band\b", text[match.end() : min(end, match.end() + 50)])


def is_count(text: str, span: Span, at: int, start: int, end: int, *, modified: bool) -> bool:
    """Whether the number at ``at``, which with its bounding words covers ``span``, counts people or things."""
    before = text[max(start, span.start - 40) : span.start]
    word = text[at : span.end]
    if (
        _NO_COUNT_AFTER.match(text, span.end, end)
        or _NO_COUNT_BEFORE.search(before)
        or _NO_COUNT_BEFORE.search(text[max(start, at - 40) : at])
    ):
        return False
    if word.lower() == "one":
        return not (_ONE_NO_COUNT_BEFORE.search(before) or _ONE_NO_COUNT_AFTER.match(text, span.end, end))
    if not word[0].isdigit():
        return True
    return _digits_count(text, before, word, span.end, end, modified=modified)


def _digits_count(text: str, before: str, word: str, stop: int, end: int, *, modified: bool) -> bool:
    if _YEAR.fullmatch(word) and not modified:
        return (
            word.endswith("00")
            and _ROUND_COUNT.match(text, stop, end) is not None
            and not re.search(r"(?i)\b(?:in|since|of|by|until|before|after|from|the|during|late|early|mid)[ -]$", before)
        )
    if _YEAR.match(word) and re.fullmatch(r"\d{4}\s*(?:-|–|to|or)\s*\d{2,4}", word):
        return False
    if before.endswith("(") and text[stop : stop + 1] == ")":
        return False
    if re.search(r"(?:^|\n)\s*$", before) and re.match(r"[.)]\s", text[stop : stop + 2]):
        return False  # the number of a list item
    capital = _CAPITAL_BEFORE.search(before)
    if capital and capital[1].lower() not in _FUNCTION_WORDS and not modified:
        return _COUNTED_NEXT.match(text, stop, end) is not None
    if re.search(r"[A-Z][\w'’.-]*,\s*$", before) and not modified:  # "Lund, 75, was"; "Lund, 75."
        return not (int(re.sub(r"\D", "", word) or 0) < 120 and re.match(r"\s*(?:[,.;)]|$)", text[stop : stop + 2]))
    return True
