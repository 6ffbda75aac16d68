"""Who wrote a page, where no "By" says so: a name over its bearer's post."""

import re

from hrwparse.markup.header.credits import is_name
from hrwparse.markup.names.countries import read_countries
from hrwparse.markup.names.publishers import find_publisher
from hrwparse.vocab.titles import find_title

_POST = re.compile(r"(?P<post>[^,;|]{2,50}?)(?:\s*[,;|–-]\s*|\s+(?:at|of|for|in|on|with)\s+|$)")
_POSTS = frozenset(
    {"fellow", "counsel", "associate", "coordinator", "intern", "campaigner", "head", "officer", "specialist", "expert"}
)
_UNITS = re.compile(r"\b(?:division|program(?:me)?|department|office|human rights watch)$", re.IGNORECASE)
_LONGEST_POST = 14  # words
_NAME_WORDS = range(2, 6)


def read_signed(text: str, below: str) -> str | None:
    """The person that a line names whose post the next line tells.

    >>> read_signed("Ann B. Nonym", "Researcher, Asia Division"), read_signed("Ann Nonym", "Deputy Asia Director")
    ('Ann B. Nonym', 'Ann Nonym')
    >>> read_signed("Freedom of Press", "Editor Sentenced"), read_signed("Human Rights Watch", "Asia Division")
    (None, None)
    """
    return text if is_person(text) and _is_post(below) else None


def is_person(text: str) -> bool:
    """Whether a line can be a person's name and nothing else."""
    words = text.split()
    if len(words) not in _NAME_WORDS or any(map(str.isdigit, text)) or text.isupper() or re.search(r"[:;!?…/|]", text):
        return False
    named = is_name(text) and not text.endswith((".", ","))
    small = any(word.lower() in ("of", "in", "for", "at", "the", "and", "with") for word in words)
    return named and not small and find_publisher(text) is None and not read_countries(text)


def is_signature(text: str) -> bool:
    """Whether a line is a person's name with a post behind it.

    >>> is_signature("Ann Nonym, Caribbean researcher at Human Rights Watch"), is_signature("Chad, Editor Sentenced")
    (True, False)
    """
    name, comma, post = text.partition(", ")
    return bool(comma) and is_person(name.strip("—–- ")) and _is_post(post)


def _is_post(text: str) -> bool:
    words = text.split()
    if not 0 < len(words) <= _LONGEST_POST or text.endswith((".", ":")):
        return False
    match = _POST.match(text)
    head = match["post"].split() if match else []
    known = head and (head[-1].lower() in _POSTS or find_title(head[-1]) is not None or find_title(" ".join(head)) is not None)
    alone = match is not None and (match.end() == len(text) or "," in text or _UNITS.search(text) is not None)
    return bool(known and alone)
