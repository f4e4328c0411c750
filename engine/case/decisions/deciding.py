"""Deciding: decisions of the policy, and the discretions that its rules leave to somebody."""

from __future__ import annotations

from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.authority import allowed
from engine.case.chains import TOWARDS, led_up_to
from engine.case.decisions.restricting import accept, exempt_of
from engine.case.meant import may, who_could
from engine.case.state import State
from engine.errors import Refused
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy
from engine.policy.vocabulary import VERBS
from engine.policy.who import Who


def decide(policy: Policy, state: State, command: c.Decide, now: datetime) -> tuple[e.Event, ...]:
    """Take a decision of the policy, or a step towards it; or use a discretion of an intake rule or a window."""
    if command.step:
        return (_prepared(policy, state, command, now),)
    taken = _taken(command, now)
    made = _discretion(policy, state, command, taken, now)
    if made:
        return made
    if command.decision in VERBS or command.decision not in policy.decisions:
        raise _no_decision(policy, command.decision)
    allowed(policy, command.decision, state, command)
    return (taken,)


def _no_decision(policy: Policy, name: str) -> Refused:
    """That there is nothing of that name to decide."""
    if name in VERBS:
        return Refused("unknown-decision", f"'{name}' is an act of its own and not decided: use `engine case {name}`")
    known: dict[str, object] = {key: one for key, one in policy.decisions.items() if key not in VERBS}
    known |= {one.id: one for one in policy.intake if one.discretion}
    known |= {one.id: one for rule in policy.restrictions.values() for one in rule.exempt}
    known |= {key: one for key, one in policy.timeframes.items() if one.window is not None and one.window.who}
    return Refused("unknown-decision", f"this policy has no decision '{name}'{meant(name, known, under('decisions'))}")


def _taken(command: c.Decide, now: datetime) -> e.Decided:
    return e.Decided(
        at=command.at, recorded=now, by=command.by, note=command.note, decision=command.decision,
        granted=command.granted, reason=command.reason, data=command.data, approved_by=command.approved_by,
        votes_for=command.votes_for, votes_against=command.votes_against,
    )  # fmt: skip


def _discretion(
    policy: Policy, state: State, command: c.Decide, taken: e.Decided, now: datetime
) -> tuple[e.Event, ...]:
    """What a discretion leads to: of an intake rule, an exception to a restriction, a window; nothing if it is none."""
    rule = next((one for one in policy.intake if one.id == command.decision and one.discretion), None)
    if rule is not None:
        _only(policy, state, command, rule.discretion, rule.title or rule.id, rule.clause)
        judged = e.Judged(
            at=command.at, recorded=now, by=command.by, act=command.granted, communicate=state.case.communicate,
            because=tuple(dict.fromkeys((*state.case.because, rule.id))),
        )  # fmt: skip
        return (taken, judged)
    exempt = exempt_of(policy, command.decision)
    if exempt is not None:
        return accept(policy, state, command, taken, exempt)
    window = policy.timeframes.get(command.decision)
    if window is not None and window.window is not None and window.window.who:
        _only(policy, state, command, window.window.who, window.name, ", ".join(window.clause))
        received = state.history[0]
        if command.granted or received.discretion != window.id:
            return (taken,)
        denied = e.Judged(
            at=command.at, recorded=now, by=command.by, act=False, communicate=state.case.communicate,
            because=(*state.case.because, window.id),
        )  # fmt: skip
        return (taken, denied)
    return ()


def _prepared(policy: Policy, state: State, command: c.Decide, now: datetime) -> e.Prepared:
    """A step towards a decision: by whom the policy says, and not before the step that comes before it."""
    decision = policy.decisions.get(command.decision)
    if decision is None:
        raise _no_decision(policy, command.decision)
    what = decision.title or decision.id
    place = next((n for n, one in enumerate(decision.after) if one.word == command.step), None)
    if place is None:
        steps = ", ".join(one.word for one in decision.after if one.word)
        known = f"its steps are {steps}" if steps else "nothing comes before it"
        raise Refused("unknown-step", f"{what} has no step '{command.step}': {known}", decision.clause)
    step = decision.after[place]
    towards = step.word in TOWARDS
    if not towards and not may(policy, command.by, command.at, step.who, state=state):
        could = who_could(policy, step.who)
        raise Refused("not-allowed", f"{what}: to {step.word} it is for {' or '.join(could)}", step.clause, could)
    led_up_to(policy, decision, state, command.at, before=place)
    return e.Prepared(
        at=command.at, recorded=now, by=command.by, note=command.note, decision=command.decision, step=command.step,
        granted=command.granted, reason=command.reason, data=command.data,
    )  # fmt: skip


def _only(policy: Policy, state: State, command: c.Decide, who: tuple[Who, ...], what: str, clause: str) -> None:
    if not may(policy, command.by, command.at, who, state=state):
        could = who_could(policy, who)
        raise Refused("not-allowed", f"{what}: that is left to {' or '.join(could)}", clause, could)
