"""A line of the trigger vocabulary that breaks the format is refused with the place and what is wrong."""

import pytest

import hrwparse
from hrwparse import CodebookError, IncidentKind
from hrwparse.vocab.kinds import load_kinds
from hrwparse.vocab.triggers import parse_line

BROKEN = [
    ("arrest\tv\t\t", "4 cells instead of 6"),
    ("arrest\tx\t\t\ty\tn", "part of speech 'x'"),
    ("arrest\tv\tsubj=cause\t\ty\tn", "role 'subj=cause'"),
    ("arrest\tv\tsubj\t\ty\tn", "role 'subj'"),
]


@pytest.mark.parametrize(("line", "message"), BROKEN)
def test_broken_lines(line: str, message: str) -> None:
    with pytest.raises(CodebookError, match=f"arrest.tsv:7: .*{message}"):
        parse_line(IncidentKind.ARREST, line, "arrest.tsv:7")


def test_roles_may_be_given_or_none() -> None:
    assert parse_line(IncidentKind.ARREST, "arrest\tv\t-\t\ty\tn", "x").roles == ()
    assert parse_line(IncidentKind.ARREST, "arrest\tn\t\t\ty\tn", "x").roles == (("of", "target"), ("by", "agent"))


def test_every_kind_has_a_definition_codes_and_examples() -> None:
    kinds = load_kinds()
    assert list(kinds) == list(IncidentKind)
    for entry in kinds.values():
        assert entry.definition
        assert entry.yes
        assert entry.no
        assert all(isinstance(codes, tuple) for codes in (entry.huridocs, entry.plover, entry.cameo, entry.acled))


@pytest.mark.parametrize("kind", IncidentKind)
def test_every_kind_shows_itself(kind: IncidentKind) -> None:
    """The example of a kind is an incident of it, the near miss is none."""
    entry = load_kinds()[kind]
    told = [{i.kind for i in hrwparse.parse(f"Country Report\n\n{text}\n").incidents} for text in (entry.yes, entry.no)]
    assert kind in told[0], entry.yes
    assert kind not in told[1], entry.no
