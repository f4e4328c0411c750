"""What a plugin answers is a plugin's: whatever it says, the rest goes, and nothing is given up before its time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from engine.offers import Later, Letter, Never, Notifier, Sent
from engine.office.desk import stopped_at
from engine.office.dispatch import Carriers, dispatch
from tests.office.sites import look, made, opened
from tests.office.test_dispatch import NOW, handled

ANSWERS: dict[str, tuple[Callable[[], Any], str, int]] = {
    "a receipt that is none": (lambda: Sent(receipt=None), "sent", 1),  # type: ignore[arg-type]
    "a receipt that is half a character": (lambda: Sent(receipt="\ud800"), "sent", 1),
    "a wait in seconds": (lambda: Later(why="busy", after=5), "waiting", 1),  # type: ignore[arg-type]
    "a wait that is over": (lambda: Later(why="busy", after=timedelta(days=-3)), "waiting", 1),
    "a reason that is an error": (lambda: Never(why=ValueError("no")), "failed", 1),  # type: ignore[arg-type]
    "a reason that no store keeps": (lambda: Later(why="\ud800\x00"), "waiting", 1),
}


@pytest.mark.parametrize("what", ANSWERS)
def test_a_strange_answer_costs_one_attempt_and_holds_up_nothing(tmp_path: Path, what: str) -> None:
    answer, state, attempts = ANSWERS[what]
    site = made(tmp_path / "site")
    office = opened(site)
    handled(office)
    asked: list[Letter] = []
    bird = Notifier(name="files", summary="strange", deliver=lambda letter, _: asked.append(letter) or answer())  # type: ignore[func-returns-value]
    dispatch(office, Carriers(notifiers={"files": bird}), stopped_at(NOW))
    rows = look(site, "SELECT state, attempts FROM outbox WHERE sort <> 'record'")
    assert rows
    assert set(rows) == {(state, attempts)}
    assert len(asked) == len(rows)
