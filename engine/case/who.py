"""Who: the person behind a name, the roles somebody has, and whether somebody is one of those that a rule means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from engine.case.state import State
from engine.case.view import met, seen_now
from engine.errors import Refused
from engine.policy.policy import Policy
from engine.policy.who import RoleOf, Who

ENGINE = "engine"
"""Who acts when time itself asks."""


def day_of(policy: Policy, at: datetime) -> date:
    """The council's date at an instant."""
    return at.astimezone(policy.zone).date()


def roles_of(policy: Policy, who: str, at: datetime) -> frozenset[str]:
    """The roles somebody has at an instant: a role acts under its own name, and an officer in those he holds."""
    if who in policy.roles:
        return frozenset((who,))
    return policy.people.roles_of(who, day_of(policy, at))


def persons(policy: Policy, who: str, at: datetime) -> frozenset[str]:
    """The persons behind a name: an officer himself; of a role, itself and whoever holds or acts in it that day."""
    if who not in policy.roles:
        return frozenset((who,))
    return frozenset((who, *policy.people.holders(who, day_of(policy, at))))


def person_of(policy: Policy, by: str, at: datetime) -> str:
    """The person behind a role when an act is done: whoever acts in it, else its holder; an officer is himself.

    Raises Refused (`not-held`) where nobody holds the role on that day.
    """
    if by not in policy.roles or by in policy.people.officers:
        return by
    holders = policy.people.holders(by, day_of(policy, at))
    if not holders:
        raise Refused("not-held", f"nobody holds the role '{by}' on {at.astimezone(policy.zone):%Y-%m-%d}")
    return holders[0]


def known(policy: Policy, who: str) -> None:
    """Refuse somebody whom neither the policy nor its people know; where no people are listed, anybody may act."""
    if who == ENGINE or who in policy.roles or who in policy.people.officers or not policy.people.officers:
        return
    raise Refused("unknown-officer", f"nobody called '{who}' is among the people of this council")


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
        return one.role in held and _serves(policy, who, one.role, one.of, at, state)
    decision = policy.decisions.get(one)
    if decision is not None and one not in policy.roles:
        return may(policy, who, at, decision.by, only=decision.only, state=state)
    return any(
        role in held and _serves(policy, who, role, "case", at, state) for role in policy.seats_of(one, only=only)
    )


def who_could(policy: Policy, named: Iterable[Who], *, only: bool = False) -> tuple[str, ...]:
    """The titles of those that could."""
    found: dict[str, None] = {}
    for one in named:
        decision = None if isinstance(one, RoleOf) else policy.decisions.get(one)
        if decision is not None and one not in policy.roles:
            found.update(dict.fromkeys(who_could(policy, decision.by, only=decision.only)))
        else:
            roles = [one.role] if isinstance(one, RoleOf) else policy.seats_of(one, only=only)
            found.update({policy.roles[role].title or role: None for role in roles if role in policy.roles})
    return tuple(found)


# Sections


def _serves(policy: Policy, who: str, role: str, of: str, at: datetime, state: State | None) -> bool:
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


# Reporting lines


def reports_to(policy: Policy, who: str, above: str, at: datetime) -> bool:
    """Whether somebody reports, in the end, to somebody else: through the roles that the two have."""
    theirs = roles_of(policy, above, at)
    return any(not theirs.isdisjoint(_superiors(policy, role)) for role in roles_of(policy, who, at))


def _superiors(policy: Policy, role: str) -> Iterator[str]:
    seen = {role}
    while (found := policy.roles.get(role)) and found.reports_to and found.reports_to not in seen:
        role = found.reports_to
        seen.add(role)
        yield role
