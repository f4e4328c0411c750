"""Gates: acts that come too early or too late for a window, or after silence has had its effect."""

from __future__ import annotations

from engine.case import events as e
from engine.case.clock import Clock
from engine.case.clocks import of_timeframe
from engine.case.evolve import evolve
from engine.case.moments import Moments
from engine.case.state import State
from engine.case.view import seen_at
from engine.dates import instant_said
from engine.errors import Refused
from engine.policy.conditions import holds
from engine.policy.moments import Happens, Moment, parts
from engine.policy.policy import Policy
from engine.policy.timeframes import Timeframe
from engine.record import replaced

DONE_BY_THE_ENGINE = (
    e.Assigned, e.Decided, e.Extended, e.Referred, e.Redirected, e.Resolved, e.Closed, e.Reopened, e.Joined,
    e.SplitOff, e.Converted, e.Committed,
)  # fmt: skip
"""What the engine would do, and so is refused where a rule forbids it; everything else has happened and is recorded."""


def gated(policy: Policy, state: State, event: e.Event) -> e.Event:
    """The event with what the windows of the policy make of it. Raises Refused for what the engine would do."""
    name = e.name_of(event)
    for window in policy.gates.get(name, ()):
        event = _through(policy, window, state, event)
    for timeframe in policy.silenced.get(name, ()):
        if _lapsed(timeframe, state):
            event = _denied(event, "lapsed", f"{timeframe.name}: silence has already had its effect", timeframe)
    return event


def _through(policy: Policy, window: Timeframe, state: State, event: e.Event) -> e.Event:
    assert window.window is not None
    clock = _clock(policy, window, state, event)
    if clock is None:
        return event
    side = clock.side(event.at)
    answer = {"early": window.window.early, "late": window.window.late}.get(side, "accept")
    if answer == "discretion":
        return replaced(event, discretion=window.id)
    if answer == "refuse":
        when = clock.opens if side == "early" else clock.limit
        word = "opens" if side == "early" else "closed"
        said = f"{window.name}: it {word} {instant_said(when, policy.zone)}" if when else window.name
        return _denied(event, side, said, window)
    return event


def _clock(policy: Policy, window: Timeframe, state: State, event: e.Event) -> Clock | None:
    """The window's clock as it is when the event happens; of a lodgement, as it is once that has happened."""
    after = evolve(state, event)
    one = next((act for act in after.timeline if act.event is event), None)
    if one is None or not _is_act(policy, window.window.act if window.window else None, one.name, after, one.place):
        return None
    base = after if isinstance(event, e.Received) else state
    found = list(of_timeframe(policy, replaced(window, until=None), Moments(policy, base, {}), {}))
    return found[0] if found else None


def _is_act(policy: Policy, act: Moment | None, name: str, after: State, place: int) -> bool:
    one = next(act for act in after.timeline if act.place == place)
    for part in parts(act) if act is not None else ():
        if isinstance(part, Happens) and part.event == name:
            return part.when is None or holds(part.when, seen_at(policy, one, after.timeline))
    return False


def _lapsed(timeframe: Timeframe, state: State) -> bool:
    marks = state.marks.get(timeframe.id, ())
    lapses = [mark for mark in marks if isinstance(mark, e.ClockLapsed)]
    return any(not timeframe.lapses[mark.lapse].still for mark in lapses if mark.lapse < len(timeframe.lapses))


def _denied(event: e.Event, code: str, sentence: str, rule: Timeframe) -> e.Event:
    if isinstance(event, DONE_BY_THE_ENGINE):
        raise Refused(f"too-{code}" if code in ("early", "late") else code, sentence, ", ".join(rule.clause))
    if isinstance(event, e.Received):  # it is kept, and not acted on
        return replaced(event, no_effect=code, act=False, because=(*event.because, rule.id))
    return replaced(event, no_effect=code)
