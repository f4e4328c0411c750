"""A calendar compiled to integers: no question asked of it touches a zone, walks over days or searches."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from engine.calendars.calendar import Calendar
from engine.calendars.line import UNIT, Line
from engine.calendars.tables import compiled
from engine.calendars.zone import (
    DAY_MINUTES,
    EPOCH,
    FIRST_YEAR,
    LAST_MOMENT,
    LAST_YEAR,
    MINUTE,
    in_reach,
    instant_of,
    utc_minute,
)
from engine.errors import NeverEnds, OutOfCalendar

BEHIND, AHEAD = 1, 2
"""Years laid behind and ahead of the first date asked about; more are laid as they are asked for."""
GROWTH = 3
DELTAS = [timedelta(minutes=n) for n in range(DAY_MINUTES + 1)]


class WorkingTime:
    """Answers about one calendar. Instants are aware; those that the walk asks for come back in UTC.

    Tables are laid for the years that are asked about and grow by themselves between 1900 and 2200; beyond, the
    question raises OutOfCalendar, or NeverEnds where there is nothing left to count.
    """

    __slots__ = (
        "_closes", "_first", "_odd", "_opened", "_plain", "_rank", "_shuts", "_starts",
        "_worked", "_years", "_zone", "business", "calendar", "days",
    )  # fmt: skip

    def __init__(self, calendar: Calendar) -> None:
        self.calendar = calendar
        self._zone = calendar.zone
        self._years = (0, -1)
        self._first = 0
        self._odd = False
        # As in Tables, one by one: the hot methods read them.
        self._rank: list[int] = []
        self._starts: list[int] = []
        self._plain: list[int] = []
        self._worked: list[int] = []
        self._closes: list[datetime] = []
        self._shuts: list[datetime] = []
        self._opened: list[datetime] = []
        self.business: Line = Line([], 0, 0)
        self.days: Line = Line([], 0, 0)

    # What is hot: aware instants in, aware instants in the calendar's zone out

    def after_working_days(self, at: datetime, number: int) -> datetime:
        """Close of business of the Nth working day after the local date of `at`; that date is day 0."""
        if at.tzinfo is not self._zone:
            at = at.astimezone(self._zone)
        try:
            index = at.toordinal() - self._first
            if index < 0 or number < 1 or self._odd:
                raise IndexError
            return self._closes[self._rank[index] + number - 1]
        except IndexError:
            if number < 1:
                raise ValueError("a number of working days is 1 or more") from None
            day = self.nth_working_day(self.local_date(at), number)
            return self.close(day).astimezone(self._zone)

    def after_business(self, at: datetime, minutes: int) -> datetime:
        """The instant at which that many minutes of opening hours have passed since `at`."""
        try:
            line = self.business
            i = line.by_day[(minute := self._plain_minute(at)) // 1440 - line.base]
            ends = line.ends
            while ends[i] <= minute:
                i += 1
            cum = line.cum
            opens = line.starts[i]
            target = cum[i] + minutes + (minute - opens if opens < minute else 0)
            i = line.by_unit[target // UNIT]
            while cum[i + 1] < target:
                i += 1
            return self._opened[i] + DELTAS[target - cum[i]]
        except (IndexError, TypeError):
            return self.add("business", at, minutes).astimezone(self._zone)

    def business_minutes(self, start: datetime, end: datetime) -> int:
        """Whole minutes of opening hours from `start` to `end`; nought where `end` is not later."""
        try:
            line = self.business
            by_day, base, ends, starts = line.by_day, line.base, line.ends, line.starts
            i = by_day[(first := self._plain_minute(start)) // 1440 - base]
            while ends[i] <= first:
                i += 1
            opens = starts[i]
            before = line.cum[i] + (first - opens if opens < first else 0)
            i = by_day[(last := self._plain_minute(end)) // 1440 - base]
            while ends[i] <= last:
                i += 1
            opens = starts[i]
            counted = line.cum[i] + (last - opens if opens < last else 0) - before
            return max(0, counted)
        except (IndexError, TypeError):
            return max(0, self.between("business", start, end) // MINUTE)

    def _plain_minute(self, at: datetime) -> int:
        """The UTC minute of a whole minute on a day without a clock change; TypeError or IndexError for any other."""
        if at.tzinfo is not self._zone:
            at = at.astimezone(self._zone)
        index = at.toordinal() - self._first
        if index < 0 or at.second or at.microsecond:
            raise IndexError
        return self._plain[index] + at.hour * 60 + at.minute

    # What the walk asks

    def local_date(self, at: datetime) -> date:
        """The local date of an instant. A date that has begun is not left again, whatever the clocks then do."""
        local = at.astimezone(self._zone)
        day = in_reach(local.date())
        self._lay(day)
        following = day.toordinal() + 1 - self._first
        if self._odd and utc_minute(at) >= self._starts[following]:
            return day + timedelta(days=1)
        return day

    def is_working(self, day: date) -> bool:
        """Whether any of that date is worked."""
        index = self._index(day)
        return self._rank[index] > (self._rank[index - 1] if index else 0)

    def nth_working_day(self, day: date, number: int) -> date:
        """The Nth working day after that date; before it, where `number` is negative."""
        while True:
            index = self._index(day)
            rank = self._rank[index]
            place = rank + number - 1 if number > 0 else rank + number - self.is_working(day)
            if 0 <= place < len(self._worked):
                return date.fromordinal(self._worked[place])
            self._widen(number > 0)

    def opening(self, day: date) -> datetime:
        """The first opening of that date, or its beginning where it has none."""
        stretches = self.calendar.day(day).stretches
        return self.at(day, stretches[0][0] if stretches else 0)

    def close(self, day: date) -> datetime:
        """Close of business of that date; its last moment where it has no business, or business to midnight."""
        index = self._index(day)
        rank = self._rank[index]
        if rank > (self._rank[index - 1] if index else 0):
            return self._shuts[rank - 1]
        return self.end_of(day)

    def start_of(self, day: date) -> datetime:
        """The first instant of that date."""
        return self.at(day, 0)

    def end_of(self, day: date) -> datetime:
        """The last instant of that date, a microsecond before the next."""
        return self.at(day, DAY_MINUTES) - LAST_MOMENT

    def at(self, day: date, minute: int, *, last: bool = False) -> datetime:
        """That minute of that date; in a gap of the clocks, the end of the gap."""
        return instant_of(day, minute, self._zone, last=last)

    def add(self, line: str, at: datetime, minutes: int) -> datetime:
        """`at` and that many minutes of `business` or of working `days`; backwards where negative."""
        minute, seconds = divmod(at - EPOCH, MINUTE)
        while True:
            try:
                chosen: Line = getattr(self, line)
                move = chosen.add if minutes > 0 else chosen.back
                end, carried = move(minute, abs(minutes), bool(seconds))
                break
            except IndexError:
                self._reach(at, ahead=minutes > 0)
        return EPOCH + end * MINUTE + (seconds if carried else timedelta())

    def passed(self, line: Line, start: datetime, end: datetime) -> timedelta:
        """Counted time on one of the lines between two instants that it covers, to the microsecond."""
        total = timedelta()
        for moment, sign in ((start, -1), (end, 1)):
            minute, seconds = divmod(moment - EPOCH, MINUTE)
            whole, inside = line.counted(minute, bool(seconds))
            total += sign * (whole * MINUTE + (seconds if inside else timedelta()))
        return total

    def between(self, line: str, start: datetime, end: datetime) -> timedelta:
        """Counted time of `business` or of working `days` from `start` to `end`, to the microsecond."""
        while True:
            try:
                return self.passed(getattr(self, line), start, end)
            except IndexError:
                self._reach_both(start, end)

    # How the tables are laid

    def _index(self, day: date) -> int:
        self._lay(day)
        return day.toordinal() - self._first

    def _lay(self, day: date) -> None:
        """Make sure that the tables hold that day and the one after it."""
        first, last = self._years
        if first <= day.year <= last:
            return
        in_reach(day)
        if last < first:
            self._compile(max(FIRST_YEAR, day.year - BEHIND), min(LAST_YEAR, day.year + AHEAD))
        else:
            grown = max(GROWTH, last - first)
            low = first if day.year > last else max(FIRST_YEAR, min(day.year - BEHIND, first - grown))
            self._compile(low, last if day.year < first else min(LAST_YEAR, max(day.year + AHEAD, last + grown)))

    def _reach(self, at: datetime, *, ahead: bool) -> None:
        """Lay the day of `at`, or go further where it is laid and the answer lies beyond."""
        day = at.astimezone(self._zone).date()
        if self._years[0] <= day.year <= self._years[1]:
            self._widen(ahead)
        else:
            self._lay(day)

    def _reach_both(self, start: datetime, end: datetime) -> None:
        first, last = self._years
        covered = first <= start.astimezone(self._zone).year <= last
        self._reach(end if covered else start, ahead=True)

    def _widen(self, ahead: bool) -> None:
        first, last = self._years
        if (last >= LAST_YEAR) if ahead else (first <= FIRST_YEAR):
            raise OutOfCalendar if any(self._rank) else NeverEnds
        grown = max(GROWTH, last - first)
        low, high = (first, last + grown) if ahead else (first - grown, last)
        self._compile(max(FIRST_YEAR, low), min(LAST_YEAR, high))

    def _compile(self, first_year: int, last_year: int) -> None:
        tables = compiled(self.calendar, first_year, last_year)
        self._first, self._odd, self._starts, self._plain = tables.first, tables.odd, tables.starts, tables.plain
        self._rank, self._worked, self._opened = tables.rank, tables.worked, tables.opened
        self._closes, self._shuts = tables.closes, tables.shuts
        self.business, self.days = tables.business, tables.days
        self._years = (first_year, last_year)
