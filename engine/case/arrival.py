"""Arrivals: what a new case leads to beside itself. It may become part of an open case, and open others."""

from __future__ import annotations

from collections.abc import Iterable

from engine.case import commands as c
from engine.case.events import Received
from engine.case.state import State
from engine.case.view import met, seen_now
from engine.policy.intake import IntakeRule
from engine.policy.policy import Policy


def rule_of(policy: Policy, state: State) -> IntakeRule | None:
    """The rule of intake under which a case was taken, where it joins or opens others."""
    for rule in policy.intake:
        if rule.id in state.case.because and (rule.joins_same or rule.opens):
            return rule
    return None


def joins(policy: Policy, state: State, others: Iterable[State]) -> str:
    """The number of the open case that a new case becomes part of; empty where there is none."""
    rule = rule_of(policy, state)
    if rule is None or not rule.joins_same or state.case.received is None:
        return ""
    mine = seen_now(policy, state, state.case.received)
    for other in others:
        if other.case.number == state.case.number or other.case.state != "open":
            continue
        theirs = seen_now(policy, other, state.case.received)
        same = all(mine.value(name) is not None and mine.value(name) == theirs.value(name) for name in rule.joins_same)
        if same and met(rule.joins, theirs):
            return other.case.number
    return ""


def opens(policy: Policy, state: State) -> tuple[str, ...]:
    """The kinds of which further cases are opened beside a new one."""
    rule = rule_of(policy, state)
    return rule.opens if rule is not None else ()


def further(policy: Policy, state: State, kind: str, number: str) -> c.Lodge:
    """The command that lodges a further case of one lodgement, or a case split off another."""
    received = next(event for event in state.history if isinstance(event, Received))
    return c.Lodge(
        at=received.at,
        by=received.by,
        number=number,
        kind=kind,
        channel=received.channel,
        identity=received.identity,
        person=received.person,
        parties=received.parties,
        facts={name: value for name, value in received.facts.items() if name not in policy.persons.tallies},
        details=received.details,
        told=received.told,
        given=received.given,
        documents=received.documents,
        source=received.source,
    )
