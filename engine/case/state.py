"""State: what a case is now, and what happened to it in the order in which it happened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from engine.case.events import ClockEvent, Event
from engine.policy.fields import Value
from engine.record import fresh, record, tuple_record


@record
class Case:
    """What every case has."""

    number: str = ""
    policy: str = ""
    """`id@version` of the policy that it was received under."""
    kind: str = ""
    category: str = ""
    channel: str = ""
    identity: str = "named"
    person: str = ""
    parties: Mapping[str, tuple[str, ...]] = fresh(factory=dict)
    state: str = ""
    """Empty before anything was received."""
    level: str = ""
    officer: str = ""
    role: str = ""
    outcome: str = ""
    act: bool = True
    communicate: bool = True
    complete: bool = True
    go: str = ""
    because: tuple[str, ...] = ()
    received: datetime | None = None
    given: frozenset[str] = frozenset()
    """What the lodgement said of the person."""
    documents: frozenset[str] = frozenset()
    restricted: tuple[str, ...] = ()
    """The measures that catch it, as `restriction.measure`."""
    held: tuple[str, ...] = ()
    """What somebody may find to let it through."""
    off_files: tuple[str, ...] = ()
    """The file classes that it lay on and was taken off."""


@tuple_record
class Stands:
    """One restriction as it stands on a person."""

    restriction: str
    case: str
    since: datetime
    measures: Mapping[str, int | None]
    """The measures that hold, each with its number where it limits one."""


@record
class Standing:
    """What a decision may know of the person beyond the case at hand."""

    restrictions: tuple[Stands, ...] = ()
    cases: tuple[State, ...] = ()
    """The cases of the person, as they stand."""
    facts: Mapping[str, Value] = fresh(factory=dict)
    """What is kept of the person."""
    gathered: bool = False
    """Whether anybody has looked; else nothing is known, which is not the same as nought."""


NO_STANDING = Standing()


@tuple_record
class Happened:
    """One event in its place, with the case and the facts as they were once it had happened."""

    name: str
    at: datetime
    event: Event
    place: int
    """Its position in the history, from 0."""
    case: Case
    facts: Mapping[str, Value]


@record
class State:
    """Everything that `decide` may look at."""

    case: Case = Case()
    facts: Mapping[str, Value] = fresh(factory=dict)
    history: tuple[Event, ...] = ()
    """In the order of recording."""
    timeline: tuple[Happened, ...] = ()
    """In the order of happening; events of clocks are not in it."""
    marks: Mapping[str, tuple[ClockEvent, ...]] = fresh(factory=dict)
    """What was recorded of each clock since the last correction."""

    @property
    def begun(self) -> bool:
        """Whether anything was received."""
        return bool(self.history)


NOTHING = State()
