"""`engine poll`: fetch what has come into the inboxes."""

from __future__ import annotations

from collections import Counter

import click

from engine.cli.answering import print_json
from engine.cli.sites import format_option, site_option
from engine.errors import PluginError


@click.command("poll")
@click.argument("inboxes", nargs=-1)
@site_option
@format_option
def command(inboxes: tuple[str, ...], site_name: str | None, style: str) -> int:
    """Fetch what has come into the INBOXES, or into all of them; each by its plugin, in a process that can be ended.

    What is fetched again after a crash becomes no second case. Exit 1: one of them could not be asked, or a plugin
    does not run.
    """
    from engine.host.roll import sentences  # the store is slow to import
    from engine.host.serving import polled
    from engine.host.worker import Worker
    from engine.language.site import site_named

    site = site_named(site_name)
    done: dict[str, Counter[str]] = {}
    failed: dict[str, str] = {}
    with Worker(site) as worker:
        roll = worker.roll()
        idle = sentences(roll.idle)
        for name in polled(roll, inboxes):
            try:
                done[name] = Counter(worker.call("poll", name))
            except PluginError as fault:
                failed[name] = str(fault)
    if style == "json":
        inboxes_said = {**done, **{name: {"failed": why} for name, why in failed.items()}}
        print_json({"inboxes": inboxes_said, **({"problems": idle} if idle else {})})
        return 1 if failed or idle else 0
    for name, counted in done.items():
        said = ", ".join(f"{number} {word}" for word, number in sorted(counted.items()) if number)
        click.echo(f"{name}: {said or 'nothing has come'}")
    for sentence in [*(f"{name}: {why}" for name, why in failed.items()), *(f"engine: {one}" for one in idle)]:
        click.echo(sentence, err=True)
    if not (done or failed or idle):
        click.echo("no plugin that is switched on has an inbox")
    return 1 if failed or idle else 0
