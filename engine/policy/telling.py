"""Conditions in words: what one asks, and what each part of it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from engine.policy.conditions import (
    OF_TWO,
    All,
    AnyOf,
    ClockIs,
    Condition,
    Count,
    Not,
    Op,
    Test,
    View,
    WindowIs,
    holds,
    leaves,
)
from engine.policy.fields import Value


def told(condition: Condition) -> str:
    """The condition in words, for explanations and messages."""
    if isinstance(condition, Test) and condition.op is Op.IS_SET:
        return f"{condition.field} is {'' if condition.value else 'not '}known"
    if isinstance(condition, Test):
        return f"{condition.field} {_WORDS[condition.op].format(_say(condition.value))}"
    if isinstance(condition, All):
        return " and ".join(_inner(part) for part in condition.parts) or "always"
    if isinstance(condition, AnyOf):
        return " or ".join(_inner(part) for part in condition.parts) or "never"
    if isinstance(condition, Not):
        return f"not ({told(condition.part)})"
    if isinstance(condition, ClockIs):
        return f"{condition.timeframe} is {' or '.join(condition.states)}"
    if isinstance(condition, WindowIs):
        return f"{condition.window} is {' or '.join(condition.states)}"
    many = (
        f"at least {condition.at_least}" if condition.at_most is None else f"{condition.at_least}-{condition.at_most}"
    )
    period = f" per {condition.per}" if condition.per else f" in {condition.rolling}" if condition.rolling else ""
    return f"{condition.of} happened {many} times{period}"


def parts_reported(condition: Condition, view: View, hides: Callable[[str], bool]) -> Iterator[tuple[str, bool, str]]:
    """Each part in words, whether it holds, and what the case has there; not those that ask a field that is hidden."""
    for leaf in leaves(condition):
        if isinstance(leaf, Test) and (hides(leaf.field) or (leaf.op in OF_TWO and hides(str(leaf.value)))):
            continue
        if isinstance(leaf, Test):
            found = view.value(leaf.field)
            has = "not known" if found is None else _say(found)
        elif isinstance(leaf, Count):
            has = str(view.count(leaf))
        elif isinstance(leaf, ClockIs):
            has = ", ".join(sorted(view.clock(leaf.timeframe))) or "not started"
        else:
            has = view.window(leaf.window) or "not opened"
        yield told(leaf), holds(leaf, view), has


def _inner(condition: Condition) -> str:
    words = told(condition)
    return f"({words})" if isinstance(condition, AnyOf) and len(condition.parts) > 1 else words


def _say(value: Value | tuple[Value, ...]) -> str:
    if isinstance(value, tuple):
        return " or ".join(_say(one) for one in value)
    if isinstance(value, frozenset):
        return ", ".join(sorted(value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)


_WORDS = {
    Op.EQUALS: "is {}",
    Op.IN: "is {}",
    Op.HAS: "has {}",
    Op.AT_LEAST: "is at least {}",
    Op.MORE_THAN: "is more than {}",
    Op.AT_MOST: "is at most {}",
    Op.LESS_THAN: "is less than {}",
    Op.BETWEEN: "is between {}",
    Op.BEFORE: "is before {}",
    Op.AFTER: "is after {}",
    Op.SAME_AS: "is the same as {}",
    Op.ABOVE: "is more than {}",
    Op.NOT_BELOW: "is no less than {}",
}
