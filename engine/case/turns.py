"""What may turn a clock: the stops, pauses, extensions and changes on a case, in the order in which they happened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import IntEnum

from engine.case import events as e
from engine.case.moments import Instant, Moments, names_member
from engine.case.state import Happened
from engine.policy.limits import FromFact, FromTable, Limit
from engine.policy.timeframes import PauseRule, RestartRule, Timeframe
from engine.record import record


class Sort(IntEnum):
    """What a turn does; of several at one event, the lower comes first."""

    STOP = 0
    SERIES_END = 1
    CANCEL = 2
    EXTENSION = 3
    PAUSE_ENDS = 4
    PAUSE_STARTS = 5
    RESTART = 6
    INPUT = 7
    LEARNT = 8
    CASE = 9
    PASSED = 10


@record
class Turn:
    """One thing that may turn a clock."""

    sort: Sort
    at: datetime
    place: int
    instant: Instant | None = None
    rule: PauseRule | RestartRule | None = None
    event: e.Event | None = None
    happened: Happened | None = None

    @property
    def order(self) -> tuple[datetime, int, int]:
        """Before or after other turns."""
        return (self.at, self.place, self.sort)


def turns_of(timeframe: Timeframe, moments: Moments, anchor: Instant, key: str, member: str) -> list[Turn]:
    """Everything that may turn that clock after its anchor, in order; for a limit counted back, stops before it too."""
    # A window for lodging is used by the very lodgement from which it is reckoned.
    own = 1 if timeframe.window is not None else 0
    after = None if timeframe.limit.backward else (anchor.known, anchor.place - own)
    found = list(_stops(timeframe, moments, after))
    found += _pauses(timeframe, moments, (anchor.known, anchor.place))
    for rule in timeframe.restarts:
        found += _made(Sort.RESTART, moments.all(rule.on, (anchor.known, anchor.place)), rule)
    found += _made(Sort.CANCEL, moments.all(timeframe.cancel, (anchor.known, anchor.place)))
    found += _on_the_case(timeframe, moments, anchor, key)
    found += _inputs(timeframe, moments, anchor)
    if timeframe.for_each:
        found = [
            turn for turn in found if turn.instant is None or names_member(turn.instant, timeframe.for_each, member)
        ]
    return sorted(found, key=lambda turn: turn.order)


def _made(sort: Sort, instants: list[Instant], rule: PauseRule | RestartRule | None = None) -> Iterator[Turn]:
    for one in instants:
        yield Turn(sort=sort, at=one.known, place=one.place, instant=one, rule=rule, happened=one.happened)


def _stops(timeframe: Timeframe, moments: Moments, after: tuple[datetime, int] | None) -> Iterator[Turn]:
    if timeframe.every:
        yield from _made(Sort.STOP, moments.all(timeframe.done, after))
        if timeframe.until != timeframe.done:
            yield from _made(Sort.SERIES_END, moments.all(timeframe.until, after))
    else:
        yield from _made(Sort.STOP, moments.all(timeframe.until, after))


def _pauses(timeframe: Timeframe, moments: Moments, after: tuple[datetime, int]) -> Iterator[Turn]:
    for rule in timeframe.pauses:
        for sort, moment in ((Sort.PAUSE_STARTS, rule.start), (Sort.PAUSE_ENDS, rule.end)):
            for turn in _made(sort, moments.all(moment, after), rule):
                named = getattr(turn.happened.event, "timeframes", ()) if turn.happened else ()
                if not named or timeframe.id in named:
                    yield turn


CASE_EVENTS = (e.Closed, e.Withdrawn, e.Joined, e.Redirected, e.Referred, e.Reopened, e.Converted, e.Judged,
               e.Accepted)  # fmt: skip


def _on_the_case(timeframe: Timeframe, moments: Moments, anchor: Instant, key: str) -> Iterator[Turn]:
    asked = bool(timeframe.applies) or timeframe.to_person
    for one in moments.timeline:
        if (one.at, one.place) <= (anchor.known, anchor.place):
            continue
        event = one.event
        if isinstance(event, e.Extension) and event.timeframe == timeframe.id and event.clock in ("", key):
            yield Turn(sort=Sort.EXTENSION, at=one.at, place=one.place, event=event, happened=one)
        elif asked or isinstance(event, CASE_EVENTS):
            yield Turn(sort=Sort.CASE, at=one.at, place=one.place, event=event, happened=one)
    for mark in moments.state.marks.get(key, ()):
        if isinstance(mark, e.ClockOverdue):
            yield Turn(sort=Sort.PASSED, at=mark.at, place=len(moments.state.history), event=mark)
    for one in moments.timeline:
        if isinstance(one.event, e.ClockLapsed) and one.event.clock == key:
            yield Turn(sort=Sort.PASSED, at=one.at, place=one.place, event=one.event)


def _inputs(timeframe: Timeframe, moments: Moments, anchor: Instant) -> Iterator[Turn]:
    """Moments and facts that decide how long the limit is."""
    looked_up = False
    for limit in timeframe.limits():
        looked_up = looked_up or _looks_up(limit)
        for moment in (limit.moment, limit.date):
            for one in moments.all(moment):
                if one.order > anchor.order:
                    yield Turn(sort=Sort.INPUT, at=one.known, place=one.place, instant=one, happened=one.happened)
    if looked_up:
        before = None
        for act in moments.timeline:
            if act.facts is not before and (act.at, act.place) > (anchor.known, anchor.place):
                yield Turn(sort=Sort.INPUT, at=act.at, place=act.place, happened=act)
            before = act.facts


def _looks_up(limit: Limit) -> bool:
    source = isinstance(limit.amount, FromTable | FromFact)
    return source or bool(limit.calendar_table) or any(plus.when for plus in limit.plus)
