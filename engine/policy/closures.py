"""Closures and schedules: dates on which time is not counted or works otherwise, and dates that are named."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from engine.calendars.calendar import Does, Overlay, Stretches
from engine.calendars.schedule import Grid
from engine.calendars.yearly import YearlyRange
from engine.policy.conditions import Condition
from engine.policy.who import Who
from engine.record import record, replaced


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
    by: tuple[Who, ...] = ()
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
    hours: Stretches = ()
    """Of a day that is open: its hours, where they are not those of its weekday."""
    because: str = ""
    by: str = ""


@record
class Schedule:
    """Named dates, or a grid of them."""

    id: str
    grid: Grid
    title: str = ""


DATED_DOES = {"close": Does.CLOSE, "skip": Does.SKIP, "shorten": Does.SHORTEN}


def overlays_of(rule: ClosureRule) -> Iterator[Overlay]:
    """What a closure with dates of its own does to the days of a calendar."""
    plain = Overlay(
        first=date.max, last=date.min, does=DATED_DOES[rule.does], title=rule.title or rule.id, hours=rule.hours
    )
    if rule.first is not None:
        yield replaced(plain, first=rule.first, last=rule.last or rule.first)
    for day in rule.dates:
        yield replaced(plain, first=day, last=day)
    if rule.yearly is not None:
        yield replaced(plain, yearly=rule.yearly)


def dates_of(rule: ClosureRule, years: range) -> Iterator[tuple[date, date]]:
    """The first and last dates, both included, of each time that a closure with dates of its own holds."""
    if rule.first is not None:
        yield rule.first, rule.last or rule.first
    yield from ((day, day) for day in rule.dates)
    if rule.yearly is not None:
        yield from (rule.yearly.span_from(year) for year in years)


def acts_on(rule: ClosureRule, calendar: str, scoped: frozenset[str]) -> bool:
    """Whether a closure acts on the days of that calendar, for a case that falls into those scopes."""
    return (rule.scope is None or rule.id in scoped) and (not rule.calendars or calendar in rule.calendars)
