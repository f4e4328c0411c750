"""Corrections: they put right what was recorded before them, and leave alone what is said afterwards."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from engine.case import events as e
from engine.case.evolve import evolve, folded
from engine.case.state import NOTHING

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def at(hours: int) -> dict[str, object]:
    return {"at": NOON + timedelta(hours=hours), "recorded": NOON + timedelta(hours=hours), "by": "amy"}


HISTORY = (
    e.Received(**at(0), number="1", policy="p@1", kind="complaint", facts={"urgent": True}),
    e.Corrected(**at(1), facts={"urgent": False}),
    e.Classified(**at(2), facts={"urgent": True}),
)
LATE_NOTE = e.Noted(at=NOON + timedelta(minutes=90), recorded=NOON + timedelta(hours=3), by="amy", note="rang")


def test_what_is_said_after_a_correction_stands() -> None:
    assert folded(HISTORY[:2]).facts == {"urgent": False}
    assert folded(HISTORY).facts == {"urgent": True}


def test_and_stands_too_when_something_earlier_is_recorded_after_it() -> None:
    state = NOTHING
    for event in (*HISTORY, LATE_NOTE):
        state = evolve(state, event)
    assert state.facts == {"urgent": True}
    assert state == folded((*HISTORY, LATE_NOTE))
