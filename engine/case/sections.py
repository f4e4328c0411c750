"""Sections: where a case lies, and whether somebody holds a role for that."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from engine.case.state import State
from engine.case.view import met, seen_now
from engine.case.who import day_of
from engine.policy.policy import Policy


def serves(policy: Policy, who: str, role: str, of: str, at: datetime, state: State | None) -> bool:
    """Whether somebody holds the role for the section that is meant; a role held for no section serves all."""
    if of == "any" or not policy.sections or state is None or not state.begun or who in policy.roles:
        return True
    wanted = section_of(policy, state, at) if of == "case" else section_of_subject(policy, state)
    if not wanted:
        return True
    line = tuple(_upwards(policy, wanted))
    day = day_of(policy, at)
    return any(
        held.officer == who and held.role == role and held.on(day) and (not held.section or held.section in line)
        for held in policy.people.holdings
    )


def section_of(policy: Policy, state: State, at: datetime) -> str:
    """The section in which a case lies: the first whose condition it meets; empty where it meets none."""
    seen = seen_now(policy, state, at)
    return next((one.id for one in policy.sections.values() if one.when is not None and met(one.when, seen)), "")


def section_of_subject(policy: Policy, state: State) -> str:
    """The section in which the first officer complained about works."""
    found = (policy.people.section(one) for one in state.case.parties.get("subject", ()))
    return next((section for section in found if section), "")


def _upwards(policy: Policy, section: str) -> Iterator[str]:
    """A section, and those that it is part of."""
    while section:
        yield section
        one = policy.sections.get(section)
        section = one.part_of if one else ""
