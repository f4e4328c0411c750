"""Persons: what the council keeps of those who contact it, and when two of them are one."""

from __future__ import annotations

from collections.abc import Mapping

from engine.policy.conditions import Condition, Count
from engine.policy.who import Who
from engine.record import fresh, record, tuple_record

WAYS = ("email", "phone", "contact")
"""What is told of a person by which they are reached, and so found again."""


@tuple_record
class Tally:
    """How often something happened on the other cases of the person, for a fact that is counted and not asked."""

    count: Count
    """What is counted, as those cases were when it happened; how often is not asked here."""
    same: tuple[str, ...] = ()
    """Fields that must hold the same here and there: what makes it the same issue."""


@tuple_record
class Presumption:
    """Who is taken to be in a party role though nobody named them."""

    when: Condition
    role: str
    """Whoever holds it on the day of receipt."""


@record
class Persons:
    """What a policy says of persons."""

    same_by: tuple[tuple[str, ...], ...] = ()
    """Sets of what is told: whoever tells all of one set as a known person did is that person."""
    perhaps_by: tuple[str, ...] = WAYS
    """What is told: whoever tells one of these as a known person did may be that person, which somebody has to say."""
    kept_by: tuple[Who, ...] = ()
    """Who may change what is kept, and say that two are one; empty is any officer."""
    preferred_channel: str = ""
    """The fact that holds how the person wishes to hear from the council."""
    preferred_format: str = ""
    """The fact that holds in which forms the person needs what is sent to them."""
    tallies: Mapping[str, Tally] = fresh(factory=dict)
    """What is counted of the person's other cases, by the fact that holds it."""
    presumed: Mapping[str, tuple[Presumption, ...]] = fresh(factory=dict)
    """Of party roles: the first that holds counts."""


KEPT = Persons()
