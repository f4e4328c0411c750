"""Intake rules: what becomes of a lodgement, asked of each rule in turn."""

from __future__ import annotations

from engine.policy.conditions import Condition
from engine.policy.fields import Value
from engine.policy.who import Who
from engine.record import record


@record
class IntakeRule:
    """One rule of intake: is the matter recorded, acted on, answered; and where does it go."""

    id: str
    when: Condition | None = None
    title: str = ""
    record: bool = True
    act: bool = True
    act_only_if: Condition | None = None
    communicate: bool = True
    go: str = ""
    joins: Condition | None = None
    joins_same: tuple[str, ...] = ()
    """Fields in which an open case must be the same for the lodgement to become part of it; empty is never."""
    opens: tuple[str, ...] = ()
    sets: tuple[tuple[str, Value], ...] = ()
    discretion: tuple[Who, ...] = ()
    """Roles that may have it acted on nevertheless."""
    clause: str = ""
