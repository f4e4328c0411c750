"""What was expected beside what was found."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from engine.record import record


@record
class Difference:
    """One expectation that does not hold."""

    what: str
    expected: str
    found: str


def same(wanted: Any, found: Any) -> bool:
    """Whether what was found is what a scenario wanted; `any` wants something, whatever it is."""
    if wanted == "any":
        return found is not None and found != ""
    if isinstance(wanted, list):
        return sorted(map(str, wanted)) == sorted(map(str, found or ()))
    if isinstance(found, frozenset):
        return found == frozenset((str(wanted),))
    if isinstance(found, bool):
        return found == (str(wanted).lower() in ("true", "yes"))
    if isinstance(found, Decimal):
        return str(wanted) == str(found) or Decimal(str(wanted)) == found
    return str(wanted) == ("none" if found is None else str(found))


def listed(wanted: Any) -> list[str]:
    """One or several, as a list."""
    return [wanted] if isinstance(wanted, str) else [str(one) for one in wanted]


def said(value: Any) -> str:
    """A value as a person reads it."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{key} {one}" for key, one in value.items())
    if isinstance(value, list | tuple | frozenset | set):
        return ", ".join(sorted(map(str, value))) or "none"
    return str(value)
