"""Pauses of one clock: by what happens, by closures, and the restarts that end them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from engine.calendars.reading import Pause
from engine.case.closings import standstills
from engine.case.moments import Instant
from engine.case.reckon import Reckoner
from engine.policy.limits import Limit
from engine.policy.timeframes import PauseRule, RestartRule
from engine.record import replaced

ONE_DAY = timedelta(days=1)


class Pausing:
    """The pauses of one clock so far, and the one that has begun and not ended."""

    def __init__(self) -> None:
        self.taken: list[Pause] = []
        self.rule: PauseRule | RestartRule | None = None
        self.since: datetime | None = None

    @property
    def now(self) -> bool:
        """Whether the clock stands still."""
        return self.rule is not None

    def begin(self, rule: PauseRule | RestartRule, at: datetime) -> None:
        """The clock stands still from an instant."""
        self.rule, self.since = rule, at

    def ends(self, rule: PauseRule) -> bool:
        """Whether that rule's end would end the pause."""
        return self.rule is rule

    def end(self, at: datetime, reckoner: Reckoner, limit: Limit, *, whole_last_day: bool = False) -> None:
        """The clock runs again from an instant."""
        assert isinstance(self.rule, PauseRule)
        assert self.since is not None
        rule = replaced(self.rule, end_day="paused") if whole_last_day else self.rule
        self.taken.append(span(rule, self.since, at, reckoner, limit))
        self.rule = self.since = None

    def forget(self) -> None:
        """A restart ends every pause and takes nothing out of the new count."""
        self.taken, self.rule, self.since = [], None, None

    def gives_up(self, reckoner: Reckoner) -> datetime | None:
        """When a pause that may only last so long ends by itself."""
        if not isinstance(self.rule, PauseRule) or self.rule.at_most is None or self.since is None:
            return None
        laid = reckoner.lay(self.rule.at_most, Instant(at=self.since, known=self.since))
        return reckoner.due(laid) if laid else None


def span(rule: PauseRule, start: datetime, stop: datetime, reckoner: Reckoner, limit: Limit) -> Pause:
    """A pause as the days and the time that it takes out."""
    time = reckoner.time(limit)
    first, last = time.local_date(start), time.local_date(stop)
    return Pause(
        first=first if rule.start_day == "paused" else first + ONE_DAY,
        last=last if rule.end_day == "paused" else last - ONE_DAY,
        start=start,
        stop=stop,
    )


def closures_from(reckoner: Reckoner, since: datetime) -> Iterable[tuple[Pause, bool]]:
    """The closures that make a clock stand still after an instant, in order, and whether it then counts anew."""
    found = standstills(reckoner.policy, reckoner.seen, reckoner.learnt, since, since + timedelta(days=800))
    return sorted(found, key=lambda one: one[0].start)
