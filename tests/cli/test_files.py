"""Files that are given to a command and are not what it takes, or are broken: it says what they are and what to do."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.calls import STARTER, call


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(STARTER, tmp_path / "hill")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ENGINE_SITE", raising=False)
    return tmp_path


POLICY = "hill/millbrook-complaints-2026.yaml"
LOCK = "hill/millbrook-complaints.calendar-lock.yaml"


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


# Beginning a site


@pytest.mark.parametrize(
    ("right", "wrong", "says"),
    [
        ("approver: manager", "approver: mayor", "E101 no role or level is called `mayor`"),
        ("within: 2 working days", "within: 60 weeks", "E314"),
        ("\npolicy: ", "\nkaputt: [\npolicy: ", "E001"),
    ],
    ids=["a name", "a meaning", "unreadable"],
)
def test_a_policy_with_errors_begins_no_site(here: Path, right: str, wrong: str, says: str) -> None:
    text = Path(POLICY).read_text()
    assert right in text
    Path(POLICY).write_text(text.replace(right, wrong))
    Path("hill/people.yaml").unlink(missing_ok=True)
    before = files(here)
    said = call("init", "hill", "--folder", "new")
    assert (said.code, said.out) == (2, ""), said
    assert said.err.startswith(f"engine: {POLICY}:"), said
    assert says in said.err
    assert f"Nothing was made: run `engine check {POLICY}`, mend the policy, and begin the site then" in said.err
    assert files(here) == before
    assert not Path("new").exists()


def test_a_policy_that_is_given_twice_is_taken_once(here: Path) -> None:
    said = call("init", "hill", POLICY, f"./{POLICY}", "--folder", "new")
    assert said.code == 0, said
    assert Path("new/site.yaml").read_text().count("millbrook-complaints-2026.yaml") == 1
    told = ("--name", "Pat", "--contact", "555 0142", "--details", "The bin")
    lodged = call("case", "lodge", "--site", "new", "--kind", "complaint", *told, "--by", "officer")
    assert lodged.code == 0, lodged


def test_a_site_that_is_there_is_kept_and_said_to_be(here: Path) -> None:
    call("init", "hill")
    before = Path("site.yaml").read_text()
    said = call("init", "hill")
    assert said.out.startswith("site.yaml: kept as it is\n")
    assert Path("site.yaml").read_text() == before
    assert json.loads(call("init", "hill", "--format", "json").out)["written"] == []


# Locks


def test_a_lock_that_is_broken_is_said_to_be_broken_and_not_missing(here: Path) -> None:
    Path(LOCK).write_text("calendars: [\n")
    said = call("calendar", "verify", "hill")
    assert said.code == 1
    assert said.out.startswith(f"{LOCK}: the lock is broken and is not used (E001, line ")
    assert "restore it, or make it anew: engine calendar lock" in said.out
    assert not json.loads(call("calendar", "verify", "hill", "--format", "json").out)["locks"][0]["agrees"]
    Path(LOCK).unlink()
    assert "there is no lock" in call("calendar", "verify", "hill").out


# Files that are no policies


SITE = """engine: 1
store: townclerk.db
councils: {hill: {policies: [hill]}}
"""
OTHERS = [
    ("hill/people.yaml", "people file", "engine check hill"),
    ("hill/millbrook-complaints-2026.scenario.yaml", "scenario file",
     "engine test hill/millbrook-complaints-2026.scenario.yaml"),
    (LOCK, "calendar lock", "engine calendar verify hill"),
    ("site.yaml", "site file", "engine check --site site.yaml"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "what", "how"), OTHERS, ids=[what for _, what, _ in OTHERS])
def test_a_file_that_is_no_policy_is_told_what_it_is_and_how_it_is_checked(
    here: Path, file: str, what: str, how: str
) -> None:
    Path("site.yaml").write_text(SITE)
    said = call("check", file)
    assert (said.code, said.out) == (2, ""), said
    assert said.err.startswith(f"engine: '{file}' is no policy but a {what}: "), said
    assert f"; check it with: {how}\n" in said.err
    assert call(*how.split()[1:]).code == 0, how


def test_the_scenarios_beside_a_file_are_played_whatever_other_folders_hold(here: Path) -> None:
    shutil.copytree("hill", "hill/other")
    Path("hill/other/people.yaml").write_text("engine: 1\nofficers: [\n")
    said = call("test", POLICY)
    assert said.code == 0, said
    assert said.out.endswith(" passed, 0 failed\n")
    assert call("test", "hill").code == 2
