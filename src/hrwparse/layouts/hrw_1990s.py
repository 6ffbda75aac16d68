"""Static pages of hrw.org, 1990s to 2002: World Reports of 1990 to 1998 and 2000, and reports of those years.

Upper-case tags, ``<CENTER>``, unclosed paragraphs, a pager (Previous Page, Table Of Contents, Next Page) above and below. The
title is the first centred or bold line; the edition stands in the address only (``/reports/1995/WR95/``, ``/wr2k/``): the World
Report that the pager of 2000 names is an older one. Reports of 2000 to 2002 lie in several files, each a part that says so.
"""

import re

from hrwparse.markup.header.facts import HRW
from hrwparse.markup.look import Signs
from hrwparse.markup.reading.plan import Plan
from hrwparse.markup.reading.planned import PlannedLayout

_SIGNS = Signs(
    site="hrw",
    path=re.compile(
        r"(?:/legacy)?/(?:reports(?!/\d{4}/\d\d/\d\d)(?:/(?:19\d\d|200[0-2])|/WR\d\d|\d\d)|worldreport|wr2k|hrw)(?:/|$)",
        re.IGNORECASE,
    ),
    lines=re.compile(
        r"Publications|(?:Previous Page\s*)?Table Of Contents(?:\s*Next Page)?|Previous Page|Next Page|Recent Reports"
        r"|Human Rights Watch - Home Page|Support HRW|Order Online"
    ),
    enough=3,
)
LAYOUT = PlannedLayout(
    Plan(
        name="hrw-1990s",
        signs=_SIGNS,
        parts=re.compile(r"(?:/legacy)?/reports/\d{4}/(?!WR\d)[^/]+/", re.IGNORECASE),
        publisher=HRW,
        masthead=re.compile(r"HUMAN RIGHTS WATCH(?:/[A-Z ]+)?|Human Rights Watch World Report (?P<year>\d{4})", re.IGNORECASE),
        furniture=re.compile(r"publications|recent reports|support hrw|about hrw|site map|order online", re.IGNORECASE),
    )
)
