"""Judging again: what intake and restrictions say of a case, once more is known of it."""

from __future__ import annotations

from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.evolve import evolve
from engine.case.intake import judge
from engine.case.standing import caught
from engine.case.state import State
from engine.case.view import seen_now
from engine.policy.policy import Policy


def judged_again(policy: Policy, state: State, event: e.Event, now: datetime) -> tuple[e.Judged, ...]:
    """A judgement of intake where the event changes its answers; a discretion once used stands.

    A case that still is where intake sent it goes on to the level where intake would send it now.
    """
    if not policy.intake and not any(kind.excluded for kind in policy.kinds.values()):
        return ()
    held = state.case.restricted and not state.case.act  # which intake does not let through
    settled = state.case.state not in ("open", "recorded") or any(_discretion(one.event) for one in state.timeline)
    if held or settled:
        return ()
    after = evolve(state, event)
    answers = judge(policy, seen_now(policy, after, event.at))
    case = after.case
    sent = judge(policy, seen_now(policy, state, event.at)).level
    level = answers.level if answers.level != sent and case.level == sent else ""
    unchanged = (answers.act, answers.communicate) == (case.act, case.communicate) and not level
    if unchanged or answers.kind != case.kind:
        return ()
    return (
        e.Judged(
            at=event.at, recorded=now, by="engine", act=answers.act, communicate=answers.communicate, go=answers.go,
            because=answers.because, level=level,
        ),
    )  # fmt: skip


def _discretion(event: e.Event) -> bool:
    return isinstance(event, e.Judged) and event.by != "engine"


def let_through(
    policy: Policy, state: State, command: c.Classify | c.Correct, event: e.Event
) -> tuple[e.Accepted, ...]:
    """Lets a held lodgement through that restrictions would not have caught, had what is known now been known then."""
    received = state.case.received
    if not command.standing.gathered or not state.case.restricted or state.case.act or received is None:
        return ()
    seen = seen_now(policy, evolve(state, event), received)
    if not caught(policy, command.standing, seen).act:
        return ()
    answers = judge(policy, seen)
    passed = e.Accepted(at=event.at, recorded=event.recorded, by="engine", since=received, act=answers.act,
                        communicate=answers.communicate)  # fmt: skip
    return (passed,)
