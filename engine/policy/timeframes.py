"""Timeframes: the promises of a policy, part by part; windows, which nobody owes; and what follows from both."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from engine.policy.conditions import Condition
from engine.policy.fields import Value
from engine.policy.limits import NOTHING_WRITTEN, UNDATED, Conventions, Limit
from engine.policy.moments import RECEIVED, Moment, event_names
from engine.policy.who import Who
from engine.record import record


@record
class WarningRule:
    """Word before the limit: at the start, or an amount before."""

    before: Limit | None = None
    """None is at the start."""
    notify: tuple[str, ...] = ()
    """Roles to tell; empty is the owner."""


@record
class Action:
    """What is done when a limit has passed, when an event happens, or some time after."""

    notify: tuple[str, ...] = ()
    refer: str = ""
    sets: tuple[tuple[str, Value], ...] = ()
    after: Limit | None = None
    when: Condition | None = None
    clause: str = ""


@record
class PauseRule:
    """From one moment to another the clock does not count."""

    start: Moment
    end: Moment
    start_day: str = "paused"
    """Whether the day on which it starts is `paused` or `counted`."""
    end_day: str = "counted"
    at_most: Limit | None = None
    when: Condition | None = None
    clause: str = ""


@record
class RestartRule:
    """A moment from which the clock counts anew."""

    on: Moment
    within: Limit | None = None
    waits_for: Moment | None = None
    again: bool = False
    """Whether a clock already met or overdue starts again too."""
    clause: str = ""


@record
class ExtensionRule:
    """More time that may be given."""

    id: str
    by: Limit | None = None
    """How much; None where each use says how much or until when."""
    at_most: Limit | None = None
    """The most that one use may add."""
    times: int | None = 1
    """How often; None is as often as needed."""
    ceiling: Limit | None = None
    no_ceiling: bool = False
    grounds: tuple[str, ...] = ()
    approver: tuple[Who, ...] = ()
    consent: bool = False
    in_time: str = "agreed"
    """What must precede the limit: requested, decided, agreed or notified."""
    original: bool = False
    """Whether it must precede the limit as it first stood, rather than as it stands."""
    base: str = "end"
    requires: tuple[str, ...] = ()
    when: Condition | None = None
    clause: str = ""


@record
class Bounds:
    """The least and the most that a stated date or an amount may be."""

    at_least: Limit | None = None
    at_most: Limit | None = None
    beyond: tuple[Who, ...] = ()
    """Roles that may go beyond, with a reason; empty is nobody."""


@record
class Lapse:
    """What silence means once the limit has passed."""

    outcome: str = ""
    sets: tuple[tuple[str, Value], ...] = ()
    remedy: str = ""
    closes: bool = False
    still: bool = True
    """Whether the owed act may still be done afterwards."""
    when: Condition | None = None
    clause: str = ""


@record
class Tier:
    """So much money a day, for so many days (None: for as long as it lasts)."""

    amount: Decimal
    days: int | None = None


@record
class Accrual:
    """Money that grows day by day from an instant until a moment."""

    tiers: tuple[Tier, ...]
    working_days: bool = False
    start: Moment | None = None
    """None is when the clock becomes overdue."""
    until: Moment | None = None
    """None is when the clock is met."""
    first_day_counted: bool = False
    """Whether the day of the start accrues; by default the day after is the first."""
    last_day_counted: bool = True
    cap_days: int | None = None
    cap_money: Decimal | None = None
    when: Condition | None = None
    clause: str = ""


@record
class Turns:
    """What becomes of a clock when its case is joined, split, converted, referred out or reopened."""

    joined: str = "end"
    split: str = "keep"
    converted: str = "fresh"
    referred_out: str = "end"
    reopened: str = "keep"


@record
class Timeframe:
    """A promise of the council on a case; or, with `window`, when an act may be done."""

    id: str
    title: str = ""
    clause: tuple[str, ...] = ()
    applies: Condition | None = None
    """The condition on cases that have it; None is every case."""
    start: Moment = RECEIVED
    limit: Limit = UNDATED
    until: Moment | None = None
    """What meets it, and ends a series."""
    done: Moment | None = None
    """What meets one round of a series."""
    every: Limit | None = None
    each: bool = False
    for_each: str = ""
    pauses: tuple[PauseRule, ...] = ()
    restarts: tuple[RestartRule, ...] = ()
    cancel: Moment | None = None
    extensions: tuple[ExtensionRule, ...] = ()
    ceiling: Limit | None = None
    bounds: Bounds | None = None
    target_only: bool = False
    lapses: tuple[Lapse, ...] = ()
    accrual: Accrual | None = None
    instead_of: str = ""
    watches: str = ""
    owner: str = ""
    """Empty is the case's officer."""
    supervisor: str = ""
    warnings: tuple[WarningRule, ...] = ()
    overdue: tuple[Action, ...] = ()
    effective: tuple[date | None, date | None] = (None, None)
    """Anchors before the first or from the second on are not covered."""
    open_cases: bool = False
    survives: bool = False
    mandatory: bool = False
    """Whether nothing holds it: neither intake, nor a restriction, nor a closure, nor the end of the case."""
    to_person: bool = False
    """Whether what is owed is word to the person, so that it is not owed where nothing may be communicated."""
    turns: Turns = Turns()
    written: Conventions = NOTHING_WRITTEN
    window: Window | None = None
    seat: str = ""
    """The seat or ladder for which somebody is to be named; once it lapses, whoever chooses instead is told."""

    @property
    def name(self) -> str:
        """Its title, or its id where it has none."""
        return self.title or self.id

    @property
    def pausable(self) -> bool:
        """Whether an officer may pause it by hand."""
        return any("paused" in event_names(rule.start) for rule in self.pauses)

    def limits(self) -> Iterator[Limit]:
        """Every limit that is written in it."""
        if self.window:
            yield from (limit for limit in (self.window.opens, self.window.closes) if limit)
        own = (self.limit, self.every, self.ceiling)
        bounds = (self.bounds.at_least, self.bounds.at_most) if self.bounds else ()
        more = [limit for rule in self.extensions for limit in (rule.by, rule.at_most, rule.ceiling)]
        more += [rule.within for rule in self.restarts] + [rule.at_most for rule in self.pauses]
        more += [warning.before for warning in self.warnings] + [action.after for action in self.overdue]
        for limit in (*own, *bounds, *more):
            if limit is not None:
                yield from limit.all()


@record
class Window:
    """When an act may be done; owed by nobody."""

    act: Moment
    opens: Limit | None = None
    closes: Limit | None = None
    early: str = "refuse"
    """refuse, accept or discretion."""
    late: str = "refuse"
    who: tuple[Who, ...] = ()
    """Roles that may let an early or late act stand."""
