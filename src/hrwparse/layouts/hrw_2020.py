"""hrw.org since 2020, which serves the World Reports back to 2006 and the news and reports of all years anew.

Class names with Tailwind utilities among them, so single names are hints: ``rich-text``, ``chapter-header``, ``media-block``.
A chapter's title is its country and its subtitle the coverage line; the edition stands in ``<title>``, in a link of the header
and in the address.
"""

import re

from hrwparse.markup.header.facts import HRW
from hrwparse.markup.look import Signs
from hrwparse.markup.reading.plan import Plan
from hrwparse.markup.reading.planned import PlannedLayout

_SIGNS = Signs(
    site="hrw",
    path=re.compile(
        r"/(?:(?!en/)[a-z]{2}(?:-[a-z]+)?/)?(?:world-report(?:/|$)|news/|report/|video|the-day-in-human-rights|dispatches|legacy/news"
        r"|feature|topic|[a-z-]+/[a-z/-]+$)"
    ),
    tokens=re.compile(
        r"(?:rich-text|chapter-header|media-block|media-list|tag-block|wr-hero|report-header|news-header)(?:__[\w-]+)?"
    ),
)
LAYOUT = PlannedLayout(
    Plan(
        name="hrw-2020",
        signs=_SIGNS,
        publisher=HRW,
        furniture=re.compile(
            r"skip to main content|donate now|click to expand image|share this via .*|more reading", re.IGNORECASE
        ),
        end=re.compile(r"region / country|topic|most viewed|related content|your tax deductible gift.*", re.IGNORECASE),
        volume=re.compile(r"World Report (?P<year>\d{4})"),
    )
)
