"""Clocks that an event cannot touch: they are kept as they were instead of being reckoned again.

Clocks are a function of policy and history; this only spares reckoning what cannot have changed, and a law holds what
is kept equal to what would be reckoned. Whatever is in doubt is reckoned.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from engine.case import events as e
from engine.case.clock import Clock
from engine.case.owed import replaceable
from engine.case.state import Case, Happened, State
from engine.case.view import OF_CASE
from engine.policy.conditions import OF_TWO, ClockIs, Count, Test, WindowIs
from engine.policy.limits import FromFact, FromTable, Limit
from engine.policy.moments import ClockTurns, DateIn, FactDate, FirstHolds, Happens, WindowTurns
from engine.policy.policy import Policy
from engine.policy.timeframes import PauseRule
from engine.policy.vocabulary import is_of_person
from engine.record import fresh, record

ENDING = (e.Closed, e.Withdrawn, e.Reopened)
"""Events that turn clocks that are not met."""
TOLD_APART = (
    *ENDING, e.AccessEnded, e.Acknowledged, e.Admitted, e.Assigned, e.Classified, e.Committed, e.Contacted, e.Declared,
    e.Disclosed, e.Noted, e.Referred, e.Resolved, e.Written, e.ClockActed, e.ClockMet, e.ClockOverdue, e.ClockWarned,
)  # fmt: skip
"""Events that otherwise turn no clock but those that name them, or ask what they change; a case sent outside apart."""
ELSEWHERE = (ClockIs, ClockTurns, FirstHolds, WindowIs, WindowTurns)
"""What makes a clock depend on other clocks, or on more than events."""
WHATEVER = "*"
"""Stands for every field, where what a clock depends on goes through a table."""


@record
class Known:
    """The clocks of a state, reckoned earlier under the same policy."""

    state: State
    clocks: tuple[Clock, ...]


@record
class Readers:
    """The timeframes of a policy by what they depend on."""

    always: frozenset[str]
    """Those that depend on more than can be told."""
    events: Mapping[str, frozenset[str]] = fresh(factory=dict)
    fields: Mapping[str, frozenset[str]] = fresh(factory=dict)
    """By the field of the case or the fact that they ask."""


def touched(policy: Policy, known: Known, state: State) -> frozenset[str] | None:
    """The timeframes whose clocks may have turned since; None where any of them may have."""
    before = known.state
    news = state.history[len(before.history) :]
    old = len(before.timeline)
    if not old or len(state.timeline) < old or state.timeline[old - 1] is not before.timeline[-1]:
        return None
    readers = readers_of(policy)
    found = set(readers.always)
    for event in news:
        if event.discretion or not isinstance(event, TOLD_APART) or (isinstance(event, e.Referred) and event.outside):
            return None
        if isinstance(event, e.ClockEvent):
            found.add(event.timeframe)
            continue
        found |= readers.events.get(e.name_of(event), frozenset())
        ending = isinstance(event, ENDING)
        found.update(clock.timeframe for clock in known.clocks if _turns(clock, event, ending=ending))
    for field in _changed(before, state.timeline[old:]):
        found |= readers.fields.get(field, frozenset())
    return frozenset(found)


def _turns(clock: Clock, event: e.Event, *, ending: bool) -> bool:
    """Whether the clock may end with the event, or may have been passed over when it happened."""
    if isinstance(event, e.Reopened) or (ending and clock.met_at is None):
        return True
    return clock.limit is not None and event.at > clock.limit and clock.open and clock.overdue_at is None


def _changed(before: State, happened: Sequence[Happened]) -> Iterator[str]:
    """The fields of the case and the facts that are not as they were; of those that are, some may be named."""
    case, facts = before.case, before.facts
    for one in happened:
        if one.case is not case:
            yield from _differing(case, one.case)
            case = one.case
        if one.facts is not facts:
            yield WHATEVER
            yield from (name for name, value in one.facts.items() if facts.get(name) != value)
            facts = one.facts


def _differing(one: Case, other: Case) -> Iterator[str]:
    found = [name for name, read in OF_CASE.items() if read(one) != read(other)]
    if one.parties != other.parties:  # a member more of a party that had some
        found.append("parties")
    if found:
        yield WHATEVER
    yield from found


def readers_of(policy: Policy) -> Readers:
    """The timeframes of a policy by what they depend on."""
    known: dict[str, Readers] = policy.index("readers")
    if not known:
        known["all"] = _readers(policy)
    return known["all"]


def _readers(policy: Policy) -> Readers:
    always = set(replaceable(policy))
    events: dict[str, set[str]] = {}
    fields: dict[str, set[str]] = {}
    scopes = {name for rule in policy.closures.values() for part in _parts(rule.scope) for name in _fields(part)}
    for one in policy.timeframes.values():
        parts = list(_parts(one))
        if any(isinstance(part, ELSEWHERE) or _whenever(part) for part in parts):
            always.add(one.id)
        for part in parts:
            if isinstance(part, Happens | DateIn | Count):
                events.setdefault(part.of if isinstance(part, Count) else part.event, set()).add(one.id)
        asked = scopes.union(*(_fields(part) for part in parts), ["communicate"] if one.to_person else [])
        for name in (*asked, *([one.for_each, "parties"] if one.for_each else [])):
            fields.setdefault(WHATEVER if name in policy.giving else name, set()).add(one.id)
    return Readers(
        always=frozenset(always),
        events={name: frozenset(several) for name, several in events.items()},
        fields={name: frozenset(several) for name, several in fields.items()},
    )


def _whenever(part: Any) -> bool:
    """Whether a part depends on what no event tells: a pause that ends by itself, or who people are."""
    if isinstance(part, Test):
        return is_of_person(part.field)
    return isinstance(part, PauseRule) and bool(part.at_most)


def _fields(part: Any) -> Iterator[str]:
    """The fields of the case and the facts that a part of a timeframe asks."""
    if isinstance(part, Test):
        yield part.field
        if part.op in OF_TWO:
            yield str(part.value)
    elif isinstance(part, FactDate | FromFact):
        yield part.fact
    elif isinstance(part, FromTable) or (isinstance(part, Limit) and part.calendar_table):
        yield WHATEVER


def _parts(value: Any) -> Iterator[Any]:
    """A record and all that it holds."""
    if isinstance(value, tuple | list | frozenset):
        for one in value:
            yield from _parts(one)
    elif isinstance(value, Mapping):
        yield from _parts(tuple(value.values()))
    elif hasattr(value, "__fields__"):
        yield value
        for name in value.__fields__:
            yield from _parts(getattr(value, name))
