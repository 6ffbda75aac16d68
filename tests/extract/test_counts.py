"""How many targets an incident has."""

import pytest
from sample_pages import report_of

WHEN = "on May 3, 2007"

# * stands around the trigger.
COUNTS = [
    (f"Police *arrested* nine students {WHEN}.", (9, 9)),
    (f"Nine students were *arrested* {WHEN}.", (9, 9)),
    (f"Police *arrested* at least six journalists {WHEN}.", (6, None)),
    (f"More than 20 people were *killed* in Dorin {WHEN}.", (21, None)),
    (f"Nearly 100 refugees were *deported* {WHEN}.", (100, 100)),
    (f"Police *arrested* about 90 students {WHEN}.", (90, 90)),
    (f"Police *arrested* dozens of students {WHEN}.", (24, None)),
    (f"Police *arrested* scores of students {WHEN}.", (40, None)),
    (f"Police *arrested* hundreds of students {WHEN}.", (200, None)),
    (f"Nine men and a woman were *arrested* {WHEN}.", (10, 10)),
    (f"Police *arrested* nine men and two women {WHEN}.", (11, 11)),
    (f"Police *arrested* at least nine men and two women {WHEN}.", (11, None)),
    (f"Police *arrested* several students {WHEN}.", None),
    (f"Police *arrested* Petra Lund {WHEN}.", None),
    (f"Police *arrested* Petra Lund and Ilan Voss {WHEN}.", None),
    (f"Police *arrested* a student {WHEN}.", None),
    (f"Police *arrested* Petra Lund and eleven students {WHEN}.", (12, 12)),
    (f"The president *dismissed* Petra Lund and ten other officials {WHEN}.", (10, 10)),
    (f"Nine students were arrested {WHEN}. Two of them said that guards *tortured* them on May 9, 2007.", (2, 2)),
    ("Six men were held. One of the six, Ilan Voss, was *released* on May 3, 2007.", None),
    (f"Police *arrested* two men, Petra Lund and Ilan Voss, {WHEN}.", None),
    (f"Police *arrested* Petra Lund and two others {WHEN}.", (3, 3)),
    (f"Police *arrested* two girls aged ten and twelve {WHEN}.", (2, 2)),
    (f"Fighters hacked to *death* eleven villagers {WHEN}.", (11, 11)),
    # The agent's number is not the target's.
    (f"Nine soldiers *killed* Petra Lund {WHEN}.", None),
    # The number of the events themselves.
    ("The union reported 169 *killings* in May 2007.", (169, 169)),
    # A short form carries the number of its group.
    (f"Nine students were arrested {WHEN}. The students were *released* on May 9, 2007.", (9, 9)),
    ("Police wounded nine students and *arrested* three of them on May 3, 2007.", (3, 3)),
]


def count_of(marked):
    before, word, _ = marked.split("*")
    report = report_of(marked.replace("*", ""))
    found = [i for i in report.incidents if i.trigger.start < len(before) + len(word) and len(before) < i.trigger.end]
    assert len(found) == 1, [i.trigger.quote(report.text) for i in report.incidents]
    return report, found[0].count


@pytest.mark.parametrize(("marked", "wanted"), COUNTS)
def test_the_number_of_targets(marked, wanted):
    report, count = count_of(marked)
    assert (None if count is None else (count.minimum, count.maximum)) == wanted
    assert count is None or count.span is None or count.text == count.span.quote(report.text)
