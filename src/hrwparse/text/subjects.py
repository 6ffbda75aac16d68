"""The noun group before an open *-ed* form: its subject, or part of a phrase, an insertion or a relative clause."""

from collections.abc import Sequence

from hrwparse.text.clause_verbs import starts_finite
from hrwparse.text.neighbors import skip_back, tag_at
from hrwparse.text.readings import SUBJECTS
from hrwparse.text.tokens import Token


def is_of_relative(tokens: Sequence[Token], last: int) -> bool:
    """Whether a relative word stands before the noun group that ends at ``last``: whom the army [held]."""
    return tag_at(tokens, _front(tokens, last)) == "W"


def is_subject_pronoun(tokens: Sequence[Token], last: int) -> bool:
    """Whether a pronoun is a subject, not the object of a verb before it: papers it [suspended]; not: saw them [beaten]."""
    if tokens[last].low in SUBJECTS:
        return True
    return tokens[last].tag == "O" and tag_at(tokens, last - 1) not in ("V", "P", "G", "B", "X", "I")


def is_in_insertion(tokens: Sequence[Token], last: int) -> bool:
    """Whether the group that ends at ``last`` stands behind a comma and the subject: The union, the only body [known], fled."""
    front = _front(tokens, last)
    opening = next((t.tag for t in tokens if t.tag != '"'), "")
    return (
        front > 0
        and tokens[front].tag == ","
        and opening in ("D", "N", "R", "Q", "A", "O")
        and not any(starts_finite(tokens, at) for at in range(front))
    )


def is_in_phrase(tokens: Sequence[Token], last: int) -> bool:
    """Whether the group that ends at ``last`` is in phrases that open a clause, and no subject: Of the men [held], ten ..."""
    while True:
        front = skip_back(tokens, last + 1, "NRAQZ")
        if tag_at(tokens, front) == "D":
            front -= 1
        if front == last or tag_at(tokens, front) != "I":
            return False
        last = front - 1
        if tag_at(tokens, last) in ("", ",", "S", "W", "-", "("):
            return True


def _front(tokens: Sequence[Token], last: int) -> int:
    """The index of the word before the noun group that ends at ``last``, -1 if the group opens the sentence."""
    while last >= 0 and (tokens[last].tag in "NRAQDZT" or (tokens[last].tag == "H" and tag_at(tokens, last - 1) == "D")):
        last -= 1
    return last
