"""Extending, pausing and resuming: more time, and time that is not counted."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from engine.calendars.units import amount, split
from engine.case import commands as c
from engine.case import events as e
from engine.case.authority import approved, carries
from engine.case.clock import Clock
from engine.case.clocks import clocks, run_of
from engine.case.evolve import evolve
from engine.case.extending import more_of
from engine.case.moments import Instant
from engine.case.reckon import Laid, Reckoner
from engine.case.running import Run
from engine.case.seeing import seen_whole
from engine.case.state import State
from engine.case.view import met
from engine.dates import day_said
from engine.errors import Refused
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy
from engine.policy.telling import told
from engine.policy.timeframes import ExtensionRule, Timeframe

STEPS: Mapping[str, type[e.Extension]] = {
    "request": e.ExtensionRequested,
    "decide": e.Extended,
    "refuse": e.ExtensionRefused,
    "agree": e.ExtensionAgreed,
    "notify": e.ExtensionNotified,
}


def extend(policy: Policy, state: State, command: c.Extend, now: datetime) -> tuple[e.Event, ...]:
    """Take one step of an extension; refused whole where it would go beyond what the policy allows."""
    timeframe = policy.timeframes.get(command.timeframe)
    if timeframe is None:
        more = meant(command.timeframe, policy.timeframes, under("timeframes"))
        raise Refused("unknown-timeframe", f"this policy has no timeframe '{command.timeframe}'{more}")
    clause = ", ".join(timeframe.clause)
    if command.step not in STEPS:
        raise Refused("unknown-step", f"an extension is one of {', '.join(STEPS)}")
    if not timeframe.extensions:
        raise Refused("not-extendable", f"{timeframe.name} cannot be extended", clause)
    clock = _clock(policy, state, timeframe, command.clock)
    rule = _rule(timeframe, command)
    event = STEPS[command.step](
        at=command.at,
        recorded=now,
        by=command.by,
        note=command.note,
        timeframe=timeframe.id,
        clock=command.clock,
        rule=rule.id,
        amount=command.amount,
        to=command.to,
        ground=command.ground,
        reason=command.reason,
        approved_by=command.approved_by,
    )
    run = run_of(policy, state, clock.key)
    waiting = run.extending.pending if run is not None else None
    if command.step == "notify" and (waiting is None or waiting.decided is None):
        raise Refused("required", f"an extension of {timeframe.name} must be decided before anybody is told", clause)
    if command.step == "decide":
        given = clock.extended.count(rule.id) + bool(waiting and waiting.decided and waiting.rule.id == rule.id)
        _may_be_given(policy, state, timeframe, rule, command, given)
    _in_time(policy, state, timeframe, event, clock, rule.clause or clause)
    if command.step == "decide" and run is not None:
        _within_what_is_allowed(timeframe, rule, command, run)
    return (event,)


def _clock(policy: Policy, state: State, timeframe: Timeframe, key: str) -> Clock:
    found = [one for one in clocks(policy, state) if one.timeframe == timeframe.id and one.open]
    if key:
        found = [one for one in found if one.key == key]
    if not found:
        raise Refused("not-running", f"{timeframe.name} is not running on this case", ", ".join(timeframe.clause))
    return found[0]


def _rule(timeframe: Timeframe, command: c.Extend) -> ExtensionRule:
    rules = timeframe.extensions
    if command.rule:
        rules = tuple(rule for rule in rules if rule.id == command.rule)
    if command.ground:
        rules = tuple(rule for rule in rules if not rule.grounds or command.ground in rule.grounds)
    if not rules:
        known = ", ".join(ground for rule in timeframe.extensions for ground in rule.grounds)
        sentence = f"{timeframe.name} is not extended on the ground '{command.ground}'" + (
            f"; grounds: {known}" if known else ""
        )
        raise Refused("no-ground", sentence, ", ".join(timeframe.clause))
    return rules[0]


def _may_be_given(
    policy: Policy, state: State, timeframe: Timeframe, rule: ExtensionRule, command: c.Extend, given: int
) -> None:
    clause, what = rule.clause or ", ".join(timeframe.clause), f"an extension of {timeframe.name}"
    if rule.approver:
        approved(policy, what, rule.approver, state, command, clause)
    if rule.when is not None and not met(rule.when, seen_whole(policy, state, command.at)):
        raise Refused("not-here", f"{what} is not open to this case: it asks that {told(rule.when)}", clause)
    if rule.times is not None and given >= rule.times:
        times = "once" if rule.times == 1 else f"{rule.times} times"
        raise Refused("used-up", f"{timeframe.name} may be extended {times}, and has been", clause)
    if rule.grounds and not command.ground:
        raise Refused("no-ground", f"{what} needs a ground: {', '.join(rule.grounds)}", clause)
    lacking = [name for name in rule.requires if not carries(command, name)]
    if lacking:
        raise Refused("required", f"{what} needs {', '.join(lacking)}", clause)
    if rule.by is None and not command.amount and command.to is None:
        raise Refused("no-length", f"{what} must say how much, or until when", clause)
    if command.amount and rule.by is not None:
        raise Refused("fixed-length", f"{what} is always {rule.by.amount}", clause)
    number = split(command.amount) if command.amount else None
    if command.amount and (number is None or amount(*number) is None):
        raise Refused("not-an-amount", f"'{command.amount}' is not an amount; write such as '5 working days'")


def _in_time(policy: Policy, state: State, timeframe: Timeframe, event: e.Extension, clock: Clock, clause: str) -> None:
    """Refuse a step that comes too late to move the limit."""
    run = run_of(policy, evolve(state, event), clock.key)
    if run is None or not any(why == "too-late" for place, why in run.denied if place == len(state.history)):
        return
    rule = run.extending.rules[event.rule]
    if rule.in_time == "requested" and isinstance(event, e.Extended) and clock.overdue_at is None:
        raise Refused("required", f"{timeframe.name}: more time must be asked for first (step: request)", clause)
    raise Refused("too-late", f"{timeframe.name} can only be extended before its limit", clause)


def _within_what_is_allowed(timeframe: Timeframe, rule: ExtensionRule, command: c.Extend, run: Run) -> None:
    """Refuse a decision that would move the limit too far, or not later, whenever it is to have its effect."""
    if run.laid is None:
        return
    clause = rule.clause or ", ".join(timeframe.clause)
    reckoner, paused = run.reckoner(), tuple(run.pausing.taken)
    laid = reckoner.walk_on(run.laid, more_of(rule, command.amount, command.to), paused)
    if command.to is not None and reckoner.due(laid) <= reckoner.due(run.laid):
        raise Refused("not-later", f"{command.to:%Y-%m-%d} is not later than the limit as it stands", clause)
    if laid.end.instant < run.laid.end.instant:
        raise Refused("not-later", "the limit would not be later than it is", clause)
    ceiling = rule.ceiling or (None if rule.no_ceiling else timeframe.ceiling)
    if ceiling is not None:
        top = reckoner.lay(ceiling, run.first_anchor, () if ceiling.fixed else paused)
        if top is not None and _beyond(reckoner, laid, top):
            raise Refused("beyond-ceiling", f"{timeframe.name} may not go beyond {_last(reckoner, top)}", clause)
    if rule.at_most is not None:
        end = reckoner.due(run.laid) if rule.base == "rolled" else run.laid.end.instant
        day = reckoner.time(rule.at_most).local_date(end) if rule.base == "rolled" else run.laid.end.day
        top = reckoner.lay(rule.at_most, Instant(at=end, known=end, day=day))
        if top is not None and _beyond(reckoner, laid, top):
            raise Refused("too-long", f"one extension may go no further than {_last(reckoner, top)}", clause)


def _beyond(reckoner: Reckoner, laid: Laid, top: Laid) -> bool:
    """Whether a limit lies beyond another; a date that was named may be the day to which that is rolled."""
    return reckoner.due(laid) > reckoner.due(top) if laid.stated else laid.end.instant > top.end.instant


def _last(reckoner: Reckoner, top: Laid) -> str:
    return day_said(reckoner.time(reckoner.timeframe.limit).local_date(reckoner.due(top)))


def pause(policy: Policy, state: State, command: c.Pause, now: datetime) -> tuple[e.Event, ...]:
    """Pause the clocks that the policy lets an officer pause."""
    _pausable(policy, state, command.timeframes, "running")
    return (
        e.Paused(
            at=command.at, recorded=now, by=command.by, note=command.note, timeframes=command.timeframes,
            reason=command.reason,
        ),
    )  # fmt: skip


def resume(policy: Policy, state: State, command: c.Resume, now: datetime) -> tuple[e.Event, ...]:
    """Let paused clocks run again."""
    _pausable(policy, state, command.timeframes, "paused")
    return (e.Resumed(at=command.at, recorded=now, by=command.by, note=command.note, timeframes=command.timeframes),)


def _pausable(policy: Policy, state: State, names: tuple[str, ...], wanted: str) -> None:
    found = [
        clock.timeframe
        for clock in clocks(policy, state)
        if clock.open and clock.state == wanted and policy.timeframes[clock.timeframe].pausable
    ]
    for name in names:
        if name not in found:
            raise Refused("not-pausable", f"'{name}' is not {wanted} on this case, or may not be paused by an officer")
    if not found:
        raise Refused("not-pausable", f"no clock of this case that an officer may pause is {wanted}")
