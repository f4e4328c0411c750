"""Clocks that an event cannot touch: they are kept as they were instead of being reckoned again.

Clocks are a function of policy and history; this only spares reckoning what cannot have changed, and a law holds what
is kept equal to what would be reckoned. Whatever is in doubt is reckoned.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from engine.case import events as e
from engine.case.clock import Clock
from engine.case.owed import replaceable
from engine.case.state import Happened, State
from engine.policy.conditions import ClockIs, Count, Test, WindowIs
from engine.policy.limits import FromFact, FromTable, Limit
from engine.policy.moments import ClockTurns, DateIn, FactDate, FirstHolds, Happens, WindowTurns
from engine.policy.policy import Policy
from engine.policy.timeframes import PauseRule, Timeframe
from engine.record import record

QUIET = (
    e.Acknowledged, e.Assigned, e.Classified, e.Committed, e.Contacted, e.Declared, e.Noted, e.Resolved,
    e.ClockActed, e.ClockMet, e.ClockOverdue, e.ClockWarned,
)  # fmt: skip
"""Events that turn no clock but those that name them, or ask what they change."""
ELSEWHERE = (ClockIs, ClockTurns, FirstHolds, WindowIs, WindowTurns)
"""What makes a clock depend on other clocks, or on more than events."""
STANDING = (FactDate, FromFact, FromTable, Test)
"""What makes a clock depend on the case and its facts."""


@record
class Known:
    """The clocks of a state, reckoned earlier under the same policy."""

    state: State
    clocks: tuple[Clock, ...]


@record
class Reads:
    """What a timeframe depends on."""

    events: frozenset[str]
    standing: bool
    """Whether on the case and its facts too."""


class Keeper:
    """Tells of each timeframe whether its clocks are as they were."""

    def __init__(self, policy: Policy, known: Known, news: Sequence[e.Event], happened: Sequence[Happened]) -> None:
        self.policy = policy
        self.news = news
        before = known.state
        self.changed = any(one.case is not before.case or one.facts is not before.facts for one in happened)
        self.clocks: dict[str, list[Clock]] = {}
        for clock in known.clocks:
            self.clocks.setdefault(clock.timeframe, []).append(clock)

    def kept(self, timeframe: Timeframe) -> list[Clock] | None:
        """The clocks as they were, perhaps none; None where they have to be reckoned."""
        reads = reads_of(self.policy, timeframe)
        if reads is None or timeframe.id in replaceable(self.policy) or (self.changed and reads.standing):
            return None
        found = self.clocks.get(timeframe.id, [])
        for event in self.news:
            if isinstance(event, e.ClockEvent):
                if event.timeframe == timeframe.id:
                    return None
            elif e.name_of(event) in reads.events or any(_passes(clock, event) for clock in found):
                return None
        return found


def keeper(policy: Policy, known: Known, state: State) -> Keeper | None:
    """What keeps clocks from a state to a later one; None where anything but quiet events lies between."""
    before = known.state
    news = state.history[len(before.history) :]
    old = len(before.timeline)
    if not old or len(state.timeline) < old or state.timeline[old - 1] is not before.timeline[-1]:
        return None
    if not all(isinstance(one, QUIET) and not one.discretion for one in news):
        return None
    return Keeper(policy, known, news, state.timeline[old:])


def reads_of(policy: Policy, timeframe: Timeframe) -> Reads | None:
    """What a timeframe depends on; None where that is more than can be told from it."""
    known: dict[str, Reads | None] = policy.index("reads")
    if timeframe.id not in known:
        known[timeframe.id] = _read(policy, timeframe)
    return known[timeframe.id]


def _read(policy: Policy, timeframe: Timeframe) -> Reads | None:
    parts = list(_parts(timeframe))
    if any(isinstance(one, ELSEWHERE) or (isinstance(one, PauseRule) and one.at_most) for one in parts):
        return None
    return Reads(
        events=frozenset(one.of if isinstance(one, Count) else one.event for one in parts if _names(one)),
        standing=bool(timeframe.to_person or timeframe.for_each)
        or any(isinstance(one, STANDING) or (isinstance(one, Limit) and one.calendar_table) for one in parts)
        or any(rule.scope is not None for rule in policy.closures.values()),
    )


def _names(part: Any) -> bool:
    return isinstance(part, Happens | DateIn | Count)


def _parts(value: Any) -> Iterator[Any]:
    """A record and all that it holds."""
    if isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _parts(one)
    elif isinstance(value, Mapping):
        yield from _parts(tuple(value.values()))
    elif hasattr(value, "__fields__"):
        yield value
        for name in value.__fields__:
            yield from _parts(getattr(value, name))


def _passes(clock: Clock, event: e.Event) -> bool:
    """Whether the clock may have been passed over when the event happened."""
    return clock.open and clock.overdue_at is None and clock.limit is not None and event.at > clock.limit
