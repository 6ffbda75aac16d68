"""The second pass of tagging: is an *-ed* form the clause's finite verb, a participle, or an adjective before its noun?

A clause has one finite verb, and more only where they are joined. So the words before tell how many clauses still wait for theirs, the
words behind how many verbs there are for them; where that leaves a choice, what stands beside the form decides: an object, an agent
with *by*, a conjunction, whether the verb can do without an object.
"""

from collections.abc import Sequence

from hrwparse.text.readings import SUBJECTS
from hrwparse.text.tokens import Token
from hrwparse.vocab.words import load_words

_FINITE = frozenset("VXM")
_VERBAL = frozenset("VPGB")
_NOMINAL = frozenset("NRO")
_PARTICLES = frozenset({"off", "out", "up", "down", "away", "back", "apart", "aside"})
_MEASURES = frozenset({"times", "time", "years", "months", "days", "weeks", "hours", "minutes", "miles", "kilometers", "meters"})
_NEVER_FINITE = frozenset({"be", "been", "being", "having"})
_RELATIONS = frozenset({"after", "before", "since", "until", "as"})
_ACTING = frozenset(
    {"person", "group", "security_force", "armed_group", "government", "court", "organization", "civil_society", "media"}
)
_GIVING = frozenset({
    "deny", "give", "offer", "grant", "call", "name", "dub", "deem", "elect", "appoint", "award", "allow", "declare", "fine", "pay",
    "owe", "consider", "sell", "lend", "show", "send", "term", "label", "style", "nickname", "rate", "hand", "assign", "vote",
})  # fmt: skip
_WITHOUT_THAT = frozenset(
    {"say", "claim", "believe", "think", "argue", "allege", "insist", "add", "know", "fear", "hope", "suggest"}
)
_POSTED = frozenset({
    "arm", "post", "perch", "station", "camp", "encamp", "deploy", "dress", "date", "base", "mask", "dwell", "align", "affiliate",
    "suspect", "involve", "concern",
})  # fmt: skip


def settle(tokens: Sequence[Token]) -> None:
    """Turn every open tag ``?`` into ``V`` (finite), ``P`` (participle) or ``A`` (adjective before a noun)."""
    for at, token in enumerate(tokens):
        if token.tag == "?":
            token.tag = _decide(tokens, at)


def _decide(tokens: Sequence[Token], at: int) -> str:
    before = _previous(tokens, at)
    tag = tokens[before].tag if before >= 0 else ""
    if tag in ("X", "M"):
        return "P"
    if _is_speaking(tokens, at):
        return "V"
    if _is_adjective(tokens, at, before):
        return "A"
    if not tag or (tag == "S" and tokens[before].low != "that"):
        return "P"
    if tag == "W" or _takes_own_object(tokens, at):
        return "V"
    if tag == "C":
        return _coordinated(tokens, at, before)
    if tag in _NOMINAL and (_opened_by(tokens, before) == "W" or _is_subject_pronoun(tokens, before)):
        return "V"  # whom the army [held]
    if _agent_follows(tokens, at) and not _is(tokens, at, "intransitive"):
        return "P"
    if tag in ("I", "K"):
        return "P"
    if tag == "T" and _joint_before(tokens, before):
        return _coordinated(tokens, at, _joint_before(tokens, before))
    return _in_clause(tokens, at, before)


def _previous(tokens: Sequence[Token], at: int) -> int:
    before = at - 1
    while before >= 0 and tokens[before].tag in ("H", "E", '"'):
        before -= 1
    return before


# -- what stands beside the form ----------------------------------------------------------------------------------------


def _lemmas(tokens: Sequence[Token], at: int) -> set[str]:
    return {r.lemma for r in load_words().readings(tokens[at].low) if r.pos == "verb"}


def _is(tokens: Sequence[Token], at: int, cls: str) -> bool:
    """Whether every verb that the form may be of is of a class."""
    lemmas = _lemmas(tokens, at)
    return bool(lemmas) and all(cls in load_words().verb_classes(lemma) for lemma in lemmas)


def _is_speaking(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands right behind a quotation: "...," [told] the minister."""
    return tokens[at - 1].tag == '"' and at > 1 and any("say" in load_words().verb_classes(x) for x in _lemmas(tokens, at))


def _is_adjective(tokens: Sequence[Token], at: int, before: int) -> bool:
    """Whether the form describes the noun behind it: the [detained] men; [armed] men came."""
    if not _noun_follows(tokens, at):
        return False
    tag = tokens[before].tag if before >= 0 else ""
    if tag and tag in "DAZ":
        return True
    if tag in ("", "T", ".", '"', ",", ":", "C", "S", "-"):
        open_ahead = _finite_or_open_ahead(tokens, at + 1)
        joined = tag == "C" and before > 0 and tokens[before - 1].tag in "AP"
        return (open_ahead if tag != "C" else joined) and not (tag == "," and _is(tokens, at, "intransitive"))
    return tag in ("I", "V", "P", "G", "B", "K") and tag != "" and not (tag == "V" and _object_follows(tokens, at) and False)


def _noun_follows(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].tag in ("N", "R", "A")


def _finite_or_open_ahead(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb, or a form that may be one, follows before a mark or subordinator."""
    for token in tokens[at + 1 :]:
        if token.tag in _FINITE or token.tag == "?":
            return True
        if token.tag in ("W", "S", ",", ";", ":", "("):
            return False
    return False


def _takes_own_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether a pronoun or determiner stands right behind: a participle without auxiliary has no object of its own."""
    return (
        at + 1 < len(tokens)
        and tokens[at + 1].tag in ("D", "O")
        and not (_lemmas(tokens, at) & _GIVING)
        and tokens[at - 1].tag not in ("I", "G")
    )


def _object_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether an object stands behind the form and its particle; verbs of giving and naming have one in the passive as well."""
    ahead = at + 1
    while ahead < len(tokens) and (tokens[ahead].tag == "H" or (ahead == at + 1 and tokens[ahead].low in _PARTICLES)):
        ahead += 1
    if ahead >= len(tokens) or _lemmas(tokens, at) & _GIVING or tokens[ahead].tag not in tuple("DANRQO"):
        return False
    if tokens[ahead].low == "dead":
        return False
    if tokens[ahead].tag == "A" and not (ahead + 1 < len(tokens) and tokens[ahead + 1].tag in ("N", "R", "A")):
        return False
    return not any(t.low in _MEASURES for t in tokens[ahead : ahead + 3])


def _agent_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether *by* with someone follows: [shot] dead by soldiers, but not by May."""
    by = at + 1 + (at + 1 < len(tokens) and (tokens[at + 1].tag in ("A", "H") or tokens[at + 1].low == "dead"))
    if by + 1 >= len(tokens) or tokens[by].low != "by" or tokens[by + 1].tag in ("T", "G", "Q"):
        return False
    means = (
        tokens[by + 1].tag == "N" and tokens[by + 1].form != "plural" and not (by + 2 < len(tokens) and tokens[by + 2].tag == "N")
    )
    return not means or load_words().noun_class(tokens[by + 1].low) in _ACTING  # by telephone, by decree


def _is_subject_pronoun(tokens: Sequence[Token], before: int) -> bool:
    """Whether a pronoun before the form is its subject, not what a verb before it has as object: medics it [suspended]."""
    if tokens[before].low in SUBJECTS:
        return True
    return tokens[before].tag == "O" and not (before and tokens[before - 1].tag in ("V", "P", "G", "B", "X", "I"))


def _clause_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether what a verb of saying or wanting governs follows: denied in May [that] ...; refused [to] ...; regretted [having] ..."""
    for ahead in range(at + 1, min(at + 12, len(tokens))):
        token = tokens[ahead]
        if token.low == "that" and token.tag == "S":
            return any(
                r in load_words().verb_classes(x) for x in _lemmas(tokens, at) for r in ("say", "cognition", "demand", "future")
            )
        if token.tag in ("W", "S", ",", ";", "V", "X", "M", "C"):
            return False
        if ahead == at + 1 and token.tag in ("K", "G"):
            return not _is(tokens, at, "transitive") or token.tag == "G"
    return False


# -- the clause -----------------------------------------------------------------------------------------------------------


def _starts_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether a finite verb group begins here."""
    token = tokens[at]
    if token.tag not in _FINITE or (token.tag == "X" and token.low in _NEVER_FINITE):
        return False
    return not ((at and tokens[at - 1].tag in ("X", "M", "E", "K")) or _inside_group(tokens, at))


def _inside_group(tokens: Sequence[Token], at: int) -> bool:
    back = at - 1
    while back >= 0 and tokens[back].tag in ("H", "E"):
        back -= 1
    return back >= 0 and tokens[back].tag in ("X", "M") and tokens[at].tag in ("X", "V") and back < at - 1


def _joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether a conjunction or comma joins the verb to one before it."""
    back = at - 1
    while back >= 0 and tokens[back].tag in ("H", "E", "T", "I"):
        back -= 1
    return back >= 0 and tokens[back].tag in ("C", ",")


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause of its own opens: a relative or subordinating word, or a verb of saying before a noun group."""
    token = tokens[at]
    if token.tag in ("W", "S"):
        return not (at and tokens[at - 1].tag in ("W", "S"))
    bare = (
        token.tag == "V" and token.low != "told" and at + 1 < len(tokens) and tokens[at + 1].tag in ("D", "N", "R", "O", "Q", "A")
    )
    return bare and bool(_lemmas(tokens, at) & _WITHOUT_THAT)


def _waiting(tokens: Sequence[Token], at: int) -> int:
    """How many clauses that opened before ``at`` still wait for their finite verb."""
    waiting = 1
    for back in range(at):
        tag = tokens[back].tag
        if tag in (";", ":"):
            waiting = 1
        elif tag == '"' and back and tokens[back - 1].tag == ",":
            waiting = max(waiting, 1)
        elif _starts_finite(tokens, back) and not _is_aside(tokens, back):
            waiting = max(0, waiting - 1)
        if _opens(tokens, back):
            waiting += 1
        elif tag == "C" and not waiting and _new_clause(tokens, back, at):
            waiting = 1
    return waiting


def _is_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands inside another clause: men who the army [says] are rebels."""
    return tokens[at].tag == "V" and at + 1 < len(tokens) and tokens[at + 1].tag in ("X", "M") and _is_said(tokens, at)


def _new_clause(tokens: Sequence[Token], conjunction: int, stop: int) -> bool:
    """Whether a conjunction behind a comma, or before a date and a comma, opens a clause with a subject of its own."""
    ahead = conjunction + 1
    while ahead < stop and tokens[ahead].tag in ("H", "I", "T", ","):
        ahead += 1
    fresh = conjunction and tokens[conjunction - 1].tag in (",", "-", ")", '"')
    return ahead < stop and bool(fresh) and all(t.tag in tuple('NRADQZOIHT,"C') for t in tokens[ahead:stop])


def _verbs_ahead(tokens: Sequence[Token], at: int, inserted: bool = False) -> tuple[int, int, int]:
    """How many finite verbs behind the form may be of clauses opened before it: sure ones, open ones, and the likely of these.

    For a form behind a comma (``inserted``) only a verb right behind the comma that closes the insertion counts.
    """
    sure = maybe = likely = needed = soft = depth = 0
    for ahead in range(at + 1, len(tokens)):
        token, tag = tokens[ahead], tokens[ahead].tag
        depth += (tag == "(") - (tag == ")")
        if tag in (";", ":") or (tag == '"' and tokens[ahead - 1].tag == ","):
            break
        if depth > 0:
            continue
        counts = _closes_comma(tokens, at, ahead) if inserted else not _joined(tokens, ahead)
        if (_opens(tokens, ahead) and tag != "V") or (tag == "C" and _new_clause_ahead(tokens, ahead)):
            needed += 1
        elif tag == "I" and token.low in _RELATIONS:
            soft += 1
        elif _starts_finite(tokens, ahead):
            sure += counts and not needed
            needed = max(0, needed - 1) + _opens(tokens, ahead)
        elif (
            tag == "?"
            and not _looks_passive(tokens, ahead)
            and _previous_tag(tokens, ahead) in ("W", "N", "R", "O", "T", ",", ")", "H")
        ):
            if needed or soft:
                needed, soft = (needed - 1, soft) if needed else (needed, soft - 1)
            else:
                maybe += counts
                likely += counts and (_must_be_finite(tokens, ahead) or _ends(tokens, ahead))
    return sure, maybe, likely


def _looks_passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether an open form is hardly finite: an agent follows, or a verb that needs an object has none."""
    if _agent_follows(tokens, at) or _lemmas(tokens, at) & _POSTED:
        return True
    return _is(tokens, at, "transitive") and _follows_phrase(tokens, at) and not _clause_follows(tokens, at)


def _new_clause_ahead(tokens: Sequence[Token], conjunction: int) -> bool:
    """Whether a conjunction behind a comma or a dash opens a clause with a subject of its own."""
    return tokens[conjunction - 1].tag in (",", "-", ")", '"') and not _verb_behind(tokens, conjunction)


def _verb_behind(tokens: Sequence[Token], conjunction: int) -> bool:
    """Whether a conjunction joins a verb right behind it, adverbs and dates aside."""
    ahead = conjunction + 1
    while ahead < len(tokens) and tokens[ahead].tag in ("H", "E", "I", "T", ","):
        ahead += 1
    return ahead < len(tokens) and tokens[ahead].tag in "VXMPGB?"


def _previous_tag(tokens: Sequence[Token], at: int) -> str:
    before = _previous(tokens, at)
    return tokens[before].tag if before >= 0 else ""


def _closes_comma(tokens: Sequence[Token], at: int, verb: int) -> bool:
    """Whether the comma before a verb closes the insertion that the form stands in: the men, [held] since May, were ..."""
    back = verb - 1
    while back > at and tokens[back].tag in ("H", "E"):
        back -= 1
    return tokens[back].tag == ","


def _joint_before(tokens: Sequence[Token], before: int) -> int:
    """The index of the conjunction that a date or a phrase between commas parts from its verb: and in May [removed]; 0 for none."""
    back = before
    while back > 0 and tokens[back].tag in ("T", "H", "I"):
        back -= 1
    if back == before and tokens[back].tag == ",":
        back -= 1
        while back > 0 and tokens[back].tag not in (",", "V", "X", "P", "G", "W", "S", "C", "?"):
            back -= 1
        back -= tokens[back].tag == ","
        back -= tokens[back].tag == "H"
    return back if back > 0 and tokens[back].tag == "C" and before - back > 1 else 0


def _in_clause(tokens: Sequence[Token], at: int, before: int) -> str:
    """Behind a noun group, a date or a mark: by how many clauses wait for a verb and how many verbs there are for them."""
    if tokens[before].tag == ",":
        return _after_comma(tokens, at, before)
    if tokens[before].tag in _NOMINAL and _must_be_finite(tokens, at):
        return "V"
    waiting = _waiting(tokens, at)
    sure, maybe, likely = _verbs_ahead(tokens, at, inserted=_stands_in_insertion(tokens, before))
    if not waiting or sure >= waiting or _in_phrase(tokens, before):
        return "P"
    if sure + maybe < waiting or (sure + likely < waiting and not _looks_passive(tokens, at)):
        return "V"
    return "V" if _must_be_finite(tokens, at) and not _lemmas(tokens, at) & _POSTED else "P"


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether the sentence or its part ends behind the form."""
    return at + 1 >= len(tokens) or tokens[at + 1].text in ".;!?"


def _stands_in_insertion(tokens: Sequence[Token], before: int) -> bool:
    """Whether the noun group that ends at ``before`` stands behind a comma and the subject: The union, the only [one]."""
    front = _group_front(tokens, before)
    opening = next((t.tag for t in tokens if t.tag != '"'), "")
    return (
        front > 0
        and tokens[front].tag == ","
        and opening in "DNRQAO"
        and not any(_starts_finite(tokens, k) for k in range(front))
    )


def _in_phrase(tokens: Sequence[Token], before: int) -> bool:
    """Whether the noun group that ends at ``before`` stands in a phrase at the head of its clause, so that it is no subject."""
    last = before
    while last >= 0:
        front = last
        while front >= 0 and tokens[front].tag in tuple("NRAQZ"):
            front -= 1
        front -= front >= 0 and tokens[front].tag == "D"
        if front == last or front < 0 or tokens[front].tag != "I":
            return False
        last = front - 1
        if last < 0 or tokens[last].tag in (",", "S", "W", "-", "("):
            return True
    return False


def _opened_by(tokens: Sequence[Token], before: int) -> str:
    """The tag of the word before the noun group that ends at ``before``."""
    front = _group_front(tokens, before)
    return tokens[front].tag if front >= 0 else ""


def _group_front(tokens: Sequence[Token], before: int) -> int:
    """The index of the word before the noun group that ends at ``before``, -1 if the group opens the sentence."""
    while before >= 0 and (
        tokens[before].tag in "NRAQDZT" or (tokens[before].tag == "H" and before and tokens[before - 1].tag == "D")
    ):
        before -= 1
    return before


def _is_said(tokens: Sequence[Token], at: int) -> bool:
    return any("say" in load_words().verb_classes(lemma) for lemma in _lemmas(tokens, at))


def _follows_phrase(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].tag in ("I", "T", "P")


def _must_be_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether the form cannot describe the noun before it: it has an object or can have none."""
    return (
        (_object_follows(tokens, at) and not _lemmas(tokens, at) & _POSTED)
        or _is(tokens, at, "intransitive")
        or _clause_follows(tokens, at)
    )


def _after_comma(tokens: Sequence[Token], at: int, comma: int) -> str:
    """After a comma: the verb of a clause that waits, one of a list of verbs, or a participle that adds to the noun before it."""
    waiting = _waiting(tokens, at)
    sure, maybe, likely = _verbs_ahead(tokens, at, inserted=True)
    if waiting and any(t.tag in _NOMINAL for t in tokens[:comma]):
        if sure >= waiting and not _object_follows(tokens, at):
            return "P"
        if (sure + likely < waiting and not (maybe and _looks_passive(tokens, at))) or _must_be_finite(tokens, at):
            return "V"
        return "P" if _is(tokens, at, "transitive") or not _is_said(tokens, at) else "V"
    if _joint_before(tokens, comma):
        return _coordinated(tokens, at, _joint_before(tokens, comma))
    model = _verb_before(tokens, comma)
    if model and tokens[model].tag == "V" and _list_goes_on(tokens, at):
        return "V" if not (_is(tokens, at, "transitive") and _follows_phrase(tokens, at)) else "P"
    return "V" if _is(tokens, at, "intransitive") and model and tokens[model].tag == "V" else "P"


def _list_goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether ``, and`` or ``and`` with another verb follows: beat others, detained ten, and closed the street."""
    for ahead in range(at + 1, len(tokens) - 1):
        tag = tokens[ahead].tag
        if tag in ("W", "S", ";", ":", "("):
            return False
        if (tag == "C" and tokens[ahead + 1].tag in "V?H") or (tag == "," and tokens[ahead + 1].tag == "?"):
            return True
    return False


def _verb_before(tokens: Sequence[Token], stop: int) -> int:
    """The index of the last verb before ``stop`` in its sentence part; 0 if there is none."""
    for back in range(stop - 1, 0, -1):
        if tokens[back].tag in _VERBAL:
            return back
        if tokens[back].tag == ";":
            return 0
    return 0


def _coordinated(tokens: Sequence[Token], at: int, conjunction: int) -> str:
    """After *and*: the form of the verb that it is joined to, unless its own object, or that it can have none, tells more."""
    model = _verb_before(tokens, conjunction)
    passive = bool(model) and tokens[model].tag == "P" and _has_auxiliary(tokens, model)
    if _is(tokens, at, "intransitive") or (_is_said(tokens, at) and _clause_follows(tokens, at)):
        return "P" if passive and _has_have(tokens, model) else "V"
    if model and tokens[model].tag == "P":
        return "V" if _object_follows(tokens, at) and not _agent_follows(tokens, at) else "P"
    if model and tokens[model].tag in ("G", "B") and _agent_follows(tokens, at):
        return "P"
    return "V"


def _helpers(tokens: Sequence[Token], verb: int) -> list[str]:
    back, found = verb - 1, []
    while back >= 0 and tokens[back].tag in ("H", "E", "X", "M"):
        if tokens[back].tag == "X":
            found.append(tokens[back].low)
        back -= 1
    return found


def _has_auxiliary(tokens: Sequence[Token], verb: int) -> bool:
    return bool(_helpers(tokens, verb))


def _has_have(tokens: Sequence[Token], verb: int) -> bool:
    return any(word in ("have", "has", "had", "having") for word in _helpers(tokens, verb))


def _is_passive(tokens: Sequence[Token], verb: int) -> bool:
    return any(word not in ("have", "has", "had", "having") for word in _helpers(tokens, verb))
