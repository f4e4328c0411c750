"""`engine serve`: listen, and go the rounds."""

from __future__ import annotations

from typing import Any

import click

from engine.cli.sites import now, site_option
from engine.errors import PluginError


@click.command("serve")
@click.argument("channels", nargs=-1)
@click.option("--every", type=click.FloatRange(1, 86_400), default=60.0, help="Seconds from round to round. [60]")
@click.option("--listen-only", is_flag=True, help="Go no rounds: `poll`, `sweep` and `dispatch` are run by others.")
@click.option("--once", is_flag=True, help="Listen on nothing, go one round and end: for a scheduler.")
@site_option
def command(channels: tuple[str, ...], every: float, listen_only: bool, once: bool, site_name: str | None) -> int:
    """Listen on the CHANNELS, or on all that the site switches on, and each minute fetch, sweep and send.

    A listener that ends is started again. SIGTERM or Ctrl-C ends all of it; what was begun is finished or undone.
    """
    if once and (listen_only or channels):
        raise click.UsageError("--once listens on nothing, and goes one round")
    from engine.host.serving import listening, serve  # the store is slow to import
    from engine.language.site import site_named

    site = site_named(site_name)
    if once:
        _Rounds(site)()
        return 0
    names = listening(site, channels)
    if listen_only and not names:
        raise PluginError("no plugin that is switched on listens, and without rounds there is nothing to do")
    _say(f"listening on {', '.join(names)}" if names else "no plugin that is switched on listens; going the rounds")
    serve(site, names, (lambda: None) if listen_only else _Rounds(site), every, _say)
    _say("ended")
    return 0


def _say(sentence: str) -> None:
    click.echo(f"engine: {sentence}", err=True)


class _Rounds:
    """Fetch what has come in, record what has fallen due, send what waits; one that fails keeps none of the others."""

    def __init__(self, site: Any) -> None:
        from engine.host.bootstrap import carriers_of, host_of
        from engine.host.serving import polled

        self.site, self.inboxes = site, polled(site)
        self.carriers = carriers_of(site, host_of(site))

    def __call__(self) -> None:
        from engine.host.worker import Worker, in_worker
        from engine.office.dispatch import dispatch
        from engine.office.office import open_office
        from engine.office.sweep import sweep

        office = open_office(self.site)  # anew each time: a policy may have been adopted since
        with Worker(self.site) as worker:
            for name in self.inboxes:
                try:
                    worker.call("poll", name)
                except PluginError as fault:
                    _say(f"{name}: {fault}")
            sweep(office, now())
            dispatch(office, in_worker(self.carriers, worker), now())
        office.store.close()
