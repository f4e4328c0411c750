"""Filing: what would open a case that lies on a file, and what takes it off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from engine.case import commands as c
from engine.case import events as e
from engine.case.access import Reads, reading
from engine.case.evolve import folded
from engine.case.meant import who_could
from engine.case.state import State
from engine.case.view import met, seen_now
from engine.errors import Refused
from engine.policy.policy import Policy

SAY_WHAT_IT_IS = (c.Classify, c.Declare, c.Convert, c.Correct)
"""What says anew of a case what it is; anything else takes it off its file because of how far it has come."""


def taken_off(
    policy: Policy, state: State, command: c.Command, events: Iterable[e.Event], at: datetime
) -> tuple[e.TakenOffFile, ...]:
    """That an act takes a case off the file that it lies on: kept, so that whom it is about stays out of it.

    Raises Refused where it is not for them to open it, or where they say for no reason that it is something else.
    """
    before = reading(policy, state, command.by, at)
    if not (before.hides_identity or before.file) or (before.takes_part and not before.file):
        return ()
    after = folded(events, state)
    if not before.takes_part:
        _refuse_outsider(policy, state, command, after, before, at)
    if before.file is None or met(before.file.when, seen_now(policy, after, at)):
        return ()
    if isinstance(command, SAY_WHAT_IT_IS) and not (command.note or getattr(command, "reason", "")):
        said = f"this takes case '{state.case.number}' off its file, which others may then read: say why"
        raise Refused("required", said, before.file.clause)
    return (e.TakenOffFile(at=command.at, recorded=at, by=command.by, file_class=before.file.id),)


def _refuse_outsider(
    policy: Policy, state: State, command: c.Command, after: State, before: Reads, at: datetime
) -> None:  # fmt: skip
    """Refuse an act of somebody who takes no part in a case, where it would tell them who the person is, or would take
    the case off its file: nobody lets themselves in."""
    if isinstance(command, c.Convene) and not command.members:  # whom its ladders yield is for the policy to say
        return
    then = reading(policy, after, command.by, at)
    tells = before.hides_identity and (isinstance(command, c.Split) or (then.may and not then.hides_identity))
    if tells or (before.file and not then.file):
        what = "would tell them who the person is" if tells else "would take it off its file"
        name, keeper = policy.people.name(command.by), before.file.keeper if before.file else policy.access.keeper
        said = f"{name} takes no part in case '{state.case.number}', and this {what}: it is for those who take part"
        raise Refused("no-access", said, before.file.clause if before.file else "", who_could(policy, keeper))
