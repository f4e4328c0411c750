"""The other rules of a policy: kinds, categories, intake, levels, bodies, roles, events, tables, decisions, duties."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from engine.calendars.calendar import Stretches
from engine.calendars.schedule import Grid
from engine.calendars.units import Amount
from engine.calendars.yearly import YearlyRange
from engine.policy.conditions import Condition, Field, Value
from engine.policy.limits import Limit, Span
from engine.policy.timeframes import Action
from engine.record import fresh, record, tuple_record


@record
class Requirement:
    """What must be there before an act: fields it carries, events before it, documents on the case."""

    fields: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    when: Condition | None = None
    clause: str = ""


@record
class Exclusion:
    """What is not a matter of this kind, and where it goes instead."""

    id: str
    when: Condition
    go: str
    clause: str = ""
    title: str = ""


@record
class Kind:
    """A kind of case: request, complaint, compliment."""

    id: str
    title: str = ""
    clause: str = ""
    fields: tuple[str, ...] = ()
    """What a lodgement of this kind must say."""
    fields_unless: Condition | None = None
    refuse_incomplete: bool = False
    """Whether a lodgement without those fields is refused; by default it is kept and marked incomplete."""
    excluded: tuple[Exclusion, ...] = ()
    untimed: str = ""
    """Why no timeframe is owed."""


@record
class Category:
    """What a matter is about."""

    id: str
    kind: str
    title: str = ""
    clause: str = ""
    untimed: str = ""


@record
class IntakeRule:
    """One rule of intake: is the matter recorded, acted on, answered; and where does it go."""

    id: str
    when: Condition | None = None
    title: str = ""
    record: bool = True
    act: bool = True
    act_only_if: Condition | None = None
    communicate: bool = True
    go: str = ""
    joins: Condition | None = None
    joins_same: tuple[str, ...] = ()
    """Fields in which an open case must be the same for the lodgement to become part of it; empty is never."""
    opens: tuple[str, ...] = ()
    sets: tuple[tuple[str, Value], ...] = ()
    discretion: tuple[str, ...] = ()
    """Roles that may have it acted on nevertheless."""
    clause: str = ""


@record
class Level:
    """A step of the ladder, from the first to the outside."""

    id: str
    order: int
    title: str = ""
    seats: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Levels from which it is reached; empty is any lower one."""
    when: Condition | None = None
    requires: tuple[Requirement, ...] = ()
    clause: str = ""


@record
class Body:
    """An outside body."""

    id: str
    title: str = ""
    route: str = ""
    when: Condition | None = None
    clause: str = ""
    reviewed: date | None = None


@record
class Role:
    """A position."""

    id: str
    title: str = ""
    reports_to: str = ""
    clause: str = ""


@record
class DeclaredEvent:
    """An event of this policy: who may record it, what it carries, and what follows."""

    id: str
    title: str = ""
    by: tuple[str, ...] = ()
    data: Mapping[str, Field] = fresh(factory=dict)
    names: str = ""
    """The party role of which it must name one member."""
    adds: str = ""
    """The party role to which it adds one member."""
    to_person: bool = False
    when: Condition | None = None
    requires: tuple[Requirement, ...] = ()
    then: tuple[Action, ...] = ()
    bounds: Mapping[str, tuple[Limit | None, Limit | None]] = fresh(factory=dict)
    """For a date it carries, the least and the most it may be, counted from the act or from a moment."""
    clause: str = ""


@tuple_record
class Row:
    """One row of a table: the value where the condition holds."""

    when: Condition | None
    value: Value | Amount | Span | None


@record
class Table:
    """A fact, an amount or a calendar looked up from other facts."""

    id: str
    gives: str
    """`amount`, `calendar`, or the id of the fact it gives."""
    rows: tuple[Row, ...]
    hit: str = "first"
    hit_written: bool = False


@record
class Decision:
    """Who may do what, and under which conditions."""

    id: str
    title: str = ""
    by: tuple[str, ...] = ()
    """Roles and levels; empty is any officer."""
    only: bool = False
    """Whether a higher level may not."""
    when: Condition | None = None
    unless: Condition | None = None
    requires: tuple[Requirement, ...] = ()
    approver: tuple[str, ...] = ()
    clause: str = ""


@record
class ClosureRule:
    """A closure: dates known or announced, and what it does to them."""

    id: str
    title: str = ""
    first: date | None = None
    last: date | None = None
    yearly: YearlyRange | None = None
    dates: tuple[date, ...] = ()
    does: str = "close"
    hours: Stretches = ()
    scope: Condition | None = None
    calendars: tuple[str, ...] = ()
    """Calendars it acts on; empty is all of them."""
    by: tuple[str, ...] = ()
    """Roles that may announce it; empty is any officer."""
    backdated: bool = True
    """Whether it may be announced after it began."""
    clause: str = ""

    @property
    def announced(self) -> bool:
        """Whether it has no dates of its own and acts only once it is announced."""
        return self.first is None and self.yearly is None and not self.dates


@record
class Announcement:
    """A closure said to hold on certain dates (both included), or a calendar day learnt late."""

    closure: str
    """The id of a closure of the policy; empty for a calendar day."""
    first: date
    last: date
    learnt: datetime
    calendar: str = ""
    opens: bool = False
    """For a calendar day: whether it turned out to be open rather than closed."""
    because: str = ""
    by: str = ""


@record
class Schedule:
    """Named dates, or a grid of them."""

    id: str
    grid: Grid
    title: str = ""


@record
class Duty:
    """Something owed by the calendar rather than by a case, or by hand."""

    id: str
    title: str = ""
    schedule: str = ""
    every: str = ""
    manual: str = ""
    """Why it is done by hand and not run by the engine."""
    on: date | None = None
    owner: str = ""
    clause: tuple[str, ...] = ()


@record
class External:
    """A document that is named and not supplied."""

    id: str
    title: str
    reason: str


@record
class Allowance:
    """A warning that somebody has answered for until a date."""

    finding: str
    at: str
    because: str
    by: str
    until: date | None


Money = Decimal
