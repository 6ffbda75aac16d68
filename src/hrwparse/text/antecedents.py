"""Whom a relative word that asks for persons points back to: three members of the party [who] fled."""

from collections.abc import Sequence

from hrwparse.text.groups import Chunk, NounGroup, VerbGroup, is_aside

_PERSONS = frozenset({"person", "group", "name", "security_force", "armed_group", "quantity", "pronoun"})
_REACH = 8


def antecedent_of(chunks: Sequence[Chunk], at: int) -> NounGroup | None:
    """The nearest group that may be persons; where that is no sure person, the person whose phrase it stands in.

    A nurse with Medics for Peace, who ...: the nurse.
    """
    near: NounGroup | None = None
    for back in range(at - 1, max(-1, at - _REACH), -1):
        chunk = chunks[back]
        if isinstance(chunk, VerbGroup) or is_aside(chunks, back):
            break
        if isinstance(chunk, NounGroup) and chunk.cls in _PERSONS and not is_aside(chunks, back - 1):
            if near is not None and chunk.cls != "person":
                break
            near = chunk
            if chunk.cls == "person" or not chunk.governor:
                break
    return first_of_list(near) if near is not None else None


def first_of_list(noun: NounGroup) -> NounGroup:
    """The first member of the list or apposition that the group belongs to; mostly itself."""
    return noun.first or noun
