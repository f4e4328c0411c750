"""Clocks: which timeframes run on a case, since when, due when, how ended, and why."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from engine.case.anchors import anchors, from_joining, members
from engine.case.clock import Clock
from engine.case.finish import finished
from engine.case.kept import Known, touched
from engine.case.moments import Instant, Moments, utc
from engine.case.owed import Standing, never_owed, replaceable, standings
from engine.case.plain import plain_clock, plan_of
from engine.case.running import Run
from engine.case.state import State
from engine.case.turns import Sort, Turn, turns_of
from engine.policy.policy import Policy
from engine.policy.timeframes import Timeframe
from engine.record import replaced

NAMED = (Sort.STOP, Sort.PAUSE_STARTS, Sort.PAUSE_ENDS)
"""Turns that may name one of several occurrences."""
ROUNDS = 400
"""Rounds of one series that are looked at."""


def clocks(
    policy: Policy, state: State, *, explain: bool = False, known: Known | None = None
) -> tuple[Clock, ...]:  # fmt: skip
    """Every clock of the case: those that run and those that have stopped, as far as what happened decides.

    With `explain` each running clock carries the notes of its walk. `known` are the clocks of an earlier state under
    this policy; those that nothing has touched since are kept.
    """
    if not state.begun:
        return ()
    moved = touched(policy, known, state) if known is not None else None
    if known is not None and moved is not None and not moved:
        return known.clocks
    kept = by_timeframe(known.clocks) if known is not None and moved is not None else {}
    found: dict[str, list[Clock]] = {}
    reckoning = Reckoning(policy, state, found, explain=explain)
    for timeframe in policy.timeframes.values():
        if timeframe.id in replaceable(policy) and timeframe.id in replaced_by(policy, found):
            continue
        as_it_was = moved is not None and timeframe.id not in moved
        made = kept.get(timeframe.id, []) if as_it_was else reckoning.of(timeframe)
        if made:
            found[timeframe.id] = made
    return tuple(clock for several in found.values() for clock in several)


class Reckoning:
    """The clocks of one case, timeframe by timeframe; the walk is prepared when the first one needs it."""

    def __init__(self, policy: Policy, state: State, found: dict[str, list[Clock]], *, explain: bool) -> None:
        self.policy, self.state, self.found, self.explain = policy, state, found, explain

    @cached_property
    def moments(self) -> Moments:
        """The moments of the case."""
        return Moments(self.policy, self.state, self.found)

    @cached_property
    def stood(self) -> list[Standing]:
        """How the case stood, each time that it changed."""
        return standings(self.state.timeline)

    def of(self, timeframe: Timeframe) -> list[Clock]:
        """The clocks of a timeframe: at once where it is plain, else by the walk."""
        if not self.explain:
            plan = plan_of(self.policy, timeframe)
            plain = plain_clock(self.policy, plan, self.state, self.found) if plan is not None else False
            if plain is not False:
                return [plain] if isinstance(plain, Clock) else []
            if never_owed(self.policy, timeframe, self.stood):
                return []
        return list(of_timeframe(self.policy, timeframe, self.moments, self.found, self.explain))


def run_of(policy: Policy, state: State, key: str) -> Run | None:
    """The run behind one clock, for questions that its value does not answer."""
    name = key.partition("#")[0].partition(":")[0]
    timeframe = policy.timeframes.get(name)
    found = by_timeframe(clocks(policy, state))
    moments = Moments(policy, state, found)
    if timeframe is None or not state.begun:
        return None
    for n, anchor in enumerate(anchors(timeframe, moments), 1):
        for member in members(policy, timeframe, moments, anchor):
            named = timeframe.id if n == 1 else f"{timeframe.id}#{n}"
            named = f"{named}:{member}" if member else named
            if named == key:
                begin = from_joining(timeframe, moments, anchor, member) if member else anchor
                return _run(policy, timeframe, moments, found, begin, key, member)
    return None


def by_timeframe(several: tuple[Clock, ...]) -> dict[str, list[Clock]]:
    """The clocks by the timeframe that they are of."""
    found: dict[str, list[Clock]] = {}
    for clock in several:
        found.setdefault(clock.timeframe, []).append(clock)
    return found


def replaced_by(policy: Policy, found: dict[str, list[Clock]]) -> set[str]:
    """The timeframes that do not run because another does instead."""
    return {
        policy.timeframes[name].instead_of
        for name, several in found.items()
        if any(clock.why != "no longer owed" for clock in several)
    }


def of_timeframe(
    policy: Policy, timeframe: Timeframe, moments: Moments, found: dict[str, list[Clock]], explain: bool = False
) -> Iterator[Clock]:
    """The clocks of one timeframe: one, or one for each anchor, member or round."""
    used: set[int] = set()
    for n, anchor in enumerate(list(anchors(timeframe, moments)), 1):
        key = timeframe.id if n == 1 else f"{timeframe.id}#{n}"
        for member in members(policy, timeframe, moments, anchor):
            named = f"{key}:{member}" if member else key
            begin = from_joining(timeframe, moments, anchor, member) if member else anchor
            if timeframe.every:
                yield from _rounds(policy, timeframe, moments, found, begin, named, member, explain)
            else:
                run = _run(policy, timeframe, moments, found, begin, named, member, used if timeframe.each else None)
                if run.owed:
                    yield finished(run, explain=explain)


def _run(
    policy: Policy, timeframe: Timeframe, moments: Moments, found: dict[str, list[Clock]], anchor: Instant, key: str,
    member: str, used: set[int] | None = None, round_only: bool = False, grid: tuple[Instant, int] | None = None,
) -> Run:  # fmt: skip
    """One clock run through everything that happened after its anchor; `used` are stops that met an earlier one."""
    run = Run(policy, timeframe, moments, found, anchor, key, member)
    run.grid = grid
    run.begin()
    turns = turns_of(timeframe, moments, anchor, key, member)
    turns += [
        Turn(sort=Sort.LEARNT, at=utc(news.learnt), place=n)
        for n, news in enumerate(policy.announced)
        if news.learnt > anchor.known
    ]
    for turn in sorted(turns, key=lambda one: one.order):
        if turn.sort is Sort.LEARNT:
            run.learn(policy.announced[turn.place], turn.at)
            continue
        if turn.sort in NAMED and timeframe.each and not _for_this(turn, key):
            continue
        if turn.sort is Sort.STOP and used is not None and not run.closed:
            if turn.place in used:
                continue
            used.add(turn.place)
        run.take(turn)
        if round_only and run.closed:
            break
    return run


def _for_this(turn: Turn, key: str) -> bool:
    """Whether what names its occurrence names this one."""
    event = turn.happened.event if turn.happened else None
    named = getattr(event, "data", {}).get("occurrence") if event else None
    return named is None or str(named) == (key.partition("#")[2].partition(":")[0] or "1")


def _rounds(
    policy: Policy, timeframe: Timeframe, moments: Moments, found: dict[str, list[Clock]], anchor: Instant, key: str,
    member: str, explain: bool,
) -> Iterator[Clock]:  # fmt: skip
    """The rounds of a series, each from the last actual update or, on a schedule, from the round before."""
    on_schedule = policy.convention(timeframe.written).recurring == "schedule" or bool(timeframe.limit.schedule)
    used: set[int] = set()
    first = anchor
    for n in range(1, ROUNDS):
        named = key if n == 1 else f"{key}#{n}"
        grid = (first, n) if on_schedule and n > 1 else None
        run = _run(policy, timeframe, moments, found, anchor, named, member, used, round_only=True, grid=grid)
        if not run.owed:
            return
        clock = finished(run, explain=explain)
        yield clock
        following = _next_round(run, clock, on_schedule)
        if following is None:
            return
        anchor = following


def _next_round(run: Run, clock: Clock, on_schedule: bool) -> Instant | None:
    if clock.ended_at is not None:
        return None
    if not on_schedule:
        return run.met_by
    if clock.limit is None or (clock.met_at is None and clock.overdue_at is None):
        return None
    if run.laid is None or run.laid.stated:
        return replaced(run.anchor, at=clock.limit, day=clock.limit.astimezone(run.policy.zone).date())
    end = run.laid.end
    return replaced(run.anchor, at=end.instant, day=None if end.exact else end.day)
