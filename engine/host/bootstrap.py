"""Bootstrap: from a site file to the plugins that it switches on. Only what uses plugins comes here: no case waits for
them, and none is held up by the settings of one."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from engine.desk import Extension
from engine.errors import PluginError, SiteError
from engine.findings import Finding, at
from engine.host.extras import install_line
from engine.host.plugins import Host
from engine.language.settings import settings_faults, settings_read
from engine.language.site import Site, in_a_line, site_in
from engine.language.text import Text
from engine.language.text import read as text_of
from engine.offers import Renderer
from engine.office.dispatch import Carriers

GROUP = "engine.plugins"


def host_of(site: Site) -> Host:
    """The plugins that a site switches on. Raises PluginError for one that is not installed or does not start."""
    return Host(_loaded(site))


def carriers_of(site: Site, host: Host) -> Carriers:
    """What takes letters, notices and records, with settings that fit. Raises SiteError where one is not offered."""
    for where, sort, name in _named(site):
        if name not in _offers(host)[sort]:
            raise SiteError(f"{site.file}: {'.'.join(where)}: E105 {_not_offered(host, sort, name)}")
    refuse_misfits(site, host)
    settings = {}
    for kind, offers in (("register_notifiers", host.notifiers), ("register_record_systems", host.record_systems)):
        for name, offer in offers.items():
            owner = host.owners[f"{kind}:{name}"]
            settings[name] = _settings(site, owner, offer.settings)
    renderers = tuple(
        Renderer(name=name, render=render, settings=_settings(site, name, _schema_of(host, name)))
        for name, render in host.renderers()
    )
    return Carriers(
        notifiers=dict(host.notifiers), record_systems=dict(host.record_systems), settings=settings, renderers=renderers
    )


def settings_of(site: Site, host: Host, channel: str) -> dict[str, Any]:
    """The settings that a channel is handed. Raises SiteError where they do not fit."""
    refuse_misfits(site, host)
    return _settings(site, host.owners[f"register_channels:{channel}"], host.channels[channel].settings)


def extensions_of(site: Site, host: Host, channel: str) -> dict[str, list[Extension]]:
    """What other plugins offer at the hooks of a channel's own plugin, by hook."""
    owner = host.owners[f"register_channels:{channel}"]
    found: dict[str, list[Extension]] = {hook: [] for hook in host.own_hooks.get(owner, ())}
    for hook, name, call in host.extensions(owner):
        found[hook].append(Extension(plugin=name, call=call, settings=_settings(site, name, _schema_of(host, name))))
    return found


def faults_of_site(path: Path) -> tuple[Site | None, list[Finding]]:
    """The site in a file, and what is wrong with it: its form, and what it names that no plugin offers (E105)."""
    site, findings, text = site_in(path)
    if site is None:
        return None, findings
    known = installed()
    for name in site.plugins:
        if name not in known:
            message = f"the plugin `{name}` is not installed"
            fix = f"Install it, or take it out. Installed: {', '.join(sorted(known)) or 'none'}."
            findings.append(Finding(code="E105", message=message, marks=at(text.place(("plugins", name))), fix=fix))
    host, idle = started(site)
    for name, fault in idle.items():
        message = f"the plugin `{name}` needs more than is installed ({fault})"
        place = text.place(("plugins", name), key=True)
        findings.append(Finding(code="E105", message=message, marks=at(place), fix=f"Run {install_line(known[name])}"))
    findings += _misfits(site, host, text)
    for where, sort, name in _named(site):
        if name not in _offers(host)[sort] and not idle:
            message, _, fix = _not_offered(host, sort, name).partition("; ")
            fix = f"Switch on the plugin that offers it under `plugins`. {fix[:1].upper()}{fix[1:]}."
            findings.append(Finding(code="E105", message=message, marks=at(text.place(where)), fix=fix))
    return site, findings


def _named(site: Site) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """What the site names of plugins: where, of which sort, and the name."""
    for channel, name in site.letters.items():
        yield (("letters", channel) if channel else ("letters",)), "notifier", name
    if site.notices:
        yield ("notices",), "notifier", site.notices
    if site.record_system:
        yield ("records", "system"), "record system", site.record_system


def _offers(host: Host) -> Mapping[str, Collection[str]]:
    return {"notifier": host.notifiers, "record system": host.record_systems}


def _not_offered(host: Host, sort: str, name: str) -> str:
    known = ", ".join(_offers(host)[sort]) or "none"
    return f"no plugin that is switched on offers a {sort} `{name}`; offered: {known}"


def installed() -> Mapping[str, importlib.metadata.EntryPoint]:
    """Every plugin that is installed, switched on or not."""
    return {point.name: point for point in importlib.metadata.entry_points(group=GROUP)}


def started(site: Site) -> tuple[Host, Mapping[str, ImportError]]:
    """The plugins that a site switches on and that start, and why others do not. What is not installed is left out."""
    known = installed()
    running, idle = [], {}
    for name in site.plugins:
        if name in known:
            try:
                running.append((name, known[name].load()))
            except ImportError as fault:
                idle[name] = fault
    return Host(running), idle


def point_of(name: str) -> importlib.metadata.EntryPoint:
    """Where a plugin that a site switches on begins. Raises PluginError for one that is not installed."""
    known = installed()
    if name not in known:
        listed = ", ".join(sorted(known)) or "none"
        raise PluginError(
            f"the site switches on the plugin '{name}', which is not installed (installed: {listed}); "
            f"try: pip install townclerk-{name.removeprefix('engine_').replace('_', '-')}"
        )
    return known[name]


def _loaded(site: Site) -> Iterator[tuple[str, object]]:
    for name in site.plugins:
        point = point_of(name)
        try:
            yield name, point.load()
        except ImportError as fault:
            raise PluginError(f"the plugin '{name}' needs more: {install_line(point)} ({fault})") from None


def _schemas(host: Host) -> dict[str, list[Mapping[str, Any]]]:
    """The schemas of the settings of each plugin; what it offers may ask for the same, or for more."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for hook, offers in host.offered.items():
        for name, offer in offers.items():
            several = found.setdefault(host.owners[f"{hook}:{name}"], [])
            if offer.settings and offer.settings not in several:
                several.append(offer.settings)
    return found


def _schema_of(host: Host, plugin: str) -> Mapping[str, Any]:
    """What a plugin's settings are read by: the schema of the first of its offers that has one."""
    return next(iter(_schemas(host).get(plugin, ())), {})


def _misfits(site: Site, host: Host, text: Text) -> Iterator[Finding]:
    """What does not fit of the settings of plugins, each with its place in the site file."""
    for owner, schemas in _schemas(host).items():
        for schema in schemas:
            written = settings_read(schema, dict(site.plugins.get(owner) or {}))
            yield from settings_faults(schema, written, owner, text)


def refuse_misfits(site: Site, host: Host) -> None:
    """Refuse settings that do not fit what the plugins ask for. Raises SiteError with the place in the site file."""
    schemas = _schemas(host)
    if any(schemas.values()):
        text = text_of(site.file.read_bytes(), str(site.file))
        for fault in _misfits(site, host, text):
            raise SiteError(in_a_line(fault))


def _settings(site: Site, owner: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that an offer of a plugin is handed."""
    written = settings_read(schema, dict(site.plugins.get(owner) or {}))
    return {**written, "site_folder": str(site.file.parent.resolve())}
