"""Which words may name an event, of which kind, and what fills its slots."""

import pytest
from sample_pages import candidates_of, document_of, hard

from hrwparse.extract.analysis import analyse
from hrwparse.extract.candidates import find_candidates, governing_verb, match_entries
from hrwparse.extract.roles import possible_participants, roles_by_rule
from hrwparse.extract.slots import Slots, verb_slots
from hrwparse.models import IncidentKind
from hrwparse.vocab.triggers import Trigger, parse_needs


def best(text, word):
    """The best candidate whose trigger holds a word."""
    return max(candidates_of(text, word), key=lambda c: c.score)


def words(nouns):
    return [" ".join(t.text for t in n.tokens) for n in nouns]


# The sentence, the whole trigger, its kind.
TRIGGERS = [
    ("Police arrested two men.", "arrested", "arrest"),
    ("Two men were arrested.", "arrested", "arrest"),
    ("The arrest of two men drew protests.", "arrest", "arrest"),
    ("Soldiers killed two men.", "killed", "killing"),
    ("Soldiers shot dead two men.", "shot dead", "killing"),
    ("Soldiers shot two men dead.", "shot two men dead", "killing"),
    ("Petra Lund died in custody.", "died", "death"),
    ("The court sentenced Petra Lund to two years.", "sentenced", "conviction"),
    ("The prosecutor charged Petra Lund with theft.", "charged", "charge"),
    ("The prosecutor opened an investigation.", "opened an investigation", "investigation"),
    ("An investigation was opened.", "investigation", "investigation"),
    ("Police raided the office.", "raided", "search"),
    ("Two men were deported to Chad.", "deported", "forced_return"),
    ("The union called a strike.", "called a strike", "protest"),
    ("Elections were held in May.", "Elections", "election"),
    ("Parliament adopted the law.", "adopted", "legislation"),
    ("The court released two men.", "released", "release"),
    ("Rebels kidnapped two nuns.", "kidnapped", "abduction"),
    ("The government tried to kill Petra Lund.", "tried to kill", "assault"),
    ("The Norvik Agreement was signed.", "Norvik Agreement", "agreement"),
    ("Petra Lund went on hunger strike.", "hunger strike", "protest"),
]


@pytest.mark.parametrize(("text", "trigger", "kind"), TRIGGERS)
def test_a_word_or_phrase_names_an_event_of_a_kind(text, trigger, kind):
    found = [(c.span.quote(text), str(c.kind)) for c in candidates_of(text)]
    assert any(k == kind and (t == trigger or trigger.endswith(t)) for t, k in found), found


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Five of the students were arrested.", "arrest"),
        ("The rapporteur called on the government to close the prison.", "statement"),
        ("Five of the students were released.", "release"),
        hard(
            "The rapporteur on torture called on the government to close the prison.",
            "statement",
            reason="a phrase of the subject fills the slot before the verb's own does",
        ),
    ],
)
def test_parts_of_groups_and_phrases_of_the_subject_do_not_hide_an_event(text, kind):
    assert any(c.kind == kind for c in candidates_of(text))


# The same word beside other participants names another event or none.
@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The senate killed the bill.", "killed", "killing"),
        ("Two nurses were killed in a car accident.", "killed", "killing"),
        ("The company released the report.", "released", "release"),
        ("The storm struck the coast.", "struck", "protest"),
        ("The president held a pen.", "held", "arrest"),
        ("The murderer fled.", "murderer", "killing"),
    ],
)
def test_needs_keep_a_word_from_naming_what_it_does_not_mean(text, word, kind):
    assert candidates_of(text, word, kind) == []


def test_the_participants_choose_between_kinds():
    killed = best("Two nurses were killed in a car accident.", "killed")
    assert killed.kind is IncidentKind.DEATH
    assert best("At least 15 people were killed in an attack.", "killed").kind is IncidentKind.KILLING


@pytest.mark.parametrize(
    ("text", "word", "slot", "filler"),
    [
        ("Police arrested two men.", "arrested", "subj", ["Police"]),
        ("Police arrested two men.", "arrested", "obj", ["two men"]),
        ("Two men were arrested by police.", "arrested", "subj", ["police"]),
        ("Two men were arrested by police.", "arrested", "obj", ["Two men"]),
        ("The men arrested by police escaped.", "arrested", "obj", ["The men"]),
        ("Police arrested Petra Lund and Ilan Voss.", "arrested", "obj", ["Petra Lund", "Ilan Voss"]),
        ("The court sent Petra Lund to prison.", "sent", "to", ["prison"]),
        ("The arrest of two men by police began.", "arrest", "of", ["two men"]),
        ("The arrest of two men by police began.", "arrest", "by", ["police"]),
        ("Petra Lund's arrest drew protests.", "arrest", "poss", ["Petra Lund"]),
        ("Police killings drew protests.", "killings", "poss", ["Police"]),
        ("The government tried to kill Petra Lund.", "kill", "obj", ["Petra Lund"]),
    ],
)
def test_slots_are_filled_whatever_the_face(text, word, slot, filler):
    found = [words(c.slots.get(slot)) for c in candidates_of(text, word)]
    assert filler in found


def test_two_objects_are_an_addressee_and_a_thing():
    sentences, _ = analyse(document_of("The court gave nurses a prize."))
    slots = verb_slots(sentences[0].verbs[0])
    assert words(slots.get("iobj")) == ["nurses"]
    assert words(slots.get("obj")) == ["a prize"]


def test_an_empty_slot_has_no_fillers():
    slots = Slots()
    slots.add("subj", [None])
    assert slots.names() == []
    assert slots.get("subj") == []


def test_control_verbs_lend_their_participants():
    candidate = best("Police tried to kill Petra Lund.", "kill")
    assert words(candidate.slots.get("subj")) == ["Police"]


# The passive of a phrase: the object stands before the verb.
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("An investigation was launched on May 3.", "investigation"),
        ("A strike was called on May 3.", "protest"),
        ("A ceasefire was signed on May 3.", "agreement"),
    ],
)
def test_inverted_passives(text, kind):
    assert any(c.kind == kind for c in candidates_of(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Petra Lund is missing.", "disappearance"),
        ("Petra Lund is missing", "disappearance"),
        ("Petra Lund was found dead on May 3.", "death"),
        ("Two men were under arrest.", "arrest"),
    ],
)
def test_predicates_behind_a_copula(text, kind):
    assert any(c.kind == kind for c in candidates_of(text)), [(str(c.kind), c.span.quote(text)) for c in candidates_of(text)]


def test_a_filler_of_another_class_is_forgiven_once_at_a_price():
    loose = candidates_of("Police arrested two men.", "arrested", "abduction")
    tight = candidates_of("Rebels arrested two men.", "arrested", "abduction")
    assert [c.loose for c in loose + tight] == ["subj", ""]
    assert loose[0].score < tight[0].score


def test_of_each_kind_only_the_best_entry_is_kept():
    text = "The court sentenced Petra Lund to two years in prison and closed the newspaper Zarya."
    for sentence in analyse(document_of(text))[0]:
        found = find_candidates(sentence)
        assert len({(c.kind, id(c.node)) for c in found}) == len(found)
        assert len(found) <= sum(len(matches) for matches in match_entries(sentence))
        assert [c.span.start for c in found] == sorted(c.span.start for c in found)


def test_the_lead_tells_how_much_better_an_entry_fits():
    found = candidates_of("Police shot two men dead.", "shot")
    assert max(found, key=lambda c: c.score).lead >= 0
    assert all(c.lead <= 0 for c in found if c.score < max(f.score for f in found))


@pytest.mark.parametrize(
    ("text", "head", "verb"),
    [
        ("The arrest drew protests.", "arrest", "drew"),
        ("The arrest drew protests.", "protests", "drew"),
        ("They left after the arrest.", "arrest", "left"),
        ("The plan was stopped by the strike.", "strike", "stopped"),
        ("The arrest.", "arrest", None),
    ],
)
def test_the_verb_that_governs_an_event_noun(text, head, verb):
    sentence = analyse(document_of(text))[0][0]
    noun = next(n for n in sentence.nouns if n.head.text == head)
    found = governing_verb(sentence, noun)
    assert (found.main.text if found else None) == verb


# Roles that entry and grammar give alone: the sentence, the trigger, agents, targets.
ROLES = [
    ("Police arrested two men.", "arrested", ["Police"], ["two men"]),
    ("Two men were arrested by police.", "arrested", ["police"], ["Two men"]),
    ("The arrest of two men by police began.", "arrest", ["police"], ["two men"]),
    ("Petra Lund's arrest drew protests.", "arrest", [], ["Petra Lund"]),
    ("Police carried out a raid on the office of Petra Lund.", "raid", ["Police"], ["Petra Lund"]),
    ("Petra Lund faced trial in May.", "trial", [], ["Petra Lund"]),
    ("Police raided the home of Petra Lund.", "raided", ["Police"], ["Petra Lund"]),
    ("Police raided Petra Lund's home.", "raided", ["Police"], ["Petra Lund"]),
    ("Soldiers burned the homes.", "burned", ["Soldiers"], ["the homes"]),
    ("Police raided the Zarya office.", "raided", ["Police"], ["Zarya"]),
    hard(
        "France condemned the arrest of two men.",
        "arrest",
        [],
        ["two men"],
        reason="any verb over an event noun lends its subject",
    ),
]


@pytest.mark.parametrize(("text", "word", "agents", "targets"), ROLES)
def test_roles_by_entry_and_grammar(text, word, agents, targets):
    candidate = best(text, word)
    likely = roles_by_rule(candidate)
    nouns = {id(n): n for n in possible_participants(candidate)}
    known = {i: words([nouns[i]])[0] for i in likely if i in nouns}
    assert [known[i] for i, role in likely.items() if role == "agent" and i in known] == agents
    assert [known[i] for i, role in likely.items() if role == "target" and i in known] == targets


@pytest.mark.parametrize(
    ("needs", "text", "fits"),
    [
        ("obj=@person", "Police beat a man.", True),
        ("obj=@person", "Police beat.", False),
        ("obj", "Police beat a man.", True),
        ("obj", "Police beat.", False),
        ("obj!", "Police beat.", True),
        ("obj!", "Police beat a man.", False),
        ("obj!=@person", "Police beat a man.", False),
        ("obj=man", "Police beat a man.", True),
        ("in=prison", "Police beat a man in prison.", True),
        ("in=prison", "Police beat a man in court.", False),
        ("prep:in", "Police beat a man in prison.", True),
        ("with=to death", "Police beat a man to death.", True),
        ("with=to death", "Police beat a man.", False),
        ("with!=to death", "Police beat a man to death.", False),
        ("with!=to death", "Police beat a man.", True),
        ("mod=badly", "Police badly beat a man.", True),
        ("mod=badly", "Police beat a man.", False),
        ("mod!=badly", "Police badly beat a man.", False),
        ("mod!=badly", "Police beat a man.", True),
        ("mod=not", "Police did not beat a man.", True),
        ("mod=not", "Police didn't beat a man.", True),
        ("voice=passive", "A man was beaten.", True),
        ("voice=passive", "Police beat a man.", False),
        ("voice=active", "Police beat a man.", True),
        ("comp=inf", "Police beat a man to steal.", True),
        ("comp=inf", "Police beat two men in Norvik to punish them.", True),
        ("comp=inf", "Two men were beaten by police to make them talk.", True),
        ("comp=inf", "Police beat a man on Sunday to steal.", True),
        ("comp=inf", "Police beat a man with a plan to steal.", False),
        ("comp=inf", "Police tried to beat a man.", False),
        ("dated", "Police beat in May a man.", True),
        ("dated", "Police beat a man in May.", False),
        ("dated!", "Police beat a man in May.", True),
        ("comp=that", "Police beat a man.", False),
        ("obj=@law", "Police beat Zarya.", False),
    ],
)
def test_what_an_entry_may_need(monkeypatch, needs, text, fits):
    entry = Trigger(IncidentKind.ASSAULT, "beat", "v", (("subj", "agent"), ("obj", "target")), parse_needs(needs), "", "")
    monkeypatch.setattr("hrwparse.extract.candidates.trigger_index", lambda: {("v", "beat"): (entry,)})
    found = candidates_of(text)
    assert bool([c for c in found if not c.loose]) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("The 1999 war ended.", True),
        ("The war of 1999 ended.", True),
        ("The war in May ended.", True),
        ("The war ended in May.", False),
        ("The war ended.", False),
    ],
)
def test_a_noun_is_dated_by_a_date_in_its_group_or_right_behind(monkeypatch, text, fits):
    entry = Trigger(IncidentKind.ATTACK, "war", "n", (), parse_needs("dated"), "", "")
    monkeypatch.setattr("hrwparse.extract.candidates.trigger_index", lambda: {("n", "war"): (entry,)})
    assert bool(candidates_of(text)) is fits
