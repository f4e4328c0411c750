"""Plain clocks: an amount from one event until another, and nothing else, reckoned at once.

Most promises are of this kind. What makes a clock anything else, in the policy or in what happened, sends it to the one
walk in running.py; a law holds the two equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from engine.calendars.deadline import lay, settle
from engine.calendars.reading import Reading, start_from
from engine.calendars.receipt import Deemed, ReceiptRule, deem
from engine.calendars.units import Amount, Unit
from engine.calendars.worktime import WorkingTime
from engine.case import events as e
from engine.case.clock import Clock
from engine.case.owed import asks_more
from engine.case.state import Happened, State
from engine.case.view import Clocks, Seen
from engine.policy.conditions import Condition, holds
from engine.policy.limits import How
from engine.policy.moments import Earliest, Happens, Moment
from engine.policy.policy import Policy
from engine.policy.timeframes import Timeframe
from engine.record import record

MOVES = (e.Closed, e.Withdrawn, e.Joined, e.Redirected, e.Reopened, e.Converted, e.Judged, e.Corrected, e.Linked)
"""Events after which a clock is not plain any more."""


@record
class Plan:
    """What a plain timeframe comes down to."""

    timeframe: Timeframe
    start: str
    stops: tuple[tuple[str, Condition | None], ...]
    amount: Amount
    time: WorkingTime
    reading: Reading
    applies: Condition | None
    receipt: ReceiptRule | None
    """What a late arrival counts as, where the start is an arrival."""


def plan_of(policy: Policy, timeframe: Timeframe) -> Plan | None:
    """The plan of a timeframe, or None where it is not plain."""
    plans: dict[str, Plan | None] = policy.index("plans")
    if timeframe.id not in plans:
        plans[timeframe.id] = _planned(policy, timeframe)
    return plans[timeframe.id]


def _planned(policy: Policy, one: Timeframe) -> Plan | None:
    limit = one.limit
    stops = _stops(one.until)
    special = (
        one.window, one.every, one.pauses, one.restarts, one.cancel, one.extensions, one.ceiling, one.for_each,
        one.each, one.lapses, one.effective != (None, None), one.turns.split != "keep",
        one.turns.joined == "earliest", limit.moment, limit.plus, limit.calendar_table, limit.target,
        policy.announced, not all(closure.announced for closure in policy.closures.values()),
    )  # fmt: skip
    if any(special) or limit.how is not How.WITHIN or not isinstance(limit.amount, Amount) or stops is None:
        return None
    if not isinstance(one.start, Happens) or one.start.when is not None or asks_more(one.applies):
        return None
    calendar = limit.calendar or policy.calendar
    held = policy.convention(limit.written, calendar)
    receipt = held.receipt
    if held.service is not None or (receipt and (receipt.by_channel or receipt.stops)):
        return None
    if calendar not in policy.calendars:
        return None
    time = policy.time(calendar)
    return Plan(
        timeframe=one, start=one.start.event, stops=stops, amount=limit.amount, time=time,
        reading=policy.reading(limit, calendar, time), applies=one.applies,
        receipt=receipt.rule if receipt and one.start.event in receipt.events else None,
    )  # fmt: skip


def _stops(until: Moment | None) -> tuple[tuple[str, Condition | None], ...] | None:
    """The events that meet it with their guards, where it is met by events alone."""
    members = until.members if isinstance(until, Earliest) else (until,)
    found = []
    for one in members:
        if not isinstance(one, Happens) or asks_more(one.when):
            return None
        found.append((one.event, one.when))
    return tuple(found)


def plain_clock(policy: Policy, plan: Plan, state: State, clocks: Clocks) -> Clock | bool | None:
    """The clock, None where it is not owed, or False where what happened makes it anything but plain."""
    timeline = state.timeline
    anchor = next((one for one in timeline if one.name == plan.start and not one.event.no_effect), None)
    if anchor is None:
        return None
    if anchor.event.discretion or (isinstance(anchor.event, e.Received) and anchor.event.first_received is not None):
        return False
    stop = _run_through(policy, plan, timeline, anchor, clocks)
    if stop is False or not _owed(policy, plan, anchor):
        return False if stop is False or _may_become_owed(plan, timeline) else None
    begin, due = due_from(plan, anchor.at)
    marked = _marks(state.marks.get(plan.timeframe.id, ()), due)
    return (
        False
        if marked is None
        else _clock(plan, anchor, begin, due, stop if isinstance(stop, Happened) else None, marked)
    )


def _run_through(
    policy: Policy, plan: Plan, timeline: Sequence[Happened], anchor: Happened, clocks: Clocks
) -> Happened | bool | None:
    """What met the clock; False where something happened that only the walk can weigh."""
    after = False
    for one in timeline:
        if not after:
            after = one is anchor
            continue
        event = one.event
        if isinstance(event, MOVES) or (isinstance(event, e.Referred) and event.outside):
            return False
        if plan.applies is not None and (one.case is not anchor.case or one.facts is not anchor.facts):
            return False
        if event.no_effect or event.discretion:
            continue
        for name, guard in plan.stops:
            if one.name == name and (guard is None or holds(guard, _seen(policy, one, timeline, clocks))):
                return one
    return None


def _seen(policy: Policy, one: Happened, timeline: Sequence[Happened], clocks: Clocks) -> Seen:
    return Seen(policy, one.case, one.facts, one.at, event=one.event, timeline=timeline, clocks=clocks)


def _owed(policy: Policy, plan: Plan, anchor: Happened) -> bool:
    case = anchor.case
    if not case.act or (plan.timeframe.to_person and not case.communicate):
        return False
    return plan.applies is None or holds(plan.applies, Seen(policy, case, anchor.facts, anchor.at))


def _may_become_owed(plan: Plan, timeline: Sequence[Happened]) -> bool:
    """Whether anything happened since that could make it owed after all."""
    return len(timeline) > 1 and (plan.applies is not None or plan.timeframe.to_person)


def due_from(plan: Plan, at: datetime) -> tuple[Deemed, datetime]:
    """What a plain limit counts from, and the due instant, as the walk has them."""
    time = plan.time
    begin = Deemed(time.local_date(at), at) if plan.receipt is None else deem(at, plan.receipt, time)
    zero = start_from(begin.day, begin.instant, plan.reading)
    end = lay(plan.amount, zero, plan.reading)
    if plan.amount.unit is Unit.WORKING_DAY and plan.amount.number and plan.reading.end is None:
        return begin, end.instant
    return begin, settle(end, plan.amount.unit, zero, plan.reading)


def _marks(marks: Sequence[e.ClockEvent], due: datetime) -> tuple[bool, e.ClockMet | None] | None:
    """Whether it was recorded as overdue, and what was recorded of its being met; None where a record differs."""
    overdue, met = False, None
    for mark in marks:
        if isinstance(mark, e.ClockOverdue):
            if mark.due != due:
                return None
            overdue = True
        elif isinstance(mark, e.ClockMet):
            if mark.due != due:
                return None
            met = mark
        elif not isinstance(mark, e.ClockWarned | e.ClockActed):
            return None
    return overdue, met


def _clock(
    plan: Plan, anchor: Happened, begin: Deemed, due: datetime, stop: Happened | None, marked: tuple[bool, object]
) -> Clock:
    met_at = stop.at if stop is not None else None
    late = met_at is not None and met_at > due
    passed = due if late or (marked[0] and met_at is None) else None
    turns = [(anchor.at, "running")]
    target = plan.timeframe.target_only
    if passed is not None:
        turns.append((passed, "running" if target else "overdue"))
    if met_at is not None:
        turns.append((met_at, "met"))
    state = turns[-1][1]
    by = stop.event if stop is not None else None
    return Clock(
        key=plan.timeframe.id,
        timeframe=plan.timeframe.id,
        since=begin.instant,
        day=begin.day,
        state=state,
        due=due,
        limit=due,
        original=due,
        target_only=target,
        met_at=met_at,
        late=late,
        recorded_late=by is not None and met_at is not None and met_at <= due < by.recorded,
        overdue_at=None if target else passed,
        late_at_start=due < anchor.at,
        turns=tuple(turns),
    )
