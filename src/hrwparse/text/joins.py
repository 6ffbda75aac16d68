"""Complex noun groups: of-phrases, lists and appositions, before clauses are linked."""

import re
from collections.abc import Sequence

from hrwparse.text.groups import Chunk, Mark, NounGroup, VerbGroup, is_aside

_APPOSED = frozenset({"person", "group"})
_NAMELY = frozenset({"particularly", "especially", "notably", "namely", "mainly", "mostly", "chiefly"})
_AGE = re.compile(r"[1-9]\d")
_WITHIN = frozenset({"of", "from", "in", "for", "at"})


def join_groups(chunks: Sequence[Chunk]) -> None:
    """Fill ``of``, ``pps``, ``joined`` and ``apposed`` of the noun groups of a sentence."""
    for at, chunk in enumerate(chunks):
        if isinstance(chunk, NounGroup):
            _phrases(chunks, at, chunk)
    for join in (_list, _apposition):
        for at, chunk in enumerate(chunks):
            if isinstance(chunk, NounGroup) and (chunk.first is None or chunk.first.apposed is chunk):
                join(chunks, at, chunk)


def _phrases(chunks: Sequence[Chunk], at: int, noun: NounGroup) -> None:
    """The prepositional phrases and dates that follow the group at once."""
    dates = noun.dates
    ahead = at + 1
    while ahead < len(chunks):
        chunk = chunks[ahead]
        if isinstance(chunk, Mark) and chunk.kind == "T":
            dates.append(("", chunk.token))
            ahead += 1
            continue
        follower = chunks[ahead + 1] if ahead + 1 < len(chunks) else None
        if _is(chunks, ahead, ",") and isinstance(follower, Mark) and follower.low in _NAMELY:
            example = chunks[ahead + 2] if ahead + 2 < len(chunks) else None
            if isinstance(example, NounGroup):
                noun.pps.append(("including", example))
            return
        if not (isinstance(chunk, Mark) and chunk.kind == "I"):
            return
        if isinstance(follower, NounGroup):
            if chunk.low == "of" and ahead == at + 1:
                noun.of = follower
            noun.pps.append((chunk.low, follower))
        elif isinstance(follower, Mark) and follower.kind == "T":
            dates.append((chunk.low, follower.token))
        else:
            return
        ahead += 2


def _last(chunks: Sequence[Chunk], at: int) -> int:
    """The index of the last of the phrases that hang on a noun group, or of the group itself."""
    while (behind := _behind(chunks, at)) + 1 < len(chunks):
        mark = chunks[behind]
        if not (
            isinstance(mark, Mark) and mark.kind == "I" and mark.low in _WITHIN and isinstance(chunks[behind + 1], NounGroup)
        ):
            break
        at = behind + 1
    return at


def _end(chunks: Sequence[Chunk], at: int) -> int:
    """The index behind a noun group, the phrases that hang on it and what is added in brackets."""
    return _behind(chunks, _last(chunks, at))


def _behind(chunks: Sequence[Chunk], at: int) -> int:
    """The index behind a noun group and its acronym or age, in brackets or between commas: Ana Ruiz, 41, a nurse."""
    if is_aside(chunks, at + 1):
        return at + 4
    age = chunks[at + 2] if at + 3 < len(chunks) and _is(chunks, at + 1, ",") and _is(chunks, at + 3, ",") else None
    return at + 3 if isinstance(age, NounGroup) and len(age.tokens) == 1 and _AGE.fullmatch(age.head.text) else at + 1


def _is(chunks: Sequence[Chunk], at: int, kinds: str) -> bool:
    chunk = chunks[at] if 0 <= at < len(chunks) else None
    return isinstance(chunk, Mark) and chunk.kind in kinds


def _list(chunks: Sequence[Chunk], at: int, first: NounGroup) -> None:
    """Members of a list: A, B, and C. The list needs its conjunction; a finite verb behind the last may begin a clause."""
    members: list[NounGroup] = []
    ahead = _end(chunks, at)
    opened = first.number is not None and _is(chunks, ahead, "-:")  # two men – Ana Ruiz and Omar Lind
    while ahead + 1 < len(chunks):
        conjunction = _is(chunks, ahead, "C") or (_is(chunks, ahead, ",") and _is(chunks, ahead + 1, "C"))
        start = ahead + (2 if _is(chunks, ahead, ",") and conjunction else 1)
        if not (conjunction or _is(chunks, ahead, ",") or (opened and not members)) or start >= len(chunks):
            return
        member = chunks[start]
        if not isinstance(member, NounGroup) or member.first is not None:
            return
        members.append(member)
        ahead = _end(chunks, start)
        if conjunction:
            break
    else:
        return
    if _own_clause(chunks, at, ahead) or not _alike(first, members):
        return
    if _counts(first, members):
        first.apposed = members.pop(0)
        first.apposed.first, first = first, first.apposed
    elif opened or _belongs_within(chunks, at, first, members):
        return
    if len(members) > 1 and _describes(first, members[0]):
        first.apposed = members.pop(0)
        first.apposed.first = first
        if not _is(chunks, members[-1].index - 2, ","):  # Ana Ruiz, a clerk and [the leader] of the rally, was held
            members[-1].first = first
            return
    first.joined = members
    for member in members:
        member.first = first


def _counts(first: NounGroup, members: Sequence[NounGroup]) -> bool:
    """Whether a counted group is told by name in the list behind it: two men, Ana Ruiz and her son; two of them, ..."""
    plural = first.number is not None and (first.head.form == "plural" or first.head.tag == "Q")
    return plural and len(members) > 1 and members[0].head.tag == "R" and members[0].cls in ("person", "name", "")


def _describes(first: NounGroup, second: NounGroup) -> bool:
    """Whether the head of a list and its second member are one person: the mayor, Ana Ruiz, and two clerks."""
    name, noun = (first, second) if first.head.tag == "R" else (second, first)
    single = noun.head.tag == "N" and noun.cls == "person" and noun.head.form != "plural" and noun.number is None
    if not single or name.head.tag != "R" or name.cls not in ("person", "name", ""):
        return False
    return noun is first or (noun.determiner is not None and noun.possessor is None)


def _belongs_within(chunks: Sequence[Chunk], at: int, first: NounGroup, members: Sequence[NounGroup]) -> bool:
    """Whether the list rather goes on from the last phrase of the group: leaders in [Namibia, Uganda, and Zimbabwe]."""
    last = chunks[_last(chunks, at)]
    if last is first or not isinstance(last, NounGroup):
        return False
    return _likeness(last, members[0]) > _likeness(first, members[0])


def _likeness(one: NounGroup, other: NounGroup) -> int:
    return 2 * (one.cls == other.cls) + (one.head.tag == other.head.tag)


def _alike(first: NounGroup, members: Sequence[NounGroup]) -> bool:
    bare = first.head.tag == "A" and first.determiner is None and members[0].head.tag != "A"  # was free, and the men ...
    return not bare and all(m.cls not in ("time", "pronoun") for m in members)


def _own_clause(chunks: Sequence[Chunk], at: int, behind: int) -> bool:
    """Whether the last member is the subject of a clause of its own: arrested two men, and the court freed them."""
    follower = chunks[behind] if behind < len(chunks) else None
    if not (isinstance(follower, VerbGroup) and follower.form == "finite"):
        return False
    for back in range(at - 1, -1, -1):
        chunk = chunks[back]
        if isinstance(chunk, VerbGroup) and chunk.form in ("finite", "participle"):
            return True
        if isinstance(chunk, Mark) and chunk.kind in "WS;:":
            return False
    return False


def _apposition(chunks: Sequence[Chunk], at: int, noun: NounGroup) -> None:
    """A name and its description side by side between commas: Ana Ruiz, a lawyer from Quito, ..."""
    ahead = _end(chunks, at)
    if noun.joined or noun.apposed is not None or not _is(chunks, ahead, ",") or ahead + 1 >= len(chunks):
        return
    other = chunks[ahead + 1]
    if not isinstance(other, NounGroup) or other.first is not None or other.joined:
        return
    behind = _end(chunks, ahead + 1)
    follower = chunks[behind] if behind < len(chunks) else None
    unfinite = isinstance(follower, VerbGroup) and follower.form != "finite"
    closes = follower is None or _is(chunks, behind, ",.;)-WTI") or unfinite
    named = [g.head.tag == "R" for g in (noun, other)]
    described = other if named[0] else noun
    one_of = described.cls == "quantity" and described.of is not None  # one of the six, Ana Ruiz
    if closes and named[0] != named[1] and (described.determiner is not None or described.cls in _APPOSED or one_of):
        noun.apposed = other
        other.first = noun
