"""Deciding: decisions of the policy, and the discretions that its rules leave to somebody."""

from __future__ import annotations

from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.authority import allowed, may, who_could
from engine.case.state import State
from engine.errors import Refused
from engine.policy.policy import Policy
from engine.policy.vocabulary import VERBS


def decide(policy: Policy, state: State, command: c.Decide, now: datetime) -> tuple[e.Event, ...]:
    """Take a decision of the policy, or use a discretion: of an intake rule, or of a window."""
    taken = e.Decided(
        at=command.at,
        recorded=now,
        by=command.by,
        note=command.note,
        decision=command.decision,
        granted=command.granted,
        reason=command.reason,
        data=command.data,
        approved_by=command.approved_by,
    )
    rule = next((one for one in policy.intake if one.id == command.decision and one.discretion), None)
    if rule is not None:
        _only(policy, command, rule.discretion, rule.title or rule.id, rule.clause)
        judged = e.Judged(
            at=command.at, recorded=now, by=command.by, act=command.granted, communicate=state.case.communicate,
            because=(*state.case.because, rule.id),
        )  # fmt: skip
        return (taken, judged)
    window = policy.timeframes.get(command.decision)
    if window is not None and window.window is not None and window.window.who:
        _only(policy, command, window.window.who, window.name, ", ".join(window.clause))
        received = state.history[0]
        if command.granted or received.discretion != window.id:
            return (taken,)
        denied = e.Judged(
            at=command.at, recorded=now, by=command.by, act=False, communicate=state.case.communicate,
            because=(*state.case.because, window.id),
        )  # fmt: skip
        return (taken, denied)
    if command.decision in VERBS or command.decision not in policy.decisions:
        raise Refused("unknown-decision", f"this policy has no decision '{command.decision}'")
    allowed(policy, command.decision, state, command)
    return (taken,)


def _only(policy: Policy, command: c.Decide, who: tuple[str, ...], what: str, clause: str) -> None:
    if not may(policy, command.by, command.at, who):
        could = who_could(policy, who)
        raise Refused("not-allowed", f"{what}: that is left to {' or '.join(could)}", clause, could)
