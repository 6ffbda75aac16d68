"""Open *-ed* forms joined to a verb before them: beat ten men and [jailed] two; were beaten and [jailed]."""

from collections.abc import Sequence

from hrwparse.text.complements import agent_follows, clause_follows, lacks_object, object_follows
from hrwparse.text.neighbors import skip_back, tag_at
from hrwparse.text.readings import HAVE, every_verb, some_verb
from hrwparse.text.tokens import Token

_INSERTION_EDGES = frozenset(",VXPGWSC?")


def joint_before(tokens: Sequence[Token], last: int) -> int:
    """The conjunction that a date, or a phrase between commas, parts from its verb: [and] in May removed; [and], he said, left.

    ``last`` is the date or the second comma. 0 if there is no such conjunction.
    """
    if tokens[last].tag == ",":
        joint = next((at for at in range(last - 1, 0, -1) if tokens[at].tag in _INSERTION_EDGES), 0)
        joint -= tokens[joint].tag == ","
        joint -= tokens[joint].tag == "H"
    else:
        joint = skip_back(tokens, last, "THI")
    return joint if joint > 0 and tokens[joint].tag == "C" and last - joint > 1 else 0


def settle_joined(tokens: Sequence[Token], at: int, conjunction: int) -> str:
    """The tag of a form after *and*: that of the verb before, unless its own object, or that it can have none, tells more."""
    model = _verb_before(tokens, conjunction)
    tag = tokens[model].tag if model else ""
    word = tokens[at].low
    if "intransitive" in every_verb(word) or ("say" in some_verb(word) and clause_follows(tokens, at)):
        return "P" if tag == "P" and _is_perfect(tokens, model) else "V"
    if tag == "P":
        return "V" if object_follows(tokens, at) and not agent_follows(tokens, at) else "P"
    return "P" if tag in ("G", "B") and agent_follows(tokens, at) else "V"


def settle_listed(tokens: Sequence[Token], at: int, comma: int) -> str:
    """The tag of a form after a comma where no clause waits for a verb: finite in a list of finite verbs, else a participle."""
    model = _verb_before(tokens, comma)
    if not model or tokens[model].tag != "V":
        return "P"
    if _list_goes_on(tokens, at):
        return "P" if lacks_object(tokens, at) else "V"
    return "V" if "intransitive" in every_verb(tokens[at].low) else "P"


def _verb_before(tokens: Sequence[Token], stop: int) -> int:
    """The index of the last verb before ``stop`` in its sentence part; 0 if there is none."""
    for at in range(stop - 1, 0, -1):
        if tokens[at].tag in ("V", "P", "G", "B"):
            return at
        if tokens[at].tag == ";":
            return 0
    return 0


def _is_perfect(tokens: Sequence[Token], participle: int) -> bool:
    """Whether a form of *have* is among the auxiliaries: [had] not been freed."""
    front = skip_back(tokens, participle, "HEXM")
    return any(t.tag == "X" and t.low in HAVE for t in tokens[front + 1 : participle])


def _list_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a conjunction or comma with another verb follows: beat others, [detained] ten, and closed the street."""
    for ahead in range(at + 1, len(tokens) - 1):
        tag, follower = tokens[ahead].tag, tag_at(tokens, ahead + 1)
        if tag in ("W", "S", ";", ":", "("):
            return False
        if (tag == "C" and follower in ("V", "?", "H")) or (tag == "," and follower == "?"):
            return True
    return False
