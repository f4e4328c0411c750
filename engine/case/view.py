"""What a condition sees of a case at one time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from engine.calendars.deadline import lay
from engine.calendars.reading import Reading, start_from
from engine.case.clock import Clock
from engine.case.events import datum
from engine.case.persons import asked_of
from engine.case.state import Case, Happened, State
from engine.policy.conditions import Condition, Count, holds
from engine.policy.fields import Value
from engine.policy.policy import Policy
from engine.policy.records import Table
from engine.policy.vocabulary import is_of_person

Clocks = Mapping[str, Sequence[Clock]]
"""The clocks of each timeframe that has any, by the timeframe's id."""


class Seen:
    """A case as it was at one instant, for conditions: its facts then, an event at hand, and clocks and windows."""

    __slots__ = ("at", "case", "clocks", "event", "facts", "policy", "timeline")

    def __init__(
        self,
        policy: Policy,
        case: Case,
        facts: Mapping[str, Value],
        at: datetime,
        *,
        event: object | None = None,
        timeline: Sequence[Happened] = (),
        clocks: Clocks | None = None,
    ) -> None:
        self.policy = policy
        self.case = case
        self.facts = facts
        self.at = at
        self.event = event
        self.timeline = timeline
        self.clocks = clocks if clocks is not None else {}

    def value(self, field: str) -> Value | None:
        """What the field holds: first in the event at hand, then on the case, then among the facts."""
        if self.event is not None:
            found = datum(self.event, field)
            if found is not None:
                return found
        own = OF_CASE.get(field)
        if own is not None:
            return own(self.case)
        found = self.facts.get(field)
        return self._elsewhere(field) if found is None else found

    def _elsewhere(self, field: str) -> Value | None:
        """What the field holds where it is no fact: what is known of a person, or what a table gives."""
        if is_of_person(field):
            return asked_of(self.policy, field, self.case, self.timeline, self.event, self.at)
        table = self.policy.giving.get(field)
        return None if table is None else looked_up(table, self)  # type: ignore[return-value]

    def count(self, counted: Count) -> int:
        """How many such events happened up to now in the period; one with no effect is not counted."""
        since = self._since(counted)
        number = 0
        for one in self.timeline:
            if one.at > self.at:
                break
            if one.name == counted.of and not one.event.no_effect and (since is None or one.at >= since):
                number += counted.when is None or holds(
                    counted.when, seen_at(self.policy, one, self.timeline, self.clocks)
                )
        return number

    def clock(self, timeframe: str) -> frozenset[str]:
        """The states that clocks of that timeframe are in."""
        clocks = self.clocks.get(timeframe, ())
        states = [clock.states_at(self.at) for clock in clocks]
        found = {state for several in states for state in several}
        each = self.policy.timeframes.get(timeframe)
        if each is not None and each.for_each and any("met" not in one and "ended" not in one for one in states):
            found.discard("met")  # a promise to each of several is met when all are
        return frozenset(found)

    def window(self, window: str) -> str:
        """Whether the window is early, open or late: of its act once that is done, of now before."""
        for clock in self.clocks.get(window, ()):
            done = clock.met_at is not None and clock.met_at <= self.at
            return clock.side(clock.met_at if done and clock.met_at else self.at)
        return ""

    def _since(self, counted: Count) -> datetime | None:
        zone = self.policy.zone
        local = self.at.astimezone(zone)
        if counted.rolling is not None:
            time = self.policy.time(self.policy.calendar)
            reading = Reading(time=time, backward=True, at=-3)
            return lay(counted.rolling, start_from(local.date(), self.at, reading), reading).instant
        if not counted.per:
            return None
        return begin_of(counted.per, self.at, zone)


class Reckoned(Seen):
    """A case as limits are reckoned on it: as it stands, and of the event from which they count what the case lacks.

    The channel is that of the event: a notice that was mailed is mailed, however the matter came in.
    """

    __slots__ = ()

    def value(self, field: str) -> Value | None:
        """What the field holds: on the case, among the facts, then in the event; the channel the other way round."""
        at_hand = datum(self.event, field) if self.event is not None else None
        if field == "channel" and at_hand is not None:
            return at_hand
        if field in OF_CASE:
            return OF_CASE[field](self.case)
        found = self.facts.get(field)
        if found is not None:
            return found
        return self._elsewhere(field) if at_hand is None else at_hand


OF_CASE: dict[str, Callable[[Case], Value | None]] = {
    "kind": lambda case: case.kind or None,
    "category": lambda case: case.category or None,
    "channel": lambda case: case.channel or None,
    "identity": lambda case: case.identity or None,
    "state": lambda case: case.state or None,
    "level": lambda case: case.level or None,
    "outcome": lambda case: case.outcome or None,
    "parties": lambda case: frozenset(name for name, members in case.parties.items() if members),
    "act": lambda case: case.act,
    "communicate": lambda case: case.communicate,
    "complete": lambda case: case.complete,
    "given": lambda case: case.given,
    "person": lambda case: case.person or None,
}
"""The built-in fields of a condition."""


def begin_of(per: str, at: datetime, zone: ZoneInfo) -> datetime:
    """The beginning of the calendar period (day, week from Monday, month, quarter, year) that an instant lies in."""
    day = at.astimezone(zone).date()
    first = {
        "day": day,
        "week": day - timedelta(days=day.weekday()),
        "month": day.replace(day=1),
        "quarter": day.replace(month=day.month - (day.month - 1) % 3, day=1),
        "year": day.replace(month=1, day=1),
    }[per]
    return datetime(first.year, first.month, first.day, tzinfo=zone)


def seen_at(policy: Policy, one: Happened, timeline: Sequence[Happened], clocks: Clocks | None = None) -> Seen:
    """The case as of something that happened, with its data at hand."""
    return Seen(policy, one.case, one.facts, one.at, event=one.event, timeline=timeline, clocks=clocks)


def seen_now(
    policy: Policy, state: State, now: datetime, clocks: Clocks | None = None, event: object | None = None
) -> Seen:
    """The case as it is now."""
    return Seen(policy, state.case, state.facts, now, event=event, timeline=state.timeline, clocks=clocks)


def looked_up(table: Table, seen: Seen) -> object:
    """What a table gives for a case; None where no row holds."""
    return next((row.value for row in table.rows if row.when is None or holds(row.when, seen)), None)


def met(condition: Condition | None, seen: Seen) -> bool:
    """Whether a condition holds; none written holds always."""
    return condition is None or holds(condition, seen)
