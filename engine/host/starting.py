"""Starting: the plugins that a site switches on are found, imported and asked what they offer, in this process."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Collection, Iterable, Mapping

from engine.errors import PluginError
from engine.host.extras import install_line, is_ours, lacking
from engine.host.plugins import At, Host
from engine.host.roll import Idle, sentences
from engine.language.site import Site
from engine.policy.nearest import nearest

GROUP = "engine.plugins"
PREFIX = "engine_"


def installed() -> Mapping[str, importlib.metadata.EntryPoint]:
    """Every plugin that is installed, switched on or not."""
    return {point.name: point for point in importlib.metadata.entry_points(group=GROUP)}


def not_installed(name: str, known: Collection[str], otherwise: str = ", or take it out") -> str:
    """What to do about a plugin that is not installed; `otherwise` is what one may do where it is switched on."""
    bare = {one.removeprefix(PREFIX): one for one in known}  # which all of ours have, so that it makes nothing alike
    wanted = name.replace("-", "_").removeprefix("townclerk_")  # as the package is called that has it
    close = nearest(wanted.removeprefix(PREFIX), list(bare))
    if close:
        return f"Did you mean `{bare[close]}`?"
    return f"Install the package that has it{otherwise}. Installed: {', '.join(sorted(known)) or 'none'}."


def refuse_not_installed(names: Iterable[str]) -> None:
    """Raises PluginError for the first of those plugins that is not installed."""
    known = installed()
    for name in names:
        if name not in known:
            raise PluginError(f"the plugin '{name}' is not installed. {not_installed(name, known, '')}")


def started(site: Site, left_out: Collection[str] = (), at: At | None = None) -> tuple[Host, Mapping[str, Idle]]:
    """The plugins of a site that run, and why others do not; `left_out` are not tried.

    `at` is told the name of each plugin before any code of it runs.
    """
    tell: At = at or (lambda _: None)
    known = installed()
    running, idle = [], {}
    for name in site.plugins:
        if name in left_out:
            continue
        if name not in known:
            idle[name] = Idle(why=f"it is not installed. {not_installed(name, known)}")
            continue
        tell(name)
        found = _imported(known[name])
        if isinstance(found, Idle):
            idle[name] = found
        else:
            running.append((name, found))
    host = Host(running, tell)
    return host, {**idle, **{name: Idle(why=why) for name, why in host.idle.items()}}


def _imported(point: importlib.metadata.EntryPoint) -> object:
    """The plugin at an entry point, or an Idle that says why it cannot be imported."""
    try:
        plugin: object = point.load()
    except ImportError as fault:
        found = lacking(point)
        if found is not None:
            return Idle(why=f"missing: {', '.join(found.missing)}", install=found.install)
        if is_ours(point):  # what ours need is in their extras: something of it is broken
            return Idle(why=str(fault), install=install_line(point))
        return Idle(why=f"it cannot be imported: {fault}")
    except (Exception, SystemExit) as fault:  # noqa: BLE001 - a plugin is not ours, and neither is what it raises
        return Idle(why=f"it cannot be imported: {type(fault).__name__}: {fault}")
    return plugin


def host_of(site: Site) -> Host:
    """The plugins that a site switches on, in this process. Raises PluginError for the first that does not run."""
    host, idle = started(site)
    for sentence in sentences(idle):
        raise PluginError(sentence)
    return host
