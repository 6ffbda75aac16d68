"""The second pass of tagging: is an *-ed* form the clause's finite verb, a participle, or an adjective before its noun?

The words before tell how many clauses still wait for their verb, the words behind how many verbs there are for them
(`hrwparse.text.clause_verbs`); where that leaves a choice, what stands beside the form decides: an object, an agent with *by*, a
conjunction, whether the verb can do without an object (`complements`, `subjects`, `verb_lists`).
"""

from collections.abc import Sequence

from hrwparse.text.clause_verbs import clauses_waiting, verbs_ahead
from hrwparse.text.complements import agent_follows, has_own_object, looks_passive, must_be_finite, object_follows
from hrwparse.text.neighbors import NOMINAL, noun_follows, skip_back, tag_at
from hrwparse.text.readings import every_verb, some_verb
from hrwparse.text.subjects import is_in_insertion, is_in_phrase, is_of_relative, is_subject_pronoun
from hrwparse.text.tokens import Token
from hrwparse.text.verb_lists import joint_before, settle_joined, settle_listed

_BEFORE_NOUN_GROUP = frozenset("DAZIVPGBK")  # a form between one of these and a noun is an adjective
_EDGES = frozenset(
    {"", "T", ".", '"', ",", ":", "S", "-"}
)  # behind these a form may open the subject, or be a verb with its object


def settle(tokens: Sequence[Token]) -> None:
    """Turn every open tag ``?`` into ``V`` (finite), ``P`` (participle) or ``A`` (adjective before a noun)."""
    for at, token in enumerate(tokens):
        if token.tag == "?":
            token.tag = _decide(tokens, at)


def _decide(tokens: Sequence[Token], at: int) -> str:
    before = skip_back(tokens, at, 'HE"')
    tag = tag_at(tokens, before)
    if tag in ("X", "M"):
        return "P"  # were [held]
    if _tells_quotation(tokens, at):
        return "V"
    if _is_adjective(tokens, at, before):
        return "A"
    if not tag or (tag == "S" and tokens[before].low != "that"):
        return "P"  # [Held] in May, he ...; if [held]
    if tag == "W" or has_own_object(tokens, at):
        return "V"  # who [fled]
    if tag == "C":
        return settle_joined(tokens, at, before)
    if tag in NOMINAL and (is_of_relative(tokens, before) or is_subject_pronoun(tokens, before)):
        return "V"
    if tag in ("I", "K") or (agent_follows(tokens, at) and "intransitive" not in every_verb(tokens[at].low)):
        return "P"
    if tag == ",":
        return _after_comma(tokens, at, before)
    joint = joint_before(tokens, before) if tag == "T" else 0
    return settle_joined(tokens, at, joint) if joint else _in_clause(tokens, at, before)


def _tells_quotation(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands right behind a quotation: "...," [told] the minister."""
    return at > 1 and tokens[at - 1].tag == '"' and "say" in some_verb(tokens[at].low)


def _is_adjective(tokens: Sequence[Token], at: int, before: int) -> bool:
    """Whether the form describes the noun behind it: the [detained] men; [armed] men came."""
    tag = tag_at(tokens, before)
    if not noun_follows(tokens, at):
        return False
    if tag == "C":
        return tag_at(tokens, before - 1) in ("A", "P")  # injured and [wounded] men
    if tag == "," and "intransitive" in every_verb(tokens[at].low):
        return False
    return tag in _BEFORE_NOUN_GROUP or (tag in _EDGES and _verb_follows(tokens, at + 1))


def _verb_follows(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a finite verb, or a form that may be one, follows before a mark or subordinator."""
    for token in tokens[noun + 1 :]:
        if token.tag in ("V", "X", "M", "?"):
            return True
        if token.tag in ("W", "S", ",", ";", ":", "("):
            return False
    return False


def _in_clause(tokens: Sequence[Token], at: int, before: int) -> str:
    """Behind a noun group, a date or a mark: by how many clauses wait for a verb and how many verbs there are for them."""
    if tokens[before].tag in NOMINAL and must_be_finite(tokens, at):
        return "V"
    waiting = clauses_waiting(tokens, at)
    if not waiting or is_in_phrase(tokens, before):
        return "P"
    sure, maybe, likely = verbs_ahead(tokens, at, inserted=is_in_insertion(tokens, before))
    if sure >= waiting:
        return "P"
    if sure + maybe < waiting or (sure + likely < waiting and not looks_passive(tokens, at)):
        return "V"
    return "V" if must_be_finite(tokens, at) and "state" not in some_verb(tokens[at].low) else "P"


def _after_comma(tokens: Sequence[Token], at: int, comma: int) -> str:
    """After a comma: the verb of a clause that waits, one of a list of verbs, or a participle that adds to the noun before it."""
    waiting = clauses_waiting(tokens, at)
    if waiting and any(t.tag in NOMINAL for t in tokens[:comma]):
        return _behind_insertion(tokens, at, waiting)
    joint = joint_before(tokens, comma)
    return settle_joined(tokens, at, joint) if joint else settle_listed(tokens, at, comma)


def _behind_insertion(tokens: Sequence[Token], at: int, waiting: int) -> str:
    """After a comma, where a clause waits: its verb (The union, in May, [split]) or inserted (The men, [held] in May, fled)."""
    sure, maybe, likely = verbs_ahead(tokens, at, inserted=True)
    if sure >= waiting and not object_follows(tokens, at):
        return "P"
    if (sure + likely < waiting and not (maybe and looks_passive(tokens, at))) or must_be_finite(tokens, at):
        return "V"
    word = tokens[at].low
    return "V" if "say" in some_verb(word) and "transitive" not in every_verb(word) else "P"
