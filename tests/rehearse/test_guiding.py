"""What a document advises is shown where it belongs, and stops nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from engine.case import commands as c
from engine.case.state import NOTHING
from engine.case.step import step
from engine.language.load import load_bytes
from engine.policy.policy import Policy
from engine.rehearse.guiding import advised

WORLD = (Path(__file__).parents[1] / "case" / "world.yaml").read_text()
GUIDANCE = """guidance:
  - {at: contact, text: Say your name., clause: "6.5"}
  - {at: inspected, text: Take photographs.}
  - {at: [complaint, second], text: Ring first., when: {urgent: true}}
  - {at: second, text: Read the file.}
  - {text: Be kind.}
"""
AT = datetime(2026, 3, 2, 10, tzinfo=ZoneInfo("Australia/Sydney"))


def policy() -> Policy:
    found = load_bytes((WORLD + GUIDANCE).encode(), "world.yaml", lambda _: None).policy
    assert found
    return found


def said(**facts: bool) -> list[tuple[str, str, str]]:
    lodged = step(policy(), NOTHING, c.Lodge(at=AT, by="officer", number="1", kind="complaint", facts=facts), AT)
    return [(one.step, one.text, one.clause) for one in advised(policy(), lodged.state, AT)]


def test_it_stands_at_its_step_and_on_the_cases_that_it_is_for() -> None:
    assert said() == [
        ("contact", "Say your name.", "6.5"),
        ("inspected", "Take photographs.", ""),
        ("", "Be kind.", ""),
    ]
    assert ("", "Ring first.", "") in said(urgent=True)


def test_a_closed_case_needs_no_advice() -> None:
    lodged = step(policy(), NOTHING, c.Lodge(at=AT, by="officer", number="1", kind="complaint"), AT)
    closed = step(policy(), lodged.state, c.Close(at=AT, by="officer", note="done"), AT)
    assert list(advised(policy(), closed.state, AT)) == []
