"""Numbers in words and digits: "twenty-one", "one hundred and five", "1.2 million", "1,500"."""

import re

_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

VALUES: dict[str, int] = {word: n for n, word in enumerate(_UNITS + _TEENS)} | {word: 10 * n for n, word in enumerate(_TENS, 2)}
SCALES: dict[str, int] = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

_SMALL = f"(?:(?:{'|'.join(_TENS)})(?:[-‑ ](?:{'|'.join(_UNITS[1:])}))?|{'|'.join(_TEENS)}|{'|'.join(_UNITS)})"
_HUNDREDS = rf"(?:(?:{_SMALL}|an?)[ -]hundred(?: (?:and )?{_SMALL})?|{_SMALL})"
# A run of number words; "three hundred thousand and five" but not "two and three".
WORDS = rf"(?:(?:{_HUNDREDS}|an?)[ -](?:million|billion|thousand)(?:,? (?:and )?{_HUNDREDS})*|{_HUNDREDS})"
DIGITS = r"(?:\d{1,3}(?:[,\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+(?:\.\d+)?)"
# A number of any form, in lower case or with a capital at its head.
NUMERAL = rf"(?:{DIGITS}(?:[ \u00a0-](?:hundred|thousand|million|billion|dozen))?|half a dozen|(?:{_SMALL}|a) dozen|{WORDS})"
_WHOLE_DIGITS = re.compile(rf"({DIGITS})(?:[ \u00a0-](hundred|thousand|million|billion|dozen))?")
_WHOLE_WORDS = re.compile(rf"(?:half a dozen|(?:{_SMALL}|a) dozen|{WORDS})")
_LONGEST = 120


def parse_number(words: str) -> int | None:
    """The whole number that ``words`` spell, None where they spell none.

    >>> [parse_number(w) for w in ("twenty-one", "one hundred and five", "1.2 million", "half a dozen", "3.5", "many")]
    [21, 105, 1200000, 6, None, None]
    """
    low = re.sub(r"[ \t\n\r]+", " ", words.strip()).lower() if len(words) <= _LONGEST else ""
    if digits := _WHOLE_DIGITS.fullmatch(low):
        plain = re.sub(r"[^\d.]", "", digits[1])
        value = float(plain) * SCALES[digits[2]] if digits[2] else float(plain)
        exact = int(plain) * SCALES.get(digits[2] or "", 1) if plain.isdigit() else round(value)
        return exact if digits[2] or plain.isdigit() else None
    if not _WHOLE_WORDS.fullmatch(low):
        return None
    if low == "half a dozen":
        return 6
    return _sum_words(re.split(r"[\s,‑-]+", low))


def _sum_words(words: list[str]) -> int:
    total = current = 0
    for word in words:
        if word in ("a", "an"):
            current = 1
        elif word in ("hundred", "dozen"):
            current *= SCALES[word]
        elif word in SCALES:
            total, current = total + current * SCALES[word], 0
        elif word != "and":
            current += VALUES[word]
    return total + current
