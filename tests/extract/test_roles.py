import pytest

import hrwparse

# sentence, kind, agents, targets
ROLES = [
    ("Police arrested the editor Nur Tarlen on May 3.", "arrest", ["police"], ["Nur Tarlen"]),
    ("The editor Nur Tarlen was arrested by police on May 3.", "arrest", ["police"], ["Nur Tarlen"]),
    ("The editor Nur Tarlen, who was arrested on May 3 by police, died in June.", "arrest", ["police"], ["Nur Tarlen"]),
    ("Soldiers shot dead four students in Norvik on May 3.", "killing", ["soldiers"], ["four students"]),
]

# Whoever is only named to tell a person by takes no part: sentence, kind, who must not be a target
TOLD_BY = [
    ("Ulan Beridze was shot dead on May 3. His deputy, Aida Lomova, fled to Kenya in June.", "displacement", "Ulan Beridze"),
    ("Ulan Beridze was shot dead on May 3. Police arrested Beridze's lawyers in June.", "arrest", "Ulan Beridze"),
]


def incident(text, kind):
    report = hrwparse.parse(f"Country Report\n\n{text}\n")
    return next(i for i in report.incidents if i.kind == kind)


@pytest.mark.parametrize(("text", "kind", "agents", "targets"), ROLES)
def test_every_face_of_a_clause_gives_the_same_roles(text, kind, agents, targets):
    found = incident(text, kind)
    assert [a.name.lower() for a in found.agents] == agents
    assert [a.name for a in found.targets] == targets


@pytest.mark.parametrize(("text", "kind", "name"), TOLD_BY)
def test_whom_a_person_is_told_by_is_no_target(text, kind, name):
    found = incident(text, kind)
    assert found.targets
    assert name not in [a.name for a in found.targets]
