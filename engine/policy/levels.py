"""Levels, the bodies outside, and the roles that sit at them."""

from __future__ import annotations

from datetime import date

from engine.policy.categories import Requirement
from engine.policy.conditions import Condition
from engine.record import record, tuple_record


@record
class Level:
    """A step of the ladder, from the first to the outside."""

    id: str
    order: int
    title: str = ""
    seats: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    """Levels from which it is reached; empty is any lower one."""
    when: Condition | None = None
    requires: tuple[Requirement, ...] = ()
    clause: str = ""


@record
class Body:
    """An outside body."""

    id: str
    title: str = ""
    route: str = ""
    when: Condition | None = None
    clause: str = ""
    reviewed: date | None = None


@record
class Role:
    """A position."""

    id: str
    title: str = ""
    reports_to: str = ""
    clause: str = ""


@tuple_record
class Section:
    """A part of the council's staff, and the cases that lie in it."""

    id: str
    title: str = ""
    part_of: str = ""
    when: Condition | None = None
