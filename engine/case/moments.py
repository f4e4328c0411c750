"""Moments found in what happened: the instants at which each has come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from engine.calendars.worktime import WorkingTime
from engine.case.clock import Clock
from engine.case.events import ClockWarned, Decided, Declared, Received, datum
from engine.case.state import Happened, State
from engine.case.view import Clocks, Seen, seen_at
from engine.policy.conditions import ClockIs, Condition, WindowIs, holds, leaves
from engine.policy.moments import (
    ClockTurns,
    DateIn,
    Earliest,
    FactDate,
    FirstHolds,
    Happens,
    Latest,
    Moment,
    WindowTurns,
)
from engine.policy.policy import Policy
from engine.record import record

Order = tuple[datetime, int]
NOTCH = timedelta(microseconds=1)


@record
class Instant:
    """When a moment came. `known` is when that happened which says so: of a date in data, the event that has it."""

    at: datetime
    known: datetime
    place: int = -1
    """The position in the history of the event behind it; -1 where there is none."""
    day: date | None = None
    """Of a date without a time, that date."""
    happened: Happened | None = None

    @property
    def order(self) -> Order:
        """Before or after other things: when it became known, and then in the order of recording."""
        return (self.known, self.place)

    @property
    def name(self) -> str:
        """The event behind it; empty where there is none."""
        return self.happened.name if self.happened else ""


class Moments:
    """Finds the moments of one case. What a rule denied its effect is no moment."""

    def __init__(self, policy: Policy, state: State, clocks: Clocks, now: datetime | None = None) -> None:
        self.policy = policy
        self.state = state
        self.clocks = clocks
        self.now = now
        denied = {
            one.event.decision
            for one in state.timeline
            if isinstance(one.event, Decided) and not one.event.granted and not one.event.no_effect
        }
        self.timeline = state.timeline
        self.by_name: dict[str, list[Happened]] = {}
        for one in state.timeline:
            counts = not one.event.no_effect or isinstance(one.event, Received)  # what came too late still came
            if counts and one.event.discretion not in denied:
                self.by_name.setdefault(one.name, []).append(one)

    def all(self, moment: Moment | None, after: Order | None = None) -> list[Instant]:
        """Every time that the moment came, in order; with `after`, only those later than that."""
        if moment is None:
            return []
        if isinstance(moment, Happens):
            found = [_of(one) for one in self.by_name.get(moment.event, ()) if self._guarded(one, moment.when)]
        elif isinstance(moment, Earliest):
            found = [one for member in moment.members for one in self.all(member, after)]
            found = [found[n] for n, _ in sorted(enumerate(found), key=lambda pair: pair[1].order)]
        elif isinstance(moment, Latest):
            found = list(self._latest(moment.members, after))
        else:
            found = sorted(self._others(moment), key=lambda one: one.order)
        return found if after is None else [one for one in found if one.order > after]

    def first(self, moment: Moment, after: Order | None = None) -> Instant | None:
        """The first time that it came, or the first after something; of a date, the one that was said last."""
        found = self.all(moment, after)
        if not found:
            return None
        return found[-1] if isinstance(moment, DateIn | FactDate) else found[0]

    def _others(self, moment: DateIn | FactDate | FirstHolds | ClockTurns | WindowTurns) -> Iterable[Instant]:
        if isinstance(moment, DateIn):
            for one in self.by_name.get(moment.event, ()):
                value = datum(one.event, moment.field)
                if value is not None and self._guarded(one, moment.when):
                    yield self._dated(value, one)
        elif isinstance(moment, FactDate):
            value = self.state.facts.get(moment.fact)
            if value is not None:
                yield self._dated(value, self._said(moment.fact))
        elif isinstance(moment, FirstHolds):
            yield from self._holding(moment.when)
        elif isinstance(moment, ClockTurns):
            yield from self._turned(moment)
        else:
            yield from self._window(moment)

    def _guarded(self, one: Happened, when: Condition | None) -> bool:
        return when is None or holds(when, seen_at(self.policy, one, self.timeline, self.clocks))

    def _dated(self, value: object, one: Happened) -> Instant:
        if isinstance(value, datetime):
            return Instant(at=value, known=one.at, place=one.place, happened=one)
        assert isinstance(value, date)
        start = self._time().start_of(value)
        return Instant(at=start, known=one.at, place=one.place, day=value, happened=one)

    def _time(self) -> WorkingTime:
        return self.policy.time(self.policy.calendar)

    def _said(self, fact: str) -> Happened:
        """What gave the fact the value that it now has."""
        value = self.state.facts.get(fact)
        said = self.timeline[-1]
        for one in reversed(self.timeline):
            if one.facts.get(fact) != value:
                break
            said = one
        return said

    def _holding(self, condition: Condition) -> Iterable[Instant]:
        held = False
        for at, one in self._looks(condition):
            seen = Seen(
                self.policy, one.case, one.facts, at,
                event=one.event if at == one.at else None, timeline=self.timeline, clocks=self.clocks,
            )  # fmt: skip
            holding = holds(condition, seen)
            if holding and not held:
                yield Instant(at=at, known=at, place=one.place, happened=one if at == one.at else None)
            held = holding

    def _looks(self, condition: Condition) -> list[tuple[datetime, Happened]]:
        """When a condition may begin to hold: when something happens, and when a clock or a window turns."""
        looks = [(one.at, one) for one in self.timeline]
        turns: set[datetime] = set()
        for leaf in leaves(condition):
            name = leaf.timeframe if isinstance(leaf, ClockIs) else leaf.window if isinstance(leaf, WindowIs) else ""
            for clock in self.clocks.get(name, ()):
                turns.update(at for at, _ in clock.turns)
                turns.update(at for at in (clock.opens, clock.overdue_at) if at is not None)
                if clock.window and clock.limit:
                    turns.add(clock.limit + NOTCH)
        last = self.now or (max(self.timeline[-1].at, self.state.history[-1].recorded) if self.timeline else None)
        for at in turns:
            before = [one for one in self.timeline if one.at <= at]
            if before and last is not None and at <= last:
                looks.append((at, before[-1]))
        return sorted(looks, key=lambda one: (one[0], one[1].place))

    def _turned(self, moment: ClockTurns) -> Iterable[Instant]:
        for clock in turned_of(self.policy, moment.timeframe, self.clocks.get(moment.timeframe, ()), moment.turn):
            at = {"met": clock.met_at, "overdue": clock.overdue_at, "lapsed": clock.lapsed_at}.get(moment.turn)
            if moment.turn == "warned":
                marks = self.state.marks.get(clock.key, ())
                at = next((mark.at for mark in marks if isinstance(mark, ClockWarned)), None)
            if at is not None and (moment.when is None or holds(moment.when, self._as_of(at))):
                yield Instant(at=at, known=at)

    def _window(self, moment: WindowTurns) -> Iterable[Instant]:
        for clock in self.clocks.get(moment.window, ()):
            at = {"opens": clock.opens, "closes": clock.limit or clock.due, "lapsed": clock.lapsed_at}[moment.turn]
            if at is not None:
                yield Instant(at=at, known=min(at, clock.since))

    def _latest(self, members: Sequence[Moment], after: Order | None) -> Iterable[Instant]:
        found = []
        for member in members:
            one = self.first(member, after)
            if one is not None:
                found.append(one)
            elif not member.if_known:
                return
        if found:
            yield max(found, key=lambda one: (one.at, one.place))

    def _as_of(self, at: datetime) -> Seen:
        before = [one for one in self.timeline if one.at <= at]
        one = before[-1]
        return Seen(self.policy, one.case, one.facts, at, timeline=self.timeline, clocks=self.clocks)


def _of(one: Happened) -> Instant:
    return Instant(at=one.at, known=one.at, place=one.place, happened=one)


def turned_of(policy: Policy, timeframe: str, several: Sequence[Clock], turn: str) -> Sequence[Clock]:
    """The clocks whose turn is that of the promise: one for each of several is met when the last of them is."""
    if turn != "met" or not policy.timeframes[timeframe].for_each:
        return several
    owed = [clock for clock in several if clock.ended_at is None]
    met = [clock for clock in owed if clock.met_at is not None]
    return [max(met, key=lambda clock: clock.met_at or clock.since)] if met and len(met) == len(owed) else []


def names_member(one: Instant, role: str, member: str) -> bool:
    """Whether the event is about that member: one that names nobody is about all."""
    event = one.happened.event if one.happened else None
    if isinstance(event, Declared):
        if event.member:
            party, _, named = event.member.partition("=")
            return party != role or named == member
        said = event.data.get(role)
        if said is not None:
            return member in said if isinstance(said, frozenset) else said == member
    return True


def utc(at: datetime) -> datetime:
    """The same instant in UTC: Python compares aware times of one zone by the wall, which errs when clocks change."""
    return at if at.tzinfo is UTC else at.astimezone(UTC)
