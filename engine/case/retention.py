"""Retention of a case: which rule is for it, until when it is kept, and what becomes of it then.

The last day on which it is kept lies so many months or years after the local date of what it is counted from, as the
policy counts months and years. It is a date and no time of day, and closed days do not move it.
"""

from __future__ import annotations

from datetime import date

from engine.calendars.calendar import next_day
from engine.calendars.deadline import days_in
from engine.calendars.reading import Reading, start_from
from engine.case.moments import Instant, Moments, Order
from engine.case.seeing import LateClocks
from engine.case.state import State
from engine.case.view import Clocks, met, seen_now
from engine.dates import day_said
from engine.errors import OutOfCalendar
from engine.policy.limits import NOTHING_WRITTEN
from engine.policy.moments import Earliest, Latest, Moment
from engine.policy.policy import Policy
from engine.policy.retention import DISPOSALS, RetentionRule
from engine.record import record

ENDED = ("closed", "withdrawn", "redirected", "joined")
"""The states in which a case that was opened again has ended again."""


@record
class Retained:
    """How long a case is kept, as things stand."""

    rule: RetentionRule
    """The first of the policy that fits."""
    since: date | None = None
    """The local date that it is counted from; None while that has not come, and where it is kept permanently."""
    keep_until: date | None = None
    """The last day on which it is kept; None while there is none."""
    why: str
    """Why it is that day, or why there is none, in words."""

    @property
    def fields(self) -> dict[str, str]:
        """What a record says of it; no date while there is none."""
        until = {"keep_until": self.keep_until.isoformat()} if self.keep_until else {}
        return {"file_class": self.rule.file_class, **until, "disposal": self.rule.disposal}

    @property
    def said(self) -> str:
        """All of it in a line."""
        then = f"; then {DISPOSALS[self.rule.disposal]}" if self.rule.disposal in DISPOSALS else ""
        return f"{self.rule.file_class}: {self.why}{then}"


def retained(policy: Policy, state: State, clocks: Clocks | None = None) -> Retained | None:
    """How long a case is kept; None where no rule of its policy is for it.

    `clocks` are those of the case, where they are known already. A date that no calendar reaches is none.
    """
    rule = rule_for(policy, state)
    if rule is None:
        return None
    if rule.keep is None:
        return Retained(rule=rule, why="permanently")
    for_so_long = f"{rule.keep} from {rule.start_said}"
    moments = Moments(policy, state, LateClocks(policy, state) if clocks is None else clocks)
    again = next(reversed(moments.by_name.get("reopened", ())), None)
    if again is not None and state.case.state not in ENDED:
        opened = day_said(again.at.astimezone(policy.zone).date())
        return Retained(rule=rule, why=f"{for_so_long}; no date, for it was opened again on {opened}")
    begin = _last(moments, rule.start, (again.at, again.place) if again is not None else None)
    if begin is None:
        return Retained(rule=rule, why=f"{for_so_long}; no date, for that has not come")
    since = begin.day or begin.at.astimezone(policy.zone).date()
    try:
        until = _laid(policy, rule, since, begin)
    except OutOfCalendar:
        return Retained(rule=rule, since=since, why=f"{for_so_long}; no date, for no calendar reaches it")
    why = f"{for_so_long}, {day_said(since)}, until {day_said(until)}"
    return Retained(rule=rule, since=since, keep_until=until, why=why)


def rule_for(policy: Policy, state: State) -> RetentionRule | None:
    """The first rule that fits a case as it stands; None where none does."""
    if not policy.retention or not state.begun:
        return None
    seen = seen_now(policy, state, state.timeline[-1].at)
    return next((one for one in policy.retention if met(one.when, seen)), None)


def _laid(policy: Policy, rule: RetentionRule, since: date, begin: Instant) -> date:
    """The last day on which it is kept, by the walk of months and years of every other limit."""
    assert rule.keep is not None
    counted = policy.convention(NOTHING_WRITTEN, policy.calendar).first_day == "counted"
    reading = Reading(time=policy.time(policy.calendar), first_day_counted=counted)
    zero = start_from(since, begin.at, reading)
    return next_day(zero.day, days_in(rule.keep, zero, reading))


def _last(moments: Moments, moment: Moment, again: Order | None) -> Instant | None:
    """The last time that a moment came; of several, those since the case was opened again go first."""
    if isinstance(moment, Earliest):
        found = [one for member in moment.members if (one := _last(moments, member, again)) is not None]
        since = [one for one in found if again is None or one.order > again]
        return min(since or found, key=lambda one: one.at, default=None)
    if isinstance(moment, Latest):
        several = [(member, _last(moments, member, again)) for member in moment.members]
        if any(one is None and not member.if_known for member, one in several):
            return None
        return max((one for _, one in several if one is not None), key=lambda one: one.at, default=None)
    return next(reversed(moments.all(moment)), None)
