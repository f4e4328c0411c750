"""Extras: what a plugin needs beside the engine, and the line that installs it; found without running the plugin."""

from __future__ import annotations

import re
from importlib.metadata import EntryPoint, PackageNotFoundError, distribution

from engine.record import record

OURS = "townclerk"
EXTRA = re.compile(r"extra\s*==\s*['\"]([^'\"]+)['\"]")
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@record
class Lacking:
    """What an installed plugin needs and does not find."""

    missing: tuple[str, ...]
    """Distributions that are not installed."""
    install: str
    """The line that installs them."""


def lacking(point: EntryPoint) -> Lacking | None:
    """What a plugin needs that is not installed; None where nothing is known to be missing."""
    missing = tuple(one for one in _needed(point) if not _is_there(one))
    return Lacking(missing=missing, install=install_line(point)) if missing else None


def install_line(point: EntryPoint) -> str:
    """The line that installs a plugin with all that it needs."""
    name = point.dist.name if point.dist is not None else point.module
    return f"pip install '{name}[{_extra(point)}]'" if is_ours(point) else f"pip install {name}"


def is_ours(point: EntryPoint) -> bool:
    """Whether a plugin comes with the engine, and what it needs with an extra of the same name."""
    return point.dist is not None and point.dist.name == OURS


def _extra(point: EntryPoint) -> str:
    """The extra of a plugin of ours, which is called as it is."""
    return point.name.removeprefix("engine_")


def _needed(point: EntryPoint) -> list[str]:
    """The distributions that a plugin needs: those of its extra, or of a distribution of somebody else's all."""
    dist = point.dist
    if dist is None:
        return []
    found = []
    for one in dist.requires or ():
        extra, name = EXTRA.search(one), NAME.match(one)
        if extra is None and ";" in one:
            continue  # it depends on the machine, which whoever installed it has seen to
        wanted = extra is not None and extra[1] == _extra(point) if is_ours(point) else extra is None
        if wanted and name is not None:
            found.append(name[0])
    return found


def _is_there(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True
