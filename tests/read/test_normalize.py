import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrwparse.text.normalize import fold, normalize

CASES = {
    "nothing": ("", ""),
    "only white space": (" \t\n\u00a0\u3000", ""),
    "no-break spaces": ("nine\u00a0\u00a0men", "nine men"),
    "line ends": ("nine\r\nmen\u2028fled", "nine men fled"),
    "composition": ("Zoe\u0308", "Zoë"),
    "hangul": ("\u1112\u1161\u11ab", "\ud55c"),
    "soft hyphen": ("con\u00adstitution", "constitution"),
    "zero width": ("a\u200bb\ufeff", "ab"),
    "windows-1252 control": ("\x93no\x94 \x96 don\x92t", "“no” – don’t"),
    "damage is kept": ("government=s A_b@", "government=s A_b@"),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_normalize(text, expected):
    assert normalize(text).text == fold(text) == expected


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_normalize_is_fold_with_offsets(text):
    result = normalize(text)
    assert result.text == fold(text)
    assert unicodedata.is_normalized("NFC", result.text)
    assert len(result.offsets) == len(result.text)
    assert list(result.offsets) == sorted(result.offsets)
    assert fold(result.text) == result.text


def test_position_leads_from_source_to_text():
    source = "  The  court\u00a0 freed  Zoe\u0308 . "
    result = normalize(source)
    for word in ("The", "court", "freed", "Zo"):
        assert result.text[result.position(source.index(word)) :].startswith(word)
