"""Bootstrap: from a site file to an office and the plugins that it switches on."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator, Mapping
from typing import Any

from engine.errors import PluginError, SiteError
from engine.host.plugins import Host
from engine.language.site import Site, find_site, misfit, read_site
from engine.office.dispatch import Carriers
from engine.office.office import Office, open_office

GROUP = "engine.plugins"


def site_named(name: str | None) -> Site:
    """The site of a command: `--site`, ENGINE_SITE, or this folder."""
    return read_site(find_site(name))


def office_of(site: Site) -> Office:
    """The office of a site, with its store open."""
    return open_office(site)


def host_of(site: Site) -> Host:
    """The plugins that a site switches on. Raises PluginError for one that is not installed or does not start."""
    return Host(_loaded(site))


def carriers_of(site: Site, host: Host) -> Carriers:
    """What takes letters, notices and records, with settings that fit. Raises SiteError where one is not offered."""
    wanted = {*site.letters.values(), site.notices} - {""}
    for name in sorted(wanted):
        if name not in host.notifiers:
            known = ", ".join(host.notifiers) or "none"
            raise SiteError(f"E105 no plugin that is switched on offers a notifier '{name}'; offered: {known}")
    if site.record_system and site.record_system not in host.record_systems:
        known = ", ".join(host.record_systems) or "none"
        raise SiteError(f"E105 no plugin that is switched on offers a record system '{site.record_system}'; {known}")
    settings = {}
    for kind, offers in (("register_notifiers", host.notifiers), ("register_record_systems", host.record_systems)):
        for name, offer in offers.items():
            owner = host.owners[f"{kind}:{name}"]
            settings[name] = _fitting(site, owner, offer.settings)
    return Carriers(notifiers=dict(host.notifiers), record_systems=dict(host.record_systems), settings=settings)


def installed() -> Mapping[str, importlib.metadata.EntryPoint]:
    """Every plugin that is installed, switched on or not."""
    return {point.name: point for point in importlib.metadata.entry_points(group=GROUP)}


def _loaded(site: Site) -> Iterator[tuple[str, object]]:
    known = installed() if site.plugins else {}
    for name in site.plugins:
        point = known.get(name)
        if point is None:
            listed = ", ".join(sorted(known)) or "none"
            raise PluginError(
                f"the site switches on the plugin '{name}', which is not installed (installed: {listed}); "
                f"try: pip install townclerk-{name.removeprefix('engine_').replace('_', '-')}"
            )
        try:
            yield name, point.load()
        except ImportError as fault:
            extra = name.removeprefix("engine_")
            raise PluginError(f"the plugin '{name}' needs more: pip install 'townclerk[{extra}]' ({fault})") from None


def _fitting(site: Site, owner: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """A plugin's settings, checked against its schema."""
    settings = dict(site.plugins.get(owner) or {})
    fault = misfit(schema, settings) if schema else ""
    if fault:
        raise SiteError(f"{site.file}: plugins.{owner}{fault}")
    return {**settings, "site_folder": str(site.file.parent.resolve())}
