"""`engine serve`: listen, and go the rounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.sites import now, site_option
from engine.errors import PluginError

if TYPE_CHECKING:
    from engine.host.roll import Roll
    from engine.language.site import Site


@click.command("serve")
@click.argument("channels", nargs=-1)
@click.option("--every", type=click.FloatRange(1, 86_400), default=60.0, help="Seconds from round to round. [60]")
@click.option("--listen-only", is_flag=True, help="Go no rounds: `poll`, `sweep` and `dispatch` are run by others.")
@click.option("--once", is_flag=True, help="Listen on nothing, go one round and end: for a scheduler.")
@site_option
def command(channels: tuple[str, ...], every: float, listen_only: bool, once: bool, site_name: str | None) -> int:
    """Listen on the CHANNELS, or on all that the site switches on, and each minute fetch, sweep and send.

    A listener that ends is started again. SIGTERM or Ctrl-C ends all of it; what was begun is finished or undone, and
    what still waits goes the next time.

    Exit 1, with --once: an inbox could not be asked, or a plugin does not run; the rest was done.
    """
    if once and (listen_only or channels):
        raise click.UsageError("--once listens on nothing, and goes one round")
    from engine.host.ending import told_to_end
    from engine.host.roll import sentences  # the store is slow to import
    from engine.host.rounds import Rounds
    from engine.host.serving import listening, serve
    from engine.language.site import site_named

    site = site_named(site_name)
    if once:
        rounds = Rounds(site, now, _say, told_to_end())
        rounds()
        return 1 if rounds.failed else 0
    roll = _roll_of(site)
    names = listening(roll, channels)
    for sentence in sentences(roll.idle) if listen_only else ():  # else the first round says it
        _say(sentence)
    if listen_only and not names:
        raise PluginError("no plugin that is switched on listens, and without rounds there is nothing to do")
    _say(f"listening on {', '.join(names)}" if names else "no plugin that is switched on listens; going the rounds")
    ends = told_to_end()
    rounds_or_none = (lambda: None) if listen_only else Rounds(site, now, _say, ends)
    serve(site, names, rounds_or_none, every, _say, ends, tuple(roll.idle))
    _say("ended")
    return 0


def _roll_of(site: Site) -> Roll:
    from engine.host.bootstrap import refuse_not_offered
    from engine.host.worker import Worker

    with Worker(site) as worker:
        roll = worker.roll()
    refuse_not_offered(site, roll)
    return roll


def _say(sentence: str) -> None:
    click.echo(f"engine: {sentence}", err=True)
