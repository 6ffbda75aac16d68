"""hrw.org of 2004 to 2008: news (``/english/docs/2005/06/07/``) and World Reports (``wr2k4`` to ``wr2k8``).

Tables for layout, a link ``Printer friendly version``, ``email to a friend``, strips of languages that run together
(``FrenchSpanishRussian``), the volume's name (``World Report 2007``) above the title.
"""

import re

from hrwparse.markup.header.facts import HRW
from hrwparse.markup.look import Signs
from hrwparse.markup.reading.plan import Plan
from hrwparse.markup.reading.planned import PlannedLayout

_LANGUAGE = (
    "english|french|français|spanish|español|russian|korean|arabic|hebrew|portuguese|german|chinese|persian|turkish|japanese"
    "|more languages|other languages|spacer|rss"
)
_SIGNS = Signs(
    site="hrw",
    path=re.compile(r"(?:/legacy)?/(?:[a-z]+/docs(?:/|$)|[a-z]*wr2k[4-9](?:/|$)|doc/?\?)", re.IGNORECASE),
    title=re.compile(
        r".*\(Human Rights Watch, \d{1,2}-\d{1,2}-200[4-9]\)|(?:Human Rights Watch:?\s+)?World Report 200[4-8]\b[^|]*",
        re.IGNORECASE,
    ),
    also=re.compile(  # the pager is that of reports
        r"Human Rights News|HRW Documents on .*|(?:FREE\s+)?Join the HRW Mailing List|Related Material"
        r"|(?:(?:<<|«)\s*previous\s*\|\s*)?index(?:\s*\|\s*next\s*(?:>>|»))?(?<!^index)",
        re.IGNORECASE,
    ),
    lines=re.compile(
        rf"Printer friendly version|E?-?mail to a friend|More Languages|(?:(?:{_LANGUAGE})\s*){{3,}}", re.IGNORECASE
    ),
)
LAYOUT = PlannedLayout(
    Plan(
        name="hrw-2004",
        signs=_SIGNS,
        publisher=HRW,
        masthead=re.compile(r"(?:human rights watch\s*)?world report (?P<year>\d{4})|human rights (?:watch|news)", re.IGNORECASE),
        furniture=re.compile(
            rf"(?:(?:{_LANGUAGE})[\s|]*)+|printer friendly version|e?-?mail to a friend|digg|del\.icio\.us|stumbleupon|reddit"
            r"|(?:<<|«)?\s*previous|next\s*(?:>>|»)?"
            r"|(?:spacer )?cover|audio commentary|press conference|photography - year in review|news release|also available in.*",
            re.IGNORECASE,
        ),
        end=re.compile(r"related material|more on .{1,40}|hrw documents on .*|from .{1,40} country page", re.IGNORECASE),
    )
)
