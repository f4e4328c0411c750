"""Explaining a case: why it is handled as it is, why each date is what it is, and what stands behind each act."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from engine.case import events as e
from engine.case.clock import Clock
from engine.case.clocks import by_timeframe, clocks
from engine.case.refusals import why_without
from engine.case.retention import Retained, retained
from engine.case.state import State
from engine.case.view import Seen, met, seen_at, seen_now
from engine.policy.conditions import Condition
from engine.policy.moments import said
from engine.policy.policy import Policy
from engine.policy.telling import parts_reported
from engine.policy.timeframes import Timeframe
from engine.policy.vocabulary import VERB_EVENTS
from engine.policy.who import name_of
from engine.record import record

FOR_OTHERS = "it is for other cases"
Part = tuple[str, bool, str]
"""A part of a condition in words, whether it held, and what the case had there."""
Hides = Callable[[str], bool]
"""Whether a field is hidden from whoever asks."""


def nothing(_: str) -> bool:
    """Hides no field."""
    return False


VERB_OF = {event: verb for verb, event in VERB_EVENTS.items()}
"""The verb behind each event; the decision of that name says who may."""


@record
class Looked:
    """One rule that was asked about the case."""

    id: str
    title: str
    clause: str
    applied: bool
    parts: tuple[Part, ...]


@record
class NotOwed:
    """A timeframe without a clock on the case, and why."""

    timeframe: Timeframe
    why: str
    parts: tuple[Part, ...] = ()


@record
class Act:
    """Something that happened, with the rule and clause behind it and what it lacked."""

    event: e.Event
    rule: str = ""
    clause: str = ""
    who: tuple[str, ...] = ()
    """The roles that the rule leaves it to; empty is any officer."""
    without: str = ""
    """Why it had no effect, or moved no clock."""


@record
class Explained:
    """Everything that stands behind a case."""

    state: State
    received: e.Received
    intake: tuple[Looked, ...]
    clocks: tuple[Clock, ...]
    not_owed: tuple[NotOwed, ...]
    acts: tuple[Act, ...]
    retention: tuple[Looked, ...] = ()
    """The rules of retention that were asked, down to the one that is for it."""
    retained: Retained | None = None


def explained(policy: Policy, state: State, now: datetime, hides: Hides = nothing) -> Explained:
    """What stands behind a case as it is, seen now, without what conditions ask of fields that are hidden."""
    running = clocks(policy, state, explain=True)
    received = next(event for event in state.history if isinstance(event, e.Received))
    denied = {place: why for clock in running for place, why in clock.denied}
    kept = retained(policy, state, by_timeframe(running))
    return Explained(
        state=state,
        received=received,
        intake=tuple(asked_at_intake(policy, state, hides)),
        clocks=running,
        not_owed=tuple(not_owed(policy, state, running, now, hides)),
        acts=tuple(_act(policy, n, event, denied) for n, event in enumerate(state.history)),
        retention=tuple(_asked_of_retention(policy, state, kept, hides)),
        retained=kept,
    )


def answered_since(story: Explained) -> e.Event | None:
    """The act since which the case is acted on and answered as it is now; None where that is as it was taken in."""
    case, received = story.state.case, story.received
    if (case.act, case.communicate) == (received.act, received.communicate):
        return None
    judged = (one.event for one in reversed(story.state.timeline) if isinstance(one.event, e.Judged | e.Accepted))
    return next(judged, None)


def asked_at_intake(policy: Policy, state: State, hides: Hides = nothing) -> Iterator[Looked]:
    """The exclusions and rules that were asked, down to the one that decided."""
    one = state.timeline[0]
    seen = seen_at(policy, one, state.timeline)
    kind = policy.kinds.get(one.case.kind)
    for exclusion in kind.excluded if kind else ():
        yield _looked(exclusion.id, exclusion.title, exclusion.clause, exclusion.when, seen, hides)
    for rule in policy.intake:
        looked = _looked(rule.id, rule.title, rule.clause, rule.when, seen, hides)
        yield looked
        if looked.applied and policy.intake_hit != "collect":
            return


def _asked_of_retention(policy: Policy, state: State, kept: Retained | None, hides: Hides) -> Iterator[Looked]:
    """The rules of retention that were asked, down to the one that is for the case."""
    seen = seen_now(policy, state, state.timeline[-1].at)
    for rule in policy.retention:
        yield _looked(rule.id, rule.title, rule.clause, rule.when, seen, hides)
        if kept is not None and rule is kept.rule:
            return


def _looked(name: str, title: str, clause: str, when: Condition | None, seen: Seen, hides: Hides) -> Looked:
    parts = tuple(parts_reported(when, seen, hides)) if when is not None else ()
    return Looked(id=name, title=title, clause=clause, applied=met(when, seen), parts=parts)


def not_owed(
    policy: Policy, state: State, running: tuple[Clock, ...], now: datetime, hides: Hides = nothing
) -> Iterator[NotOwed]:
    """The timeframes without a clock on a case, and why."""
    has = {clock.timeframe for clock in running}
    grouped: dict[str, list[Clock]] = {}
    for clock in running:
        grouped.setdefault(clock.timeframe, []).append(clock)
    seen = seen_now(policy, state, now, grouped)
    instead = {policy.timeframes[name].instead_of: name for name in has if policy.timeframes[name].instead_of}
    for timeframe in policy.timeframes.values():
        if timeframe.id in has:
            continue
        if timeframe.applies is not None and not met(timeframe.applies, seen):
            parts = tuple(parts_reported(timeframe.applies, seen, hides))
            yield NotOwed(timeframe=timeframe, why=FOR_OTHERS, parts=parts)
        elif timeframe.id in instead:
            yield NotOwed(timeframe=timeframe, why=f"`{instead[timeframe.id]}` runs instead of it")
        elif not state.case.act and timeframe.window is None:
            yield NotOwed(timeframe=timeframe, why="the case is kept and not acted on")
        elif timeframe.to_person and not state.case.communicate:
            yield NotOwed(timeframe=timeframe, why="nobody is to be answered")
        else:
            yield NotOwed(timeframe=timeframe, why=f"it counts from {said(timeframe.start)}, which has not come")


def _act(policy: Policy, place: int, event: e.Event, denied: Mapping[int, str]) -> Act:
    name = e.name_of(event)
    without = event.no_effect or denied.get(place, "")
    without = why_without(without)
    if isinstance(event, e.Declared):
        declared = policy.events.get(event.event)
        if declared is not None:
            return Act(
                event=event,
                rule=declared.id,
                clause=declared.clause,
                who=tuple(map(name_of, declared.by)),
                without=without,
            )
    if isinstance(event, e.ClockEvent):
        timeframe = policy.timeframes.get(event.timeframe)
        clause = ", ".join(timeframe.clause) if timeframe else ""
        return Act(event=event, rule=event.timeframe, clause=clause, without=without)
    if isinstance(event, e.Referred):
        level = policy.level(event.to)
        if level is not None and level.clause:
            return Act(event=event, rule=level.id, clause=level.clause, without=without)
    wanted = event.decision if isinstance(event, e.Decided) else VERB_OF.get(name, "")
    decision = policy.decisions.get(wanted)
    if decision is None:
        return Act(event=event, without=without)
    return Act(
        event=event, rule=decision.id, clause=decision.clause, who=tuple(map(name_of, decision.by)), without=without
    )
