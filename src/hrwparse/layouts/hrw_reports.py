"""Reports on hrw.org of 2003 to 2008, one chapter a file: a pager ``<<previous | index | next>>``, numbered files.

The first file holds title, masthead and contents, each other one a numbered chapter (``IV. Findings``): a page behind the first
is a fragment and says so; `hrwparse.join` puts the parts together. Notes stand below the chapter that refers to them.
"""

import re

from hrwparse.markup.header.facts import HRW
from hrwparse.markup.look import Signs
from hrwparse.markup.reading.plan import Plan
from hrwparse.markup.reading.planned import PlannedLayout

_SIGNS = Signs(
    site="hrw",
    path=re.compile(r"(?:/legacy)?/reports/200[3-8](?:/(?!\d\d/\d\d/)|$)", re.IGNORECASE),
    lines=re.compile(r"(?:(?:<<|«)\s*previous\s*\|\s*)?index(?:\s*\|\s*next\s*(?:>>|»))?(?<!^index)", re.IGNORECASE),
)
_PAGER = r"(?:(?:<<|«)?\s*previous|index|next\s*(?:>>|»)?|table of contents|[|\s])+"
LAYOUT = PlannedLayout(
    Plan(
        name="hrw-reports",
        signs=_SIGNS,
        parts=re.compile(r".*"),
        publisher=HRW,
        furniture=re.compile(rf"publications|{_PAGER}", re.IGNORECASE),
        named_title=True,
    )
)
