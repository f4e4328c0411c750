"""Plain clocks: an amount from one event until another, and nothing else, reckoned at once.

Most promises are of this kind. What makes a clock anything else, in the policy or in what happened, sends it to the one
walk in running.py; a law holds the two equal.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

WEIGHED = (e.Joined, e.Redirected, e.Converted, e.Corrected)
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
    if anchor is None:  # what a restriction held back may have been let through since
        return False if any(isinstance(one.event, e.Accepted) for one in timeline) else None
    if anchor.event.discretion or (isinstance(anchor.event, e.Received) and anchor.event.first_received is not None):
        return False
    after = timeline[timeline.index(anchor) + 1 :] if timeline[0] is not anchor else timeline[1:]
    if not _owed(policy, plan, anchor):
        return False if any(_owed(policy, plan, one) for one in _changes(anchor, after)) else None
    begin, due = due_from(plan, anchor.at)
    marked = _marks(state.marks.get(plan.timeframe.id, ()), due)
    turned = _run_through(policy, plan, timeline, (anchor, due), clocks) if marked is not None else None
    if marked is None or turned is None:
        return False
    return _clock(plan, anchor, begin, due, turned, overdue=marked)


@record
class Turned:
    """What became of a plain clock: when it ran and ended, and what met it."""

    turns: tuple[tuple[datetime, str], ...]
    stop: Happened | None = None
    why: str = ""
    """Why it ended; empty while it runs."""


def _run_through(
    policy: Policy, plan: Plan, timeline: Sequence[Happened], begun: tuple[Happened, datetime], clocks: Clocks
) -> Turned | None:
    """What became of a clock that began with a happening and is due then; None where only the walk can weigh it."""
    anchor, due = begun
    turns, why = [(anchor.at, "running")], ""
    before = None
    for one in timeline:
        if before is None:
            before = one if one is anchor else None
            continue
        event = one.event
        if not why and _stops_with(policy, plan, one, timeline, clocks):
            if plan.timeframe.turns.reopened == "fresh" and _reopened(timeline):
                return None
            return Turned(turns=tuple(turns), stop=one)
        if isinstance(event, WEIGHED) or event.discretion or (isinstance(event, e.Referred) and event.outside):
            return None
        if isinstance(event, e.Closed | e.Withdrawn) and not why and not plan.timeframe.survives:
            why = type(event).moment
            turns += [*_passed(plan, due, event.at), (event.at, "ended")]
        elif isinstance(event, e.Reopened) and why and plan.timeframe.turns.reopened != "end":
            if plan.timeframe.turns.reopened == "fresh" or event.at > due:
                return None
            why = ""
            turns.append((event.at, "running"))
        if (one.case is not before.case or one.facts is not before.facts) and not _owed(policy, plan, one):
            return None
        before = one
    return Turned(turns=tuple(turns), why=why)


def _reopened(timeline: Sequence[Happened]) -> bool:
    return any(isinstance(one.event, e.Reopened) for one in timeline)


def _passed(plan: Plan, due: datetime, at: datetime | None = None) -> tuple[tuple[datetime, str], ...]:
    """The turn at the limit, where that has passed by then."""
    if at is not None and at <= due:
        return ()
    return ((due, "running" if plan.timeframe.target_only else "overdue"),)


def _stops_with(policy: Policy, plan: Plan, one: Happened, timeline: Sequence[Happened], clocks: Clocks) -> bool:
    for name, guard in plan.stops:
        if one.name == name and not one.event.no_effect and not one.event.discretion:
            seen = Seen(policy, one.case, one.facts, one.at, event=one.event, timeline=timeline, clocks=clocks)
            if guard is None or holds(guard, seen):
                return True
    return False


def _owed(policy: Policy, plan: Plan, one: Happened) -> bool:
    """Whether it is promised for the case as it then stood."""
    case = one.case
    acted_on = case.act or plan.timeframe.mandatory
    if not acted_on or (plan.timeframe.to_person and not case.communicate):
        return False
    return plan.applies is None or holds(plan.applies, Seen(policy, case, one.facts, one.at))


def _changes(before: Happened, after: Sequence[Happened]) -> Iterator[Happened]:
    """What happened that changed the case or its facts."""
    for one in after:
        if one.case is not before.case or one.facts is not before.facts:
            yield one
        before = one


def due_from(plan: Plan, at: datetime) -> tuple[Deemed, datetime]:
    """What a plain limit counts from, and the due instant, as the walk has them."""
    time = plan.time
    begin = Deemed(time.local_date(at), at) if plan.receipt is None else deem(at, plan.receipt, time)
    zero = start_from(begin.day, begin.instant, plan.reading)
    end = lay(plan.amount, zero, plan.reading)
    if plan.amount.unit is Unit.WORKING_DAY and plan.amount.number and plan.reading.end is None:
        return begin, end.instant
    return begin, settle(end, plan.amount.unit, zero, plan.reading)


def _marks(marks: Sequence[e.ClockEvent], due: datetime) -> bool | None:
    """Whether it was recorded as overdue; None where something else was recorded of it than is reckoned."""
    overdue = False
    for mark in marks:
        if isinstance(mark, e.ClockOverdue | e.ClockMet):
            if mark.due != due:
                return None
            overdue = overdue or isinstance(mark, e.ClockOverdue)
        elif not isinstance(mark, e.ClockWarned | e.ClockActed | e.ClockEnded):
            return None
    return overdue


def _clock(
    plan: Plan, anchor: Happened, begin: Deemed, due: datetime, turned: Turned, *, overdue: bool
) -> Clock:  # fmt: skip
    stop, ended_at = turned.stop, turned.turns[-1][0] if turned.why else None
    met_at = stop.at if stop is not None else None
    late = met_at is not None and met_at > due
    passed = ended_at > due if ended_at is not None else late if met_at is not None else overdue
    turns = list(turned.turns)
    if passed and ended_at is None:
        turns += _passed(plan, due)
    if met_at is not None:
        turns.append((met_at, "met"))
    return Clock(
        key=plan.timeframe.id,
        timeframe=plan.timeframe.id,
        since=begin.instant,
        day=begin.day,
        state=turns[-1][1],
        due=due,
        limit=due,
        original=due,
        target_only=plan.timeframe.target_only,
        met_at=met_at,
        late=late,
        recorded_late=stop is not None and stop.at <= due < stop.event.recorded,
        overdue_at=due if passed and not plan.timeframe.target_only else None,
        late_at_start=due < anchor.at,
        ended_at=ended_at,
        why=turned.why,
        turns=tuple(turns),
    )
