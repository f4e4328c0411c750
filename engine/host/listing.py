"""Listing: every plugin that is installed or switched on, what it offers, and what it lacks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.metadata import EntryPoint

from engine.host.bootstrap import installed, point_of, refuse_misfits, started
from engine.host.extras import install_line, lacking
from engine.host.plugins import Host
from engine.language.site import Site
from engine.record import record

SORTS = {"register_channels": "channel", "register_notifiers": "notifier", "register_record_systems": "record system"}


@record
class Listed:
    """A plugin, as it is listed."""

    name: str
    on: bool
    offers: tuple[tuple[str, str, str], ...] = ()
    """Of one that is switched on: of which sort, the name, and what it does."""
    lacks: str = ""
    """What it needs and does not find, in words."""
    install: str = ""
    """The line that installs that."""


def plugins_of(site: Site | None) -> Sequence[Listed]:
    """The plugins in the order of their names. One that is not switched on is not run to find out what it lacks.

    Raises PluginError for one that is switched on and not installed, and SiteError for settings that do not fit.
    """
    host, idle = _at_work(site) if site is not None else (Host(()), {})
    offers, on = _offers(host), {*host.names, *idle}
    return [
        _listed(point, name in on, offers.get(name, ()), str(idle.get(name, "")))
        for name, point in sorted(installed().items())
    ]


def _at_work(site: Site) -> tuple[Host, Mapping[str, ImportError]]:
    for name in site.plugins:
        point_of(name)
    host, idle = started(site)
    refuse_misfits(site, host)
    return host, idle


def _listed(point: EntryPoint, on: bool, offers: Sequence[tuple[str, str, str]], fault: str) -> Listed:
    found = lacking(point)
    lacks = f"missing: {', '.join(found.missing)}" if found else fault
    return Listed(
        name=point.name, on=on, offers=tuple(offers), lacks=lacks, install=install_line(point) if lacks else ""
    )


def _offers(host: Host) -> dict[str, list[tuple[str, str, str]]]:
    """What each plugin offers: of which sort, the name, and what it does."""
    offers: dict[str, list[tuple[str, str, str]]] = {}
    for hook, sort in SORTS.items():
        for name, offer in host.offered.get(hook, {}).items():
            offers.setdefault(host.owners[f"{hook}:{name}"], []).append((sort, name, offer.summary))
    return offers
