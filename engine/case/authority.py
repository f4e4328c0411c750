"""Authority: who may do what, what must be there first, and how far back an act may be dated."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from engine.calendars.deadline import lay, settle
from engine.calendars.reading import Reading, Roll, start_from
from engine.case import commands as c
from engine.case.seeing import seen_whole
from engine.case.state import State
from engine.case.view import Seen, met
from engine.dates import instant_said
from engine.errors import Refused
from engine.policy.authority import Decision
from engine.policy.categories import Requirement
from engine.policy.limits import Limit
from engine.policy.policy import Policy
from engine.policy.telling import told

ENGINE = "engine"
"""Who acts when time itself asks."""


def roles_of(policy: Policy, who: str, at: datetime) -> frozenset[str]:
    """The roles somebody has at an instant: a role acts under its own name, and an officer in those he holds."""
    if who in policy.roles:
        return frozenset((who,))
    return policy.people.roles_of(who, at.astimezone(policy.zone).date())


def may(policy: Policy, who: str, at: datetime, roles: Iterable[str], *, only: bool = False) -> bool:
    """Whether somebody holds one of those roles or sits on one of those levels; nobody named means anybody."""
    named = tuple(roles)
    if not named or who == ENGINE:
        return True
    held = roles_of(policy, who, at)
    return any(role in held for one in named for role in policy.seats_of(one, only=only))


def person_of(policy: Policy, by: str, at: datetime) -> str:
    """The person behind a role when an act is done: whoever acts in it, else its holder; an officer is himself.

    Raises Refused (`not-held`) where nobody holds the role on that day.
    """
    if by not in policy.roles or by in policy.people.officers:
        return by
    holders = policy.people.holders(by, at.astimezone(policy.zone).date())
    if not holders:
        raise Refused("not-held", f"nobody holds the role '{by}' on {at.astimezone(policy.zone):%Y-%m-%d}")
    return holders[0]


def who_could(policy: Policy, roles: Iterable[str], *, only: bool = False) -> tuple[str, ...]:
    """The titles of the roles that could."""
    found = dict.fromkeys(role for one in roles for role in policy.seats_of(one, only=only))
    return tuple(policy.roles[role].title or role for role in found if role in policy.roles)


def known(policy: Policy, who: str) -> None:
    """Refuse somebody whom neither the policy nor its people know; where no people are listed, anybody may act."""
    if who == ENGINE or who in policy.roles or who in policy.people.officers or not policy.people.officers:
        return
    raise Refused("unknown-officer", f"nobody called '{who}' is among the people of this council")


def allowed(policy: Policy, name: str, state: State, command: c.Command) -> None:
    """Refuse a verb or decision of whoever may not take it, where it does not hold, or where something is missing."""
    decision = policy.decisions.get(name)
    if decision is None:
        return
    refuse_unless_by(policy, decision, command)
    seen = seen_whole(policy, state, command.at, event=command, more=getattr(command, "data", None))
    what = decision.title or name
    if decision.when is not None and not met(decision.when, seen):
        sentence = f"{what} is not open to this case: it asks that {told(decision.when)}"
        raise Refused("not-here", sentence, decision.clause)
    if decision.unless is not None and met(decision.unless, seen):
        raise Refused("not-here", f"{what} is not open to this case, as {told(decision.unless)}", decision.clause)
    if decision.approver:
        approved(policy, what, decision.approver, command, decision.clause)
    required(decision.requires, state, command, seen, what, decision.clause)


def refuse_unless_by(policy: Policy, decision: Decision, command: c.Command) -> None:
    """Refuse whoever may not take the decision, naming who could."""
    if not may(policy, command.by, command.at, decision.by, only=decision.only):
        could = who_could(policy, decision.by, only=decision.only)
        what = decision.title or decision.id
        raise Refused("not-allowed", f"{what} is for {' or '.join(could)}", decision.clause, could)


def approved(policy: Policy, what: str, approvers: tuple[str, ...], command: c.Command, clause: str = "") -> None:
    """Refuse what needs somebody's approval and does not have it."""
    by = getattr(command, "approved_by", "") or command.by
    if not may(policy, by, command.at, approvers):
        could = who_could(policy, approvers)
        raise Refused("not-approved", f"{what} needs the approval of {' or '.join(could)}", clause, could)


def required(
    requirements: tuple[Requirement, ...], state: State, command: c.Command, seen: Seen, what: str, clause: str = ""
) -> None:
    """Refuse an act that lacks what must be there first."""
    for one in requirements:
        if met(one.when, seen):
            lacking = list(_lacking(one, state, command))
            if lacking:
                raise Refused("required", f"{what} needs {', '.join(lacking)}", one.clause or clause)


def _lacking(one: Requirement, state: State, command: c.Command) -> Iterable[str]:
    for name in one.fields:
        if not carries(command, name) and name not in state.facts:
            yield f"a {name.replace('-', ' ')}"
    happened = {act.name for act in state.timeline if not act.event.no_effect}
    yield from (f"'{name}' first" for name in one.events if name not in happened)
    yield from (f"the document '{name}'" for name in one.documents if name not in state.case.documents)


def carries(command: c.Command, name: str) -> bool:
    """Whether a command carries something in that field or datum."""
    found = getattr(command, name, None) or getattr(command, "data", {}).get(name)
    return found is not None and found != "" and found != ()


def dated(policy: Policy, state: State, command: c.Command, now: datetime) -> None:
    """Refuse a date after now, before the case, or further back than this role may go."""
    if command.at > now:
        raise Refused("in-the-future", "an act cannot be recorded before it has happened")
    received = state.case.received
    if received is not None and command.at < received and not isinstance(command, c.Correct | c.TimeCommand):
        raise Refused(
            "before-the-case", "this happened before the case was received; correct the date of receipt first"
        )
    limit = _backdating(policy, command)
    if limit is None or command.by == ENGINE:
        return
    time = policy.time(policy.calendar)
    reading = Reading(time=time, backward=True, at=-4, end=Roll.STAY)
    amount = limit.amount
    if amount is None or not hasattr(amount, "unit"):
        return
    zero = start_from(time.local_date(now), now, reading)
    earliest = settle(lay(amount, zero, reading), amount.unit, zero, reading)  # type: ignore[arg-type]
    if command.at < earliest:
        sentence = f"an act may be dated back no further than {instant_said(earliest, policy.zone)}"
        raise Refused("dated-too-far-back", sentence)


def _backdating(policy: Policy, command: c.Command) -> Limit | None:
    if not policy.backdating:
        return None
    for role in roles_of(policy, command.by, command.at):
        if role in policy.backdating:
            return policy.backdating[role]
    return policy.backdating.get("any")
