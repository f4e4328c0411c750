"""Who is meant: names of roles, levels and the rest, and roles that are held for a section."""

from __future__ import annotations

from engine.record import tuple_record


@tuple_record
class RoleOf:
    """A role as it is held for one section: that of the case (the usual one), of the subject, or for any."""

    role: str
    of: str


Who = str | RoleOf
"""Whoever is meant: a role, a level, a ladder, a panel, or a decision (whoever may take that)."""


def name_of(one: Who) -> str:
    """The name that is written: of a role for a section, the role."""
    return one.role if isinstance(one, RoleOf) else one
