"""The function that the docs give to Spark's ``mapInPandas`` does what they say: Spark calls it with an iterator of frames."""

import re
from pathlib import Path

import pandas as pd

DOCS = Path(__file__).parents[2] / "docs" / "corpora.md"


def test_the_function_for_spark():
    code = re.search(r"```python\n(def incidents.*?)\n\n\npages\.mapInPandas", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    names = {}
    exec(code[1], names)
    page = b"World Report 2009 - Nordland\n\nOn March 3 police detained Mira Dells in Karim.\n"
    empty = pd.DataFrame({"content": [], "url": []})
    frames = [pd.DataFrame({"content": [page, b""], "url": ["https://www.hrw.org/news/1", None]}), empty]
    first, last = names["incidents"](iter(frames))
    assert list(first.columns) == ["report_id", "incident_id", "kind", "date_edtf"]
    assert first["kind"].tolist() == ["arrest"]
    assert last.empty
