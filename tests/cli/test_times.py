"""What is recorded has happened: a time that is still to come is an argument that is wrong, and nothing is recorded."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.calls import COMMANDS, Words, call, good, prepared, state_of

AT = [words for words, found in COMMANDS.items() for one in found.params if one.name in ("at", "learnt")]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(tmp_path_factory.mktemp("times") / "template")


@pytest.mark.parametrize("words", AT, ids=" ".join)
def test_a_time_that_is_still_to_come_is_refused_and_nothing_is_recorded(
    template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: Words
) -> None:
    shutil.copytree(template, tmp_path / "here")
    monkeypatch.chdir(tmp_path / "here")
    before = state_of(tmp_path / "here")
    (option,) = (one.opts[0] for one in COMMANDS[words].params if one.name in ("at", "learnt"))
    said = call(*words, option, "2190-03-05 10:00", *good(words)[len(words) :])
    assert said.code == 2, said
    assert said.err.startswith(
        f"engine: {option}: Fri 5 Mar 2190 10:00 is still to come; give a time that has passed, or leave it out for now"
    )
    assert state_of(tmp_path / "here") == before


def test_every_command_that_records_at_a_time_is_among_them() -> None:
    assert {("sweep",), ("announce",), ("case", "lodge"), ("case", "note"), ("calendar", "close")} <= set(AT)
