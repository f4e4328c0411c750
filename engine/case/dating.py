"""Dating: how far back an act may be dated, and that none is dated ahead."""

from __future__ import annotations

from datetime import datetime

from engine.calendars.deadline import lay, settle
from engine.calendars.reading import Reading, Roll, start_from
from engine.case import commands as c
from engine.case.state import State
from engine.case.who import ENGINE, roles_of
from engine.dates import instant_said
from engine.errors import Refused
from engine.policy.limits import Limit
from engine.policy.policy import Policy


def dated(policy: Policy, state: State, command: c.Command, now: datetime) -> None:
    """Refuse a date after now, before the case, or further back than this role may go."""
    if command.at > now:
        raise Refused("in-the-future", "an act cannot be recorded before it has happened")
    received = state.case.received
    if received is not None and command.at < received and not isinstance(command, c.Correct | c.TimeCommand):
        raise Refused(
            "before-the-case", "this happened before the case was received; correct the date of receipt first"
        )
    limit = _backdating(policy, command)
    if limit is None or command.by == ENGINE:
        return
    time = policy.time(policy.calendar)
    reading = Reading(time=time, backward=True, at=-4, end=Roll.STAY)
    amount = limit.amount
    if amount is None or not hasattr(amount, "unit"):
        return
    zero = start_from(time.local_date(now), now, reading)
    earliest = settle(lay(amount, zero, reading), amount.unit, zero, reading)  # type: ignore[arg-type]
    if command.at < earliest:
        sentence = f"an act may be dated back no further than {instant_said(earliest, policy.zone)}"
        raise Refused("dated-too-far-back", sentence)


def _backdating(policy: Policy, command: c.Command) -> Limit | None:
    if not policy.backdating:
        return None
    for role in roles_of(policy, command.by, command.at):
        if role in policy.backdating:
            return policy.backdating[role]
    return policy.backdating.get("any")
