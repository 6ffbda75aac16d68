"""Press releases, backgrounders and campaign pages of hrw.org up to 2004: ``/press/``, ``/press98/``, ``/backgrounder/``.

A masthead (Human Rights News, For Immediate Release), a headline, a dateline with city and day that opens the text, and boxes of
related documents. These pages are no editions of a yearly report.
"""

import re

from hrwparse.markup.header.facts import HRW
from hrwparse.markup.look import Signs
from hrwparse.markup.reading.plan import Plan
from hrwparse.markup.reading.planned import PlannedLayout

_SIGNS = Signs(
    site="hrw",
    path=re.compile(r"(?:/legacy)?/(?:press\d{0,4}|backgrounder|campaigns|editorials|un|advocacy)(?:/|$)", re.IGNORECASE),
    lines=re.compile(
        r"Human Rights News|HRW Documents on .*|(?:FREE\s+)?Join the HRW Mailing List|For Further Information:?|Related Material"
        r"|For Immediate Release"
    ),
    enough=2,
)
LAYOUT = PlannedLayout(
    Plan(
        name="hrw-press",
        signs=_SIGNS,
        publisher=HRW,
        masthead=re.compile(r"human rights (?:news|watch)(?: press release)?|(?:press|news) release", re.IGNORECASE),
        furniture=re.compile(r"hrw documents on .*|(?:free\s*)?join the hrw mailing list.*|free|related material", re.IGNORECASE),
        end=re.compile(r"related material", re.IGNORECASE),
    )
)
