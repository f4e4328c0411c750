"""What else a policy declares: events, tables, duties of the calendar, and documents that are named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from engine.calendars.units import Amount
from engine.policy.authority import Barred
from engine.policy.categories import Requirement
from engine.policy.conditions import Condition
from engine.policy.fields import Field, Value
from engine.policy.limits import NOTHING_WRITTEN, Conventions, Limit, Span
from engine.policy.timeframes import Action, WarningRule
from engine.policy.who import Who
from engine.record import fresh, record, tuple_record


@record
class DeclaredEvent:
    """An event of this policy: who may record it, what it carries, and what follows."""

    id: str
    title: str = ""
    by: tuple[Who, ...] = ()
    not_by: tuple[Barred, ...] = ()
    """Who may not record it, because of their part in the case."""
    data: Mapping[str, Field] = fresh(factory=dict)
    names: str = ""
    """The party role of which it must name one member."""
    adds: str = ""
    """The party role to which it adds one member."""
    to_person: bool = False
    when: Condition | None = None
    requires: tuple[Requirement, ...] = ()
    then: tuple[Action, ...] = ()
    letters: tuple[str, ...] = ()
    """The letters that are written when it happens."""
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
class Duty:
    """Something owed by the calendar rather than by a case, or by hand; a report is one too."""

    id: str
    title: str = ""
    schedule: str = ""
    every: str = ""
    """month, quarter, half-year or year."""
    year_from: int = 1
    """The month with which years, half-years and quarters begin."""
    manual: str = ""
    """Why it is done by hand and not run by the engine."""
    on: date | None = None
    owner: str = ""
    team: tuple[str, ...] = ()
    """Roles each of which must be among those who did it."""
    due: Limit | None = None
    """Of a report, when it is due, counted from the last day of its period."""
    audience: tuple[str, ...] = ()
    """Of a report, whom it goes to."""
    warnings: tuple[WarningRule, ...] = ()
    overdue: tuple[Action, ...] = ()
    written: Conventions = NOTHING_WRITTEN
    calendar: str = ""
    clause: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Its title, or its id where it has none."""
        return self.title or self.id

    @property
    def dated(self) -> bool:
        """Whether it comes on dates at all."""
        return bool(self.schedule or self.every or self.on)

    @property
    def answering(self) -> tuple[str, ...]:
        """Who is told of it: its owner and its team."""
        return tuple(dict.fromkeys(role for role in (self.owner, *self.team) if role))


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
