"""Step: the one loop over decide, evolve, clocks, follow_up and fall_due. Office and rehearse share it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from engine.case import commands as c
from engine.case import events as e
from engine.case.clock import Clock
from engine.case.clocks import clocks
from engine.case.decide import decide
from engine.case.delivery import Delivery
from engine.case.evolve import evolve
from engine.case.falldue import fall_due
from engine.case.followups import follow_up
from engine.case.kept import Known
from engine.case.state import State
from engine.errors import InCircles, OutOfCalendar, Refused
from engine.policy.moments import Happens, parts
from engine.policy.policy import Policy
from engine.record import record, replaced

LOOPS = 1000
"""Things that may fall due one because of another before the policy is going in circles."""


@record
class Step:
    """What one command led to: the new events, the state after them, what is owed because of them, and the clocks."""

    events: tuple[e.Event, ...]
    state: State
    deliveries: tuple[Delivery, ...]
    clocks: tuple[Clock, ...]
    denied: tuple[tuple[str, str], ...] = ()
    """Clocks that the last act would have met, and the reason why it does not."""

    def clock(self, key: str) -> Clock | None:
        """The clock of that key."""
        return next((one for one in self.clocks if one.key == key), None)


def step(
    policy: Policy, state: State, command: c.Command, now: datetime, running: tuple[Clock, ...] | None = None
) -> Step:
    """Carry out a command recorded at `now`. What had fallen due before the act happened is recorded first.

    `running` are the clocks of `state` where they are known already. Raises Refused, also for a date from which a clock
    would run on beyond every calendar; nothing has then happened.
    """
    before = _caught_up(policy, state, command, now, running)
    try:
        events = decide(policy, before.state, command, now)
        after = _recorded(policy, before, events)
    except OutOfCalendar as fault:
        raise Refused("not-a-date", str(fault)) from None
    return replaced(after, denied=tuple(_unmet(policy, after, events))) if events else after


def advance(policy: Policy, state: State, now: datetime, running: tuple[Clock, ...] | None = None) -> Step:
    """Record everything that has fallen due by `now`, in the order in which it fell due."""
    known = clocks(policy, state) if running is None else running
    at = Step(events=(), state=state, deliveries=(), clocks=known)
    for _ in range(LOOPS):
        asked = fall_due(policy, at.state, now, at.clocks)
        if not asked:
            return at
        at = _recorded(policy, at, decide(policy, at.state, asked[0], now))
    raise InCircles(f"{policy.name}: what falls due makes something else fall due without end")


def _caught_up(
    policy: Policy, state: State, command: c.Command, now: datetime, running: tuple[Clock, ...] | None
) -> Step:
    known = clocks(policy, state) if running is None else running
    at = Step(events=(), state=state, deliveries=(), clocks=known)
    if isinstance(command, c.TimeCommand) or not state.begun:
        return at
    for _ in range(LOOPS):
        asked = fall_due(policy, at.state, min(command.at, now), at.clocks)
        if not asked:
            return at
        at = _recorded(policy, at, decide(policy, at.state, asked[0], now))
    raise InCircles(f"{policy.name}: what falls due makes something else fall due without end")


def _recorded(policy: Policy, before: Step, events: tuple[e.Event, ...]) -> Step:
    """The step with those events recorded, and with what they did to clocks."""
    state, deliveries = before.state, list(before.deliveries)
    for event in events:
        state = evolve(state, event)
        deliveries += follow_up(policy, state, event)
    known = Known(state=before.state, clocks=before.clocks) if before.state.begun else None
    after = clocks(policy, state, known=known)
    turned = tuple(_turned(before.clocks, after, events[-1])) if events else ()
    for event in turned:
        state = evolve(state, event)
        deliveries += follow_up(policy, state, event)
    return Step(events=(*before.events, *events, *turned), state=state, deliveries=tuple(deliveries), clocks=after)


def _unmet(policy: Policy, after: Step, events: tuple[e.Event, ...]) -> Iterator[tuple[str, str]]:
    """The open clocks that one of the events would have met, had it the form or content that they ask for."""
    names = {e.name_of(event): len(after.state.history) - 1 for event in events}
    for clock in after.clocks:
        timeframe = policy.timeframes[clock.timeframe]
        if clock.open and timeframe.until is not None:
            for part in parts(timeframe.until):
                if isinstance(part, Happens) and part.event in names and part.when is not None:
                    yield clock.key, "guard-unmet"


def _turned(before: tuple[Clock, ...], after: tuple[Clock, ...], because: e.Event) -> Iterator[e.Event]:
    """What became of clocks, written down with the limit as it then stood."""
    was = {clock.key: clock for clock in before}
    for clock in after:
        old = was.get(clock.key)
        if clock.window:
            continue
        common: dict[str, Any] = {
            "recorded": because.recorded,
            "by": because.by,
            "clock": clock.key,
            "timeframe": clock.timeframe,
        }
        if clock.met_at is not None and (old is None or old.met_at != clock.met_at):
            yield e.ClockMet(at=clock.met_at, due=clock.limit, late=clock.late, **common)
        elif clock.ended_at is not None and (old is None or old.ended_at != clock.ended_at):
            yield e.ClockEnded(at=clock.ended_at, due=clock.limit, why=clock.why, **common)
