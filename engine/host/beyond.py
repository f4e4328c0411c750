"""Beyond: what the trials of a plugin know of its other side, where it has one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from engine.host.relay import Relay
from engine.record import record

Arrived = Callable[[str], int]
"""How many of a key the other side has, for tests that can look there."""
Fill = Callable[[Path], int]
"""Puts some new matters where a channel fetches them, from the folder of the site, and says how many."""
Aside = Callable[[Path], int]
"""How many matters lie where somebody looks for what was refused, from the folder of the site."""


@record
class Beyond:
    """What the trials know of the other side."""

    relay: Relay | None = None
    """What stands between the two; the settings of the plugin name its host and port."""
    arrived: Arrived | None = None
    fill: Fill | None = None
    aside: Aside | None = None


ALONE = Beyond()
"""Nothing is known of it."""
