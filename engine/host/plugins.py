"""The host: an ordinary object that registers plugins and collects what they offer, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import pluggy

from engine.errors import PluginError
from engine.host import hookspecs
from engine.offers import Channel, Letter, Notifier, RecordSystem, Rendered, Settings


class Host:
    """Plugins that are switched on. Two tests, two hosts: there is no global one."""

    def __init__(self, plugins: Iterable[tuple[str, object]]) -> None:
        self.manager = pluggy.PluginManager(hookspecs.PROJECT)
        self.manager.add_hookspecs(hookspecs)
        self.names: list[str] = []
        self.own_hooks: dict[str, tuple[str, ...]] = {}
        """The hooks that a plugin declares itself, by plugin."""
        for name, plugin in plugins:
            self._declare_own(name, plugin)
            self.manager.register(plugin, name=name)
            self.names.append(name)
        try:
            self.manager.check_pending()
        except pluggy.PluginValidationError as fault:
            raise PluginError(f"a plugin implements a hook that there is not: {fault}") from None
        self.owners: dict[str, str] = {}
        self.channels: Mapping[str, Channel] = self._offers("register_channels")
        self.notifiers: Mapping[str, Notifier] = self._offers("register_notifiers")
        self.record_systems: Mapping[str, RecordSystem] = self._offers("register_record_systems")

    @property
    def offered(self) -> Mapping[str, Mapping[str, Channel | Notifier | RecordSystem]]:
        """Everything that is offered by name, by the hook at which it is."""
        return {
            "register_channels": self.channels,
            "register_notifiers": self.notifiers,
            "register_record_systems": self.record_systems,
        }

    def _declare_own(self, name: str, plugin: object) -> None:
        """Add the hooks that a plugin declares itself. Raises PluginError where they cannot be had, or clash."""
        offered: Any = getattr(plugin, "register_hookspecs", None)
        if offered is None:
            return
        try:
            own = offered()
            hooks = [one for one in dir(own) if self.manager.parse_hookspec_opts(own, one) is not None]
            self.manager.add_hookspecs(own)
        except Exception as fault:
            raise PluginError(f"the plugin '{name}' failed at register_hookspecs: {fault}") from fault
        self.own_hooks[name] = tuple(hooks)

    def extensions(self, plugin: str) -> Iterator[tuple[str, str, Callable[..., Any]]]:
        """What implements the hooks that a plugin declares itself: the hook, the plugin and the function, in the order
        in which the plugins were switched on."""
        for hook in self.own_hooks.get(plugin, ()):
            found = {one.plugin_name: one.function for one in getattr(self.manager.hook, hook).get_hookimpls()}
            yield from ((hook, name, found[name]) for name in self.names if name in found)

    def renderers(self) -> Iterable[tuple[str, Callable[[Letter, Settings], Rendered | None]]]:
        """What renders letters, by plugin, in the order in which the plugins were switched on."""
        found: dict[str, Any] = {
            one.plugin_name: one.function for one in self.manager.hook.render_letter.get_hookimpls()
        }
        return [(name, found[name]) for name in self.names if name in found]

    def _offers(self, hook: str) -> dict[str, Any]:
        """What all plugins offer at a hook, by name. Raises PluginError where two offer one name."""
        found: dict[str, Any] = {}
        owners: dict[str, str] = {}
        for implementation in getattr(self.manager.hook, hook).get_hookimpls():
            for offer in _offered(implementation, hook):
                if offer.name in found:
                    first = owners[offer.name]
                    raise PluginError(f"'{first}' and '{implementation.plugin_name}' both offer '{offer.name}'")
                found[offer.name] = offer
                owners[offer.name] = implementation.plugin_name
        self.owners.update({f"{hook}:{name}": owner for name, owner in owners.items()})
        return found


def _offered(implementation: pluggy.HookImpl, hook: str) -> list[Channel | Notifier | RecordSystem]:
    """What one plugin offers. Raises PluginError where it fails, or offers what cannot be called by name."""
    name = implementation.plugin_name
    offered: Any = implementation.function
    try:
        offers = list(offered())
    except Exception as fault:
        raise PluginError(f"the plugin '{name}' failed at {hook}: {type(fault).__name__}: {fault}") from fault
    for offer in offers:
        if not isinstance(offer, Channel | Notifier | RecordSystem):
            raise PluginError(f"the plugin '{name}' offers at {hook} what is no offer: {offer!r}")
    return offers
