"""Moving a case: to another level, to an outside body, elsewhere, or to another kind."""

from __future__ import annotations

from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.authority import required
from engine.case.intake import category_fits
from engine.case.seeing import seen_whole
from engine.case.state import State
from engine.case.view import met
from engine.errors import Refused
from engine.policy.levels import Level
from engine.policy.nearest import meant, under
from engine.policy.policy import Policy
from engine.policy.telling import told

Events = tuple[e.Event, ...]


def refer(policy: Policy, state: State, command: c.Refer, now: datetime) -> Events:
    """Pass the case up to another level, or out to a body that sits on one."""
    level, name = place_of(policy, command.to)
    if level is None and name not in policy.bodies:
        places = {one.id: one for one in policy.levels} | dict(policy.bodies)
        more = meant(command.to, places, "all of them under `levels` and `bodies` of the policy")
        raise Refused("unknown-level", f"this policy has no level and no body '{command.to}'{more}")
    if level is not None:
        _reachable(policy, state, level, command)
    body = policy.bodies.get(name)
    seen = seen_whole(policy, state, command.at, event=command, more=command.data)
    if body is not None and not met(body.when, seen):
        raise Refused("not-its-matter", f"{body.title or body.id} does not take such a matter", body.clause)
    return (
        e.Referred(
            at=command.at, recorded=now, by=command.by, note=command.note, to=name, level=level.id if level else "",
            outside=is_outside(policy, level, name), reason=command.reason,
        ),
    )  # fmt: skip


def place_of(policy: Policy, to: str) -> tuple[Level | None, str]:
    """The level behind the name of a level or body, and that name: of a level with one body alone, the body's."""
    level = policy.level(to)
    if level is None:
        return next((one for one in policy.levels if to in one.bodies), None), to
    return level, level.bodies[0] if len(level.bodies) == 1 and not level.seats else to


def is_outside(policy: Policy, level: Level | None, name: str) -> bool:
    """Whether a matter leaves the council when it is referred there."""
    return name in policy.bodies or bool(level and level.bodies and not level.seats)


def _reachable(policy: Policy, state: State, level: Level, command: c.Refer) -> None:
    here = policy.level(state.case.level)
    what = level.title or level.id
    if here is not None:
        if level.sources and here.id not in level.sources:
            raise Refused("not-from-here", f"{what} is not reached from {here.title or here.id}", level.clause)
        if not level.sources and level.order <= here.order:
            raise Refused("not-higher", f"{what} is not above {here.title or here.id}", level.clause)
    seen = seen_whole(policy, state, command.at, event=command, more=command.data)
    if level.when is not None and not met(level.when, seen):
        raise Refused("not-here", f"{what} is not open to this case: it asks that {told(level.when)}", level.clause)
    required(policy, level.requires, state, command, seen, what, level.clause)


def redirect(policy: Policy, state: State, command: c.Redirect, now: datetime) -> Events:
    """Send a matter elsewhere that turned out not to belong here."""
    if command.to not in policy.bodies and command.to not in policy.external:
        more = meant(command.to, {**policy.external, **policy.bodies}, under("bodies"))
        raise Refused("unknown-body", f"this policy knows no body and no document '{command.to}'{more}")
    return (
        e.Redirected(
            at=command.at, recorded=now, by=command.by, note=command.note, to=command.to, reason=command.reason
        ),
    )


def convert(policy: Policy, state: State, command: c.Convert, now: datetime) -> Events:
    """Make it a case of another kind."""
    if command.kind not in policy.kinds:
        more = meant(command.kind, policy.kinds, under("kinds"))
        raise Refused("unknown-kind", f"this policy has no kind '{command.kind}'{more}")
    if command.kind == state.case.kind:
        raise Refused("same-kind", f"it is a {command.kind} already")
    category_fits(policy, command.kind, command.category)
    return (
        e.Converted(
            at=command.at, recorded=now, by=command.by, note=command.note, kind=command.kind,
            from_kind=state.case.kind, category=command.category, reason=command.reason,
        ),
    )  # fmt: skip
