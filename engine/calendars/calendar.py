"""A calendar: which days and hours a council works, and why it does not work on the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from engine.calendars.yearly import WEEKDAYS, YearlyRange, YearlyRule
from engine.record import fresh, record, replaced, tuple_record

Stretches = tuple[tuple[int, int], ...]
"""Open times of one day in minutes from midnight: each opens at its first and closes at its second, in order."""

ALWAYS: Stretches = ((0, 1440),)


class Does(Enum):
    """What a closure does to the days it covers."""

    CLOSE = "close"
    OPEN = "open"
    """A day that was thought to be a holiday and is not."""
    SKIP = "skip"
    SHORTEN = "shorten"


@record
class Overlay:
    """Days that a closure changes, both ends included; with `yearly`, those of every year instead."""

    first: date
    last: date
    yearly: YearlyRange | None = None
    does: Does
    title: str
    hours: Stretches = ()
    """The hours that stand instead, where the closure shortens; those of a day opened, where not its weekday's."""

    def covers(self, day: date) -> bool:
        """Whether it changes that day."""
        return self.yearly.covers(day) if self.yearly else self.first <= day <= self.last

    def spans(self, years: range) -> Iterator[tuple[date, date]]:
        """The first and last dates of each time it holds that begins in those years."""
        if self.yearly:
            yield from (self.yearly.span_from(year) for year in years)
        else:
            yield self.first, self.last


@tuple_record
class Day:
    """One local date: when it is open, and why not where it is not."""

    stretches: Stretches
    why: str = ""
    """Why the day is closed, short or skipped; empty for an ordinary open day."""
    skipped: bool = False
    """Not counted in any unit."""
    short: bool = False

    @property
    def open(self) -> bool:
        """Whether any of the day is worked."""
        return bool(self.stretches)


@record
class Calendar:
    """Days and hours as written and learnt. What is nearest to the policy's own hand wins.

    In order: closures, `changes`, `closed`, `open`, half days, holidays, the week. A calendar with `members` is closed
    whenever one of them is, and open when all of them are (and its own week, if it has one).
    """

    id: str
    zone: ZoneInfo
    week: tuple[Stretches, ...] = ((),) * 7
    holidays: Mapping[date, str] = fresh(factory=dict)
    half_days: Mapping[date, str] = fresh(factory=dict)
    half_hours: Stretches = ()
    known: tuple[int, int] | None = None
    """First and last year whose holidays are known; None where the calendar names no holidays."""
    closed: Mapping[date, str] = fresh(factory=dict)
    closed_ranges: tuple[tuple[date, date, str], ...] = ()
    closed_yearly: tuple[tuple[YearlyRule | YearlyRange, str], ...] = ()
    open: frozenset[date] = frozenset()
    changes: Mapping[date, Stretches] = fresh(factory=dict)
    members: tuple[Calendar, ...] = ()
    overlays: tuple[Overlay, ...] = ()
    _years: dict[int, dict[date, str]] = fresh(factory=dict)
    _opening: dict[int, bool] = fresh(factory=dict)

    def with_overlays(self, overlays: tuple[Overlay, ...]) -> Calendar:
        """The same calendar under these closures beside its own."""
        return replaced(self, overlays=self.overlays + overlays, _years={}, _opening={})

    def day(self, day: date) -> Day:
        """What that date is. Pure: the same calendar gives the same answer."""
        plain = self._without_closures(day)
        for overlay in self.overlays:
            if overlay.covers(day):
                plain = self._under(overlay, plain, day)
        return plain

    @property
    def opens(self) -> bool:
        """Whether any day is worked at all, closures apart."""
        if self.members:
            return all(one.opens for one in self.members)
        return any(self.week) or any(self.changes.values())

    def opens_about(self, year: int) -> bool:
        """Whether any day of that year or the next is worked."""
        if year not in self._opening:
            first = date(year, 1, 1)
            self._opening[year] = self.opens and any(self.day(next_day(first, n)).open for n in range(2 * 366))
        return self._opening[year]

    def unlike_their_week(self, first: date, last: date) -> set[date] | None:
        """The dates in that range that may differ from their weekday's hours; None where any date may."""
        if self.members:
            return None
        ranges = [(a, b) for a, b, _ in self.closed_ranges]
        years = range(first.year - 1, last.year + 1)
        ranges += [span for overlay in self.overlays for span in overlay.spans(years)]
        found = {*self.changes, *self.holidays, *self.half_days, *self.closed, *self.open}
        for year in years:
            found.update(self._of_year(year), self._of_year(year + 1))
            ranges += [rule.span_from(year) for rule, _ in self.closed_yearly if isinstance(rule, YearlyRange)]
        for opens, closes in ranges:
            begin, end = max(opens, first), min(closes, last)
            found.update(next_day(begin, n) for n in range((end - begin).days + 1))
        return found

    def holidays_known(self, day: date) -> bool:
        """Whether the holidays of that date's year are known, here and in every member."""
        here = self.known is None or self.known[0] <= day.year <= self.known[1]
        return here and all(member.holidays_known(day) for member in self.members)

    def _under(self, overlay: Overlay, plain: Day, day: date) -> Day:
        if overlay.does is Does.CLOSE:
            return Day((), overlay.title, plain.skipped)
        if overlay.does is Does.SKIP:
            return Day((), overlay.title, skipped=True)
        if overlay.does is Does.OPEN:
            hours = overlay.hours or self.week[day.weekday()]
            return Day(hours, "", plain.skipped) if hours else plain
        if not plain.open:
            return plain
        return Day(overlay.hours, overlay.title, plain.skipped, short=True)

    def _without_closures(self, day: date) -> Day:
        if day in self.changes:
            hours = self.changes[day]
            return Day(hours, "hours changed for this date" if hours else "closed on this date")
        why = self._closed_because(day)
        if why:
            return Day((), why)
        hours = self.week[day.weekday()]
        if self.members:
            return self._with_members(day, hours)
        if day in self.open:
            return Day(hours, "" if hours else WEEKDAYS[day.weekday()].title())
        if day in self.half_days and hours:
            return Day(self.half_hours, self.half_days[day], short=True)
        if day in self.holidays:
            return Day((), self.holidays[day])
        return Day(hours, "" if hours else WEEKDAYS[day.weekday()].title())

    def _with_members(self, day: date, own: Stretches) -> Day:
        found = [member.day(day) for member in self.members]
        for member, theirs in zip(self.members, found, strict=True):
            if not theirs.open:
                return Day((), f"{theirs.why} ({member.id})", any(other.skipped for other in found))
        hours = own if any(self.week) else found[0].stretches
        for theirs in found:
            hours = overlap(hours, theirs.stretches)
        short = next((theirs.why for theirs in found if theirs.short), "")
        skipped = any(theirs.skipped for theirs in found)
        return Day(hours, short or ("" if hours else "no hours common to all"), skipped, bool(short))

    def _closed_because(self, day: date) -> str:
        why = self.closed.get(day, "") or self._of_year(day.year).get(day, "")
        if why:
            return why
        for first, last, title in self.closed_ranges:
            if first <= day <= last:
                return title
        for rule, title in self.closed_yearly:
            if isinstance(rule, YearlyRange) and rule.covers(day):
                return title
        return ""

    def _of_year(self, year: int) -> dict[date, str]:
        known = self._years.get(year)
        if known is None:
            known = {}
            for rule, title in self.closed_yearly:
                if not isinstance(rule, YearlyRange):
                    for around in (year - 1, year, year + 1):
                        known.update({found: title for found in rule.on(around) if found.year == year})
            self._years[year] = known
        return known


def overlap(one: Stretches, other: Stretches) -> Stretches:
    """The minutes that lie in both."""
    both = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return tuple(sorted((opens, closes) for opens, closes in both if opens < closes))


def next_day(day: date, step: int = 1) -> date:
    """The date that many days on."""
    return day + timedelta(days=step)
