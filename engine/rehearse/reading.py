"""Who reads a case, as a scenario expects it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from engine.case import events as e
from engine.case.access import file_of, reading
from engine.case.state import State
from engine.policy.clauses import Rule
from engine.policy.policy import Policy
from engine.policy.values import NotAValue
from engine.rehearse.comparing import Difference, listed

READING = ("file", "readable_by", "not_readable_by", "hidden_from")
"""The expectations about who reads a case."""


def reading_said(key: str, wanted: Any, policy: Policy, state: State, now: datetime) -> Iterator[Difference]:
    """What does not hold of one of them. Raises NotAValue for somebody whom nobody knows."""
    if key == "file":
        file = file_of(policy, state, now)
        if wanted != (file.id if file else "none"):
            yield Difference(what="file", expected=str(wanted), found=file.id if file else "none")
        return
    for who in listed(wanted):
        if who not in policy.roles and who not in policy.people.officers:
            raise NotAValue(f"no officer and no role is called `{who}`: name officers under `given`")
        found = reading(policy, state, who, now)
        hidden = found.hides_identity or not found.may
        holds = {"readable_by": found.may, "not_readable_by": not found.may, "hidden_from": hidden}[key]
        if not holds:
            is_so = ("reads it" if found.may else "does not read it") + (f": {found.why}" if found.why else "")
            yield Difference(what=f"{key} {who}", expected=who, found=is_so)


def read_by(policy: Policy, state: State) -> Iterator[Rule]:
    """The file class that a case lies on, and the bases on which something of it was disclosed."""
    file = file_of(policy, state, state.history[-1].at) if state.begun else None
    if file is not None:
        yield Rule("access", file.id)
    yield from (Rule("access", one.basis) for one in state.history if isinstance(one, e.Disclosed))
