"""Pauses of one clock: by what happens, by closures, and the restarts that end them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from engine.calendars.reading import Pause
from engine.calendars.units import Amount
from engine.case.closings import standstills
from engine.case.moments import Instant
from engine.case.reckon import Reckoner
from engine.policy.limits import Limit
from engine.policy.moments import said
from engine.policy.timeframes import PauseRule, RestartRule
from engine.record import replaced

ONE_DAY = timedelta(days=1)


class Pausing:
    """The pauses of one clock so far, and those that have begun and not ended. Several may overlap."""

    def __init__(self) -> None:
        self.taken: list[Pause] = []
        self.begun: list[tuple[PauseRule | RestartRule, datetime]] = []

    @property
    def now(self) -> bool:
        """Whether the clock stands still."""
        return bool(self.begun)

    def begin(self, rule: PauseRule | RestartRule, at: datetime) -> None:
        """The clock stands still from an instant; a pause that lasts already goes on."""
        if not self.lasts(rule):
            self.begun.append((rule, at))

    def lasts(self, rule: PauseRule | RestartRule) -> bool:
        """Whether that rule's pause has begun and not ended."""
        return any(one is rule for one, _ in self.begun)

    def end(self, rule: PauseRule, at: datetime, reckoner: Reckoner, limit: Limit) -> None:
        """That rule's pause is over at an instant; the clock runs again unless another lasts."""
        since = next(since for one, since in self.begun if one is rule)
        self.begun = [one for one in self.begun if one[0] is not rule]
        self.taken.append(span(rule, since, at, reckoner, limit))

    def forget(self) -> None:
        """A restart ends every pause and takes nothing out of the new count."""
        self.taken, self.begun = [], []

    def give_up(self, at: datetime, reckoner: Reckoner, limit: Limit) -> datetime | None:
        """End the pauses that could last no longer by then; gives the latest such end."""
        ended = [(until, rule) for until, rule in self._ends(reckoner) if until is not None and at > until]
        for until, rule in ended:
            since = next(since for one, since in self.begun if one is rule)
            self.taken.append(_whole(rule, since, until, reckoner, limit))
            self.begun = [one for one in self.begun if one[0] is not rule]
        return max(until for until, _ in ended) if ended else None

    def by_itself(self, reckoner: Reckoner, limit: Limit) -> tuple[datetime, tuple[Pause, ...]] | None:
        """When the clock runs again though nothing happens, and the pauses until then; None where it never would."""
        ends = list(self._ends(reckoner))
        if not ends or len(ends) < len(self.begun) or any(until is None for until, _ in ends):
            return None
        since = {id(rule): begun for rule, begun in self.begun}
        spans = tuple(_whole(rule, since[id(rule)], until, reckoner, limit) for until, rule in ends if until)
        return max(until for until, _ in ends if until), spans

    def _ends(self, reckoner: Reckoner) -> Iterable[tuple[datetime | None, PauseRule]]:
        """When each pause ends by itself. A first day that is paused is the first of those that it may last."""
        for rule, since in self.begun:
            if isinstance(rule, PauseRule) and rule.at_most is not None:
                day = reckoner.time(rule.at_most).local_date(since)
                counted = rule.start_day == "paused" and not _in_hours(rule.at_most)
                anchor = Instant(at=since, known=since, day=day - ONE_DAY if counted else None)
                laid = reckoner.lay(rule.at_most, anchor)
                yield (reckoner.due(laid) if laid else None), rule


def _in_hours(limit: Limit) -> bool:
    return isinstance(limit.amount, Amount) and limit.amount.unit.exact


def _whole(rule: PauseRule, since: datetime, until: datetime, reckoner: Reckoner, limit: Limit) -> Pause:
    """A pause that ended by itself, the whole of its last day included."""
    return span(replaced(rule, end_day="paused"), since, until, reckoner, limit)


def span(rule: PauseRule, start: datetime, stop: datetime, reckoner: Reckoner, limit: Limit) -> Pause:
    """A pause as the days and the time that it takes out."""
    time = reckoner.time(limit)
    first, last = time.local_date(start), time.local_date(stop)
    return Pause(
        first=first if rule.start_day == "paused" else first + ONE_DAY,
        last=last if rule.end_day == "paused" else last - ONE_DAY,
        start=start,
        stop=stop,
        why=f"paused: {said(rule.start)}",
    )


def closures_from(reckoner: Reckoner, since: datetime) -> Iterable[tuple[Pause, bool]]:
    """The closures that make a clock stand still after an instant, in order, and whether it then counts anew."""
    found = standstills(reckoner.policy, reckoner.seen, reckoner.learnt, since, since + timedelta(days=800))
    return sorted(found, key=lambda one: one[0].start)
