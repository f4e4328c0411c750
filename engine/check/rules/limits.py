"""W204, E205, W322: limits that cannot be measured, that pass their own bounds, or that pass while nobody works."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from engine.calendars.units import Amount, Unit
from engine.calendars.zone import attach
from engine.check.rules.never import never
from engine.check.rules.proportion import out_of_proportion
from engine.check.subject import Subject
from engine.check.sweep import arrivals, due, plain, say
from engine.errors import EngineError
from engine.findings import Finding
from engine.policy.limits import How
from engine.policy.timeframes import Timeframe


def limits(subject: Subject) -> Iterator[Finding]:
    """What is wrong with single limits."""
    for timeframe in subject.policy.timeframes.values():
        yield from _not_measurable(subject, timeframe)
        yield from _out_of_bounds(subject, timeframe)
        yield from _no_working_minute(subject, timeframe)
        yield from never(subject, timeframe)
        yield from out_of_proportion(subject, timeframe)


def _not_measurable(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    undated = (
        one.limit.how is How.UNDATED and one.ceiling is None and not subject.written(subject.path_of(one.id, "within"))
    )
    if undated and not one.target_only and one.window is None:
        message = f"`{one.id}` says no time: it can be seen to be open, and never to be late"
        fix = "Give it an outer limit with `ceiling`, or say that it is an aim with `strength: target`."
        yield subject.finding("W204", message, subject.path_of(one.id), key=True, fix=fix)


def _out_of_bounds(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    if one.bounds is None or not plain(one.limit):
        return
    policy = subject.policy
    for arrival in arrivals(policy, subject.as_of):
        here = due(policy, one, one.limit, arrival)
        for key, bound in (("at_least", one.bounds.at_least), ("at_most", one.bounds.at_most)):
            edge = due(policy, one, bound, arrival) if bound is not None else None
            if here is None or edge is None or (here >= edge if key == "at_least" else here <= edge):
                continue
            word = "less" if key == "at_least" else "more"
            example = (
                f"One received {say(arrival, policy)} is due {say(here, policy, year=False)}; "
                f"the bound is {say(edge, policy, year=False)}."
            )
            yield subject.finding(
                "E205", f"`{one.id}` is {word} than its own bounds allow", subject.path_of(one.id, "within"),
                example=example, fix="Change the amount or the bound.",
            )  # fmt: skip
            return


def _no_working_minute(subject: Subject, one: Timeframe) -> Iterator[Finding]:
    """Elapsed hours that for some arrivals pass without a minute in which anybody works; nobody owes a window."""
    amount = one.limit.amount
    if (
        one.window is not None
        or not plain(one.limit)
        or not isinstance(amount, Amount)
        or amount.unit not in (Unit.HOUR, Unit.MINUTE)
    ):
        return
    policy = subject.policy
    calendar = one.limit.calendar or policy.calendar
    if calendar not in policy.calendars:
        return
    time = policy.time(calendar)
    idle: list[tuple[datetime, datetime]] = []
    total = 0
    for n in range(7 * 24):
        moment = datetime.combine(subject.as_of, datetime.min.time()) + timedelta(hours=n, minutes=30)
        try:
            arrival = attach(moment, policy.zone)
            ends = due(policy, one, one.limit, arrival)
            worked = ends is None or time.business_minutes(arrival, ends)
        except EngineError:  # a local time that the clocks skip, or an end that no calendar reaches
            continue
        total += 1
        if ends is not None and not worked:
            idle.append((arrival, ends))
    share = round(100 * len(idle) / total) if total else 0
    if share < 1:
        return
    message = f"{amount} pass without a working minute for {share} of 100 arrivals"
    shown = f"One at {say(idle[0][0], policy)} is due {say(idle[0][1], policy, year=False)}."
    fix = "Count `business hours` or `hours of working days`, or name a calendar that never closes."
    yield subject.finding("W322", message, subject.path_of(one.id, "within"), example=shown, fix=fix)
