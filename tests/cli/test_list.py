"""`case list`: what each case is about, in a table that fits; and texts of letters and notices that are sentences."""

from __future__ import annotations

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from engine.case.delivery import Delivery
from engine.office.letters import LETTERS, NOTICES, composed
from tests.cli.calls import call, prepared

SITE = ("--site", "site")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("list") / "template")


@pytest.fixture
def here(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(template, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def lodged(*words: str) -> str:
    said = call("case", "lodge", "--at", "2026-03-02 10:00", "--by", "ola", *words, *SITE)
    assert said.code == 0, said
    return said.out.split(":")[0]


def test_a_case_is_listed_with_what_it_is_about(here: Path) -> None:
    long = "The tree in front of our house\nhas dropped a branch on the road " * 5
    number = lodged("--kind", "request", "--category", "tree", "--name", "Pat Marsh", "--details", long)
    nobody = lodged("--kind", "complaint", "--identity", "anonymous", "--details", "A smell")
    hidden = lodged("--kind", "complaint", "--identity", "protected", "--name", "Kim Secret", "--details", "A threat")
    lines = call("case", "list", *SITE).out.splitlines()
    assert lines[0].split() == ["case", "kind", "state", "level", "with", "limit", "about"]
    assert max(map(len, lines)) <= 120
    (line,) = (one for one in lines if one.startswith(number))
    assert "  request/tree  open" in line
    assert "  overdue 2 Mar 2026 14:30  Pat Marsh: The tree in front of our house has" in line
    assert line.endswith("…")
    assert next(one for one in lines if one.startswith(nobody)).endswith("  anonymous: A smell")
    assert next(one for one in lines if one.startswith(hidden)).endswith("  protected: A threat")
    cases = {one["case"]: one for one in json.loads(call("case", "list", "--format", "json", *SITE).out)["cases"]}
    assert (cases[number]["name"], cases[number]["details"]) == ("Pat Marsh", long)
    assert cases[hidden]["name"] is None


def test_a_column_with_nothing_in_it_is_left_out_and_one_case_is_a_case(here: Path) -> None:
    lines = call("case", "list", "--state", "closed", *SITE).out.splitlines()
    assert lines[-1] == "1 case"
    assert call("case", "list", "--kind", "request", *SITE).out == "0 cases\n"


def test_one_is_said_in_the_singular(here: Path) -> None:
    (here / "one.csv").write_text("received,kind,name\n2024-03-01 10:00,complaint,Bo\n")
    assert call("import", "one.csv", "--quiet", *SITE).out == "1 row: 1 taken in, 0 rejected\n"
    assert "(1 row had been dealt with before)" in call("import", "one.csv", "--quiet", *SITE).out
    assert call("case", "export", "H-00001", "--output", "out.jsonl", *SITE).out == "out.jsonl: 1 case\n"


def test_the_refusal_for_want_of_an_approval_names_the_option() -> None:
    assert "--approved-by" in call("explain", "not-approved").out


TITLE = "Say that it has arrived, and who looks after it"


@pytest.mark.parametrize("about", NOTICES)
def test_a_notice_is_a_sentence_whatever_the_title_of_the_timeframe_is(about: str) -> None:
    said = {"timeframe": TITLE, "due": "Mon 2 Mar 2026 10:00", "kind": "complaint", "received": "Sun 1 Mar 2026 09:00"}
    said["happened"] = "Mon 2 Mar 2026 11:00"
    made = composed(_delivery("notice", about, said), "hill", "Max", {})
    assert TITLE not in made.text or f'"{TITLE}"' in made.text
    assert TITLE not in made.subject or f'"{TITLE}"' in made.subject
    assert made.text.endswith(".")
    assert "$" not in made.subject + made.text


@pytest.mark.parametrize("about", LETTERS)
def test_a_letter_supposes_no_way_in_which_somebody_turned_to_the_council(about: str) -> None:
    said = {
        "kind": "complaint",
        "received": "Sun 1 Mar 2026 09:00",
        "happened": "Mon 2 Mar 2026 10:00",
        "outcome": "done",
    }
    text = composed(_delivery("letter", about, said), "hill", "Pat", {}).text
    assert not [word for word in ("writing", "wrote", "letter", "email", "calling") if word in text]
    assert "$" not in text


def _delivery(sort: str, about: str, said: dict[str, str]) -> Delivery:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    return Delivery(key="H-1/0/0", sort=sort, to="max", about=about, case="H-1", at=at, fields={"case": "H-1", **said})
