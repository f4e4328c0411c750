"""Moments: the instants at which something starts, stops or turns. One grammar for all of them."""

from __future__ import annotations

from collections.abc import Iterator

from engine.policy.conditions import Condition
from engine.record import tuple_record


@tuple_record
class Happens:
    """An event of the case, built-in or declared, that meets its guard."""

    event: str
    when: Condition | None = None
    if_known: bool = False


@tuple_record
class DateIn:
    """A date or instant in the data of an event; the last such event that meets its guard says it."""

    event: str
    field: str
    when: Condition | None = None
    if_known: bool = False


@tuple_record
class FactDate:
    """A date or instant that a fact holds."""

    fact: str
    if_known: bool = False


@tuple_record
class FirstHolds:
    """The instant at which a condition first holds."""

    when: Condition
    if_known: bool = False


@tuple_record
class ClockTurns:
    """The instant at which a clock of a timeframe was met, warned of, overdue or lapsed."""

    timeframe: str
    turn: str
    when: Condition | None = None
    if_known: bool = False


@tuple_record
class WindowTurns:
    """The instant at which a window opens, closes or lapses."""

    window: str
    turn: str
    if_known: bool = False


@tuple_record
class Earliest:
    """The first of several moments."""

    members: tuple[Moment, ...]
    if_known: bool = False


@tuple_record
class Latest:
    """The last of several moments, once all have come; a member with `if_known` is not waited for."""

    members: tuple[Moment, ...]
    if_known: bool = False


Moment = Happens | DateIn | FactDate | FirstHolds | ClockTurns | WindowTurns | Earliest | Latest
RECEIVED = Happens("received")


def parts(moment: Moment) -> Iterator[Moment]:
    """The moment and everything that it is made of."""
    yield moment
    if isinstance(moment, Earliest | Latest):
        for member in moment.members:
            yield from parts(member)


def event_names(moment: Moment) -> frozenset[str]:
    """The events of which the moment is made."""
    return frozenset(part.event for part in parts(moment) if isinstance(part, Happens | DateIn))


def conditions_in(moment: Moment) -> Iterator[Condition]:
    """Every guard inside the moment."""
    for part in parts(moment):
        guard = getattr(part, "when", None)
        if guard is not None:
            yield guard


def said(moment: Moment) -> str:
    """The moment in words."""
    if isinstance(moment, Happens):
        return moment.event
    if isinstance(moment, DateIn):
        return f"{moment.event}.{moment.field}"
    if isinstance(moment, FactDate):
        return f"fact.{moment.fact}"
    if isinstance(moment, ClockTurns):
        return f"{moment.timeframe}.{moment.turn}"
    if isinstance(moment, WindowTurns):
        return f"{moment.window}.{moment.turn}"
    if isinstance(moment, FirstHolds):
        return "the moment its condition first holds"
    words = "the earliest of " if isinstance(moment, Earliest) else "the latest of "
    return words + ", ".join(said(member) for member in moment.members)
