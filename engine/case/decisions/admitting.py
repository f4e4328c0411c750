"""Admitting: who is let into a case that not everybody reads, and what is told to those outside."""

from __future__ import annotations

from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.access import PROTECTED, file_of, reading
from engine.case.meant import may, who_could
from engine.case.state import State
from engine.case.who import works_here
from engine.errors import Refused
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy

Events = tuple[e.Event, ...]


def admit(policy: Policy, state: State, command: c.Admit, now: datetime) -> Events:
    """Let somebody into a case, or let them in no longer; by its keeper where the policy does not say otherwise."""
    if command.step not in ("", "end"):
        raise Refused("unknown-step", f"letting somebody in has no step '{command.step}': leave it out, or write end")
    if not command.reason:
        raise Refused("required", "letting somebody in needs a reason")
    file = file_of(policy, state, now)
    if file is None and state.case.identity != PROTECTED:  # else somebody could be let in before it lies on a file
        raise Refused("no-file", "everybody who works for the council reads this case")
    works_here(policy, command.person)
    keeper = file.keeper if file else ()
    if c.Admit.verb not in policy.decisions and keeper and not may(policy, command.by, now, keeper, state=state):
        could = who_could(policy, keeper)
        clause = file.clause if file else ""
        raise Refused("not-allowed", f"letting somebody in is for {' or '.join(could)}", clause, could)
    kind = e.AccessEnded if command.step else e.Admitted
    if command.step and not _let_in(state, command.person):
        raise Refused("not-admitted", f"{policy.people.name(command.person)} was not let in")
    if file is None and not reading(policy, state, command.by, now).takes_part:
        raise Refused("not-allowed", "only those who take part in the case let somebody in")
    made = kind(
        at=command.at, recorded=now, by=command.by, note=command.note, person=command.person, reason=command.reason
    )  # fmt: skip
    return (made,)


def _let_in(state: State, person: str) -> bool:
    made = (one.event for one in reversed(state.timeline) if isinstance(one.event, e.Admitted | e.AccessEnded))
    return isinstance(next((one for one in made if one.person == person), None), e.Admitted)


def disclose(policy: Policy, state: State, command: c.Disclose, now: datetime) -> Events:
    """Record what was told to somebody outside, and on which basis."""
    for name in ("to", "what", "basis"):
        if not getattr(command, name):
            raise Refused("required", f"a disclosure needs {name}: to whom, what, and on which legal basis")
    bases = policy.access.bases
    if bases and command.basis not in bases:
        more = meant(command.basis, bases, under("access"))
        raise Refused("unknown-basis", f"this policy has no basis '{command.basis}'{more}")
    return (
        e.Disclosed(
            at=command.at, recorded=now, by=command.by, note=command.note, to=command.to, what=command.what,
            basis=command.basis, reason=command.reason,
        ),
    )  # fmt: skip
