"""Ending a case and what can be done about it: resolving, closing, withdrawing, reopening."""

from __future__ import annotations

from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.decisions.handling import one_of
from engine.case.state import State
from engine.errors import Refused
from engine.policy.policy import Policy

Events = tuple[e.Event, ...]


def resolve(policy: Policy, state: State, command: c.Resolve, now: datetime) -> Events:
    """Decide the outcome."""
    if command.outcome not in policy.outcomes:
        raise Refused("unknown-outcome", f"the outcomes of this policy are {', '.join(policy.outcomes)}")
    one_of(policy.channels, command.channel, "channel")
    return (
        e.Resolved(
            at=command.at, recorded=now, by=command.by, note=command.note, outcome=command.outcome,
            channel=command.channel, remedy=command.remedy, reason=command.reason, data=command.data,
        ),
    )  # fmt: skip


def close(policy: Policy, state: State, command: c.Close, now: datetime) -> Events:
    """Close the case."""
    return (
        e.Closed(
            at=command.at, recorded=now, by=command.by, note=command.note, reason=command.reason, data=command.data
        ),
    )  # fmt: skip


def withdraw(policy: Policy, state: State, command: c.Withdraw, now: datetime) -> Events:
    """The person takes it back."""
    return (e.Withdrawn(at=command.at, recorded=now, by=command.by, note=command.note, reason=command.reason),)


def reopen(policy: Policy, state: State, command: c.Reopen, now: datetime) -> Events:
    """Open again what was resolved, closed, withdrawn or sent elsewhere."""
    if state.case.state in ("open", "recorded"):
        raise Refused("not-closed", "the case is open")
    return (e.Reopened(at=command.at, recorded=now, by=command.by, note=command.note, reason=command.reason),)
