"""Bootstrap: what the plugins of a site are handed of its site file, and what of it they cannot do. Only what uses
plugins comes here: no case waits for them, and none is held up by the settings of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from engine.desk import Extension
from engine.errors import SiteError
from engine.findings import Finding, at
from engine.host.plugins import Host
from engine.host.roll import Idle, Roll, without
from engine.host.starting import host_of
from engine.language.settings import files_named, settings_faults, settings_read
from engine.language.site import Site, in_a_line
from engine.language.text import Text
from engine.language.text import read as text_of
from engine.offers import Renderer
from engine.office.dispatch import Carriers

CARRIER_HOOKS = {"notifier": "register_notifiers", "record system": "register_record_systems"}
"""The hook at which each sort of carrier is offered."""


def carriers_of(site: Site) -> Carriers:
    """What takes letters, notices and records, called in this process: for what needs no worker.

    Raises PluginError where a plugin does not run, and SiteError where settings do not fit or a name is not offered.
    """
    host = host_of(site)
    refuse_misfits(site, host)
    refuse_not_offered(site, host)
    return carriers_in(site, host)


def carriers_in(site: Site, host: Host) -> Carriers:
    """What takes letters, notices and records of the plugins of a host, each with its settings."""
    settings = {
        (sort, name): _settings(site, host.owners[f"{hook}:{name}"], offer.settings)
        for sort, hook in CARRIER_HOOKS.items()
        for name, offer in host.offered[hook].items()
    }
    renderers = tuple(
        Renderer(name=name, render=render, settings=_settings(site, name, _schema_of(host, name)))
        for name, render in host.renderers()
    )
    return Carriers(
        notifiers=dict(host.notifiers), record_systems=dict(host.record_systems), settings=settings, renderers=renderers
    )


def settings_of(site: Site, host: Host, channel: str) -> dict[str, Any]:
    """The settings that a channel is handed. Raises SiteError where they do not fit."""
    refuse_misfits(site, host, host.owners[f"register_channels:{channel}"])
    return _settings(site, host.owners[f"register_channels:{channel}"], host.channels[channel].settings)


def extensions_of(site: Site, host: Host, channel: str) -> dict[str, list[Extension]]:
    """What other plugins offer at the hooks of a channel's own plugin, by hook."""
    owner = host.owners[f"register_channels:{channel}"]
    found: dict[str, list[Extension]] = {hook: [] for hook in host.own_hooks.get(owner, ())}
    for hook, name, call in host.extensions(owner):
        found[hook].append(Extension(plugin=name, call=call, settings=_settings(site, name, _schema_of(host, name))))
    return found


def named(site: Site) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """What the site names of plugins: where, of which sort, and the name."""
    for channel, name in site.letters.items():
        yield (("letters", channel) if channel else ("letters",)), "notifier", name
    if site.notices:
        yield ("notices",), "notifier", site.notices
    if site.record_system:
        yield ("records", "system"), "record system", site.record_system


def not_offered(site: Site, offering: Host | Roll) -> Iterator[tuple[tuple[str, ...], str]]:
    """What the site names and nothing offers: where, and in words."""
    for where, sort, name in named(site):
        known = offering.offered.get(CARRIER_HOOKS[sort], {})
        if name not in known:
            offered = ", ".join(known) or "none"
            yield where, f"no plugin that is switched on offers a {sort} `{name}`; offered: {offered}"


def refuse_not_offered(site: Site, offering: Host | Roll) -> None:
    """Raises SiteError where the site names what no plugin offers. One that does not run may offer anything."""
    for where, why in () if offering.idle else not_offered(site, offering):
        raise SiteError(f"{site.file}: {'.'.join(where)}: E105 {why}")


def _schemas(offering: Host | Roll) -> dict[str, list[Mapping[str, Any]]]:
    """The schemas of the settings of each plugin; what it offers may ask for the same, or for more."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for hook, offers in offering.offered.items():
        for name, offer in offers.items():
            several = found.setdefault(offering.owners[f"{hook}:{name}"], [])
            if offer.settings and offer.settings not in several:
                several.append(offer.settings)
    return found


def _schema_of(host: Host, plugin: str) -> Mapping[str, Any]:
    """What a plugin's settings are read by: the schema of the first of its offers that has one."""
    return next(iter(_schemas(host).get(plugin, ())), {})


def misfits(site: Site, offering: Host | Roll, text: Text) -> Iterator[tuple[str, Finding]]:
    """What does not fit of the settings of plugins: whose, and the finding with its place in the site file."""
    for owner, schemas in _schemas(offering).items():
        for schema in schemas:
            written = settings_read(schema, dict(site.plugins.get(owner) or {}))
            yield from ((owner, fault) for fault in settings_faults(schema, written, owner, text))


def files_missing(site: Site, offering: Host | Roll, text: Text) -> Iterator[Finding]:
    """Files that the settings of plugins name, from the folder of the site file, and that are not there (W111)."""
    missing = {
        ("plugins", owner, *where): name
        for owner, schemas in _schemas(offering).items()
        for schema in schemas
        for where, name in files_named(schema, dict(site.plugins.get(owner) or {}))
        if not (site.file.parent / name).is_file()
    }
    for path, name in missing.items():
        fix = "Put it there, or name the one that is meant; it is looked for from the folder of the site file."
        yield Finding(code="W111", message=f"there is no file `{name}`", marks=at(text.place(path)), fix=fix)


def _told(site: Site, offering: Host | Roll) -> Iterator[tuple[str, str]]:
    """Whose settings do not fit, and why in one line."""
    if any(_schemas(offering).values()):
        text = text_of(site.file.read_bytes(), str(site.file))
        yield from ((owner, in_a_line(fault)) for owner, fault in misfits(site, offering, text))


def refuse_misfits(site: Site, host: Host, plugin: str = "") -> None:
    """Refuse settings that do not fit what the plugins ask for, or that one. Raises SiteError with the place."""
    for owner, why in _told(site, host):
        if plugin in ("", owner):
            raise SiteError(why)


def fitting(site: Site, roll: Roll) -> Roll:
    """The roll without the plugins whose settings do not fit: they are told, and the others run."""
    wrong: dict[str, Idle] = {}
    for owner, why in _told(site, roll):
        wrong.setdefault(owner, Idle(why=why))
    return without(roll, wrong)


def _settings(site: Site, owner: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that an offer of a plugin is handed."""
    written = settings_read(schema, dict(site.plugins.get(owner) or {}))
    return {**written, "site_folder": str(site.file.parent.resolve())}
