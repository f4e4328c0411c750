"""What trials found, in short."""

from __future__ import annotations

from collections.abc import Iterator

from engine.testing import Trial


def told(found: list[Trial]) -> tuple[list[Trial], int]:
    """What broke, and how many faults were got over."""
    return [one for one in found if one.broke], sum(
        "gets over" in one.what and "process" not in one.what for one in found
    )


def broke(several: Iterator[Trial], what: str) -> str:
    """What broke of one trial; those that come after it are not made."""
    for one in several:
        if one.what == what:
            return one.broke
    return f"there is no trial '{what}'"
