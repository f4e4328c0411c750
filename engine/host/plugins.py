"""The host: an ordinary object that registers plugins and collects what they offer, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pluggy

from engine.errors import PluginError
from engine.host import hookspecs
from engine.offers import Letter, Notifier, RecordSystem, Rendered, Settings


class Host:
    """Plugins that are switched on. Two tests, two hosts: there is no global one."""

    def __init__(self, plugins: Iterable[tuple[str, object]]) -> None:
        self.manager = pluggy.PluginManager(hookspecs.PROJECT)
        self.manager.add_hookspecs(hookspecs)
        self.names: list[str] = []
        for name, plugin in plugins:
            self.manager.register(plugin, name=name)
            self.names.append(name)
        try:
            self.manager.check_pending()
        except pluggy.PluginValidationError as fault:
            raise PluginError(f"a plugin implements a hook that there is not: {fault}") from None
        self.owners: dict[str, str] = {}
        self.notifiers: Mapping[str, Notifier] = self._offers("register_notifiers")
        self.record_systems: Mapping[str, RecordSystem] = self._offers("register_record_systems")

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


def _offered(implementation: pluggy.HookImpl, hook: str) -> list[Notifier | RecordSystem]:
    """What one plugin offers. Raises PluginError where it fails, or offers what cannot be called by name."""
    name = implementation.plugin_name
    offered: Any = implementation.function
    try:
        offers = list(offered())
    except Exception as fault:
        raise PluginError(f"the plugin '{name}' failed at {hook}: {type(fault).__name__}: {fault}") from fault
    for offer in offers:
        if not isinstance(offer, Notifier | RecordSystem):
            raise PluginError(f"the plugin '{name}' offers at {hook} what is no offer: {offer!r}")
    return offers
