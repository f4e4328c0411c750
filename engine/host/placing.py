"""Placing: where in a plugin something was raised, for whoever writes it."""

from __future__ import annotations

import traceback
from pathlib import Path

OURS = Path(__file__).parents[1]


def told(fault: BaseException) -> str:
    """What was raised, in its own words, and where."""
    said = f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__
    return f"{said}{_place(fault)}"


def _place(fault: BaseException) -> str:
    """The file and line of the plugin at which it was raised, or at which what it calls did; empty where none was.

    A plugin is what the engine calls first, and whatever lies beside that.
    """
    frames = traceback.extract_tb(fault.__traceback__)
    theirs = [one for one in frames if not Path(one.filename).is_relative_to(OURS)]
    if not theirs:
        return ""
    folder = Path(theirs[0].filename).parent
    last = next(one for one in reversed(theirs) if Path(one.filename).is_relative_to(folder))
    return f" ({Path(last.filename).name}, line {last.lineno})"
