"""The sweep: limits laid for one arrival after another, to compare them in dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from datetime import time as dtime

from engine.calendars.deadline import lay, settle
from engine.calendars.reading import start_from
from engine.calendars.receipt import deem
from engine.calendars.units import Amount
from engine.calendars.zone import attach
from engine.dates import instant_said
from engine.errors import EngineError
from engine.policy.limits import How, Limit
from engine.policy.moments import Happens
from engine.policy.policy import Policy
from engine.policy.timeframes import Timeframe

STEP = 5
"""Days between arrivals of the coarse sweep; five and seven have no common part, so every weekday comes."""
LENGTH = 366
TIMES = (dtime(10, 0), dtime(19, 40))


def arrivals(policy: Policy, as_of: date, *, every_day: bool = False) -> Iterator[datetime]:
    """Arrivals over a year from a date: in the morning and after hours, each fifth day or every day."""
    for n in range(0, LENGTH, 1 if every_day else STEP):
        for time in TIMES[: 2 if every_day else 1]:
            try:
                yield attach(datetime.combine(as_of + timedelta(days=n), time), policy.zone)
            except EngineError:  # a local time that the clocks skip
                continue


def plain(limit: Limit) -> bool:
    """Whether a limit is an amount from its anchor and nothing more, which the sweep can lay by itself."""
    return limit.how is How.WITHIN and isinstance(limit.amount, Amount) and limit.moment is None and not limit.plus


def due(policy: Policy, timeframe: Timeframe, limit: Limit, anchor: datetime) -> datetime | None:
    """When a plain limit falls due for an anchor at that instant; None where it cannot be laid."""
    if not plain(limit) or not isinstance(limit.amount, Amount) or limit.calendar_table:
        return None
    calendar = limit.calendar or timeframe.limit.calendar or policy.calendar
    if calendar not in policy.calendars or not policy.calendars[calendar].opens_about(anchor.year):
        return None
    time = policy.time(calendar)
    reading = policy.reading(limit, calendar, time)
    held = policy.convention(limit.written, calendar)
    named = timeframe.start.event if isinstance(timeframe.start, Happens) else ""
    try:
        if held.receipt and named in held.receipt.events and timeframe.window is None:
            deemed = deem(anchor, held.receipt.rule, time)
            zero = start_from(deemed.day, deemed.instant, reading)
        else:
            zero = start_from(time.local_date(anchor), anchor.astimezone(UTC), reading)
        return settle(lay(limit.amount, zero, reading), limit.amount.unit, zero, reading)
    except EngineError:
        return None


def say(at: datetime, policy: Policy, *, year: bool = True) -> str:
    """An instant as findings print it: Thu 2 Apr 2026 10:00."""
    return instant_said(at, policy.zone, year=year)
