"""hrw.org of 2013 to 2019: title, subtitle and date in the head of an article; ``/world-report/2015/country-chapters/``.

Captions with ``Expand``, cards of other media and ``Essential Reading`` boxes stand inside the text; notes are ``[1]``.
"""

import re

from hrwparse.markup.header.facts import HRW
from hrwparse.markup.look import Signs
from hrwparse.markup.reading.plan import Plan
from hrwparse.markup.reading.planned import PlannedLayout

_SIGNS = Signs(
    site="hrw",
    path=re.compile(r"(?!)"),  # its addresses are those of today's site, which serves all its pages anew
    tokens=re.compile(r"title--huge|report-body|article-body--contained|node-printable\w*"),
    also=re.compile(r"node-type-[\w-]+|not-logged-in|page-node-?"),  # of Drupal 7, which the site had before
)
LAYOUT = PlannedLayout(
    Plan(
        name="hrw-2015",
        signs=_SIGNS,
        publisher=HRW,
        furniture=re.compile(
            r"skip to main content|donate now|essential reading|download the full report.*|expand", re.IGNORECASE
        ),
        end=re.compile(r"region / country|topic|most viewed|related content|more reading", re.IGNORECASE),
        volume=re.compile(r"World Report (?P<year>\d{4})"),
    )
)
