"""Authority: who may do what, and what that takes."""

from __future__ import annotations

from engine.policy.categories import Requirement
from engine.policy.conditions import Condition
from engine.record import record


@record
class Decision:
    """Who may do what, and under which conditions."""

    id: str
    title: str = ""
    by: tuple[str, ...] = ()
    """Roles and levels; empty is any officer."""
    only: bool = False
    """Whether a higher level may not."""
    when: Condition | None = None
    unless: Condition | None = None
    requires: tuple[Requirement, ...] = ()
    approver: tuple[str, ...] = ()
    clause: str = ""
