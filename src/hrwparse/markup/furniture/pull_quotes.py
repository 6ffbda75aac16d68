"""Sentences of the text that are set large beside it, and the names of who said them."""

from bisect import bisect_left, bisect_right

from hrwparse.markup.blocks.block import Block, compare_key
from hrwparse.markup.header.bylines import is_person, read_signed
from hrwparse.models import ParagraphKind

_NEAR = 40  # blocks between a pull quote and the text that it is from
_LONGEST_SPEAKER = 12  # words
_SHORT_WORD = 4  # letters of the articles, prepositions and conjunctions inside names
_SHORTEST_PULL = 6  # words; a shorter line may well be said twice


def without_pull_quotes(blocks: list[Block]) -> list[Block]:
    """Without sentences that are set large beside the text that has them, and their speaker's name and post."""
    keys = [compare_key(block.text) for block in blocks]
    grams = _gram_index(keys)
    drop: set[int] = set()
    for at, block in enumerate(blocks):
        words = keys[at].split()
        if _is_signed_quote(blocks, at) and _said_near(keys, at, at) and _said_near(keys, at, at + 1):
            has_post = at + 2 < len(blocks) and read_signed(blocks[at + 1].text, blocks[at + 2].text) is not None
            drop.update(range(at, at + 2 + has_post))
            continue
        if len(words) < _SHORTEST_PULL or len(words) > 60 or block.level in range(1, 7) or block.kind is ParagraphKind.LIST_ITEM:
            continue
        if _is_name_of_body(block.text):
            continue
        places = grams.get(tuple(words[:_SHORTEST_PULL]), ())
        near = places[bisect_left(places, at - _NEAR) : bisect_right(places, at + _NEAR)]
        if any(len(keys[n]) > len(keys[at]) and _is_from(words, keys[n]) for n in near):
            drop.add(at)
            drop.update(_speaker_lines(blocks, at + 1, keys[max(at - _NEAR, 0) : at + _NEAR]))
    return [block for at, block in enumerate(blocks) if at not in drop]


def _is_name_of_body(text: str) -> bool:
    """Whether a line is a name, as a heading over what a body did: Economic Community of West African States."""
    long = [word for word in text.split() if len(word) > _SHORT_WORD]
    return text[:1].isupper() and text[-1:] not in '.!?…,;”"»' and all(not word[0].islower() for word in long)


def _is_signed_quote(blocks: list[Block], at: int) -> bool:
    """Whether a block is all in quotation marks, and a person's name stands below."""
    text = blocks[at].text
    quoted = text[:1] in '“"«' and text.rstrip(".")[-1:] in '”"»'
    return quoted and at + 1 < len(blocks) and is_person(blocks[at + 1].text.strip("—–- "))


def _said_near(keys: list[str], place: int, at: int) -> bool:
    """Whether the words of a block stand in another one near a place."""
    return any(n != at and keys[at] in keys[n] for n in range(max(place - _NEAR, 0), min(place + _NEAR, len(keys))))


def _is_from(words: list[str], text: str) -> bool:
    """Whether a text has all the words in a row, or has those of a sentence and, elsewhere, those of its speaker behind it."""
    for size in range(len(words), _SHORTEST_PULL - 1, -1):
        if " ".join(words[:size]) in text:
            return len(words) - size <= _LONGEST_SPEAKER and " ".join(words[size:]) in text
    return False


def _speaker_lines(blocks: list[Block], start: int, near: list[str]) -> list[int]:
    """Up to two short lines behind a pull quote: if they touch each other and a gap follows, or if the text names the speaker."""
    lines = []
    for at in range(start, min(start + 2, len(blocks))):
        block = blocks[at]
        if block.words > 8 or block.ends_sentence or block.level in range(1, 7):
            break
        lines.append(at)
    behind = start + len(lines)
    loose = behind >= len(blocks) or len(lines) == 2 or blocks[behind].gap > blocks[start].gap
    if lines and not loose:
        speaker = compare_key(blocks[start].text.partition(",")[0])
        loose = len(speaker.split()) > 1 and any(speaker in key and speaker != key for key in near)
    return lines if loose else []


def _gram_index(keys: list[str]) -> dict[tuple[str, ...], list[int]]:
    """Which blocks hold each run of six words that some short block begins with."""
    wanted = {tuple(words[:_SHORTEST_PULL]) for key in keys if _SHORTEST_PULL <= len(words := key.split()) <= 60}
    index: dict[tuple[str, ...], list[int]] = {}
    for at, key in enumerate(keys):
        words = key.split()
        for n in range(len(words) - _SHORTEST_PULL + 1):
            gram = tuple(words[n : n + _SHORTEST_PULL])
            if gram in wanted and (not index.get(gram) or index[gram][-1] != at):
                index.setdefault(gram, []).append(at)
    return index
