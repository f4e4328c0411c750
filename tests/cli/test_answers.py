"""What commands answer: exit codes as documented, JSON that parses, and a quick start."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import click
import pytest

from tests.cli.calls import COMMANDS, FIRST, REFUSED, ROOT, STARTER, Words, call, good, prepared


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("cli") / "template")


@pytest.fixture
def here(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    shutil.copytree(template, folder)
    monkeypatch.chdir(folder)
    return folder


# Exit codes


def test_what_is_sound_is_nought_and_what_is_not_is_one_and_what_cannot_be_read_is_three(here: Path) -> None:
    policy = next(
        path for path in (here / "starter").glob("millbrook-complaints-*.yaml") if "scenario" not in path.name
    )
    assert call("check", str(policy)).code == 0
    policy.write_text(policy.read_text().replace("approver: manager", "approver: mayor"))
    said = call("check", str(policy))
    assert said.code == 1
    assert "E101" in said.out
    policy.write_text("engine: 1\npolicy: [")
    assert call("check", str(policy)).code == 3
    assert call("check", "nowhere.yaml").code == 2


def test_a_warning_fails_only_where_it_is_asked_to(here: Path) -> None:
    policy = "site/hill/policy.yaml"
    assert "warning" in call("check", policy).out
    assert call("check", policy).code == 0
    assert call("check", policy, "--fail-level", "warning").code == 1
    assert call("check", policy, "--fail-level", "warning", "--ignore", "W").code == 0


def test_scenarios_that_pass_fail_or_do_not_run(here: Path) -> None:
    (scenarios,) = (here / "starter").glob("*.scenario.yaml")
    assert call("test", "starter").code == 0
    assert call("test", "starter", "-k", "nothing is called this").code == 5
    text, changes = re.subn(r"due: {acknowledge: (\S+) 17:00}", r"due: {acknowledge: \1 16:59}", scenarios.read_text())
    assert changes
    scenarios.write_text(text)
    said = call("test", "starter")
    assert said.code == 4
    assert "FAILED" in said.out
    assert "16:59" in said.out


def test_a_refusal_is_one_and_names_who_could(here: Path) -> None:
    said = call("case", "declare", FIRST, "inspected", "--by", "max", "--site", "site")
    assert said.code == 1
    assert said.err == "refused: not-allowed: 'inspected' is recorded by officer\n  who could: officer\n"
    assert said.out == ""


def test_rejected_rows_are_one_and_a_file_that_was_taken_is_nought(here: Path) -> None:
    assert call("import", "rows.csv", "--site", "site").code == 0
    (here / "bad.csv").write_text("received,kind\n2024-03-01 10:00,parking\n")
    said = call("import", "bad.csv", "--site", "site", "--quiet")
    assert said.code == 1
    assert said.out.startswith("1 row: 0 taken in, 1 rejected")
    assert (here / "bad.rejected.csv").read_text().splitlines()[0] == "received,kind,reason"


def test_a_lock_that_differs_from_the_library_is_one(here: Path) -> None:
    assert call("calendar", "verify", "starter").code == 0
    (lock,) = (here / "starter").glob("*.calendar-lock.yaml")
    lock.write_text(re.sub(r"\n +\d{4}-12-25: .*", "", lock.read_text()))
    said = call("calendar", "verify", "starter")
    assert said.code == 1
    assert "Christmas" in said.out


def test_a_history_that_was_touched_is_one(here: Path) -> None:
    import sqlite3
    from contextlib import closing

    assert call("verify", "--site", "site", "--write-anchor", "anchor").code == 0
    assert call("verify", "--site", "site", "--anchor", "anchor").code == 0
    with closing(sqlite3.connect(here / "site" / "townclerk.db")) as file, file:
        file.execute("UPDATE events SET by = 'somebody' WHERE version = 1 AND history = ?", (FIRST,))
    said = call("verify", "--site", "site")
    assert said.code == 1
    assert said.out == f"hill {FIRST}, event 1: an event was changed\n3 histories: 1 does not hold\n"


def rewritten(here: Path) -> None:
    """Somebody who knows everything rewrites a history as a whole, with hashes that fit."""
    import sqlite3
    from contextlib import closing

    from engine.store.codec import chained
    from engine.store.histories import GENESIS

    with closing(sqlite3.connect(here / "site" / "townclerk.db")) as file, file:
        rows = file.execute("SELECT * FROM events WHERE history = ? ORDER BY version", (FIRST,)).fetchall()
        head = GENESIS
        for *row, _ in rows:
            row[6] = "somebody"
            head = chained(head, tuple(row))
            file.execute(
                "UPDATE events SET by = 'somebody', hash = ? WHERE history = ? AND version = ?", (head, FIRST, row[2])
            )
        file.execute("UPDATE histories SET head = ? WHERE history = ?", (head, FIRST))


@pytest.mark.parametrize("grown", [False, True], ids=["as it was", "grown since"])
def test_an_anchor_shows_a_history_that_was_rewritten_as_a_whole(here: Path, grown: bool) -> None:
    call("verify", "--site", "site", "--write-anchor", "anchor")
    if grown:
        assert call("case", "note", FIRST, "--note", "more", "--by", "ola", "--site", "site").code == 0
        assert call("verify", "--site", "site", "--anchor", "anchor").code == 0
    rewritten(here)
    assert call("verify", "--site", "site").code == 0, "without an anchor nobody can tell"
    said = call("verify", "--site", "site", "--anchor", "anchor")
    assert said.code == 1
    assert FIRST in said.out
    assert "not what it was when the anchor was written" in said.out


def test_interrupted_is_130(here: Path) -> None:
    waiting = subprocess.Popen(
        [sys.executable, "-m", "engine", "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a background job would ignore it
    )  # fmt: skip
    time.sleep(1.5)
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=20)
    assert waiting.returncode == 130, err
    assert b"Traceback" not in out + err


def test_who_stops_reading_is_no_fault(here: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -m engine schema policy | head -1; echo ${{PIPESTATUS[0]}}", shell=True, text=True,
        executable="/bin/bash", capture_output=True,
    )  # fmt: skip
    assert done.stdout.splitlines()[-1] == "0"
    assert done.stderr == ""


def test_every_exit_code_in_the_manual_is_one_of_these() -> None:
    table = re.findall(r"^\| (\d+) \| (.+) \|$", (ROOT / "docs" / "cli.md").read_text(), re.MULTILINE)
    assert [int(code) for code, _ in table] == [0, 1, 2, 3, 4, 5, 6, 9, 70, 130]


# JSON


JSON = [
    words
    for words, found in COMMANDS.items()
    for one in found.params
    if isinstance(one.type, click.Choice) and "json" in one.type.choices and words not in REFUSED
]


@pytest.mark.parametrize("words", JSON, ids=" ".join)
def test_what_is_asked_for_as_json_is_json_and_nothing_else(here: Path, words: Words) -> None:
    said = call(*words, "--format", "json", *good(words)[len(words) :])
    assert said.code == 0, said
    assert said.err == "", said
    assert json.loads(said.out)["format_version"] == 1, said


def test_json_says_what_text_says(here: Path) -> None:
    shown: dict[str, Any] = json.loads(call("case", "show", FIRST, "--site", "site", "--format", "json").out)
    assert (shown["case"], shown["state"], shown["kind"]) == (FIRST, "open", "complaint")
    assert shown["history"][0]["event"] == "Received"
    listed = json.loads(call("case", "list", "--site", "site", "--format", "json", "--limit", "0").out)
    assert [one["case"] for one in listed["cases"] if one["state"] == "open"] == [FIRST, "H-00002"]
    exported = [json.loads(line) for line in call("case", "export", "--site", "site").out.splitlines()]
    about = shown.pop("about_person")
    assert about["stands"] == []
    assert [(one["key"], one["by"]) for one in about["perhaps"]] == [("p-H-00002", ["email"]), ("p-H-00003", ["email"])]
    assert shown in exported
    refused = call("case", "declare", FIRST, "inspected", "--by", "max", "--site", "site", "--format", "json")
    assert (refused.code, refused.err) == (1, "")
    assert json.loads(refused.out) == {
        "format_version": 1,
        "refused": {
            "code": "not-allowed", "sentence": "'inspected' is recorded by officer", "clause": None,
            "could": ["officer"],
        },
    }  # fmt: skip


NOT_SO: list[tuple[Words, int, str, str]] = [
    (("case", "show", "H-7", "--site", "site"), 1, "refused", "no-case"),
    (("case", "list", "--state", "nonsense", "--site", "site"), 2, "error", "usage"),
    (("nonsense",), 2, "error", "usage"),
    (("case", "list", "--site", "starter"), 9, "error", "site"),
    (("case", "list", "--site", "lost"), 9, "error", "store"),
    (("import", "note.bin", "--site", "site"), 9, "error", "not-rows"),
    (("explain", "E999"), 2, "error", "usage"),
    (("check", "nowhere"), 2, "error", "usage"),
    (("verify", "--site", "site", "--anchor", "nowhere"), 2, "error", "usage"),
]


@pytest.mark.parametrize(("words", "code", "sort", "name"), NOT_SO, ids=[" ".join(words) for words, *_ in NOT_SO])
@pytest.mark.parametrize("asked", [("--format", "json"), ("--format=json",)], ids=" ".join)
def test_what_goes_wrong_is_json_too_where_json_was_asked_for(
    here: Path, words: Words, code: int, sort: str, name: str, asked: Words
) -> None:
    shutil.copytree(here / "site", here / "lost")
    (here / "lost" / "townclerk.db").unlink()
    (here / "note.bin").write_bytes(b"\xff\xfe,received\n")
    said = call(*words, *asked)
    assert (said.code, said.err) == (code, ""), said
    data = json.loads(said.out)
    assert data["format_version"] == 1
    assert data[sort]["code"] == name
    assert set(data[sort]) == {"code", "sentence", "clause", "could"}
    assert data[sort]["sentence"] in call(*words).err


def test_a_rule_its_text_and_who_names_it_are_json(here: Path) -> None:
    said = json.loads(call("explain", "officer", "--policy", "starter", "--format", "json").out)
    assert [one["is"] for one in said["rules"]] == ["role"]
    assert said["rules"][0]["text"].startswith("officer: ")


# What is typed works on a case


def test_a_case_goes_its_way_from_the_shell(here: Path) -> None:
    site = ("--site", "site")
    lodged = call(
        "case", "lodge", "--kind", "complaint", "--channel", "email", "--name", "Bo", "--by", "officer", *site
    )
    number = lodged.out.split(":")[0]
    split = call("case", "split", number, "--by", "ola", *site)
    assert split.code == 0, split
    noted = call("case", "note", number, "--note", "see file", "--file", "note.txt", "--by", "ola", *site)
    assert noted.code == 0, noted
    kept = [path for path in (here / "site" / "files").rglob("*") if path.is_file()]
    assert [path.read_text() for path in kept] == ["a file to keep"]
    assert call("case", "resolve", number, "done", "--by", "cho", *site).code == 0
    assert call("case", "close", number, "--by", "cho", *site).code == 0
    assert call("case", "note", number, "--note", "late", "--by", "ola", *site).code in (0, 1)
    shown = call("case", "show", number, *site)
    assert "closed" in shown.out.splitlines()[0]
    assert call("verify", *site).out == "5 histories: all hold\n"


# A quick start


SLOW = ("sqlalchemy", "alembic", "holidays", "jsonschema", "pluggy")


def imported(*words: str) -> set[str]:
    """Which of the slow libraries a call loads, in a process of its own."""
    program = (
        "import os, sys\nfrom engine.cli import main\nos._exit = sys.exit\n"  # `check` leaves at once
        f"sys.argv = ['engine', *{list(words)!r}]\n"
        "try:\n    main()\nexcept SystemExit as left:\n    assert not left.code, left.code\n"
        f"print('LOADED', *[name for name in {[*SLOW, 'click']!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.splitlines()[-1].split()[1:])


def test_no_command_loads_a_store_before_it_is_run() -> None:
    """Every command is looked up, as for its help; a new one is covered by being there."""
    program = (
        "import sys, click\nfrom engine.cli.app import engine\n"
        "def walk(group):\n"
        "    for name in group.list_commands(click.Context(group)):\n"
        "        found = group.get_command(click.Context(group), name)\n"
        "        walk(found) if isinstance(found, click.Group) else print(name, file=sys.stderr)\n"
        f"walk(engine)\nprint(*[name for name in {[*SLOW]!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT)
    assert len(done.stderr.split()) == len(COMMANDS), done.stderr
    assert done.stdout.split() == []


@pytest.mark.parametrize(
    "words",
    [("--help",), ("case", "--help"), ("case", "lodge", "--help"), ("check", "starter"), ("schema",),
     ("explain", "E101"), ("test", "starter"), ("due", "starter", "acknowledge", "--from", "2026-03-02 10:00")],
    ids=" ".join,
)  # fmt: skip
def test_what_needs_no_store_loads_none(here: Path, words: Words) -> None:
    assert imported(*words) == (set() if words == ("check", "starter") else {"click"})


def typed(*words: str) -> tuple[int, str, str]:
    """What a person who types the command sees."""
    done = subprocess.run([sys.executable, "-m", "engine", *words], capture_output=True, text=True, timeout=60)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("path", [STARTER, ROOT / "policies", ROOT / "tests/check/bad/E101-unknown-role.yaml",
                                  ROOT / "tests/check/bad/E001-open-bracket.yaml", STARTER / "people.yaml",
                                  ROOT / "nowhere"], ids=lambda path: path.name)  # fmt: skip
def test_a_check_of_paths_says_the_same_with_and_without_the_library_of_options(path: Path) -> None:
    assert typed("check", str(path)) == typed("check", "--format", "text", str(path))


@pytest.mark.parametrize(
    "words",
    [("case", "list"), ("case", "note", FIRST, "--note", "rang back", "--by", "ola"), ("case", "show", FIRST),
     ("explain", FIRST), ("person", "show", f"p-{FIRST}"), ("report", "totals")],
    ids=" ".join,
)  # fmt: skip
def test_what_leaves_at_once_has_closed_its_store(here: Path, words: Words) -> None:
    code, out, said = typed(*words, "--site", "site")
    assert (code, said) == (0, "")
    assert out
    # then everything is in the one file of the store, which somebody may copy
    assert [path.name for path in (here / "site").glob("townclerk.db*")] == ["townclerk.db"]


def test_the_version_is_told_before_anything_is_loaded(here: Path) -> None:
    assert imported("--version") == set()


def test_only_what_sends_loads_plugins(here: Path) -> None:
    assert imported("case", "list", "--site", "site") == {"click", "sqlalchemy"}
    assert imported("dispatch", "--site", "site") == {"click", "sqlalchemy", "pluggy"}


def test_a_list_loads_nothing_that_decides(here: Path) -> None:
    script = "import sys; from engine.cli.app import run; run(sys.argv[1:]); print('engine.case.decide' in sys.modules)"
    said = [
        subprocess.run([sys.executable, "-c", script, *words, "--site", "site"], capture_output=True, text=True).stdout
        for words in (("case", "list"), ("case", "note", FIRST, "--note", "x", "--by", "ola"))
    ]
    assert [one.split()[-1] for one in said] == ["False", "True"]
