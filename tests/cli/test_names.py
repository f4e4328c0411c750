"""A name that there is not, a date that has passed and an act that says nothing are refused, and leave no trace."""

from __future__ import annotations

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
