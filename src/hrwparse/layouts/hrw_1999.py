"""World Reports of 1999 and 2001 on hrw.org (``worldreport99``, ``wr2k1``): one chapter over several files.

``rwanda.html``, ``rwanda2.html``, ``rwanda3.html`` hold a part each; only the picture of the map (``World map Rwanda``) names the
chapter on all of them. A page is a fragment and says so; `hrwparse.join` puts the parts together. The year in the footer is not
trusted: the volume of 2001 says 2000.
"""

import re

from hrwparse.markup.header.facts import HRW
from hrwparse.markup.look import Signs
from hrwparse.markup.reading.plan import Plan
from hrwparse.markup.reading.planned import PlannedLayout

_SIGNS = Signs(
    site="hrw",
    path=re.compile(r"(?:/legacy)?/(?:worldreport99|wr2k1)(?:/|$)", re.IGNORECASE),
    lines=re.compile(r"World map [A-Z].*|(?:Human Rights Watch\s*)?World Report Contents|HRW Homepage"),
)
LAYOUT = PlannedLayout(
    Plan(
        name="hrw-1999",
        signs=_SIGNS,
        parts=re.compile(r".*"),
        publisher=HRW,
        masthead=re.compile(r"(?:human rights watch\s*)?world report contents.*|human rights watch", re.IGNORECASE),
        furniture=re.compile(
            r"world map .*|(?:introduction|africa|americas|asia|europe and central asia|middle east and north africa"
            r"|united states|arms|special (?:issues|programs) and campaigns|children['’]s rights|women['’]s (?:human )?rights"
            r"|appendix|countries|campaigns|world report contents|download|print|order|hrw homepage|back to top|[|\s])+",
            re.IGNORECASE,
        ),
        end=re.compile(r"countries|campaigns|back to top|copyright\b.*", re.IGNORECASE),
        names=re.compile(r"World map (?P<name>[A-Z].*)"),
        named_title=True,
    )
)
