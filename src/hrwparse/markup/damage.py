"""Damage in the text of a page as issues."""

from hrwparse.models import Issue
from hrwparse.text.damage import find_damage


def damage_issues(text: str) -> tuple[Issue, ...]:
    """One ``damaged-text`` issue for each kind of damage, at its first place; the text itself stays as it is.

    >>> damage_issues("The government=s claim")[0].message
    "'=' stands for an apostrophe in 1 place; the text is kept as it is"
    """
    places: dict[str, list[Issue]] = {}
    for damage in find_damage(text):
        places.setdefault(damage.kind, []).append(Issue(code="damaged-text", message=damage.kind, span=damage.span))
    return tuple(_merged(kind, found) for kind, found in places.items())


def _merged(kind: str, found: list[Issue]) -> Issue:
    count = f"{len(found)} place{'s' if len(found) > 1 else ''}"
    return Issue(code="damaged-text", message=f"{kind} in {count}; the text is kept as it is", span=found[0].span)
