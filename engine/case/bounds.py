"""Bounds: the least and the most that a stated date may be."""

from __future__ import annotations

from collections.abc import Set
from datetime import date, datetime

from engine.calendars.deadline import settle
from engine.case import commands as c
from engine.case import events as e
from engine.case.clocks import of_timeframe
from engine.case.evolve import evolve
from engine.case.meant import may, who_could
from engine.case.moments import Instant, Moments
from engine.case.reckon import Reckoner
from engine.case.state import State
from engine.case.view import seen_now
from engine.dates import day_said
from engine.errors import Refused
from engine.policy.limits import How, Limit
from engine.policy.moments import DateIn, FactDate, Moment, parts
from engine.policy.policy import Policy
from engine.policy.timeframes import Bounds, Timeframe


def within_bounds(policy: Policy, state: State, event: e.Event, command: c.Command) -> None:
    """Refuse a stated date outside what its timeframe, or the event itself, allows."""
    after = evolve(state, event)
    changed = {name for name, value in after.facts.items() if state.facts.get(name) != value}
    for timeframe in policy.timeframes.values():
        if timeframe.bounds and _states(timeframe.limit, e.name_of(event), changed):
            _of_timeframe(policy, timeframe, timeframe.bounds, after, command)
    if isinstance(event, e.Declared):
        _of_event(policy, after, event)


def _states(limit: Limit, event: str, facts: Set[str]) -> bool:
    """Whether the date of a limit is said by that event, or by a fact that it sets."""

    def named(moment: Moment | None) -> bool:
        several = parts(moment) if moment is not None else ()
        return any(
            (isinstance(one, DateIn) and one.event == event) or (isinstance(one, FactDate) and one.fact in facts)
            for one in several
        )

    return limit.how is How.STATED and named(limit.date)


def _of_timeframe(policy: Policy, timeframe: Timeframe, bounds: Bounds, after: State, command: c.Command) -> None:
    moments = Moments(policy, after, {})
    clocks = list(of_timeframe(policy, timeframe, moments, {}))
    if not clocks:
        return
    clock = clocks[-1]
    stated = clock.due.astimezone(policy.zone).date() if clock.due else None
    if stated is None:
        return
    reckoner = Reckoner(policy, timeframe, seen_now(policy, after, command.at), moments, policy.announced)
    anchor = Instant(at=clock.since, known=clock.since, day=clock.day)
    low, high = (_day(reckoner, bound, anchor) for bound in (bounds.at_least, bounds.at_most))
    wrong = _outside(stated, low, high)
    if not wrong:
        return
    beyond = bounds.beyond
    clause = ", ".join(timeframe.clause)
    if not beyond or not may(policy, command.by, command.at, beyond, state=after):
        could = who_could(policy, beyond)
        raise Refused("out-of-bounds", f"{timeframe.name}: {wrong}", clause, could)
    if not (getattr(command, "reason", "") or command.note):
        raise Refused("required", f"{timeframe.name}: to go beyond needs a reason", clause)


def _of_event(policy: Policy, after: State, event: e.Declared) -> None:
    declared = policy.events[event.event]
    for name, (least, most) in declared.bounds.items():
        stated = event.data.get(name)
        if isinstance(stated, datetime):
            stated = stated.astimezone(policy.zone).date()
        if not isinstance(stated, date):
            continue
        moments = Moments(policy, after, {})
        plain = Timeframe(id=event.event)
        reckoner = Reckoner(policy, plain, seen_now(policy, after, event.at), moments, policy.announced)
        anchor = Instant(at=event.at, known=event.at)
        low, high = (_day(reckoner, bound, anchor) for bound in (least, most))
        wrong = _outside(stated, low, high)
        if wrong:
            raise Refused("out-of-bounds", f"{declared.title or declared.id}: {wrong}", declared.clause)


def reckoned_from(policy: Policy, state: State, limit: Limit, at: datetime) -> datetime | None:
    """When a limit ends that counts from an instant on this case; None where it has no amount yet."""
    reckoner = Reckoner(
        policy, Timeframe(id=""), seen_now(policy, state, at), Moments(policy, state, {}), policy.announced
    )
    laid = reckoner.lay(limit, Instant(at=at, known=at))
    return None if laid is None else settle(laid.end, laid.unit, laid.zero, laid.reading)


def _day(reckoner: Reckoner, bound: Limit | None, anchor: Instant) -> date | None:
    laid = reckoner.lay(bound, anchor) if bound is not None else None
    if bound is None or laid is None:
        return None
    return reckoner.time(bound).local_date(settle(laid.end, laid.unit, laid.zero, laid.reading))


def _outside(stated: date, low: date | None, high: date | None) -> str:
    if low is not None and stated < low:
        return f"{day_said(stated)} is earlier than {day_said(low)}, the earliest that it may be"
    if high is not None and stated > high:
        return f"{day_said(stated)} is later than {day_said(high)}, the latest that it may be"
    return ""
