"""Ending a case and what can be done about it: resolving, closing, withdrawing, reopening."""

from __future__ import annotations

from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.decisions.handling import one_of
from engine.case.state import State
from engine.errors import Refused
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy

Events = tuple[e.Event, ...]


def resolve(policy: Policy, state: State, command: c.Resolve, now: datetime) -> Events:
    """Decide the outcome."""
    if command.outcome not in policy.outcomes:
        more = meant(command.outcome, policy.outcomes, under("outcomes"))
        raise Refused("unknown-outcome", f"this policy has no outcome '{command.outcome}'{more}")
    one_of(policy.channels, command.channel, "channel")
    _may_remedy(policy, state, command)
    return (
        e.Resolved(
            at=command.at, recorded=now, by=command.by, note=command.note, outcome=command.outcome,
            channel=command.channel, remedy=command.remedy, reason=command.reason, data=command.data,
        ),
    )  # fmt: skip


def _may_remedy(policy: Policy, state: State, command: c.Resolve) -> None:
    """Refuse a remedy that the policy does not have, or whose decision has not been taken on this case."""
    one_of(policy.remedies, command.remedy, "remedy")
    remedy = policy.remedies.get(command.remedy)
    if remedy is None or not remedy.decision:
        return
    taken = [act.event for act in state.timeline if isinstance(act.event, e.Decided) and act.at <= command.at]
    last = next((event for event in reversed(taken) if event.decision == remedy.decision), None)
    if last is None or not last.granted or last.no_effect:
        decision = policy.decisions[remedy.decision]
        sentence = f"{remedy.title or remedy.id} needs the decision '{decision.title or decision.id}' first"
        raise Refused("required", sentence, remedy.clause or decision.clause)


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
