"""The count of an incident: how many targets are told."""

from collections.abc import Sequence

from hrwparse.extract.analysis import quantity_of
from hrwparse.extract.anaphora import all_nouns
from hrwparse.extract.candidates import Candidate
from hrwparse.models import Quantity, Span


def find_count(candidate: Candidate, targets: Sequence[Span]) -> Quantity | None:
    """The number that one of the targets is counted by."""
    wanted = {span.start for span in targets}
    counted = (quantity_of(noun) for noun in all_nouns(candidate.sentence) if noun.start in wanted)
    return next((quantity for quantity in counted if quantity is not None), None)
