"""What falls due: the warnings, limits, actions and lapses that time itself asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from engine.case import commands as c
from engine.case import events as e
from engine.case.clock import Clock
from engine.case.clocks import clocks
from engine.case.moments import Instant, Moments
from engine.case.reckon import Reckoner
from engine.case.seeing import LateClocks
from engine.case.state import State
from engine.case.view import Seen, met, seen_now
from engine.policy.limits import Limit
from engine.policy.policy import Policy
from engine.policy.timeframes import Action, Lapse, Timeframe

NOTCH = timedelta(microseconds=1)
"""A limit has passed a microsecond after it: exactly at the limit is on time."""


def fall_due(
    policy: Policy, state: State, now: datetime, running: Sequence[Clock] | None = None
) -> tuple[c.Command, ...]:
    """What has fallen due by now and is not done yet, in the order in which it fell due."""
    several = clocks(policy, state) if running is None else running
    found = [
        one
        for clock in several
        if _may_ask(policy.timeframes[clock.timeframe], clock, now)
        for one in of_clock(policy, state, clock)
        if one[0] <= now
    ]
    return tuple(command for _, command in sorted(found, key=lambda one: (one[0], one[1].clock)))


def _may_ask(timeframe: Timeframe, clock: Clock, now: datetime) -> bool:
    """Whether time may ask something of a clock by now: before its limit it only warns."""
    return bool(timeframe.warnings) or clock.limit is None or clock.limit < now or clock.overdue_at is not None


def pending(
    policy: Policy, state: State, running: Sequence[Clock] | None = None
) -> Iterator[tuple[datetime, c.TimeCommand]]:
    """Everything that time will ask for as things stand, each with the instant from which it does."""
    for clock in clocks(policy, state) if running is None else running:
        yield from of_clock(policy, state, clock)


def of_clock(policy: Policy, state: State, clock: Clock) -> Iterator[tuple[datetime, c.TimeCommand]]:
    """What time will ask for of one clock."""
    timeframe = policy.timeframes[clock.timeframe]
    if clock.ended_at is not None or clock.lapsed_at is not None:
        return
    marks = state.marks.get(clock.key, ())
    reckoner = _Lazy(policy, timeframe, state)
    if clock.met_at is None and not clock.overdue_at:
        yield from _warnings(policy, timeframe, clock, marks, reckoner)
    if timeframe.window is None and not timeframe.target_only and (clock.met_at is None or clock.late):
        yield from _overdue(timeframe, clock, marks, reckoner)
    if timeframe.lapses and clock.met_at is None:
        yield from _lapses(policy, state, timeframe, clock)


class _Lazy:
    """Lays amounts before and after a limit; made only where one is asked for."""

    def __init__(self, policy: Policy, timeframe: Timeframe, state: State) -> None:
        self.policy, self.timeframe, self.state = policy, timeframe, state

    def at(self, limit: Limit, anchor: datetime) -> datetime | None:
        """The instant that an amount before or after another falls on."""
        moments = Moments(self.policy, self.state, {})
        seen = seen_now(self.policy, self.state, anchor)
        reckoner = Reckoner(self.policy, self.timeframe, seen, moments, self.policy.announced)
        day = reckoner.time(limit).local_date(anchor)
        laid = reckoner.lay(limit, Instant(at=anchor, known=anchor, day=None if _exact(limit) else day))
        return reckoner.due(laid) if laid is not None else None


def _exact(limit: Limit) -> bool:
    return bool(getattr(getattr(limit.amount, "unit", None), "exact", False))


def _warnings(
    policy: Policy, timeframe: Timeframe, clock: Clock, marks: Sequence[e.ClockEvent], lazy: _Lazy
) -> Iterator[tuple[datetime, c.TimeCommand]]:
    again = policy.convention(timeframe.written).warnings == "again"
    for n, rule in enumerate(timeframe.warnings):
        sent = [mark for mark in marks if isinstance(mark, e.ClockWarned) and mark.warning == n]
        if sent and not (again and sent[-1].due != clock.limit):
            continue
        at: datetime | None = clock.since
        if rule.before is not None:
            at = lazy.at(rule.before, clock.limit) if clock.limit is not None else None
        if at is not None:
            at = max(at, clock.since)
            yield at, c.Warn(at=at, by="engine", clock=clock.key, timeframe=timeframe.id, due=clock.limit, warning=n)


def _overdue(
    timeframe: Timeframe, clock: Clock, marks: Sequence[e.ClockEvent], lazy: _Lazy
) -> Iterator[tuple[datetime, c.TimeCommand]]:
    limit = clock.overdue_at or clock.limit
    if limit is None:
        return
    if not any(isinstance(mark, e.ClockOverdue) and mark.due == limit for mark in marks):
        yield (
            limit + NOTCH,
            c.MarkOverdue(
                at=limit, by="engine", clock=clock.key, timeframe=timeframe.id, due=limit,
                late_at_start=clock.late_at_start,
            ),
        )  # fmt: skip
    done = {mark.action for mark in marks if isinstance(mark, e.ClockActed)}
    for n, action in enumerate(timeframe.overdue):
        if n in done or not needs_a_command(action) or clock.met_at is not None:
            continue
        at = limit if action.after is None else lazy.at(action.after, limit)
        if at is not None:
            act = c.Act(at=at, by="engine", clock=clock.key, timeframe=timeframe.id, due=limit, action=n)
            yield max(at, limit + NOTCH), act


def needs_a_command(action: Action) -> bool:
    """Whether an overdue action is more than a notice sent at the limit."""
    return action.after is not None or bool(action.refer) or bool(action.sets)


def _lapses(
    policy: Policy, state: State, timeframe: Timeframe, clock: Clock
) -> Iterator[tuple[datetime, c.TimeCommand]]:
    limit = clock.overdue_at or clock.limit
    if limit is None:
        return
    for n, lapse in enumerate(timeframe.lapses):
        at = _since_when(policy, state, lapse, limit)
        if at is not None:
            lapsed = c.LetLapse(at=at, by="engine", clock=clock.key, timeframe=timeframe.id, due=limit, lapse=n)
            yield max(at, limit + NOTCH), lapsed
            return


def _since_when(policy: Policy, state: State, lapse: Lapse, limit: datetime) -> datetime | None:
    """When silence has its effect: at the limit, or when its condition first holds after it."""
    if lapse.when is None:
        return limit
    before = [one for one in state.timeline if one.at <= limit]
    looks = [(limit, before[-1])] if before else []
    looks += [(one.at, one) for one in state.timeline if one.at > limit]
    late = LateClocks(policy, state)
    for at, one in looks:
        if met(lapse.when, Seen(policy, one.case, one.facts, at, timeline=state.timeline, clocks=late)):
            return at
    return None
