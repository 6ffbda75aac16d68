"""The names in a page's head: the volume's, a region's, the page's own and a section's, one behind the other."""

import re
from collections.abc import Collection, Sequence

from hrwparse.markup.blocks.block import compare_key
from hrwparse.markup.blocks.headings import is_chapter_section
from hrwparse.markup.header.facts import is_volume_name
from hrwparse.markup.names.countries import read_countries

_BETWEEN = re.compile(r":\s+|\s+(?:[-–—|>»]|::|>>)\s+")
_VOLUME_WORDS = r"(?:human rights watch(?:[:,]|\s[-–—|])?\s+)?world report,?\s+(?:(?:19|20)\d\d)"
_BEFORE = re.compile(rf"(?:human rights watch\s*[:|–—-]\s+)?{_VOLUME_WORDS}[\s:,;|>»–—-]+(?=\S)", re.IGNORECASE)
_BEHIND = re.compile(rf"[\s,;|<«(–—-]+{_VOLUME_WORDS}\)?$", re.IGNORECASE)


def own_name(name: str) -> str:
    """A name without the volume's before or behind it.

    >>> own_name("Human Rights Watch: World Report 2003: Americas: Guatemala"), own_name("Nepal - World Report 2001")
    ('Americas: Guatemala', 'Nepal')
    """
    return _BEHIND.sub("", _BEFORE.sub("", name))


def name_of_whole(name: str, headings: Collection[str]) -> str:
    """What a later part's head calls the whole: its name without the section's at its end.

    >>> name_of_whole("World Report 2001: Sri Lanka: Defending Human Rights", {"defending human rights"})
    'World Report 2001: Sri Lanka'
    >>> name_of_whole("World Report 2001: Sri Lanka", {"sri lanka", "defending human rights"})
    'Sri Lanka'
    """
    head, _, tail = name.rpartition(": ")
    if is_volume_name(head) and compare_key(tail) in headings:
        return tail
    is_section = is_chapter_section(tail) or (compare_key(tail) in headings and not read_countries(tail))
    return head if head and is_section and not is_volume_name(head) else name


def parts_of_names(wholes: Sequence[str], inner: bool = True) -> tuple[str, ...]:
    """What else a heading can be that is the page's title: names without the volume's, a country's, the last part, the rest.

    Not ``inner`` leaves out the parts that a section of the page may be called by.

    >>> parts_of_names(["World Report 2004: Neighbors: A Study"])
    ('Neighbors: A Study', 'A Study', 'World Report 2004: Neighbors', 'Neighbors')
    >>> parts_of_names(["World Report 2001: Asia: Sri Lanka"], inner=False)
    ('Sri Lanka', 'Asia: Sri Lanka')
    """
    owns = [own_name(name) for name in wholes]
    cut = [[piece for piece in _BETWEEN.split(own) if piece] for own in owns]
    countries = [
        piece for own, pieces in zip(owns, cut, strict=True) if own not in wholes for piece in pieces if read_countries(piece)
    ]
    names = [*countries, *(own for own in owns if own not in wholes)]
    if inner:
        names += [pieces[-1] for pieces in cut if len(pieces) > 1]
        names += [name.rpartition(": ")[0] for name in wholes if ": " in name]
        names += [piece for pieces in cut for piece in reversed(pieces[:-1])]
    return tuple(dict.fromkeys(name for name in names if not is_volume_name(name)))
