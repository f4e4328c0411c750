"""What time itself does: warnings, limits that pass, the actions that follow, and what silence means."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from engine.case import commands as c
from engine.case import events as e
from engine.case.state import State
from engine.policy.policy import Policy

Events = tuple[e.Event, ...]


def warn(policy: Policy, state: State, command: c.Warn, now: datetime) -> Events:
    """Word before the limit."""
    return (e.ClockWarned(**_clock(command, now), warning=command.warning),)


def mark_overdue(policy: Policy, state: State, command: c.MarkOverdue, now: datetime) -> Events:
    """The limit passed."""
    return (e.ClockOverdue(**_clock(command, now), late_at_start=command.late_at_start),)


def act(policy: Policy, state: State, command: c.Act, now: datetime) -> Events:
    """An overdue action."""
    action = policy.timeframes[command.timeframe].overdue[command.action]
    made: list[e.Event] = [e.ClockActed(**_clock(command, now), action=command.action)]
    if action.sets:
        made.append(e.Classified(at=command.at, recorded=now, by="engine", facts=dict(action.sets)))
    level = policy.level(action.refer) if action.refer else None
    here = policy.level(state.case.level)
    if level is not None and (here is None or level.order > here.order):
        why = f"{policy.timeframes[command.timeframe].name} is overdue"
        made.append(e.Referred(at=command.at, recorded=now, by="engine", to=level.id, level=level.id, reason=why))
    return tuple(made)


def let_lapse(policy: Policy, state: State, command: c.LetLapse, now: datetime) -> Events:
    """Silence has its effect."""
    lapse = policy.timeframes[command.timeframe].lapses[command.lapse]
    lapsed = e.ClockLapsed(
        **_clock(command, now),
        lapse=command.lapse,
        outcome=lapse.outcome,
        remedy=lapse.remedy,
        facts=dict(lapse.sets),
        closes=lapse.closes,
    )
    if not lapse.closes:
        return (lapsed,)
    return (lapsed, e.Closed(at=command.at, recorded=now, by="engine"))


def _clock(command: c.TimeCommand, now: datetime) -> dict[str, Any]:
    return {
        "at": command.at, "recorded": now, "by": command.by, "clock": command.clock, "timeframe": command.timeframe,
        "due": command.due,
    }  # fmt: skip
