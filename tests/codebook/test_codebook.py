"""Own codebooks: loaded, extended, validated, used; and errors that name file and line."""

import pickle
import threading
from pathlib import Path

import pytest

import hrwparse
from hrwparse import Codebook, CodebookError, IncidentKind

HEAD = "lemma\tpos\troles\tneeds\tyes\tno\n"
FLENSE = "flense\tv\t\tobj=@people\tMilitiamen flensed the trader Omar Toth on May 3.\tWhalers flensed the carcass on May 3.\n"
PAGE = "Country Report\n\nOn June 3, 2006, the Blue Lanterns flensed two teachers in Karim.\n"


@pytest.fixture
def folder(tmp_path):
    """A codebook of one trigger, one actor and one code."""
    (tmp_path / "triggers").mkdir()
    (tmp_path / "triggers" / "ill_treatment.tsv").write_text(HEAD + "# own words\n" + FLENSE, encoding="utf-8")
    (tmp_path / "actors.tsv").write_text(
        "name\tacronym\tkind\taliases\nBlue Lanterns\tBL\tarmed_group\tLanterns|Blue Lantern Front\n", encoding="utf-8"
    )
    (tmp_path / "crosswalks.tsv").write_text("kind\tscheme\tcodes\nill_treatment\tarchive\tT1|T2\n", encoding="utf-8")
    return tmp_path


def found(page, codebook=None):
    """Kinds and agents with their kinds."""
    report = hrwparse.parse(page, codebook=codebook)
    return [(i.kind, [(a.name, a.kind) for a in i.agents]) for i in report.incidents]


def test_own_words_and_actors_are_found(folder):
    own = Codebook.shipped().extend(Codebook.load(folder))
    assert found(PAGE) == []
    assert found(PAGE, own) == [("ill_treatment", [("Blue Lanterns", "armed_group")])]
    assert found(PAGE) == [], "what one call uses, another does not"


def test_a_codebook_can_be_used_alone(folder):
    own = Codebook.load(folder)
    page = PAGE + "\nPolice arrested the editor Mira Dells on June 4, 2006.\n"
    assert [kind for kind, _ in found(page, own)] == ["ill_treatment"]
    assert found(page, Codebook()) == []


def test_lines_can_be_taken_out():
    page = "Country Report\n\nPolice arrested the editor Mira Dells on June 4, 2006.\n"
    shipped = Codebook.shipped()
    fewer = shipped.without(*(t.rule for t in shipped.triggers if t.lemma == "arrest"))
    assert [kind for kind, _ in found(page)] == ["arrest"]
    assert found(page, fewer) == []
    with pytest.raises(CodebookError, match="no line has the rule arrest/nonsense/v"):
        shipped.without("arrest/nonsense/v")


def test_explain_and_understand_take_it_too(folder):
    own = Codebook.shipped().extend(Codebook.load(folder))
    document = hrwparse.read(PAGE)
    assert hrwparse.explain(document, hrwparse.Span(0, len(document.text))) == ()
    assert [e.rule for e in hrwparse.explain(document, hrwparse.Span(0, len(document.text)), codebook=own)] == [
        "ill_treatment/flense/v"
    ]
    assert hrwparse.understand(document, own) == hrwparse.parse(PAGE, codebook=own)


def test_codes_of_schemes(folder):
    own = Codebook.shipped().extend(Codebook.load(folder))
    assert own.codes(IncidentKind.ILL_TREATMENT, "archive") == ("T1", "T2")
    assert own.codes(IncidentKind.ARREST, "archive") == ()
    assert own.codes(IncidentKind.ARREST, "cameo") == ("173",)
    assert own.schemes == ("huridocs", "plover", "cameo", "acled", "archive")
    with pytest.raises(KeyError):
        Codebook.shipped().codes(IncidentKind.ARREST, "archive")


def test_the_shipped_one_is_the_default():
    page = "Country Report\n\nPolice arrested the editor Mira Dells on June 4, 2006.\n"
    assert hrwparse.parse(page) == hrwparse.parse(page, codebook=Codebook.shipped())


def test_lines_are_held_to_their_sentences(folder):
    assert Codebook.load(folder).validate() == ()
    file = folder / "triggers" / "harassment.tsv"
    file.write_text(
        HEAD
        + "besmirch\tv\t\t\tThe ministry praised Mira Dells.\tThe ministry besmirched Mira Dells.\n"
        + "vex\tv\t\t\tOfficials vexed Mira Dells.\t\n"
        + "irk\tv\t\t\t\tOfficials praised Mira Dells.\n",
        encoding="utf-8",
    )
    assert [problem.removeprefix(f"{file}:") for problem in Codebook.load(folder).validate()] == [
        "2: harassment/besmirch/v does not match its yes sentence: The ministry praised Mira Dells.",
        "2: harassment/besmirch/v matches its no sentence: The ministry besmirched Mira Dells.",
        "3: harassment/vex/v has no no sentence",
        "4: harassment/irk/v has no yes sentence",
    ]


WRONG = [
    ("triggers/beating.tsv", HEAD, "'beating' is no kind of incident; the kinds are killing"),
    ("triggers/arrest.tsv", "", "the first line must name the columns: lemma, pos"),
    ("triggers/arrest.tsv", HEAD + "detain\tv\n", "arrest.tsv:2: 2 cells instead of 6"),
    ("triggers/arrest.tsv", HEAD + "detain\tx\t\t\t\t\n", "arrest.tsv:2: part of speech 'x' is none of v, n, a"),
    ("triggers/arrest.tsv", HEAD + "\ndetain\tv\tsubj=hero\t\t\t\n", "arrest.tsv:3: role 'subj=hero' is none of"),
    ("actors.tsv", "name\n", "the first line must name the columns: name, acronym"),
    ("actors.tsv", "name\tacronym\tkind\taliases\nBlue\t\n", "actors.tsv:2: 2 cells instead of 4"),
    (
        "actors.tsv",
        "name\tacronym\tkind\taliases\nBlue\t\tclub\t\n",
        "actors.tsv:2: 'club' is no kind of actor; the kinds are person",
    ),
    ("actors.tsv", "name\tacronym\tkind\taliases\nblue\t\tmedia\t\n", "actors.tsv:2: the name 'blue' has no capital"),
    ("crosswalks.tsv", "kind\n", "the first line must name the columns: kind, scheme, codes"),
    ("crosswalks.tsv", "kind\tscheme\tcodes\narrest\n", "crosswalks.tsv:2: 1 cells instead of 3"),
    ("crosswalks.tsv", "kind\tscheme\tcodes\nhug\tx\ty\n", "crosswalks.tsv:2: 'hug' is no kind of incident"),
]


@pytest.mark.parametrize(("name", "content", "message"), WRONG)
def test_errors_name_file_and_line(tmp_path, name, content, message):
    (tmp_path / "triggers").mkdir()
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(CodebookError) as error:
        Codebook.load(tmp_path)
    assert message in str(error.value)
    assert name.rpartition("/")[2] in str(error.value)


def test_folders_that_hold_no_codebook(tmp_path):
    with pytest.raises(CodebookError, match="there is no such folder"):
        Codebook.load(tmp_path / "missing")
    with pytest.raises(CodebookError, match="there is neither"):
        Codebook.load(tmp_path)
    (tmp_path / "actors.tsv").write_bytes(b"name\xff")
    with pytest.raises(CodebookError, match="not UTF-8"):
        Codebook.load(tmp_path)


def test_each_thread_has_its_own(folder):
    own, results = Codebook.shipped().extend(Codebook.load(folder)), {}

    def work(name, codebook):
        results[name] = [len(found(PAGE, codebook)) for _ in range(5)]

    threads = [threading.Thread(target=work, args=arguments) for arguments in (("own", own), ("shipped", None))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {"own": [1] * 5, "shipped": [0] * 5}


def test_it_goes_to_other_processes(folder):
    own = Codebook.load(folder)
    assert pickle.loads(pickle.dumps(own)) == own


def test_a_scheme_without_a_name_is_told(tmp_path):
    (tmp_path / "crosswalks.tsv").write_text("kind\tscheme\tcodes\narrest\t\tD1\n", encoding="utf-8")
    with pytest.raises(CodebookError, match=r"crosswalks\.tsv:2: the scheme has no name"):
        Codebook.load(tmp_path)


def test_the_codebook_of_the_docs_is_valid_and_its_codes_reach_the_writers():
    own = Codebook.load(Path(__file__).parents[2] / "examples" / "codebook")
    assert own.validate() == ()
    report = hrwparse.parse(PAGE.replace("flensed", "bastinadoed"), codebook=Codebook.shipped().extend(own))
    for crosswalks in (own.crosswalks, Codebook.shipped().extend(own).crosswalks):
        (row,) = hrwparse.to_rows(report, crosswalks=crosswalks)["incidents"]
        assert (row["archive"], row["plover"]) == (["T1", "T2"], ["ASSAULT/torture"])
        (record,) = hrwparse.to_plover(report, crosswalks=crosswalks)
        assert (record["event"], record["codes"]) == (["ASSAULT"], {"archive": ["T1", "T2"]})
