"""Sentences of the test tables: what is expected is written into them; dates and quantities are units as on a page."""

import re

from hrwparse.text.clauses import find_clauses
from hrwparse.text.dates import find_date_mentions
from hrwparse.text.groups import Mark, NounGroup, find_groups
from hrwparse.text.numbers import find_quantities
from hrwparse.text.tags import tag
from hrwparse.text.tokens import Unit, tokenize

_TAGGED = re.compile(r"(\S+?)/([A-Z])(?![\w])")


def tagged(sentence):
    """The tokens of a sentence with their tags."""
    units = [Unit(m.span.start, m.span.end, "T", "time", None) for m in find_date_mentions(sentence)]
    units += [Unit(q.span.start, q.span.end, "Q", "quantity", q) for q in find_quantities(sentence)]
    units.sort()
    apart = [unit for at, unit in enumerate(units) if not at or unit.start >= units[at - 1].end]
    tokens = tokenize(sentence, units=apart)
    tag(tokens)
    return tokens


def chunked(sentence):
    return find_groups(tagged(sentence))


def linked(sentence):
    """The verb groups of a sentence by their main word; of two with the same word the second has a 2 behind it."""
    found = {}
    for verb in find_clauses(chunked(sentence)):
        found[verb.main.text + ("2" if verb.main.text in found else "")] = verb
    return found


def words(group):
    """The text of a noun or verb group as the tables write it."""
    return None if group is None else " ".join(t.text for t in group.tokens)


def read_case(case):
    """The sentence of a case (``Police arrested/V two men.``) and the tags that it gives its words, by where they end."""
    wanted = {}
    shift = 0
    for match in _TAGGED.finditer(case):
        wanted[match.end(1) - shift] = f"{match[1]}/{match[2]}"
        shift += 2
    return _TAGGED.sub(r"\1", case), wanted


def found_tags(sentence, wanted):
    """What the tagger makes of the words that a case has tags for, written like them."""
    tags = {token.end: token.tag for token in tagged(sentence)}
    return {end: f"{word[:-2]}/{tags.get(end)}" for end, word in wanted.items()}


def bracketed(sentence):
    """The chunks of a sentence as the tables write them: [noun group], <verb group>, marks bare."""
    return " ".join(_written(sentence, chunk) for chunk in chunked(sentence))


def _written(sentence, chunk):
    if isinstance(chunk, Mark):
        return chunk.token.text
    return f"[{sentence[chunk.start : chunk.end]}]" if isinstance(chunk, NounGroup) else repr(chunk)
