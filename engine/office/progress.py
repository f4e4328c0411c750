"""Progress: how a matter stands, as anybody may be told who has its number."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from engine.case.clock import Clock
from engine.case.clocks import clocks
from engine.case.state import State
from engine.desk import Change, Progress, Promise
from engine.policy.moments import event_names
from engine.policy.policy import Policy
from engine.record import record, replaced

DONE = frozenset({"resolved", "closed"})
"""What ends a promise to do or decide the matter itself."""


@record
class Reckoned:
    """How a case stands, as far as time alone changes nothing of it."""

    said: Progress
    """Without what is owed, which is one thing before its limit and another after it."""
    owed: tuple[tuple[str, Clock], ...]
    """What the person is owed, each under its title."""
    answered: bool
    """Whether the person is answered."""


def progress_of(council: str, policy: Policy, state: State, now: datetime) -> Progress:
    """How a case stands: of what is owed only what is owed to the person, and nothing where they are not answered."""
    return told(reckoned(council, policy, state), now)


def told(found: Reckoned, now: datetime) -> Progress:
    """How a case that was reckoned stands now."""
    owed = (Promise(title=name, due=one.due, states=tuple(one.states_at(now)) or (one.state,))
            for name, one in found.owed)  # fmt: skip
    return replaced(found.said, promises=tuple(owed))


def reckoned(council: str, policy: Policy, state: State) -> Reckoned:
    """What there is to tell of a case under its policy."""
    case, running = state.case, clocks(policy, state)
    kind = policy.kinds.get(case.kind)
    said = Progress(
        council=council, number=case.number, kind=(kind.title if kind else "") or case.kind, category=case.category,
        state=case.state, received=case.received or state.history[0].at, updated=state.history[-1].recorded,
        outcome=case.outcome if case.communicate else "", changes=tuple(_changes(state)),
        expected=_expected(policy, running),
    )  # fmt: skip
    owed = tuple(_owed(policy, running)) if case.communicate else ()
    return Reckoned(said=said, owed=owed, answered=case.communicate)


def _owed(policy: Policy, running: tuple[Clock, ...]) -> Iterator[tuple[str, Clock]]:
    for one in running:
        rule = policy.timeframes[one.timeframe]
        if rule.to_person and not one.window:
            yield rule.name, one


def _expected(policy: Policy, running: tuple[Clock, ...]) -> datetime | None:
    until = (
        one.due for one in running
        if one.open and one.due is not None and not one.window
        and (ends := policy.timeframes[one.timeframe].until) is not None and not DONE.isdisjoint(event_names(ends))
    )  # fmt: skip
    return min(until, default=None)


def _changes(state: State) -> Iterator[Change]:
    before = ""
    for one in state.timeline:
        if one.case.state != before:
            before = one.case.state
            yield Change(at=one.at, state=before)
