"""Cells: where an ordered field is cut, and how its values compare with what a condition asks."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from engine.policy.conditions import Op


def just_before(mark: Any) -> Any:
    """A value below a mark, with nothing asked about between them."""
    return mark - (timedelta(days=1) if isinstance(mark, date | datetime) else 1)


def just_after(mark: Any) -> Any:
    """A value above a mark, with nothing asked about between them."""
    return mark + (timedelta(days=1) if isinstance(mark, date | datetime) else 1)


def between(low: Any, high: Any) -> Any:
    """A value between two marks; None where there is none."""
    if isinstance(low, date | datetime):
        return low + (high - low) / 2 if high - low > timedelta(days=1) else None
    if isinstance(low, int) and isinstance(high, int):
        return low + 1 if high - low > 1 else None
    return (low + high) / 2


COMPARE: dict[Op, Any] = {
    Op.EQUALS: lambda value, wanted: value == wanted,
    Op.IN: lambda value, wanted: value in wanted,
    Op.AT_LEAST: lambda value, wanted: value >= wanted,
    Op.MORE_THAN: lambda value, wanted: value > wanted,
    Op.AT_MOST: lambda value, wanted: value <= wanted,
    Op.LESS_THAN: lambda value, wanted: value < wanted,
    Op.BETWEEN: lambda value, wanted: wanted[0] <= value <= wanted[1],
    Op.BEFORE: lambda value, wanted: value < wanted,
    Op.AFTER: lambda value, wanted: value > wanted,
}
