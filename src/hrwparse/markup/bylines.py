"""Who wrote a page, where no "By" says so: elements marked as the author's, a name over its bearer's post."""

import re
from collections.abc import Iterator

from lxml import html

from hrwparse.markup.countries import read_countries
from hrwparse.markup.credits import is_name, read_byline
from hrwparse.markup.elements import is_furniture, short_text
from hrwparse.markup.publishers import find_publisher
from hrwparse.text.normalize import fold
from hrwparse.vocab.titles import find_title

_POST = re.compile(r"(?P<post>[^,;|]{2,50}?)(?:\s*[,;|–-]\s*|\s+(?:at|of|for|in|on|with)\s+|$)")
_POSTS = frozenset(
    {"fellow", "counsel", "associate", "coordinator", "intern", "campaigner", "head", "officer", "specialist", "expert"}
)
_UNITS = re.compile(r"\b(?:division|program(?:me)?|department|office|human rights watch)$", re.IGNORECASE)
_NAME_PARTS = re.compile(r"[-_]+")
_MARKED = frozenset({"byline", "author", "authors"})
_LONGEST_POST = 14  # words
_NAME_WORDS = range(2, 6)
_LONGEST = 160  # characters


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


def find_marked_author(root: html.HtmlElement) -> str | None:
    """The name in the elements that are marked as the author's, above the end of the page's main text."""
    for node in root.iter("*"):
        if _is_marked(node) and not any(is_furniture(up, False) for up in node.iterancestors()):
            name = next(filter(None, map(_name, _texts(node))), None)
            if name:
                return name
    return None


def _is_marked(node: html.HtmlElement) -> bool:
    if "author" in node.get("rel", "").split() or node.get("itemprop") == "author":
        return True
    names = node.get("class", "").lower().split()
    return any(not _MARKED.isdisjoint(_NAME_PARTS.split(name)) for name in names)


def _texts(node: html.HtmlElement) -> Iterator[str]:
    """The whole text of a small element, then its pieces."""
    whole = fold(short_text(node, _LONGEST))
    if len(whole) <= _LONGEST:
        yield whole
        yield from map(fold, node.itertext())


def _name(text: str) -> str | None:
    return read_byline(text) or (text if is_person(text) else None)
