"""`engine plugins`: show the plugins."""

from __future__ import annotations

from typing import Any

import click

from engine.cli.answering import print_json
from engine.cli.sites import format_option, site_option


@click.group("plugins")
def command() -> None:
    """Show the plugins."""


@command.command("list")
@site_option
@format_option
def listed(site_name: str | None, style: str) -> int:
    """List the plugins that are installed, which of them the site switches on, and what those offer."""
    from engine.errors import SiteError
    from engine.host.bootstrap import host_of, installed, refuse_misfits
    from engine.language.site import site_named

    known = installed()
    try:
        site = site_named(site_name)
    except SiteError:
        if site_name is not None:
            raise
        site = None
    on = list(site.plugins) if site is not None else []
    host = host_of(site) if site is not None else None
    if site is not None and host is not None:
        refuse_misfits(site, host)
    offers = _offers(host) if host is not None else {}
    if style == "json":
        data = [
            {
                "plugin": name,
                "on": name in on,
                "offers": [{"sort": a, "name": b, "summary": c} for a, b, c in offers.get(name, [])],
            }
            for name in sorted({*known, *on})
        ]
        print_json({"plugins": data})
        return 0
    for name in sorted({*known, *on}):
        click.echo(f"{name}  {'on' if name in on else 'installed, not switched on'}")
        for what, offered, summary in offers.get(name, []):
            click.echo(f"  {what} {offered}: {summary}")
    return 0


def _offers(host: Any) -> dict[str, list[tuple[str, str, str]]]:
    """What each plugin offers: of which sort, the name, and what it does."""
    offers: dict[str, list[tuple[str, str, str]]] = {}
    sorts = (
        ("register_channels", "channel", host.channels),
        ("register_notifiers", "notifier", host.notifiers),
        ("register_record_systems", "record system", host.record_systems),
    )
    for hook, what, several in sorts:
        for name, offer in several.items():
            offers.setdefault(host.owners[f"{hook}:{name}"], []).append((what, name, offer.summary))
    return offers
