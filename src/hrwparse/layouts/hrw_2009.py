"""hrw.org of 2009 to 2014 (Drupal 6 and 7): ``/en/news/2011/``, ``/en/node/84252/section/3``, ``/world-report-2012/``.

A date line (``July 9, 2009``) above the title, subtitle, a flat contents list; field and node classes of the Drupal of those
years. A section of a report under ``/node/`` is a fragment and says so.
"""

import re

from hrwparse.markup.header.facts import HRW
from hrwparse.markup.look import Signs
from hrwparse.markup.reading.plan import Plan
from hrwparse.markup.reading.planned import PlannedLayout

_SIGNS = Signs(
    site="hrw",
    path=re.compile(r"/en(?:/|$)|/node/\d+|/reports/20\d\d/\d\d/\d\d|/world-report-20(?:09|1[0-4])(?:/|$)"),
    tokens=re.compile(
        r"node-type-[\w-]+|not-logged-in|field-items?|field-type-[\w-]+|page-node-?|sidebar-(?:first|second|left|right)"
    ),
)
LAYOUT = PlannedLayout(
    Plan(
        name="hrw-2009",
        signs=_SIGNS,
        parts=re.compile(r".*/section/\d"),
        publisher=HRW,
        masthead=re.compile(r"world report (?P<year>\d{4})|human rights watch", re.IGNORECASE),
        furniture=re.compile(
            r"related materials?:?|also available in:?.*|download(?: this)?(?: report| chapter)?(?: \(pdf.*\))?"
            r"|share this|pdf version|printer-friendly version",
            re.IGNORECASE,
        ),
        end=re.compile(
            r"more on:?|more coverage.*|more media coverage.*|watch more|related materials?:?|region / country", re.IGNORECASE
        ),
    )
)
