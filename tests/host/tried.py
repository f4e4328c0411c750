"""What trials found, in short."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from engine.host import contract
from engine.host.beyond import Beyond
from engine.testing import Trial


def trials(
    plugin: str, settings: Any, folder: Path, seconds: float = contract.SECONDS, beside: Iterable[str] = (),
    *, only: Collection[str] = (), **beyond: Any,
) -> Iterator[Trial]:  # fmt: skip
    """As `engine.testing.trials`, but each is made only when it is asked for."""
    return contract.trials(plugin, settings, folder, seconds, beside, only=only, beyond=Beyond(**beyond))


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
