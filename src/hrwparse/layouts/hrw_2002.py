"""World Reports of 2002 and 2003 on hrw.org (``wr2k2``, ``wr2k3``): a breadcrumb (Table of Contents > Region >) above the title.

The line above the breadcrumb names the volume (``World Report 2003``). Lines in capitals stand over those in headline case.
"""

import re

from hrwparse.markup.header.facts import HRW
from hrwparse.markup.look import Signs
from hrwparse.markup.reading.plan import Plan
from hrwparse.markup.reading.planned import PlannedLayout

_SIGNS = Signs(
    site="hrw",
    path=re.compile(r"(?:/legacy)?/wr2k[23](?:/|$)", re.IGNORECASE),
    title=re.compile(r"(?:Human Rights Watch:?\s+)?World Report 200[23]\b[^|]*", re.IGNORECASE),
    lines=re.compile(r"Table of Contents\s*>.*"),
    also=re.compile(  # the pager is that of reports
        r"(?:(?:<<|«)\s*previous\s*\|\s*)?index(?:\s*\|\s*next\s*(?:>>|»))?(?<!^index)", re.IGNORECASE
    ),
)
LAYOUT = PlannedLayout(
    Plan(
        name="hrw-2002",
        signs=_SIGNS,
        publisher=HRW,
        masthead=re.compile(
            r"(?:human rights watch\s*)?world report (?P<year>\d{4})|table of contents\s*>.*|human rights watch", re.IGNORECASE
        ),
    )
)
