"""Which of the dates around an event is its own."""

import datetime as dt

import attrs
import pytest
from sample_pages import candidates_of, document_of, hard, incident, report_of

from hrwparse.extract.analysis import analyse
from hrwparse.extract.candidates import find_candidates
from hrwparse.extract.date_features import date_features
from hrwparse.extract.dating import date_by_rule, possible_dates, token_by_rule
from hrwparse.extract.telling import how_told, way_between
from hrwparse.models import DateRange


def days(text):
    """The bounds that a test writes: a day, a month, first/last, or nothing."""
    if text is None:
        return None
    first, slash, last = text.partition("/")
    ends = [dt.date.fromisoformat(e) if e else None for e in (first, last if slash else first)]
    return tuple(ends)


def bounds(date: DateRange | None):
    return None if date is None else (date.earliest, date.latest)


# By grammar alone.
BY_RULE = [
    ("Police arrested two men on May 3, 2007.", "arrested", "2007-05-03"),
    ("On May 3, 2007, police arrested two men.", "arrested", "2007-05-03"),
    ("The arrest of two men on May 3, 2007, drew protests.", "arrest", "2007-05-03"),
    ("The May 3, 2007, arrest of two men drew protests.", "arrest", "2007-05-03"),
    ("The May 2007 elections were a success.", "elections", "2007-05-01/2007-05-31"),
    ("Police made an arrest on May 3, 2007.", "arrest", "2007-05-03"),
    ("Police beat two men on May 3, 2007, and arrested them on May 4, 2007.", "arrested", "2007-05-04"),
    ("Police beat two men on May 3, 2007, and arrested them on May 4, 2007.", "beat", "2007-05-03"),
    ("On May 3, 2007, police beat and arrested two men.", "arrested", "2007-05-03"),
    ("Two men who were arrested on May 3, 2007, were beaten.", "beaten", None),
    ("Police arrested two men.", "arrested", None),
    ("They left after the arrest.", "arrest", None),
]


@pytest.mark.parametrize(("text", "word", "wanted"), BY_RULE)
def test_the_grammar_gives_an_event_the_date_of_its_own_clause(text, word, wanted):
    dates = {bounds(date_by_rule(c)) for c in candidates_of(text, word)}
    assert dates == {days(wanted)}


# The whole way; * stands for the incident's trigger.
DATES = [
    ("Police *arrested* Petra Lund on May 3, 2007.", "2007-05-03"),
    ("In May 2007 police *arrested* Petra Lund.", "2007-05-01/2007-05-31"),
    ("In early May 2007 police *raided* the offices of Zarya.", "2007-05-01/2007-05-10"),
    ("During 2007 the court *banned* the party Forward Norvik.", "2007-01-01/2007-12-31"),
    ("Between May 3 and May 9, 2007, rebels *killed* at least 15 people.", "2007-05-03/2007-05-09"),
    ("Police have *arrested* 55 people since February 2007.", "2007-02-01/"),
    ("Police *arrested* 55 people by June 2007.", "/2007-06-30"),
    ("Petra Lund, who was *arrested* on May 3, 2007, was sentenced on June 9, 2007.", "2007-05-03"),
    ("Petra Lund, who was arrested on May 3, 2007, was *sentenced* on June 9, 2007.", "2007-06-09"),
    ("On May 3, 2007, soldiers entered the village and *killed* four men.", "2007-05-03"),
    ("Petra Lund was arrested on May 3, 2007, and *released* later that day.", "2007-05-03"),
    ("Police arrested Petra Lund on May 3, 2007. She was *sentenced* two weeks later.", "2007-05-17"),
    ("Police *arrested* Petra Lund.", None),
    hard("Police *arrested* Petra Lund after an explosion on May 3, 2007.", None, reason="the date of a phrase with after"),
]


@pytest.mark.parametrize(("marked", "wanted"), DATES)
def test_an_incident_has_the_date_of_its_own_story(marked, wanted):
    before, word, _ = marked.split("*")
    report = report_of(marked.replace("*", ""))
    found = next(i for i in report.incidents if i.trigger.contains(type(i.trigger)(len(before), len(before) + len(word))))
    assert bounds(found.date) == days(wanted)


def test_a_month_without_a_year_is_of_the_year_that_the_page_covers():
    report = report_of("In May police arrested Petra Lund.", year=2006, published=dt.date(2007, 1, 11))
    assert bounds(incident(report, "arrested").date) == (dt.date(2006, 5, 1), dt.date(2006, 5, 31))


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Human Rights Watch, October 2007", (2007, 5, 1)),
        ("Human Rights Watch, March 2007, Vol. 19, No. 3 (D)", (2006, 5, 1)),
        ("Human Rights Watch", None),
        ("Fall 2007", None),
    ],
)
def test_a_printed_month_tells_the_year_of_the_months_before_it(line, wanted):
    document = attrs.evolve(document_of("In May police arrested two men.", published=None), header={"Credit": line})
    sentences, _ = analyse(document)
    (candidate,) = [c for c in find_candidates(sentences[0]) if c.kind == "arrest"]
    assert [option.value.earliest for option in possible_dates(candidate, [])] == ([dt.date(*wanted)] if wanted else [])


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://www.hrw.org/reports/1994/norvik/", 1994),
        ("https://www.hrw.org/report/2014/03/12/norvik", 2013),
        ("https://www.hrw.org/reports98/norvik/", None),
        (None, None),
    ],
)
def test_the_address_of_a_report_tells_the_year_of_its_months(url, wanted):
    document = attrs.evolve(document_of("In May police arrested two men.", published=None), url=url)
    sentences, _ = analyse(document)
    (candidate,) = [c for c in find_candidates(sentences[0]) if c.kind == "arrest"]
    assert [option.value.earliest.year for option in possible_dates(candidate, [])] == ([wanted] if wanted else [])


def test_a_date_quotes_its_words():
    report = report_of("Police arrested Petra Lund on May 3, 2007.")
    date = incident(report, "arrested").date
    assert date.span.quote(report.text) == date.text == "May 3, 2007"


def test_dates_of_the_three_sentences_before_may_be_the_events():
    sentences, _ = analyse(
        document_of("It was May 1, 2007. It was May 2, 2007. Rain fell. Snow fell. Police arrested two men in June 2007.")
    )
    (candidate,) = [c for c in find_candidates(sentences[-1]) if c.kind == "arrest"]
    found = possible_dates(candidate, sentences[:-1])
    assert [(option.token.text, option.back) for option in found] == [("June 2007", 0), ("May 2, 2007", 3)]


def test_a_date_that_qualifies_the_event_noun_has_its_bare_value():
    sentences, _ = analyse(document_of("The 2006 elections were held by June 2007."))
    candidate = next(
        c for c in find_candidates(sentences[0]) if c.span.quote("The 2006 elections were held by June 2007.") == "elections"
    )
    values = {option.token.text: bounds(option.value) for option in possible_dates(candidate, [])}
    assert values["2006"] == (dt.date(2006, 1, 1), dt.date(2006, 12, 31))
    assert values["by June 2007"] == (None, dt.date(2007, 6, 30))


# What the clause or noun right behind a date tells has a date of its own; * stands for the trigger.
BEHIND = [
    ("On October 28, 2007, two days after Bek had *proclaimed* a strike, police arrested two men.", ["2007-10-28", "2007-10-26"]),
    ("On October 28, 2007, two days after Bek had proclaimed a strike, police *arrested* two men.", ["2007-10-28"]),
    ("The court freed two men on October 2, 2007, a week after police had *arrested* them.", ["2007-10-02", "2007-09-25"]),
    ("The court freed two men on October 2, 2007, a week after their *arrest*.", ["2007-10-02", "2007-09-25"]),
    (
        "The court freed two men in July 2007, two months before police *arrested* Bek.",
        ["2007-07-01/2007-07-31", "2007-09-01/2007-09-30"],
    ),
    ("The office has been closed since May 30, 2003, when soldiers *attacked* a convoy.", ["2003-05-30"]),
    ("The office has been closed since May 30, 2003, when soldiers came and *attacked* a convoy.", ["2003-05-30"]),
    ("The court freed two men on October 2, 2007, a week after police had made an *arrest*.", ["2007-10-02", "2007-09-25"]),
    # No clause behind it, or not its own.
    ("On October 2, 2007, two weeks prior to the vote, police *arrested* two men.", ["2007-10-02"]),
    ("On October 2, 2007, a week earlier than police had said, they *arrested* two men.", ["2007-10-02"]),
    ("Police *arrested* two men on October 2, 2007, a week after the vote.", ["2007-10-02"]),
    ("Police have *arrested* two men since May 30, 2003.", ["2003-05-30/"]),
    ("It was closed on May 30, 2003, when soldiers *attacked* a convoy.", ["2003-05-30"]),
]


@pytest.mark.parametrize(("marked", "wanted"), BEHIND)
def test_what_the_clause_behind_a_date_tells_has_its_own_reading_of_it(marked, wanted):
    before = marked.partition("*")[0]
    sentences, _ = analyse(document_of(marked.replace("*", "")))
    candidate = next(c for c in find_candidates(sentences[0]) if c.span.start <= len(before) < c.span.end)
    found = {bounds(option.value) for option in possible_dates(candidate, [])}
    assert days(wanted[-1]) in found
    assert found <= {days(w) for w in wanted}


FEATURES = [
    ("Police arrested two men on May 3, 2007.", "arrested", "May 3, 2007", {"behind", "rule says so", "date hangs on the event"}),
    ("On May 3, 2007, police arrested two men.", "arrested", "May 3, 2007", {"before", "opens the sentence"}),
    (
        "Police arrested two men after beating them on May 3, 2007.",
        "arrested",
        "May 3, 2007",
        {"rule has none", "date hangs on another verb", "date in a clause below: preposition"},
    ),
    (
        "On May 3, 2007, police said that two men were arrested on May 2, 2007.",
        "arrested",
        "May 3, 2007",
        {"rule has another", "date in the clause above: complement", "before other dates 1"},
    ),
    (
        "He was freed on May 3, 2007, two days after police had arrested him.",
        "arrested",
        "two days",
        {"told by the clause behind", "event clause subordinate:after"},
    ),
    ("May 3, 2007: the arrest of two men.", "arrest", "May 3, 2007", {"noun behind nothing without verb"}),
    ("The May 2007 elections were a success.", "elections", "May 2007", {"inside the group", "qualifies a noun"}),
    ("The arrest on May 3, 2007, drew protests.", "arrest", "May 3, 2007", {"date behind a noun", "date hangs on the event"}),
]


@pytest.mark.parametrize(("text", "word", "date", "wanted"), FEATURES)
def test_features_of_a_date_in_the_sentence(text, word, date, wanted):
    candidate = candidates_of(text, word)[0]
    option = next(o for o in possible_dates(candidate, []) if o.token.text == date)
    features = list(date_features(candidate, option))
    assert wanted <= set(features)
    assert len(features) == len(set(features))


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Later the arrest of two men drew protests.", {"1 sentences back", "own sentence has no date", "determiner the"}),
        (
            "They arrested two men on May 4, 2007.",
            {"own sentence has dates behind", "rule has a date in the sentence", "sentence begins with they"},
        ),
        ("Arrests of two men followed.", {"determiner none"}),
    ],
)
def test_features_of_a_date_of_an_earlier_sentence(sentence, wanted):
    sentences, _ = analyse(document_of("Rain fell on May 3, 2007. " + sentence))
    candidate = next(c for c in find_candidates(sentences[1]) if c.kind == "arrest")
    option = next(o for o in possible_dates(candidate, sentences[:1]) if o.back == 1)
    assert wanted <= set(date_features(candidate, option))


@pytest.mark.parametrize(
    ("sentence", "date", "wanted"),
    [
        (
            "On May 3, 2007, rain fell.",
            "May 3, 2007",
            {"there the only date", "there opens the sentence", "there in clause main"},
        ),
        (
            "Rain fell on May 3, 2007, and on May 5, 2007, snow fell.",
            "May 3, 2007",
            {"there not the last date", "there farther than another"},
        ),
        (
            "Rain fell on May 3, 2007, and on May 5, 2007, snow fell.",
            "May 5, 2007",
            {"there the last date", "there nearest date before"},
        ),
        ("Bek, who was held on May 3, 2007, fell.", "May 3, 2007", {"there in clause relative:who"}),
        ("After the rain of May 3, 2007.", "May 3, 2007", {"there hangs on nothing", "there behind a noun"}),
    ],
)
def test_features_of_the_place_of_a_date_in_an_earlier_sentence(sentence, date, wanted):
    sentences, _ = analyse(document_of(sentence + " Police arrested two men."))
    candidate = next(c for c in find_candidates(sentences[1]) if c.kind == "arrest")
    option = next(o for o in possible_dates(candidate, sentences[:1]) if o.token.text == date)
    assert wanted <= set(date_features(candidate, option)), date_features(candidate, option)


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("He has been arrested.", "arrested", {"event present perfect finite", "event clause main", "event subject pronoun"}),
        ("Petra Lund was arrested.", "arrested", {"event past simple finite", "event subject name"}),
        ("Two men were arrested.", "arrested", {"event subject counted"}),
        ("The men were arrested.", "arrested", {"event subject with the"}),
        ("Men were arrested.", "arrested", {"event subject bare"}),
        ("He fled after his arrest.", "arrest", {"event determiner his", "event behind after", "event owned"}),
        ("He was fined for arresting two men.", "arresting", {"event clause preposition:for"}),
    ],
)
def test_how_an_event_is_told(text, word, wanted):
    assert wanted <= set(how_told(candidates_of(text, word)[0])), list(how_told(candidates_of(text, word)[0]))


@pytest.mark.parametrize(
    ("text", "first", "second", "wanted"),
    [
        ("He said that they fled.", "fled", "said", "up complement"),
        ("He said that they fled.", "said", "fled", "down complement"),
        ("He came and fled.", "fled", "came", "up coordinated"),
        ("Bek, who was held, fled because it rained.", "held", "rained", "across relative:who and subordinate:because"),
    ],
)
def test_the_way_from_clause_to_clause(text, first, second, wanted):
    sentences, _ = analyse(document_of(text))
    one, other = (next(v for v in sentences[0].verbs if v.main.low == word) for word in (first, second))
    assert way_between(one, other) == wanted


def test_no_token_where_the_grammar_gives_no_date():
    (candidate,) = candidates_of("Police arrested two men.", "arrested", "arrest")
    assert token_by_rule(candidate) is None
