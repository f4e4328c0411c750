"""A name that there is not, a date that has passed and an act that says nothing are refused, and leave no trace."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.calls import FIRST, SECOND, call, prepared, state_of

SITE = ("--by", "ola", "--site", "site")
DOCUMENTS = "documents: {photo: {title: A photo}, report: {title: The report}}\n"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("names") / "template", more=DOCUMENTS)


@pytest.fixture
def here(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(template, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


PEOPLE = "nobody called 'maxx' is among the people of this council; did you mean 'max'?"
BAD: list[tuple[tuple[str, ...], str, str]] = [
    (("link", FIRST, "H-77777"), "no-case", "there is no case 'H-77777'"),
    (("join", FIRST, "H-77777"), "no-case", "there is no case 'H-77777'"),
    (("correct", FIRST, "--person", "p-7"), "unknown-person", "nobody is known as 'p-7'; `engine person list` finds"),
    (("lodge", "--kind", "complaint", "--person", "p-7"), "unknown-person", "nobody is known as 'p-7'"),
    (("note", FIRST, "--document", "foto"), "unknown-document", "no document 'foto'; did you mean 'photo'?"),
    (("contact", FIRST, "--channel", "pigeon"), "unknown-channel", "no channel 'pigeon'; there are phone, letter,"),
    (("acknowledge", FIRST, "--channel", "leter"), "unknown-channel", "'leter'; did you mean 'letter'?"),
    (("contact", FIRST, "--next-who", "maxx", "--next-by", "2150-01-05"), "unknown-officer", PEOPLE),
    (("commit", FIRST, "2150-01-05", "--who", "maxx"), "unknown-officer", PEOPLE),
    (("assign", FIRST, "maxx"), "unknown-officer", PEOPLE),
    (("assign", FIRST, "Ola Qvist"), "unknown-officer", "people of this council; did you mean 'ola'?"),
    (("assign", FIRST, "zzz"), "unknown-officer", "; there are officer, manager, chief, ola, max, cho"),
    (("assign", FIRST, "", "--role", "manger"), "unknown-role", "no role 'manger'; did you mean 'manager'?"),
    (("assign", FIRST, "ola", "--task", "restrict-contct"), "unknown-decision", "did you mean 'restrict-contact'?"),
    (("lodge", "--kind", "complant"), "unknown-kind", "no kind 'complant'; did you mean 'complaint'?"),
    (("lodge", "--kind", "xyz"), "unknown-kind", "no kind 'xyz'; there are complaint, request"),
    (("lodge", "--kind", "complaint", "--channel", "e-mail"), "unknown-channel", "'e-mail'; did you mean 'email'?"),
    (("lodge", "--kind", "request", "--category", "TREES"), "unknown-category", "'TREES'; did you mean 'tree'?"),
    (("lodge", "--kind", "complaint", "--category", "TREES"), "unknown-category", "'TREES'; there is none"),
    (("lodge", "--kind", "complaint", "--fact", "urgnt=yes"), "unknown-fact", "'urgnt'; did you mean 'urgent'?"),
    (("lodge", "--kind", "complaint", "--fact", "chanel=phone"), "unknown-fact", "'chanel'; did you mean 'channel'?"),
    (("lodge", "--kind", "complaint", "--fact", "zzz=1"), "unknown-fact", "'zzz'; there are urgent, length, alleges"),
    (("classify", FIRST, "--fact", "urgnt=yes"), "unknown-field", "no field 'urgnt'; did you mean 'urgent'?"),
    (("close", FIRST, "--fact", "resn=done"), "unknown-field", "'close' has no field 'resn'; did you mean 'reason'?"),
    (("assign", FIRST, "ola", "--fact", "zzz=1"), "unknown-field", "; it has note, officer, role, task\n"),
    (("classify", FIRST, "--category", "shrub"), "unknown-category", "no category 'shrub'; there is none"),
    (
        ("decide", FIRST, "restrict"),
        "unknown-decision",
        "'restrict' is an act of its own and not decided: use `engine ",
    ),
    (("decide", FIRST, "pety"), "unknown-decision", "no decision 'pety'; did you mean 'petty'?"),
    (("decide", FIRST, "xyz"), "unknown-decision", "there are restrict-contact, petty, new-to-us, appeal"),
    (("declare", FIRST, "inspectd"), "unknown-event", "no event 'inspectd'; did you mean 'inspected'?"),
    (("refer", FIRST, "secnd"), "unknown-level", "no level and no body 'secnd'; did you mean 'second'?"),
    (("redirect", FIRST, "ombudsmn", "--reason", "so"), "unknown-body", "'ombudsmn'; did you mean 'ombudsman'?"),
    (("convert", FIRST, "reqest"), "unknown-kind", "no kind 'reqest'; did you mean 'request'?"),
    (("extend", FIRST, "anser"), "unknown-timeframe", "no timeframe 'anser'; did you mean 'answer'?"),
    (("extend", FIRST, "qqq"), "unknown-timeframe", " more, all of them under `timeframes` of the policy"),
    (("write", FIRST, "statment"), "unknown-letter", "no letter 'statment'; did you mean 'statement'?"),
    (("resolve", FIRST, "xyz"), "unknown-outcome", "this policy has no outcome 'xyz'; there are "),
    (("nominate", FIRST, "readr", "--person", "max"), "unknown-seat", "'readr'; did you mean 'reader'?"),
    (("convene", FIRST, "herring"), "unknown-panel", "no panel 'herring'; did you mean 'hearing'?"),
    (("restrict", FIRST, "les"), "unknown-restriction", "no restriction 'les'; did you mean 'less'?"),
    (("contact", FIRST, "--next-by", "2020-02-03"), "in-the-past", "2020-02-03 had passed when it was given"),
    (("commit", FIRST, "2020-02-03 10:00"), "in-the-past", "2020-02-03 had passed when it was given"),
    (("note", FIRST), "missing-field", "a note needs something to keep: a text, a subject, a document or a file"),
    (("correct", FIRST, "--reason", "so"), "missing-field", "say what is to be put right: a category, the person,"),
    (("correct", FIRST, "--happened", "2026-03-02 10:00"), "missing-field", "say whose time was wrong"),
]


@pytest.mark.parametrize(("words", "code", "sentence"), BAD, ids=[" ".join(words) for words, *_ in BAD])
def test_it_is_refused_and_nothing_is_recorded(here: Path, words: tuple[str, ...], code: str, sentence: str) -> None:
    before = state_of(here)
    said = call("case", *words, *SITE)
    assert (said.code, said.out) == (1, ""), said
    assert said.err.startswith(f"refused: {code}: "), said
    assert sentence in said.err
    assert state_of(here) == before


GOOD = [
    ("link", FIRST, SECOND),
    ("correct", FIRST, "--person", f"p-{SECOND}"),
    ("lodge", "--kind", "complaint", "--person", f"p-{FIRST}"),
    ("lodge", "--kind", "complaint", "--person", "p-7", "--name", "Kim"),
    ("note", FIRST, "--document", "photo"),
    ("contact", FIRST, "--channel", "letter", "--next-who", "manager", "--next-by", "2150-01-05"),
    ("note", FIRST, "--about", "progress"),
]


@pytest.mark.parametrize("words", GOOD, ids=" ".join)
def test_what_there_is_is_taken(here: Path, words: tuple[str, ...]) -> None:
    said = call("case", *words, *SITE)
    assert said.code == 0, said


def test_a_date_given_in_march_and_written_down_later_is_taken(here: Path) -> None:
    number = call("case", "lodge", "--kind", "complaint", "--at", "2026-03-02 10:00", *SITE).out.split(":")[0]
    said = call("case", "commit", number, "2026-03-10", "--at", "2026-03-03 10:00", *SITE)
    assert said.code == 0, said


def test_whoever_it_is_for_may_be_misspelt_too(here: Path) -> None:
    for by, sentence in (("olla", "did you mean 'ola'?"), ("Max Or", "did you mean 'max'?")):
        said = call("case", "note", FIRST, "--note", "so", "--by", by, "--site", "site")
        assert (said.code, said.out) == (1, "")
        assert sentence in said.err


LODGED = ("lodge", "--kind", "complaint", "--name", "Pat")
OUTSIDE = "subject: {}, somebody outside the council\n"
IF_MEANT = "    if {} is meant: engine case correct H-00004 --subject {}\n"
SUBJECTS = {
    "max": ("subject: Max Orr (max)\n", ""),
    "manager": ("subject: whoever is manager\n", ""),
    "maxx": (OUTSIDE.format("maxx"), IF_MEANT.format("Max Orr (max)", "max")),
    "Max Orr": ("subject: Max Orr (max)\n", ""),
    "OLA  QUIST": ("subject: Ola Quist (ola)\n", ""),
    "Max Or": (OUTSIDE.format("Max Or"), IF_MEANT.format("Max Orr (max)", "max")),
    "manger": (OUTSIDE.format("manger"), IF_MEANT.format("whoever is manager", "manager")),
    "Ann Orr": (OUTSIDE.format("Ann Orr"), ""),
    "Riverside Cafe": (OUTSIDE.format("Riverside Cafe"), ""),
}


@pytest.mark.parametrize("who", SUBJECTS)
def test_a_subject_is_taken_as_it_is_named_and_it_is_said_for_whom(here: Path, who: str) -> None:
    taken, near = SUBJECTS[who]
    said = call("case", *LODGED, "--subject", who, *SITE)
    assert said.code == 0, said
    assert taken in said.out
    assert (near in said.out) if near else ("is meant" not in said.out)
    data = json.loads(call("case", *LODGED, "--fact", f"subject={who}", "--format", "json", *SITE).out)
    (party,) = data["parties"]
    key = taken.rpartition("(")[2].partition(")")[0] if "(" in taken else who
    assert (party["party"], party["named"], bool(party["perhaps"])) == ("subject", key, bool(near))


def test_a_misspelt_subject_is_corrected_as_if_it_had_been_so_all_along(here: Path) -> None:
    call("case", *LODGED, "--subject", "maxx", "--subject", "Kim", *SITE)
    said = call("case", "correct", "H-00004", "--subject", "max", "--subject", "Kim", "--reason", "misspelt", *SITE)
    assert (said.code, "subject: Max Orr (max)\n" in said.out) == (0, True), said
    shown = call("case", "show", "H-00004", "--as", "cho", "--site", "site").out
    assert "subject  Max Orr (max), Kim\n" in shown
    assert "corrected, subject max, Kim" in " ".join(shown.split()), shown


def test_a_case_names_the_officers_that_it_is_about(here: Path) -> None:
    call("case", *LODGED, "--subject", "max", "--subject", "Kim", *SITE)
    assert "subject  Max Orr (max), Kim\n" in call("case", "show", "H-00004", "--as", "cho", "--site", "site").out


def test_a_party_that_an_event_adds_is_told_likewise(here: Path) -> None:
    said = call("case", "declare", FIRST, "heard", "--member", "maxx", *SITE)
    again = f"engine case correct {FIRST} --event heard, and declare it again with --member max"
    assert f"  submitter: maxx, somebody outside the council\n    if Max Orr (max) is meant: {again}\n" in said.out
    call("case", "correct", FIRST, "--event", "heard", "--reason", "misspelt", *SITE)
    call("case", "declare", FIRST, "heard", "--member", "max", *SITE)
    assert "submitter Max Orr (max)\n" in call("case", "show", FIRST, "--site", "site").out


def test_a_duty_that_there_is_not_says_which_there_are(here: Path) -> None:
    said = call("duty", "done", "reveiw", *SITE)
    assert (said.code, said.out) == (1, "")
    assert "this policy has no duty and no report 'reveiw'; did you mean 'review'?" in said.err
    assert "; there are review, stock, tidy" in call("duty", "done", "xyz", *SITE).err
