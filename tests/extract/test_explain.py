import hrwparse

PAGE = (
    "Country Report\n\nThe police detained the editor Nur Tarlen on May 3. The code provides for the arrest of vandals."
    " He may be released in June.\n"
)


def explained(words):
    report = hrwparse.parse(PAGE)
    at = report.text.index(words)
    return report, hrwparse.explain(report, hrwparse.Span(at, at + len(words)))


def test_a_kept_event_names_its_entry_and_what_speaks_for_it():
    report, found = explained("detained")
    kept = [e for e in found if e.kept]
    assert [(e.kind, e.trigger.quote(report.text), e.rule) for e in kept] == [("arrest", "detained", "arrest/detain/v")]
    assert kept[0].reason == "kept"
    assert kept[0].speaks_for
    assert all(weight > 0 for _, weight in kept[0].speaks_for)
    assert all(weight < 0 for _, weight in kept[0].speaks_against)


def test_what_a_law_provides_for_is_dropped_with_a_reason():
    _, found = explained("provides for the arrest")
    arrest = [e for e in found if e.kind == "arrest"]
    assert arrest
    assert not any(e.kept for e in arrest)
    assert {e.reason for e in arrest} == {"more speaks against it than for it"}


def test_kept_ones_are_the_triggers_of_the_report():
    report, found = explained(PAGE.split("\n\n")[1].strip())
    told = {span for i in report.incidents for span in (i.trigger, *i.retold)}
    assert {e.trigger for e in found if e.kept} == told


def test_features_can_be_fewer():
    report, _ = explained("detained")
    assert all(len(e.speaks_for) <= 2 for e in hrwparse.explain(report, report.incidents[0].sentence, most=2))


def test_the_publishers_voice_is_named_as_the_reason():
    report = hrwparse.parse(
        "Country Report\n\nOn May 3, Human Rights Watch called on the government to free the editor Nur Tarlen.\n"
    )
    found = hrwparse.explain(report, hrwparse.Span(0, len(report.text)))
    assert "the publisher's own voice" in {e.reason for e in found if e.kind == "statement"}


def test_a_habit_is_named_as_the_reason():
    report = hrwparse.parse("Country Report\n\nOn May 3 the guards beat Nur Tarlen. They routinely beat the prisoners.\n")
    found = hrwparse.explain(report, hrwparse.Span(0, len(report.text)))
    habits = [e for e in found if e.trigger.start > report.text.index("routinely") and e.kind in ("ill_treatment", "assault")]
    assert habits
    assert not any(e.kept for e in habits)
    assert {e.reason for e in habits} <= {"a habit without a date", "more speaks against it than for it"}
