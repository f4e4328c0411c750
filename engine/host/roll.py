"""The roll: what the plugins of a site offer, and which do not run and why; plain values that go between processes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from engine.host.plugins import Host
from engine.offers import Settings
from engine.record import fresh, record

WAYS = ("poll", "serve", "receipts", "heard", "verify")
"""What an offer may be able to do besides."""


@record
class Idle:
    """Why a plugin that is switched on does not run."""

    why: str
    install: str = ""
    """The line that installs what it lacks; empty where that is not what ails it."""

    def __str__(self) -> str:
        return f"it needs more: {self.install} ({self.why})" if self.install else self.why


def sentences(idle: Mapping[str, Idle]) -> list[str]:
    """That plugins do not run, each in a sentence with its reason."""
    return [f"the plugin '{name}' does not run: {why}" for name, why in idle.items()]


@record
class Offer:
    """Something that a plugin offers by name, without the functions that do it."""

    name: str
    summary: str
    settings: Settings = fresh(factory=dict)
    """The JSON Schema of its settings."""
    ways: frozenset[str] = frozenset()


@record
class Roll:
    """The plugins of a site as they were found when they started."""

    offered: Mapping[str, Mapping[str, Offer]] = fresh(factory=dict)
    """What is offered by name, by the hook at which it is."""
    owners: Mapping[str, str] = fresh(factory=dict)
    """The plugin that offers it, by `hook:name`."""
    renderers: tuple[str, ...] = ()
    """The plugins that render letters, in the order of the site file."""
    extended: frozenset[str] = frozenset()
    """The plugins that declare hooks of their own."""
    running: tuple[str, ...] = ()
    idle: Mapping[str, Idle] = fresh(factory=dict)
    """Plugins that do not run, and why."""

    @property
    def channels(self) -> Mapping[str, Offer]:
        """Ways in, by name."""
        return self.offered.get("register_channels", {})

    @property
    def notifiers(self) -> Mapping[str, Offer]:
        """Ways to send, by name."""
        return self.offered.get("register_notifiers", {})

    @property
    def record_systems(self) -> Mapping[str, Offer]:
        """Places where records are kept, by name."""
        return self.offered.get("register_record_systems", {})


def roll_of(host: Host, idle: Mapping[str, Idle]) -> Roll:
    """The roll of plugins that run in this process; `idle` are those that do not."""
    return Roll(
        offered={hook: {name: _offer(one) for name, one in offers.items()} for hook, offers in host.offered.items()},
        owners=dict(host.owners),
        renderers=tuple(name for name, _ in host.renderers()),
        extended=frozenset(name for name, hooks in host.own_hooks.items() if hooks),
        running=tuple(host.names),
        idle=dict(idle),
    )


def without(roll: Roll, idle: Mapping[str, Idle]) -> Roll:
    """The roll without plugins that cannot be used after all."""
    gone = {one for one, owner in roll.owners.items() if owner in idle}
    return Roll(
        offered={
            hook: {name: one for name, one in offers.items() if f"{hook}:{name}" not in gone}
            for hook, offers in roll.offered.items()
        },
        owners={one: owner for one, owner in roll.owners.items() if one not in gone},
        renderers=tuple(one for one in roll.renderers if one not in idle),
        extended=roll.extended - idle.keys(),
        running=tuple(one for one in roll.running if one not in idle),
        idle={**roll.idle, **idle},
    )


def _offer(one: Any) -> Offer:
    ways = frozenset(way for way in WAYS if getattr(one, way, None) is not None)
    return Offer(name=one.name, summary=one.summary, settings=dict(one.settings), ways=ways)
