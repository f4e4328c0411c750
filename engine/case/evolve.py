"""Evolve: what an event changes. It judges nothing, and accepts every event that was ever recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from engine.case import events as e
from engine.case.state import NOTHING, Case, Happened, State
from engine.policy.fields import Value
from engine.record import replaced

Facts = Mapping[str, Value]


def evolve(state: State, event: e.Event) -> State:
    """The state once that event has been recorded."""
    history = (*state.history, event)
    if isinstance(event, e.Corrected):
        return rebuilt(history)
    if isinstance(event, e.ClockEvent):
        state = _marked(state, event, history)
        if not isinstance(event, e.ClockLapsed):
            return state
    if state.timeline and event.at < state.timeline[-1].at:
        return rebuilt(history)
    return _happened(state, event, len(history) - 1, history)


def folded(events: Iterable[e.Event], state: State = NOTHING) -> State:
    """The state after all of them."""
    if not state.history:
        return rebuilt(tuple(events))
    for event in events:
        state = evolve(state, event)
    return state


def rebuilt(history: tuple[e.Event, ...]) -> State:
    """The state from a whole history: corrections first, then everything in the order in which it happened."""
    corrected = list(enumerate(history))
    last = -1
    for place, event in enumerate(history):
        if isinstance(event, e.Corrected):
            corrected = _put_right(corrected, place, event)
            last = place
    acts = [(place, event) for place, event in corrected if _acts(event, place, last)]
    acts.sort(key=lambda one: (one[1].at, one[0]))
    case, facts = NOTHING.case, NOTHING.facts
    timeline: list[Happened] = []
    for place, event in acts:
        case, facts = _changed(case, facts, event)
        timeline.append(Happened(e.name_of(event), event.at, event, place, case, facts))
    marks: dict[str, tuple[e.ClockEvent, ...]] = {}
    for event in history[last + 1 :]:
        if isinstance(event, e.ClockEvent):
            marks[event.clock] = (*marks.get(event.clock, ()), event)
    return State(case=case, facts=facts, history=history, timeline=tuple(timeline), marks=marks)


def _acts(event: e.Event, place: int, corrected: int) -> bool:
    """Whether it changes the case; of a clock only a lapse does, until a correction has all reckoned anew."""
    if isinstance(event, e.ClockLapsed):
        return place > corrected
    return not isinstance(event, e.ClockEvent)


def _happened(state: State, event: e.Event, place: int, history: tuple[e.Event, ...]) -> State:
    case, facts = _changed(state.case, state.facts, event)
    found = Happened(e.name_of(event), event.at, event, place, case, facts)
    return State(case=case, facts=facts, history=history, timeline=(*state.timeline, found), marks=state.marks)


def _changed(case: Case, facts: Facts, event: e.Event) -> tuple[Case, Facts]:
    """The case and its facts after an event; the same ones where it changes nothing."""
    if isinstance(event, e.Contacted) and event.held:  # kept without effect, and somebody may let it through
        return replaced(case, held=event.held), facts
    if not event.no_effect or isinstance(event, e.Received):
        change = CHANGES.get(type(event))
        if change is not None:
            changes = change(case, event)
            case = replaced(case, **changes) if changes else case
        more = carried(event)
        if more:
            facts = {**facts, **more}
    return case, facts


def carried(event: e.Event) -> Facts:
    """The facts that an event carries."""
    name = FACTS.get(type(event))
    found: Facts = getattr(event, name) if name is not None else {}
    return found


def _marked(state: State, event: e.ClockEvent, history: tuple[e.Event, ...]) -> State:
    marks = {**state.marks, event.clock: (*state.marks.get(event.clock, ()), event)}
    return State(case=state.case, facts=state.facts, history=history, timeline=state.timeline, marks=marks)


FACTS: Mapping[type[e.Event], str] = {
    **dict.fromkeys((e.Received, e.Classified, e.ClockLapsed), "facts"),
    **dict.fromkeys(
        (e.Declared, e.Decided, e.Prepared, e.Acknowledged, e.Contacted, e.Resolved, e.Closed, e.Written), "data"
    ),
}
"""Where an event carries facts."""


def _put_right(
    events: list[tuple[int, e.Event]], recorded: int, correction: e.Corrected
) -> list[tuple[int, e.Event]]:  # fmt: skip
    """The history as it would stand if it had been recorded rightly; what came after the correction stands."""
    put = []
    for place, event in events:
        if place >= recorded:
            put.append((place, event))
            continue
        if place == correction.event:
            if correction.happened is None:
                continue
            event = replaced(event, at=correction.happened)  # noqa: PLW2901 - the corrected event takes its place
        put.append((place, _with_right_facts(event, correction)))
    return put


def _with_right_facts(event: e.Event, correction: e.Corrected) -> e.Event:
    changes: dict[str, Any] = {}
    if isinstance(event, e.Received):
        for name in ("category", "person", "identity"):
            if getattr(correction, name) is not None:
                changes[name] = getattr(correction, name)
        facts = {**event.facts, **correction.facts}
        changes["facts"] = {name: value for name, value in facts.items() if name not in correction.forgotten}
        if correction.parties:
            changes["parties"] = {**event.parties, **correction.parties}
    elif isinstance(event, e.Classified):
        wrong = {*correction.facts, *correction.forgotten}
        changes["facts"] = {name: value for name, value in event.facts.items() if name not in wrong}
        if correction.category is not None:
            changes["category"] = None
        if correction.parties:
            changes["parties"] = {name: who for name, who in event.parties.items() if name not in correction.parties}
    elif isinstance(event, e.Declared) and not correction.facts.keys().isdisjoint(event.data):
        changes["data"] = {**event.data, **{k: v for k, v in correction.facts.items() if k in event.data}}
    return replaced(event, **changes) if changes else event


Change = Callable[[Case, Any], dict[str, Any]]


def _received(_: Case, event: e.Received) -> dict[str, Any]:
    return {
        "number": event.number,
        "policy": event.policy,
        "kind": event.kind,
        "category": event.category,
        "channel": event.channel,
        "identity": event.identity,
        "person": event.person,
        "parties": event.parties,
        "state": "redirected" if event.redirected else "open" if event.act else "recorded",
        "level": event.level,
        "act": event.act,
        "communicate": event.communicate,
        "complete": not event.missing,
        "go": event.go,
        "because": event.because,
        "given": frozenset(event.given),
        "documents": frozenset(event.documents),
        "received": event.at,
        "restricted": event.restricted,
        "held": event.held,
    }


def _accepted(case: Case, event: e.Accepted) -> dict[str, Any]:
    state = "open" if case.state == "recorded" and event.act else case.state
    return {"act": event.act, "communicate": event.communicate, "state": state, "held": (), "restricted": ()}


def _classified(case: Case, event: e.Classified) -> dict[str, Any]:
    category = {} if event.category is None else {"category": event.category}
    return {**category, "parties": {**case.parties, **event.parties}} if event.parties else category


def _judged(case: Case, event: e.Judged) -> dict[str, Any]:
    state = case.state
    if state in ("open", "recorded"):
        state = "open" if event.act else "recorded"
    answers = {"act": event.act, "communicate": event.communicate, "go": event.go}
    level = {"level": event.level} if event.level else {}
    return {"state": state, "because": event.because, **answers, **level}


def _declared(case: Case, event: e.Declared) -> dict[str, Any]:
    if not event.member or "=" not in event.member:
        return {}
    party, _, member = event.member.partition("=")
    known = case.parties.get(party, ())
    return {} if member in known else {"parties": {**case.parties, party: (*known, member)}}


def _noted(case: Case, event: e.Noted) -> dict[str, Any]:
    return {"documents": case.documents | {event.document}} if event.document else {}


def _silent(_: Case, event: e.ClockLapsed) -> dict[str, Any]:
    changes = {"outcome": event.outcome, "state": "resolved"} if event.outcome else {}
    return {**changes, "state": "closed"} if event.closes else changes


CHANGES: dict[type[e.Event], Change] = {
    e.Received: _received,
    e.Judged: _judged,
    e.Classified: _classified,
    e.Assigned: lambda _, event: {} if event.task else {"officer": event.officer, "role": event.role},
    e.Declared: _declared,
    e.Noted: _noted,
    e.Referred: lambda _, event: {"level": event.level} if event.level else {},
    e.Redirected: lambda _, event: {"state": "redirected", "go": event.to},
    e.Resolved: lambda _, event: {"state": "resolved", "outcome": event.outcome},
    e.Closed: lambda _, __: {"state": "closed"},
    e.Reopened: lambda _, __: {"state": "open", "outcome": ""},
    e.Withdrawn: lambda _, __: {"state": "withdrawn"},
    e.Joined: lambda _, __: {"state": "joined"},
    e.ClockLapsed: _silent,
    e.Accepted: _accepted,
    e.TakenOffFile: lambda case, event: {"off_files": tuple(dict.fromkeys((*case.off_files, event.file_class)))},
    e.Converted: lambda _, event: {"kind": event.kind, "category": event.category, "state": "open", "act": True},
}
"""What each event changes on the case; one that is not here changes only the timeline and the facts."""


def recorded_at(state: State) -> datetime | None:
    """When the last event was recorded."""
    return state.history[-1].recorded if state.history else None
