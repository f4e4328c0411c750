"""The host: an ordinary object that registers plugins and collects what they offer, by name."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

import pluggy

from engine.errors import PluginError
from engine.host import hookspecs
from engine.host.descriptors import HOOKS, SHOWN, fault_of
from engine.offers import Channel, Letter, Notifier, Rendered, Settings
from engine.policy.nearest import nearest
from engine.recordkeeping import RecordSystem

MOST = 30
"""How many a plugin may offer at a hook."""
At = Callable[[str], None]


def _nobody(_: str) -> None:
    """Tells nobody which plugin is about to run."""


class Host:
    """Plugins that are switched on. Two tests, two hosts: there is no global one.

    One that fails, or offers what cannot be used, is left out whole, and `idle` says why; the others run. `at` is told
    the name of each plugin before any code of it runs.
    """

    def __init__(self, plugins: Iterable[tuple[str, object]], at: At = _nobody) -> None:
        self.manager = pluggy.PluginManager(hookspecs.PROJECT)
        self.manager.add_hookspecs(hookspecs)
        self.idle: dict[str, str] = {}
        self.own_hooks: dict[str, tuple[str, ...]] = {}
        """The hooks that a plugin declares itself, by plugin."""
        self.offered: dict[str, dict[str, Any]] = {hook: {} for hook in HOOKS}
        """Everything that is offered by name, by the hook at which it is."""
        self.owners: dict[str, str] = {}
        """The plugin that offers it, by `hook:name`."""
        self._at = at
        self._running = dict(plugins)
        for step in (self._declare_own, self._register, self._collect):
            for name, plugin in list(self._running.items()):
                try:
                    step(name, plugin)
                except PluginError as fault:
                    self._leave_out(name, str(fault))
                except Exception as fault:  # noqa: BLE001 - a plugin is not ours, and neither is what it raises
                    self._leave_out(name, f"it cannot be used: {type(fault).__name__}: {fault}")

    @property
    def names(self) -> list[str]:
        """The plugins that run, in the order in which they were switched on."""
        return list(self._running)

    @property
    def channels(self) -> Mapping[str, Channel]:
        """Ways in, by name."""
        return self.offered["register_channels"]

    @property
    def notifiers(self) -> Mapping[str, Notifier]:
        """Ways to send a letter or a notice, by name."""
        return self.offered["register_notifiers"]

    @property
    def record_systems(self) -> Mapping[str, RecordSystem]:
        """Places where records are kept, by name."""
        return self.offered["register_record_systems"]

    def _leave_out(self, name: str, why: str) -> None:
        del self._running[name]
        self.own_hooks.pop(name, None)
        self.idle[name] = why
        if self.manager.has_plugin(name):
            self.manager.unregister(name=name)

    def _declare_own(self, name: str, plugin: object) -> None:
        """Add the hooks that a plugin declares itself. Raises PluginError where they cannot be had, or clash."""
        offered: Any = getattr(plugin, "register_hookspecs", None)
        if offered is None:
            return
        own = self._called(name, "register_hookspecs", offered)
        try:
            hooks = [one for one in dir(own) if self.manager.parse_hookspec_opts(own, one) is not None]
            self.manager.add_hookspecs(own)
        except Exception as fault:
            raise PluginError(f"what it offers at register_hookspecs are no hooks: {fault}") from fault
        self.own_hooks[name] = tuple(hooks)

    def _register(self, name: str, plugin: object) -> None:
        """Register what a plugin implements. Raises PluginError for a hook that is none, or asks for what it lacks."""
        for hook in dir(plugin):
            if (options := self.manager.parse_hookimpl_opts(plugin, hook)) is None or options.get("optionalhook"):
                continue
            spec = self._spec(options.get("specname") or hook)
            given = set(spec.argnames) | {"self"}
            asked = [one for one in inspect.signature(getattr(plugin, hook)).parameters if one not in given]
            if asked:
                known = ", ".join(spec.argnames) or "nothing"
                raise PluginError(f"its {hook} asks for `{asked[0]}`; the hook gives {known}")
        self.manager.register(plugin, name=name)

    def _spec(self, hook: str) -> Any:
        found = getattr(self.manager.hook, hook, None)
        if found is None or not found.has_spec():
            known = [one for one in vars(self.manager.hook) if not one.startswith("_")]
            close = nearest(hook, known, 0.5)
            hint = f"; did you mean {close}?" if close else f"; there are {', '.join(sorted(known))}"
            raise PluginError(f"it implements the hook {hook}, which no plugin that runs declares{hint}")
        return found.spec

    def extensions(self, plugin: str) -> Iterator[tuple[str, str, Callable[..., Any]]]:
        """What implements the hooks that a plugin declares itself: the hook, the plugin and the function, in the order
        in which the plugins were switched on."""
        for hook in self.own_hooks.get(plugin, ()):
            found = self._implementations(hook)
            yield from ((hook, name, found[name]) for name in self.names if name in found)

    def renderers(self) -> Iterable[tuple[str, Callable[[Letter, Settings], Rendered | None]]]:
        """What renders letters, by plugin, in the order in which the plugins were switched on."""
        found = self._implementations("render_letter")
        return [(name, found[name]) for name in self.names if name in found]

    def _implementations(self, hook: str) -> dict[str, Any]:
        return {one.plugin_name: one.function for one in getattr(self.manager.hook, hook).get_hookimpls()}

    def _collect(self, name: str, _: object) -> None:
        """Take up what a plugin offers by name: all of it, or nothing. Raises PluginError where it cannot be used."""
        found: dict[str, dict[str, Any]] = {}
        for hook in HOOKS:
            offers = self._implementations(hook).get(name)
            for offer in () if offers is None else self._several(name, hook, offers):
                owner = self.owners.get(f"{hook}:{offer.name}")
                if owner is not None or offer.name in found.get(hook, {}):
                    other = f"as '{owner}' does: switch one of the two off" if owner is not None else "twice"
                    raise PluginError(f"it offers '{offer.name}' {other}")
                found.setdefault(hook, {})[offer.name] = offer
        for hook, several in found.items():
            self.offered[hook].update(several)
            self.owners.update({f"{hook}:{one}": name for one in several})

    def _several(self, name: str, hook: str, offers: Callable[[], Any]) -> list[Any]:
        def given() -> Any:
            found = offers()
            return list(islice(found, MOST + 1)) if isinstance(found, Iterable) else found

        several = self._called(name, hook, given)
        if not isinstance(several, list):
            raise PluginError(f"what it gives at {hook} is no list but {several!r:.{SHOWN}}: put it between [ and ]")
        if len(several) > MOST:
            raise PluginError(f"it offers more than {MOST} at {hook}")
        for one in several:
            if why := fault_of(hook, one):
                raise PluginError(f"it offers at {hook} {why}")
        return several

    def _called(self, name: str, hook: str, call: Callable[[], Any]) -> Any:
        self._at(name)
        try:
            return call()
        except (Exception, SystemExit) as fault:
            raise PluginError(f"it failed at {hook}: {type(fault).__name__}: {fault}") from fault
