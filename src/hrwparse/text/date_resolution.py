"""Day bounds for dates: what their words leave out comes from the story, the coverage, the publication, or not at all."""

import datetime as dt
from collections.abc import Iterator, Sequence

import attrs

from hrwparse.models.dates import DateRange, Precision, ResolvedFrom
from hrwparse.models.span import Span
from hrwparse.text import date_story as story
from hrwparse.text.date_bounds import SEASON_START, Bounds, edtf, first_day, point_bounds, point_precision
from hrwparse.text.date_counting import Counting
from hrwparse.text.date_model import Anchor, DateMention, Direction, Point
from hrwparse.text.date_now import Now, Reading
from hrwparse.text.date_shift import weekday_near

_AFTER_COVERAGE = dt.timedelta(days=29)
_EVENT_DISTANCE = 90


@attrs.frozen
class Resolved:
    """What a mention means, to whatever hangs on it."""

    value: DateRange | None
    bare: DateRange | None
    """The value of its own words, without since, by or before."""
    clause: DateRange | None = None
    """The value for what the clause behind it tells: on May 3, two days after [he had fled]; since May 3, when [he fled]."""


class _Resolver(Counting):
    """Goes through the dates of a text in order and remembers what was told."""

    def __init__(
        self, text: str, starts: list[int], published: dt.date | None, cover_end: dt.date | None, printed_by: dt.date | None
    ) -> None:
        super().__init__(text, starts)
        self.now = Now(published, cover_end, printed_by)
        self.published = self.now.published
        self.cover_end = self.now.cover_end
        self.chain: story.Chain | None = None

    def run(self, mentions: Sequence[DateMention]) -> Iterator[Resolved | None]:
        """The meaning of each mention, None where nothing decides it."""
        for index, mention in enumerate(mentions):
            yield self._resolve(mention, mentions[index + 1] if index + 1 < len(mentions) else None)

    def _resolve(self, mention: DateMention, following: DateMention | None) -> Resolved | None:
        self.mention, self.here = mention, story.paragraph_of(self.starts, mention.span.start)
        first = self._point(mention.start, following)
        if first is None:
            return self._backwards(mention)
        last = self._point(mention.end, following) if mention.end else first
        if last is None or last.bounds[1] < first.bounds[0]:
            return None
        bounds = (first.bounds[0], last.bounds[1])
        precision = Precision.RANGE if mention.end else first.precision
        self._remember(mention, bounds, precision, first.origin)
        value = self._value(mention, bounds, precision, first)
        if mention.direction is Direction.ON:
            return Resolved(value, value)
        bare = self._value(attrs.evolve(mention, direction=Direction.ON), bounds, precision, first)
        return Resolved(value, bare, bare if story.opens_clause(self.text, mention) else None)

    def _backwards(self, mention: DateMention) -> Resolved | None:
        """On May 3, two days after he had fled: the flight was on May 1."""
        point = mention.start
        start = story.sentence_start(self.text, mention.span.start, self.floor())
        told = self.memory.beside(start) if point.anchor is Anchor.EVENT and point.unit and point.offset else None
        if told is None or point.unit is None or any(m in self.text[told.at : mention.span.start] for m in ";:\n"):
            return None
        back = self.moved_by(told.bounds, told.precision, point, point.unit, -(point.offset or 0))
        return Resolved(None, None, self._value(mention, back.bounds, back.precision, back)) if back else None

    def _value(self, mention: DateMention, bounds: Bounds, precision: Precision, reading: Reading) -> DateRange:
        earliest = None if mention.open_start else bounds[0]
        latest = None if mention.open_end else bounds[1]
        season = reading.season if mention.end is None else None
        return DateRange(
            earliest=earliest,
            latest=latest,
            edtf=edtf(earliest, latest, season=season, approximate=mention.approximate),
            text=mention.span.quote(self.text),
            span=mention.span,
            precision=precision,
            resolved_from=reading.origin,
            approximate=mention.approximate,
        )

    def _remember(self, mention: DateMention, bounds: Bounds, precision: Precision, origin: ResolvedFrom) -> None:
        """Keep what was told; a date in a main clause carries the story on, into its own year or back to the report's."""
        opens = story.opens_clause(self.text, mention)
        if mention.direction in (Direction.SINCE, Direction.UNTIL) and not opens:
            return
        main = story.is_main(self.text, mention, self.floor())
        self.memory.add(story.Told(bounds, precision, self.here, main or opens, mention.span.start))
        if not main:
            return
        if origin in (ResolvedFrom.COVERAGE, ResolvedFrom.PUBLISHED):
            self.chain = None
        elif mention.start.month or mention.start.unit or self.cover_end is None:
            self.chain = story.Chain(bounds[0].year, bounds[0].month, self.here, mention.span.start)

    # -- points ---------------------------------------------------------------------------------------------------------------

    def _point(self, point: Point, following: DateMention | None) -> Reading | None:
        if point.weekday is not None:
            return self._weekday(point)
        if point.month or point.season or point.decade or point.year:
            return self._calendar(point)
        if point.offset is None or (point.window is not None and point.anchor is Anchor.PUBLICATION):
            return self.now.window(point)
        match point.anchor:
            case Anchor.STORY:
                year, origin = self._year_of_story()
                return self.now.whole_year(point, year, origin) if year else None
            case Anchor.PUBLICATION:
                return self.now.from_publication(self._past_weekend(point))
            case Anchor.PREVIOUS:
                return self.from_previous(point)
            case Anchor.EVENT:
                return self._from_event(point, following)

    def _past_weekend(self, point: Point) -> Point:
        """The weekend of a weekday's news is the last one, unless it is still to come."""
        if point.unit != "weekend" or point.offset or not self.published or self.published.weekday() > 4:
            return point
        return point if story.is_future(self.text, self.mention, self.floor()) else attrs.evolve(point, offset=-1)

    def _calendar(self, point: Point) -> Reading | None:
        year: int | None
        if point.year is not None:
            year, origin = point.year, ResolvedFrom.EXPLICIT
        elif point.anchor is Anchor.STORY:
            year, origin = self._year_for(point.month or SEASON_START[point.season or 21], point.day)
        else:
            year, origin = self._relative_year(point)
        bounds = point_bounds(point, year) if year is not None else None
        return Reading(bounds, point_precision(point), origin, point.season if not point.part else None) if bounds else None

    def _relative_year(self, point: Point) -> tuple[int | None, ResolvedFrom]:
        """The year of "last May", "May of that year", "the following spring"."""
        month, offset = point.month or SEASON_START[point.season or 21], point.offset or 0
        if point.anchor is Anchor.PREVIOUS:
            anchor = self.last_told()
            if anchor is None:
                return None, ResolvedFrom.PREVIOUS_EVENT
            year = anchor.bounds[0].year
            if point.unit == "year" and point.month:
                return year + offset, ResolvedFrom.PREVIOUS_EVENT
            wraps = (offset > 0 and month <= anchor.bounds[0].month) - (offset < 0 and month >= anchor.bounds[0].month)
            return year + wraps, ResolvedFrom.PREVIOUS_EVENT
        base, origin = self.now.base_year()
        if base is None:
            return None, origin
        if point.month and point.unit == "year":
            return base + offset, origin
        now = self.published if self.cover_end is None else self.cover_end
        if now is None or offset == 0:
            return base + (offset if now is None else 0), origin
        if offset < 0:
            return now.year - (month >= now.month or self.cover_end is not None), origin
        return now.year + (month <= now.month or self.cover_end is not None), origin

    def _chain_here(self) -> story.Chain | None:
        """The story that goes on here: a new paragraph begins a new one."""
        return self.chain if self.chain and self.here == self.chain.paragraph else None

    def _chain_origin(self, chain: story.Chain) -> ResolvedFrom:
        start = story.sentence_start(self.text, self.mention.span.start, self.floor())
        return ResolvedFrom.SENTENCE if chain.at >= start else ResolvedFrom.PARAGRAPH

    def _year_for(self, month: int, day: int | None) -> tuple[int | None, ResolvedFrom]:
        """The year of a month that has none: of the story, of the coverage, or the last one before publication."""
        chain = self._chain_here()
        if self.cover_end is not None:
            year = self.cover_end.year
            if chain and chain.year != year and month >= chain.month:
                return chain.year, self._chain_origin(chain)
            first = dt.date(year, month, 1)
            limit = self.cover_end + _AFTER_COVERAGE
            late = first > limit or (self.published is not None and first_day(year, month, day) > self.published)
            return year - late, ResolvedFrom.COVERAGE
        if chain and month >= chain.month and not (self.published and first_day(chain.year, month, day) > self.published):
            return chain.year, self._chain_origin(chain)
        latest = self.published or self.now.printed_by
        if latest is None:
            return None, ResolvedFrom.PUBLISHED
        year = latest.year
        behind = first_day(year, month, day) > latest
        if self.published is None:
            return year - behind, ResolvedFrom.PUBLISHED
        if story.is_future(self.text, self.mention, self.floor()):
            return year + (month < self.published.month), ResolvedFrom.PUBLISHED
        return year - behind, ResolvedFrom.PUBLISHED

    def _year_of_story(self) -> tuple[int | None, ResolvedFrom]:
        chain = self._chain_here()
        if chain:
            return chain.year, self._chain_origin(chain)
        return self.now.base_year()

    def _weekday(self, point: Point) -> Reading | None:
        assert point.weekday is not None
        if point.anchor is Anchor.PREVIOUS:
            anchor = self.last_told(fine=True)
            if anchor is None:
                return None
            day = weekday_near(anchor.bounds[0], point.weekday, point.offset or 0, forward=point.offset == 0)
            return Reading((day, day), Precision.DAY, ResolvedFrom.PREVIOUS_EVENT)
        if self.published is None or self.cover_end is not None:
            return None
        forward = point.offset == 0 and story.is_future(self.text, self.mention, self.floor())
        day = weekday_near(self.published, point.weekday, point.offset or 0, forward=forward)
        return Reading((day, day), Precision.DAY, ResolvedFrom.PUBLISHED)

    def _from_event(self, point: Point, following: DateMention | None) -> Reading | None:
        """Two weeks after the vote of May 3: counted from the date that follows in the sentence, or from the story's last."""
        here = self.mention
        if point.unit is None:
            return None
        if following is not None and following.start.anchor is not Anchor.EVENT and following.direction is Direction.ON:
            between = self.text[here.span.end : following.span.start]
            if len(between) <= _EVENT_DISTANCE and not any(mark in between for mark in (". ", ";", "\n", ",")):
                event = self._point(following.start, None)
                return self.moved_by(event.bounds, event.precision, point, point.unit, point.offset or 0) if event else None
        return self.after_the_event(point)


def resolve_dates(
    text: str,
    mentions: Sequence[DateMention],
    *,
    published: dt.date | None = None,
    coverage: DateRange | None = None,
    paragraphs: Sequence[Span] | None = None,
) -> tuple[DateRange | None, ...]:
    """The day bounds of each of ``mentions`` (in the order of the text), None where nothing decides them.

    ``published`` is the day of publication; ``coverage`` the period that a report covers; ``paragraphs`` the places of the
    paragraphs (else blank lines divide). With a coverage, a month without a year is of the calendar year in which the coverage
    ends; in news it is the last one before the publication; both give way to the story that the paragraph tells. A date behind
    "after" has the bounds of its own words, for the caller to use or not.
    """
    return tuple(
        found.value if found else None
        for found in resolve_all(text, mentions, published=published, coverage=coverage, paragraphs=paragraphs)
    )


def resolve_all(
    text: str,
    mentions: Sequence[DateMention],
    *,
    published: dt.date | None = None,
    coverage: DateRange | None = None,
    paragraphs: Sequence[Span] | None = None,
    printed_by: dt.date | None = None,
) -> tuple[Resolved | None, ...]:
    """The same with, for each mention, also its other meanings: of "before the May vote" the whole of May.

    ``printed_by`` is the last day that the publication can be of, where only its month or year is known.
    """
    starts = story.paragraph_starts(text, paragraphs)
    return tuple(_Resolver(text, starts, published, coverage.latest if coverage else None, printed_by).run(mentions))
