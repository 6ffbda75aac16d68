"""How many people a list of noun groups counts: nine men and a woman are ten; Ana Ruiz and two others are three."""

from collections.abc import Sequence

from hrwparse.extract.analysis import quantity_of
from hrwparse.models import Quantity
from hrwparse.text.groups import NounGroup


def sum_of(nouns: Sequence[NounGroup], with_names: bool = False) -> Quantity | None:
    """The count of noun groups; in a list with a counted group single persons count too, named ones if asked for."""
    counted = [(n, q) for n in nouns if (q := quantity_of(n)) is not None and not _stands_for_one(n)]
    if not counted:
        return None
    listed = [n for n in nouns if any(_same_list(n, other) for other, _ in counted)]
    single = sum(_is_one(n) or (with_names and n.head.tag == "R" and n.cls in ("person", "name")) for n in listed)
    counts = [q for _, q in counted]
    if len(counts) == 1 and not single:
        return counts[0]
    low, high = [q.minimum for q in counts], [q.maximum for q in counts]
    return Quantity(
        minimum=None if None in low else sum(v for v in low if v) + single,
        maximum=None if None in high else sum(v for v in high if v) + single,
        text=counts[0].text,
        span=counts[0].span,
    )


def _stands_for_one(noun: NounGroup) -> bool:
    """Whether *one* stands for a thing told before, or for a person who is named: ordered [one]; [one of them], Ana Ruiz."""
    named = noun.apposed is not None and noun.apposed.head.tag == "R"
    return noun.head.low == "one" and (noun.of is None or named)


def _is_one(noun: NounGroup) -> bool:
    """Whether the group is a single person or thing: a woman."""
    article = noun.determiner is not None and noun.determiner.low in ("a", "an")
    return article and noun.number is None and noun.head.tag == "N" and noun.head.form != "plural"


def _same_list(one: NounGroup, other: NounGroup) -> bool:
    """Whether two different groups are coordinated with each other."""
    return one is not other and (
        one in other.joined or other in one.joined or (one.first is not None and one.first is other.first)
    )
