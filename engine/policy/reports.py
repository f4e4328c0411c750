"""Reports: what is counted of the cases of a period, what is listed, and who reads it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from engine.policy.conditions import Condition
from engine.policy.records import Duty
from engine.record import fresh, record, tuple_record

if TYPE_CHECKING:
    from engine.policy.policy import Policy

OF_CASES: dict[str, str] = {
    "received": "cases received",
    "resolved": "cases resolved",
    "closed": "cases closed",
    "open": "cases open at the end",
    "reopened": "times that a case was opened again",
    "withdrawn": "cases taken back by the person",
    "redirected": "cases sent elsewhere",
    "referred": "referrals to another level or body",
    "not-acted-on": "cases received and not acted on",
    "first-contact": "cases resolved with no more than one exchange and no referral",
    "repeat": "cases received from a person who had brought the like within a year",
}
"""Measures of cases, each with what it counts in the period."""
OF_CLOCKS: dict[str, str] = {
    "met": "promises met in time",
    "late": "promises met late",
    "overdue": "promises that became overdue",
    "missed": "targets that were missed",
}
"""Measures of timeframes, all of them where none is named."""
OF_NAMED: dict[str, str] = {
    "time": "working time until it was met",
    "answers": "cases by answer",
    "happened": "times that it happened",
}
"""Measures that need a name: of a timeframe, of a fact, of an event."""
MEASURES = {**OF_CASES, **OF_CLOCKS, **OF_NAMED}
"""Everything that a report can count."""


@tuple_record
class Measure:
    """One thing that is counted, and the timeframes, facts or events that it is of."""

    name: str
    of: tuple[str, ...] = ()


@record
class Listing:
    """What was not done in time: of these timeframes, or of all where none is named."""

    of: tuple[str, ...] = ()
    route: Mapping[str, str] = fresh(factory=dict)
    """By level, the role that its entries go to."""


@record
class Sample:
    """So many cases drawn by lot, the same ones each time."""

    number: int
    of: str = "closed"


@record
class Report:
    """A report on the cases of a period."""

    duty: Duty
    """When it is due, who answers for it, and whom it goes to."""
    applies: Condition | None = None
    measures: tuple[Measure, ...] = ()
    by: tuple[str, ...] = ()
    """Fields by which each measure is counted too."""
    trend: int = 0
    """How many periods before it are told beside it."""
    listing: Listing | None = None
    sample: Sample | None = None

    @property
    def id(self) -> str:
        """Its id."""
        return self.duty.id


def owed(policy: Policy) -> dict[str, Duty]:
    """The duties of the calendar by id, reports among them."""
    return {**policy.duties, **{name: one.duty for name, one in policy.reports.items()}}
