"""A clock: a timeframe or window running on a case, as far as what happened decides."""

from __future__ import annotations

from datetime import date, datetime

from engine.calendars.reading import Note
from engine.record import record


@record
class Clock:
    """One promise on one case. Instants are in UTC; what has not happened is None."""

    key: str
    """The timeframe's id, with `#2` for a later occurrence or round and `:member` for each of several."""
    timeframe: str
    since: datetime
    """The instant that it counts from, after the receipt or service rule."""
    day: date
    """Its day 0, before `first_day`."""
    member: str = ""
    state: str = "running"
    due: datetime | None = None
    """None while it is paused without an end, and for an undated duty."""
    target: datetime | None = None
    """The lower end of a range."""
    opens: datetime | None = None
    """Of a window."""
    window: bool = False
    target_only: bool = False
    """Of a target, which is met or not met and never overdue."""
    met_at: datetime | None = None
    late: bool = False
    recorded_late: bool = False
    """Whether what met it was in time and was written down after the limit."""
    overdue_at: datetime | None = None
    late_at_start: bool = False
    lapsed_at: datetime | None = None
    ended_at: datetime | None = None
    why: str = ""
    """Why it ended without being met, or what it waits for."""
    resumes: datetime | None = None
    """While it is paused, when it runs again by itself."""
    turns: tuple[tuple[datetime, str], ...] = ()
    """When it came into which state, in order."""
    still: tuple[tuple[datetime, datetime], ...] = ()
    """The closures during which it stands still, from and until: it is paused then."""
    extended: tuple[str, ...] = ()
    """The extension rules used, one for each use."""
    limit: datetime | None = None
    """The limit as it stood when it was met, became overdue or ended; while it runs, as `due`."""
    original: datetime | None = None
    """The limit as it first stood."""
    notes: tuple[Note, ...] = ()
    """How the limit was reached, where that was asked for."""
    denied: tuple[tuple[int, str], ...] = ()
    """Events (by position in the history) that would have moved it, and why they did not."""

    @property
    def open(self) -> bool:
        """Whether what is owed is still to be done."""
        return self.met_at is None and self.ended_at is None and self.lapsed_at is None

    def states_at(self, at: datetime) -> tuple[str, ...]:
        """The states it was in at an instant: overdue stays true once it is."""
        state = ""
        for since, turned in self.turns:
            if since > at:
                break
            state = turned
        if state == "paused" and self.resumes is not None and at > self.resumes:
            state = "running"
        passed = self.overdue_at or (self.limit if self.open and not self.window and not self.target_only else None)
        if passed is not None and at > passed and state in ("running", "overdue", "met", "lapsed", "ended"):
            return ("overdue",) if state in ("running", "overdue") else (state, "overdue")
        if state == "running" and any(start <= at < stop for start, stop in self.still):
            return ("paused",)
        return (state,) if state else ()

    def side(self, at: datetime) -> str:
        """Of a window: whether an instant is early, open or late."""
        if self.opens is not None and at < self.opens:
            return "early"
        closes = self.limit or self.due
        return "late" if closes is not None and at > closes else "open"
