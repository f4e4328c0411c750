"""`engine store`: look after the store."""

from __future__ import annotations

import click

from engine.cli.answering import print_json
from engine.cli.sites import format_option, site_option


@click.group("store")
def command() -> None:
    """Look after the store."""


@command.command("upgrade")
@site_option
@format_option
def upgrade(site_name: str | None, style: str) -> int:
    """Bring the store to the form that this engine reads and writes."""
    from engine.language.site import site_named
    from engine.office.storekeeping import upgraded  # the store is slow to import

    site = site_named(site_name)
    before, after = upgraded(site.store)
    if style == "json":
        print_json({"before": before, "after": after})
        return 0
    if before is None:
        click.echo("a new store was made")
    else:
        click.echo("the store is up to date" if before == after else f"upgraded from {before} to {after}")
    return 0
