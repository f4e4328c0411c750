"""Meant: whether somebody is one of those whom a rule names, and who else could."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from engine.case.seats import Filling, convened_as
from engine.case.sections import serves
from engine.case.state import State
from engine.case.who import ENGINE, persons, roles_of
from engine.policy.policy import Policy
from engine.policy.who import RoleOf, Who


def may(
    policy: Policy, who: str, at: datetime, named: Iterable[Who], *, only: bool = False, state: State | None = None
) -> bool:
    """Whether somebody is one of those; nobody named means anybody.

    `state` is the case, where there is one: a role that is held for a section counts where the case lies in it.
    """
    several = tuple(named)
    if not several or who == ENGINE:
        return True
    held = roles_of(policy, who, at)
    return any(_is(policy, who, held, one, at, only=only, state=state) for one in several)


def _is(
    policy: Policy, who: str, held: frozenset[str], one: Who, at: datetime, *, only: bool, state: State | None
) -> bool:
    if isinstance(one, RoleOf):
        return one.role in held and serves(policy, who, one.role, one.of, at, state)
    if one in policy.panels:
        return state is not None and _sits(policy, who, one, at, state)
    if one in policy.ladders:
        return state is not None and _fills(policy, who, one, at, state)
    decision = policy.decisions.get(one)
    if decision is not None and one not in policy.roles:
        return may(policy, who, at, decision.by, only=decision.only, state=state)
    return any(
        _is(policy, who, held, role, at, only=only, state=state)
        if role in policy.panels
        else role in held and serves(policy, who, role, "case", at, state)
        for role in policy.seats_of(one, only=only)
    )


def _sits(policy: Policy, who: str, panel: str, at: datetime, state: State) -> bool:
    """Whether somebody is a member of a panel that was convened on the case."""
    made = convened_as(state, panel, at)
    members = made.members.values() if made is not None else ()
    return any(not persons(policy, who, at).isdisjoint(persons(policy, one, at)) for one in members)


def _fills(policy: Policy, who: str, ladder: str, at: datetime, state: State) -> bool:
    """Whether a ladder yields somebody for the case."""
    person = Filling(policy, state, at).ladder(ladder).person
    return bool(person) and not persons(policy, who, at).isdisjoint(persons(policy, person, at))


def who_could(policy: Policy, named: Iterable[Who], *, only: bool = False) -> tuple[str, ...]:
    """The titles of those that could."""
    found: dict[str, None] = {}
    for one in named:
        if isinstance(one, str) and (one in policy.ladders or one in policy.panels):
            title = policy.ladders[one].title if one in policy.ladders else policy.panels[one].title
            found[title or one] = None
            continue
        decision = None if isinstance(one, RoleOf) else policy.decisions.get(one)
        if decision is not None and one not in policy.roles:
            found.update(dict.fromkeys(who_could(policy, decision.by, only=decision.only)))
        else:
            roles = [one.role] if isinstance(one, RoleOf) else policy.seats_of(one, only=only)
            found.update({policy.roles[role].title or role: None for role in roles if role in policy.roles})
    return tuple(found)
