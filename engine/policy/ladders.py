"""Ladders and panels: who fills a seat, signs, keeps or is addressed, candidate after candidate."""

from __future__ import annotations

from engine.policy.categories import Requirement
from engine.policy.conditions import Condition
from engine.policy.who import Who
from engine.record import record, tuple_record


@tuple_record
class Rung:
    """One candidate, or several in an order. The first rung that yields somebody free fills the seat."""

    who: str = ""
    """A role, or another ladder; empty where a pool, a nomination or nobody is meant."""
    pool: str = ""
    """The role whose holders are the candidates."""
    order: str = "name"
    """service (who has held the role longest first), name, or a property of people (the greatest first)."""
    selected_by: tuple[Who, ...] = ()
    """Who chooses from the pool; empty takes the first."""
    nominated_by: str = ""
    """The party role that names somebody."""
    eligible: tuple[str, ...] = ()
    """Roles of which the person named must hold one."""
    timeframe: str = ""
    """The clock that runs while a name is waited for; silence at its limit yields to the next rung."""
    empty: bool = False
    """Whether the seat stays empty, and is left out of the quorum."""
    when: Condition | None = None
    clause: str = ""


@record
class Ladder:
    """Candidates for one function, in written order."""

    id: str
    rungs: tuple[Rung, ...]
    title: str = ""
    clause: str = ""


@record
class Seat:
    """A seat of a panel."""

    id: str
    rungs: tuple[Rung, ...]
    title: str = ""
    clause: str = ""

    @property
    def may_be_empty(self) -> bool:
        """Whether the seat may be left without anybody."""
        return any(rung.empty for rung in self.rungs)


@record
class Panel:
    """A body made up for a case."""

    id: str
    seats: tuple[Seat, ...]
    """The chair's first, where it has one."""
    title: str = ""
    chair: str = ""
    """The id of the seat that chairs."""
    when: Condition | None = None
    convened_by: tuple[Who, ...] = ()
    at_least: int = 0
    """The fewest members; nought is every seat that is not left empty."""
    at_most: int = 0
    """The most; nought is as many as there are seats."""
    quorum: int = 0
    """How many members must vote; nought is all that sit."""
    requires: tuple[Requirement, ...] = ()
    """What must be there before it decides."""
    reviews: tuple[str, ...] = ()
    """The acts that it looks at again, whose doers should not sit on it (W607)."""
    clause: str = ""

    def seat(self, name: str) -> Seat | None:
        """The seat of that id."""
        return next((one for one in self.seats if one.id == name), None)
