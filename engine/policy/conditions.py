"""Conditions: structured questions about one case, which can be answered, explained and reasoned about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Protocol

from engine.calendars.units import Amount
from engine.policy.fields import Value
from engine.record import record, tuple_record


class Op(Enum):
    """How a field is compared. The value is the key in a policy file."""

    EQUALS = "equals"
    IN = "in"
    HAS = "has"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    IS_SET = "is_set"
    BEFORE = "before"
    AFTER = "after"
    SAME_AS = "same_as"
    ABOVE = "above"
    NOT_BELOW = "not_below"


OF_TWO = (Op.SAME_AS, Op.ABOVE, Op.NOT_BELOW)
"""Comparisons of two fields of one type."""


class View(Protocol):
    """What a condition may ask about one case at one time."""

    def value(self, field: str) -> Value | None:
        """What the field holds, or None where that is not known."""

    def count(self, counted: Count) -> int:
        """How many such events happened up to now in the period."""

    def clock(self, timeframe: str) -> frozenset[str]:
        """The states that clocks of that timeframe are in."""

    def window(self, window: str) -> str:
        """Whether the window is early, open or late; empty where it does not apply."""


@tuple_record
class Test:
    """One field compared with a value."""

    __test__ = False
    field: str
    op: Op
    value: Value | tuple[Value, ...]


@record
class Count:
    """How often an event happened: `at_least` to `at_most` times, in a calendar period or a rolling amount."""

    of: str
    at_least: int = 0
    at_most: int | None = None
    per: str = ""
    """day, week, month, quarter or year; empty counts from the beginning."""
    rolling: Amount | None = None
    when: Condition | None = None

    def holds_for(self, number: int) -> bool:
        """Whether that many are what is asked for."""
        return number >= self.at_least and (self.at_most is None or number <= self.at_most)


@tuple_record
class ClockIs:
    """Whether a clock of the timeframe is in one of the states."""

    timeframe: str
    states: tuple[str, ...]


@tuple_record
class WindowIs:
    """Whether the window is in one of the states."""

    window: str
    states: tuple[str, ...]


@tuple_record
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]


@tuple_record
class AnyOf:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@tuple_record
class Not:
    """The part does not hold. Of a field that is not known it does not, so that the `not` holds."""

    part: Condition


Condition = Test | Count | ClockIs | WindowIs | All | AnyOf | Not
ALWAYS = All(())


def holds(condition: Condition, view: View) -> bool:
    """Whether the condition holds for that case at that time."""
    if isinstance(condition, Test):
        return _test(condition, view)
    if isinstance(condition, All):
        return all(holds(part, view) for part in condition.parts)
    if isinstance(condition, AnyOf):
        return any(holds(part, view) for part in condition.parts)
    if isinstance(condition, Not):
        return not holds(condition.part, view)
    if isinstance(condition, Count):
        return condition.holds_for(view.count(condition))
    if isinstance(condition, ClockIs):
        return not view.clock(condition.timeframe).isdisjoint(condition.states)
    return view.window(condition.window) in condition.states


def leaves(condition: Condition) -> Iterator[Test | Count | ClockIs | WindowIs]:
    """Every part that asks something."""
    if isinstance(condition, Not):
        yield from leaves(condition.part)
    elif isinstance(condition, All | AnyOf):
        for part in condition.parts:
            yield from leaves(part)
    else:
        yield condition
        if isinstance(condition, Count) and condition.when:
            yield from leaves(condition.when)


def fields_asked(condition: Condition) -> frozenset[str]:
    """The fields that the condition depends on."""
    found = set()
    for leaf in leaves(condition):
        if isinstance(leaf, Test):
            found.add(leaf.field)
            if leaf.op in OF_TWO:
                found.add(str(leaf.value))
    return frozenset(found)


def both(one: Condition | None, other: Condition | None) -> Condition:
    """A condition that holds when both do; None holds always."""
    parts = [part for part in (one, other) if part is not None and part != ALWAYS]
    return parts[0] if len(parts) == 1 else All(tuple(parts))


def _test(test: Test, view: View) -> bool:
    found = view.value(test.field)
    if test.op is Op.IS_SET:
        return (found is not None) is test.value
    if found is None:
        return False
    if test.op in OF_TWO:
        other = view.value(str(test.value))
        return other is not None and _COMPARE[test.op](found, other)
    if isinstance(found, frozenset):
        wanted = test.value if isinstance(test.value, tuple) else (test.value,)
        return not found.isdisjoint(wanted)
    return _COMPARE[test.op](found, test.value)


_COMPARE: dict[Op, Callable[..., bool]] = {
    Op.SAME_AS: lambda found, other: found == other,
    Op.ABOVE: lambda found, other: found > other,
    Op.NOT_BELOW: lambda found, other: found >= other,
    Op.EQUALS: lambda found, value: found == value,
    Op.IN: lambda found, values: found in values,
    Op.HAS: lambda found, values: found in values,
    Op.AT_LEAST: lambda found, value: found >= value,
    Op.MORE_THAN: lambda found, value: found > value,
    Op.AT_MOST: lambda found, value: found <= value,
    Op.LESS_THAN: lambda found, value: found < value,
    Op.BETWEEN: lambda found, values: values[0] <= found <= values[1],
    Op.BEFORE: lambda found, value: found < value,
    Op.AFTER: lambda found, value: found > value,
}
