"""How an event is told: tense, clause and determiner, and the way through the sentence to another clause."""

from collections.abc import Iterator

from hrwparse.extract.candidates import Candidate
from hrwparse.text.groups import NounGroup, VerbGroup

_DEPTH = 5


def how_told(candidate: Candidate) -> Iterator[str]:
    """How an event is told: its tense, its clause, its determiner."""
    node = candidate.node
    if isinstance(node, VerbGroup):
        tense = "perfect" if node.perfect else "simple"
        yield f"event {'past' if node.past else 'present'} {tense} {node.form}"
        yield f"event clause {link_of(node)}"
        if node.subject is not None:
            yield f"event subject {_reference(node.subject)}"
    else:
        yield f"event determiner {node.determiner.low if node.determiner else 'none'}"
        yield f"event behind {node.governor or 'no preposition'}"
        yield "event owned" if node.possessor else "event not owned"


def _reference(noun: NounGroup) -> str:
    """Whether a noun group is new or points back: a pronoun, the men, a man, Petra Lund, men."""
    if noun.head.tag in "OR":
        return "pronoun" if noun.head.tag == "O" else "name"
    if noun.number is not None:
        return "counted"
    return f"with {noun.determiner.low}" if noun.determiner else "bare"


def link_of(verb: VerbGroup) -> str:
    """The link of a clause, with its word where that tells how two events lie in time."""
    kind, _, word = verb.link.partition(":")
    return verb.link if kind in ("preposition", "subordinate", "relative") and word else kind


def way_between(verb: VerbGroup, owner: VerbGroup) -> str:
    """The links from the event's clause up to the date's, from there up to the event's, or to the clause above both."""
    up, down = verbs_above(verb), verbs_above(owner)
    if any(v is owner for v in up):
        return "up " + " ".join(link_of(v) for v in up[: next(k for k, v in enumerate(up) if v is owner)])
    if any(v is verb for v in down):
        return "down " + " ".join(link_of(v) for v in down[: next(k for k, v in enumerate(down) if v is verb)])
    return f"across {link_of(verb)} and {link_of(owner)}"


def verbs_above(verb: VerbGroup) -> list[VerbGroup]:
    """A verb and those that govern it, the nearest first."""
    found = [verb]
    while len(found) < _DEPTH and isinstance(found[-1].governor, VerbGroup):
        found.append(found[-1].governor)
    return found
