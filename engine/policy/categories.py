"""Kinds and categories: what a matter is, what its lodgement must bring, and what is excluded."""

from __future__ import annotations

from engine.policy.conditions import Condition
from engine.record import record, tuple_record


@record
class Requirement:
    """What must be there before an act: fields that it carries, events, documents, a delegation, a determination."""

    fields: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    delegation: str = ""
    """The delegation of which whoever acts must hold an entry."""
    determination: Condition | None = None
    """What must have been concluded."""
    when: Condition | None = None
    clause: str = ""


@tuple_record
class Needed:
    """What a lodgement must bring, where its condition holds."""

    fields: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    when: Condition | None = None
    refuse: bool = False
    """Whether a lodgement without it is refused; by default it is kept and marked incomplete."""
    clause: str = ""


@record
class Exclusion:
    """What is not a matter of this kind, and where it goes instead."""

    id: str
    when: Condition
    go: str
    clause: str = ""
    title: str = ""


@record
class Kind:
    """A kind of case: request, complaint, compliment."""

    id: str
    title: str = ""
    clause: str = ""
    needs: tuple[Needed, ...] = ()
    """What a lodgement of this kind must bring."""
    excluded: tuple[Exclusion, ...] = ()
    untimed: str = ""
    """Why no timeframe is owed."""
    by_council: bool = False
    """Whether the council opens it about a person, who brings nothing in with it."""


@record
class Category:
    """What a matter is about."""

    id: str
    kind: str
    title: str = ""
    clause: str = ""
    needs: tuple[Needed, ...] = ()
    """What a lodgement about this must bring, beside what its kind asks for."""
    untimed: str = ""
