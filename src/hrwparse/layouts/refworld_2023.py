"""Refworld since 2023: a title, at most two labels (``Document source:``, ``Date:``), the text as a plain flow.

Publisher and year stand in the address only (``/reference/annualreport/hrw/1993/en/22222``); its number is the document id, since
the old one appears nowhere. The search form is on the page several times.
"""

import re

from hrwparse.markup.look import Signs
from hrwparse.markup.reading.plan import Plan
from hrwparse.markup.reading.planned import PlannedLayout

_SIGNS = Signs(
    site="refworld",
    path=re.compile(r"/(?:reference|jurisprudence|policy|legal)/\w+/\w+/\d{4}/"),
    title=re.compile(r".*\S\s*\|\s*Refworld"),
)
LAYOUT = PlannedLayout(
    Plan(
        name="refworld-2023",
        signs=_SIGNS,
        labels=True,
        furniture=re.compile(
            r"skip to main content|search(?: refworld)?|advanced search|filters?|download(?: the document)?(?: as)?(?: pdf)?|home"
            r"|print|share(?: this page)?|copy link|global law and policy database|refworld",
            re.IGNORECASE,
        ),
        end=re.compile(
            r"related documents?|related content|topics?|countries|more documents.*|about (?:us|refworld)"
            r"|©\s?\d{4} refworld.*|disclaimer",
            re.IGNORECASE,
        ),
    )
)
