"""Accrual: money that grows day by day once a limit has passed, for any instant asked."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from engine.case.clock import Clock
from engine.case.moments import Moments
from engine.case.seeing import seen_whole
from engine.case.state import State
from engine.case.view import met
from engine.policy.moments import Moment
from engine.policy.policy import Policy
from engine.policy.timeframes import Accrual

ONE_DAY = timedelta(days=1)


def accrued(policy: Policy, state: State, clock: Clock, at: datetime) -> Decimal:
    """What has accrued on a clock by an instant. A day accrues as it begins."""
    rule = policy.timeframes[clock.timeframe].accrual
    if rule is None or not met(rule.when, seen_whole(policy, state, at)):
        return Decimal(0)
    start = _start(policy, state, clock, rule)
    if start is None or at <= start:
        return Decimal(0)
    end = _end(policy, state, clock, rule, start)
    days = _days(
        policy, clock, rule, start, at if end is None or end > at else end, ended=end is not None and end <= at
    )
    if rule.cap_days is not None:
        days = min(days, rule.cap_days)
    money = Decimal(0)
    for tier in rule.tiers:
        here = days if tier.days is None else min(days, tier.days)
        money += here * tier.amount
        days -= here
    return money if rule.cap_money is None else min(money, rule.cap_money)


def _start(policy: Policy, state: State, clock: Clock, rule: Accrual) -> datetime | None:
    if rule.start is not None:
        return _first(policy, state, clock, rule.start)
    return clock.overdue_at or clock.limit


def _end(policy: Policy, state: State, clock: Clock, rule: Accrual, start: datetime) -> datetime | None:
    if rule.until is None:
        return clock.met_at or clock.ended_at
    found = _first(policy, state, clock, rule.until)
    return found if found is not None and found >= start else None


def _first(policy: Policy, state: State, clock: Clock, moment: Moment) -> datetime | None:
    moments = Moments(policy, state, {clock.timeframe: [clock]})
    found = moments.first(moment)
    return found.at if found else None


def _days(policy: Policy, clock: Clock, rule: Accrual, start: datetime, end: datetime, *, ended: bool) -> int:
    """How many days accrue from a start to an end, both instants."""
    limit = policy.timeframes[clock.timeframe].limit
    time = policy.time(limit.calendar or policy.calendar)
    first, last = time.local_date(start), time.local_date(end)
    if not rule.first_day_counted:
        first += ONE_DAY
    if ended and not rule.last_day_counted:
        last -= ONE_DAY
    return sum(1 for day in _dates(first, last) if not rule.working_days or time.is_working(day))


def _dates(first: date, last: date) -> list[date]:
    return [first + n * ONE_DAY for n in range((last - first).days + 1)]
