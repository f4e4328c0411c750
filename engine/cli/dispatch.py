"""`engine dispatch`: send what is waiting to be sent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import click

from engine.cli.answering import print_json
from engine.cli.sites import format_option, many, now, site_option


@click.command("dispatch")
@site_option
@format_option
def command(site_name: str | None, style: str) -> int:
    """Send what is waiting: letters, notices and records, by the plugins that the site switches on.

    A crash in between loses nothing and repeats nothing: each delivery has a key that a plugin takes once. SIGTERM or
    Ctrl-C ends it after the delivery that is in hand, and Ctrl-C again at once; what still waits goes the next time.

    Exit 1: a plugin that is switched on does not run; the others did what they could.
    """
    from engine.host.ending import told_to_end
    from engine.host.roll import sentences  # the store is slow to import
    from engine.host.worker import Worker, carriers_in
    from engine.language.site import site_named
    from engine.office.dispatch import dispatch
    from engine.office.office import open_office
    from engine.office.read import outbox_counts

    site = site_named(site_name)
    office = open_office(site)
    failed: list[str] = []
    with Worker(site) as worker:
        carriers = carriers_in(worker)
        failed += sentences(worker.roll().idle)
        done = dispatch(office, carriers, now, failed.append, told_to_end())
    left = outbox_counts(office)
    if style == "json":
        stands = {state: left.get(state, 0) for state in ("waiting", "failed")}
        print_json({**done, "left": stands, **({"problems": failed} if failed else {})})
        return 1 if failed else 0
    click.echo("; ".join(_said(done, left)))
    for sentence in failed:
        click.echo(f"engine: {sentence}", err=True)
    return 1 if failed else 0


def _said(done: Mapping[str, int], left: Mapping[str, int]) -> Iterator[str]:
    """What was done, and what is left to be done, in a line."""
    waiting, lost = left.get("waiting", 0), left.get("failed", 0)
    if done:
        yield ", ".join(f"{number} {word}" for word, number in sorted(done.items()))
    elif waiting:
        yield "nothing may go yet"
    else:
        yield "nothing is waiting"
    if waiting:
        yield f"{many(waiting, 'waits', 'wait')} for the next try"
    if lost:
        yield f"{many(lost, 'was', 'were')} given up: see `engine outbox list --state failed`"
