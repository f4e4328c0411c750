"""`engine dispatch`: send what is waiting to be sent."""

from __future__ import annotations

import click

from engine.cli.answering import print_json
from engine.cli.sites import format_option, now, site_option


@click.command("dispatch")
@site_option
@format_option
def command(site_name: str | None, style: str) -> int:
    """Send what is waiting: letters, notices and records, by the plugins that the site switches on.

    A crash in between loses nothing and repeats nothing: each delivery has a key that a plugin takes once.
    """
    from engine.host.bootstrap import carriers_of, host_of  # the store is slow to import
    from engine.host.worker import Worker, in_worker
    from engine.language.site import site_named
    from engine.office.dispatch import dispatch
    from engine.office.office import open_office

    site = site_named(site_name)
    carriers = carriers_of(site, host_of(site))
    with Worker(site) as worker:
        done = dispatch(open_office(site), in_worker(carriers, worker), now())
    if style == "json":
        print_json(dict(done))
    else:
        click.echo(", ".join(f"{number} {word}" for word, number in sorted(done.items())) or "nothing is waiting")
    return 0
