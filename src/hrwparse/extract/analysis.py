"""From a document to analysed sentences: dates, names and numbers become units, then words, groups and clauses."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cached_property

import attrs

from hrwparse.extract.names import Name, find_names
from hrwparse.extract.paths import Ties
from hrwparse.models import DateRange, Document, Precision, Quantity, ResolvedFrom, Span
from hrwparse.text.clauses import find_clauses
from hrwparse.text.date_resolution import resolve_all, resolve_dates
from hrwparse.text.dates import Anchor, DateMention, find_date_mentions
from hrwparse.text.groups import Chunk, NounGroup, VerbGroup, find_groups
from hrwparse.text.numbers import find_quantities
from hrwparse.text.sentences import find_sentences
from hrwparse.text.tags import tag
from hrwparse.text.tokens import Token, Unit, tokenize


@attrs.frozen(eq=False)
class DateUnit:
    """A date mention with its resolved value."""

    mention: DateMention
    value: DateRange | None
    bare: DateRange | None = None
    """The value of the date's own words, without since, by or before: for the noun that the date qualifies."""
    clause: DateRange | None = None
    """The value for what the clause behind the date tells: since May 3, when [he fled]; two days after [he had fled]."""


@attrs.frozen(eq=False)
class Sentence:
    """One analysed sentence: its place, paragraph number, words, groups and clauses."""

    span: Span
    paragraph: int
    tokens: list[Token]
    chunks: list[Chunk]
    verbs: list[VerbGroup]
    quoted: bool
    dated_before: bool = False
    """Whether a sentence before it in its paragraph tells a date."""

    @cached_property
    def nouns(self) -> list[NounGroup]:
        """The noun groups, possessors not counted."""
        return [c for c in self.chunks if isinstance(c, NounGroup)]

    @cached_property
    def owners_and_nouns(self) -> list[NounGroup]:
        """The noun groups with their possessors, in order of the text."""
        return [noun for group in self.nouns for noun in _with_possessors(group)]

    @cached_property
    def dates(self) -> list[tuple[Token, DateUnit]]:
        """The dates with their tokens."""
        return [(t, t.value) for t in self.tokens if isinstance(t.value, DateUnit)]

    @cached_property
    def names(self) -> list[tuple[Name, Token, NounGroup]]:
        """The names with their tokens and the noun groups that they stand in, a possessor's behind its owner's."""
        found: list[tuple[Name, Token, NounGroup]] = []
        for group in self.nouns:
            noun: NounGroup | None = group
            while noun is not None:
                found += [(t.value, t, noun) for t in noun.tokens if isinstance(t.value, Name)]
                noun = noun.possessor
        return found

    @cached_property
    def ties(self) -> Ties:
        """What hangs together in the sentence."""
        return Ties(self.owners_and_nouns, self.verbs)

    @cached_property
    def holders(self) -> dict[int, NounGroup]:
        """The first noun group that has another as its of-phrase, by ``id`` of the other."""
        found: dict[int, NounGroup] = {}
        for noun in self.nouns:
            if noun.of is not None:
                found.setdefault(id(noun.of), noun)
        return found

    @cached_property
    def phrase_verbs(self) -> dict[int, VerbGroup]:
        """The first verb group that has a noun group in a phrase, by ``id`` of the noun group."""
        found: dict[int, VerbGroup] = {}
        for verb in self.verbs:
            for _, noun in verb.pps:
                found.setdefault(id(noun), verb)
        return found

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins: with `bisect` the index of a place."""
        return [t.start for t in self.tokens]

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word that stands in the sentence, as written in small letters and as lemma."""
        return frozenset(form for t in self.tokens for form in (t.low, t.lemma))

    @cached_property
    def tags(self) -> str:
        """The tags of the tokens, one character each."""
        return "".join(t.tag for t in self.tokens)

    @cached_property
    def verb_of(self) -> dict[int, VerbGroup]:
        """The first verb group that has a noun group as subject, object, agent or in a phrase, by ``id`` of the noun group."""
        found: dict[int, VerbGroup] = {}
        for verb in self.verbs:
            for noun in (verb.subject, *verb.objects, verb.by, *(n for _, n in verb.pps)):
                found.setdefault(id(noun), verb)
        return found


def _with_possessors(noun: NounGroup) -> Iterator[NounGroup]:
    if noun.possessor is not None:
        yield from _with_possessors(noun.possessor)
    yield noun


def analyse(document: Document) -> tuple[list[Sentence], tuple[Name, ...]]:
    """All sentences of the paragraphs, in order, and all names found in them."""
    text = document.text
    paragraphs = [p.span for p in document.paragraphs()]
    sentence_spans = [(n, s) for n, p in enumerate(paragraphs) for s in find_sentences(text, p.start, p.end)]
    mentions = find_date_mentions(text)
    names = find_names(text, [s for _, s in sentence_spans], [m.span for m in mentions])
    units = _units(document, paragraphs, mentions, names)
    sentences: list[Sentence] = []
    at = 0
    dated = -1
    for number, span in sentence_spans:
        while at < len(units) and units[at].start < span.start:
            at += 1
        stop = at
        while stop < len(units) and units[stop].end <= span.end:
            stop += 1
        sentences.append(_sentence(text, span, number, units[at:stop], dated == number))
        dated = number if any(unit.tag == "T" for unit in units[at:stop]) else dated
        at = stop
    return sentences, names


def _sentence(text: str, span: Span, paragraph: int, units: Sequence[Unit], dated_before: bool) -> Sentence:
    tokens = tokenize(text, span.start, span.end, units)
    tag(tokens)
    chunks = find_groups(tokens)
    verbs = find_clauses(chunks)
    quoted = text[span.start] in '"“' and not any(c in text[span.start + 1 : span.end - 3] for c in '"”')
    return Sentence(span, paragraph, tokens, chunks, verbs, quoted, dated_before)


def _units(document: Document, paragraphs: Sequence[Span], mentions: Sequence[DateMention], names: Sequence[Name]) -> list[Unit]:
    """Dates, names and quantities that do not overlap; a date wins over a name, a name over a number."""
    text = document.text
    values = resolve_all(
        text,
        mentions,
        published=document.published,
        coverage=document.coverage,
        paragraphs=tuple(paragraphs),
        printed_by=_printed_by(document),
    )
    found = [
        Unit(m.span.start, _end(text, m), "T", "time", DateUnit(m, v.value, v.bare, v.clause) if v else DateUnit(m, None))
        for m, v in zip(mentions, values, strict=True)
    ]
    found += [Unit(n.span.start, n.span.end, "R", n.cls, n) for n in names]
    found += [Unit(q.span.start, q.span.end, "Q", "quantity", q) for q in find_quantities(text) if q.span is not None]
    taken: list[Unit] = []
    end = -1
    for unit in sorted(found, key=lambda u: (u.start, -u.end)):
        if unit.start >= end:
            taken.append(unit)
            end = unit.end
    return taken


_DATE_IN_ADDRESS = re.compile(r"/reports?/((?:19|20)\d\d)(?:/(0[1-9]|1[0-2])/)?")


def _printed_by(document: Document) -> dt.date | None:
    """The last day that a publication can be of which only month or year are told: Human Rights Watch, October 2007."""
    for line in document.header.values():
        mentions = find_date_mentions(line)
        for value in resolve_dates(line, mentions):
            if value is not None and value.precision is Precision.MONTH and value.resolved_from is ResolvedFrom.EXPLICIT:
                return value.latest
    match = _DATE_IN_ADDRESS.search(document.url or "")
    if match is None:
        return None
    year, month = int(match[1]), int(match[2] or 12)
    return dt.date(year, month, calendar.monthrange(year, month)[1])


_RELATION = re.compile(r"\s+(?:after|before|prior\s+to)$")


def _end(text: str, mention: DateMention) -> int:
    """Where the token of a date ends: the "after" of "two days after he fled" is a word of its own."""
    relation = _RELATION.search(mention.span.quote(text)) if mention.start.anchor is Anchor.EVENT else None
    return mention.span.start + relation.start() if relation else mention.span.end


def quantity_of(noun: NounGroup) -> Quantity | None:
    """The counted number of a noun group, if it has one."""
    value = noun.number.value if noun.number is not None else None
    return value if isinstance(value, Quantity) else None
